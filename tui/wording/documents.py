"""What people say of a document as a whole, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.wording import numbers

if TYPE_CHECKING:
    from onrecord.records import Source


def described(source: Source) -> str:
    """The title of a document and its day of publication."""
    day = f"published {source.published}" if source.published else "no day of publication given"
    return f"{source.file}: “{source.title}”, {day}"


def sorting(source: Source) -> str:
    """How many blocks of a document people brought in, and how many they threw out."""
    brought_in = sum(each.checked for each in source.sortings)
    out = numbers.count(len(source.sortings) - brought_in, "block")
    return f"{source.file}: {out} thrown out, {brought_in} brought in"


def held(source: Source) -> str:
    """Who is to check a document."""
    return f"{source.file}: {f'given to {source.given_to}' if source.given_to else 'given to nobody'}"

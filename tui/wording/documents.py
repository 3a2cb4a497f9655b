"""What people say of a document as a whole, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.records import Source


def described(source: Source) -> str:
    """The title of a document and its day of publication."""
    day = f"published {source.published}" if source.published else "no day of publication given"
    return f"{source.file}: “{source.title}”, {day}"


def held(source: Source) -> str:
    """Who is to check a document."""
    return f"{source.file}: {f'given to {source.given_to}' if source.given_to else 'given to nobody'}"

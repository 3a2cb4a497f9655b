"""What people say of a document as a whole, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.decisions.speakers import labels
from tui.wording import numbers
from tui.wording.languages import limits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading import Reading
    from onrecord.records import Source
    from onrecord.store import Store


def described(store: Store, source: Source) -> str:
    """The title of a document and its day of publication. Raises StoreError where its text is missing."""
    day = _day(store.reading(source), source)
    return f"{source.file}: “{source.title}”, {f'published {day}' if day else 'no day of publication given'}"


def known(store: Store, source: Source) -> Iterator[tuple[str, str]]:
    """What a document is warned of and known by: labels, and words that tell where a value comes from.

    Raises StoreError where the document's text is missing.
    """
    reading = store.reading(source)
    title = _from(reading, "title", source.title) if source.title == reading.title else source.title
    lines = (
        *(("warning", warning) for warning in source.warnings),
        ("language", limits(source.draft.language)),
        ("title", title),
        ("published", _day(reading, source)),
        ("authors", _from(reading, "authors", "; ".join(reading.authors))),
        ("address", _from(reading, "url", reading.url)),
    )
    yield from (line for line in lines if line[1])


def _day(reading: Reading, source: Source) -> str:
    """The day from which dates count: that which somebody gave, else the document's own."""
    return source.published or _from(reading, "published", reading.published[:10] if reading.day else "")


def _from(reading: Reading, name: str, value: str) -> str:
    """A value, and where its document has it; empty where the value is."""
    where = reading.said.get(name, "")
    return f"{value} (from {where})" if value and where else value


def sorting(store: Store, source: Source) -> str:
    """How many blocks of a document people brought in, and how many they threw out."""
    brought_in = sum(each.checked for each in source.sortings)
    out = numbers.count(len(source.sortings) - brought_in, "block")
    return f"{source.file}: {out} thrown out, {brought_in} brought in"


def spoken(store: Store, source: Source) -> str:
    """Who speaks in a transcript, those whom somebody named with their labels."""
    known = labels(store, source)
    said = (name if name == label else f"{name} ({label})" for label, name in known.items())
    return f"{source.file}: {', '.join(said) or 'no speakers'}"


def held(source: Source) -> str:
    """Who is to check a document."""
    return f"{source.file}: {f'given to {source.given_to}' if source.given_to else 'given to nobody'}"

"""Electronic books (EPUB 2 and 3): the pages that they are made of, chapter by chapter, all of it text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractors.readers.formats import READERS
from extractors.readers.metadata import DC, NO_TITLE
from extractors.readers.writer import Writer
from onrecord.errors import UnreadableError
from onrecord.extras import missing
from onrecord.reading import UNCHECKED, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.readers.epub.book import Book
    from extractors.readers.epub.chapters import Part
    from extractors.readers.html.whole import Beside

NAME = READERS["epub"]
"""The reader with its version."""
OPF = "{http://www.idpf.org/2007/opf}"
"""The names of a package."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The text of a book in reading order. Raises UnreadableError with the reason alone."""
    try:
        from extractors.readers.epub.book import book_of
        from extractors.readers.epub.chapters import parts_of
        from extractors.readers.html.whole import Beside
    except ModuleNotFoundError as error:
        raise UnreadableError(missing("an e-book", "html", error)) from None
    book = book_of(content)
    parts, warnings = parts_of(book)
    writer, beside = Writer(), Beside([], [])
    _write(writer, parts, beside)
    known = dict(_known(book))
    return Reading(
        writer.text,
        NAME,
        **known,
        said=dict.fromkeys(known, book.name.rpartition("/")[2]),
        blocks=tuple(writer.blocks),
        remarks=tuple(beside.remarks),
        links=tuple(link for link in beside.links if ":" in link.address),
        warnings=warnings,
    )


def _write(writer: Writer, parts: Iterable[Part], beside: Beside) -> None:
    """Write the parts of a book, each block with its place: ``ch. 2, ¶ 5``."""
    from extractors.readers.html.whole import write

    chapter = 0
    for part in parts:
        chapter += not part.is_front
        name, count = "front matter" if part.is_front else f"ch. {chapter}", 0
        if part.title:
            count += 1
            writer.add("heading", part.title, f"{name}, ¶ {count}")
        for piece in part.pieces:
            count += piece.kind not in UNCHECKED
            place = piece.place or ("" if piece.kind in UNCHECKED else f"¶ {count}")
            write(writer, piece, piece.kind, place and f"{name}, {place}", beside)


def _known(book: Book) -> Iterator[tuple[str, Any]]:
    """What a book says of itself."""
    from extractors.readers.html.metadata import clean, day

    package = book.package
    roles = {
        meta.get("refines", "").lstrip("#"): meta.text
        for meta in package.iter(f"{OPF}meta")
        if meta.get("property") == "role"
    }
    authors = tuple(
        clean(creator.text or "")
        for creator in package.iter(f"{DC}creator")
        if (creator.get(f"{OPF}role") or roles.get(creator.get("id", "")) or "aut") == "aut"
    )
    dates = (
        day(each.text or "")
        for each in package.iter(f"{DC}date")
        if each.get(f"{OPF}event", "publication") == "publication"
    )
    language = clean(package.findtext(f".//{DC}language") or "")
    yield from (
        (name, value)
        for name, value in (
            ("title", "" if NO_TITLE.fullmatch(book.title) else book.title),
            ("authors", tuple(filter(None, authors))),
            ("published", next(filter(None, dates), "")),
            ("language", "" if language == "und" else language),
        )
        if value
    )

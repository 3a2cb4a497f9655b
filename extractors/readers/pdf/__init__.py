"""PDFs: pdfium gives the letters and their places, and of these the text is made as a reader reads it."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from extractors.readers import metadata
from extractors.readers.formats import READERS
from extractors.readers.pdf import furniture, kinds, xfa
from extractors.readers.pdf.beside import Annotations, Beside
from extractors.readers.pdf.joining import joined
from extractors.readers.pdf.lines import Letters, lines_of
from extractors.readers.pdf.opened import info, labels, language, opened, pages
from extractors.readers.pdf.paragraphs import Piece, are_whole, pieces, pitches, tagged_pieces
from extractors.readers.pdf.pictures import has_pictures, pictures_of
from extractors.readers.pdf.remarks import links, remarks
from extractors.readers.pdf.tags import tags_of
from extractors.readers.pdf.written import Written
from onrecord.errors import UnreadableError
from onrecord.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from extractors.readers.pdf.lines import Line
    from extractors.readers.pdf.pictures import Picture

NAME = READERS["pdf"]
"""The reader with its version."""
TAGGED = 0.8
"""The share of a page's letters that its structure names, at least, where the structure is followed."""
UNTOLD = 0.05
"""The share of letters that no font tells, at least, where a warning says so."""
UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff]")
"""A letter that a font does not tell."""
NO_TEXT = "scanned, there is no text in it: run OCR first"
"""The line on a document that has pictures of its pages alone."""


class Page(NamedTuple):
    """What is read of a page: its lines, its pictures, what stands beside its text."""

    lines: list[Line]
    pictures: list[Picture]
    beside: Beside
    is_scanned: bool = False


def read(content: bytes, encoding: str = "", password: str = "") -> Reading:
    """The text of a PDF's pages, and what stands beside the text. Raises UnreadableError."""
    with opened(content, password) as pdf:
        read_pages = [_page(pdf, page, number) for number, page in enumerate(pages(pdf))]
        written = Written(labels(pdf))
        title, authors, *programs = (info(pdf, name) for name in ("Title", "Author", "Creator", "Producer"))
        said = language(pdf)
        is_xfa = pdf.get_formtype() > 1
        fields = list(xfa.values(pdf)) if is_xfa else []
    if not (fields or any(page.lines for page in read_pages)):
        raise UnreadableError(NO_TEXT)
    written.write(_pieces(read_pages), " ".join(programs))
    for name, value in fields:
        written.writer.add("paragraph", f"{name}: {value}", f"field {name}")
    reading = Reading(
        written.writer.text,
        NAME,
        blocks=tuple(written.writer.blocks),
        remarks=tuple(remarks(written, [page.beside for page in read_pages])),
        links=tuple(links(written, [page.beside for page in read_pages])),
        guesses=tuple(written.guesses),
        warnings=tuple(_warnings(read_pages, written.writer.text, is_xfa=is_xfa)),
    )
    return metadata.told(reading, "Info", title, authors.split(";"), said)


def _page(pdf: Any, page: Any, number: int) -> Page:
    if page is None:
        return Page([], [], Beside([], []))
    letters = Letters(page, number)
    annotations = Annotations(pdf, page, letters)
    lines = [*lines_of(letters, tags_of(page) if pdf.is_tagged() else {}), *annotations.fields()]
    artifacts = sum(len(line.letters) for line in lines if line.is_artifact)
    if artifacts > sum(len(line.letters) for line in lines) / 2:
        for line in lines:
            line.is_artifact = False
    shown = [] if _is_tagged(lines) else pictures_of(page)
    return Page(lines, shown, annotations.beside(lines), not lines and has_pictures(page))


def _pieces(read_pages: Sequence[Page]) -> list[Piece]:
    """The pieces of a document in reading order."""
    lines = [[line for line in page.lines if not line.is_turned] for page in read_pages]
    distances, columns = pitches(lines), set[float]()
    found: list[list[Piece]] = []
    around: list[list[Piece]] = []
    for page, (text, rows) in zip(read_pages, furniture.parted(lines), strict=True):
        told = list(tagged_pieces(text)) if _is_tagged(text) else []
        found.append(told if told and are_whole(told) else list(pieces(text, distances, columns)))
        across = [[line] for line in page.lines if line.is_turned]
        around.append([Piece([row], row[0].left, row[-1].right, "furniture") for row in rows])
        around[-1] += [Piece(across, 0, 0, "caption")] if across else []
    kinds.tell(found, [page.pictures for page in read_pages])
    return joined([piece for page in zip(found, around, strict=True) for part in page for piece in part])


def _is_tagged(lines: Sequence[Line]) -> bool:
    """Whether the structure names most of a page's letters."""
    letters = sum(len(line.letters) for line in lines)
    return sum(len(line.letters) for line in lines if line.tag) >= TAGGED * letters > 0


def _warnings(read_pages: Iterable[Page], text: str, *, is_xfa: bool) -> Iterator[str]:
    scanned = [number for number, page in enumerate(read_pages, 1) if page.is_scanned]
    if scanned:
        yield f"{_numbered(scanned)} scanned, without text: run OCR first"
    if is_xfa:
        yield "a form that few programs show (XFA): of its pages only the values are read, at the end"
    untold = len(UNKNOWN.findall(text))
    if untold > UNTOLD * len(text):
        yield f"{untold} letters are not told by their fonts: run OCR on it"


def _numbered(numbers: Sequence[int]) -> str:
    """Numbers of pages, those in a row by their ends."""
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(numbers), lambda each: each[1] - each[0])
    ]
    said = ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"page {said} is" if len(numbers) == 1 else f"pages {said} are"

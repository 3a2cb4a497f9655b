"""The chapters of a book, by its table of contents: a page may hold several, a chapter take several pages."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING

from msgspec import Struct, field

from extractors.readers.html.elements import LINES
from extractors.readers.html.tree import page_of
from extractors.readers.html.walk import words
from extractors.readers.html.whole import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from extractors.readers.epub.book import Book, Entry
    from extractors.readers.html.walk import Piece

FRONT = {"frontmatter", "cover", "titlepage", "copyright-page", "dedication"}
"""The meanings of pages that stand before the first chapter."""
UNTITLED = re.compile(r"(?:section ?\d+)?", re.I)
"""The title of a chapter that has none, as LibreOffice gives it."""
NEAR = 5
"""The elements around a named one among which its line is looked for."""
FIRST = 3
"""The pieces of a chapter one of which may be its title without saying so."""


class Part(Struct):
    """A chapter, or a part of what stands before the first one (``is_front``): its pieces.

    ``title`` is the chapter's where none of the pieces is a heading.
    """

    is_front: bool
    title: str = ""
    pieces: list[Piece] = field(default_factory=list)

    def find_title(self) -> None:
        """Give up the title where there is a heading; a first line that has the title's words is one."""
        for piece in self.pieces[:FIRST]:
            if piece.kind == "paragraph" and piece.words == words(self.title):
                piece.kind = "heading"
        if UNTITLED.fullmatch(self.title) or any(piece.kind == "heading" for piece in self.pieces):
            self.title = ""


def parts_of(book: Book) -> tuple[list[Part], tuple[str, ...]]:
    """The parts of a book in reading order, and what a user should know of its pages."""
    front = book.begin in book.pages or bool(book.contents)
    parts, warnings = [Part(front)], list[str]()
    entries: dict[str, list[Entry]] = {}
    for entry in book.contents:
        entries.setdefault(entry.target.page, []).append(entry)
    for name in book.pages:
        if not (content := book.zipped.member(name)):
            warnings.append(f"its page {name!r} is missing: fetch it again")
            continue
        page = page_of(content)
        warnings += page.warnings
        pieces = shown(page.root)
        if name in book.lists:
            for piece in pieces:
                piece.kind = "boilerplate"
            parts[-1].pieces += pieces
            continue
        front = front and name != book.begin and book.begin in book.pages
        stands_before = front or _is_front(page.root)
        for begin, run in _runs(page.root, pieces, entries.get(name, [])):
            if begin or not book.contents:
                title = begin.title if begin else ""
                parts.append(Part(stands_before or title == book.title, title))
            parts[-1].pieces += run
    for part in parts:
        part.find_title()
    return [part for part in parts if part.pieces], tuple(dict.fromkeys(warnings))


def _runs(
    root: HtmlElement, pieces: list[Piece], entries: list[Entry]
) -> Iterator[tuple[Entry | None, list[Piece]]]:
    """The pieces of a page by the lines of the table of contents that lead to them, none to the first."""
    order = {element: place for place, element in enumerate(root.iter())}
    named = {name: element for element in order for name in (element.get("id"), element.get("name")) if name}
    begins: dict[int, Entry] = {}
    for each in entries:
        begins.setdefault(order[_line(named.get(each.target.element, root))], each)
    ahead = sorted(begins.items(), reverse=True)
    entry: Entry | None = None
    run: list[Piece] = []
    for piece in pieces:
        while ahead and order[piece.setting.element] >= ahead[-1][0]:
            if run or entry:
                yield entry, run
            (_, entry), run = ahead.pop(), []
        run.append(piece)
    if run or entry:
        yield entry, run
    yield from ((entry, []) for _, entry in reversed(ahead))


def _line(element: HtmlElement) -> HtmlElement:
    """The line in which an element stands; the element itself, where it stands in none."""
    near = chain([element], islice(element.iterancestors(), NEAR))
    return next((each for each in near if each.tag in LINES), element)


def _is_front(root: HtmlElement) -> bool:
    """Whether a page says that it stands before the first chapter."""
    elements = (element for path in ("body", "body/section") for element in root.iterfind(path))
    return any(not FRONT.isdisjoint(element.get("epub:type", "").split()) for element in elements)

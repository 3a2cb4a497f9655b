"""The lines of a mail's parts, of text or of HTML, before it is told which of them are older mails."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.readers.replies import Line, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from extractors.readers.html.walk import Piece
    from extractors.readers.tables import Cell
    from onrecord.reading import BlockKind

FLOWED = " "
"""What ends a line that goes on in the next one (RFC 3676)."""
QUOTE = re.compile(r"\bcite\b|(?:mail|yahoo|tutanota)_?quote", re.I)
"""The type and the names of a quotation that holds an older mail."""
SIGNATURE = re.compile(r"(?:^|[\s_-])signature\b", re.I)
"""Names of an element that holds a signature."""


class Row(NamedTuple):
    """A line of a mail: its words, with the addresses that they lead to, and what a web page says of it."""

    line: Line
    runs: tuple[tuple[str, str], ...] = ()
    kind: BlockKind = "paragraph"
    cell: Cell | None = None
    is_signature: bool = False


EMPTY = Row(Line(""))
"""A line without words, which parts paragraphs."""


def of_text(text: str, *, flowed: bool = False, spaceless: bool = False) -> list[Row]:
    """The lines of a part of text; one that is ``flowed`` goes on in lines of the same depth.

    ``spaceless`` says that the blank at which a line is broken is no letter.
    """
    lines = _unflowed(lines_of(text), "" if spaceless else FLOWED) if flowed else lines_of(text)
    return [Row(line, ((line.words.rstrip(), ""),)) for line in lines]


def _unflowed(lines: list[Line], between: str) -> Iterator[Line]:
    words, depth = list[str](), 0
    for line in lines:
        said = line.words if line.depth else line.words.removeprefix(" ")
        alone = not said.strip() or said == "-- "
        if words and (line.depth != depth or alone):
            yield Line("".join(words), depth)
            words = []
        depth = line.depth
        if said.endswith(FLOWED) and not alone:
            words.append(said[:-1] + between)
            continue
        yield Line("".join((*words, said)), depth)
        words = []
    if words:
        yield Line("".join(words), depth)


def of_page(root: HtmlElement) -> list[Row]:
    """The lines of a part of HTML: those that it shows."""
    from extractors.readers.html.walk import pieces_of

    depths, signed = _depths(root), _signed(root)
    rows = list[Row]()
    for piece in pieces_of(root):
        if not piece.setting.is_hidden:
            element = piece.setting.element
            rows += (*_rows(piece, depths.get(element, 0), element in signed), EMPTY)
    return rows


def _rows(piece: Piece, depth: int, is_signature: bool) -> Iterator[Row]:
    runs = list[tuple[str, str]]()
    kind = "paragraph" if depth and piece.kind == "blockquote" else piece.kind
    for words, address in (*piece.runs, ("\n", "")):
        first, *others = words.split("\n")
        runs.append((first, address))
        for other in others:
            line = Line("".join(said for said, _ in runs), depth)
            yield Row(line, tuple(runs), kind, piece.setting.cell, is_signature)
            runs = [(other, address)]


def _depths(root: HtmlElement) -> dict[HtmlElement, int]:
    """How many older mails are around each element; none where a page has no older mail."""
    depths: dict[HtmlElement, int] = {}
    if next(root.iter("blockquote"), None) is None:
        return depths
    for element in root.iter("*"):
        names = f"{element.get('type', '')} {element.get('class', '')} {element.get('id', '')}"
        around = depths.get(element.getparent(), 0)
        depths[element] = around + (element.tag == "blockquote" and bool(QUOTE.search(names)))
    return depths


def _signed(root: HtmlElement) -> set[HtmlElement]:
    """The elements of signatures."""
    found: set[HtmlElement] = set()
    for element in root.iter("*"):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if element.getparent() in found or SIGNATURE.search(names):
            found.add(element)
    return found

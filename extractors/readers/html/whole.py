"""Pages of which all is text, as the chapters of a book are, and what a news wire holds."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from extractors.readers.html.notes import tell_notes
from extractors.readers.html.walk import pieces_of
from onrecord.reading import Hyperlink, Remark

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from extractors.readers.html.walk import Piece
    from extractors.readers.writer import Writer
    from onrecord.reading import BlockKind


class Beside(NamedTuple):
    """What stands beside the words of a page: links, and the marks of notes."""

    links: list[Hyperlink]
    remarks: list[Remark]


def shown(page: HtmlElement) -> list[Piece]:
    """The pieces of a page that a browser shows, with what the notes at their marks say."""
    pieces = [
        piece
        for piece in pieces_of(page)
        if not piece.setting.is_hidden and any(map(str.isalnum, piece.text))
    ]
    tell_notes(page, pieces)
    return pieces


def write(
    writer: Writer, piece: Piece, kind: BlockKind, locator: str | None, beside: Beside | None = None
) -> None:
    """Write a piece as a block, and what stands beside its words to ``beside``, if that is given."""
    cell, marks = piece.setting.cell, deque(mark for mark in piece.marks if mark.said)
    writer.open(kind, locator, cell.heads if cell else (), repeats=piece.repeats)
    for number, run in enumerate(piece.runs, 1):
        start = writer.place
        writer.say(run.words)
        if beside and run.address and writer.end > start:
            beside.links.append(Hyperlink(start, writer.end, run.address))
        while beside and marks and marks[0].runs <= number:
            beside.remarks.append(Remark("footnote", writer.end, writer.end, marks.popleft().said))
    writer.close()

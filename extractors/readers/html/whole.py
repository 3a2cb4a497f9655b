"""Pages of which all is text, as the chapters of a book are, and what a news wire holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.html.walk import pieces_of
from onrecord.reading import Hyperlink

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from extractors.readers.html.walk import Piece
    from extractors.readers.writer import Writer
    from onrecord.reading import BlockKind


def shown(page: HtmlElement) -> list[Piece]:
    """The pieces of a page that a browser shows."""
    return [
        piece
        for piece in pieces_of(page)
        if not piece.setting.is_hidden and any(map(str.isalnum, piece.text))
    ]


def write(writer: Writer, piece: Piece, kind: BlockKind, locator: str | None) -> list[Hyperlink]:
    """Write a piece as a block; the links in it."""
    links, cell = [], piece.setting.cell
    writer.open(kind, locator, cell.heads if cell else (), repeats=piece.repeats)
    for run in piece.runs:
        start = writer.place
        writer.say(run.words)
        if run.address and writer.end > start:
            links.append(Hyperlink(start, writer.end, run.address))
    writer.close()
    return links

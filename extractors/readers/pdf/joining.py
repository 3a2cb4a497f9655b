"""Paragraphs that go on in the next column or on the next page, over what stands between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.pdf.paragraphs import BEGUN, ENDED, INDENTED, differ, is_short

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.readers.pdf.paragraphs import Piece

RUNNING = frozenset({"paragraph", "list", "blockquote"})
"""The kinds of blocks that go on in another column."""
BETWEEN = frozenset({"caption", "footnote", "pullquote", "furniture"})
"""The kinds of blocks that stand amid a paragraph."""


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces of a document, those that go on joined to their beginnings."""
    found: list[Piece] = []
    last: Piece | None = None
    parted = False
    for piece in pieces:
        if piece.kind in BETWEEN:
            parted = True
        elif last and piece.kind == last.kind and _is_parted(last, piece, parted) and _goes_on(last, piece):
            last.rows += piece.rows
            last.left, last.right, parted = piece.left, piece.right, False
            continue
        else:
            last, parted = piece if piece.kind in RUNNING else None, False
        found.append(piece)
    return found


def _is_parted(last: Piece, piece: Piece, parted: bool) -> bool:
    """Whether two pieces stand apart: what stands together was parted where a paragraph ended."""
    if last.rows[-1][0].page != piece.page:
        return True
    return not piece.is_tagged and (parted or (last.left, last.right) != (piece.left, piece.right))


def _goes_on(last: Piece, piece: Piece) -> bool:
    """Whether a piece goes on with what another began."""
    row, first = last.rows[-1], piece.rows[0][0]
    if differ(row[0].size, first.size) or row[0].font.bold != first.font.bold:
        return False
    ended, begun = ENDED.search(row[-1].letters.rstrip()), BEGUN.match(first.letters)
    if not begun:
        return not ended or not is_short(row, first, last.right)
    indent = (first.left - piece.left) / first.size
    if is_short(row, first, last.right) or INDENTED[0] < indent < INDENTED[1]:
        return False
    return not ended or len(last.rows) > 1

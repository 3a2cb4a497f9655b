"""A document in rows of terminal cells, wrapped only where the document is looked at.

The text falls into blocks: its lines, overlong ones cut. A block's rows are made when asked for, so that a
document of a megabyte, even one of a single line, opens at once.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, split_graphemes

from tui.wording.safe import LINE_BREAKS, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 2000
"""Code points of a block at most."""

TAB = 8
"""Cells between tab stops."""

_BREAKS_AFTER = frozenset(" \t\u3000-–—")


class Cell(NamedTuple):
    """One character that a reader sees, ``width`` cells wide, in place of ``text[start:end]``."""

    text: str
    start: int
    end: int
    width: int
    strange: bool = False


class Row(NamedTuple):
    """One row of the screen: its cells, and the place in the text where it begins and ends."""

    start: int
    end: int
    cells: tuple[Cell, ...]

    def place(self, column: int) -> int:
        """The place in the text that ``column`` (in screen cells) shows; the row's last beyond its end."""
        for cell in self.cells:
            column -= cell.width
            if column < 0:
                return cell.start
        return self.cells[-1].start if self.cells else self.start

    def column(self, place: int) -> int:
        """The first screen cell that shows ``place``."""
        return sum(cell.width for cell in self.cells if cell.end <= place)


Position = tuple[int, int]
"""A row of a document: the number of its block, and of the row in it."""


class Layout:
    """A text wrapped to ``width`` cells."""

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self._blocks = list(_blocks(text))
        self._starts = [start for start, _ in self._blocks]
        self.wrap(width)

    def wrap(self, width: int) -> None:
        """Wrap anew to another width."""
        self.width = max(1, width)
        self._rows = lru_cache(maxsize=512)(self._wrap)

    def row(self, position: Position) -> Row:
        """The row at a position."""
        return self._rows(position[0])[position[1]]

    def find(self, place: int) -> Position:
        """The position of the row that shows ``place``."""
        block = max(0, bisect_right(self._starts, place) - 1)
        rows = self._rows(block)
        return block, max(0, bisect_right([row.start for row in rows], place) - 1)

    def step(self, position: Position, count: int) -> Position:
        """The position ``count`` rows on (back, if negative), or the last position in that direction."""
        block, row = position
        row += count
        while row < 0 and block > 0:
            block -= 1
            row += len(self._rows(block))
        while row >= len(self._rows(block)) and block + 1 < len(self._blocks):
            row -= len(self._rows(block))
            block += 1
        return block, min(max(row, 0), len(self._rows(block)) - 1)

    def rows(self, position: Position, count: int) -> list[Row]:
        """At most ``count`` rows from ``position`` on."""
        block, first = position
        found = list(self._rows(block)[first : first + count])
        while len(found) < count and (block := block + 1) < len(self._blocks):
            found += self._rows(block)[: count - len(found)]
        return found

    def distance(self, first: Position, second: Position, most: int) -> int:
        """How many rows ``second`` is below ``first``, looking no further than ``most``."""
        for rows in range(most):
            if self.step(first, rows) >= second:
                return rows
        return most

    def _wrap(self, block: int) -> tuple[Row, ...]:
        start, end = self._blocks[block]
        wrapped = _wrapped(_cells(self.text, start, end), self.width)
        rows = tuple(Row(cells[0].start, cells[-1].end, tuple(cells)) for cells in wrapped)
        return rows or (Row(start, end, ()),)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """The places of lines, their line breaks left out."""
    start = 0
    for line_break in LINE_BREAKS.finditer(text):
        yield from _cut(text, start, line_break.start())
        start = line_break.end()
    yield from _cut(text, start, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line in parts of at most ``LONGEST``, cut after a space where a part has one."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = start + LONGEST if space < 0 else space + 1
        yield start, cut
        start = cut
    yield start, end


def _cells(text: str, start: int, end: int) -> Iterator[Cell]:
    for piece in pieces(text, start, end):
        if piece.strange:
            yield Cell(piece.text, piece.start, piece.end, cell_len(piece.text), strange=True)
        elif piece.text.isascii():
            for place, character in enumerate(piece.text, piece.start):
                yield Cell(character, place, place + 1, 1)
        else:
            for first, last, width in split_graphemes(piece.text)[0]:
                yield Cell(piece.text[first:last], piece.start + first, piece.start + last, width)


def _wrapped(cells: Iterator[Cell], width: int) -> Iterator[list[Cell]]:
    """Cells in rows of ``width``, broken after blanks and dashes where a row has any."""
    row: list[Cell] = []
    used = last_break = 0
    for cell in cells:
        if cell.text == "␉":
            stop = TAB - used % TAB
            cell = Cell(" " * stop, cell.start, cell.end, stop)
        while row and used + cell.width > width and not cell.text.isspace():
            cut = last_break or len(row)
            yield row[:cut]
            row = row[cut:]
            used = sum(kept.width for kept in row)
            last_break = 0
        row.append(cell)
        used += cell.width
        if cell.text[0] in _BREAKS_AFTER or cell.width == 2:
            last_break = len(row)
    if row:
        yield row

"""A document in rows of terminal cells, wrapped only where the document is looked at.

The text falls into blocks: its lines, overlong ones cut. A block's rows are made when asked for, so that a
document of a megabyte, even one of a single line, opens at once. Words may show in place of a stretch of the
text, or before a place of it, though the text has none of them: a line for what is folded, deleted words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, split_graphemes

from tui.wording.safe import LINE_BREAKS, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 2000
"""Code points of a block at most."""

MOST_BLANK = 1000
"""The most rows without words that a motion passes over."""

TAB = 8
"""Cells between tab stops."""

_BREAKS_AFTER = frozenset(" \t\u3000-–—")


STRANGE = "text--strange"
"""The part of the screen that stand-ins of strange characters are."""


class Instead(NamedTuple):
    """Words that show in place of ``text[start:end]``, or before a place; ``part`` says how they look."""

    start: int
    end: int
    words: str
    part: str


class Cell(NamedTuple):
    """One character that a reader sees, ``width`` cells wide, in place of ``text[start:end]``.

    ``part`` says how the cell looks where it is not the text's own.
    """

    text: str
    start: int
    end: int
    width: int
    part: str = ""


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

    @property
    def is_blank(self) -> bool:
        """Whether the row shows no words of the text's own, nor anything in place of some."""
        return not any(cell.end > cell.start and not cell.text.isspace() for cell in self.cells)

    def column(self, place: int) -> int:
        """The first screen cell that shows ``place``."""
        return sum(cell.width for cell in self.cells if cell.end <= place)


Position = tuple[int, int]
"""A row of a document: the number of its block, and of the row in it."""


class Layout:
    """A text in rows of ``width`` cells; what shows ``instead`` of it is in order, none within another."""

    def __init__(self, text: str, width: int, instead: Sequence[Instead] = ()) -> None:
        self.text = text
        self._instead = instead
        self._blocks = list(_blocks(text, instead))
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

    def worded(self, position: Position, step: int) -> Position:
        """The nearest row with words from a position on (back, if negative), else the other way."""
        for way in (step, -step):
            further = position
            for _ in range(MOST_BLANK):
                if not self.row(further).is_blank:
                    return further
                further = self.step(further, way)
        return position

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
        wrapped = _wrapped(self._cells(block), self.width)
        rows = tuple(Row(cells[0].start, cells[-1].end, tuple(cells)) for cells in wrapped)
        return rows or (Row(start, end, ()),)

    def _cells(self, block: int) -> Iterator[Cell]:
        """The cells of a block, those of the words that show instead of its own among them."""
        at, end = self._blocks[block]
        begin = self._starts[block + 1] if block + 1 < len(self._starts) else len(self.text) + 1
        first, last = (bisect_left(self._instead, place, key=itemgetter(0)) for place in (at, begin))
        for one in self._instead[first:last]:
            yield from _cells(self.text, at, min(one.start, end))
            for cell in _cells(one.words, 0, len(one.words)):
                yield Cell(cell.text, one.start, one.end, cell.width, one.part)
            at = one.end
        yield from _cells(self.text, at, end)


def _blocks(text: str, instead: Sequence[Instead]) -> Iterator[tuple[int, int]]:
    """The places of lines, their line breaks left out; one that something else shows for breaks no line."""
    start = at = 0
    for one in (*instead, Instead(len(text), len(text), "", "")):
        for line_break in LINE_BREAKS.finditer(text, at, one.start):
            yield from _cut(text, start, line_break.start(), instead)
            start = line_break.end()
        at = one.end
    yield from _cut(text, start, len(text), instead)


def _cut(text: str, start: int, end: int, instead: Sequence[Instead]) -> Iterator[tuple[int, int]]:
    """A line in parts of at most ``LONGEST``, cut after a space where a part has one."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = start + LONGEST if space < 0 else space + 1
        before = bisect_left(instead, cut, key=itemgetter(0)) - 1
        if before >= 0:
            cut = max(cut, instead[before].end)
        if cut >= end:
            break
        yield start, cut
        start = cut
    yield start, end


def _cells(text: str, start: int, end: int) -> Iterator[Cell]:
    for piece in pieces(text, start, end):
        if piece.strange:
            yield Cell(piece.text, piece.start, piece.end, cell_len(piece.text), STRANGE)
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

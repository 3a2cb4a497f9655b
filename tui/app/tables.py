"""Tables in rows: what shows between the cells of a document, whose text has them one below the other."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.app.layout import Instead
from tui.wording.safe import LINE_BREAKS, cells, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.reading import Block, Reading

BETWEEN = " │ "
"""What shows between two cells of a row."""
HEADS = "text--heads"
"""The part of the screen that shows between cells, and that the heads before a cell are."""
LOCATOR = re.compile(r"(?P<table>(?:.*[^A-Z])?)(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7})", re.DOTALL)
"""The locator of a cell: ``table 1, B2``."""
LETTERS = 26
"""Letters that name columns."""


class Cell(NamedTuple):
    """A cell: its place in the table, its place in the text, and the cells of the screen that it takes."""

    row: int
    column: int
    start: int
    end: int
    width: int


class Table:
    """The cells of a table, row by row."""

    def __init__(self, reading: Reading, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._cells = list(_cells(reading, blocks))
        """The cells in their order; none where they can't be laid side by side."""
        self._widths: Mapping[int, int] = _widths(self._cells)

    def instead(self, width: int) -> Iterator[Instead]:
        """What shows so that each row is a line; the heads before each cell where that is too wide."""
        between = len(BETWEEN) * (len(self._widths) - 1)
        if self._cells and sum(self._widths.values()) + between <= width:
            yield from self._in_rows()
        else:
            yield from self._one_by_one()

    def _in_rows(self) -> Iterator[Instead]:
        first = self._cells[0]
        yield Instead(first.start, first.start, self._skipped(0, first.column), HEADS)
        for one, other in pairwise(self._cells):
            if one.row == other.row:
                wide = " " * (self._widths[one.column] - one.width) + BETWEEN
                yield Instead(one.end, other.start, wide + self._skipped(one.column, other.column), HEADS)
            else:
                yield Instead(one.end, one.end + 1, "", HEADS)  # no blank line between rows
                yield Instead(other.start, other.start, self._skipped(0, other.column), HEADS)

    def _skipped(self, after: int, before: int) -> str:
        """The blank cells between two columns."""
        skipped = (width for column, width in self._widths.items() if after < column < before)
        return "".join(" " * width + BETWEEN for width in skipped)

    def _one_by_one(self) -> Iterator[Instead]:
        for block in self._blocks:
            if block.heads:
                yield Instead(block.start, block.start, f"{one_line(' · '.join(block.heads))}: ", HEADS)


def tables(reading: Reading) -> Iterator[Table]:
    """The tables of a document."""
    for name, blocks in groupby(reading.blocks, _table_of):
        if name is not None:
            yield Table(reading, [*blocks])


def _table_of(block: Block) -> str | None:
    """The name of the table that a block is a cell of; None for another block."""
    if block.kind != "cell":
        return None
    found = LOCATOR.fullmatch(block.locator)
    return found["table"] if found else ""


def _cells(reading: Reading, blocks: Sequence[Block]) -> Iterator[Cell]:
    """The cells of a table; none where one has several lines, or no place, or stands out of order."""
    found = []
    for block in blocks:
        place, words = LOCATOR.fullmatch(block.locator), reading.text[block.start : block.end]
        if not place or LINE_BREAKS.search(words):
            return
        at = int(place["row"]), _column(place["column"])
        found.append(Cell(*at, block.start, block.end, cells(one_line(words))))
    if all(one[:2] < other[:2] and one.end + 1 < other.start for one, other in pairwise(found)):
        yield from found


def _column(letters: str) -> int:
    """The number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * LETTERS + ord(letter) - ord("A") + 1
    return number


def _widths(found: Sequence[Cell]) -> Mapping[int, int]:
    """How wide each column has to be, in the order of the columns."""
    widths: defaultdict[int, int] = defaultdict(int)
    for cell in found:
        widths[cell.column] = max(widths[cell.column], cell.width)
    return dict(sorted(widths.items()))

"""Sheets of cells: each cell a block with its place, and the words at the heads of its row and its column.

A row that has words in one cell alone is a paragraph, and parts what is above from what is below as an empty
row does. Between such rows is a table; its heads are the rows that stand above its first figures, else its
first row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.readers.tables import LONGEST, letters
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.readers.writer import Writer
    from onrecord.reading import Block

MOST = 100_000
"""The cells of a document that are read."""
LAST = 16_384
"""The columns of a sheet."""
OWN = "claim_id"
"""The first cell of what onrecord exports."""
MOST_HEADS = 3
"""The rows that a table has above its figures at most."""
FIGURE = re.compile(r"[^\w]*\d[^A-Za-z]*+[A-Za-z]*+\W*")
"""The words of a cell that is a figure: digits, signs, and a unit."""
NAMED = re.compile(r"(?:1[5-9]|20)\d\d(?:\s.*|-\d\d(?:-\d\d)?)?", re.DOTALL)
"""A year, a month or a day, which may be the head of a row or a column."""
WIDEST = 256
"""The columns that a cell at the head of some spans at most."""


class Cell(NamedTuple):
    """A cell with words, by the numbers of its row and its column from 1; ``span`` counts its columns."""

    row: int
    column: int
    words: str
    span: int = 1

    @property
    def is_figure(self) -> bool:
        """Whether the cell has a figure, and so is no head."""
        return FIGURE.fullmatch(self.words) is not None and not NAMED.fullmatch(self.words)

    @property
    def may_be_head(self) -> bool:
        """Whether the cell may be the head of a row or a column."""
        return not self.is_figure and len(self.words) <= LONGEST

    @property
    def is_over_others(self) -> bool:
        """Whether the cell is wide, and not a title, which begins in the first column."""
        return self.span > 1 and self.column > 1

    @property
    def name(self) -> str:
        """The cell's name: ``C7``."""
        return f"{letters(self.column)}{self.row}"


@dataclass
class Unread:
    """What of a document is not read, and how many cells may still be.

    ``sheets`` names hidden sheets, ``hidden`` counts cells of hidden rows and columns, ``unsolved`` formulas
    without a result; ``has_more`` says that there are more cells than are read.
    """

    sheets: list[str] = field(default_factory=list)
    hidden: int = 0
    unsolved: int = 0
    left: int = MOST
    has_more: bool = False

    def taken(self, cells: Iterator[Cell]) -> list[Cell]:
        """Those of some cells that are read. Raises UnreadableError where they are an export of onrecord."""
        found = list(islice(cells, self.left + 1))
        if any(cell.words == OWN for cell in found[:1]):
            raise UnreadableError("an export of onrecord and no document: `onrecord import` takes it back in")
        self.has_more = len(found) > self.left
        self.left -= min(len(found), self.left)
        return found[:-1] if self.has_more else found

    @property
    def warnings(self) -> Iterator[str]:
        """What a user should know of it."""
        for count, what, do in (
            (len(self.sheets), "hidden sheet", f"left out: {', '.join(self.sheets)}"),
            (self.hidden, "cell", "in hidden rows and columns left out: show these to have them read"),
            (self.unsolved, "formula", "without a result: open and save the file in a spreadsheet"),
        ):
            if count:
                yield f"{count:,} {what}{'s' * (count > 1)} {do}"
        if self.has_more:
            yield f"has more than {MOST:,} cells: only the first {MOST:,} are read; save the others apart"


class Sheet:
    """A sheet to be written; ``name`` stands above its cells, and in their places, if it has one."""

    def __init__(self, writer: Writer, name: str = "") -> None:
        self._writer, self._name = writer, name
        self._heads: dict[int, tuple[str, ...]] = {}
        self.blocks: dict[str, Block] = {}
        """The blocks of the cells by the cells' names."""

    def write(self, cells: Sequence[Cell]) -> None:
        """Write the cells, which stand row by row."""
        if cells and self._name:
            self._writer.add("heading", self._name, self._name)
        table: list[list[Cell]] = []
        for _, found in groupby(cells, lambda cell: cell.row):
            row = list(found)
            alone = len(row) == 1 and not row[0].is_figure and not row[0].is_over_others
            if table and (alone or row[0].row > table[-1][0].row + 1):
                self._write_table(table)
                table = []
            if alone:
                self._add("paragraph", row[0], ())
            else:
                table.append(row)
        self._write_table(table)

    def _write_table(self, table: list[list[Cell]]) -> None:
        """Write the rows of a table; one that begins with figures goes on below the heads of another."""
        count = _heads(table)
        if count:
            self._heads = {}
        for row in table[:count]:
            for cell in row:
                self._add("cell", cell, self._heads.get(cell.column, ()))
            for column, words in _columns(row):
                self._heads[column] = (*self._heads.get(column, ()), words)
        for row in table[count:]:
            head = next((cell for cell in row if cell.may_be_head), None)
            for cell in row:
                of_row = (head.words,) if head and head.column < cell.column else ()
                self._add("cell", cell, (*of_row, *self._heads.get(cell.column, ())))

    def _add(self, kind: Literal["cell", "paragraph"], cell: Cell, heads: tuple[str, ...]) -> None:
        place = f"{self._name}!{cell.name}" if self._name else cell.name
        if block := self._writer.add(kind, cell.words, place, heads):
            self.blocks[cell.name] = block


def _heads(table: list[list[Cell]]) -> int:
    """How many rows of a table are the heads of its columns."""
    figures = (number for number, row in enumerate(table) if not all(cell.may_be_head for cell in row))
    first = next(figures, None)
    return first if first is not None and first <= MOST_HEADS else min(1, len(table))


def _columns(row: list[Cell]) -> Iterator[tuple[int, str]]:
    """The columns that the cells of a row of heads span, with their words."""
    for cell in row:
        for column in range(cell.column, cell.column + min(cell.span, WIDEST)):
            yield column, " ".join(cell.words.split())

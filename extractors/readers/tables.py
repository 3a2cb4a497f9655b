"""Where the cells of a document's tables stand, and what stands at the heads of their rows and columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

LONGEST = 100
"""The letters that the head of a row or a column has at most."""
LETTERS = 26
"""Letters that name columns."""


class Cell(NamedTuple):
    """A cell: where it stands, and the words at the heads of its row and its column."""

    locator: str
    heads: tuple[str, ...]


@dataclass(slots=True)
class _Table:
    number: int
    box: bool
    """Whether it has one cell alone, and so is a frame around paragraphs."""
    row: int = 0
    column: int = 0
    next: int = 1
    columns: dict[int, str] = field(default_factory=dict)
    head: str = ""


class Tables:
    """The tables around what is being read, from the outermost."""

    def __init__(self) -> None:
        self._tables: list[_Table] = []
        self._count = 0

    def open(self, *, box: bool = False) -> None:
        """Go into a table."""
        if not box:
            self._count += 1
        self._tables.append(_Table(self._count, box))

    def close(self) -> None:
        """Leave the table."""
        self._tables.pop()

    def row(self, skipped: int = 0) -> None:
        """Go to the next row, past columns that it leaves out."""
        if self._tables:
            table = self._tables[-1]
            table.row, table.next, table.head = table.row + 1, 1 + skipped, ""

    def cell(self, span: int = 1) -> None:
        """Go to the next cell of the row, which is as wide as some columns."""
        if self._tables:
            table = self._tables[-1]
            table.column, table.next = table.next, table.next + max(1, span)

    def here(self) -> Cell | None:
        """The cell that is being read; None outside of tables, and in boxes."""
        if not self._tables or (table := self._tables[-1]).box:
            return None
        heads = (table.head, table.columns.get(table.column, "") if table.row > 1 else "")
        locator = named(table.number, table.row, table.column)
        return Cell(locator, tuple(head for head in heads if head))

    def said(self, words: str) -> None:
        """Keep a cell's words, if it is at the head of a row or a column; a long one is no head."""
        table = self._tables[-1]
        if table.row == 1:
            before = table.columns.get(table.column, "")
            table.columns[table.column] = _head(before, words)
        elif table.column == 1:
            table.head = _head(table.head, words)


def _head(before: str, words: str) -> str:
    """The words of a head, with those of one more paragraph."""
    head = f"{before} {' '.join(words.split())}".strip()
    return head if len(head) <= LONGEST else before


def named(table: int, row: int, column: int) -> str:
    """The locator of a cell: ``table 1, B2``."""
    return f"table {table}, {letters(column)}{row}"


def letters(column: int) -> str:
    """The name of a column: A, B, ..., Z, AA."""
    name = ""
    while column > 0:
        column, letter = divmod(column - 1, LETTERS)
        name = chr(ord("A") + letter) + name
    return name


def number_of(letters: str) -> int:
    """The number of a column of a name."""
    number = 0
    for letter in letters:
        number = number * LETTERS + ord(letter) - ord("A") + 1
    return number

"""The changes in a row: its cells compared with those that export would write for the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord.errors import RefusedError
from onrecord.formats.cells import fitted, guard, guard_first, pictured, unguard
from onrecord.formats.columns import DECIDED
from onrecord.importing import rewriting

if TYPE_CHECKING:
    from collections.abc import Mapping

CLEAR = "-"
"""A cell of this alone empties the value; an empty cell changes nothing."""


class RefusedCellError(RefusedError):
    """A cell that can't come in: its ``column``, and why."""

    def __init__(self, column: str, why: str) -> None:
        super().__init__(why)
        self.column = column


class Change(Struct, frozen=True):
    """The change of one cell: the words before and after, empty where the cell had or has none."""

    column: str
    old: str
    new: str


def changes(cells: Mapping[str, str], before: Mapping[str, str]) -> tuple[list[Change], list[Change]]:
    """The cells that somebody changed, and those that a spreadsheet wrote its own way.

    ``before`` are the cells as export wrote them. Raises RefusedCellError for what a spreadsheet made of
    words that nobody can know.
    """
    changed, rewritten = [], []
    for column in DECIDED:
        cell, was = cells.get(column, ""), before.get(column, "")
        if column.startswith("query_"):
            cell = unguard(cell).strip()  # as a query is kept
        elif column == "status":
            cell = cell.strip().lower()  # a spreadsheet writes FALSE
        if not cell.strip() or is_same(cell, was):
            continue
        if cell.strip() == CLEAR:
            changed += [Change(column, was, "")] if was else []
        elif was and rewriting.same(was, cell):
            rewritten.append(Change(column, was, cell))
        elif rewriting.is_made(cell):
            why = f"“{cell}” looks like what a spreadsheet made of something else; format the cell as text"
            raise RefusedCellError(column, why)
        else:
            changed.append(Change(column, was, unguard(cell)))
    return changed, rewritten


def is_same(cell: str, was: str) -> bool:
    """Whether a cell holds what export wrote for ``was``: in a CSV of any version, or in a workbook."""
    if cell == was:
        return True
    shown = _shown(cell)
    forms = (was, guard(was), guard_first(was), fitted(was), guard(fitted(was)))
    return any(shown == _shown(form) for form in forms)


def _shown(cell: str) -> str:
    return pictured(cell)[0].replace("\r\n", "\n").replace("\r", "\n")

"""Claims leave as a file whose name says in which form: a workbook, or else CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord.formats import workbook
from onrecord.formats.csvfile import Tables
from onrecord.formats.output import check, write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from onrecord.records import Entry
    from onrecord.store import Store


class Written(Struct, frozen=True):
    """The number of claims in a file, each a ``unit``, and what is not there as on record, each a line."""

    rows: int
    remarks: list[str]
    unit: str = "row"


def is_workbook(path: Path) -> bool:
    """Whether a file of this name is a workbook."""
    return path.suffix.lower() == workbook.ENDING


def export(store: Store, entries: Iterable[Entry], path: Path, *, force: bool = False) -> Written:
    """Write these claims to ``path``, whole or not at all.

    Raises TakenError where something of the user's is in the way, unless ``force``; RefusedError, StoreError.
    """
    check([path], store.workspace, force=force)
    table = workbook.Workbook(store) if is_workbook(path) else Tables(store)
    write([(path, table.claims(entries))])
    return Written(table.rows, table.remarks)

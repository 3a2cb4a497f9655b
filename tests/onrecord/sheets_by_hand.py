"""Claims as a spreadsheet opens, edits and saves them, and takes them back."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from records_by_hand import on_disk

from onrecord.formats.csvfile import COLUMNS, Tables
from onrecord.importing import plan, sheet
from onrecord.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.store import Store

Table = list[dict[str, str]]
NASTY_CELLS = [
    'a "quoted" word',
    "lines\nand\r\nlines\rand,commas;tabs\t",
    "[the minister] said [$5]",
    "👩‍👩‍👧 𝄞 é é",
    "قال الوزير «نعم»",
    "123456789012345678901234567890",
    "007",
    '=HYPERLINK("http://x.example","go")',
]
"""Cells that spreadsheets, CSV readers and terminals stumble over."""
LOG = Evidence("", "Port log", "primary", "https://port.example/log", "", "2026-11-20")


def exported(store: Store, columns: Sequence[str] = COLUMNS, **options: Any) -> Table:
    """The claims as a spreadsheet opens them."""
    text = "".join(Tables(store, **options).claims(store.entries(), columns))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def saved(table: Table, delimiter: str = ",", end: str = "\r\n", encoding: str = "utf-8") -> bytes:
    """A file as a spreadsheet saves it."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(table[0]), delimiter=delimiter, lineterminator=end)
    writer.writeheader()
    writer.writerows(table)
    return out.getvalue().encode(encoding)


def taken(store: Store, table: Table, **form: str) -> plan.Plan:
    """The outcome of importing a table as Ben."""
    made, _ = plan.apply(store, sheet.read(saved(table, **form), "checked.csv"), "Ben")
    return made


def refused(store: Store, table: Table) -> list[str]:
    """The errors of a table that does not fit, of which nothing must have come in."""
    before = on_disk(store.workspace)
    with pytest.raises(plan.RefusedSheetError) as error:
        taken(store, table)
    assert on_disk(store.workspace) == before
    return [str(refusal) for refusal in error.value.refusals]

"""The time and memory for claims to leave as CSV and decisions to come back, beside csv alone."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Figure, best
from benchmarks.storing import filled, peak
from onrecord.formats import csvfile, rows
from onrecord.formats.csvfile import Tables
from onrecord.importing import plan, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.store import Store

BACK = ("claim_id", "revision", "claim_text", "status", "note", "correction")

EXPORTED = """
import sys
from pathlib import Path
from onrecord.formats.export import export
from onrecord.store import Store
from onrecord.workspace import find

store = Store(find(Path(sys.argv[1])))
export(store, store.entries(), Path(sys.argv[1]) / "out.csv")
"""
OPENED = """
import sys
from pathlib import Path
from onrecord.store import Store
from onrecord.workspace import find

Store(find(Path(sys.argv[1]))).entries()
"""


def figures(quick: bool) -> Iterator[Figure]:
    """CPU milliseconds and megabytes for documents with so many claims, each decided on."""
    size = 1_200 if quick else 100_000
    with tempfile.TemporaryDirectory() as folder:
        store = filled(Path(folder), size)
        yield from _export(store, size)
        yield from _import(store, size)
        opened = peak(OPENED, store.workspace.root)
        yield Figure(
            f"peak of an export at {size}", peak(EXPORTED, store.workspace.root), "MB", "opening", opened
        )


def _export(store: Store, size: int) -> Iterator[Figure]:
    entries = store.entries()
    table = list(rows.claims(store, entries, csvfile.COLUMNS))
    out = best(lambda: io.StringIO(newline="").writelines(Tables(store).claims(entries)), 3)
    bare = best(lambda: csv.writer(io.StringIO(newline="")).writerows(table), 3)
    yield Figure(f"export at {size}", out * 1000, "ms", "csv.writer", bare * 1000)


def _import(store: Store, size: int) -> Iterator[Figure]:
    """A file of all columns that nobody changed, and a file with a new note in each row."""
    whole = "".join(Tables(store).claims(store.entries())).encode()
    untouched = best(lambda: plan.make(store, sheet.read(whole, ""), "Ada"), 3)
    read = best(lambda: list(csv.DictReader(io.StringIO(whole.decode(), newline=""))), 3)
    yield Figure(f"import of {size} untouched", untouched * 1000, "ms", "csv.DictReader", read * 1000)
    noted = "".join(Tables(store).claims(store.entries(), BACK)).replace("Counted twice", "Counted once")
    changed = best(lambda: plan.apply(store, sheet.read(noted.encode(), ""), "Ada"), 1)
    ids = [entry.id for entry in store.entries()]
    decided = best(lambda: store.decide(ids, "Ada", note="Counted by one."), 1)
    yield Figure(f"import of {size} notes", changed * 1000, "ms", "one decide of all", decided * 1000)

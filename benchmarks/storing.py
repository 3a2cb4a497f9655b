"""How long the store takes to open, mark and export, beside stock TinyDB and a bare csv.writer."""

from __future__ import annotations

import csv
import hashlib
import io
import tempfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from tinydb import TinyDB

from benchmarks.frame import Figure, median
from onrecord import csvfile, workspace
from onrecord.records import Claim, Draft, Passage, Quote, Speaker
from onrecord.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCE = "“We counted {n} boats in the basin at low water,” the harbour master said on Friday.\n"


def figures(quick: bool) -> Iterator[Figure]:
    """Milliseconds at growing numbers of claims."""
    for size in (200,) if quick else (1_000, 10_000):
        with tempfile.TemporaryDirectory() as folder:
            yield from _at(size, Path(folder), rounds=2 if quick else 7)


def _at(size: int, folder: Path, rounds: int) -> Iterator[Figure]:
    store = filled(folder, size)
    stock_file = folder / "stock.json"
    stock_file.write_bytes(store.workspace.claims.read_bytes())
    stock = TinyDB(stock_file, encoding="utf-8")
    ids = [entry.id for entry in store.entries()]
    turn, stock_turn = count(), count(1)

    mark = median(lambda: store.decide([ids[next(turn)]], "Ada", status="verified"), rounds)
    stock_mark = median(
        lambda: stock.table("claims").update({"status": "verified"}, doc_ids=[next(stock_turn)]), rounds
    )
    yield Figure(f"mark at {size}", mark * 1000, "ms", "stock TinyDB", stock_mark * 1000)
    opening = median(lambda: Store(store.workspace), rounds)
    stock_opening = median(lambda: TinyDB(stock_file, encoding="utf-8").table("claims").all(), rounds)
    yield Figure(f"open at {size}", opening * 1000, "ms", "stock TinyDB", stock_opening * 1000)

    entries = store.entries()
    rows = list(csvfile.cells(store, entries))
    out = median(lambda: csvfile.write(store, entries, io.StringIO(newline="")), rounds)
    bare = median(lambda: csv.writer(io.StringIO(newline="")).writerows(rows), rounds)
    yield Figure(f"export at {size}", out * 1000, "ms", "csv.writer", bare * 1000)


def filled(folder: Path, size: int) -> Store:
    """A store with one document of ``size`` quotes."""
    store = Store(workspace.create(folder))
    lines = [SENTENCE.format(n=n) for n in range(size)]
    text = "".join(lines)
    claims, start = [], 0
    for line in lines:
        claims.append(_claim(text, start, line))
        start += len(line)
    draft = Draft(
        hashlib.sha256(text.encode()).hexdigest(), store.workspace.keep_text(text), "plain/1", "utf-8", ""
    )
    store.take_in("boats.txt", "Boats", draft, text, claims)
    store.fold()
    return store


def _claim(text: str, start: int, line: str) -> Claim:
    def place(words: str) -> tuple[str, int, int]:
        at = start + line.index(words)
        return words, at, at + len(words)

    said, begin, end = place(line[1 : line.index("”")])
    speaker = Speaker(*place("the harbour master"), name="harbour master")
    return Claim(
        "quote", said, begin, end, speaker=speaker, cue=Passage(*place("said")), quote=Quote("direct")
    )

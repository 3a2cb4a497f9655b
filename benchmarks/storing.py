"""The time that the store takes to open and mark, beside stock TinyDB and sqlite3.

Every claim has a decision and three events; stock TinyDB is given the snapshot alone, which has no events.
"""

from __future__ import annotations

import hashlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from tinydb import TinyDB

from benchmarks.frame import Figure, median, seconds, seconds_in_turn
from onrecord import workspace
from onrecord.records import Claim, Draft, Passage, Quote, Speaker
from onrecord.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SENTENCE = "“We counted {n} boats in the basin at low water,” the harbour master said on Friday.\n"

BULK = 1000

TO_FIRST_MARK = """
import sys
from pathlib import Path
from onrecord.store import Store
from onrecord.workspace import find

store = Store(find(Path(sys.argv[1])))
store.decide([store.entries()[0].id], "Ada", status="checking")
"""
STOCK_TO_FIRST_MARK = """
import sys
from tinydb import TinyDB

TinyDB(sys.argv[1], encoding="utf-8").table("decisions").update({"status": "checking"}, doc_ids=[1])
"""
PEAK = """
from pathlib import Path

print(next(line.split()[1] for line in Path("/proc/self/status").open() if line.startswith("VmHWM")))
"""
"""A program that prints the most memory its process had, in KB; getrusage may give its parent's."""


def figures(quick: bool) -> Iterator[Figure]:
    """Milliseconds and megabytes at growing numbers of claims."""
    for size in (1_200,) if quick else (10_000, 100_000, 300_000):
        with tempfile.TemporaryDirectory() as folder:
            store = filled(Path(folder), size)
            stock = Path(folder) / "stock.json"
            stock.write_bytes(store.workspace.claims.read_bytes())
            yield from _opening(store, stock, size)
            yield from _marks(store, stock, size, rounds=50 if quick else 1000)


def _opening(store: Store, stock: Path, size: int) -> Iterator[Figure]:
    content = store.workspace.claims.read_bytes()
    opening = median(lambda: Store(store.workspace), 5)
    decoding = median(lambda: msgspec.json.decode(content), 5)
    reading = median(lambda: TinyDB(stock, encoding="utf-8").table("claims").all(), 3)
    yield Figure(f"open at {size}", opening * 1000, "ms", "msgspec.json.decode", decoding * 1000)
    yield Figure(f"open at {size}", opening * 1000, "ms", "stock TinyDB", reading * 1000)
    marked, in_stock = peak(TO_FIRST_MARK, store.workspace.root), peak(STOCK_TO_FIRST_MARK, stock)
    yield Figure(f"peak to a mark at {size}", marked, "MB", "stock TinyDB", in_stock)
    store.fold()


def peak(program: str, path: Path) -> float:
    """The megabytes that a program, given a path, has in memory at most."""
    command = [sys.executable, "-c", program + PEAK, str(path)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout) / 1000


def _marks(store: Store, stock_file: Path, size: int, rounds: int) -> Iterator[Figure]:
    ids = [entry.id for entry in store.entries()]
    turn, stock_turn = count(), count(1)
    store.decide([ids[-1]], "Ada", status="checking")
    marks, in_sqlite = seconds_in_turn(
        lambda: store.decide([ids[next(turn) * 7 % size]], "Ada", status="verified"),
        _sqlite_marks(stock_file.with_suffix(".sqlite"), store),
        rounds,
    )
    stock = TinyDB(stock_file, encoding="utf-8").table("decisions")
    in_stock = seconds(lambda: stock.update({"status": "verified"}, doc_ids=[next(stock_turn)]), 3)
    name, mark = f"mark at {size}", statistics.median(marks) * 1000
    yield Figure(f"{name}, median", mark, "ms", "sqlite3, FULL", statistics.median(in_sqlite) * 1000)
    yield Figure(f"{name}, median", mark, "ms", "stock TinyDB", statistics.median(in_stock) * 1000)
    yield Figure(f"{name}, p99", marks[len(marks) * 99 // 100] * 1000, "ms", "its median", mark)
    bulk = median(
        lambda: store.decide([ids[next(turn) % size] for _ in range(BULK)], "Ada", status="opinion"), 5
    )
    yield Figure(f"mark of {BULK} at {size}", bulk * 1000, "ms", "a single mark", mark)
    fold = median(store.fold, 1)
    copied = median(lambda: stock_file.write_bytes(store.workspace.claims.read_bytes()), 1)
    yield Figure(f"fold at {size}", fold * 1000, "ms", "copying the file", copied * 1000)


def _sqlite_marks(path: Path, store: Store) -> Callable[[], object]:
    """A function that marks the next claim in a database of the same claims, decisions and events."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE decisions (id TEXT PRIMARY KEY, document TEXT)")
    connection.execute("CREATE TABLE history (seq INTEGER PRIMARY KEY, document TEXT)")
    tables = msgspec.json.decode(store.workspace.claims.read_bytes(), type=dict[str, dict[str, msgspec.Raw]])
    rows = [(number, bytes(row).decode()) for number, row in tables["decisions"].items()]
    event = msgspec.json.encode(next(store.events())).decode()
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO decisions VALUES (?, ?)", rows)
    connection.executemany(
        "INSERT INTO history (document) VALUES (?)", ((event,) for _ in range(3 * len(rows)))
    )
    connection.execute("COMMIT")
    turn = count()

    def mark() -> None:
        number, document = rows[next(turn) * 7 % len(rows)]
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE decisions SET document = ? WHERE id = ?", (document + " ", number))
        connection.execute("INSERT INTO history (document) VALUES (?)", (event,))
        connection.execute("COMMIT")

    return mark


def filled(folder: Path, size: int, documents: int = 1) -> Store:
    """A store with ``size`` quotes in these documents, each with a decision and three events."""
    store = Store(workspace.create(folder))
    for number in range(documents):
        _take_in(store, f"boats-{number}.txt", range(number, size, documents))
    ids = [entry.id for entry in store.entries()]
    store.decide(ids, "Ada", status="opinion")
    store.decide(ids, "Ada", note="Counted twice, by two people.")
    store.decide(ids, "Ben", correction="two boats more")
    store.fold()
    return store


def _take_in(store: Store, name: str, counts: range) -> None:
    lines = [SENTENCE.format(n=n) for n in counts]
    text = "".join(lines)
    claims, start = [], 0
    for line in lines:
        claims.append(_claim(text, start, line))
        start += len(line)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    draft = Draft(sha256, store.workspace.keep_text(text), "plain/1", "utf-8", "")
    store.take_in(name, "Boats", draft, text, claims)


def _claim(text: str, start: int, line: str) -> Claim:
    def place(words: str) -> tuple[str, int, int]:
        at = start + line.index(words)
        return words, at, at + len(words)

    said, begin, end = place(line[1 : line.index("”")])
    speaker = Speaker(*place("the harbour master"), name="harbour master")
    return Claim(
        "quote", said, begin, end, speaker=speaker, cue=Passage(*place("said")), quote=Quote("direct")
    )

"""What a SIGKILL at a random moment leaves: no unreadable file, no acknowledged mark lost."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Figure
from benchmarks.storing import filled
from onrecord.errors import OnrecordError
from onrecord.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.workspace import Workspace

CLAIMS = 2000

LONGEST = 0.08
"""Seconds within which the kill comes."""

WRITER = """
import sys
from pathlib import Path
from onrecord.store import Store
from onrecord.workspace import find

store, name, folding = Store(find(Path(sys.argv[1]))), sys.argv[2], sys.argv[3] == "folding"
ids = [entry.id for entry in store.entries()]
print(flush=True)
sys.stdin.readline()
for number in range(1_000_000):
    store.decide([ids[number % len(ids)]], name, note=f"{name} {number}")
    print(number, flush=True)
    if folding:
        store.fold()
"""
"""Marks claims one after the other, and says so of each once it is kept."""


def figures(quick: bool) -> Iterator[Figure]:
    """How many rounds ended with something lost, of all: marking, folding after every mark, two at once."""
    rounds = (12, 12, 6) if quick else (500, 500, 200)
    chance = random.Random(20261122)
    with tempfile.TemporaryDirectory() as folder:
        place = filled(Path(folder) / "ws", CLAIMS).workspace
        for name, count, modes in (
            ("marking", rounds[0], ["marking"]),
            ("folding", rounds[1], ["folding"]),
            ("two writers", rounds[2], ["marking", "folding"]),
        ):
            lost = sum(_round(place, modes, f"{name} {number}", chance) for number in range(count))
            yield Figure(f"killed while {name}: rounds with a loss", lost, "", "rounds", count)


def _round(place: Workspace, modes: list[str], name: str, chance: random.Random) -> bool:
    """Kill writers at a random moment; returns whether anything is lost or unreadable then."""
    writers = {f"{name} {mode}": _writer(place, f"{name} {mode}", mode) for mode in modes}
    for writer in writers.values():
        assert writer.stdin
        writer.stdin.write("go\n")
        writer.stdin.flush()
    time.sleep(chance.random() * LONGEST)
    for writer in writers.values():
        writer.send_signal(signal.SIGKILL)
    told = {f"{by} {number}" for by, writer in writers.items() for number in _told(writer)}
    try:
        store = Store(place)
        events = list(takewhile(lambda event: event.by in writers, store.events()))
    except OnrecordError:
        return True
    last = {event.claim: event.new for event in reversed(events)}
    stand = all(store.get(claim).decision.note == note for claim, note in last.items())
    return bool(told - {event.new for event in events} or store.notices or not stand)


def _writer(place: Workspace, by: str, mode: str) -> subprocess.Popen[str]:
    """A process that is ready to mark."""
    command = [sys.executable, "-c", WRITER, str(place.root), by, mode]
    writer = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert writer.stdout
    writer.stdout.readline()
    return writer


def _told(writer: subprocess.Popen[str]) -> list[str]:
    """The numbers of the marks that a dead process had said to be kept."""
    said, _ = writer.communicate()
    return [line.strip() for line in said.splitlines(keepends=True) if line.endswith("\n")]

"""The wait for a person's mark while scripts mark without a pause in the same workspace."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.at_once import run_at_once
from benchmarks.frame import Figure
from benchmarks.storing import filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.workspace import Workspace

CLAIMS = 2000

PAUSE = 0.2
"""Seconds between two marks of the person."""

REACHED = 250.0
"""Milliseconds that a person's mark may wait."""

MARKER = """
import json, sys, time
from pathlib import Path
from onrecord.store import Store
from onrecord.workspace import find

store, by, pause, seconds = Store(find(Path(sys.argv[1]))), sys.argv[2], *map(float, sys.argv[3:])
ids = [entry.id for entry in store.entries()]
print(flush=True)
sys.stdin.readline()
end, waited = time.monotonic() + seconds, []
while time.monotonic() < end:
    before = time.perf_counter()
    store.decide([ids[len(waited) % len(ids)]], by, note=f"{by} {len(waited)}")
    waited.append(time.perf_counter() - before)
    time.sleep(pause)
print(json.dumps(waited))
"""


def figures(quick: bool) -> Iterator[Figure]:
    """Milliseconds of a person's marks beside one script and ten, each beside the most allowed."""
    with tempfile.TemporaryDirectory() as folder:
        place = filled(Path(folder) / "ws", CLAIMS).workspace
        for scripts in (1, 10):
            waits = _waits(place, scripts, seconds=1 if quick else 60)
            p99 = waits[len(waits) * 99 // 100]
            name = f"a person beside {scripts} without a pause"
            yield Figure(f"{name}, p99", p99, "ms", "at most", REACHED)
            yield Figure(f"{name}, longest", waits[-1], "ms", "at most", REACHED)


def _waits(place: Workspace, scripts: int, seconds: float) -> list[float]:
    """The milliseconds of each of the person's marks, the shortest first."""
    names = [("person", PAUSE), *((f"script {number}", 0.0) for number in range(scripts))]
    person, *_ = run_at_once(MARKER, [(place.root, name, pause, seconds) for name, pause in names])
    return sorted(wait * 1000 for wait in json.loads(person))

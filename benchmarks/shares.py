"""Marks lost where windows on several machines mark at once, and no lock reaches another machine.

Each machine is a mount of its own (FUSE) of one folder, which remembers the sizes of files as NFS does.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.at_once import run_at_once
from benchmarks.frame import Figure
from benchmarks.storing import filled
from onrecord.doctor.doctor import Doctor
from onrecord.reading import Reading
from onrecord.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.workspace import Workspace

CLAIMS = 250

MARKER = """
import sys, time
from pathlib import Path
from onrecord.errors import OnrecordError
from onrecord.store import Store
from onrecord.workspace import Workspace

store, by = Store(Workspace(Path(sys.argv[1]))), sys.argv[2]
machine, machines, count, pause = map(float, sys.argv[3:])
ids = [entry.id for entry in store.entries()][int(machine)::int(machines)]
print(flush=True)
sys.stdin.readline()
for number in range(int(count)):
    id_ = ids[number % len(ids)]
    try:
        store.decide([id_], by, note=f"{by} {number}")
    except OnrecordError:
        continue
    print(id_, by, number, flush=True)
    time.sleep(pause)
store.close()
"""
"""A program that marks claims no other machine marks, pausing after each, and names each one kept."""


class Outcome(NamedTuple):
    """The acknowledged marks: all, those told as not fitting, and those neither told nor on record."""

    acknowledged: int
    told: int
    lost: set[str]


def figures(quick: bool) -> Iterator[Figure]:
    """Acknowledged marks lost untold, of all acknowledged ones; nothing without FUSE."""
    if why_not():
        print(f"shares: {why_not()}", file=sys.stderr)
        return
    for machines, count, pause, remembered in (
        ((2, 10, 0.03, 1.0),)
        if quick
        else ((2, 300, 1 / 15, 0.0), (2, 300, 1 / 15, 1.0), (3, 60, 1.0, 1.0), (3, 30, 3.0, 1.0))
    ):
        with tempfile.TemporaryDirectory() as folder:
            store = filled(Path(folder) / "ws", CLAIMS)
            found = marked_by(store.workspace, Path(folder), machines, count, pause, remembered)
        name = f"{machines} machines, each a mark in {pause:.2f} s, sizes {remembered:.0f} s old: lost unsaid"
        yield Figure(name, len(found.lost), "", "acknowledged", found.acknowledged)


def why_not() -> str:
    """Why no file system can be mounted here; empty where one can."""
    if not importlib.util.find_spec("mfusepy"):
        return "mfusepy is not installed"
    return "" if os.access("/dev/fuse", os.W_OK) and shutil.which("fusermount3") else "no FUSE here"


@contextmanager
def mounted(folder: Path, at: Path, remembered: float) -> Iterator[Path]:
    """``folder`` through a mount of its own ``at`` another place. Raises RuntimeError where that fails."""
    at.mkdir()
    command = [sys.executable, "-m", "benchmarks.passthrough", str(folder), str(at), str(remembered)]
    mount = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert mount.stdout
    if mount.stdout.readline() != b"mounted\n":
        raise RuntimeError("FUSE does not mount here")
    try:
        yield at
    finally:
        subprocess.run(["fusermount3", "-u", "-z", str(at)], check=True)
        mount.wait(30)


def marked_by(
    place: Workspace, beside: Path, machines: int, count: int, pause: float, remembered: float
) -> Outcome:
    """What becomes of ``count`` marks of each of several machines, mounted in the folder ``beside``."""
    with ExitStack() as stack:
        mounts = [
            stack.enter_context(mounted(place.root, beside / f"machine {number}", remembered))
            for number in range(machines)
        ]
        arguments = [
            (mount, f"Ann{number}", number, machines, count, pause) for number, mount in enumerate(mounts)
        ]
        said = {line for printed in run_at_once(MARKER, arguments) for line in printed.splitlines()}
    return _outcome(Store(place), said)


def _outcome(store: Store, said: set[str]) -> Outcome:
    """The outcome of the acknowledged marks ``said``: id, checker and number."""
    events = [event for event in store.events() if event.field == "note" and event.by.startswith("Ann")]
    kept = {f"{event.claim} {event.new}" for event in events}
    last = {event.claim: event.new for event in sorted(events, key=lambda event: event.seq)}
    wrong = {id_ for id_, note in last.items() if store.get(id_).decision.note != note}
    doctor = Doctor(store.workspace, datetime.now(UTC), lambda _path, content: Reading(content.decode(), ""))
    notices = " ".join([*store.notices, *(finding.line for finding in doctor.examine())])
    missing = {mark for mark in said if mark not in kept or mark.split()[0] in wrong}
    told = {mark for mark in missing if mark.split()[0] in notices}
    return Outcome(len(said), len(told), missing - told)

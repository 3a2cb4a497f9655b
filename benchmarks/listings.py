"""How the time of listings grows with the documents: five times as many, at most five times as long."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Figure
from benchmarks.storing import filled

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTINGS = (
    ["status"],
    ["list"],
    ["query", "list"],
    ["evidence", "list"],
    ["history"],
    ["export", "--status", "all"],
)

ROUNDS = 5


def figures(quick: bool) -> Iterator[Figure]:
    """CPU milliseconds of each listing in a workspace of many documents, beside one of a fifth of them."""
    few, many = (20, 100) if quick else (1_000, 5_000)
    with tempfile.TemporaryDirectory() as folder:
        small, large = (_workspace(Path(folder) / str(size), size) for size in (few, many))
        for command in LISTINGS:
            measured, other = (_milliseconds(place, command) for place in (large, small))
            yield Figure(f"{' '.join(command)} of {many} documents", measured, "ms", f"of {few}", other)


def _milliseconds(workspace: Path, command: list[str]) -> float:
    """The least CPU time of a command as people run it, its start and the opening of the store with it."""
    return 1000 * min(_seconds(workspace, command) for _ in range(ROUNDS))


def _seconds(workspace: Path, command: list[str]) -> float:
    before = os.times()
    whole = [sys.executable, "-m", "onrecord", "-C", str(workspace), *command]
    subprocess.run(whole, check=False, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _workspace(folder: Path, documents: int) -> Path:
    """A workspace of so many documents with a claim each, as they lie in ``seeds/``."""
    store = filled(folder, documents, documents)
    for source in store.sources():
        path = store.workspace.seeds / source.file
        path.parent.mkdir(exist_ok=True)
        path.write_text(store.text(source), encoding="utf-8")
    store.close()
    return folder

"""How much sooner two processes extract many documents, and take them in, than one process does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.extraction import SEEDS
from benchmarks.frame import Figure, seconds_in_turn

if TYPE_CHECKING:
    from collections.abc import Iterator


def figures(quick: bool) -> Iterator[Figure]:
    """MB/s of ``onrecord extract`` and ``take-in`` over copies of the sample documents, start and all."""
    rounds = 1 if quick else 3
    with tempfile.TemporaryDirectory() as folder:
        size = _copies(Path(folder), 40 if quick else 1200)
        two, one = seconds_in_turn(lambda: _extract(folder, 2), lambda: _extract(folder, 1), rounds)
    yield Figure("extract, two processes", size / median(two), "MB/s", "one process", size / median(one))
    for count in (40,) if quick else (40, 400):
        with tempfile.TemporaryDirectory() as folder:
            seeds = Path(folder) / "seeds"
            seeds.mkdir()
            size = _copies(seeds, count)
            two, one = seconds_in_turn(
                lambda: _take_in(folder, {0, 1}), lambda: _take_in(folder, {0}), rounds
            )
        yield Figure(f"take-in of {count}", size / median(two), "MB/s", "on one core", size / median(one))


def _copies(folder: Path, count: int) -> float:
    """Write so many documents, each with a first line of its own; gives their size in MB."""
    texts = [path.read_bytes() for path in sorted(SEEDS.glob("*.txt"))]
    for n in range(count):
        path = folder / f"{n:04}.txt"
        path.write_bytes(b"Document %d\n\n" % n + texts[n % len(texts)])
        os.utime(path, (1, 1))
    return sum(path.stat().st_size for path in folder.iterdir()) / 1e6


def _extract(folder: str, jobs: int) -> None:
    command = [sys.executable, "-m", "onrecord", "extract", "--jobs", str(jobs), folder]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _take_in(folder: str, cores: set[int]) -> None:
    """Take all documents into a new workspace with these cores: where it has one alone, in one process."""
    shutil.rmtree(Path(folder) / "data", ignore_errors=True)
    command = [sys.executable, "-m", "onrecord", "-C", folder, "take-in"]
    own = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.sched_setaffinity(0, own)

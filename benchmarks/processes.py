"""How much sooner two processes extract many documents than one process does."""

from __future__ import annotations

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
    """MB/s of ``onrecord extract`` over copies of the sample documents, start and all."""
    texts = [path.read_bytes() for path in sorted(SEEDS.glob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        for n in range(40 if quick else 1200):
            (Path(folder) / f"{n:04}.txt").write_bytes(texts[n % len(texts)])
        size = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
        two, one = seconds_in_turn(
            lambda: _extract(folder, 2), lambda: _extract(folder, 1), 1 if quick else 3
        )
    yield Figure("extract, two processes", size / median(two), "MB/s", "one process", size / median(one))


def _extract(folder: str, jobs: int) -> None:
    command = [sys.executable, "-m", "onrecord", "extract", "--jobs", str(jobs), folder]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

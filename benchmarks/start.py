"""The time that commands take to start, beside the least that a Python program takes."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from benchmarks.frame import Figure, median

if TYPE_CHECKING:
    from collections.abc import Iterator


def figures(quick: bool) -> Iterator[Figure]:
    """Seconds from start to end of a process."""
    rounds = 2 if quick else 11
    click = _time("-c", "import click", rounds=rounds)
    yield Figure("--help", _time("-m", "onrecord", "--help", rounds=rounds), "ms", "import click", click)
    nothing = _time("-c", "pass", rounds=rounds)
    yield Figure(
        "extract of a sentence",
        _time("-m", "onrecord", "extract", "-", rounds=rounds),
        "ms",
        "python -c pass",
        nothing,
    )


def _time(*arguments: str, rounds: int) -> float:
    command = [sys.executable, *arguments]
    return 1000 * median(
        lambda: subprocess.run(command, input=b"She said 40 boats left.", check=True, capture_output=True),
        rounds,
    )

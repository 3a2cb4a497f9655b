"""Several processes that begin their work at one moment."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def run_at_once(program: str, arguments: Iterable[Sequence[object]]) -> list[str]:
    """Run a Python program once with each of these arguments; gives what each process printed.

    The program prints an empty line when it is ready, and reads a line that tells it to begin.
    """
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", program, *map(str, each)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for each in arguments
    ]
    for process in processes:
        assert process.stdout
        process.stdout.readline()
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    return [process.communicate()[0] for process in processes]

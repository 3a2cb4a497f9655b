"""Work on many things in several processes; what it gives comes in the order of the things."""

from __future__ import annotations

import os
import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")

MANY = 32
"""From so many things on, several processes are worth their start."""
BATCH = 16
"""Things that a process is handed at once, at most."""


def default_jobs(things: int) -> int:
    """How many processes to use for so many things: one a core where they are many."""
    if things < MANY:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[_Thing], _Result], things: Sequence[_Thing], jobs: int) -> Generator[_Result]:
    """What ``work`` gives for each thing, in order, done by ``jobs`` processes.

    Only a few batches are ahead of whoever takes the results. Close the iterator to stop early.
    """
    if jobs <= 1 or len(things) <= 1:
        yield from map(work, things)
        return
    size = max(1, min(BATCH, len(things) // (4 * jobs)))
    batches = (things[at : at + size] for at in range(0, len(things), size))
    executor = ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_DFL))
    try:
        handed = deque(executor.submit(_each, work, batch) for batch in islice(batches, 3 * jobs))
        while handed:
            results = handed.popleft().result()
            handed.extend(executor.submit(_each, work, batch) for batch in islice(batches, 1))
            yield from results
    finally:
        executor.shutdown(cancel_futures=True)


def _each(work: Callable[[_Thing], _Result], things: Sequence[_Thing]) -> list[_Result]:
    return [work(thing) for thing in things]

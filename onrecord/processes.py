"""Work on many things in several processes; what it gives comes in the order of the things.

What makes processes is imported where there are any to make: that takes a tenth of a short command's time.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from contextlib import redirect_stderr, suppress
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from onrecord.errors import StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext
    from multiprocessing.synchronize import Event

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")

MANY = 32
"""The number of things from which several processes are worth their start."""
BATCH = 16
"""The most things that a process is handed at once."""
LOOK = 0.05
"""Seconds between two looks whether work in a process of its own is to be stopped."""


def default_jobs(things: int) -> int:
    """How many processes to use for so many things: one a core where they are many."""
    if things < MANY:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def forks() -> bool:
    """Whether new processes are copies of this one: not where it has threads, whose locks they would copy."""
    import multiprocessing

    return multiprocessing.get_start_method() == "fork" and threading.active_count() == 1


def in_order(work: Callable[[_Thing], _Result], things: Sequence[_Thing], jobs: int) -> Generator[_Result]:
    """What ``work`` gives for each thing, in order, done by ``jobs`` processes.

    Only a few batches are ahead of whoever takes the results. Close the iterator to stop early.
    """
    if jobs <= 1 or len(things) <= 1:
        yield from map(work, things)
        return
    from concurrent.futures import ProcessPoolExecutor

    size = max(1, min(BATCH, len(things) // (4 * jobs)))
    batches = (things[at : at + size] for at in range(0, len(things), size))
    context = _context()
    stop = context.Event()
    executor = ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(stop,))
    try:
        handed = deque(executor.submit(_each, work, batch) for batch in islice(batches, 3 * jobs))
        while handed:
            results = handed.popleft().result()
            handed.extend(executor.submit(_each, work, batch) for batch in islice(batches, 1))
            yield from results
    finally:
        stop.set()
        executor.shutdown(cancel_futures=True)


def apart(work: Callable[[], _Result], stopped: Callable[[], bool]) -> _Result | None:
    """What ``work`` gives, done in a process of its own; None where it fails or the process is killed.

    Raises StoppedError, with the process ended, as soon as it is ``stopped``.
    """
    context = _context()
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(theirs, work), daemon=True)
    process.start()
    theirs.close()
    try:
        while not mine.poll(LOOK):
            if stopped():
                raise StoppedError("stopped")
        with suppress(EOFError):
            found: _Result = mine.recv()
            return found
        return None
    finally:
        process.kill()
        process.join()
        mine.close()


def _send(theirs: Connection, work: Callable[[], object]) -> None:
    """Do the work and send what it gives; nothing is sent where it fails."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    theirs.send(work())


def _context() -> ForkContext | SpawnContext:
    import multiprocessing
    from multiprocessing import resource_tracker

    with redirect_stderr(sys.__stderr__):
        # It hands on the number of the standard error, and the app's stand-in for that has none.
        resource_tracker.ensure_running()
    return multiprocessing.get_context("fork") if forks() else multiprocessing.get_context("spawn")


_stop: Event
"""In a process: whether the parent wants no more results."""


def _begin(stop: Event) -> None:
    """Let the parent say when to stop: it waits for ever for a process that dies handing over results."""
    global _stop
    _stop = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when its parent ends: a killed parent cannot say so."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    os._exit(1)


def _each(work: Callable[[_Thing], _Result], things: Sequence[_Thing]) -> list[_Result]:
    return [work(thing) for thing in things if not _stop.is_set()]

"""The processes in which documents are read: kept for the next one, replaced where one had to be killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from queue import LifoQueue
from typing import TYPE_CHECKING, BinaryIO, cast

import msgspec

from extractors.readers.worker import Answer, Request, got, put, too_large
from onrecord.errors import LockedError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.readers.formats import Format
    from onrecord.limits import Limits
    from onrecord.reading import Reading

MOST = 2
"""Documents that are read at the same time."""
ENDING = 1.0
"""Seconds within which a process ends that sends no more."""
CRASHES = frozenset({"SIGSEGV", "SIGBUS", "SIGFPE"})
"""The signals by which a process ends that a fault of a library ended."""
OTHERWISE = "save it in another format"
"""What a user can do about a document that can't be read within the limits."""


class ReaderError(Exception):
    """A fault of a reader, which its process told; the traceback there is a note."""


def read_apart(form: Format, content: bytes, encoding: str, limits: Limits, password: str = "") -> Reading:
    """Read a document in a process of its own. Raises UnreadableError with the reason alone, ReaderError."""
    request = Request(form, content, encoding, limits, password)
    with _worker() as worker:
        answer = worker.ask(request)
    if answer.reading:
        return answer.reading
    if answer.locked:
        raise LockedError(answer.why)
    if answer.why:
        raise UnreadableError(answer.why)
    error = ReaderError(answer.fault.strip().rpartition("\n")[2])
    error.add_note(answer.fault)
    raise error


class _Worker:
    """A process that reads documents, started when the first is asked for."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = ""

    def ask(self, request: Request) -> Answer:
        """The answer to a request; where a kept process ended meanwhile, a new one is asked."""
        kept = self._process
        answer = self._asked(request) or (kept and self._asked(request))
        if answer:
            return answer
        crashed = self._ended in CRASHES
        return Answer(why=f"its reader crashed at it: {OTHERWISE}" if crashed else too_large(request.limits))

    def _asked(self, request: Request) -> Answer | None:
        """The answer of the process, ended where it takes too long; None where it ended by itself."""
        process = self._started()
        requests, answers = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
        late = threading.Timer(request.limits.seconds, process.kill)
        late.start()
        try:
            with suppress(OSError):  # it ended: told by its answer's end
                put(requests, request)
            content = got(answers)
            in_time = late.is_alive()
        finally:
            late.cancel()
        if content is not None:
            return msgspec.msgpack.decode(content, type=Answer)
        self._ended = self._end()
        if not in_time or self._ended == "SIGXCPU":
            return Answer(why=f"takes longer than {request.limits.seconds} s to read: {OTHERWISE}")
        return None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "extractors.readers.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process

    def _end(self) -> str:
        """End the process; the name of the signal that had ended it, if one had."""
        process, self._process = self._process, None
        if process is None:
            return ""
        with suppress(subprocess.TimeoutExpired):
            process.wait(ENDING)
        code = process.poll() or 0
        process.kill()
        process.communicate()
        return signal.Signals(-code).name if code < 0 else ""


class _Pool:
    """The workers of this process, of which the last used one is handed out first."""

    def __init__(self) -> None:
        self.process = os.getpid()
        self.free: LifoQueue[_Worker] = LifoQueue()
        for _ in range(MOST):
            self.free.put(_Worker())


_pool: _Pool | None = None
_making = threading.Lock()


@contextmanager
def _worker() -> Iterator[_Worker]:
    """A worker that is free; a process that was forked has workers of its own."""
    global _pool
    with _making:
        if _pool is None or _pool.process != os.getpid():
            _pool = _Pool()
        pool = _pool
    worker = pool.free.get()
    try:
        yield worker
    finally:
        pool.free.put(worker)

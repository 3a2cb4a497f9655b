"""The processes in which documents are read: kept for the next one, replaced where one had to be killed."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from queue import LifoQueue
from typing import TYPE_CHECKING, BinaryIO, cast

import msgspec

from extractors.readers.worker import LENGTH, Answer, Request, put, too_large
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.readers.formats import Format
    from onrecord.limits import Limits
    from onrecord.reading import Reading

MOST = 2
"""Documents that are read at the same time."""


class ReaderError(Exception):
    """A fault of a reader, which its process told; the traceback there is a note."""


def read_apart(form: Format, content: bytes, encoding: str, limits: Limits) -> Reading:
    """Read a document in a process of its own. Raises UnreadableError with the reason alone, ReaderError."""
    request = Request(form, content, encoding, limits)
    with _worker() as worker:
        answer = worker.ask(request)
    if answer.reading:
        return answer.reading
    if answer.why:
        raise UnreadableError(answer.why)
    error = ReaderError(answer.fault.strip().rpartition("\n")[2])
    error.add_note(answer.fault)
    raise error


class _Worker:
    """A process that reads documents, started when the first is asked for."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, request: Request) -> Answer:
        """The answer to a request; the process is ended where it takes too long or fails."""
        process = self._started()
        requests, answers = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
        late = threading.Timer(request.limits.seconds, process.kill)
        late.start()
        try:
            with suppress(OSError):  # it ended: told by its answer's end
                put(requests, request)
            length = answers.read(LENGTH.size)
            content = answers.read(*LENGTH.unpack(length)) if len(length) == LENGTH.size else b""
            in_time = late.is_alive()
        finally:
            late.cancel()
        if content:
            return msgspec.msgpack.decode(content, type=Answer)
        self._end()
        if in_time:
            return Answer(why=too_large(request.limits))
        return Answer(why=f"takes longer than {request.limits.seconds} s to read: save it in another format")

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "extractors.readers.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process

    def _end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


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

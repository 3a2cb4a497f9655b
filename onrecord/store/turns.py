"""Turns at a store's files: one process at a time, in about the order in which they came.

A process first gets to the head of the queue, and leaves the queue when its turn has come: so whoever writes
without a pause queues up anew behind those who came meanwhile.
"""

from __future__ import annotations

import errno
import os
import random
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import lock_descriptor, unlock_descriptor

from onrecord import files
from onrecord.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 10.0
"""Seconds to wait for a turn."""

AT_THE_HEAD = 0.0005
"""Seconds at most between two tries of the process at the head of the queue."""

IN_THE_QUEUE = 0.003
"""Seconds at most between two tries of a process further back in the queue."""

NO_LOCKS = {errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP}
"""The errors of a file system that has no locks."""


class Turns:
    """The turns of one process at the files whose lock file has this ``path``; the queue lies beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._queue = path.with_suffix(".queue")
        self._handle = -1
        self._depth = 0

    @contextmanager
    def one(self) -> Iterator[None]:
        """A turn, or more of this process's own turn. Raises StoreError where none comes or can be had."""
        if not self._depth:
            self._handle = self._taken()
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if not self._depth:
                _let_go(self._handle)

    def note(self, words: bytes) -> None:
        """Leave words in the lock file, over the words before. In a turn. Raises StoreError."""
        try:
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, words)
        except OSError as error:
            raise files.unwritten(self._path, error) from None

    def _taken(self) -> int:
        end = time.monotonic() + PATIENCE
        try:
            if not self._path.parent.exists():
                files.make_folder(self._path.parent)
            head = _locked(self._queue, IN_THE_QUEUE, end)
            try:
                return _locked(self._path, AT_THE_HEAD, end)
            finally:
                _let_go(head)
        except TimeoutError:
            raise StoreError(
                f"{self._path.with_suffix('.json')}: another onrecord has been writing for {PATIENCE:.0f} s"
            ) from None
        except OSError as error:
            if error.errno in NO_LOCKS:
                raise StoreError(
                    f"{self._path}: {error.strerror}: the file system of this folder has no locks, by which"
                    " windows take turns: nothing was written; put the workspace on another disk"
                ) from None
            raise files.unwritten(Path(error.filename or self._path), error) from None


def _locked(path: Path, pause: float, end: float) -> int:
    """The handle of a file that is locked until the handle is closed. Raises TimeoutError, OSError."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            files.share(handle, path.parent)
            while not lock_descriptor(handle, blocking=False):
                if time.monotonic() > end:
                    raise TimeoutError
                time.sleep(pause * random.uniform(0.2, 1))
            if os.fstat(handle).st_nlink:
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)  # somebody removed the file meanwhile: it locks nothing


def _let_go(handle: int) -> None:
    """Unlock and close: closing alone would leave the lock to a process forked meanwhile.

    Where one of them fails nothing can be done, and nothing need be said: the lock ends with this process.
    """
    for let_go in (unlock_descriptor, os.close):
        with suppress(OSError):
            let_go(handle)

"""How TinyDB's tables lie on the disk: a ``Storage`` that writes the file whole and takes turns.

The file is stock TinyDB JSON in UTF-8 with one document a line: plain TinyDB reads it, git diffs it by line.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from filelock import FileLock, Timeout
from tinydb.storages import Storage

from onrecord.errors import StoreError
from onrecord.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Row = Annotated[str, msgspec.Meta(pattern="^[0-9]+$")]
Tables = dict[str, dict[Row, dict[str, Any]]]

PATIENCE = 10.0
"""Seconds to wait for another process's turn to end."""


class WholeFileStorage(Storage):
    """Keeps the tables in memory, reads the file again when it was replaced, and writes it whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path.with_suffix(".lock"), timeout=PATIENCE)
        self._tables: Tables | None = None
        self._seen: object = None
        self._held = False
        self._unwritten = False

    def read(self) -> Tables | None:
        """All tables, or None where nothing was ever written. Raises StoreError where the file is broken."""
        if not self._held:
            self._catch_up()
        return self._tables

    def write(self, tables: Tables) -> None:
        """Put ``tables`` on the disk; within ``transaction``, at its end."""
        self._tables = tables
        self._unwritten = True
        if not self._held:
            with self._turn():
                self._flush()

    @contextmanager
    def latest(self) -> Iterator[bool]:
        """Hold the newest content, so that all reading within is of one state of the file.

        Gives whether it is another than last time; where what is done with it fails, it is read again next
        time. Raises StoreError where the file is broken.
        """
        others = self._catch_up()
        self._held = True
        try:
            yield others
        except BaseException:
            self._seen = None
            raise
        finally:
            self._held = False
            self._unwritten = False

    @contextmanager
    def transaction(self) -> Iterator[bool]:
        """All within is one: the newest content at the start, one write at the end, or none at all.

        Gives whether another process had written since. Raises StoreError where the file can't be written.
        """
        with self._turn(), self.latest() as others:
            yield others
            if self._unwritten:
                self._flush()

    def _catch_up(self) -> bool:
        """Read the file if it is not the one last seen; returns whether it was another."""
        signature = self._signature()
        if signature == self._seen:
            return False
        self._tables = self._load()
        self._seen = signature
        return True

    @contextmanager
    def _turn(self) -> Iterator[None]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            raise StoreError(
                f"{self._path}: another onrecord has been writing for {PATIENCE:.0f} s"
            ) from None
        except OSError as error:
            raise StoreError(f"{error.filename}: {error.strerror}: nothing was written") from None
        try:
            yield
        finally:
            self._lock.release()

    def _flush(self) -> None:
        write_whole(self._path, _lines(self._tables or {}))
        self._seen = self._signature()

    def _signature(self) -> object:
        try:
            stat = self._path.stat()
        except FileNotFoundError:
            return "nothing"
        except OSError as error:
            raise StoreError(f"{self._path}: {error.strerror}") from None
        return stat.st_ino, stat.st_size, stat.st_mtime_ns

    def _load(self) -> Tables | None:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Tables)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StoreError(f"{self._path}: {error.strerror}") from None
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise StoreError(
                f"{self._path}: broken ({error}); left as it is: put a good copy in its place"
            ) from None


def _lines(tables: Tables) -> Iterator[bytes]:
    encode = msgspec.json.Encoder().encode
    between = b"{"
    for name, documents in tables.items():
        yield between + encode(name) + b": {"
        comma = b"\n"
        for number, document in documents.items():
            yield comma + encode(number) + b": " + encode(document)
            comma = b",\n"
        yield b"\n}"
        between = b",\n"
    yield b"}\n" if tables else b"{}\n"

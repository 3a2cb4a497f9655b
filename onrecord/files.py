"""Writing files so that a crash loses nothing: whole, or added to at the end. All raise StoreError."""

from __future__ import annotations

import os
import tempfile
import zlib
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BLOCK = 1 << 16
"""Bytes that are read at once from the end of a file."""

_sync_data = getattr(os, "fdatasync", os.fsync)


class Fingerprint(Struct, frozen=True, gc=False):
    """What a file's content is told apart by: its size in bytes and its CRC-32."""

    size: int
    crc32: int


def fingerprint(content: bytes) -> Fingerprint:
    """The fingerprint of a file of this content."""
    return Fingerprint(len(content), zlib.crc32(content))


@contextmanager
def replacing(path: Path, chunks: Iterable[bytes]) -> Iterator[Fingerprint]:
    """Write ``chunks`` beside ``path``, on the disk when the block begins; its end puts them in its place.

    Makes the folder where it is missing; a link is followed, not replaced. Where anything fails, in the block
    too, ``path`` stays as it was.
    """
    size = crc32 = 0
    try:
        path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    except OSError as error:
        raise unwritten(path, error) from None
    try:
        with open(handle, "wb", buffering=1 << 20) as file:  # noqa: PTH123 (a handle, not a path)
            Path(name).chmod(_mode(path))
            for chunk in chunks:
                file.write(chunk)
                size += len(chunk)
                crc32 = zlib.crc32(chunk, crc32)
            file.flush()
            os.fsync(file.fileno())
        yield Fingerprint(size, crc32)
        Path(name).replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise unwritten(path, error) from None
    finally:
        with suppress(OSError):
            Path(name).unlink()


def write_whole(path: Path, chunks: Iterable[bytes]) -> Fingerprint:
    """Write ``chunks`` to ``path``, on the disk when this returns; a reader sees the old content or this."""
    with replacing(path, chunks) as written:
        return written


def append(path: Path, content: bytes) -> int:
    """Add ``content`` to the file's end, on the disk when this returns; gives the file's new size.

    Where that fails the file is cut back to what it was.
    """
    try:
        with path.open("ab", buffering=0) as file:
            size = file.seek(0, os.SEEK_END)
            try:
                _write(file.fileno(), content)
                _sync_data(file.fileno())
            except BaseException:
                file.truncate(size)
                raise
        if size == 0:
            _sync_folder(path.parent)
    except OSError as error:
        raise unwritten(path, error) from None
    return size + len(content)


def cut_unfinished(path: Path) -> None:
    """Cut off what stands after the last line's end: a write that never came to its end."""
    try:
        with path.open("r+b") as file:
            end = place = file.seek(0, os.SEEK_END)
            whole = 0
            while place and not whole:
                step = min(BLOCK, place)
                place -= step
                file.seek(place)
                found = file.read(step).rfind(b"\n")
                whole = place + found + 1 if found >= 0 else 0
            if whole != end:
                file.truncate(whole)
                os.fsync(file.fileno())
    except FileNotFoundError:
        return
    except OSError as error:
        raise unwritten(path, error) from None


def read(path: Path, start: int = 0) -> bytes:
    """The file's bytes from ``start`` on; nothing where there is no file."""
    try:
        with path.open("rb") as file:
            file.seek(start)
            return file.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise unreadable(path, error) from None


def lines_backwards(path: Path) -> Iterator[bytes]:
    """The file's whole lines, the last first, without their ends; what follows the last end is left out."""
    pieces: list[bytes] = []
    ended = False
    try:
        with path.open("rb") as file:
            place = file.seek(0, os.SEEK_END)
            while place:
                step = min(BLOCK, place)
                place -= step
                file.seek(place)
                first, *others = file.read(step).split(b"\n")
                if others:
                    *lines, last = others
                    if ended:
                        yield b"".join([last, *reversed(pieces)])
                    ended = True
                    yield from reversed(lines)
                    pieces = []
                pieces.append(first)
            if ended:
                yield b"".join(reversed(pieces))
    except FileNotFoundError:
        return
    except OSError as error:
        raise unreadable(path, error) from None


def unwritten(path: Path, error: OSError) -> StoreError:
    """What to say where ``path`` can't be written."""
    return StoreError(f"{path}: {error.strerror}: nothing was written")


def unreadable(path: Path, error: OSError) -> StoreError:
    """What to say where ``path`` can't be read."""
    return StoreError(f"{path}: {error.strerror}")


def _write(handle: int, content: bytes) -> None:
    """One write, as a rule; a disk that fills up takes part of it, and says so at the next."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those that the umask gives a new one."""
    with suppress(FileNotFoundError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make a rename last; where folders can't be opened (Windows), the rename is all there is."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

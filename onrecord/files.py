"""Writing files so that a crash loses nothing: whole, or added to at the end. All raise StoreError.

What a failing disk did not confirm is taken back, or told as what may be on the disk. Where the group may
write to a folder, it may write to what is made in it, whatever the umask.
"""

from __future__ import annotations

import os
import stat
import tempfile
import zlib
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct

from onrecord.errors import OverwrittenError, StoreError, UnsureError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BLOCK = 1 << 16
"""Bytes read at once from the end of a file."""

PIECE = 1 << 20
"""Bytes read at once of a file that is read through."""

UNSURE = "the change may be on the disk: look before you repeat it"

_sync_data = getattr(os, "fdatasync", os.fsync)


class Fingerprint(Struct, frozen=True, gc=False):
    """The size in bytes and the CRC-32 of a file, by which two contents are told apart."""

    size: int
    crc32: int


def fingerprint(content: bytes) -> Fingerprint:
    """The fingerprint of a file of this content."""
    return Fingerprint(len(content), zlib.crc32(content))


def fingerprint_of(pieces: Iterable[bytes]) -> Fingerprint:
    """The fingerprint of a file of this content, which comes in pieces."""
    size = crc32 = 0
    for piece in pieces:
        size += len(piece)
        crc32 = zlib.crc32(piece, crc32)
    return Fingerprint(size, crc32)


def pieces(file: BinaryIO) -> Iterator[bytes]:
    """The content of a file from its beginning, a piece at a time; the memory of one is enough for all."""
    file.seek(0)
    while piece := file.read(PIECE):
        yield piece


@contextmanager
def replacing(path: Path, chunks: Iterable[bytes]) -> Iterator[Fingerprint]:
    """Write ``chunks`` beside ``path``, on the disk when the block begins; its end puts them in its place.

    Makes the folder where it is missing; a link is followed, not replaced. Where anything fails, in the block
    too, ``path`` stays as it was, unless the error says otherwise.
    """
    size = crc32 = 0
    try:
        path = path.resolve()
        make_folder(path.parent)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    except OSError as error:
        raise unwritten(path, error) from None
    try:
        with open(handle, "wb", buffering=1 << 20) as file:  # noqa: PTH123 (a handle, not a path)
            Path(name).chmod(_mode(path))
            share(handle, path.parent)
            for chunk in chunks:
                file.write(chunk)
                size += len(chunk)
                crc32 = zlib.crc32(chunk, crc32)
            file.flush()
            os.fsync(file.fileno())
        yield Fingerprint(size, crc32)
        Path(name).replace(path)
    except OSError as error:
        raise unwritten(path, error) from None
    finally:
        with suppress(OSError):
            Path(name).unlink()
    try:
        _sync_folder(path.parent)
    except OSError as error:
        raise unsure(path, error) from None


def write_whole(path: Path, chunks: Iterable[bytes]) -> Fingerprint:
    """Write ``chunks`` to ``path``, on the disk when this returns; a reader sees old content or new."""
    with replacing(path, chunks) as written:
        return written


def append(path: Path, content: bytes) -> int:
    """Add ``content`` to the file's end, on the disk when this returns; gives the file's new size.

    Where that fails the file is cut back to what it was, unless the error says otherwise. What was written is
    read back at its place: another program may write there without taking turns.
    """
    try:
        with _opened(path, "a+b") as file:
            share(file.fileno(), path.parent)
            size = file.seek(0, os.SEEK_END)
            try:
                _write(file.fileno(), content)
                _sync_data(file.fileno())
            except OSError as error:
                raise _taken_back(file, size, error) from None
            except BaseException:
                file.truncate(size)
                raise
            _confirm(file, size, content)
    except OSError as error:
        raise unwritten(path, error) from None
    return size + len(content)


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[FileIO]:
    """A file opened without a buffer; its content needs no successful close once it was synced or read."""
    file = FileIO(path, mode)
    try:
        yield file
    finally:
        with suppress(OSError):
            file.close()


def _confirm(file: FileIO, start: int, content: bytes) -> None:
    """Read back the bytes written from ``start`` on, and sync the folder of a new file."""
    path = Path(os.fsdecode(file.name))
    rest = memoryview(content)
    try:
        file.seek(start)
        while rest and (some := file.read(len(rest))):
            if some != rest[: len(some)]:
                break
            rest = rest[len(some) :]
        if start == 0:
            _sync_folder(path.parent)
    except OSError as error:
        raise unsure(path, error) from None
    if rest:
        raise OverwrittenError(
            f"{path}: reads otherwise than it was written: another program writes to it; {UNSURE}"
        )


def _taken_back(file: FileIO, size: int, error: OSError) -> StoreError:
    """Cut a file back after a failed write; gives the error to raise, which tells whether that worked."""
    try:
        file.truncate(size)
        os.fsync(file.fileno())
    except OSError:
        return unsure(Path(os.fsdecode(file.name)), error)
    return unwritten(Path(os.fsdecode(file.name)), error)


def cut(path: Path, size: int) -> None:
    """Cut a file back to ``size`` bytes, on the disk when this returns."""
    try:
        with path.open("r+b") as file:
            file.truncate(size)
            os.fsync(file.fileno())
    except OSError as error:
        raise unsure(path, error) from None


def cut_unfinished(path: Path) -> None:
    """Cut off the bytes after the last line's end: a write that was never finished."""
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
    """The file's bytes from ``start`` on; empty for a missing file."""
    try:
        with _opened(path, "rb") as file:
            file.seek(start)
            return file.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise unreadable(path, error) from None


def lines_backwards(path: Path) -> Iterator[bytes]:
    """The file's whole lines, the last first, without line ends; an unfinished last line is left out."""
    pieces: list[bytes] = []
    ended = False
    try:
        with _opened(path, "rb") as file:
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
    """The error for a ``path`` that can't be written."""
    return StoreError(f"{path}: {error.strerror}: nothing was written")


def unsure(path: Path, error: OSError) -> StoreError:
    """The error for a write that the disk confirmed neither as made nor as taken back."""
    return UnsureError(f"{path}: {error.strerror}: {UNSURE}")


def unreadable(path: Path, error: OSError) -> StoreError:
    """The error for a ``path`` that can't be read."""
    return StoreError(f"{path}: {error.strerror}")


def _write(handle: int, content: bytes) -> None:
    """Write some bytes, usually all; a disk that fills up takes a part, and fails at the next write."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def make_folder(path: Path) -> None:
    """Make a folder and those above, where they are missing. Raises OSError."""
    try:
        path.mkdir()
    except FileNotFoundError:
        make_folder(path.parent)
        make_folder(path)
    except OSError:
        if not path.is_dir():
            raise
    else:
        share(path, path.parent)


def share(made: Path | int, folder: Path) -> None:
    """Let the group of a folder use what was made in it (a path or an open file) as it may use the folder.

    Nothing happens where the group may not write to the folder, or the file is another user's.
    """
    if os.name != "posix":
        return
    with suppress(OSError):
        above, own = folder.stat(), os.stat(made)  # noqa: PTH116 (may be a handle)
        bits = above.st_mode & (stat.S_IRWXG | stat.S_ISGID)
        if not stat.S_ISDIR(own.st_mode):
            bits &= stat.S_IRGRP | stat.S_IWGRP
        if not above.st_mode & stat.S_IWGRP or (own.st_gid == above.st_gid and own.st_mode & bits == bits):
            return
        os.chown(made, -1, above.st_gid)
        os.chmod(made, stat.S_IMODE(own.st_mode) | bits)  # noqa: PTH101 (may be a handle)


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or for a new file those that the umask gives."""
    with suppress(FileNotFoundError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Sync a folder after a rename; where folders can't be opened (Windows), the rename has to do."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

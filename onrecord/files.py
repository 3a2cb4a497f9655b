"""Writing files whole: a reader, or a crash, sees the old content or the new one and nothing between."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Write ``chunks`` to ``path`` by way of a temporary file beside it, on the disk when this returns.

    Makes the folder where it is missing; a link is followed, not replaced. Raises StoreError, with ``path``
    as it was, where that fails.
    """
    try:
        path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    except OSError as error:
        raise _unwritten(path, error) from None
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 (a handle, not a path)
            Path(name).chmod(_mode(path))
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _unwritten(path, error) from None
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()


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


def _unwritten(path: Path, error: OSError) -> StoreError:
    return StoreError(f"{path}: {error.strerror}: nothing was written")

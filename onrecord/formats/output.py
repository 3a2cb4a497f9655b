"""Where exports go: files, each written whole or not at all, and streams."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import RefusedError
from onrecord.files import replacing, unwritten
from onrecord.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDOUT = Path("-")


class TakenError(RefusedError):
    """A file would be written over one that exists, or among the user's documents; ``force`` allows that.

    ``why`` says of the file which of the two it is.
    """

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.why = why


def check(paths: Iterable[Path], workspace: Workspace, *, force: bool = False) -> None:
    """Check that files may be written here without harm to what is there; streams always may.

    Raises TakenError for a file that exists, or lies in ``seeds/`` or ``evidence/``, unless ``force``; and
    RefusedError for one that lies in the store, ``data/`` without its exports, of any workspace.
    """
    for path in paths:
        if is_stream(path):
            continue
        place = path.resolve()
        above = (Workspace(folder) for folder in place.parents if (folder / "seeds").is_dir())
        for each in (workspace, *above):
            if _lies_in(place, each.data) and not _lies_in(place, each.exports):
                raise RefusedError(f"{path}: is the store's place; exports go to data/exports/, or elsewhere")
            for folder in () if force else (each.seeds, each.evidence):
                if _lies_in(place, folder):
                    raise TakenError(path, f"is in {folder.name}/, among your own documents")
        if path.exists() and not force:
            raise TakenError(path, "exists")


def _lies_in(place: Path, folder: Path) -> bool:
    """Whether a file of this place lies below a folder, however the two are spelled."""
    if folder.resolve() in place.parents:
        return True
    return folder.exists() and any(parent.exists() and parent.samefile(folder) for parent in place.parents)


def write(outputs: Iterable[tuple[Path, Iterable[str | bytes]]]) -> None:
    """Write the pieces of each file; ``-`` is standard output.

    Where one file can't be written, all are as they were. A device or a pipe is written to, not replaced.
    Raises StoreError.
    """
    with ExitStack() as stack:
        streams = []
        for path, pieces in outputs:
            if is_stream(path):
                streams.append((path, pieces))
            else:
                stack.enter_context(replacing(path, _encoded(pieces)))
        for path, pieces in streams:
            _stream(path, pieces)


def is_stream(path: Path) -> bool:
    """Whether ``path`` is a stream, which can't be replaced: standard output, a device, a pipe."""
    return path == STDOUT or path.is_char_device() or path.is_fifo()


def _stream(path: Path, pieces: Iterable[str | bytes]) -> None:
    if path == STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(_encoded(pieces))
        return
    try:
        with path.open("wb") as out:
            out.writelines(_encoded(pieces))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritten(path, error) from None


def _encoded(pieces: Iterable[str | bytes]) -> Iterator[bytes]:
    return (piece.encode() if isinstance(piece, str) else piece for piece in pieces)

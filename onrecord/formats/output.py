"""Where exports go: files, each written whole or not at all, and streams."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.files import replacing, unwritten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDOUT = Path("-")


def write(outputs: Iterable[tuple[Path, Iterable[str]]]) -> None:
    """Write the pieces of each text to its file; ``-`` is standard output.

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


def _stream(path: Path, pieces: Iterable[str]) -> None:
    if path == STDOUT:
        sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]  # (a TextIOWrapper, as Python starts it)
        sys.stdout.writelines(pieces)
        return
    try:
        with path.open("wb") as out:
            out.writelines(_encoded(pieces))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritten(path, error) from None


def _encoded(pieces: Iterable[str]) -> Iterator[bytes]:
    return (piece.encode() for piece in pieces)

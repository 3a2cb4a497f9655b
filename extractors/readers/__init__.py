"""Readers: a file's bytes in, its text out, nothing normalised or cleaned. One module a format.

A reader is a function from bytes to ``Decoded`` that raises UnreadableError with the reason alone; to add
one, write it in a module of its own and name its file endings in ``READERS``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.plain import read_plain
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from extractors.readers.decoded import Decoded

READERS: dict[str, Callable[[bytes], Decoded]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_plain,
    ".markdown": read_plain,
    "": read_plain,
}
"""The reader of a document, by the suffix of its file."""

LARGEST = 64 * 2**20
"""Bytes that a document may have: a hundred times a long book; more is a mistake."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a document. Raises UnreadableError, in one line, where it can't or should not be read."""
    if path.suffix.lower() not in READERS:
        raise UnreadableError(f"{path}: onrecord reads .txt and .md; save it as text first")
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise UnreadableError(f"{path}: its name is not UTF-8; rename it") from None
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"{path}: larger than {LARGEST // 2**20} MB; split it first")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror}") from None


def read(path: Path, content: bytes) -> Decoded:
    """The text of a document whose bytes are ``content``.

    Raises UnreadableError, in one line, where they can't be read or have no text.
    """
    reading = read_any(path, content)
    if not reading.text.strip():
        raise UnreadableError(f"{path}: no text in it")
    return reading


def read_any(path: Path, content: bytes) -> Decoded:
    """As ``read``, also of a document that has no text, or none any more."""
    try:
        return READERS[path.suffix.lower()](content)
    except UnreadableError as error:
        raise UnreadableError(f"{path}: {error}") from None

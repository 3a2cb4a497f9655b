"""The snapshot: all tables in one file of stock TinyDB JSON in UTF-8, one document a line.

Plain TinyDB reads it, git diffs it by line. Documents stay the bytes that they are in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw

from onrecord.errors import StoreError
from onrecord.files import Fingerprint, fingerprint, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Rows = dict[str, Raw]
"""The documents of one table, by TinyDB's number of each."""

NOTHING = Fingerprint(0, 0)
"""The fingerprint where there is no snapshot yet."""


def load(path: Path) -> tuple[dict[str, Rows], Fingerprint]:
    """The tables and the fingerprint of the file; no tables where there is none. Raises StoreError."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return {}, NOTHING
    except OSError as error:
        raise unreadable(path, error) from None
    try:
        return msgspec.json.decode(content, type=dict[str, Rows]), fingerprint(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError(f"{path}: broken ({error}); left as it is: see onrecord doctor") from None


def lines(tables: dict[str, Rows]) -> Iterator[bytes]:
    """The file's content for these tables."""
    encode = msgspec.json.Encoder().encode
    between = b"{"
    for name, rows in tables.items():
        yield between + encode(name) + b": {"
        comma = b"\n"
        for number, document in rows.items():
            yield comma + encode(number) + b": " + _one_line(document)
            comma = b",\n"
        yield b"\n}"
        between = b",\n"
    yield b"}\n" if tables else b"{}\n"


def _one_line(document: Raw) -> bytes:
    plain = bytes(document)
    return msgspec.json.format(plain, indent=-1) if b"\n" in plain else plain

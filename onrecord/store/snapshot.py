"""The snapshot: all tables in one file of stock TinyDB JSON in UTF-8, one document a line.

Plain TinyDB reads it, git diffs it by line. Documents stay the bytes that they are in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Raw, Struct

from onrecord.errors import StoreError
from onrecord.files import Fingerprint, fingerprint, unreadable
from onrecord.store.decoding import decoder, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Rows = dict[str, Raw]
"""The documents of one table, by TinyDB's number of each."""

NOTHING = Fingerprint(0, 0)
"""The fingerprint of a snapshot that does not exist yet."""

_Tables = TypeVar("_Tables")


class Snapshot(Struct, frozen=True):
    """The snapshot's file, read but not decoded yet; without tables where there is no file."""

    path: Path
    content: bytes
    fingerprint: Fingerprint

    def tables(self) -> dict[str, Rows]:
        """The snapshot's tables, each document left as JSON. Raises StoreError where the file is broken."""
        try:
            return self.decoded(dict[str, Rows])
        except ValueError as error:
            raise StoreError(f"{self.path}: broken ({error}); left as it is: see onrecord doctor") from None

    def decoded(self, kind: type[_Tables]) -> _Tables:
        """The snapshot's tables decoded to this type at one go. Raises ValueError where they don't fit it."""
        return decoder(kind)(self.content)


def load(path: Path) -> Snapshot:
    """Read the snapshot's file, which may be missing. Raises StoreError where it can't be read."""
    try:
        content = plain(path.read_bytes())
    except FileNotFoundError:
        return Snapshot(path, b"{}", NOTHING)
    except OSError as error:
        raise unreadable(path, error) from None
    return Snapshot(path, content, fingerprint(content))


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

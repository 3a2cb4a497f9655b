"""The snapshot: all tables in one file of stock TinyDB JSON in UTF-8, one document a line.

Plain TinyDB reads it, git diffs it by line. Documents stay the bytes that they are in the file.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Raw, Struct, field

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


class Places(Struct):
    """Where a table stands in the file, from brace to brace, and each of its documents, in their order."""

    begin: int
    end: int = 0
    begins: array[int] = field(default_factory=lambda: array("Q"))
    sizes: array[int] = field(default_factory=lambda: array("I"))


class Folded(Struct, frozen=True):
    """A snapshot that was just written: its fingerprint, its tables, and where they stand in the file."""

    fingerprint: Fingerprint
    tables: dict[str, Rows]
    places: dict[str, Places]


def lines(tables: dict[str, Rows], places: dict[str, Places] | None = None) -> Iterator[bytes]:
    """The file's content for these tables; ``places``, if given, gets those of each table by its name."""
    encode = msgspec.json.Encoder().encode
    between, at = b"{", 0
    for name, rows in tables.items():
        head = between + encode(name) + b": {"
        yield head
        at += len(head)
        found = Places(at - 1)
        comma = b"\n"
        for number, document in rows.items():
            line = _one_line(document)
            key = comma + encode(number) + b": "
            found.begins.append(at + len(key))
            found.sizes.append(len(line))
            at += len(key) + len(line)
            yield key + line
            comma = b",\n"
        yield b"\n}"
        at += 2
        found.end = at
        if places is not None:
            places[name] = found
        between = b",\n"
    yield b"}\n" if tables else b"{}\n"


def _one_line(document: Raw) -> bytes:
    plain = bytes(document)
    return msgspec.json.format(plain, indent=-1) if b"\n" in plain else plain

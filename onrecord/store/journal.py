"""The journal: one line a commit, added to the end of a file; what the snapshot does not have yet.

A line is the CRC-32 of its JSON in eight hex digits, a space, the JSON. The first is the ``Header``, which
names the snapshot that the commits extend.
"""

from __future__ import annotations

import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw, Struct

from onrecord.files import Fingerprint  # noqa: TC001 (msgspec looks the type up)
from onrecord.store.eventlog import BEGINNING, Number

if TYPE_CHECKING:
    from collections.abc import Iterator


class Header(Struct, frozen=True):
    """Which snapshot the journal extends; commits are numbered on from ``after``, events from ``last``."""

    form: int
    snapshot: Fingerprint
    after: int
    last: Number = BEGINNING


class Commit(Struct, omit_defaults=True):
    """What one commit did: tables taken away, then documents taken away, then documents put, and its events.

    A commit with ``folded`` did nothing: it says that all before it is in the snapshot of this fingerprint.
    """

    number: int = 0
    clear: list[str] = msgspec.field(default_factory=list)
    drop: dict[str, list[str]] = msgspec.field(default_factory=dict)
    put: dict[str, dict[str, Raw]] = msgspec.field(default_factory=dict)
    events: list[Raw] = msgspec.field(default_factory=list)
    folded: Fingerprint | None = None

    def __bool__(self) -> bool:
        return bool(self.clear or self.drop or self.put or self.events)


class Journal(Struct):
    """A journal as it was read: its commits, the lines that make no sense (with their numbers, from 1).

    ``good`` has the bytes of all lines that do make sense, ``end`` is where the last line ends; what follows
    was never finished.
    """

    header: Header | None
    commits: list[Commit]
    broken: dict[int, bytes]
    good: bytes
    end: int

    def since(self, snapshot: Fingerprint) -> list[Commit] | None:
        """The commits that a snapshot lacks; None where it is none of those that the journal knows."""
        found = None
        if self.header and self.header.snapshot == snapshot:
            found = 0
        for place, commit in enumerate(self.commits, 1):
            if commit.folded == snapshot:
                found = place
        return None if found is None else [commit for commit in self.commits[found:] if not commit.folded]


_encode = msgspec.json.Encoder().encode
_header = msgspec.json.Decoder(Header)
_commit = msgspec.json.Decoder(Commit)


def line(record: Header | Commit) -> bytes:
    """The line of a header or a commit, with its end."""
    content = _encode(record)
    return b"%08x %b\n" % (zlib.crc32(content), content)


def parse(content: bytes) -> Journal:
    """A whole journal."""
    end = content.rfind(b"\n") + 1
    header: Header | None = None
    commits: list[Commit] = []
    broken: dict[int, bytes] = {}
    good: list[bytes] = []
    for number, whole in enumerate(_lines(content[:end]), 1):
        try:
            if number == 1:
                header = _header.decode(_checked(whole[:-1]))
            else:
                commits.append(_following(parse_line(whole[:-1]), commits))
            good.append(whole)
        except ValueError:
            broken[number] = whole
    return Journal(header, commits, broken, b"".join(good), end)


def _following(commit: Commit, commits: list[Commit]) -> Commit:
    """``commit``, which must not be one that was there before. Raises ValueError."""
    if commits and not commit.folded and commit.number <= commits[-1].number:
        raise ValueError("a line that is there twice")
    return commit


def noted(beginning: bytes, number: int) -> bytes:
    """What the lock file is told of a journal: its first line's checksum, its last commit's number."""
    return b"%b %012d\n" % (beginning[:8], number)


def missing(words: bytes, content: bytes, found: Journal) -> str:
    """What lines a journal lacks at its end, by what the lock file was told of it; empty where none."""
    numbers = [found.header.after if found.header else 0, *(commit.number for commit in found.commits)]
    first, last = max(numbers) + 1, int(words[9:21]) if words[9:21].isdigit() else 0
    if last < first or words[:8] != content[:8]:
        return ""
    return f"its last lines, with the changes {first} to {last}, are missing"


def parse_lines(content: bytes) -> list[Commit]:
    """The commits of lines without a header, as far as they make sense."""
    commits = []
    for whole in content.split(b"\n"):
        with suppress(ValueError):
            commits.append(parse_line(whole))
    return commits


def parse_tail(content: bytes) -> tuple[list[Commit], int]:
    """The commits of a journal's new part, and how many bytes they take. Raises ValueError."""
    end = content.rfind(b"\n") + 1
    return [parse_line(whole[:-1]) for whole in _lines(content[:end])], end


def parse_line(whole: bytes) -> Commit:
    """The commit of one line, given without its end; of a header, one that did nothing. Raises ValueError."""
    return _commit.decode(_checked(whole))


def _lines(content: bytes) -> Iterator[bytes]:
    start = 0
    while start < len(content):
        end = content.index(b"\n", start) + 1
        yield content[start:end]
        start = end


def _checked(whole: bytes) -> bytes:
    """The JSON of a line. Raises ValueError where it is not what was written."""
    content = whole[9:]
    if whole[:9] != b"%08x " % zlib.crc32(content):
        raise ValueError("a broken line")
    return content

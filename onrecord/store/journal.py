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
from msgspec.structs import replace

from onrecord.files import Fingerprint  # noqa: TC001 (msgspec looks the type up)
from onrecord.store import history
from onrecord.store.decoding import decoder
from onrecord.store.eventlog import BEGINNING, MOST, Number, event_of, gaps

if TYPE_CHECKING:
    from collections.abc import Iterator


FORM = 6
"""The form of the files; a later one is refused."""


class Header(Struct, frozen=True):
    """Which snapshot the journal extends; commits are numbered on from ``after``, events from ``last``."""

    form: int
    snapshot: Fingerprint
    after: int
    last: Number = BEGINNING


class Commit(Struct, omit_defaults=True):
    """The changes of one commit: tables dropped, then documents deleted, then documents put, and its events.

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
    """A journal as it was read: its commits, and its broken lines (with their numbers, from 1).

    ``good`` has the bytes of all lines that do make sense, in their order, which they do not stand in where
    the journal is ``disordered``. ``end`` is where the last line ends; what follows was never finished.
    """

    header: Header | None
    commits: list[Commit]
    broken: dict[int, bytes]
    good: bytes
    end: int
    disordered: bool = False

    @property
    def changes(self) -> list[Commit]:
        """The commits that changed anything."""
        return [commit for commit in self.commits if not commit.folded]

    @property
    def gaps(self) -> list[str]:
        """The numbers of the commits missing between others, in words."""
        numbers = [commit.number for commit in self.changes]
        return gaps(numbers, self.header.after if self.header else min(numbers, default=1) - 1)

    def since(self, snapshot: Fingerprint) -> list[Commit] | None:
        """The commits that a snapshot lacks; None where the journal does not know the snapshot."""
        found = None
        if self.header and self.header.snapshot == snapshot:
            found = 0
        for place, commit in enumerate(self.commits, 1):
            if commit.folded == snapshot:
                found = place
        return None if found is None else [commit for commit in self.commits[found:] if not commit.folded]

    def with_header(self, words: bytes, snapshot: Fingerprint) -> Journal:
        """The journal with its lost header, where the lock file has that header's checksum.

        ``words`` are the lock file's, ``snapshot`` is the one that is there.
        """
        changes = self.changes
        if self.header or not changes:
            return self
        logged = (event_of(event) for commit in changes for event in commit.events)
        first = next(((event.seq, event.step) for event in logged), (1, 1))
        last = Number(first[0] - 1, first[1] - 1)
        header = Header(FORM, snapshot, changes[0].number - 1, last)
        if line(header)[:8] != words[:8]:
            return self
        return replace(self, header=header, good=line(header) + self.good, disordered=True)


_encode = msgspec.json.Encoder().encode
_header = decoder(Header)
_commit = decoder(Commit)


def line(record: Header | Commit) -> bytes:
    """The line of a header or a commit, with its end."""
    content = _encode(record)
    return b"%08x %b\n" % (zlib.crc32(content), content)


def parse(content: bytes) -> Journal:
    """A whole journal, its commits in the order of their numbers."""
    end = content.rfind(b"\n") + 1
    header, first = None, b""
    broken: dict[int, bytes] = {}
    lines: dict[tuple[int, int], tuple[Commit, bytes]] = {}
    for place, whole in enumerate(_lines(content[:end]), 1):
        try:
            commit = parse_line(whole[:-1])
            key = commit.number, place if commit.folded else 0
            if key in lines or (header and not commit.number):
                raise ValueError("a line that is there twice")
            if commit.number:
                lines[key] = commit, whole
            else:
                header, first = _header(_checked(whole[:-1])), whole
        except ValueError:
            broken[place] = whole
    ordered = [lines[key] for key in sorted(lines)]
    good = b"".join([first, *(whole for _, whole in ordered)])
    return Journal(
        header,
        [commit for commit, _ in ordered],
        broken,
        good,
        end,
        not broken and good != content[:end],
    )


def noted(beginning: bytes, number: int) -> bytes:
    """The words on a journal kept in the lock file: its first line's checksum, its last commit's number."""
    return b"%b %012d\n" % (beginning[:8], number)


def missing(words: bytes, content: bytes, found: Journal) -> str:
    """The lines missing at a journal's end, in words, by the lock file; empty where none is missing."""
    numbers = [found.header.after if found.header else 0, *(commit.number for commit in found.commits)]
    first, last = max(numbers) + 1, int(words[9:21]) if words[9:21].isdigit() else 0
    if last < first or words[:8] != content[:8]:
        return ""
    return f"its last lines, with the changes {first} to {last}, are missing"


def between(found: Journal) -> str:
    """The lines missing between others, in words; empty where none is, or broken lines account for them."""
    if found.broken or not found.gaps:
        return ""
    return f"changes between others are missing: {', '.join(found.gaps)}"


def parse_lines(content: bytes) -> list[Commit]:
    """The commits of lines without a header, broken lines left out."""
    commits = []
    for whole in content.split(b"\n"):
        with suppress(ValueError):
            commits.append(parse_line(whole))
    return commits


def parse_tail(content: bytes) -> tuple[list[Commit], int]:
    """The commits of a journal's new part, and the number of their bytes. Raises ValueError."""
    end = content.rfind(b"\n") + 1
    return [parse_line(whole[:-1]) for whole in _lines(content[:end])], end


def parse_line(whole: bytes) -> Commit:
    """The commit of one line, given without its end; a header makes a commit without changes.

    Raises ValueError where the line is not as it was written, or has an event that makes no sense.
    """
    commit = _commit(_checked(whole))
    if not 0 <= commit.number < MOST:
        raise ValueError("no number of a change")
    for event in commit.events:
        history.check(event_of(event))
    return commit


def _lines(content: bytes) -> Iterator[bytes]:
    start = 0
    while start < len(content):
        end = content.index(b"\n", start) + 1
        yield content[start:end]
        start = end


def _checked(whole: bytes) -> bytes:
    """The JSON of a line. Raises ValueError where its checksum is wrong."""
    content = whole[9:]
    if whole[:9] != b"%08x " % zlib.crc32(content):
        raise ValueError("a broken line")
    return content

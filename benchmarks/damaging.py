"""Damages, by kind: what a stranger's hand, a bad disk or a bad copy can do to a workspace's files."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from msgspec import Struct, field

SNAPSHOT, JOURNAL, HISTORY = "data/claims.json", "data/claims.journal", "data/history.jsonl"

Put = Callable[[Path], object]
"""Makes a path into something other than a file with other content."""


class Damage(Struct, frozen=True):
    """New content, or what else becomes of them, for files by their names in the workspace.

    ``mendable`` says that what was there follows from other files, ``traceless`` that what is there now could
    have been written so, ``bound`` that permissions bind whoever looks, root too.
    """

    files: dict[str, bytes | Put]
    mendable: bool
    traceless: bool = False
    bound: bool = False


class Busy(Struct, frozen=True):
    """The content of a workspace's files, by their names in it."""

    files: dict[str, bytes] = field(default_factory=dict)

    def below(self, folder: str) -> list[str]:
        """The names of the files in this folder."""
        return sorted(name for name in self.files if name.startswith(f"{folder}/"))


Kind = Callable[[Busy, Random, int], Iterator[Damage]]
"""Gives about the asked number of damages of one kind."""


def read(root: Path) -> Busy:
    """The content of a workspace's files."""
    paths = [path for path in root.rglob("*") if path.is_file()]
    return Busy({path.relative_to(root).as_posix(): path.read_bytes() for path in paths})


def apply(damage: Damage, root: Path) -> None:
    """Do the damage to a workspace."""
    for name, new in damage.files.items():
        if isinstance(new, bytes):
            (root / name).write_bytes(new)
        else:
            new(root / name)


def _damage(
    name: str, new: bytes | Put, busy: Busy, *, mendable: bool = False, traceless: bool = False
) -> Damage:
    """A damage of one file, which can be mended in any case where a snapshot's is."""
    before = busy.files.get(name, b"")
    cut = name == JOURNAL and isinstance(new, bytes) and before.startswith(new) and new[-1:] in (b"\n", b"")
    return Damage({name: new}, mendable or name == SNAPSHOT, traceless or cut)


def bits(name: str) -> Kind:
    """Damages in which one bit of a file is another."""

    def kind(busy: Busy, random: Random, count: int) -> Iterator[Damage]:
        content = busy.files[name]
        first = content.index(b"\n")
        for _ in range(count):
            place, bit = random.randrange(len(content)), random.randrange(8)
            new = bytearray(content)
            new[place] ^= 1 << bit
            yield _damage(name, bytes(new), busy, mendable=name == JOURNAL and place <= first)

    return kind


def lines_out(name: str) -> Kind:
    """Damages in which a line is taken out."""

    def kind(busy: Busy, random: Random, count: int) -> Iterator[Damage]:
        lines = busy.files[name].splitlines(keepends=True)
        for n in _some(len(lines), random, count):
            new = b"".join(lines[:n] + lines[n + 1 :])
            yield _damage(name, new, busy, mendable=name == JOURNAL and n == 0)

    return kind


def lines_twice(name: str) -> Kind:
    """Damages in which a line stands twice."""

    def kind(busy: Busy, random: Random, count: int) -> Iterator[Damage]:
        lines = busy.files[name].splitlines(keepends=True)
        for n in _some(len(lines), random, count):
            yield _damage(name, b"".join(lines[: n + 1] + lines[n:]), busy, mendable=True)

    return kind


def lines_swapped(name: str) -> Kind:
    """Damages in which two lines stand in each other's place."""

    def kind(busy: Busy, random: Random, count: int) -> Iterator[Damage]:
        lines = busy.files[name].splitlines(keepends=True)
        for n in _some(len(lines) - 1, random, count):
            swapped = [*lines[:n], lines[n + 1], lines[n], *lines[n + 2 :]]
            yield _damage(name, b"".join(swapped), busy, mendable=True)

    return kind


def cuts(name: str) -> Kind:
    """Damages in which a file ends early, at any byte or at a line's end."""

    def kind(busy: Busy, random: Random, count: int) -> Iterator[Damage]:
        content = busy.files[name]
        ends = [place + 1 for place in range(len(content)) if content[place] == ord("\n")]
        places = random.sample(ends, min(len(ends), count // 2))
        places += [random.randrange(len(content)) for _ in range(count - len(places))]
        for place in places:
            yield _damage(name, content[:place], busy, traceless=False)

    return kind


def values(name: str) -> Kind:
    """Damages in which a value of a record is another, missing or doubled; a journal's checksum is right."""

    def kind(busy: Busy, random: Random, count: int) -> Iterator[Damage]:
        lines = busy.files[name].splitlines(keepends=True)
        rows = [n for n, line in enumerate(lines) if b"{" in line and not line.rstrip().endswith(b"{")]
        for _ in range(count):
            n = random.choice(rows)
            before, _, rest = lines[n].partition(b"{")
            row, _, after = rest.rpartition(b"}")
            new = _other_value(b"{%b}" % row, random)
            if name == JOURNAL:
                before = b"%08x " % zlib.crc32(new)
            whole = b"".join([*lines[:n], before, new, after, *lines[n + 1 :]])
            yield _damage(name, whole, busy, traceless=name == JOURNAL)

    return kind


DEEP = 5_000
OTHER = (
    *(
        b"null",
        b"true",
        b'""',
        b'"nonsense"',
        b"123456789012345678901234567890",
        b"-1",
        b"NaN",
        b"1e999",
        b"0.5",
    ),
    *(b"[]", b"{}", b"[" * DEEP + b"]" * DEEP, b'"\\ud800"', b'"\xff\xfe"', b'"\\u0000"', b'"zzzzzzzz"'),
    *(b'"' + b"0" * 64 + b'"', b"99999999", b'"verified"', b"[null]", b'{"":0}', b'"1999-99-99T99:99:99Z"'),
)
"""The values that may stand in a value's place, as JSON or as no JSON."""

HERE = "@@here@@"


def _other_value(row: bytes, random: Random) -> bytes:
    """A row with one of its values changed, taken out or there twice."""
    record = json.loads(row)
    parent, key = random.choice(list(_places(record)))
    way = random.randrange(len(OTHER) + 4)
    before = parent[key]
    if way >= len(OTHER) + 2:
        del parent[key]
        return _json(record)
    parent[key] = HERE
    marked = _json(record)
    if way < len(OTHER):
        return marked.replace(_json(HERE), OTHER[way])
    if isinstance(parent, list):
        return marked.replace(_json(HERE), _json(before) + b"," + _json(before))
    here = _json(key) + b":" + _json(HERE)
    return marked.replace(
        here, _json(key) + b":" + _json(before) + b"," + _json(key) + b":" + random.choice(OTHER)
    )


def _places(record: Any) -> Iterator[tuple[Any, Any]]:
    """Every value in a record, by its container and its key there."""
    inner = record.items() if isinstance(record, dict) else enumerate(record)
    for key, each in inner:
        yield record, key
        if isinstance(each, (dict, list)):
            yield from _places(each)


def _json(plain: Any) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def whole_files(busy: Busy, random: Random, count: int) -> Iterator[Damage]:
    """Damages in which a whole file or folder is another."""
    every = list(_whole_files(busy))
    yield from (every[n] for n in _some(len(every), random, count))


def _whole_files(busy: Busy) -> Iterator[Damage]:
    """Damages of a file: written in another way, empty, a folder, a link to nothing, unreadable, missing."""
    folders = ("data/texts", "data/backups")
    names = [SNAPSHOT, JOURNAL, HISTORY, "data/claims.lock", *(busy.below(folder)[0] for folder in folders)]
    seeds = {busy.files[name] for name in busy.below("seeds")}
    for name in names:
        content = busy.files[name]
        text = content.decode()
        kept = name not in (JOURNAL, HISTORY) and (not name.startswith("data/texts/") or content in seeds)
        same = {
            b"\xef\xbb\xbf" + content,
            content.replace(b"\n", b"\r\n"),
            text.encode("utf-16"),
            content + b"\n\n",
        }
        for new in sorted(same - {content}):
            yield _damage(name, new, busy, mendable=kept or name in (JOURNAL, HISTORY))
        for new in (
            bytes(len(content)),
            b"",
            content + bytes(512),
            b"\0" * 512 + content,
            b"null",
            b"[]",
            b"{}\n",
        ):
            yield _damage(name, new, busy, mendable=kept)
        for way in (_to_folder, _to_lost_link, _remove):
            yield _damage(name, way, busy, mendable=kept, traceless=name == JOURNAL and way is _remove)
        yield Damage({name: lambda path: path.chmod(0)}, mendable=False, bound=True)
    for folder in ("data", "data/texts", "data/backups"):
        yield Damage({folder: _to_file}, mendable=folder == "data/backups")
        yield Damage({folder: lambda path: path.chmod(0)}, mendable=False, bound=True)
        yield Damage({folder: lambda path: path.chmod(0o500)}, mendable=True, bound=True)


def _to_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _to_lost_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


def _remove(path: Path) -> None:
    path.unlink()


def _to_file(path: Path) -> None:
    path.rename(path.with_name(f"{path.name}.away"))
    path.write_bytes(b"")


def kept_texts(busy: Busy, random: Random, count: int) -> Iterator[Damage]:
    """A kept text is another; it can be read again where the document is as it was."""
    seeds = {busy.files[name] for name in busy.below("seeds")}
    for _ in range(count):
        name = random.choice(busy.below("data/texts"))
        content = busy.files[name]
        place = random.randrange(len(content))
        flipped = content[:place] + bytes([content[place] ^ 1 << random.randrange(8)]) + content[place + 1 :]
        new = random.choice((flipped, content[:place], content[place:], content + b"\n"))
        yield _damage(name, new, busy, mendable=content in seeds)


def backups(busy: Busy, random: Random, count: int) -> Iterator[Damage]:
    """A backup is damaged, alone or with the snapshot: then what the snapshot lost may be lost for good."""
    [name, *_] = busy.below("data/backups")
    for n in range(count):
        place = random.randrange(len(busy.files[name]))
        new = busy.files[name][:place] + b"\0" * 9 + busy.files[name][place + 9 :]
        both = {SNAPSHOT: busy.files[SNAPSHOT][: random.randrange(9, 90_000)]} if n % 2 else {}
        yield Damage({name: new, **both}, mendable=not both)


def _some(length: int, random: Random, count: int) -> list[int]:
    """All numbers below ``length``, or ``count`` of them."""
    return sorted(random.sample(range(length), count)) if count < length else list(range(length))


KINDS: dict[str, tuple[Kind, int]] = {
    "bit of the snapshot": (bits(SNAPSHOT), 2000),
    "bit of the journal": (bits(JOURNAL), 500),
    "bit of the history": (bits(HISTORY), 500),
    "line out of the snapshot": (lines_out(SNAPSHOT), 1000),
    "line out of the journal": (lines_out(JOURNAL), 1000),
    "line out of the history": (lines_out(HISTORY), 1000),
    "line twice in the snapshot": (lines_twice(SNAPSHOT), 1000),
    "line twice in the journal": (lines_twice(JOURNAL), 1000),
    "line twice in the history": (lines_twice(HISTORY), 1000),
    "lines swapped in the snapshot": (lines_swapped(SNAPSHOT), 1000),
    "lines swapped in the journal": (lines_swapped(JOURNAL), 1000),
    "lines swapped in the history": (lines_swapped(HISTORY), 1000),
    "snapshot cut": (cuts(SNAPSHOT), 100),
    "journal cut": (cuts(JOURNAL), 100),
    "history cut": (cuts(HISTORY), 100),
    "value in the snapshot": (values(SNAPSHOT), 1000),
    "value in the journal": (values(JOURNAL), 250),
    "value in the history": (values(HISTORY), 250),
    "whole file": (whole_files, 1000),
    "kept text": (kept_texts, 60),
    "backup": (backups, 60),
}
"""The kinds of damage, and the most damages of each."""

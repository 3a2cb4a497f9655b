"""The commands run on a failing disk: what each does to which workspace."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from msgspec import Struct

from benchmarks import busy
from benchmarks.busy import Desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CORE = ("mark", "undo", "import", "take-in", "desk")
"""The names of the commands that a short test tries."""


class Stage(Struct, frozen=True):
    """Arguments and standard input of a command; ``prepare`` changes the busy workspace before."""

    arguments: list[str]
    stdin: str = ""
    prepare: Callable[[Path], object] = lambda root: root


class Case(Struct, frozen=True):
    """A command, the last of ``stages``; those before do what it has done when so many of its steps are done.

    ``desk`` says that its arguments are claims which one process marks in turn, whatever fails. ``mends``
    says that running the command again, on a good disk, must bring about what it was to.
    """

    name: str
    stages: tuple[Stage, ...]
    desk: bool = False
    mends: bool = False

    @property
    def whole(self) -> Stage:
        """The stage of the command itself."""
        return self.stages[-1]


def cases(root: Path) -> list[Case]:
    """All commands that write, for the busy workspace of ``root``."""
    ids = Desk(root).ids("--source", "1.txt")
    first, second, third, fourth, *others = Desk(root).ids("--source", "2.txt", "--status", "unchecked")
    asked, *_ = Desk(root).ids("--flag", "open-query")
    decided, *_ = Desk(root).ids("--source", "1.txt", "--status", "opinion")
    item = json.loads(Desk(root).do("evidence", "list", "--json").splitlines()[0])["id"]
    three = (first, second, third)
    lines = [json.dumps({"id": id_, "status": "opinion", "note": "Of a batch."}) + "\n" for id_ in three]
    claims = map(json.loads, Desk(root).do("list", "--json").splitlines())
    rows = [
        f"{claim['id']},{claim['revision']},opinion,From a sheet.\n"
        for claim in claims
        if claim["id"] in three
    ]
    sheet = "".join(["claim_id,revision,status,note\n", *rows])
    return [
        _case("mark", "mark", first, "verified", "--evidence", "Lock book", "--locator", "p. 3"),
        _case("mark many", "mark", *others[:12], "checking"),
        Case("mark --batch", tuple(Stage(["mark", "--batch"], "".join(lines[: n + 1])) for n in range(3))),
        _case("note", "note", first, "Rang again."),
        _case("correction", "correction", first, "some boats"),
        _case("undo", "undo"),
        Case("redo", (Stage(["redo"], prepare=lambda place: Desk(place).do("undo")),)),
        _case("query ask", "query", "ask", first, second, "--to", "Ruth Bell", "--text", "Which log?"),
        _case("query answer", "query", "answer", asked, "The port's."),
        _case("sign", "sign", decided, "--by", "Cleo"),
        _case("claim add", "claim", "add", "2.txt", "--words", "the crews"),
        _case("claim edit", "claim", "edit", first, "--words", "boats"),
        _case("claim merge", "claim", "merge", third, second),
        _case("claim dup", "claim", "dup", third, fourth, "--of", first),
        _case("evidence add", "evidence", "add", "--title", "Lock book", "--type", "primary"),
        _case("evidence link", "evidence", "link", item, first, second),
        Case("import", (Stage(["import", "-"], sheet),)),
        _case("add", "add", str(_apart(root)), "--as", "new.txt"),
        Case("take-in", tuple(Stage(["take-in"], prepare=_new_documents(n)) for n in (1, 2))),
        Case(
            "take-in --changed", tuple(Stage(["take-in", "--changed"], prepare=_changed(n)) for n in (1, 2))
        ),
        Case("accept", (Stage(["accept", "0.bin"], prepare=_unreadable),)),
        _case("export -o", "export", "--status", "all", "--force", "-o", "{root}/out.csv"),
        Case("doctor --repair", (Stage(["doctor", "--repair"], prepare=_damage),), mends=True),
        Case("doctor --repair, broken", (Stage(["doctor", "--repair"], prepare=_break),), mends=True),
        Case("init", (Stage(["init", "{root}/new"]),), mends=True),
        Case("desk", (Stage(ids[-8:-2]),), desk=True),
    ]


def _case(name: str, *arguments: str) -> Case:
    return Case(name, (Stage(list(arguments)),))


def _apart(root: Path) -> Path:
    """A document that is not in the workspace."""
    path = root.with_name("apart.txt")
    path.write_text(busy.document(7, 9), encoding="utf-8")
    return path


def _new_documents(count: int) -> Callable[[Path], object]:
    def prepare(root: Path) -> None:
        for number in range(8, 8 + count):
            (root / "seeds" / f"{number}.txt").write_text(busy.document(number, 6), encoding="utf-8")

    return prepare


def _changed(count: int) -> Callable[[Path], object]:
    def prepare(root: Path) -> None:
        for number in range(1, 1 + count):
            text = busy.document(number, 36, "new")
            (root / "seeds" / f"{number}.txt").write_text(text, encoding="utf-8")

    return prepare


def _unreadable(root: Path) -> None:
    (root / "seeds" / "0.bin").write_bytes(b"\0\0")


def _damage(root: Path) -> None:
    """A broken line of the history, one that was never finished, a text that is missing, a leftover."""
    data = root / "data"
    with (data / "history.jsonl").open("ab") as file:
        file.write(b'{"seq":\n')
    with (data / "claims.journal").open("ab") as file:
        file.write(b"0123")
    next(path for path in (data / "texts").iterdir() if b"part 2" in path.read_bytes()).unlink()
    (data / ".claims.json.x.tmp").write_bytes(b"{")


def _break(root: Path) -> None:
    content = (root / "data" / "claims.json").read_bytes()
    (root / "data" / "claims.json").write_bytes(content[:9000] + b"\0" + content[9001:])

"""A workspace in which somebody has been busy: documents with a next draft, and decisions of all kinds."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING

from msgspec import UNSET

from benchmarks.forked import command, forked
from onrecord.records import Evidence
from onrecord.store import Citation, Store
from onrecord.workspace import find

if TYPE_CHECKING:
    from pathlib import Path

PLACES = (
    "basin",
    "inner dock",
    "lock",
    "old pier",
    "dry dock",
    "ferry slip",
    "east mole",
    "fish quay",
    "slipway",
)
SENTENCES = (
    "“We counted {n} boats in the {place} at low water,” the harbour master, Ruth Bell, said on Friday.",
    "The repair of the {place} cost £{n} million, she told the council.",
    "According to Tom Ash, a pilot, {n} percent of the crews never saw the {place}.",
)


def document(number: int, sentences: int, later: str = "") -> str:
    """The text of a document; with ``later`` some of its words differ, as in its next draft."""
    lines = [f"The harbour, part {number}", ""]
    for n in range(sentences):
        place = PLACES[(n + number) % len(PLACES)]
        if later and n % 5 == 0:
            place = f"{later} {place}"
        lines += [SENTENCES[n % len(SENTENCES)].format(n=20 + 7 * n + number, place=place), ""]
    return "\n".join(lines)


class Desk:
    """Runs commands on one workspace, each in a process of its own."""

    def __init__(self, root: Path, by: str = "Ada") -> None:
        self.root = root
        self.by = by

    def do(self, *arguments: str, by: str = "") -> str:
        """The output of a command, which must succeed."""
        ran = command("--by", by or self.by, "-C", str(self.root), *arguments)
        assert ran.code in (0, 1), ran
        return ran.out

    def ids(self, *options: str) -> list[str]:
        """The ids of the claims that these options of ``list`` choose."""
        lines = self.do("list", "--json", *options).splitlines()
        return [json.loads(line)["id"] for line in lines]


def make(root: Path, sentences: int = 36) -> None:
    """Fill a new workspace: three documents with this many sentences each, and about sixty decisions.

    It has a backup, a snapshot with most of it, a history, and a journal with the last changes.
    """
    desk = Desk(root)
    command("init", str(root))
    for number in range(3):
        text = document(number, sentences)
        (root / "seeds" / f"{number}.txt").write_text(text, encoding="utf-8")
    desk.do("take-in")
    _decide(desk)
    (root / "seeds" / "0.txt").write_text(document(0, sentences, "so-called"), encoding="utf-8")
    desk.do("take-in", "--changed")
    shutil.rmtree(root / "data" / "backups", ignore_errors=True)
    desk.do("status")  # Its end makes the backup.
    _decide_more(desk)
    _leave_in_the_journal(desk)


def _decide(desk: Desk) -> None:
    """Decisions of every kind on the claims of all documents."""
    ids = [each for number in range(3) for each in desk.ids("--source", f"{number}.txt")[:20]]
    for number, id_ in enumerate(ids[:24]):
        match number % 6:
            case 0:
                desk.do("mark", id_, "verified", "--evidence", f"Port log {number}", "--locator", "p. 12")
            case 1:
                desk.do("mark", id_, "corrected", "--correction", "a few boats")
            case 2:
                desk.do("mark", id_, "false", "--note", f"The log has it otherwise, entry {number}.")
            case 3:
                desk.do("query", "ask", id_, "--to", "Ruth Bell", "--text", "Is that so?")
            case 4:
                desk.do("mark", id_, "opinion")
            case _:
                desk.do("note", id_, f"Rang the office, call {number}.")
    desk.do("sign", ids[0], ids[6], by="Ben")
    desk.do("query", "answer", ids[3], "Yes, to the letter.")
    desk.do("claim", "dup", ids[30], ids[31], "--of", ids[29])
    desk.do("claim", "edit", ids[33], "--words", "boats")
    desk.do("claim", "add", "1.txt", "--words", "at low water")
    desk.do("claim", "add", "2.txt", "--words", "never saw")
    desk.do(
        "evidence",
        "add",
        "--title",
        "Tide tables",
        "--url",
        "https://tides.example/2026",
        "--type",
        "primary",
    )
    desk.do("mark", *ids[40:44], "checking")
    desk.do("undo")
    desk.do("redo")
    desk.do("undo")
    desk.do("mark", *ids[44:47], "inconclusive", "--note", "Nobody kept a log.", by="Ben")


def _decide_more(desk: Desk) -> None:
    ids = desk.ids("--source", "2.txt")
    for number, id_ in enumerate(ids[20:28]):
        desk.do("note", id_, f"Looked at again, {number}.", by="Ben")
    desk.do("mark", ids[29], "verified", "--evidence", "Port log 0", "--locator", "p. 2")


def _leave_in_the_journal(desk: Desk) -> None:
    """Make changes in a process that is killed, and so leaves them in the journal."""
    ids = desk.ids("--source", "1.txt")
    forked(lambda: _change_and_die(desk.root, ids[20:]))


def _change_and_die(root: Path, ids: list[str]) -> None:
    store = Store(find(root))
    for number in range(9):
        status = ("opinion", "checking", UNSET)[number % 3]
        cite = Citation(Evidence("", title=f"Ledger {number}"), "p. 4") if number % 4 == 3 else None
        store.decide([ids[number]], "Ada", status=status, note=f"Late, {number}.", cite=cite)  # type: ignore[arg-type]
    store.undo("Ada")
    os._exit(0)

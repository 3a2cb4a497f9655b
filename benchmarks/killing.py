"""A SIGKILL at a random moment, on all that writes: nothing acknowledged is lost, all is whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import busy
from benchmarks.frame import Figure
from extractors import intake
from onrecord.decisions import queries, signing
from onrecord.doctor.doctor import Doctor
from onrecord.errors import OnrecordError
from onrecord.importing import plan, sheet
from onrecord.reading import Reading
from onrecord.store import Store, history
from onrecord.workspace import Workspace, create

if TYPE_CHECKING:
    from onrecord.store import Step

LONGEST = 0.05
"""Seconds within which the kill of a quick writer comes."""

SLOW = 0.5
"""Seconds within which the kill of a writer comes that reads much before it writes."""

FRESH = 20
"""Rounds after which a workspace is made anew, before its history makes the rounds long."""

LEFTOVERS = {"temporary file", "journal unfinished", "history unfinished"}
"""What the doctor may find after a kill: lines and files that were never finished."""

Writer = Callable[[Store, str, random.Random], Iterator[str]]
"""Changes things until it is killed; gives the id of each step, or the hash of each draft, that was kept."""


def marking(store: Store, by: str, chance: random.Random) -> Iterator[str]:
    """Give one mark after the other."""
    ids = list(store.ids())
    for number in count():
        yield from _told(store.decide([chance.choice(ids)], by, note=f"{by} {number}"))


def folding(store: Store, by: str, chance: random.Random) -> Iterator[str]:
    """Fold after every mark."""
    for told in marking(store, by, chance):
        yield told
        store.fold()


def undoing(store: Store, by: str, chance: random.Random) -> Iterator[str]:
    """Mark many claims, undo and redo, and fold now and then."""
    ids = list(store.ids())
    for _ in count():
        yield from _told(store.decide(chance.sample(ids, 5), by, status="opinion"))
        yield from _told(store.undo(by))
        yield from _told(store.redo(by))
        if chance.random() < 0.2:
            store.fold()


def deciding(store: Store, by: str, chance: random.Random) -> Iterator[str]:
    """Put queries with their answers, and signatures."""
    ids = list(store.ids())
    for _ in count():
        id_ = chance.choice(ids)
        yield from _told(store.decide([id_], by, status="opinion"))
        yield from _told(signing.sign(store, [id_], "Cleo"))
        yield from _told(queries.ask(store, [id_], "Ruth Bell", "Which log?", by))


def importing(store: Store, by: str, chance: random.Random) -> Iterator[str]:
    """Import sheets of ten rows."""
    ids = list(store.ids())
    for number in count():
        entries = map(store.get, chance.sample(ids, 10))
        rows = "".join(f"{each.id},{each.decision.revision},{by} {number}\n" for each in entries)
        content = f"claim_id,revision,note\n{rows}".encode()
        _, step = plan.apply(store, sheet.read(content, "sheet.csv"), by)
        yield from _told(step)


def redrafting(store: Store, by: str, chance: random.Random) -> Iterator[str]:
    """Take in new drafts of a document, and new documents."""
    place = store.workspace
    for number in count():
        for name in ("1.txt", f"{by} {number}.txt"):
            text = busy.document(chance.randrange(1, 9), 6, f"{by} {number}")
            (place.seeds / name).write_text(text, encoding="utf-8")
        for outcome in intake.take_in_all(store):
            if outcome.source:
                yield f"draft {outcome.source.draft.sha256}"


def repairing(store: Store, by: str, chance: random.Random) -> Iterator[str]:
    """Repair unfinished lines by the doctor, after a mark each."""
    for told in marking(store, by, chance):
        yield told
        with (store.workspace.data / "history.jsonl").open("ab") as file:
            file.write(b'{"seq":')
        _doctor(store.workspace).repair()


KINDS: dict[str, tuple[tuple[Writer, ...], int, float]] = {
    "marking": ((marking,), 900, LONGEST),
    "folding": ((folding,), 900, LONGEST),
    "undoing": ((undoing,), 700, LONGEST),
    "deciding": ((deciding,), 500, LONGEST),
    "importing": ((importing,), 500, SLOW),
    "redrafting": ((redrafting,), 500, SLOW),
    "repairing": ((repairing,), 300, SLOW),
    "two writers": ((marking, undoing), 400, LONGEST),
    "two writers folding": ((folding, folding), 300, LONGEST),
}
"""For each kind of round the writers, the number of rounds, and the seconds within which the kill comes."""


def figures(quick: bool) -> Iterator[Figure]:
    """How many rounds of each kind ended with something lost or not whole, and how many changes were kept."""
    with tempfile.TemporaryDirectory() as folder:
        origin = _begun(Path(folder) / "origin")
        for name, (writers, rounds, longest) in KINDS.items():
            rounds = 3 if quick else rounds
            chance = random.Random(f"killing {name}")
            wrong = told = 0
            for number in range(rounds):
                place = Workspace(Path(folder) / "ws")
                if number % FRESH == 0:
                    shutil.rmtree(place.root, ignore_errors=True)
                    shutil.copytree(origin.root, place.root)
                kept = _killed(place, writers, f"{name} {number}", chance.random() * longest)
                wrong += _is_wrong(place, kept)
                told += len(kept)
            yield Figure(f"killed while {name}: rounds with a loss", wrong, "", "rounds", rounds)
            yield Figure(f"killed while {name}: acknowledged", told, "changes", "rounds", rounds)


def _begun(root: Path) -> Workspace:
    """A workspace of three documents with some decisions, in snapshot and history."""
    place = create(root)
    for number in range(1, 4):
        (place.seeds / f"{number}.txt").write_text(busy.document(number, 18), encoding="utf-8")
    store = Store(place)
    list(intake.take_in_new(store))
    store.decide(list(store.ids()), "Ada", status="checking")
    store.close()
    return place


def _killed(place: Workspace, writers: tuple[Writer, ...], by: str, seconds: float) -> set[str]:
    """Kill writers after ``seconds``; gives the changes that they had said to be kept."""
    begun = [_forked(place, writer, f"{by} {number}") for number, writer in enumerate(writers)]
    for _, said in begun:
        os.read(said, 1)  # all are ready
    time.sleep(seconds)
    for child, _ in begun:
        os.kill(child, signal.SIGKILL)
    told: set[str] = set()
    for child, said in begun:
        os.waitpid(child, 0)
        with open(said, encoding="utf-8") as lines:  # noqa: PTH123 (a pipe, not a path)
            told |= {line.strip() for line in lines if line.endswith("\n")}
    return told - {""}


def _forked(place: Workspace, writer: Writer, by: str) -> tuple[int, int]:
    """A process that writes, and the pipe in which it names the changes kept."""
    said, say = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            store = Store(place)
            os.write(say, b"\n")
            for told in writer(store, by, random.Random(by)):
                os.write(say, f"{told}\n".encode())
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(say)
    return child, said


def _is_wrong(place: Workspace, told: set[str]) -> bool:
    """Whether anything that was acknowledged is lost, or anything on record is not whole."""
    try:
        if any(finding.what not in LEFTOVERS for finding in _doctor(place).examine()):
            return True
        store = Store(place)
    except OnrecordError:
        return True
    events = list(store.events())
    drafts = {f"draft {draft.sha256}" for source in store.sources() for draft in source.drafts}
    if told - {event.step_id for event in events} - drafts or store.notices:
        return True
    last = {(event.claim, event.field): event.new for event in reversed(events)}
    subjects = ((store.on_record(id_), field, new) for (id_, field), new in last.items())
    return any(entry and history.value(entry.decision, field) != new for entry, field, new in subjects)


def _told(step: Step | None) -> Iterator[str]:
    if step and step.events:
        yield step.events[0].step_id


def _doctor(place: Workspace) -> Doctor:
    return Doctor(place, datetime.now(UTC), lambda _path, content: Reading(content.decode(), ""))

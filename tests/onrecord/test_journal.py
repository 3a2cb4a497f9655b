"""The snapshot and its journal: what a crash, a stranger's hand or a broken disk leaves is put right."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

import pytest
from killed import killed_at
from records_by_hand import mark_before_and_after_a_fold, on_disk, take_in

from onrecord.doctor.doctor import Doctor
from onrecord.errors import StoreError
from onrecord.reading import Reading
from onrecord.store import Store
from onrecord.workspace import Workspace, create

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.records import Entry, Event, Evidence


def journal(place: Workspace) -> Path:
    return place.claims.with_suffix(".journal")


def lock(place: Workspace) -> Path:
    return place.claims.with_suffix(".lock")


def everything(place: Workspace) -> tuple[list[Entry], list[Evidence], list[Event]]:
    """All records that a fresh process finds."""
    store = Store(place)
    assert store.notices == []
    return store.entries(), store.evidence(), list(store.events())


@pytest.fixture
def marked(store: Store) -> Store:
    """A store with a snapshot, a history file, and three marks in the journal."""
    mark_before_and_after_a_fold(store)
    return store


def test_a_mark_adds_one_line_to_the_journal_alone(store: Store) -> None:
    store.fold()
    before = on_disk(store.workspace)
    store.decide([entry.id for entry in store.entries()], "Ann", note="all of them")
    after = on_disk(store.workspace)

    assert {name for name in after if after[name] != before.get(name)} == {"claims.journal", "claims.lock"}
    assert after["claims.journal"].startswith(before["claims.journal"])
    assert after["claims.journal"].count(b"\n") == before["claims.journal"].count(b"\n") + 1


def test_a_fold_moves_decisions_to_the_snapshot_and_events_to_the_history(marked: Store) -> None:
    before, history = everything(marked.workspace), on_disk(marked.workspace)["history.jsonl"]
    marked.fold()

    assert journal(marked.workspace).read_bytes().count(b"\n") == 1
    lines = on_disk(marked.workspace)["history.jsonl"].splitlines()
    assert [json.loads(line)["seq"] for line in lines] == list(range(1, len(lines) + 1))
    assert b"\n".join(lines).startswith(history.rstrip(b"\n"))
    assert (
        everything(marked.workspace) == before == (marked.entries(), marked.evidence(), list(marked.events()))
    )


def test_a_fold_of_nothing_writes_nothing(marked: Store) -> None:
    marked.fold()
    before = marked.workspace.claims.stat().st_mtime_ns, on_disk(marked.workspace)
    Store(marked.workspace).close()
    marked.fold()

    assert (marked.workspace.claims.stat().st_mtime_ns, on_disk(marked.workspace)) == before


def test_a_small_store_is_folded_when_it_is_closed(marked: Store) -> None:
    marked.close()

    assert journal(marked.workspace).read_bytes().count(b"\n") == 1


@pytest.mark.parametrize("lines", [1, 2])
def test_lines_taken_out_of_the_end_are_told(marked: Store, lines: int) -> None:
    place = marked.workspace
    whole = journal(place).read_bytes().splitlines(keepends=True)
    journal(place).write_bytes(b"".join(whole[:-lines]))

    numbers = f"{5 - lines + 1} to 5"
    assert Store(place).notices == [
        f"{journal(place)}: its last lines, with the changes {numbers}, are missing: see onrecord doctor"
    ]
    Store(place).decide([marked.entries()[3].id], "Cy", note="on")
    assert Store(place).notices == []


# Crashes


@pytest.mark.parametrize("there", ["a reader", "no reader"])
def test_a_line_cut_off_anywhere_is_as_if_it_had_never_been(marked: Store, there: str) -> None:
    place = marked.workspace
    whole = journal(place).read_bytes()
    start = whole.rindex(b"\n", 0, -1) + 1
    journal(place).write_bytes(whole[:start])
    lock(place).write_bytes(b"")
    before = everything(place)
    store = Store(place)
    for end in range(start, len(whole)):
        journal(place).write_bytes(whole[:end])
        if there == "no reader":
            store = Store(place)
        assert not store.refresh()
        assert store.entries() == before[0]
        assert journal(place).stat().st_size >= start
        assert everything(place) == before
        if end % 97 == 0:
            changed = store.decide([store.entries()[3].id], "Cy", note=f"{end}").entries
            assert Store(place).get(changed[0].id) == changed[0]
            journal(place).write_bytes(whole[:start])
            lock(place).write_bytes(b"")
            assert store.refresh() or there == "no reader"
            store = Store(place)


UNFINISHED = {"journal unfinished", "history unfinished", "temporary file"}
"""The doctor's findings where a process was killed."""


def wrong(place: Workspace) -> set[str]:
    """The doctor's findings."""
    doctor = Doctor(place, datetime.now(UTC), lambda _, content: Reading(content.decode(), ""))
    return {finding.what for finding in doctor.examine()}


def sizes(place: Workspace) -> frozenset[tuple[str, int]]:
    """The sizes by which moments of one deed differ; names of temporary files are new each time."""
    return frozenset((name[:8], len(content)) for name, content in on_disk(place).items())


def dying(origin: Path, memory: Path, do: Callable[[Store], object]) -> None:
    """Kill a process at every line of what it does; each time all that was kept before is kept still."""
    seen = set()
    place = Workspace(memory / "ws")
    shutil.copytree(origin, place.root)
    before = everything(place)
    do(Store(place))
    after = everything(place)
    for line in count(1):
        shutil.rmtree(place.root)
        shutil.copytree(origin, place.root)
        store = Store(place)
        came = killed_at(line, partial(Store, place), do)
        if came and sizes(place) in seen:
            continue
        seen.add(sizes(place))
        assert wrong(place) <= UNFINISHED
        now = everything(place)
        assert now[0] in (before[0], after[0])
        assert [event.seq for event in now[2]] in (
            [event.seq for event in before[2]],
            [event.seq for event in after[2]],
        )
        # Whoever was open all the while sees it, too, and can go on.
        store.refresh()
        assert store.entries() == now[0]
        store.decide([store.entries()[3].id], "Cy", note="on")
        store.fold()
        assert [event.seq for event in Store(place).events()] == list(range(len(now[2]) + 1, 0, -1))
        assert wrong(place) <= {"temporary file"}
        if not came:
            return


def test_a_kill_at_any_line_of_a_fold_loses_nothing(marked: Store, memory: Path) -> None:
    dying(marked.workspace.root, memory, lambda store: store.fold())


def test_a_kill_at_any_line_of_an_undo_loses_nothing(marked: Store, memory: Path) -> None:
    dying(marked.workspace.root, memory, lambda store: store.undo("Ann"))


def test_a_kill_at_any_line_of_the_first_taking_in_loses_nothing(memory: Path) -> None:
    for line in count(1):
        place = create(memory / f"{line}")
        came = killed_at(line, partial(Store, place), take_in)
        take_in(Store(place))
        assert len(Store(place).entries()) == 4
        if not came:
            return


# Strangers


def test_a_snapshot_changed_from_outside_keeps_the_marks_that_fit(marked: Store) -> None:
    place = marked.workspace
    [one, two, three, _] = entries = list(marked.entries())
    tables = json.loads(place.claims.read_text(encoding="utf-8"))
    [row] = [number for number, row in tables["claims"].items() if row["id"] == two.id]
    tables["decisions"][row]["note"] = "by hand"
    place.claims.write_text(json.dumps(tables, indent=1), encoding="utf-8")
    was = journal(place).read_bytes()
    store = Store(place)

    assert [store.get(entry.id) for entry in entries] == [
        one,
        store.get(two.id),
        *entries[2:],
    ]
    assert store.get(two.id).decision.note == "by hand"
    assert store.item(store.get(one.id).decision.evidence[0]).title == "Log"
    [aside] = place.data.glob("claims.journal.aside-*")
    assert aside.read_bytes() == was
    assert len(store.notices) == 2
    assert aside.name in store.notices[0]
    assert store.notices[1] == f"of its 6 changes of decisions 5 stand; not those of {two.id}"
    assert [event.seq for event in store.events()] == list(range(7, 0, -1))

    # It is told once, and the window that was open takes it up.
    assert everything(place)[0] == store.entries()
    assert marked.refresh()
    assert marked.entries() == store.entries()
    undone = store.undo("Bo")
    assert undone
    assert [entry.id for entry in undone.entries] == [three.id]


def test_a_snapshot_put_back_loses_no_document_that_the_journal_has(marked: Store) -> None:
    place, old = marked.workspace, marked.workspace.claims.read_bytes()
    marked.fold()
    take_in(marked, "b.txt", "Forty boats.", [])
    place.claims.write_bytes(old)
    store = Store(place)

    assert [source.file for source in store.sources()] == ["a.txt", "b.txt"]
    assert len(store.notices) == 2


def test_a_window_that_was_open_puts_its_documents_beside_the_new_ones(place: Workspace) -> None:
    take_in(Store(place), "z.txt", "Nothing.", [])
    Store(place).fold()
    foreign = json.loads(place.claims.read_text(encoding="utf-8"))
    foreign["sources"]["2"] = foreign["sources"]["1"] | {"id": "s2222222", "file": "y.txt"}
    store = Store(place)
    take_in(store)
    marked = store.decide([store.entries()[0].id], "Ann", note="mine").entries
    place.claims.write_text(json.dumps(foreign), encoding="utf-8")
    store.decide([store.entries()[1].id], "Ann", note="next")

    assert [source.file for source in store.sources()] == ["a.txt", "y.txt", "z.txt"]
    assert store.get(marked[0].id) == marked[0]
    assert [entry.decision.note for entry in store.entries()] == ["mine", "next", "", ""]
    assert everything(place)[0] == store.entries()


def test_a_snapshot_that_vanished_under_marks_is_asked_for(marked: Store) -> None:
    place, before = marked.workspace, everything(marked.workspace)
    content = place.claims.read_bytes()
    place.claims.unlink()
    files = on_disk(place)

    for _ in range(2):
        with pytest.raises(StoreError, match=r"claims\.json: missing, though claims\.journal extends it"):
            Store(place)
        with pytest.raises(StoreError):
            marked.decide([marked.entries()[0].id], "Ann", note="lost")
    assert on_disk(place) == files
    place.claims.write_bytes(content)
    assert everything(place) == before


def test_a_journal_of_a_later_form_is_refused(marked: Store) -> None:
    import zlib

    lines = journal(marked.workspace).read_bytes().split(b"\n")
    header = json.dumps(json.loads(lines[0][9:]) | {"form": 7}).encode()
    journal(marked.workspace).write_bytes(b"\n".join([b"%08x %b" % (zlib.crc32(header), header), *lines[1:]]))
    before = on_disk(marked.workspace)

    with pytest.raises(StoreError, match=r"claims\.journal: written by a later onrecord \(form 7\); update"):
        Store(marked.workspace)
    assert on_disk(marked.workspace) == before


# Broken lines

BREAKS: dict[str, Callable[[bytes], bytes]] = {
    "zeros": lambda line: b"\0" * len(line),
    "one letter": lambda line: line.replace(b"Ann", b"Anm", 1),
    "half": lambda line: line[: len(line) // 2],
    "twice": lambda line: line + b"\n" + line,
    "foreign": lambda line: b"<<<<<<< HEAD",
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_broken_line_is_set_aside_and_named_and_the_rest_is_kept(marked: Store, how: str) -> None:
    place = marked.workspace
    one, two, three, four = marked.entries()
    header, first, second, third, _ = journal(place).read_bytes().split(b"\n")
    journal(place).write_bytes(b"\n".join([header, first, BREAKS[how](second), third, b""]))
    store = Store(place)

    [aside] = place.data.glob("claims.journal.broken-*")
    [notice] = store.notices
    assert aside.read_bytes() == BREAKS[how](second).removeprefix(second + b"\n") + b"\n"
    assert notice.startswith(f"{journal(place)}: line {4 if how == 'twice' else 3} is broken")
    assert aside.name in notice
    assert store.get(one.id) == one
    assert store.get(three.id) == three
    lost = how != "twice"
    assert store.get(four.id).decision.note == ("" if lost else "n")

    store.decide([two.id], "Cy", note="on")
    gaps = [f"{journal(place)}: changes between others are missing: 4: see onrecord doctor"] if lost else []
    assert Store(place).notices == gaps
    Store(place).fold()
    assert [entry.id for entry in everything(place)[0]] == [one.id, two.id, three.id, four.id]
    assert marked.refresh()
    assert marked.entries() == store.entries()
    store.fold()
    assert everything(place)[0] == store.entries()


def test_a_broken_first_line_is_made_again_from_the_lock(marked: Store) -> None:
    place, before = marked.workspace, list(marked.entries())
    header, rest = journal(place).read_bytes().split(b"\n", 1)
    journal(place).write_bytes(header[:20] + b"\n" + rest)
    store = Store(place)

    assert store.entries() == before
    assert [notice.partition(" and ")[0] for notice in store.notices] == [
        f"{journal(place)}: line 1 is broken"
    ]


# An older form


def test_a_store_of_form_1_is_brought_up_and_kept_as_it_was(marked: Store) -> None:
    place, (entries, evidence, events) = marked.workspace, everything(marked.workspace)
    marked.fold()
    tables = json.loads(place.claims.read_text(encoding="utf-8"))
    tables["about"]["1"]["schema"] = 1
    lines = on_disk(place)["history.jsonl"].splitlines()
    tables["history"] = {str(number): json.loads(line) for number, line in enumerate(lines, 1)}
    old = json.dumps(tables).encode()
    for path in (journal(place), place.data / "history.jsonl"):
        path.unlink()
    place.claims.write_bytes(old)

    store = Store(place)
    assert (store.entries(), store.evidence(), list(store.events())) == (entries, evidence, events)
    assert store.notices == [
        f"{place.claims}: brought up to form 6; as it was it is kept in claims.form-1.json"
    ]
    assert (place.data / "claims.form-1.json").read_bytes() == old
    assert everything(place) == (entries, evidence, events)
    assert "history" not in json.loads(place.claims.read_text(encoding="utf-8"))

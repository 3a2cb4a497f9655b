"""Two windows on one workspace, and what each remembers of its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from records_by_hand import on_disk, take_in

from onrecord.decisions import signing
from onrecord.store import Store, trail
from onrecord.store.steps import News

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.workspace import Workspace


@pytest.fixture
def other(store: Store) -> Store:
    """A second window on the store's workspace."""
    return Store(store.workspace)


def test_each_sees_the_others_marks(store: Store, other: Store) -> None:
    [one, two, *_] = [entry.id for entry in store.entries()]
    store.decide([one], "Ann", status="opinion")
    other.decide([two], "Bo", status="discarded")

    assert other.get(one).decision.status == "opinion"
    assert store.get(two).decision.status == "unchecked"
    assert store.refresh() == News(frozenset({two}))
    assert store.entries() == other.entries()
    assert store.progress() == other.progress()
    assert not store.refresh()
    assert store.notices == other.notices == []


def test_who_is_overtaken_is_told_and_both_marks_are_in_the_history(store: Store, other: Store) -> None:
    [one, *_] = [entry.id for entry in store.entries()]
    store.decide([one], "Ann", status="opinion")
    other.decide([one], "Bo", status="discarded")
    store.refresh()

    assert store.get(one).decision.status == "discarded"
    assert store.notices == [f"{one}: Bo made it discarded, over Ann's opinion"]
    assert other.notices == []
    assert [event.new["status"] for event in store.events(one)] == ["discarded", "opinion"]
    assert Store(store.workspace).get(one).decision.by == "Bo"

    # What Ann then marks anew is hers again; what Bo does elsewhere is no news to her.
    store.decide([one], "Ann", status="verified")
    other.decide([store.entries()[1].id], "Bo", status="discarded")
    store.refresh()
    assert len(store.notices) == 1
    assert other.notices == [f"{one}: Ann made it verified, over Bo's discarded"]


def test_who_marked_is_told_of_signatures(store: Store, other: Store) -> None:
    ids = [entry.id for entry in store.entries()]
    store.decide(ids, "Ann", status="opinion")
    signing.sign(other, ids[:1], "Bo")
    store.refresh()
    signing.sign(other, ids, "Bo")
    signing.sign(other, ids[1:], "Cy")
    store.refresh()

    more = len(ids) - 1
    assert store.notices == [
        f"{ids[0]}: Bo signed it",
        f"Bo signed {more} claims",
        f"Cy signed {more} claims",
    ]
    assert other.notices == []


def test_another_windows_fold_is_no_news(store: Store, other: Store) -> None:
    store.decide([store.entries()[0].id], "Ann", status="opinion")
    other.refresh()
    store.fold()
    entries = other.entries()

    assert not other.refresh()
    assert other.entries() is entries
    other.decide([entries[1].id], "Bo", status="opinion")
    assert store.refresh()
    assert store.entries() == other.entries() == Store(store.workspace).entries()


def test_marks_and_a_fold_between_two_looks_are_all_seen(store: Store, other: Store) -> None:
    for number in range(3):
        store.decide([store.entries()[number].id], "Ann", note=f"{number}")
        store.fold()
    store.decide([store.entries()[3].id], "Ann", note="last")

    assert other.refresh()
    assert other.entries() == store.entries()


def test_a_document_taken_in_by_another_is_seen(store: Store, other: Store) -> None:
    take_in(store, "0.txt", "Forty boats.", [])

    assert other.refresh() == News(everything=True)
    assert other.sources() == store.sources()
    assert other.progress() == store.progress()


@pytest.mark.parametrize("folded", [True, False])
def test_any_number_of_steps_is_undone_after_a_restart(
    store: Store, monkeypatch: pytest.MonkeyPatch, *, folded: bool
) -> None:
    monkeypatch.setattr(trail, "CHUNK", 3)
    first, second, *_ = store.entries()
    for number in range(20):
        store.decide([first.id], "Ann", note=f"{number}")
        store.decide([second.id], "Bo", note=f"{number}")
    if folded:
        store.fold()
    again = Store(store.workspace)
    for number in range(18, -1, -1):
        assert again.undo("Ann")
        assert again.get(first.id).decision.note == f"{number}"
    for number in range(1, 20):
        assert Store(store.workspace).redo("ann ")
        again.refresh()
        assert again.get(first.id).decision.note == f"{number}"
    assert again.redo("Ann") is None
    for _ in range(20):
        assert Store(store.workspace).undo("ANN")
    assert Store(store.workspace).undo("Ann") is None
    assert Store(store.workspace).get(first.id).decision.note == ""
    assert Store(store.workspace).get(second.id).decision.note == "19"


def test_opening_does_not_read_the_history(store: Store) -> None:
    store.decide([store.entries()[0].id], "Ann", note="n")
    store.fold()
    (store.workspace.data / "history.jsonl").chmod(0o644)
    (store.workspace.data / "history.jsonl").write_bytes(b"\xff\n" * 1000)

    assert Store(store.workspace).entries() == store.entries()


def test_a_broken_line_of_the_history_is_passed_over(place: Workspace, store: Store) -> None:
    first = store.entries()[0].id
    for note in ("one", "two", "three"):
        store.decide([first], "Ann", note=note)
    store.fold()
    path: Path = place.data / "history.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[1][:30] + b"\n" + lines[2] + b"half a line")
    again = Store(place)

    assert [event.new for event in again.events()] == ["three", "one"]
    again.decide([first], "Ann", note="four")
    again.fold()
    assert [event.seq for event in Store(place).events()] == [4, 3, 1]
    assert on_disk(place)["history.jsonl"].count(b"\n") == 4

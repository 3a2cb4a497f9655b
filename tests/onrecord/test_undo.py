from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from records_by_hand import on_disk, take_in

from onrecord.checkers import same_checker
from onrecord.decisions import signing
from onrecord.records import Decision, Evidence
from onrecord.store import Citation, Store

if TYPE_CHECKING:
    from onrecord.store import Step


@pytest.fixture
def ids(store: Store) -> list[str]:
    return [entry.id for entry in store.entries()]


def statuses(store: Store) -> list[str]:
    store.refresh()
    return [entry.decision.status for entry in store.entries()]


def decided(store: Store, id_: str) -> Decision:
    """The decision on a claim, whatever its revision."""
    from msgspec.structs import replace

    return replace(store.get(id_).decision, revision=0)


def ids_of(step: Step | None) -> list[str]:
    assert step
    return [entry.id for entry in step.entries]


def left_of(step: Step | None) -> list[str]:
    assert step
    return list(step.left)


def test_there_is_nothing_to_take_back_at_first(store: Store) -> None:
    before = on_disk(store.workspace)

    assert store.undo("Ann") is None
    assert store.redo("Ann") is None
    assert on_disk(store.workspace) == before


def test_asking_for_an_undo_makes_no_store(place: Any) -> None:
    assert Store(place).undo("Ann") is None
    assert not on_disk(place).keys() - {"claims.lock", "claims.queue"}


@pytest.mark.parametrize(
    "change",
    [
        {"status": "opinion"},
        {"note": "n"},
        {"correction": "c"},
        {"cite": Citation(Evidence("", title="Ledger"), "p. 1")},
        {"status": "corrected", "note": "n", "correction": "c", "cite": Citation(Evidence("", url="x"), "1")},
    ],
)
def test_every_kind_of_change_is_undone_and_redone(store: Store, ids: list[str], change: Any) -> None:
    store.decide([ids[0]], "Ann", status="checking", note="old", correction="old")
    before = decided(store, ids[0])
    store.decide([ids[0]], "Ann", **change)
    after = decided(store, ids[0])

    assert ids_of(store.undo("Ann")) == [ids[0]]
    assert decided(store, ids[0]) == decided(Store(store.workspace), ids[0]) == before != after
    assert ids_of(store.redo("Ann")) == [ids[0]]
    assert decided(store, ids[0]) == decided(Store(store.workspace), ids[0]) == after


def test_the_revision_counts_up_through_undo_and_redo(store: Store, ids: list[str]) -> None:
    revisions = []
    for step in (store.decide(ids[:1], "Ann", note="n"), store.undo("Ann"), store.redo("Ann")):
        assert step
        revisions += [entry.decision.revision for entry in step.entries]

    assert revisions == [1, 2, 3]
    assert store.get(ids[0]).decision.revision == 3


def test_many_steps_back_and_forth(store: Store, ids: list[str]) -> None:
    marks: list[Any] = ["checking", "opinion", "discarded", "verified", "unchecked"] * 4
    states = [statuses(store)]
    for number, status in enumerate(marks):
        store.decide([ids[number % 4]], "Ann", status=status)
        states.append(statuses(store))

    for state in reversed(states[:-1]):
        assert store.undo("Ann")
        assert statuses(store) == state
    assert store.undo("Ann") is None
    for state in states[1:]:
        assert store.redo("Ann")
        assert statuses(store) == state
    assert store.redo("Ann") is None


def test_a_bulk_is_one_step(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann", status="opinion")
    store.decide(ids, "Ann", status="discarded")

    assert ids_of(store.undo("Ann")) == ids
    assert statuses(store) == ["opinion", "unchecked", "unchecked", "unchecked"]
    assert ids_of(store.redo("Ann")) == ids
    assert statuses(store) == ["discarded"] * 4


def test_redo_ends_at_the_next_mark(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann", status="opinion")
    store.undo("Ann")
    store.decide(ids[1:2], "Ann", status="opinion")

    assert store.redo("Ann") is None
    assert statuses(store) == ["unchecked", "opinion", "unchecked", "unchecked"]


def test_undo_and_redo_go_on_after_a_restart(store: Store, ids: list[str]) -> None:
    for id_ in ids[:3]:
        store.decide([id_], "Ann", status="opinion")

    assert ids_of(Store(store.workspace).undo("ann ")) == [ids[2]]
    assert ids_of(Store(store.workspace).undo("ANN")) == [ids[1]]
    assert ids_of(Store(store.workspace).redo("A nn")) == [ids[1]]
    assert statuses(store) == ["opinion", "opinion", "unchecked", "unchecked"]


def test_each_checker_undoes_their_own(store: Store, ids: list[str]) -> None:
    other = Store(store.workspace)
    store.decide(ids[:1], "Ann", status="opinion")
    other.decide(ids[1:2], "Bo", status="opinion")

    assert ids_of(store.undo("Ann")) == ids[:1]
    assert store.undo("Ann") is None
    assert ids_of(other.undo("Bo")) == ids[1:2]
    assert ids_of(store.redo("Ann")) == ids[:1]
    assert Store(store.workspace).undo("Cy") is None


def test_two_windows_of_one_checker_undo_their_own_first(store: Store, ids: list[str]) -> None:
    other = Store(store.workspace)
    store.decide(ids[:1], "Ann", status="opinion")
    other.decide(ids[1:2], "Ann", status="opinion")

    assert ids_of(store.undo("Ann")) == ids[:1]
    assert ids_of(store.undo("Ann")) == ids[1:2]


def test_what_another_changed_since_is_left_and_named(store: Store, ids: list[str]) -> None:
    store.decide(ids, "Ann", status="opinion")
    Store(store.workspace).decide(ids[2:3], "Bo", status="discarded")
    step = store.undo("Ann")

    assert ids_of(step) == [ids[0], ids[1], ids[3]]
    assert left_of(step) == [ids[2]]
    assert statuses(store) == ["unchecked", "unchecked", "discarded", "unchecked"]
    redone = store.redo("Ann")
    assert ids_of(redone) == [ids[0], ids[1], ids[3]]
    assert statuses(store) == ["opinion", "opinion", "discarded", "opinion"]


def test_anothers_change_of_another_field_does_not_hinder(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann", status="opinion")
    Store(store.workspace).decide(ids[:1], "Bo", note="n")
    step = store.undo("Ann")

    assert left_of(step) == []
    assert decided(store, ids[0]) == Decision(note="n")


def test_a_step_that_is_changed_over_does_not_bar_the_one_before(store: Store, ids: list[str]) -> None:
    other = Store(store.workspace)
    store.decide(ids[:1], "Ann", status="opinion")
    store.decide(ids[1:2], "Ann", status="opinion")
    other.decide(ids[1:2], "Bo", status="discarded")
    step = store.undo("Ann")

    assert (ids_of(step), left_of(step)) == ([], ids[1:2])
    assert statuses(store) == ["opinion", "discarded", "unchecked", "unchecked"]
    assert ids_of(store.undo("Ann")) == ids[:1]
    assert store.undo("Ann") is None
    assert ids_of(store.redo("Ann")) == ids[:1]
    assert ids_of(store.redo("Ann")) == []
    assert store.redo("Ann") is None
    assert statuses(store) == ["opinion", "discarded", "unchecked", "unchecked"]
    assert store.get(ids[1]).decision.revision == 2


def test_an_undo_of_what_another_undid_first_is_told(store: Store, ids: list[str]) -> None:
    """Two windows of one checker: the second finds the step taken back already."""
    other = Store(store.workspace)
    store.decide(ids[:1], "Ann", status="opinion")

    assert ids_of(other.undo("Ann")) == ids[:1]
    assert store.undo("Ann") is None


def test_intake_is_no_step(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann", status="opinion")
    take_in(store, "b.txt", "new", [])

    assert ids_of(store.undo("Ann")) == ids[:1]
    assert len(store.sources()) == 2


def test_evidence_stays_on_record_when_its_link_is_undone(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann", cite=Citation(Evidence("", title="Ledger")))
    store.undo("Ann")

    assert store.get(ids[0]).decision.evidence == ()
    assert [item.title for item in store.evidence()] == ["Ledger"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann Lee", "annlee", True),
        ("  Ann\tLee ", "ANN LEE", True),
        ("Groß", "GROSS", True),
        ("Ann", "Anne", False),
        ("", " ", True),
    ],
)
def test_names_compare_without_case_and_spacing(one: str, other: str, same: bool) -> None:
    assert same_checker(one, other) == same


def test_evidence_given_before_a_restart_can_be_taken_back(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann", cite=Citation(Evidence("", title="Ledger"), "p. 1"))
    again = Store(store.workspace)

    assert ids_of(again.undo("Ann")) == ids[:1]
    assert again.get(ids[0]).decision.evidence == ()


def test_a_signature_falls_with_the_status_that_is_taken_back(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann", status="opinion")
    other = Store(store.workspace)
    signing.sign(other, ids[:1], "Bo")
    store.undo("Ann")

    assert decided(store, ids[0]) == Decision()

    store.redo("Ann")

    assert (again := decided(store, ids[0])).status == "opinion"
    assert again.signed
    assert again.signed.by == "Bo"

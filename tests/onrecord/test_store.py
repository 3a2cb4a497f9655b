from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace
from records_by_hand import TEXT, claim, four_claims, on_disk, take_in
from tinydb import TinyDB

from onrecord import ids
from onrecord.decisions import making
from onrecord.errors import RefusedError
from onrecord.records import Anchor, Decision, Entry, Evidence, Link
from onrecord.store import Citation, Store

if TYPE_CHECKING:
    from onrecord.workspace import Workspace

LEDGER = Evidence("", title="Ledger", url="https://x.example")


def all_ids(store: Store) -> list[str]:
    return [entry.id for entry in store.entries()]


def statuses(store: Store) -> list[str]:
    return [entry.decision.status for entry in store.entries()]


# Documents


def test_a_document_goes_on_record_with_its_claims(store: Store) -> None:
    [source] = store.sources()

    assert (source.file, source.title, source.warnings) == ("a.txt", TEXT.splitlines()[0], ())
    assert store.source(source.id) == source
    assert store.text(source) == TEXT
    assert [entry.claim for entry in store.entries()] == four_claims()
    assert {(entry.source, entry.draft, entry.origin) for entry in store.entries()} == {
        (source.id, source.draft.sha256, "extracted")
    }
    assert {entry.decision for entry in store.entries()} == {Decision()}


def test_equal_words_are_told_apart_by_their_occurrence(store: Store) -> None:
    first, *_, last = store.entries()

    assert first.claim.text == last.claim.text
    assert (first.anchor, last.anchor) == (
        Anchor("“", TEXT[12:][:64], 1),
        Anchor(TEXT[: last.claim.start][-64:], TEXT[last.claim.end :], 2),
    )
    assert first.id != last.id


def test_the_same_bytes_get_the_same_ids_in_another_workspace(store: Store, tmp_path: Any) -> None:
    from onrecord.workspace import create

    other = Store(create(tmp_path / "other"))
    take_in(other, "under-another-name.txt")

    assert all_ids(other) == all_ids(store)
    assert [source.id for source in other.sources()] == [source.id for source in store.sources()]


@pytest.mark.parametrize("file", ["a.txt", "copy.txt"])
def test_the_same_bytes_twice_add_nothing(store: Store, file: str) -> None:
    before = on_disk(store.workspace)

    assert take_in(store, file) is None
    assert on_disk(store.workspace) == before
    assert len(store.sources()) == 1


def test_another_text_under_a_name_on_record_adds_nothing(store: Store) -> None:
    assert take_in(store, "a.txt", "changed", []) is None
    assert [entry.claim for entry in store.entries()] == four_claims()


def test_a_document_is_found_by_its_bytes_and_by_its_name(store: Store) -> None:
    [source] = store.sources()

    assert store.source_of(file="a.txt") == store.source_of(sha256=source.draft.sha256) == source
    assert store.source_of(file="b.txt") is None
    assert store.source_of(sha256="0" * 64) is None
    with pytest.raises(RefusedError, match="s-unknown: no such source"):
        store.source("s-unknown")


def test_claims_come_by_document_and_place(store: Store) -> None:
    text = "aa bb"
    several = [
        claim(text, "aa bb"),
        claim(text, "aa bb", "attribution"),
        claim(text, "aa", "figure"),
        claim(text, "bb"),
    ]
    take_in(store, "A.txt", text, several)
    take_in(store, "b.txt", text + " ", several)

    assert [store.source(entry.source).file for entry in store.entries()] == [
        *["A.txt"] * 4,
        *["a.txt"] * 4,
        *["b.txt"] * 4,
    ]
    assert [entry.claim for entry in store.entries()][8:] == several


def test_progress_counts_what_is_done(store: Store) -> None:
    empty = take_in(store, "b.txt", "nothing in it", [])
    [first] = [source for source in store.sources() if source.file == "a.txt"]
    one, two, three, _ = all_ids(store)
    store.decide([one], "Ann", status="discarded")
    store.decide([two], "Ann", status="checking")
    store.decide([three], "Ann", status="false", note="n")

    assert empty
    assert store.progress() == {first.id: (2, 4), empty.id: (0, 0)}


def test_found_and_decided_lie_apart(store: Store) -> None:
    def table(name: str) -> Any:
        store.fold()
        with TinyDB(store.workspace.claims, access_mode="r", encoding="utf-8") as db:
            return {document.doc_id: dict(document) for document in db.table(name)}

    found = table("claims")
    assert table("decisions") == {}
    store.decide(all_ids(store)[1:2], "Ann", status="false", note="Not so.")

    assert table("claims") == found
    assert not any({"decision", "status", "note", "by"} & row.keys() for row in found.values())
    [(number, decision)] = table("decisions").items()
    assert decision["claim"] == found[number]["id"] == all_ids(store)[1]
    assert (decision["status"], decision["note"], decision["by"]) == ("false", "Not so.", "Ann")


# Claims by the beginning of their id


def test_a_claim_is_got_by_the_beginning_of_its_id(store: Store) -> None:
    for entry in store.entries():
        assert store.get(entry.id) == store.get(entry.id[:7]) == entry


@pytest.mark.parametrize("prefix", ["", "x", "qqqqqqqqqqqq", "s", "%", "Q"])
def test_no_claim_has_this_beginning(store: Store, prefix: str) -> None:
    with pytest.raises(RefusedError, match="no such claim"):
        store.get(prefix)


def test_a_beginning_of_several_names_them(store: Store) -> None:
    figures = sorted(id_ for id_ in all_ids(store) if id_[0] == "f")

    with pytest.raises(RefusedError) as error:
        store.get("f")
    assert str(error.value) == f"f: stands for 2 claims: {', '.join(figures)}"


def test_an_id_that_begins_another_is_itself(place: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ids, "LENGTH", 1)  # so that every further quote's id begins with the first one's
    store = Store(place)
    take_in(store)

    assert store.get("q").id == "q"
    assert len(set(all_ids(store))) == 4


# Decisions


NEEDED: list[tuple[Any, dict[str, Any]]] = [
    ("unchecked", {}),
    ("checking", {}),
    ("verified", {}),
    ("corrected", {"correction": "Act we will"}),
    ("false", {"note": "Never said."}),
    ("false", {"cite": Citation(LEDGER)}),
    ("inconclusive", {"note": "Asked twice."}),
    ("opinion", {}),
    ("discarded", {}),
]


@pytest.mark.parametrize(("status", "given"), NEEDED)
def test_every_status_is_kept_with_who_and_when(store: Store, status: Any, given: dict[str, Any]) -> None:
    id_ = all_ids(store)[0]
    step = store.decide([id_], "Ann", status=status, **given)

    [entry] = step.entries
    assert entry == store.get(id_) == Store(store.workspace).get(id_)
    assert (entry.decision.status, entry.decision.by, entry.decision.revision) == (status, "Ann", 1)
    assert entry.decision.at[10] == "T"
    assert entry.decision.at[19] in "+-"
    assert statuses(store)[1:] == ["unchecked"] * 3


def test_what_is_not_given_stays(store: Store) -> None:
    [id_, *_] = all_ids(store)
    store.decide([id_], "Ann", status="false", note="n", correction="c", cite=Citation(LEDGER, "p. 1"))
    at = store.get(id_).decision.at
    store.decide([id_], "Bo", note="Better note.")

    decision = store.get(id_).decision
    assert (decision.status, decision.by, decision.at) == ("false", "Ann", at)
    assert (decision.note, decision.correction) == ("Better note.", "c")
    assert [link.locator for link in decision.evidence] == ["p. 1"]
    assert decision.revision == 2


def test_the_same_again_is_no_change(store: Store) -> None:
    [id_, *_] = all_ids(store)
    store.decide([id_], "Ann", note="n", cite=Citation(LEDGER, "p. 1"))
    before = on_disk(store.workspace)

    assert store.decide([id_], "Bo", note="n", cite=Citation(LEDGER, "p. 1")).entries == ()
    assert on_disk(store.workspace) == before


def test_equal_evidence_is_one_item(store: Store) -> None:
    one, two, *_ = all_ids(store)
    store.decide([one], "Ann", status="verified", cite=Citation(LEDGER, "p. 1", "words"))
    store.decide([one, two], "Bo", cite=Citation(LEDGER, "p. 2"))
    store.decide([two], "Bo", cite=Citation(replace(LEDGER, type="primary")))
    second, first = store.evidence()

    assert replace(first, id="") == LEDGER
    assert second.type == "primary"
    assert store.get(one).decision.evidence == (Link(first.id, "p. 1", "words"), Link(first.id, "p. 2"))
    assert store.get(two).decision.evidence == (Link(first.id, "p. 2"), Link(second.id))
    assert store.item(Link(first.id)) == first
    assert Store(store.workspace).evidence() == [second, first]


def test_unequal_evidence_stays_two_items_where_its_hashes_meet(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ids, "LENGTH", 1)
    one, two, *_ = all_ids(store)
    for id_, title in [(one, "Ledger"), (two, "Log"), (one, "Ledger")]:
        store.decide([id_], "Ann", cite=Citation(Evidence("", title=title)))

    titles = [[store.item(link).title for link in store.get(id_).decision.evidence] for id_ in (one, two)]
    assert titles == [["Ledger"], ["Log"]]


def test_verified_without_a_place_warns_and_strict_refuses(store: Store) -> None:
    one, two, *_ = all_ids(store)
    strict = Store(store.workspace, strict=True)

    assert store.decide([one], "Ann", status="verified").warnings == (
        f"{one}: verified without evidence that says where",
    )
    assert store.decide([two], "Ann", status="verified", cite=Citation(LEDGER, "p. 1")).warnings == ()
    assert store.decide([one], "Ann", note="n").warnings == ()
    with pytest.raises(RefusedError, match=f"{one}: .*strict"):
        strict.decide([one], "Ann", status="verified", cite=Citation(LEDGER))
    strict.decide([one], "Ann", note="A note beside an old mark is no new mark.")
    strict.decide([one], "Ann", status="verified", cite=Citation(LEDGER, "p. 2"))


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"status": "corrected"}, "corrected needs"),
    ({"status": "false"}, "false needs"),
    ({"status": "inconclusive", "cite": Citation(LEDGER, "p. 1")}, "inconclusive needs"),
]


@pytest.mark.parametrize(("given", "said"), REFUSED)
def test_a_refused_change_changes_nothing(store: Store, given: dict[str, Any], said: str) -> None:
    """In a bulk, the one claim that lacks what it needs holds back all."""
    *fine, last = all_ids(store)
    store.decide(fine, "Ann", note="n", correction="c", cite=Citation(Evidence("", title="Other")))
    file, entries, evidence = on_disk(store.workspace), store.entries(), store.evidence()

    with pytest.raises(RefusedError, match=f"{last}: {said}"):
        store.decide([*fine, last], "Bo", **given)

    assert on_disk(store.workspace) == file
    assert (store.entries(), store.evidence()) == (entries, evidence)
    store.decide([last], "Bo", status="opinion")
    assert Store(store.workspace).entries() == store.entries()
    assert Store(store.workspace).evidence() == evidence


def test_an_unknown_claim_in_a_bulk_holds_back_all(store: Store) -> None:
    with pytest.raises(RefusedError, match="zzz: no such claim"):
        store.decide([*all_ids(store), "zzz"], "Ann", status="opinion")
    assert statuses(store) == ["unchecked"] * 4


@pytest.mark.parametrize(
    ("mark", "emptied"),
    [
        ({"status": "corrected", "correction": "c"}, {"correction": ""}),
        ({"status": "inconclusive", "note": "n"}, {"note": " "}),
        ({"status": "false", "note": "n"}, {"note": ""}),
    ],
)
def test_what_a_status_needs_is_not_emptied_later(store: Store, mark: Any, emptied: Any) -> None:
    [id_, *_] = all_ids(store)
    store.decide([id_], "Ann", **mark)

    with pytest.raises(RefusedError, match="needs"):
        store.decide([id_], "Ann", **emptied)
    store.decide([id_], "Ann", status="opinion", **emptied)


def test_claims_named_twice_are_changed_once(store: Store) -> None:
    [id_, *_] = all_ids(store)
    step = store.decide([id_, id_[:7], id_], "Ann", status="opinion")

    assert [entry.id for entry in step.entries] == [id_]
    assert store.get(id_).decision.revision == 1


# Claims made by hand


def by_hand(store: Store, words: str = "Ruth Bell", after: int = 0) -> Entry:
    [source, *_] = store.sources()
    return making.add(store, source, claim(TEXT, words, after=after), "Ann")


def test_a_claim_made_by_hand_stands_in_its_place(store: Store) -> None:
    entry = by_hand(store)

    assert (entry.origin, entry.decision.status, entry.claim.text) == ("manual", "unchecked", "Ruth Bell")
    assert [other.claim.text for other in store.entries()][1] == "Ruth Bell"
    assert Store(store.workspace).entries() == store.entries()


def test_a_claim_made_by_hand_must_stand_where_it_says(store: Store) -> None:
    [source] = store.sources()
    with pytest.raises(RefusedError, match="do not stand"):
        making.add(store, source, replace(claim(TEXT, "Ruth Bell"), start=3), "Ann")
    assert len(store.entries()) == 4


def test_a_claim_made_by_hand_is_withdrawn_and_comes_back(store: Store) -> None:
    entry = by_hand(store)
    step = store.undo("Ann")

    assert step
    assert [withdrawn.id for withdrawn in step.entries] == [entry.id]
    assert entry.id not in all_ids(store)
    assert entry.id not in all_ids(Store(store.workspace))
    with pytest.raises(RefusedError, match="no such claim"):
        store.decide([entry.id], "Ann", status="verified")
    store.redo("Ann")
    assert store.get(entry.id).claim == entry.claim
    assert len(store.entries()) == 5


def test_a_claim_made_by_hand_is_not_withdrawn_under_anothers_verdict(store: Store) -> None:
    entry = by_hand(store)
    Store(store.workspace).decide([entry.id], "Bo", status="opinion")
    step = store.undo("Ann")

    assert step
    assert list(step.left) == [entry.id]
    assert store.get(entry.id).decision.status == "opinion"


# Two at once


def test_what_another_process_wrote_is_seen_at_refresh(store: Store) -> None:
    other = Store(store.workspace)
    [id_, *_] = all_ids(store)
    other.decide([id_], "Bo", status="opinion")
    take_in(other, "b.txt", "new", [claim("new", "new")])

    assert store.get(id_).decision.status == "unchecked"
    assert store.refresh()
    assert store.get(id_).decision.status == "opinion"
    assert [source.file for source in store.sources()] == ["a.txt", "b.txt"]
    assert not store.refresh()
    store.decide([id_], "Ann", note="ours")
    assert not store.refresh()


def test_what_a_change_took_in_from_others_is_told_at_refresh(store: Store) -> None:
    one, two, *_ = all_ids(store)
    Store(store.workspace).decide([one], "Bo", status="opinion")
    store.decide([two], "Ann", status="opinion")

    assert store.refresh()
    assert not store.refresh()


def test_a_change_builds_on_what_others_wrote(store: Store) -> None:
    other = Store(store.workspace)
    one, two, three, four = all_ids(store)
    other.decide([one], "Bo", status="opinion")
    store.decide([two], "Ann", status="opinion")
    other.decide([three], "Bo", status="opinion", cite=Citation(LEDGER))
    store.decide([four], "Ann", status="opinion", cite=Citation(LEDGER))
    store.decide([one], "Ann", note="n")

    assert other.refresh()
    assert statuses(store) == statuses(other) == ["opinion"] * 4
    assert store.get(one).decision.by == "Bo"
    assert store.get(one).decision.revision == 2
    assert len(store.evidence()) == 1


def test_the_same_document_from_two_processes_is_one(store: Store) -> None:
    other = Store(store.workspace)
    new = claim("new", "new")

    assert take_in(other, "b.txt", "new", [new])
    assert take_in(store, "b.txt", "new", [new]) is None
    assert [entry.claim.text for entry in store.entries()].count("new") == 1

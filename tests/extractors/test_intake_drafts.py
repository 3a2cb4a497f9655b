"""Files of a workspace that change, move and go, and what the intake makes of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from extractors import intake
from onrecord import workspace
from onrecord.errors import RefusedError
from onrecord.store import Store

if TYPE_CHECKING:
    from pathlib import Path

OLD = """The wall

Ruth Bell, a harbour pilot, walked the wall. She counted about 40 boats in the basin.

“We will act before winter,” Bell said. The wall lost 12 stones last night.

Tom Varley told the council that the sea was rising. It cost £6 million.
"""
NEW = OLD.replace("40 boats", "41 boats").replace(" It cost £6 million.", "")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A workspace with one document, every claim of it verified."""
    store = Store(workspace.create(tmp_path / "ws"))
    written(store, "a.txt", OLD)
    look(store)
    store.decide([entry.id for entry in store.entries()], "Ada", status="verified")
    return store


def written(store: Store, name: str, text: str) -> Path:
    """A document below seeds/, written a while ago."""
    path = store.workspace.seeds / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def look(store: Store, *, changed: bool = False) -> dict[str, intake.Outcome]:
    outcomes = intake.take_in_all(store) if changed else intake.take_in_new(store)
    return {store.workspace.name_of(outcome.document): outcome for outcome in outcomes}


def became(outcomes: dict[str, intake.Outcome]) -> dict[str, str]:
    return {name: outcome.became for name, outcome in outcomes.items()}


def test_a_changed_document_waits_to_be_taken_in(store: Store) -> None:
    path = written(store, "a.txt", NEW)
    before = store.entries()[:]

    [outcome] = look(store).values()

    assert (outcome.became, outcome.source, outcome.of) == ("changed", None, store.sources()[0])
    assert (
        outcome.problem
        == f"{path}: changed since it was taken in; its claims are those of the text on record"
    )
    assert store.entries() == before
    carried = intake.preview(store, path, store.sources()[0])
    assert [(entry.claim.text, entry.stale) for entry in carried.stale] == [("41 boats", ("words", "value"))]
    assert [entry.claim.text for entry in carried.gone] == ["£6 million"]
    assert len(list((store.workspace.data / "texts").iterdir())) == 1


def test_a_changed_document_is_taken_in_as_its_next_draft(store: Store) -> None:
    written(store, "a.txt", NEW)

    [outcome] = look(store, changed=True).values()

    assert outcome.became == "draft"
    assert outcome.source == store.sources()[0]
    assert outcome.carried
    assert [entry.claim.text for entry in outcome.carried.stale] == ["41 boats"]
    assert len(store.sources()[0].drafts) == 2
    assert became(look(store)) == became(look(store, changed=True)) == {"a.txt": "known"}
    assert store.text(store.sources()[0]) == NEW


def test_a_document_turned_back_is_a_draft_again(store: Store) -> None:
    written(store, "a.txt", NEW)
    look(store, changed=True)
    written(store, "a.txt", OLD)

    assert became(look(store)) == {"a.txt": "changed"}
    assert became(look(store, changed=True)) == {"a.txt": "draft"}
    assert not [entry for entry in store.entries() if entry.stale]
    assert not store.gone()
    assert became(look(store)) == {"a.txt": "known"}


def test_a_renamed_file_is_the_same_draft(store: Store) -> None:
    (store.workspace.seeds / "a.txt").rename(store.workspace.seeds / "b.txt")

    outcomes = look(store)

    assert became(outcomes) == {"b.txt": "renamed"}
    assert outcomes["b.txt"].of
    assert outcomes["b.txt"].of.file == "a.txt"
    assert [(source.file, len(source.drafts)) for source in store.sources()] == [("b.txt", 1)]
    assert became(look(store)) == {"b.txt": "known"}


def test_a_copy_of_a_file_is_known(store: Store) -> None:
    written(store, "b.txt", OLD)

    assert became(look(store)) == {"a.txt": "known", "b.txt": "known"}
    assert [source.file for source in store.sources()] == ["a.txt"]


def test_a_deleted_file_leaves_all_on_record_and_may_come_back(store: Store) -> None:
    before = store.entries()[:]
    (store.workspace.seeds / "a.txt").unlink()

    assert became(look(store)) == {"a.txt": "gone"}
    assert store.sources()[0].gone
    assert became(look(store)) == {}
    assert store.entries() == before
    written(store, "a.txt", OLD)
    assert became(look(store)) == {"a.txt": "back"}
    assert not store.sources()[0].gone


def test_a_document_much_like_another_is_offered_as_its_draft(store: Store) -> None:
    path = written(store, "b.txt", NEW)
    written(store, "c.txt", "Something else: 7 cats, 8 dogs, 9 mice and 10 birds lived in the house.\n")

    outcomes = look(store)

    [a, b, c] = store.sources()
    assert (outcomes["b.txt"].source, outcomes["b.txt"].of) == (b, a)
    assert (outcomes["c.txt"].source, outcomes["c.txt"].of) == (c, None)

    taken = intake.take_in_draft(store, path, a)

    assert taken.became == "draft"
    assert [source.file for source in store.sources()] == ["b.txt", "c.txt"]
    assert store.source(a.id).file == "b.txt"
    assert [entry.claim.text for entry in store.entries() if entry.stale] == ["41 boats"]
    assert became(look(store)) == {"a.txt": "known", "b.txt": "known", "c.txt": "known"}


def test_a_document_with_decisions_of_its_own_is_no_draft_of_another(store: Store) -> None:
    path = written(store, "b.txt", NEW)
    source = look(store)["b.txt"].source
    assert source
    store.decide([store.claims_of(source)[0].id], "Ada", status="opinion")

    with pytest.raises(RefusedError, match=r"b\.txt: is on record with decisions of its own"):
        intake.take_in_draft(store, path, store.sources()[0])

    assert [len(source.drafts) for source in store.sources()] == [1, 1]


def test_a_file_in_the_writing_waits(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(store, "b.txt", "She counted 5 ca")
    os.utime(path)
    monkeypatch.setattr(intake.time, "sleep", lambda _: path.write_text("She counted 5 cats and 6 dogs.\n"))

    assert became(look(store)) == {"a.txt": "known", "b.txt": "waiting"}
    monkeypatch.undo()
    assert became(look(store)) == {"a.txt": "known", "b.txt": "new"}
    assert [entry.claim.text for entry in store.entries()][-2:] == ["5 cats", "6 dogs"]


def test_a_missing_text_stops_its_own_document_only(store: Store) -> None:
    [text] = (store.workspace.data / "texts").iterdir()
    text.unlink()
    written(store, "a.txt", NEW)
    written(store, "b.txt", "She counted 5 cats.\n")

    outcomes = look(store, changed=True)

    assert became(outcomes) == {"a.txt": "unreadable", "b.txt": "new"}
    assert "the text of a document is missing" in (outcomes["a.txt"].problem or "")
    assert len(store.claims_of(store.sources()[0])) == 7


def test_unchanged_texts_are_read_again_by_newer_extractors(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = store.entries()[:]
    monkeypatch.setattr("extractors.VERSION", "extract/next")
    monkeypatch.setattr(intake, "claims_of", lambda *_: [])

    assert became(look(store)) == {"a.txt": "known"}
    assert became(look(store, changed=True)) == {"a.txt": "again"}
    assert became(look(store, changed=True)) == {"a.txt": "known"}
    assert store.entries() == before

"""Decisions of every kind through an older form, a stranger's hand on the files, and a lost snapshot."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from records_by_hand import take_in

from onrecord.decisions import accepting, duplicates, evidence, queries, reading, signing
from onrecord.doctor.doctor import Doctor, backups
from onrecord.reading import Reading
from onrecord.records import Evidence
from onrecord.store import Citation, Store

if TYPE_CHECKING:
    from onrecord.workspace import Workspace

NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
NEW = ("queries", "signed", "dup_of", "amended", "dismissed")


@pytest.fixture
def begun(store: Store) -> Store:
    """A folded store with a mark, an item of evidence and a document without claims."""
    take_in(store, "z.txt", "Nothing.", [])
    store.decide([store.entries()[0].id], "Ann", status="opinion", cite=Citation(Evidence("", title="Log")))
    store.fold()
    return store


def decide_all(store: Store) -> None:
    """Decide something of every kind."""
    one, two, three, four = (entry.id for entry in store.entries())
    signing.sign(store, [one], "Bo")
    queries.ask(store, [two], "Ruth Bell", "Who paid?", "Ann")
    reading.amend(store, three, "Ann", lambda text, claim: reading.with_words(text, claim, "40"))
    duplicates.mark(store, [four], one, "Ann")
    accepting.accept(store, store.sources()[-1:], "Ann")
    evidence.edit(store, store.evidence()[0].id, "Ann", url="https://port.example")


def everything(place: Workspace) -> tuple[Any, ...]:
    store = Store(place)
    return store.entries(), store.sources(), store.evidence()


def test_a_store_of_form_2_is_brought_up(begun: Store) -> None:
    place, before = begun.workspace, everything(begun.workspace)
    tables = json.loads(place.claims.read_text(encoding="utf-8"))
    tables["about"]["1"]["schema"] = 2
    for row in tables["decisions"].values():
        for field in NEW:
            del row[field]
    for row in tables["sources"].values():
        del row["accepted"]
    place.claims.write_text(json.dumps(tables), encoding="utf-8")
    (place.data / "claims.journal").unlink()

    assert everything(place) == before
    assert json.loads(place.claims.read_text(encoding="utf-8"))["about"] == {"1": {"schema": 6}}


def test_a_snapshot_put_back_from_outside_loses_no_decision(begun: Store) -> None:
    place = begun.workspace
    old = place.claims.read_bytes()
    decide_all(begun)
    expected, events = everything(place), list(begun.events())
    place.claims.write_bytes(old.replace(b'"title":"Log"', b'"title":"LOG"'))
    store = Store(place)

    assert [notice for notice in store.notices if "stand" in notice and "not those" not in notice]
    found = (store.entries(), store.sources(), store.evidence())
    assert found[:2] == expected[:2]
    assert [(item.title, item.url) for item in found[2]] == [("LOG", "https://port.example")]
    assert [event.field for event in store.events()] == [event.field for event in events]
    assert everything(place) == found


def test_decisions_after_the_last_backup_come_from_the_history(begun: Store) -> None:
    place = begun.workspace
    assert backups.make_if_due(place, NOW)
    decide_all(begun)
    begun.fold()
    before = everything(place)
    place.claims.unlink()

    (finding,) = Doctor(place, NOW, lambda _path, content: Reading(content.decode(), "")).repair()
    assert finding.done
    assert "history tells of" not in finding.line
    assert everything(place) == before


def test_the_doctor_names_duplicates_of_nothing_and_readings_that_stand_nowhere(begun: Store) -> None:
    decide_all(begun)
    begun.fold()
    place = begun.workspace
    content = place.claims.read_bytes()
    _, _, three, four = begun.entries()
    content = content.replace(f'"dup_of":"{four.decision.dup_of}"'.encode(), b'"dup_of":"q2222222"')
    content = content.replace(
        b'"amended":{"draft":"' + three.draft.encode() + b'","claim":{"kind":"figure","text":"40"',
        b'"amended":{"draft":"' + three.draft.encode() + b'","claim":{"kind":"figure","text":"41"',
    )
    place.claims.write_bytes(content)
    (place.seeds / "a.txt").write_bytes(begun.text(begun.sources()[0]).encode())

    found = Doctor(place, NOW, lambda _path, content: Reading(content.decode(), "")).examine()
    assert "rows apart" in [finding.what for finding in found]
    others = [each for each in found if each.what not in ("journal stray", "rows apart")]
    assert [finding.problem for finding in others] == [
        f"duplicates of claims not on record: {four.id}",
        f"claims whose words do not stand at their place in the kept text: {three.id}",
    ]

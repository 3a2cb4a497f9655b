"""Stores of the form before, which had no ids of steps and no checksums in the history, are brought up."""

from __future__ import annotations

import json
import re
import shutil
import zlib
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from killed import killed_at
from records_by_hand import on_disk

from onrecord.records import Evidence
from onrecord.store import Citation, Store
from onrecord.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

NEW = ("step_id", "undoes_id", "crc")


def of_form_3(place: Workspace) -> Workspace:
    """A store's files as an onrecord of form 3 wrote them."""
    lines = [json.loads(line) for line in on_disk(place)["history.jsonl"].splitlines()]
    write(place.data / "history.jsonl", [json.dumps(without_ids(line)).encode() for line in lines])
    journal = []
    for line in place.claims.with_suffix(".journal").read_bytes().splitlines():
        record = json.loads(line[9:])
        if "form" in record:
            record["form"] = 3
            del record["last"]
        record["events"] = [without_ids(event) for event in record.get("events", ())]
        content = json.dumps(record).encode()
        journal.append(b"%08x " % zlib.crc32(content) + content)
    place.claims.write_bytes(place.claims.read_bytes().replace(b'"schema":6', b'"schema":3'))
    snapshot = place.claims.read_bytes()
    first = json.loads(journal[0][9:])
    first["snapshot"] = {"size": len(snapshot), "crc32": zlib.crc32(snapshot)}
    content = json.dumps(first).encode()
    journal[0] = b"%08x " % zlib.crc32(content) + content
    write(place.claims.with_suffix(".journal"), journal)
    return place


def without_ids(event: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in event.items() if name not in NEW}


def write(path: Path, lines: list[bytes]) -> None:
    path.write_bytes(b"".join(line + b"\n" for line in lines))


def marked(store: Store) -> Workspace:
    """The workspace of a store with history, journal, and steps that were taken back in both."""
    ids = [entry.id for entry in store.entries()]
    store.decide(ids[:2], "Ann", status="checking")
    store.decide(ids[1:], "Ann", note="n")
    store.undo("Ann")
    store.fold()
    store.redo("Ann")
    store.decide(ids[:1], "Bo", status="verified", cite=Citation(Evidence("", title="Log"), "p. 3"))
    store.undo("Bo")
    return store.workspace


def told(store: Store) -> list[dict[str, Any]]:
    """All events, without the fields that form 3 lacks."""
    return [without_ids({name: getattr(e, name) for name in e.__struct_fields__}) for e in store.events()]


def test_the_form_before_is_brought_up_and_kept_as_it_was(store: Store) -> None:
    place, expected = marked(store), told(store)
    before = on_disk(of_form_3(place))
    opened = Store(place)

    kept = "claims.form-3.json and history.form-3.jsonl"
    assert opened.notices == [f"{place.claims}: brought up to form 6; as it was it is kept in {kept}"]
    assert {name: on_disk(place)[name] for name in kept.split(" and ")} == {
        "claims.form-3.json": before["claims.json"],
        "history.form-3.jsonl": before["history.jsonl"],
    }
    assert told(opened) == expected
    assert opened.entries() == store.entries()
    events = {event.step: event.step_id for event in opened.events()}
    assert events == {event.step: f"{event.window}-{event.step}" for event in opened.events()}
    assert {e.undoes_id for e in opened.events()} == {events.get(e.undoes or 0, "") for e in opened.events()}
    assert Store(place).notices == []


def test_steps_of_the_form_before_are_taken_back_and_redone(store: Store) -> None:
    place = of_form_3(marked(store))
    assert Store(place).redo("Bo")
    assert [link.locator for link in Store(place).entries()[0].decision.evidence] == ["p. 3"]
    assert Store(place).undo("Bo")
    assert Store(place).undo("Ann")
    assert Store(place).undo("Ann")
    assert Store(place).undo("Ann") is None
    assert {entry.decision.status for entry in Store(place).entries()} == {"unchecked"}


def test_a_kill_at_every_fifth_line_of_bringing_up_loses_nothing(store: Store, memory: Path) -> None:
    place, expected, entries = marked(store), told(store), store.entries()
    of_form_3(place)
    seen = set()
    for line in count(1, 5):
        copy = Workspace(memory / "copy")
        shutil.rmtree(copy.root, ignore_errors=True)
        shutil.copytree(place.root, copy.root)
        killed = killed_at(line, partial(Workspace, copy.root), Store)
        state = frozenset((name[:8], content) for name, content in on_disk(copy).items())
        if state not in seen:
            seen.add(state)
            opened = Store(copy)
            assert (told(opened), opened.entries()) == (expected, entries)
            assert all(event.step_id for event in opened.events())
            assert Store(copy).notices == []
        if not killed:
            break
    assert len(seen) > 5


def test_documents_of_the_form_before_tell_their_own_language(store: Store) -> None:
    place = marked(store)
    store.fold()
    snapshot = place.claims.read_bytes().replace(b'"schema":6', b'"schema":4')
    snapshot = re.sub(rb',"language":""', b"", snapshot)
    place.claims.write_bytes(snapshot)
    place.claims.with_suffix(".journal").unlink()

    opened = Store(place)
    assert opened.notices[-1].startswith(f"{place.claims}: brought up to form 6; as it was it is kept in")
    assert [(source.language, source.draft.language) for source in opened.sources()] == [("", "")]
    assert opened.entries() == store.entries()
    assert told(opened) == told(store)

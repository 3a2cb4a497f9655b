from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from filelock import FileLock
from records_by_hand import TEXT, claim, take_in
from tinydb import TinyDB

from onrecord.decisions import making
from onrecord.errors import StoreError
from onrecord.records import Evidence
from onrecord.store import Citation, Store, turns
from onrecord.workspace import Workspace, create

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def busy(store: Store) -> Store:
    """A store with records and decisions of every kind."""
    [first, *_] = ids = [entry.id for entry in store.entries()]
    store.decide(
        ids, "Ann “Nan” Lee", status="opinion", note='Straße\n\u2028"\\ 𝄞', cite=Citation(Evidence("", "é"))
    )
    store.decide([first], "Ann", status="false")
    making.add(store, store.sources()[0], claim(TEXT, "lost"), "Ann")
    store.undo("Ann")
    store.fold()
    return store


def as_plain_tinydb(path: Path) -> dict[str, dict[int, Any]]:
    with TinyDB(path, access_mode="r", encoding="utf-8") as db:
        return {name: {row.doc_id: dict(row) for row in db.table(name)} for name in sorted(db.tables())}


def test_plain_tinydb_reads_what_is_in_the_file(busy: Store) -> None:
    path = busy.workspace.claims
    tables = as_plain_tinydb(path)

    assert list(tables) == ["about", "claims", "decisions", "evidence", "sources"]
    assert tables == {
        name: {int(number): row for number, row in rows.items()}
        for name, rows in sorted(json.loads(path.read_text(encoding="utf-8")).items())
    }
    assert tables["about"] == {1: {"schema": 6}}
    assert [row["note"] for row in tables["decisions"].values()][:4] == ['Straße\n\u2028"\\ 𝄞'] * 4
    assert len(tables["claims"]) == len(tables["decisions"]) == 5


def test_plain_tinydb_writes_what_the_store_then_reads(busy: Store) -> None:
    with TinyDB(busy.workspace.claims, encoding="utf-8") as db:
        db.table("decisions").update({"note": "by script"})

    assert {entry.decision.note for entry in Store(busy.workspace).entries()} == {"by script"}
    assert busy.refresh()
    assert {entry.decision.note for entry in busy.entries()} == {"by script"}


def test_the_file_has_one_document_a_line(busy: Store) -> None:
    lines = busy.workspace.claims.read_text(encoding="utf-8").split("\n")
    documents = [line for line in lines if re.match(r'"\d+": ', line)]
    rows = sum(map(len, as_plain_tinydb(busy.workspace.claims).values()))

    assert len(documents) == rows
    assert all(json.loads("{" + line.rstrip(",") + "}") for line in documents)


def test_a_mark_changes_few_lines(busy: Store) -> None:
    before = busy.workspace.claims.read_text(encoding="utf-8").split("\n")
    busy.decide([busy.entries()[2].id], "Ann", status="checking")
    busy.fold()
    after = busy.workspace.claims.read_text(encoding="utf-8").split("\n")

    assert len([line for line in after if line not in before]) == 1
    assert len([line for line in before if line not in after]) == 1


def test_opening_and_reading_writes_nothing(place: Workspace) -> None:
    store = Store(place)
    assert (store.entries(), store.sources(), store.evidence(), store.progress()) == ([], [], [], {})
    assert list(place.data.iterdir()) == []


def test_a_store_lives_on_where_its_folder_is_not_there_yet(tmp_path: Path) -> None:
    place = Workspace(tmp_path / "new")
    take_in(Store(place))

    assert len(Store(place).entries()) == 4


def test_the_file_keeps_its_permissions(store: Store) -> None:
    store.fold()
    store.workspace.claims.chmod(0o640)
    store.decide([store.entries()[0].id], "Ann", status="opinion")
    store.fold()

    assert store.workspace.claims.stat().st_mode & 0o777 == 0o640


def test_a_linked_file_stays_a_link(store: Store, tmp_path: Path) -> None:
    path = store.workspace.claims
    store.fold()
    path.rename(tmp_path / "elsewhere.json")
    path.symlink_to(tmp_path / "elsewhere.json")
    store.decide([store.entries()[0].id], "Ann", status="opinion")
    store.fold()

    assert path.is_symlink()
    assert Store(store.workspace).entries() == store.entries()


def test_foreign_tables_are_left_alone(place: Workspace) -> None:
    with TinyDB(place.claims, encoding="utf-8") as db:
        db.insert({"of": "someone else"})
    store = Store(place)
    take_in(store)
    store.fold()

    assert as_plain_tinydb(place.claims)["_default"] == {1: {"of": "someone else"}}


def change(path: Path, table: str, **fields: Any) -> None:
    """Put these fields into the first row of a table, as a hand or another program would."""
    tables = json.loads(path.read_text(encoding="utf-8"))
    next(iter(tables[table].values())).update(fields)
    path.write_text(json.dumps(tables), encoding="utf-8")


def text(content: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(content, encoding="utf-8")


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (text(""), "broken"),
    "blank": (text("\n"), "broken"),
    "cut off": (lambda path: path.write_bytes(path.read_bytes()[:-20]), "broken"),
    "merge conflict": (text("<<<<<<< HEAD\n{}\n"), "broken"),
    "a list": (text("[]"), "broken"),
    "no tables": (text('{"claims": 5}'), "broken"),
    "no rows": (text('{"claims": {"1": 5}}'), "claims, row 1: "),
    "rows without numbers": (text('{"claims": {"one": {}}}'), "claims, row one: "),
    "not UTF-8": (lambda path: path.write_bytes(b'{"a\xff": {}}'), "broken"),
    "a claim without its text": (text('{"claims": {"1": {"id": "q2345678"}}}'), "claims, row 1: "),
    "a position in words": (lambda path: change(path, "claims", claim={"start": "one"}), "claims, row 1: "),
    "an unknown status": (
        lambda path: change(path, "decisions", status="veryfied"),
        "decisions, row 1: .*veryfied",
    ),
    "another claim's decision": (lambda path: change(path, "decisions", claim="q2"), "decisions, row 1: "),
    "a source without drafts": (lambda path: change(path, "sources", drafts="none"), "sources, row 1: "),
    "a claim of no document": (lambda path: change(path, "claims", source="s2"), "its document, the draft"),
    "evidence that is not there": (
        lambda path: change(path, "evidence", id="e2"),
        "its document, the draft",
    ),
    "evidence of no type": (lambda path: change(path, "evidence", type="hearsay"), "evidence, row 1: "),
    "a later form": (lambda path: change(path, "about", schema=7), r"later onrecord \(form 7\); update"),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_file_is_told_in_one_line_and_left_as_it_is(busy: Store, how: str) -> None:
    path = busy.workspace.claims
    busy.decide([busy.entries()[0].id], "Ann", status="opinion")
    busy.fold()
    break_it, said = BROKEN[how]
    break_it(path)
    bytes_before = path.read_bytes()

    with pytest.raises(StoreError, match=said) as error:
        Store(busy.workspace)
    assert str(error.value).startswith(f"{path}: ")
    assert "\n" not in str(error.value)
    assert path.read_bytes() == bytes_before


@pytest.mark.parametrize("how", BROKEN)
def test_a_file_that_breaks_under_an_open_store_is_not_written_over(busy: Store, how: str) -> None:
    path, good = busy.workspace.claims, busy.workspace.claims.read_bytes()
    [first, *_] = entries = busy.entries()
    BROKEN[how][0](path)
    broken = path.read_bytes()

    for _ in range(2):
        with pytest.raises(StoreError):
            busy.refresh()
        with pytest.raises(StoreError):
            busy.decide([first.id], "Ann", status="discarded")
        with pytest.raises(StoreError):
            busy.undo("Ann")
        with pytest.raises(StoreError):
            take_in(busy, "b.txt", "new", [])
    assert path.read_bytes() == broken
    assert busy.entries() == entries

    path.write_bytes(good)
    busy.decide([first.id], "Ann", status="discarded")
    assert Store(busy.workspace).get(first.id).decision.status == "discarded"
    assert Store(busy.workspace).entries() == busy.entries()


def test_an_older_copy_put_in_its_place_is_taken_up(busy: Store) -> None:
    path, old = busy.workspace.claims, busy.workspace.claims.read_bytes()
    before = list(busy.entries())
    busy.decide([before[0].id], "Ann", status="discarded")
    busy.fold()
    path.write_bytes(old)

    assert busy.refresh()
    assert busy.entries() == before


def test_a_file_that_vanishes_is_told_and_no_empty_store(busy: Store) -> None:
    before = busy.entries()
    busy.workspace.claims.unlink()

    for look in (busy.refresh, lambda: Store(busy.workspace), lambda: busy.undo("Ann")):
        with pytest.raises(StoreError, match=r"claims\.json: missing, though claims\.journal extends it"):
            look()
    assert busy.entries() == before
    assert not busy.workspace.claims.exists()


@pytest.mark.parametrize("name", ["data", "data/claims.json", "data/claims.lock"])
def test_what_is_in_the_way_is_named(tmp_path: Path, name: str) -> None:
    place = create(tmp_path / "ws")
    path = place.root / name
    if name == "data":
        path.rmdir()
        path.write_text("a file")
    else:
        path.mkdir()

    with pytest.raises(StoreError) as error:
        take_in(Store(place))
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)
    assert path.is_file() == (name == "data")


def test_another_process_that_does_not_end_its_turn_is_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.05)
    waiting = Store(store.workspace)
    [first, *_] = store.entries()
    with FileLock(store.workspace.claims.with_suffix(".lock")):
        with pytest.raises(StoreError, match=r"claims\.json: another onrecord has been writing"):
            waiting.decide([first.id], "Ann", status="opinion")
        assert waiting.get(first.id).decision.status == "unchecked"
        assert Store(store.workspace).entries() == store.entries()

    waiting.decide([first.id], "Ann", status="opinion")
    assert Store(store.workspace).get(first.id).decision.status == "opinion"


def test_a_lock_file_that_was_left_behind_is_in_nobodys_way(store: Store) -> None:
    lock = store.workspace.claims.with_suffix(".lock")
    lock.write_text("12345")

    assert Store(store.workspace).decide([store.entries()[0].id], "Ann", status="opinion").entries


def test_the_whole_is_read_as_its_rows_are(busy: Store) -> None:
    [first, second, *_] = [entry.id for entry in busy.entries()]
    busy.decide([second], "Ann", note="after the fold", cite=Citation(Evidence("", "log")))
    busy.undo("Ann")
    busy.decide([first], "Ann", status="verified")
    at_one_go = Store(busy.workspace)
    busy.fold()
    busy.workspace.claims.with_suffix(".journal").unlink()
    by_rows = Store(busy.workspace)

    assert at_one_go.entries() == by_rows.entries() == busy.entries()
    assert at_one_go.evidence() == by_rows.evidence() == busy.evidence()
    assert at_one_go.sources() == by_rows.sources() == busy.sources()

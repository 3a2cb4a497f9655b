"""Rows, lines and whole files that are not as they were written: what opens, what is told, what is mended."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from benchmarks import busy
from benchmarks.busy import Desk
from benchmarks.faulted import cases
from benchmarks.forked import command
from benchmarks.standing import Facts, facts
from onrecord.doctor import backups
from onrecord.doctor.doctor import Doctor
from onrecord.errors import StoreError
from onrecord.reading import Reading
from onrecord.store import Store
from onrecord.workspace import Workspace, find

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.doctor.findings import Finding

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


def doctor(place: Workspace) -> Doctor:
    return Doctor(place, NOW, lambda _, content: Reading(content.decode(), ""))


def repaired(place: Workspace) -> list[Finding]:
    """The findings of the first look and of those that follow, until all is well."""
    found = doctor(place).repair()
    assert doctor(place).examine() == []
    return found


@pytest.fixture
def marked(store: Store) -> tuple[Workspace, Facts]:
    """A workspace with a backup, and since then changes in the snapshot and in the journal; and its facts."""
    ids = [entry.id for entry in store.entries()]
    store.decide(ids[:2], "Ann", status="checking")
    store.fold()
    backups.make_if_due(store.workspace, NOW)
    store.decide(ids[1:], "Ann", note="n")
    store.decide(ids[:1], "Bo", status="opinion")
    store.fold()
    for number, id_ in enumerate(ids):
        store.decide([id_], "Cy", note=f"late {number}")
    return store.workspace, facts(Store(store.workspace))


def snapshot(place: Workspace, old: bytes, new: bytes) -> None:
    content = place.claims.read_bytes()
    assert re.search(old, content)
    place.claims.write_bytes(re.sub(old, lambda _: new, content, count=1))


def journal(place: Workspace) -> Path:
    return place.data / "claims.journal"


CHANGED = {
    "a claim is gone": (rb'"1": \{"id":"[^\n]+"anchor"[^\n]+\n', b""),
    "a decision is gone": (rb'"1": \{"claim":[^\n]+\n', b""),
    "a document is gone": (rb'"1": \{"id":[^\n]+"drafts"[^\n]+\n', b""),
    "other words": (rb'"text":"40 boats"', b'"text":"41 boats"'),
    "another id of a claim": (rb'(?<="id":")[qfa][0-9a-z]+(?=","source")', b"qzzzzzzz"),
    "another draft": (rb'"draft":"[0-9a-f]{64}"', b'"draft":"%b"' % (b"0" * 64)),
    "another status": (rb'"status":"opinion"', b'"status":"verified"'),
    "another note": (rb'"note":"n"', b'"note":"m"'),
    "another revision": (rb'"revision":\d+', b'"revision":77'),
    "another name of a document": (rb'"file":"a.txt"', b'"file":"b.txt"'),
    "nested deep": (rb'"note":"n"', b'"note":' + b"[" * 5000 + b"]" * 5000),
    "no table": (rb"(?s)\A.+\Z", b"{}\n"),
    "no tables": (rb"(?s)\A.+\Z", b"[]\n"),
    "a byte order mark": (rb"\A", b"\xef\xbb\xbf"),
}


@pytest.mark.parametrize("name", CHANGED)
def test_what_a_stranger_changed_in_a_snapshot_is_mended(name: str, marked: tuple[Workspace, Facts]) -> None:
    place, truth = marked
    snapshot(place, *CHANGED[name])
    damaged = place.claims.read_bytes()

    found = repaired(place)

    mended = next(each for each in found if each.file == "data/claims.json" and each.remedy)
    assert all(finding.done for finding in found if finding.remedy)
    assert (place.root / mended.kept).read_bytes() == damaged
    assert facts(Store(place)) == truth


@pytest.mark.parametrize("name", ["claims.json", "claims.lock"])
def test_a_folder_where_a_file_should_be_is_moved_away(name: str, marked: tuple[Workspace, Facts]) -> None:
    place, truth = marked
    (place.data / name).unlink()
    (place.data / name / "inside").mkdir(parents=True)
    assert [finding.what for finding in doctor(place).examine()] == ["no file"]

    first, *_ = repaired(place)

    assert (place.root / first.kept / "inside").is_dir()
    assert facts(Store(place)) == truth


def test_a_link_to_nowhere_is_told(marked: tuple[Workspace, Facts]) -> None:
    place, _ = marked
    journal(place).unlink()
    journal(place).symlink_to("nowhere")

    assert Store(place).notices == [f"{journal(place)}: a link to nowhere, which is missing: put it back"]


def test_rows_apart_are_named_before_they_are_mended(marked: tuple[Workspace, Facts]) -> None:
    place, _ = marked
    snapshot(place, rb'"text":"40 boats"', b'"text":"41 boats"')

    stray, apart, words = doctor(place).examine()

    assert (stray.what, words.what) == ("journal stray", "words elsewhere")
    assert apart.line.startswith("data/claims.json: rows that are other than the newest backup and the")
    assert "say: claims, row 3; with --repair" in apart.line


def test_what_was_opened_and_changed_since_is_mended_too(marked: tuple[Workspace, Facts]) -> None:
    place, _ = marked
    snapshot(place, rb'"text":"40 boats"', b'"text":"41 boats"')
    store = Store(place)
    store.decide([store.entries()[0].id], "Di", status="false", note="After it.")
    store.close()

    repaired(place)

    store = Store(place)
    assert "40 boats" in [entry.claim.text for entry in store.entries()]
    assert store.entries()[0].decision.note == "After it."


def test_without_a_history_no_decision_is_taken_for_none(marked: tuple[Workspace, Facts]) -> None:
    place, _ = marked
    entries = Store(place).entries()
    (place.data / "history.jsonl").unlink()
    snapshot(place, rb'"file":"a.txt"', b'"file":"b.txt"')

    doctor(place).repair()

    assert [entry.decision for entry in Store(place).entries()] == [entry.decision for entry in entries]


def test_a_claim_whose_draft_is_lost_is_kept_as_gone(store: Store) -> None:
    place, before = store.workspace, store.entries()[0]
    store.decide([before.id], "Ann", note="n")
    store.fold()
    sha256 = before.draft.encode()
    snapshot(place, b'(?<="draft":")%b' % sha256, b"0" * 64)
    with pytest.raises(StoreError, match=f"claims.json: {before.id}: .* see onrecord doctor"):
        Store(place)

    repaired(place)

    entry = Store(place).on_record(before.id)
    assert entry
    assert (entry.gone, entry.decision.note) == (True, "n")


def lines(place: Workspace, change: Callable[[list[bytes]], list[bytes]]) -> None:
    """Change the lines of the journal."""
    content = journal(place).read_bytes().splitlines(keepends=True)
    journal(place).write_bytes(b"".join(change(content)))


ORDERS: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "backwards": lambda lines: lines[::-1],
    "two swapped": lambda lines: [*lines[:2], lines[3], lines[2], *lines[4:]],
    "the first is missing": lambda lines: lines[1:],
    "the first is second": lambda lines: [lines[1], lines[0], *lines[2:]],
    "CR LF": lambda lines: [line.replace(b"\n", b"\r\n") for line in lines],
    "UTF-16": lambda lines: [b"".join(lines).decode().encode("utf-16")],
}


@pytest.mark.parametrize("name", ORDERS)
@pytest.mark.parametrize("is_opened", [True, False])
def test_a_journal_that_has_all_its_changes_loses_none(
    name: str, is_opened: bool, marked: tuple[Workspace, Facts]
) -> None:
    place, truth = marked
    lines(place, ORDERS[name])

    if is_opened:
        assert facts(Store(place)) == truth
    else:
        assert all(finding.done for finding in repaired(place))
    assert facts(Store(place)) == truth
    assert doctor(place).examine() == []


def test_a_change_that_is_missing_between_others_is_told_each_time(marked: tuple[Workspace, Facts]) -> None:
    place, _ = marked
    lines(place, lambda lines: [*lines[:2], *lines[3:]])

    for _ in range(2):
        [notice] = Store(place).notices
        assert re.fullmatch(f"{journal(place)}: changes between .* missing: 6: see onrecord doctor", notice)
    assert [finding.what for finding in repaired(place)] == ["journal gaps", "history numbers"]
    assert Store(place).notices == []


FORGED = {
    "no number": (rb'"seq":\d+', b'"seq":null'),
    "a number of 30 digits": (rb'"seq":\d+', b'"seq":' + b"9" * 30),
    "no such field": (rb'"field":"note"', b'"field":"notes"'),
    "a note that is a number": (rb'"new":"late 1"', b'"new":0.5'),
    "nested deep": (rb'"new":"late 1"', b'"new":' + b"[" * 5000 + b"]" * 5000),
    "bytes that are no text": (rb'"by":"Cy"', b'"by":"\xff\xfe"'),
}


@pytest.mark.parametrize("name", FORGED)
def test_an_event_that_makes_no_sense_is_a_broken_line(name: str, marked: tuple[Workspace, Facts]) -> None:
    place, _ = marked
    old, new = FORGED[name]

    def forge(lines: list[bytes]) -> list[bytes]:
        at = next(number for number, line in enumerate(lines) if b"late 1" in line)
        forged = re.sub(old, lambda _: new, lines[at][9:-1])
        assert forged != lines[at][9:-1]
        lines[at] = b"%08x %b\n" % (zlib.crc32(forged), forged)
        return lines

    lines(place, forge)
    store = Store(place)

    assert store.notices[0].partition(" and ")[0].endswith("is broken")
    assert "late 1" not in {event.new for event in store.events() if event.field == "note"}
    assert "late 2" in {entry.decision.note for entry in store.entries()}


def test_nothing_is_wrong_after_any_command(tmp_path: Path) -> None:
    root = tmp_path / "ws"
    busy.make(root, 15)
    for case in cases(root):
        if "doctor" in case.name or case.desk:
            continue
        for stage in case.stages:
            stage.prepare(root)
            arguments = [each.format(root=root) for each in stage.arguments]
            command("--by", "Ada", "-C", str(root), *arguments, stdin=stage.stdin)
            assert (case.name, doctor(find(root)).examine()) == (case.name, [])
    Desk(root).do("add", "--draft-of", "new.txt", str(root.with_name("apart.txt")))
    assert doctor(find(root)).examine() == []

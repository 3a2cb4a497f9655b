"""Damage done to the files on the disk: what the doctor says of it, puts right, and keeps."""

from __future__ import annotations

import os
import shutil
import zlib
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from random import Random
from typing import TYPE_CHECKING

import pytest
from killed import killed_at
from records_by_hand import TEXT, mark_before_and_after_a_fold, take_in

from onrecord.doctor.doctor import Doctor, backups
from onrecord.errors import StoreError
from onrecord.reading import Reading
from onrecord.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.doctor.findings import Finding
    from onrecord.records import Entry, Event, Evidence
    from onrecord.workspace import Workspace

NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
RESCUED = "data/rescued/2026-11-22T17-00-00Z"


def tree(place: Workspace) -> dict[str, bytes]:
    """All files of a workspace, by their names in it."""
    return {
        path.relative_to(place.root).as_posix(): path.read_bytes()
        for path in place.root.rglob("*")
        if path.is_file()
    }


def doctor(place: Workspace, now: datetime = NOW) -> Doctor:
    return Doctor(place, now, lambda _path, content: Reading(content.decode(), ""))


def on_record(place: Workspace) -> tuple[list[Entry], list[Evidence], list[Event]]:
    """All records that a fresh process finds, which must have no notices."""
    store = Store(place)
    assert store.notices == []
    return store.entries(), store.evidence(), list(store.events())


def brief(findings: list[Finding]) -> list[tuple[str, str, bool]]:
    return [(finding.what, finding.file, finding.done) for finding in findings]


@pytest.fixture
def marked(store: Store) -> Workspace:
    """A workspace with a document in seeds/, a snapshot, a history file, and three marks in the journal."""
    place = store.workspace
    (place.seeds / "a.txt").write_bytes(TEXT.encode())
    mark_before_and_after_a_fold(store)
    return place


@pytest.fixture
def folded(marked: Workspace) -> Workspace:
    """The marked workspace with everything in the snapshot and the history file."""
    Store(marked).fold()
    return marked


def journal(place: Workspace) -> Path:
    return place.data / "claims.journal"


def history(place: Workspace) -> Path:
    return place.data / "history.jsonl"


def kept_text(place: Workspace) -> Path:
    (path,) = (place.data / "texts").iterdir()
    return path


@pytest.mark.parametrize("state", ["marked", "folded", "place"])
def test_a_sound_workspace_is_left_to_the_byte(state: str, request: pytest.FixtureRequest) -> None:
    place: Workspace = request.getfixturevalue(state)
    before = tree(place)

    assert doctor(place).examine() == []
    assert doctor(place).repair() == []
    assert tree(place) == before


def cut_tail(place: Workspace) -> None:
    with journal(place).open("ab") as file:
        file.write(b'1234abcd {"number":9,"pu')


def break_journal_line(place: Workspace) -> None:
    lines = journal(place).read_bytes().split(b"\n")
    lines[2] = lines[2].replace(b'"n"', b'"m"')
    journal(place).write_bytes(b"\n".join(lines))


def break_history_line(place: Workspace) -> None:
    history(place).write_bytes(b'{"seq": 0, "st\x00\n' + history(place).read_bytes())


def tear_history(place: Workspace) -> None:
    with history(place).open("ab") as file:
        file.write(b'{"seq": 99, "step"')


def break_snapshot(place: Workspace) -> None:
    place.claims.write_bytes(place.claims.read_bytes()[:-40])


def remove_text(place: Workspace) -> None:
    kept_text(place).unlink()


def change_text(place: Workspace) -> None:
    kept_text(place).write_text(TEXT.replace("40", "41"))


def leave_temporary(place: Workspace) -> None:
    (place.data / ".claims.json.x7y8z9ab.tmp").write_bytes(b"{")


@pytest.mark.parametrize(
    ("damage", "what", "name"),
    [
        (cut_tail, "journal unfinished", "data/claims.journal"),
        (break_journal_line, "journal broken", "data/claims.journal"),
        (break_history_line, "history broken", "data/history.jsonl"),
        (tear_history, "history unfinished", "data/history.jsonl"),
        (break_snapshot, "snapshot broken", "data/claims.json"),
        (remove_text, "text missing", ""),
        (change_text, "text wrong", ""),
        (leave_temporary, "temporary file", "data/.claims.json.x7y8z9ab.tmp"),
    ],
)
def test_damage_is_told_first_and_repaired_when_told_to(
    marked: Workspace, damage: Callable[[Workspace], None], what: str, name: str
) -> None:
    backups.make_if_due(marked, NOW - timedelta(days=2))
    name = name or kept_text(marked).relative_to(marked.root).as_posix()
    damage(marked)
    before = tree(marked)

    told = doctor(marked).examine()
    assert tree(marked) == before
    done = doctor(marked).repair()

    others = {"words elsewhere"} if what == "text wrong" else set()
    others |= {"journal gaps", "history numbers"} if what == "journal broken" else set()
    assert [finding for finding in brief(told) if finding[0] not in others] == [(what, name, False)]
    assert "; with --repair " in told[0].line
    assert [finding for finding in brief(done) if finding[0] not in others] == [(what, name, True)]
    if name in before and what != "temporary file":
        assert done[0].kept == f"{RESCUED}/{name.rpartition('/')[2]}"
        assert tree(marked)[done[0].kept] == before[name]
        assert done[0].line.endswith(f"as it was it is in {done[0].kept}")
    assert doctor(marked).examine() == []


@pytest.mark.parametrize(
    "damage", [cut_tail, break_history_line, tear_history, remove_text, change_text, leave_temporary]
)
def test_nothing_is_lost_by_a_repair(marked: Workspace, damage: Callable[[Workspace], None]) -> None:
    before = on_record(marked)
    damage(marked)

    doctor(marked).repair()

    assert on_record(marked) == before


def test_only_a_broken_line_of_the_journal_is_lost(marked: Workspace) -> None:
    entries, evidence, _ = on_record(marked)
    break_journal_line(marked)

    found = [finding.problem for finding in doctor(marked).repair()]

    assert found[:2] == ["line 3 is broken", "changes between others are missing: 4"]
    now, evidence_now, _ = on_record(marked)
    assert evidence_now == evidence
    assert [entry.decision.status for entry in now] == [entry.decision.status for entry in entries]


def test_a_whole_line_that_lacks_its_end_is_kept(marked: Workspace) -> None:
    before = on_record(marked)
    journal(marked).write_bytes(journal(marked).read_bytes()[:-1])

    (finding,) = doctor(marked).repair()

    assert (finding.what, finding.done) == ("journal unfinished", True)
    assert on_record(marked) == before


def test_a_broken_beginning_of_a_journal_is_written_anew(marked: Workspace) -> None:
    entries, evidence, _ = on_record(marked)
    journal(marked).write_bytes(b"x" + journal(marked).read_bytes())

    findings = doctor(marked).repair()

    assert {finding.what for finding in findings} <= {"journal broken", "journal order", "set aside"}
    assert all(finding.done for finding in findings)
    now = on_record(marked)
    assert [entry.decision.status for entry in now[0]] == [entry.decision.status for entry in entries]
    assert now[1] == evidence
    assert doctor(marked).examine() == []


def test_a_journal_of_another_snapshot_is_applied_where_it_fits(marked: Workspace) -> None:
    entries, _, _ = on_record(marked)
    marked.claims.write_bytes(marked.claims.read_bytes().replace(b'"a.txt"', b'"b.txt"'))

    told, stray = doctor(marked).examine(), journal(marked).read_bytes()
    done = doctor(marked).repair()

    assert brief(told) == [("journal stray", "data/claims.journal", False)]
    aside = f"data/claims.journal.aside-{zlib.crc32(stray):08x}"
    assert brief(done) == [("journal stray", "data/claims.journal", True), ("set aside", aside, True)]
    assert "of its 6 changes of decisions 6 stand" in done[0].line
    assert [entry.decision.status for entry in on_record(marked)[0]] == [e.decision.status for e in entries]


@pytest.mark.parametrize("size", [0, 1, 200, 700, 1500, -2])
@pytest.mark.parametrize("state", ["marked", "folded"])
def test_a_cut_snapshot_is_whole_again_with_all_marks_since_the_backup(
    store: Store, request: pytest.FixtureRequest, state: str, size: int
) -> None:
    backups.make_if_due(store.workspace, NOW - timedelta(days=2))
    place: Workspace = request.getfixturevalue(state)
    entries, evidence, events = on_record(place)
    place.claims.write_bytes(place.claims.read_bytes()[:size])

    findings = doctor(place).repair()

    assert brief(findings) == [("snapshot broken", "data/claims.json", True)]
    now = on_record(place)
    assert now[0] == entries
    assert [item.id for item in now[1]] == [item.id for item in evidence]
    assert now[2] == events
    assert doctor(place).examine() == []


def test_a_snapshot_that_is_missing_comes_from_the_backup(folded: Workspace) -> None:
    backups.make_if_due(folded, NOW)
    before = on_record(folded)
    folded.claims.unlink()

    (finding,) = doctor(folded).repair()

    assert (finding.what, finding.done) == ("snapshot broken", True)
    assert on_record(folded) == before


def test_without_a_backup_the_good_lines_and_the_history_make_the_snapshot(folded: Workspace) -> None:
    before = on_record(folded)
    content = folded.claims.read_bytes()
    folded.claims.write_bytes(content[: content.index(b'"decisions"')])

    (finding,) = doctor(folded).repair()

    assert finding.done
    assert "1 items of evidence are lost; stand-ins keep the links to them" in finding.line
    now = on_record(folded)
    assert (now[0], now[2]) == (before[0], before[2])


def test_where_nothing_is_left_nothing_is_changed(folded: Workspace) -> None:
    folded.claims.write_bytes(b"\x00" * 500)
    before = tree(folded)

    findings = doctor(folded).repair()

    assert [(f.what, f.fatal, f.remedy, f.done) for f in findings] == [("snapshot broken", True, "", False)]
    assert "there is no good backup" in findings[0].line
    assert tree(folded) == before


def test_a_broken_backup_is_passed_over(folded: Workspace) -> None:
    before = on_record(folded)
    good = backups.make_if_due(folded, NOW - timedelta(days=3))
    assert good
    (good.parent / "claims-2026-11-21T10-00-00Z.json").write_bytes(b"{")
    folded.claims.write_bytes(b"")

    doctor(folded).repair()

    assert on_record(folded) == before


def test_a_text_whose_document_changed_needs_a_person(marked: Workspace) -> None:
    (marked.seeds / "a.txt").write_text("Another text.")
    remove_text(marked)

    findings = doctor(marked).repair()

    assert [(f.what, f.remedy, f.fatal, f.done) for f in findings] == [("text missing", "", False, False)]


DAMAGED_ROWS = [
    (b'"title":"Log"', b'"title":7', "row broken"),
    (b'"status":"opinion"', b'"status":7', "row broken"),
    (b'"kind":"figure"', b'"kind":"fig"', "row broken"),
    (b'"source":"s', b'"source":"x', "source missing"),
    (b'"evidence":[{"evidence":"e', b'"evidence":[{"evidence":"x', "evidence missing"),
    (b'"claim":"q', b'"claim":"x', "claim missing"),
]


@pytest.mark.parametrize(("old", "new", "what"), DAMAGED_ROWS)
def test_a_damaged_row_that_keeps_the_store_shut_is_repaired(
    folded: Workspace, old: bytes, new: bytes, what: str
) -> None:
    content = folded.claims.read_bytes()
    assert old in content
    folded.claims.write_bytes(content.replace(old, new, 1))
    with pytest.raises(StoreError):
        Store(folded)

    told = doctor(folded).examine()
    done = doctor(folded).repair()

    assert (told[0].what, told[0].fatal) == (what, True)
    assert all(finding.done for finding in done if finding.fatal)
    assert (folded.root / done[0].kept).read_bytes() == content.replace(old, new, 1)
    Store(folded)
    assert not any(finding.fatal for finding in doctor(folded).examine())


@pytest.mark.parametrize(("old", "new", "_what"), DAMAGED_ROWS[:3])
def test_a_row_that_can_not_be_read_comes_from_the_backup_and_the_history(
    store: Store, folded: Workspace, old: bytes, new: bytes, _what: str
) -> None:
    backups.make_if_due(folded, NOW)
    store.refresh()
    store.decide([entry.id for entry in store.entries()], "Cy", note="later")
    store.fold()
    before = on_record(folded)
    folded.claims.write_bytes(folded.claims.read_bytes().replace(old, new, 1))

    doctor(folded).repair()

    assert on_record(folded) == before
    assert doctor(folded).examine() == []


def test_words_that_stand_elsewhere_are_named(folded: Workspace) -> None:
    folded.claims.write_bytes(folded.claims.read_bytes().replace(b'"40 boats"', b'"41 boats"'))

    (finding,) = doctor(folded).examine()

    (boats,) = (entry.id for entry in Store(folded).entries() if entry.claim.text == "41 boats")
    assert (finding.what, finding.fatal, finding.remedy) == ("words elsewhere", False, "")
    assert finding.problem.endswith(f": {boats}")


def test_two_rows_of_one_id_are_named(folded: Workspace) -> None:
    lines = folded.claims.read_bytes().split(b"\n")
    row = next(line for line in lines if line.startswith(b'"1": ') and b'"anchor"' in line)
    lines.insert(lines.index(row), row.replace(b'"1": ', b'"77": ', 1).removesuffix(b",") + b",")
    folded.claims.write_bytes(b"\n".join(lines))

    assert [(f.what, f.fatal) for f in doctor(folded).examine()] == [("id twice", False)]


def test_a_decision_without_its_claim_is_named(folded: Workspace) -> None:
    lines = folded.claims.read_bytes().split(b"\n")
    row = next(line for line in lines if line.startswith(b'"1": ') and b'"anchor"' in line)
    lines.remove(row)
    folded.claims.write_bytes(b"\n".join(lines))

    assert [(f.what, f.fatal) for f in doctor(folded).examine()] == [("claim missing", False)]


def test_files_of_a_later_onrecord_are_left_alone(folded: Workspace) -> None:
    folded.claims.write_bytes(folded.claims.read_bytes().replace(b'"schema":6', b'"schema":7'))
    cut_tail(folded)
    before = tree(folded)

    findings = doctor(folded).repair()

    assert [(f.what, f.fatal) for f in findings] == [("later form", True)]
    assert "update onrecord" in findings[0].line
    assert tree(folded) == before


def test_a_temporary_file_of_a_text_may_be_in_the_writing_for_an_hour(marked: Workspace) -> None:
    path = marked.data / "texts" / ".abc.txt.x7y8z9ab.tmp"
    path.write_bytes(b"x")
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))

    assert doctor(marked, NOW + timedelta(minutes=59)).repair() == []
    assert path.exists()
    (finding,) = doctor(marked, NOW + timedelta(minutes=61)).repair()
    assert (finding.what, finding.done, path.exists()) == ("temporary file", True, False)


def test_another_window_goes_on_after_a_repair(store: Store, marked: Workspace) -> None:
    backups.make_if_due(marked, NOW)
    break_snapshot(marked)
    doctor(marked).repair()

    (entry, *_) = store.entries()
    store.decide([entry.id], "Ann", note="after")

    assert Store(marked).get(entry.id).decision.note == "after"
    assert doctor(marked).examine() == []


def test_two_repairs_in_one_second_keep_both_copies(marked: Workspace) -> None:
    cut_tail(marked)
    doctor(marked).repair()
    cut_tail(marked)
    (finding,) = doctor(marked).repair()

    assert finding.kept == f"{RESCUED}-2/claims.journal"


def test_a_second_document_is_checked_too(store: Store, marked: Workspace) -> None:
    take_in(store, "b.txt", TEXT + "More.\n")
    for path in (marked.data / "texts").iterdir():
        path.unlink()

    assert [(f.what, bool(f.remedy)) for f in doctor(marked).examine()] == [
        ("text missing", True),
        ("text missing", False),
    ]


def test_all_is_repaired_in_one_go(marked: Workspace) -> None:
    backups.make_if_due(marked, NOW - timedelta(days=2))
    before = on_record(marked)
    for damage in (cut_tail, break_history_line, remove_text, leave_temporary, break_snapshot):
        damage(marked)

    done = doctor(marked).repair()

    assert {finding.what for finding in done if finding.done} == {
        "journal unfinished",
        "history broken",
        "text missing",
        "temporary file",
        "snapshot broken",
    }
    assert on_record(marked) == before
    assert doctor(marked).examine() == []


def test_a_doctor_who_is_killed_is_followed_by_another(marked: Workspace, tmp_path: Path) -> None:
    backups.make_if_due(marked, NOW - timedelta(days=2))
    before = on_record(marked)
    break_snapshot(marked)
    cut_tail(marked)
    shutil.copytree(marked.root, tmp_path / "damaged")
    seen = []
    for line in count(1, 6):
        shutil.rmtree(marked.root)
        shutil.copytree(tmp_path / "damaged", marked.root)
        came = killed_at(line, partial(doctor, marked), Doctor.repair)
        left = tree(marked)
        if came and left in seen:
            continue
        seen.append(left)
        doctor(marked, NOW + timedelta(hours=2)).repair()
        assert on_record(marked) == before
        assert doctor(marked).examine() == []
        if not came:
            break
    assert len(seen) > 8


def test_no_damage_stops_the_doctor(marked: Workspace, tmp_path: Path) -> None:
    backups.make_if_due(marked, NOW - timedelta(days=2))
    shutil.copytree(marked.root, tmp_path / "sound")
    random = Random(20261122)
    for round_ in range(120):
        shutil.rmtree(marked.root)
        shutil.copytree(tmp_path / "sound", marked.root)
        path = random.choice([marked.claims, journal(marked), history(marked)])
        content = bytearray(path.read_bytes())
        start = random.randrange(len(content))
        end = min(len(content), start + random.choice([1, 1, 5, 200]))
        content[start:end] = random.choice(
            [b"", random.randbytes(end - start), b"\x00" * (end - start), b"\n"]
        )
        path.write_bytes(content)

        found = doctor(marked).repair()

        assert all(finding.done for finding in found if finding.fatal), (round_, found)
        Store(marked)
        assert not any(finding.remedy for finding in doctor(marked).examine()), round_

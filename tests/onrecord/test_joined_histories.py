"""Histories that git joined, and lines of the history that a stranger's hand changed, doubled or took out."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from records_by_hand import take_in

from onrecord.doctor.doctor import Doctor
from onrecord.errors import StoreError
from onrecord.reading import Reading
from onrecord.store import Store
from onrecord.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)


def doctor(place: Workspace) -> Doctor:
    return Doctor(place, NOW, lambda _path, content: Reading(content.decode(), ""))


def history(place: Workspace) -> Path:
    return place.data / "history.jsonl"


def lines(place: Workspace) -> list[bytes]:
    return history(place).read_bytes().splitlines(keepends=True)


def numbers(place: Workspace) -> list[int]:
    return [json.loads(line)["seq"] for line in lines(place)]


def git(folder: Path, *arguments: str) -> int:
    return subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
        cwd=folder,
        check=False,
        capture_output=True,
    ).returncode


@pytest.fixture
def clones(store: Store, tmp_path: Path) -> tuple[Workspace, Workspace]:
    """A workspace with a mark in its history, and a clone of it by git, each with marks of its own since."""
    if not shutil.which("git"):
        pytest.skip("no git")
    place = store.workspace
    ids = [entry.id for entry in store.entries()]
    take_in(store, "b.txt", "Ten boats. " * 40, [])
    store.decide(ids[:1], "Cy", note="before")
    store.fold()
    (place.root / ".gitignore").write_text("*.lock\n*.queue\n")
    git(place.root, "init", "-b", "main")
    git(place.root, "add", ".")
    git(place.root, "commit", "-m", "all")
    git(tmp_path, "clone", str(place.root), "clone")
    clone = Workspace(tmp_path / "clone")
    for name, each, own in (("Ann", place, ids[:2]), ("Bo", clone, ids[2:])):
        mine = Store(each)
        for n in range(3):
            mine.decide(own, name, note=f"{name} {n}")
        mine.undo(name)
        mine.fold()
        git(each.root, "commit", "-am", name)
    return place, clone


def test_after_a_pull_both_have_their_marks_and_undo_their_own(
    clones: tuple[Workspace, Workspace],
) -> None:
    _, clone = clones
    assert git(clone.root, "pull", "--no-rebase", "origin", "main") != 0
    with pytest.raises(StoreError, match=r"claims\.json: broken .* see onrecord doctor"):
        Store(clone)

    doctor(clone).repair()

    assert doctor(clone).examine() == []
    assert numbers(clone) == list(range(1, len(lines(clone)) + 1))
    assert [e.decision.note for e in Store(clone).entries()] == ["Ann 1", "Ann 1", "Bo 1", "Bo 1"]
    assert [event.by for event in Store(clone).events()].count("Cy") == 1
    ids = {event.step: event.step_id for event in Store(clone).events()}
    assert len(ids) == len(set(ids.values())) == 1 + 4 + 4
    undoing = [event for event in Store(clone).events() if event.undoes]
    assert all(ids[event.undoes or 0] == event.undoes_id for event in undoing)

    for name, first, last in (("Bo", "Ann 1", "Bo 0"), ("Ann", "Ann 0", "Bo 0")):
        step = Store(clone).undo(name)
        assert step
        assert {event.by for event in step.events} == {name}
        assert [entry.decision.note for entry in Store(clone).entries()] == [first, first, last, last]


def test_a_history_joined_by_lines_is_told_and_undo_takes_ones_own(
    clones: tuple[Workspace, Workspace],
) -> None:
    place, clone = clones
    joined = dict.fromkeys([*lines(clone), *lines(place)])
    history(clone).write_bytes(b"".join(joined))
    ids = [entry.id for entry in Store(clone).entries()]
    Store(clone).decide(ids[:1], "Ann", note="here, too")

    assert [finding.what for finding in doctor(clone).examine()] == ["history numbers"]
    step = Store(clone).undo("Bo")
    assert step
    assert {event.by for event in step.events} == {"Bo"}
    assert all(finding.done for finding in doctor(clone).repair())
    assert doctor(clone).examine() == []
    assert numbers(clone) == list(range(1, len(lines(clone)) + 1))


@pytest.fixture
def told(store: Store) -> Workspace:
    """A workspace whose history has six lines."""
    for n in range(3):
        store.decide([entry.id for entry in store.entries()[:2]], "Ann", note=f"{n}")
    store.close()
    return store.workspace


@pytest.mark.parametrize("at", range(6))
def test_a_line_taken_out_is_told_and_the_others_are_numbered_anew(told: Workspace, at: int) -> None:
    before = lines(told)
    history(told).write_bytes(b"".join(before[:at] + before[at + 1 :]))
    [finding] = doctor(told).examine()

    assert finding.what == ("history cut" if at == 5 else "history numbers")
    assert f"missing: {at + 1};" in finding.problem or f"{at + 1} to {at + 1}" in finding.problem
    assert [each.done for each in doctor(told).repair()] == [True]
    assert doctor(told).examine() == []
    assert numbers(told) == [1, 2, 3, 4, 5]
    Store(told).decide([Store(told).entries()[0].id], "Ann", note="on")
    Store(told).fold()
    assert numbers(told) == [1, 2, 3, 4, 5, 6]
    assert doctor(told).examine() == []


def test_a_doubled_line_is_told_and_kept_once(told: Workspace) -> None:
    before = lines(told)
    history(told).write_bytes(b"".join([*before[:3], before[2], *before[3:]]))

    assert [finding.what for finding in doctor(told).examine()] == ["history doubled", "history numbers"]
    assert all(finding.done for finding in doctor(told).repair())
    assert lines(told) == before


def test_two_lines_in_another_order_are_told(told: Workspace) -> None:
    one, two, *others = lines(told)
    history(told).write_bytes(b"".join([two, one, *others]))

    assert [finding.what for finding in doctor(told).examine()] == ["history order"]
    assert all(finding.done for finding in doctor(told).repair())
    assert lines(told) == [one, two, *others]


@pytest.mark.parametrize("at", range(0, 1200, 97))
def test_a_flipped_bit_is_told(told: Workspace, at: int) -> None:
    content = bytearray(history(told).read_bytes())
    content[at] ^= 1
    history(told).write_bytes(bytes(content))

    whats = [finding.what for finding in doctor(told).examine()]
    assert whats[0] == "history broken"
    store = Store(told)
    assert len(list(store.events())) < 6
    assert store.notices == [f"{history(told)}: broken lines were passed over: see onrecord doctor"]


def test_lines_that_were_set_aside_are_told_until_somebody_looked(store: Store) -> None:
    store.decide([store.entries()[0].id], "Ann", note="n")
    journal = store.workspace.claims.with_suffix(".journal")
    journal.write_bytes(journal.read_bytes() + b"00000000 {}\n")
    Store(store.workspace)
    for _ in range(2):
        [finding] = doctor(store.workspace).examine()
        assert finding.what == "set aside"
        assert finding.file.startswith("data/claims.journal.broken-")

    [finding] = doctor(store.workspace).repair()
    assert finding.kept.startswith("data/rescued/")
    assert (store.workspace.root / finding.kept).read_bytes() == b"00000000 {}\n"
    assert doctor(store.workspace).examine() == []

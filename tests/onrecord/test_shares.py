"""Windows on machines whose locks don't reach each other: no mark that was acknowledged is lost unsaid."""

from __future__ import annotations

import errno
import os
import time
from typing import TYPE_CHECKING

import pytest
from records_by_hand import claim, take_in

from benchmarks.shares import marked_by, mounted, why_not
from onrecord.errors import StoreError
from onrecord.store import Store, turns
from onrecord.store.shares import kind_of_share
from onrecord.workspace import Workspace, create

if TYPE_CHECKING:
    from pathlib import Path

needs_fuse = pytest.mark.skipif(bool(why_not()), reason=why_not())


@pytest.fixture
def hundred(place: Workspace) -> Workspace:
    """A workspace with a document of a hundred claims."""
    text = "".join(f"figure {n:03}\n" for n in range(100))
    store = Store(place)
    take_in(store, "figures.txt", text, [claim(text, f"{n:03}", "figure") for n in range(100)])
    store.close()
    return place


@needs_fuse
@pytest.mark.parametrize(("machines", "remembered"), [(2, 0.0), (3, 1.0)])
def test_no_acknowledged_mark_is_lost_unsaid(
    hundred: Workspace, tmp_path: Path, machines: int, remembered: float
) -> None:
    found = marked_by(hundred, tmp_path, machines, 25, 0.02, remembered)

    assert found.acknowledged >= 20 * machines
    assert found.lost == set()
    assert Store(hundred).notices == []


@needs_fuse
def test_a_share_is_told_once(hundred: Workspace, tmp_path: Path) -> None:
    with mounted(hundred.root, tmp_path / "share", 0.0) as at:
        assert kind_of_share(at) == "fuse"
        place = Workspace(at)
        store = Store(place)
        [first, second, *_] = [entry.id for entry in store.entries()]
        store.decide([first], "Ann", status="opinion")
        assert store.notices == [
            f"{place.data}: on a share (fuse), where locks may not reach other machines: each window keeps a"
            " journal of its own, from which is put back what others overwrite"
        ]
        again = Store(place)
        again.decide([second], "Ann", status="opinion")
        assert again.notices == []
    assert kind_of_share(hundred.root) == ""
    assert len(list((hundred.data / "journals").iterdir())) == 2
    # On the machine that has the disk, too, all windows keep one from now on.
    Store(hundred).decide([second], "Ann", status="false", note="n")
    assert len(list((hundred.data / "journals").iterdir())) == 3


@needs_fuse
def test_a_share_is_known_before_anything_is_on_record(tmp_path: Path) -> None:
    (tmp_path / "ws" / "seeds").mkdir(parents=True)
    with mounted(tmp_path / "ws", tmp_path / "share", 0.0) as at:
        take_in(Store(Workspace(at)))
    assert len(list((tmp_path / "ws" / "data" / "journals").iterdir())) == 1


def test_what_another_machine_wrote_over_is_put_back(store: Store) -> None:
    (store.workspace.data / "journals").mkdir()
    [one, two, *_] = [entry.id for entry in store.entries()]
    journal = store.workspace.claims.with_suffix(".journal")
    before = journal.read_bytes()
    store.decide([one], "Ann", status="opinion")
    store.decide([one], "Ann", note="a long word of it")
    store.decide([two], "Ann", status="discarded")
    expected = store.entries()
    journal.write_bytes(before)

    opened = Store(store.workspace)
    assert [(e.decision.status, e.decision.note) for e in opened.entries()] == [
        (e.decision.status, e.decision.note) for e in expected
    ]
    assert opened.notices == [
        f"{store.workspace.data / 'journals'}: others wrote over what a window wrote;"
        " of its 3 changes of decisions 3 stand"
    ]
    assert [(event.seq, event.field) for event in opened.events()] == [
        (3, "status"),
        (2, "note"),
        (1, "status"),
    ]
    assert Store(store.workspace).notices == []
    assert opened.undo("Ann")
    assert opened.get(two).decision.status == "unchecked"


def test_what_fits_no_more_is_told_and_set_aside_once(store: Store) -> None:
    (store.workspace.data / "journals").mkdir()
    [one, *_] = [entry.id for entry in store.entries()]
    journal = store.workspace.claims.with_suffix(".journal")
    before = journal.read_bytes()
    store.decide([one], "Ann", status="opinion")
    journal.write_bytes(before)
    for own in (store.workspace.data / "journals").iterdir():
        own.rename(store.workspace.root / "own")
    Store(store.workspace).decide([one], "Bo", status="discarded")
    (store.workspace.root / "own").rename(store.workspace.data / "journals" / "ann.journal")

    opened = Store(store.workspace)
    assert opened.get(one).decision.by == "Bo"
    assert opened.notices == [
        f"{store.workspace.data / 'journals'}: others wrote over what a window wrote;"
        f" of its 1 changes of decisions 0 stand; not those of {one}"
    ]
    [unfit] = store.workspace.data.glob("claims.journal.unfit-*")
    assert b"opinion" in unfit.read_bytes()
    assert Store(store.workspace).notices == []


def test_a_snapshot_written_over_by_an_older_one_loses_no_mark(store: Store) -> None:
    (store.workspace.data / "journals").mkdir()
    [one, *_] = [entry.id for entry in store.entries()]
    store.fold()
    files = {path: path.read_bytes() for path in store.workspace.data.glob("claims.*")}
    store.decide([one], "Ann", status="opinion")
    store.fold()
    for path, content in files.items():
        path.write_bytes(content)

    opened = Store(store.workspace)
    assert opened.get(one).decision.status == "opinion"
    assert len(list(opened.events())) == 1
    assert len(opened.notices) == 1
    assert Store(store.workspace).notices == []


def test_a_journal_set_aside_is_no_reason_to_forget_a_mark(store: Store) -> None:
    (store.workspace.data / "journals").mkdir()
    [one, *_] = [entry.id for entry in store.entries()]
    store.fold()
    before = store.workspace.claims.read_bytes()
    store.decide([one], "Ann", status="opinion")
    store.workspace.claims.write_bytes(before.replace(b"We will act", b"We would act"))
    Store(store.workspace)
    assert list(store.workspace.data.glob("claims.journal.aside-*"))
    journal = store.workspace.claims.with_suffix(".journal")
    journal.write_bytes(journal.read_bytes().splitlines(keepends=True)[0])

    assert Store(store.workspace).get(one).decision.status == "opinion"


def test_a_journal_of_a_window_stays_for_a_day(store: Store) -> None:
    own = store.workspace.data / "journals"
    own.mkdir()
    [one, two, *_] = [entry.id for entry in store.entries()]
    store.decide([one], "Ann", status="opinion")
    [first] = own.iterdir()
    Store(store.workspace).decide([two], "Bo", status="opinion")
    [second] = set(own.iterdir()) - {first}
    day = 24 * 60 * 60
    for path, age in ((first, day + 60), (second, day - 60)):
        os.utime(path, (time.time() - age, time.time() - age))
    Store(store.workspace).close()

    assert set(own.iterdir()) == {second}
    store.decide([two], "Ann", note="on")
    assert set(own.iterdir()) == {first, second}
    assert [event.by for event in Store(store.workspace).events()] == ["Ann", "Bo", "Ann"]


def test_what_can_not_be_put_back_now_is_told_and_the_rest_read(store: Store) -> None:
    own = store.workspace.data / "journals"
    own.mkdir()
    store.decide([store.entries()[0].id], "Ann", status="opinion")
    store.workspace.claims.with_suffix(".journal").unlink()
    store.workspace.claims.with_suffix(".lock").unlink()
    store.workspace.claims.with_suffix(".lock").mkdir()

    opened = Store(store.workspace)
    assert any("nothing was written" in notice for notice in opened.notices)


def test_a_change_that_others_doubled_does_not_come_back(store: Store) -> None:
    (store.workspace.data / "journals").mkdir()
    [one, *_] = [entry.id for entry in store.entries()]
    store.decide([one], "Ann", note="first")
    store.decide([one], "Ann", note="second")
    store.fold()
    history = store.workspace.data / "history.jsonl"
    first, second = history.read_bytes().splitlines(keepends=True)
    history.write_bytes(first + second + first)

    opened = Store(store.workspace)
    assert opened.get(one).decision.note == "second"
    assert opened.notices == []


def test_a_document_taken_in_and_written_over_is_put_back(place: Workspace) -> None:
    store = Store(place)
    (place.data / "journals").mkdir()
    take_in(store)
    place.claims.with_suffix(".journal").unlink()

    assert [entry.claim for entry in Store(place).entries()] == [entry.claim for entry in store.entries()]


@pytest.mark.parametrize("error", [errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP])
def test_a_folder_without_locks_is_told(store: Store, monkeypatch: pytest.MonkeyPatch, error: int) -> None:
    def no_locks(_handle: int, *, blocking: bool) -> bool:
        raise OSError(error, "none here")

    monkeypatch.setattr(turns, "lock_descriptor", no_locks)
    with pytest.raises(StoreError, match=r"claims\.lock: none here: .* has no locks.* nothing was"):
        store.decide([store.entries()[0].id], "Ann", status="opinion")
    assert len(Store(store.workspace).entries()) == 4


def test_a_queue_that_somebody_removes_is_made_anew(store: Store) -> None:
    for name in ("claims.queue", "claims.lock"):
        (store.workspace.data / name).unlink()
        store.decide([store.entries()[0].id], "Ann", status="opinion")
        assert create(store.workspace.root).data.joinpath(name).exists()

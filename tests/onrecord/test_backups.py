"""Rolling backups: when one is made, what it holds, which stay."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tinydb import TinyDB

from onrecord.doctor import backups
from onrecord.store import Store
from onrecord.workspace import Workspace, create

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def write(store: Store, note: str, at: datetime) -> None:
    """Mark a claim at this time, which the files' times have, too."""
    store.decide([store.entries()[0].id], "Ann", note=note)
    journal = store.workspace.claims.with_suffix(".journal")
    os.utime(journal, (at.timestamp(), at.timestamp()))


def make(place: Workspace, now: datetime) -> str | None:
    """Make a backup where one is due, dated as the disk would date it; gives its name."""
    path = backups.make_if_due(place, now)
    if path:
        os.utime(path, (now.timestamp(), now.timestamp()))
    return path and path.name


def names(place: Workspace) -> list[str]:
    return sorted(path.name for path in backups.folder(place).iterdir())


def test_an_empty_workspace_has_nothing_to_back_up(tmp_path: Path) -> None:
    place = create(tmp_path / "ws")

    assert make(place, NOW) is None
    assert list(place.data.iterdir()) == []


def test_a_backup_has_the_journal_in_it_and_plain_tinydb_reads_it(store: Store) -> None:
    store.fold()
    write(store, "in the journal", NOW)
    before = {path.name: path.read_bytes() for path in store.workspace.data.iterdir() if path.is_file()}

    name = make(store.workspace, NOW)

    assert name == "claims-2026-11-22T17-00-00Z.json"
    with TinyDB(backups.folder(store.workspace) / name) as plain:
        assert [row["note"] for row in plain.table("decisions")] == ["in the journal"]
        assert len(plain.table("claims")) == 4
    after = {path.name: path.read_bytes() for path in store.workspace.data.iterdir() if path.is_file()}
    assert after == before


def test_a_backup_of_a_folded_store_is_the_snapshot_to_the_byte(store: Store) -> None:
    store.fold()
    name = make(store.workspace, NOW)

    assert name
    assert (backups.folder(store.workspace) / name).read_bytes() == store.workspace.claims.read_bytes()


def test_one_is_made_a_day_after_the_last_and_where_something_was_written(store: Store) -> None:
    place = store.workspace
    store.fold()
    os.utime(place.claims, (NOW.timestamp() - 9, NOW.timestamp() - 9))
    write(store, "1", NOW - timedelta(seconds=5))

    assert make(place, NOW)
    assert make(place, NOW + 2 * DAY) is None
    write(store, "2", NOW + timedelta(hours=1))
    assert make(place, NOW + DAY - timedelta(seconds=1)) is None
    assert make(place, NOW + DAY)
    assert len(names(place)) == 2


def test_the_newest_five_stay(store: Store) -> None:
    for day in range(8):
        write(store, str(day), NOW + day * DAY - timedelta(hours=1))
        assert make(store.workspace, NOW + day * DAY)

    assert names(store.workspace) == [f"claims-2026-11-{day}T17-00-00Z.json" for day in range(25, 30)]


def test_backups_of_a_clock_that_went_wrong_do_not_keep_new_ones_away(store: Store) -> None:
    write(store, "1", NOW)
    make(store.workspace, NOW + 5000 * DAY)

    assert make(store.workspace, NOW)
    assert len(names(store.workspace)) == 2


def test_other_files_in_the_folder_are_left(store: Store) -> None:
    mine = backups.folder(store.workspace) / "claims-before-the-move.json"
    mine.parent.mkdir()
    mine.write_text("{}")
    for day in range(7):
        write(store, str(day), NOW + day * DAY - timedelta(hours=1))
        make(store.workspace, NOW + day * DAY)

    assert mine.exists()
    assert len(names(store.workspace)) == backups.KEPT + 1


def test_a_broken_snapshot_is_not_backed_up(store: Store) -> None:
    store.fold()
    store.workspace.claims.write_bytes(b"{")

    assert make(store.workspace, NOW) is None
    assert not backups.folder(store.workspace).exists()


def test_going_back_by_hand_is_putting_the_backup_in_place(store: Store) -> None:
    place = store.workspace
    store.fold()
    write(store, "then", NOW)
    store.fold()
    name = make(place, NOW)
    write(store, "now", NOW)
    store.fold()
    assert name
    place.claims.write_bytes((backups.folder(place) / name).read_bytes())

    again = Store(place)

    assert again.entries()[0].decision.note == "then"
    assert json.loads(place.claims.read_bytes())["decisions"]

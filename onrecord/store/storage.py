"""TinyDB's tables on the disk: a ``Storage`` that adds what changed to a journal.

Documents stay JSON in memory until they are looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Raw, Struct
from tinydb.storages import Storage

from onrecord.errors import StoreError
from onrecord.store import eventlog
from onrecord.store.disk import Disk
from onrecord.store.journal import Commit
from onrecord.store.snapshot import Snapshot  # noqa: TC001 (msgspec looks the type up)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.store.snapshot import Folded, Rows

_to_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
"""As stock TinyDB writes documents: what is not JSON raises TypeError."""


class News(Struct):
    """What other processes wrote: everything anew, or these rows of these tables; and their events."""

    everything: bool = False
    rows: dict[str, dict[str, None]] = msgspec.field(default_factory=dict)
    events: list[Raw] = msgspec.field(default_factory=list)

    def __bool__(self) -> bool:
        return self.everything or bool(self.rows or self.events)

    def add(self, commit: Commit) -> None:
        """Take in one commit of another process."""
        for table, documents in commit.put.items():
            self.rows.setdefault(table, {}).update(dict.fromkeys(documents))
        self.everything |= bool(commit.clear or commit.drop)
        self.events += commit.events


class Whole(Struct, frozen=True):
    """A snapshot read but not decoded yet, and the commits since."""

    snapshot: Snapshot
    commits: list[Commit]


class JournalStorage(Storage):
    """Keeps the tables in memory as they are on the disk, and adds each change to the journal.

    What other processes wrote is taken in at each reading and each change, and waits for ``take_news``.
    """

    def __init__(self, path: str | Path, notices: list[str] | None = None) -> None:
        """Read the files at ``path``, which may be missing. Raises StoreError where they are broken.

        ``notices`` gets lines for the user on what had to be put right.
        """
        self.disk = Disk(Path(path), [] if notices is None else notices)
        self._rows: dict[str, Rows] = {}
        self._whole: Whole | None = None
        self._pending: Commit | None = None
        self._news = News()
        self._last: Raw | None = None
        self._lost = False
        self.catch_up()
        self._news = News()

    @property
    def rows(self) -> dict[str, Rows]:
        """All tables."""
        if self._whole:
            self._take_apart(self._whole)
        return self._rows

    def _take_apart(self, whole: Whole) -> None:
        self._rows, self._whole = whole.snapshot.tables(), None
        for commit in whole.commits:
            self._put(commit)

    def whole(self) -> Whole | None:
        """The snapshot and the commits since, until a table is asked for.

        None where the snapshot is not known to be as it was written.
        """
        return self._whole

    def read(self) -> dict[str, Mapping[str, Any]] | None:  # type: ignore[override]  # (a mapping in place of a dict)
        """All tables, or None where no table was ever written."""
        if self._pending is None:
            self.catch_up()
        return {name: TableView(rows) for name, rows in self.rows.items()} or None

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Make ``data`` the tables; those that were read and not changed stay as they are."""
        with self.transaction():
            for name in self.rows.keys() - data.keys():
                self.clear(name)
            for name, documents in data.items():
                if not (isinstance(documents, TableView) and documents.rows is self.rows.get(name)):
                    changes = {number: to_raw(document) for number, document in documents.items()}
                    self.clear(name)
                    self.change(name, changes)

    def close(self) -> None:
        """Put the journal into the snapshot where that is worth its while. Raises StoreError."""
        if self.disk.outgrown():
            self.fold()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All changes within are one commit, or, where an exception leaves it, none. Raises StoreError."""
        if self._pending is not None:
            yield
            return
        with self.disk.turn():
            self._catch_up_in_turn()
            self._pending = Commit()
            try:
                yield
                if self._pending or self.disk.unsettled:
                    self.disk.commit(self._pending)
                if self._pending.events:
                    self._last = self._pending.events[-1]
            except BaseException:
                self._lost |= bool(self._pending)
                raise
            finally:
                self._pending = None

    def change(self, table: str, changes: Mapping[str, Raw | None]) -> None:
        """Put these documents into a table, or delete them (None). Belongs into a ``transaction``."""
        assert self._pending is not None
        if not changes and table in self.rows:
            return
        rows = self.rows.setdefault(table, {})
        put = self._pending.put.setdefault(table, {})
        for number, document in changes.items():
            if document is not None:
                rows[number] = put[number] = document
            elif rows.pop(number, None) is not None:
                put.pop(number, None)
                self._pending.drop.setdefault(table, []).append(number)

    def clear(self, table: str) -> None:
        """Drop a table. Belongs into a ``transaction``."""
        assert self._pending is not None
        if self.rows.pop(table, None) is not None:
            self._pending.put.pop(table, None)
            self._pending.drop.pop(table, None)
            self._pending.clear.append(table)

    def log(self, events: Iterable[Raw]) -> None:
        """Add events to the history. Belongs into a ``transaction``."""
        assert self._pending is not None
        self._pending.events.extend(events)

    def last_event(self) -> eventlog.Number:
        """The number of the last event of all."""
        last = self._pending.events[-1] if self._pending and self._pending.events else self._last
        return eventlog.number(last) if last else self.disk.last_event()

    def catch_up(self) -> None:
        """Take in what other processes wrote. Costs two looks at the disk where they wrote nothing."""
        commits = None if self._lost else self.disk.news()
        if commits is not None:
            self._apply(commits)
            return
        try:
            with self.disk.turn():
                self._catch_up_in_turn()
        except StoreError:
            self._load(mine=False)

    def take_news(self) -> News:
        """What other processes wrote since the last call."""
        news, self._news = self._news, News()
        return news

    def fold(self, then: Callable[[Path, Folded], None] = lambda _path, _folded: None) -> None:
        """Write the journal into a new snapshot, its events into the history. Raises StoreError.

        Before others have their turn, ``then`` is given the snapshot's path and what was written there.
        """
        with self.disk.turn():
            self._catch_up_in_turn()
            if self.disk.unsettled:
                return
            try:
                folded = self.disk.fold(self.rows)
            except StoreError:
                self.forget()
                raise
            if folded:
                then(self.disk.path, folded)

    def _catch_up_in_turn(self) -> None:
        commits = None if self._lost else self.disk.news(mine=True)
        if commits is None:
            self._load(mine=True)
        else:
            self._apply(commits)

    def forget(self) -> None:
        """Have all files read anew the next time."""
        self._lost = True

    def _load(self, *, mine: bool) -> None:
        self._lost = True
        loaded, commits = self.disk.load(mine=mine)
        whole = Whole(loaded, [])
        if self.disk.vouched:
            self._whole = whole
        else:
            self._take_apart(whole)
        self._lost = False
        self._last = None
        self._apply(commits)
        self._news = News(everything=True)

    def _apply(self, commits: list[Commit]) -> None:
        for commit in commits:
            if self._whole:
                self._whole.commits.append(commit)
            else:
                self._put(commit)
            if commit.events:
                self._last = commit.events[-1]
            self._news.add(commit)

    def _put(self, commit: Commit) -> None:
        for table in commit.clear:
            self._rows.pop(table, None)
        for table, numbers in commit.drop.items():
            rows = self._rows.get(table, {})
            for number in numbers:
                rows.pop(number, None)
        for table, documents in commit.put.items():
            self._rows.setdefault(table, {}).update(documents)


class TableView(Mapping[str, Any]):
    """A table as TinyDB reads it: a document becomes a dict when it is looked at."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def __getitem__(self, number: str) -> Any:
        return msgspec.json.decode(self.rows[number])

    def __contains__(self, number: object) -> bool:
        return number in self.rows

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def to_raw(document: Mapping[str, Any]) -> Raw:
    """A document as JSON bytes. Raises TypeError for what is not JSON, ValueError for NaN and infinities."""
    return Raw(_to_json(document).encode())

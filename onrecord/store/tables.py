"""The TinyDB tables of a workspace, as records.

What machines found (``claims``) and what people decided (``decisions``, in rows of the same numbers) are
tables of their own; ``about`` says which form all this has. Every change of a decision is an event, which the
journal holds until it goes into the history file.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import force_setattr
from tinydb.table import Document

from onrecord.errors import StoreError
from onrecord.records import Decision, Entry, Event, Evidence, Source
from onrecord.store import columns, migration, rescue, wholesale
from onrecord.store.claims import Decoded
from onrecord.store.database import JournalDB
from onrecord.store.decoding import decoder
from onrecord.store.eventlog import encoded, event_of
from onrecord.store.joining import Lacking, lacking
from onrecord.store.journal import FORM
from onrecord.store.opening import Opened, by_columns
from onrecord.store.rescue import Records
from onrecord.store.storage import JournalStorage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from onrecord.store.eventlog import Number
    from onrecord.store.history import Subject
    from onrecord.store.journal import Commit
    from onrecord.store.storage import News

_Record = TypeVar("_Record", Source, Evidence, Entry)


class _Owner(Struct, gc=False):
    claim: str


_owner = decoder(_Owner)
_decision = decoder(Decision)


class Changes(Struct, frozen=True):
    """The records that other processes wrote, as they are now; with ``everything`` all must be read anew."""

    everything: bool
    sources: list[Source]
    evidence: list[Evidence]
    entries: list[Entry]
    events: list[Event]


class Tables:
    """Reads and writes records. Writing belongs into a ``transaction``."""

    def __init__(self, path: Path, notices: list[str]) -> None:
        """Open the files, which may be missing. Raises StoreError where they are broken or too new.

        ``notices`` gets lines for the user on what had to be put right.
        """
        self.notices = notices
        self._storage = JournalStorage(path, notices)
        self._db = JournalDB(storage=lambda: self._storage)
        self._numbers_of: dict[str, int] = {}
        self._unnumbered: Callable[[], dict[str, int]] | None = None
        self._free: dict[str, int] = {}
        migration.bring_up(self._storage)
        self._settle()

    def catch_up(self) -> Changes | None:
        """What other processes wrote since the last call. Raises StoreError."""
        self._storage.catch_up()
        self._settle()
        return self._changes()

    def forget(self) -> None:
        """Have all rows read anew the next time."""
        self._storage.forget()

    @contextmanager
    def transaction(self) -> Iterator[Changes | None]:
        """All writes within are one commit, or none; gives what other processes had written since."""
        with self._storage.transaction():
            migration.stamp(self._storage)
            if self._storage.disk.stray:
                self._put_stray(self._storage.disk.stray)
            yield self._changes()

    def _put_stray(self, commits: list[Commit]) -> None:
        """Write the fitting commits of a journal whose snapshot was changed from outside."""
        events = self._storage.disk.unrecorded(event_of(e) for commit in commits for e in commit.events)
        found = self._put_fitting(commits, events, [])
        self.notices.append(found.notice)

    def _put_fitting(self, commits: list[Commit], events: list[Event], behind: list[Event]) -> rescue.Fitting:
        """Write the fitting part of commits, as ``rescue.fitting`` has it."""
        self._rows.clear()
        self._free.clear()
        found = rescue.fitting(commits, events, behind, self.records(), self.last_event())
        self.put_sources(found.sources)
        self.put_evidence(found.evidence)
        self.put_entries(found.entries)
        self.put_decisions(found.decided)
        self.add_events(found.events)
        return found

    @property
    def is_shared(self) -> bool:
        """Whether other windows may write here without a lock that reaches them."""
        return self._storage.disk.own.are_kept

    def join(self, subject: Callable[[str], Subject | None]) -> bool:
        """Put back what the record lacks of the windows' own journals; returns whether there was any.

        ``subject`` gives what is on record with an id. What does not fit is set aside, and told.
        """
        disk = self._storage.disk
        lacking = self._lacking(subject)
        if not lacking:
            return False
        with self.transaction():
            lacking = self._lacking(subject)
            found = self._put_fitting(lacking.commits, lacking.events, lacking.behind)
            if found.left:
                disk.set_aside(found.left)
            self.notices.append(f"{disk.own.folder}: others wrote over what a window wrote; {found.notice}")
        return True

    def _lacking(self, subject: Callable[[str], Subject | None]) -> Lacking:
        disk = self._storage.disk
        return lacking(disk.own.commits(), self.events(), subject, disk.set_aside_before())

    def fold(self) -> None:
        """Write the journal into the snapshot and the history file. Raises StoreError."""
        self._settle()
        self._storage.fold(columns.keep)
        self._storage.disk.own.clear()

    def close(self) -> None:
        """Fold where that is worth its while. Raises StoreError."""
        if self._storage.disk.outgrown():
            self.fold()
        self._storage.disk.own.clear()

    def records(self) -> Records:
        """All that is on record but the history. Raises StoreError."""
        whole = self._storage.whole()
        if found := wholesale.decoded(whole) if whole else None:
            return Records(
                self._numbered(found.sources), self._numbered(found.evidence), self._numbered(found.claims)
            )
        return Records(
            self._read("sources", Source), self._read("evidence", Evidence), self._read("claims", Entry)
        )

    def read(self) -> Opened:
        """All that is on record but the history, the claims by columns where there are some.

        Raises StoreError.
        """
        whole = self._storage.whole()
        opened = by_columns(whole) if whole else None
        if opened is None:
            records = self.records()
            claims = Decoded(list({entry.id: entry for entry in records.entries}.values()))
            return Opened(records.sources, records.evidence, claims, records.entries)
        self._unnumbered = opened.rows
        return opened

    @property
    def _rows(self) -> dict[str, int]:
        """The number of each record's row by the record's id, made when first asked for."""
        if self._unnumbered:
            self._numbers_of.update(self._unnumbered())
            self._unnumbered = None
        return self._numbers_of

    def _numbered(self, rows: dict[int, _Record]) -> list[_Record]:
        self._rows.update((record.id, number) for number, record in rows.items())
        return list(rows.values())

    def events(self) -> Iterator[Event]:
        """All events, the last first, read from the files as they are asked for. Raises StoreError."""
        return self._storage.disk.events()

    def last_event(self) -> Number:
        """The numbers of the last event and its step."""
        return self._storage.last_event()

    def put_sources(self, sources: Iterable[Source]) -> None:
        """Write these rows of ``sources``."""
        self._put("sources", {source.id: msgspec.to_builtins(source) for source in sources})
        if not self._db.table("about"):
            self._db.table("about").insert({"schema": FORM})

    def put_evidence(self, items: Iterable[Evidence]) -> None:
        """Write these rows of ``evidence``."""
        self._put("evidence", {item.id: msgspec.to_builtins(item) for item in items})

    def put_entries(self, entries: Iterable[Entry]) -> None:
        """Write these rows of ``claims``; ``put_decisions`` writes their decisions."""
        plain = {entry.id: msgspec.to_builtins(entry) for entry in entries}
        for document in plain.values():
            del document["decision"]
        self._put("claims", plain)

    def put_decisions(self, entries: Iterable[Entry]) -> None:
        """Write these claims' rows of ``decisions``."""
        plain = {entry.id: {"claim": entry.id, **msgspec.to_builtins(entry.decision)} for entry in entries}
        self._put("decisions", plain, key="claim")

    def drop_entries(self, ids: Iterable[str]) -> None:
        """Take these rows out of ``claims`` and ``decisions``."""
        rows = [self._rows.pop(id_) for id_ in ids]
        for table in ("claims", "decisions"):
            self._db.table(table).remove(doc_ids=rows)

    def drop_sources(self, ids: Iterable[str]) -> None:
        """Take these rows, which no claim has for its document, out of ``sources``."""
        self._db.table("sources").remove(doc_ids=[self._rows.pop(id_) for id_ in ids])

    def add_events(self, events: Iterable[Event]) -> None:
        """Add events to the history."""
        self._storage.log(map(encoded, events))

    def _put(self, table: str, plain: dict[str, dict[str, Any]], key: str = "id") -> None:
        """Write rows by the id in ``key``; a new one gets the next number of the table."""
        target = self._db.table(table)
        new = [id_ for id_ in plain if id_ not in self._rows]
        self._rows.update(zip(new, self._numbers(table, len(new)), strict=True))
        rows = self._storage.rows.get(table, {})
        known = {id_ for id_ in plain if str(self._rows[id_]) in rows}
        if known:
            target.update(lambda row: row.update(plain[row[key]]), doc_ids=[self._rows[id_] for id_ in known])
        if added := [Document(plain[id_], self._rows[id_]) for id_ in plain if id_ not in known]:
            target.insert_multiple(added)

    def _numbers(self, table: str, count: int) -> range:
        """Numbers that no row of the table has; TinyDB's own do not see what other processes added."""
        if table not in self._free:
            self._free[table] = max(map(int, self._storage.rows.get(table, ())), default=0) + 1
        first = self._free[table]
        self._free[table] += count
        return range(first, first + count)

    def _settle(self) -> None:
        """Write at once the repairs made at opening."""
        if self._storage.disk.unsettled:
            with suppress(StoreError), self.transaction():
                pass

    def _changes(self) -> Changes | None:
        news = self._storage.take_news()
        try:
            return self._records(news) if news else None
        except StoreError:
            self.forget()
            raise

    def _records(self, news: News) -> Changes:
        if news.everything or self._some_dropped(news):
            migration.bring_up(self._storage)
            self._rows.clear()
            self._free.clear()
            return Changes(True, [], [], [], [])
        for table in news.rows:
            self._free.pop(table, None)
        claims = news.rows.get("claims", {}) | news.rows.get("decisions", {})
        return Changes(
            False,
            self._read("sources", Source, news.rows.get("sources", ())),
            self._read("evidence", Evidence, news.rows.get("evidence", ())),
            self._read("claims", Entry, claims),
            [event_of(event) for event in news.events],
        )

    def _some_dropped(self, news: News) -> bool:
        tables = self._storage.rows
        return any(
            number not in tables.get(table, {}) for table, rows in news.rows.items() for number in rows
        )

    def _read(self, table: str, kind: type[_Record], numbers: Iterable[str] | None = None) -> list[_Record]:
        """The rows of a table with these numbers, or all of them."""
        rows = self._storage.rows.get(table, {})
        decisions = self._storage.rows.get("decisions", {}) if table == "claims" else {}
        decode = decoder(kind)
        found = []
        for number in rows if numbers is None else numbers:
            try:
                record = decode(rows[number])
                self._rows[record.id] = int(number)
            except ValueError as error:
                raise self._broken(table, number, error) from None
            if number in decisions:
                # Nobody has seen the record yet: this is still its making, at half of replace's time.
                force_setattr(record, "decision", self._decision(number, decisions[number], record.id))
            found.append(record)
        return found

    def _decision(self, number: str, row: Raw, claim: str) -> Decision:
        try:
            if _owner(row).claim != claim:
                raise self._broken("decisions", number, f"not of claim {claim}")
            return _decision(row)
        except ValueError as error:
            raise self._broken("decisions", number, error) from None

    def _broken(self, table: str, number: str, why: object) -> StoreError:
        return StoreError(f"{self._storage.disk.path}: {table}, row {number}: {why}; see onrecord doctor")

"""The TinyDB tables of a workspace, as records.

What machines found (``claims``) and what people decided (``decisions``, in rows of the same numbers) are
tables of their own; ``history`` has every change of a decision; ``about`` says which form all this has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from tinydb import TinyDB
from tinydb.table import Document

from onrecord.errors import StoreError
from onrecord.records import Entry, Event, Evidence, Source
from onrecord.storage import WholeFileStorage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

SCHEMA = 1
"""The form of the tables; a file of a later form is refused."""

_Record = TypeVar("_Record", Entry, Event, Evidence, Source)


class Tables:
    """Reads and writes records. Writing belongs into a ``transaction``."""

    def __init__(self, path: Path) -> None:
        """The file may be missing; it is read when it is first asked for."""
        self._path = path
        self._storage = WholeFileStorage(path)
        self._db = TinyDB(storage=lambda: self._storage)
        self._rows: dict[str, int] = {}

    def latest(self) -> AbstractContextManager[bool]:
        """All reading within is of one state of the file; gives whether it is another than last time."""
        return self._storage.latest()

    def check_form(self) -> None:
        """Raises StoreError where the file was written by a later onrecord."""
        about = self._db.table("about").all()
        if about and about[0].get("schema") != SCHEMA:
            raise StoreError(
                f"{self._path}: written by a later onrecord (form {about[0].get('schema')}); update onrecord"
            )

    def transaction(self) -> AbstractContextManager[bool]:
        """All writing within is one, or none at all; gives whether another process had written since."""
        return self._storage.transaction()

    def sources(self) -> list[Source]:
        """The table ``sources``."""
        return self._read("sources", Source)

    def evidence(self) -> list[Evidence]:
        """The table ``evidence``, the oldest first."""
        return self._read("evidence", Evidence)

    def events(self) -> list[Event]:
        """The table ``history``, the oldest first."""
        return self._read("history", Event)

    def entries(self) -> list[Entry]:
        """The table ``claims``, each with its row of ``decisions``."""
        decisions = {document.doc_id: document for document in self._db.table("decisions")}
        found = []
        for document in self._db.table("claims"):
            decision: dict[str, Any] = decisions.get(document.doc_id, {})
            entry = self._convert("claims", document.doc_id, {**document, "decision": decision}, Entry)
            if decision and decision.get("claim") != entry.id:
                raise StoreError(
                    f"{self._path}: decisions, row {document.doc_id}: not of claim {entry.id}; left as it is"
                )
            self._rows[entry.id] = document.doc_id
            found.append(entry)
        return found

    def add_source(self, source: Source) -> None:
        """Add a row to ``sources``."""
        self._insert("sources", [msgspec.to_builtins(source)])
        if not self._db.table("about").all():
            self._insert("about", [{"schema": SCHEMA}])

    def add_evidence(self, item: Evidence) -> None:
        """Add a row to ``evidence``."""
        self._insert("evidence", [msgspec.to_builtins(item)])

    def add_events(self, events: Sequence[Event]) -> None:
        """Add rows to ``history``."""
        self._insert("history", [msgspec.to_builtins(event) for event in events])

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """Add rows to ``claims``."""
        plain = [msgspec.to_builtins(entry) for entry in entries]
        for document in plain:
            del document["decision"]
        rows = self._insert("claims", plain)
        self._rows.update(zip((entry.id for entry in entries), rows, strict=True))

    def put_decisions(self, entries: Iterable[Entry]) -> None:
        """Write these claims' rows of ``decisions``."""
        table = self._db.table("decisions")
        rows = {
            self._rows[entry.id]: {"claim": entry.id, **msgspec.to_builtins(entry.decision)}
            for entry in entries
        }
        known = {row for row in rows if table.contains(doc_id=row)}
        if known:
            by_claim = {fields["claim"]: fields for fields in rows.values()}
            table.update(lambda fields: fields.update(by_claim[fields["claim"]]), doc_ids=known)
        if new := [Document(fields, row) for row, fields in rows.items() if row not in known]:
            table.insert_multiple(new)

    def _read(self, table: str, kind: type[_Record]) -> list[_Record]:
        return [self._convert(table, document.doc_id, document, kind) for document in self._db.table(table)]

    def _convert(self, table: str, row: int, plain: Any, kind: type[_Record]) -> _Record:
        try:
            return msgspec.convert(plain, kind)
        except msgspec.ValidationError as error:
            raise StoreError(f"{self._path}: {table}, row {row}: {error}; left as it is") from None

    def _insert(self, table: str, plain: list[dict[str, Any]]) -> list[int]:
        """Rows of their own numbers: TinyDB's next number does not see what other processes added."""
        target = self._db.table(table)
        last = max((document.doc_id for document in target), default=0)
        documents = [Document(fields, number) for number, fields in enumerate(plain, last + 1)]
        return target.insert_multiple(documents) if documents else []

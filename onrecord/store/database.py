"""TinyDB made safe and fast by its own extension points: a table and a database on a ``JournalStorage``.

A change is one line in the journal, whatever the size of the table.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import TYPE_CHECKING, Any

import msgspec
from tinydb import TinyDB
from tinydb.table import Table

from onrecord.store.storage import JournalStorage, to_raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from msgspec import Raw

    from onrecord.store.snapshot import Rows


class TableChange(MutableMapping[Any, Any]):
    """A table as TinyDB changes it: documents read, put or deleted are remembered, the rest left alone."""

    def __init__(self, rows: Rows, number_class: Callable[[str], Any]) -> None:
        self._rows = rows
        self._class = number_class
        self._touched: dict[str, Any] = {}

    def __getitem__(self, number: Any) -> Any:
        key = str(number)
        if key not in self._touched:
            self._touched[key] = msgspec.json.decode(self._rows[key])
        if self._touched[key] is None:
            raise KeyError(number)
        return self._touched[key]

    def __setitem__(self, number: Any, document: Any) -> None:
        self._touched[str(number)] = document

    def __delitem__(self, number: Any) -> None:
        if number not in self:
            raise KeyError(number)
        self._touched[str(number)] = None

    def __contains__(self, number: object) -> bool:
        key = str(number)
        return self._touched[key] is not None if key in self._touched else key in self._rows

    def __iter__(self) -> Iterator[Any]:
        new = (key for key in self._touched if key not in self._rows)
        return (self._class(key) for key in (*self._rows, *new) if key in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Delete all documents, unread."""
        self._touched = dict.fromkeys(self._rows)

    def changes(self) -> dict[str, Raw | None]:
        """The documents that differ from before; None for a deleted one."""
        changes = {
            key: None if document is None else to_raw(document) for key, document in self._touched.items()
        }
        return {key: raw for key, raw in changes.items() if raw != self._rows.get(key)}


class JournalTable(Table):
    """A table of which only changed documents are written."""

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        storage = self._storage
        if not isinstance(storage, JournalStorage):
            super()._update_table(updater)
            return
        with storage.transaction():
            table = TableChange(storage.rows.get(self.name, {}), self.document_id_class)
            updater(table)  # type: ignore[arg-type]  # (a mapping in place of a dict)
            storage.change(self.name, table.changes())
        self.clear_cache()


class JournalDB(TinyDB):
    """TinyDB with these tables on this storage."""

    table_class = JournalTable
    default_storage_class = JournalStorage  # type: ignore[assignment]  # (TinyDB types it as its own)

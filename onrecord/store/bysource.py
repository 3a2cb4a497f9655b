"""Which claims belong to a document, without a walk through all of them for each document."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.records import Entry


class BySource:
    """The claims of each document, those that are gone or withdrawn among them."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        """``entries`` are all on record at any time, by id; they are looked through at the first asking."""
        self._entries = entries
        self._ids: defaultdict[str, list[str]] | None = None

    def of(self, source: str) -> list[Entry]:
        """The claims of the document with this id, as they came on record."""
        if self._ids is None:
            self._ids = defaultdict(list)
            for entry in self._entries.values():
                self._ids[entry.source].append(entry.id)
        return [self._entries[id_] for id_ in self._ids.get(source, ())]

    def put(self, before: Entry | None, after: Entry | None) -> None:
        """Index a claim that came, or drop one that went."""
        if self._ids is None:
            return
        if after and not before:
            self._ids[after.source].append(after.id)
        if before and not after:
            self._ids[before.source].remove(before.id)

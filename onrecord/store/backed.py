"""Which claims an item of evidence backs, without a walk through all of them for each item."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.traits import CITES

if TYPE_CHECKING:
    from onrecord.records import Entry
    from onrecord.store.claims import Entries


class Backed:
    """The claims that each item of evidence backs, those that are gone or withdrawn among them."""

    def __init__(self, entries: Entries) -> None:
        """``entries`` are all on record at any time; they are looked through at the first asking."""
        self._entries = entries
        self._of: defaultdict[str, dict[str, None]] | None = None

    def by(self, item: str) -> list[Entry]:
        """The claims that the item with this id backs."""
        if self._of is None:
            self._of = defaultdict(dict)
            for entry in self._entries.having(CITES):
                self._add(entry, self._of)
        return [self._entries[id_] for id_ in self._of.get(item, ())]

    def put(self, before: Entry | None, after: Entry | None) -> None:
        """Index a claim as it is after a change."""
        if self._of is None:
            return
        if before:
            for link in before.decision.evidence:
                self._of[link.evidence].pop(before.id, None)
        if after:
            self._add(after, self._of)

    def _add(self, entry: Entry, of: defaultdict[str, dict[str, None]]) -> None:
        for link in entry.decision.evidence:
            of[link.evidence][entry.id] = None

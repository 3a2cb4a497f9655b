"""Which claims belong to a document, without a walk through all of them for each document."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from onrecord.records import Entry
    from onrecord.store.claims import Entries


class BySource:
    """The claims of each document, those that are gone or withdrawn among them."""

    def __init__(self, entries: Entries) -> None:
        """``entries`` are all on record at any time; they are looked through at the first asking."""
        self._entries = entries
        self._of: defaultdict[str, list[int]] | None = None

    def _all(self) -> defaultdict[str, list[int]]:
        if self._of is None:
            self._of = defaultdict(list)
            for number, source in enumerate(self._entries.claims.base.sources):
                self._of[source].append(number)
        return self._of

    def sources(self) -> Collection[str]:
        """The ids of all documents that have claims."""
        return self._all().keys()

    def numbers(self, source: str) -> list[int]:
        """The numbers of the claims of the document with this id, as they came on record."""
        return self._all().get(source, [])

    def put(self, number: int, before: Entry | None, after: Entry | None) -> None:
        """Index a claim that came, or drop one that went."""
        if after and not before:
            self._all()[after.source].append(number)
        if before and not after:
            self._all()[before.source].remove(number)

"""Which document on record a new one is much like, by the claims that both have after the same words."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.sentences import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Entry, Source
    from onrecord.store import Store

MUCH = 0.5
"""The share of claims (of the document that has fewer) that both must have,"""
ENOUGH = 2
"""and so many at least."""

_BEFORE = 16
"""Characters before a claim that must be the same, too: ``Thursday`` alone says nothing."""


class Likeness:
    """Compares documents with those that are on record at the time of the first question."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def most(self, source: Source, entries: Iterable[Entry]) -> Source | None:
        """The document on record that ``source`` with these claims is most like, if it is much like any."""
        mine = set(map(_key, entries))
        shared = Counter(other for key in mine for other in self._having.get(key, ()) if other != source.id)
        for other, number in shared.most_common(1):
            if number >= max(ENOUGH, MUCH * min(len(mine), self._numbers[other])):
                return self._store.source(other)
        return None

    def add(self, source: Source, entries: Iterable[Entry]) -> None:
        """Take one more document among those compared with."""
        keys = set(map(_key, entries))
        self._numbers[source.id] = len(keys)
        for key in keys:
            self._having[key].add(source.id)

    @cached_property
    def _having(self) -> defaultdict[str, set[str]]:
        having: defaultdict[str, set[str]] = defaultdict(set)
        for entry in self._store.entries():
            having[_key(entry)].add(entry.source)
        return having

    @cached_property
    def _numbers(self) -> Counter[str]:
        return Counter(source for sources in self._having.values() for source in sources)


def _key(entry: Entry) -> str:
    return squeezed(entry.anchor.prefix[-_BEFORE:] + entry.claim.text)

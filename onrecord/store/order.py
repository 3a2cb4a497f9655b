"""The order of the claims that stand, updated at each mark."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.anchors import in_order
from onrecord.store.claims import Ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.records import Entry
    from onrecord.store.bysource import BySource
    from onrecord.store.claims import Entries


class Order:
    """Standing claims, by the names of their documents and their places in them."""

    def __init__(self, entries: Entries, by_source: BySource, name: Callable[[str], str]) -> None:
        """``name`` gives the name of the document that has this id."""
        self._entries = entries
        self._by_source = by_source
        self._name = name
        self._ordered: Ordered | None = None

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """The numbers of the standing claims of each document; at first where their order was read."""
        return dict(self._entries.claims.base.standing)

    @cached_property
    def _unsorted(self) -> set[str]:
        """The documents whose claims must be sorted; at first all, where no order was read."""
        return set() if self._numbers else set(self._by_source.sources())

    def all(self) -> Ordered:
        """The claims that stand; the list keeps up with changes that leave the order as it is."""
        if self._ordered is None:
            for source in self._unsorted:
                self._numbers[source] = self._sorted(source)
            self._unsorted.clear()
            numbers: list[int] = []
            spans = {}
            for source in sorted(filter(self._numbers.get, self._numbers), key=self._name):
                spans[source] = len(numbers), len(numbers) + len(self._numbers[source])
                numbers += self._numbers[source]
            self._ordered = Ordered(self._entries.claims, numbers, spans)
        return self._ordered

    def _sorted(self, source: str) -> list[int]:
        entry = self._entries.claims.entry
        standing = (number for number in self._by_source.numbers(source) if entry(number).stands)
        return sorted(standing, key=lambda number: in_order(entry(number).claim))

    def put(self, before: Entry | None, after: Entry | None) -> None:
        """Have the claims of a document sorted when next asked for, if one came, went or moved."""
        if before and after and before.stands == after.stands and _is_same_place(before, after):
            return
        self._unsorted.update(entry.source for entry in (before, after) if entry)
        self._ordered = None

    def forget(self) -> None:
        """Forget the order of the documents: they have other names."""
        self._ordered = None


def ordered(entries: Iterable[Entry], name: Callable[[str], str]) -> list[Entry]:
    """Claims in order, where ``name`` gives the name of the document that has an id."""
    of: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        of[entry.source].append(entry)
    return [
        entry
        for source in sorted(of, key=name)
        for entry in sorted(of[source], key=lambda entry: in_order(entry.claim))
    ]


def _is_same_place(before: Entry, after: Entry) -> bool:
    return before.claim is after.claim or in_order(before.claim) == in_order(after.claim)

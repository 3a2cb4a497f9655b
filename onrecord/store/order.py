"""The order of the claims that stand, updated at each mark."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.anchors import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.records import Entry


class Order:
    """Standing claims, by the names of their documents and their places in them."""

    def __init__(self, name: Callable[[str], str]) -> None:
        """``name`` gives the name of the document that has this id."""
        self._name = name
        self._ordered: list[Entry] | None = None
        self._numbers: dict[str, int] = {}

    def all(self, entries: Iterable[Entry]) -> list[Entry]:
        """Those of ``entries`` (all that were put) that stand; the list is updated in place."""
        if self._ordered is None:
            self._ordered = ordered((entry for entry in entries if entry.stands), self._name)
            self._numbers = {}
        return self._ordered

    def put(self, before: Entry | None, after: Entry | None) -> None:
        """Put a claim in its place, unless its place changed: then all are sorted when next asked for."""
        if self._ordered is None:
            return
        if before and after and before.stands and after.stands and _is_same_place(before, after):
            if not self._numbers:
                self._numbers = {entry.id: number for number, entry in enumerate(self._ordered)}
            self._ordered[self._numbers[after.id]] = after
        else:
            self._ordered = None

    def forget(self) -> None:
        """Forget the order, to sort anew when asked for: documents have other names or places."""
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

"""The order of the claims that stand, and how many of them are done, kept up with from mark to mark."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from onrecord import rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.records import Entry


class Order:
    """Standing claims, by their places."""

    def __init__(self, place: Callable[[Entry], Any]) -> None:
        """``place`` gives what claims are ordered by."""
        self._place = place
        self._done: Counter[str] = Counter()
        self._every: Counter[str] = Counter()
        self._ordered: list[Entry] | None = None
        self._numbers: dict[str, int] = {}

    def all(self, entries: Iterable[Entry]) -> list[Entry]:
        """Those of ``entries``, which are all that were put, that stand; the list is kept up with."""
        if self._ordered is None:
            self._ordered = sorted((entry for entry in entries if entry.stands), key=self._place)
            self._numbers = {entry.id: number for number, entry in enumerate(self._ordered)}
        return self._ordered

    def progress(self, source: str) -> tuple[int, int]:
        """How many claims of a document are done (not to be checked again), and how many stand."""
        return self._done[source], self._every[source]

    def put(self, before: Entry | None, after: Entry | None) -> None:
        """Put a claim where it was, as a mark leaves it there; else all are ordered anew when asked for."""
        self._count(before, -1)
        self._count(after, 1)
        if self._ordered is None:
            return
        if before and after and before.stands and after.stands and self._same_place(before, after):
            self._ordered[self._numbers[after.id]] = after
        else:
            self._ordered = None

    def forget(self) -> None:
        """Order all anew when asked for: documents have other names or places."""
        self._ordered = None

    def _same_place(self, before: Entry, after: Entry) -> bool:
        return before.claim is after.claim or self._place(before) == self._place(after)

    def _count(self, entry: Entry | None, sign: int) -> None:
        if entry and entry.stands:
            self._every[entry.source] += sign
            self._done[entry.source] += sign * (not rules.is_to_check(entry))

"""Things that stand in a text, found by their places."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")


class Spans(Generic[T]):
    """Things with the places where each begins and ends; one may stand within another."""

    def __init__(self, things: Sequence[tuple[int, int, T]]) -> None:
        """``things`` come in the order of their beginnings."""
        self._things = things
        self._starts = [start for start, _, _ in things]
        self._reached = list(accumulate((end for _, end, _ in things), max))

    def __iter__(self) -> Iterator[tuple[int, int, T]]:
        """All things, in their order."""
        return iter(self._things)

    def between(self, start: int, end: int) -> list[tuple[int, int, T]]:
        """The things that have a part between ``start`` and ``end``, in their order."""
        found = []
        number = bisect_left(self._starts, end) - 1
        while number >= 0 and self._reached[number] > start:
            if self._things[number][1] > start:
                found.append(self._things[number])
            number -= 1
        return found[::-1]

    def after(self, place: int) -> T | None:
        """The first thing that begins behind ``place``."""
        number = bisect_left(self._starts, place + 1)
        return self._things[number][2] if number < len(self._things) else None

    def before(self, place: int) -> T | None:
        """The last thing that begins before ``place``."""
        number = bisect_left(self._starts, place) - 1
        return self._things[number][2] if number >= 0 else None

"""Which line of a text a position stands in."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate


class Lines:
    """The lines of a text, numbered from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def number(self, position: int) -> int:
        """The number of the line that a position (in code points) stands in."""
        return bisect_right(self._starts, position)

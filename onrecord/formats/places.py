"""Which line of a text a position stands in."""

from __future__ import annotations

import re
from bisect import bisect_right


class Lines:
    """The lines of a text, numbered from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def number(self, position: int) -> int:
        """The number of the line at a position (in code points)."""
        return bisect_right(self._starts, position)

"""How fast a checker gets on: claims a minute, pauses left out."""

from __future__ import annotations

from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 300.0
"""Seconds between two marks from which the time counts as a pause."""

RECENT = 30
"""The number of last marks that make the pace."""

FEWEST = 3
"""The number of marks below which there is no pace."""


class Pace:
    """The marks of this session, by the seconds of ``clock``."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._marks: deque[float] = deque(maxlen=RECENT)

    def add(self) -> None:
        """Count a mark now: of many claims at once one mark, since nobody goes on so fast."""
        self._marks.append(self._clock())

    def per_minute(self) -> float | None:
        """Claims a minute over the last marks; None while there are too few marks."""
        taken = [at - before for before, at in pairwise(self._marks) if at - before < PAUSE]
        return len(taken) * 60 / sum(taken) if sum(taken) and len(self._marks) >= FEWEST else None

    def minutes_for(self, claims: int) -> float | None:
        """The minutes for this number of claims; None while there is no pace."""
        pace = self.per_minute()
        return claims / pace if pace else None

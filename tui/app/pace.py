"""How fast a checker gets on: claims a minute, pauses left out."""

from __future__ import annotations

from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 300.0
"""Seconds between marks from which the checker did something else."""

RECENT = 30
"""So many of the last marks tell the pace."""

FEWEST = 3
"""So many marks have to be there before they tell anything."""


class Pace:
    """The marks of this session, by the seconds of ``clock``."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._marks: deque[float] = deque(maxlen=RECENT)

    def add(self) -> None:
        """Something was marked now: many claims at once count as one, for so fast nobody goes on."""
        self._marks.append(self._clock())

    def per_minute(self) -> float | None:
        """Claims a minute of late; None while too few are marked."""
        taken = [at - before for before, at in pairwise(self._marks) if at - before < PAUSE]
        return len(taken) * 60 / sum(taken) if sum(taken) and len(self._marks) >= FEWEST else None

    def minutes_for(self, claims: int) -> float | None:
        """The minutes that so many claims will take; None while nobody knows."""
        pace = self.per_minute()
        return claims / pace if pace else None

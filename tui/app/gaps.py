"""The gaps of a document: how many of each kind, and at which of them one stops. No screen in it."""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING

from tui.wording.numbers import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.coverage import Gap
    from onrecord.records import GapKind

WHAT: dict[GapKind, str] = {
    "number": "number",
    "name": "name",
    "quotation": "quotation mark",
    "sentence": "sentence",
}
"""The kinds of gaps in words, in the order in which they take turns."""


class Gaps:
    """The gaps of a document, all or those of one ``kind`` shown, or none where they are ``hidden``."""

    def __init__(self) -> None:
        self.kind: GapKind | None = None
        self.hidden = False
        self._found: Sequence[Gap] = ()

    def read(self, found: Sequence[Gap]) -> None:
        """Take these as all gaps, in the order of their places."""
        self._found = found

    def turn(self) -> None:
        """Show the gaps of the next kind that there are any of; after the last kind, all."""
        there = {gap.what for gap in self._found}
        turns: list[GapKind | None] = [None, *(what for what in WHAT if what in there or what == self.kind)]
        self.kind = turns[(turns.index(self.kind) + 1) % len(turns)]

    def shown(self) -> list[Gap]:
        """The gaps of the kind shown."""
        return [] if self.hidden else self._of_kind()

    def _of_kind(self) -> list[Gap]:
        return [gap for gap in self._found if self.kind in (None, gap.what)]

    def stops(self) -> list[Gap]:
        """The gaps to stop at: a sentence is a gap of its own where it has no smaller gap in it."""
        found = self._of_kind()
        after = zip_longest(found, found[1:])
        return [gap for gap, next_ in after if gap.what != "sentence" or not next_ or next_.start >= gap.end]

    def further(self, place: int, steps: int) -> Gap | None:
        """The gap so many stops on from a place, or back; the last where there are fewer, or None."""
        stops = self.stops()
        found = (
            [gap for gap in stops if gap.start > place]
            if steps > 0
            else [gap for gap in reversed(stops) if gap.start < place]
        )
        return found[min(abs(steps), len(found)) - 1] if found else None

    def end(self, step: int) -> Gap | None:
        """The first gap, or where one goes back the last; None where there is none."""
        return next(iter(self.stops()[::step]), None)

    def at(self, span: tuple[int, int] | None) -> Gap | None:
        """The gap at this place."""
        return next((gap for gap in self._of_kind() if (gap.start, gap.end) == span), None)

    def said(self) -> str:
        """How many gaps there are of each kind, the kind shown in brackets."""
        found = Counter(gap.what for gap in self._found)
        parts = {what: count(found[what], words) for what, words in WHAT.items() if found[what]}
        if self.kind:
            parts[self.kind] = f"‹{parts.get(self.kind, f'no {WHAT[self.kind]}s')}›"
        said = " · ".join(parts[what] for what in WHAT if what in parts)
        shown = f"not covered: {said}" if said else "everything is covered"
        return f"{shown} (hidden)" if self.hidden else shown

"""Tallies as bars, group by group."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from rich.segment import Segment

from tui.app.segments import fitted
from tui.app.widgets.rows import Rows
from tui.wording.claims import STATES
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

    from tui.app.progress import Group, Tally

COUNTS = 22
"""Cells for the numbers behind a bar."""
STATE = 10
"""Cells for a document's state behind a bar."""

PARTS = " ▏▎▍▌▋▊▉"
"""The characters of a cell filled by none to seven eighths."""


class Tallies(Rows):
    """The tallies in rows: a title for each group, and its tallies below."""

    pane = "progress"
    opens = "open_tally"
    nothing = "No claims yet."

    def __init__(self) -> None:
        super().__init__(id="tallies")
        self._rows: list[str | Tally] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups, the cursor where it is."""
        self._rows = []
        for group in groups:
            self._rows += [group.title, *group.tallies] if group.tallies else []
        self.show(len(self._rows), max(1, self.cursor))

    @property
    def chosen(self) -> Tally | None:
        """The tally under the cursor."""
        row = self._rows[self.cursor] if self._rows else None
        return None if isinstance(row, str) else row

    def turn(self, groups: int) -> None:
        """Put the cursor on the first tally so many groups on, or back, as far as groups go."""
        titles = [row for row, shown in enumerate(self._rows) if isinstance(shown, str)]
        here = bisect_right(titles, self.cursor) - 1
        if titles:
            self.go(titles[max(0, min(here + groups, len(titles) - 1))] + 1)

    def draw(self, row: int, width: int, style: Style) -> list[Segment]:
        """Draw one tally: its name, a bar, done of how many; for a document also its state."""
        shown = self._rows[row]
        accent = style + self.part("accent")
        muted = style + self.part("muted")
        cursor = Segment("▌" if row == self.cursor else " ", accent)
        if isinstance(shown, str):
            return [cursor, fitted(shown, width - 1, muted)]
        name = max(8, min(36, width // 3))
        state = f" {STATES[shown.state]} {shown.state}" if shown.state else ""
        room = max(0, width - name - COUNTS - 3 - (STATE if state else 0))
        full, rest = bar(shown.done, shown.every, room)
        percent = f"{100 * shown.done // shown.every}%" if shown.every else ""
        counts = f" {percent:>4} {shown.done:,} of {shown.every:,}".ljust(COUNTS if state else 0) + state
        parts = [
            cursor,
            fitted(f" {one_line(shown.name[:200])}", name, style),
            Segment(" ", style),
            Segment(full, accent),
            Segment(rest, muted),
        ]
        return [*parts, fitted(counts, max(0, width - name - 2 - len(full) - len(rest)), style)]


def bar(done: int, every: int, width: int) -> tuple[str, str]:
    """A bar as long as the share done, to an eighth of a cell, and dots for the rest."""
    eighths = done * width * 8 // every if every else 0
    if done and width and not eighths:
        eighths = 1
    full = "█" * (eighths // 8) + PARTS[eighths % 8].strip()
    return full, "·" * (width - len(full))

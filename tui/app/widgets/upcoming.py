"""The claims that come next in a review, how far the review is, and how long the rest will take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from tui.app.context import in_context
from tui.app.messages import RowMoved
from tui.app.widgets.details import COLOURS
from tui.wording import claims as wording
from tui.wording.numbers import duration
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual import events

    from onrecord.records import Entry
    from tui.app.desk import Desk

BAR = 24
"""The most cells of the bar."""

SAID = 60
"""Cells for the words beside the bar."""


class Upcoming(Static):
    """A bar with the claims left and the pace, then the rows after the one under review."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="upcoming", markup=False)
        self._desk = desk
        self._row = 0
        self._first = 0

    def show(self, row: int) -> None:
        """Show the review as it is now; ``row`` is under review."""
        self._row = row
        self.on_resize()

    def on_resize(self) -> None:
        """Show as many rows as there is room for."""
        listing, row = self._desk.listing, self._row
        offer = self._offer(listing.entry(row)) if row < len(listing) else []
        rows = range(row + 1, min(row + self.size.height - len(offer), len(listing)))
        lines = [
            self._line(listing.entry(other), "" if number else "next") for number, other in enumerate(rows)
        ]
        self._first = len(offer) + 1
        self.update(Content("\n").join([*offer, self._progress(), *lines]), layout=False)

    def on_click(self, event: events.Click) -> None:
        """Go to the claim under the mouse."""
        offset = event.get_content_offset(self)
        if offset and offset.y >= self._first:
            row = self._row + 1 + offset.y - self._first
            if row < len(self._desk.listing):
                self.post_message(RowMoved("review", row))

    def _offer(self, entry: Entry) -> list[Content]:
        """A line on another claim that says the same, and the key that takes its mark."""
        other = self._desk.twin(entry)
        if other is None:
            return []
        takes = self._desk.keymap.hint("same", "the same as") or "the same as"
        said = wording.other(self._desk.store, other)
        line = Content.assemble((takes, "bold $accent"), f" {one_line(said)}")
        return [line.truncate(max(1, self.size.width), ellipsis=True)]

    def _progress(self) -> Content:
        listing, said = self._desk.listing, " · ".join(self._said())
        done, every = listing.scope
        width = max(4, min(BAR, self.size.width - SAID))
        full = max(done * width // every, done > 0) if every else 0
        bar = ("━" * full, "$accent"), ("─" * (width - full), "$quiet")
        return Content.assemble(*bar, f" {said}").truncate(max(1, self.size.width), ellipsis=True)

    def _said(self) -> Iterator[str]:
        listing, pace = self._desk.listing, self._desk.pace
        done, every = listing.scope
        left = every - done
        yield f"{done:,} of {every:,} checked"
        yield f"{left:,} left"
        rate, minutes = pace.per_minute(), pace.minutes_for(left)
        if rate and minutes:
            yield f"{duration(minutes)} to go"
            yield f"{rate:.{1 if rate < 10 else 0}f} a minute"

    def _line(self, entry: Entry, label: str) -> Content:
        width = max(1, self.size.width - 11)
        shown = in_context(entry, width)
        said = one_line(shown.text[: 2 * self.size.width], width)
        return Content.assemble(
            (f"{label:4} ", "$label"),
            (wording.glyph(entry), COLOURS.get(entry.status, "")),
            (f" {wording.SHORT[entry.claim.kind]} ", "$label"),
            said,
        )

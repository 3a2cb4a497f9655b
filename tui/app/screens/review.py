"""The review screen: one claim at a time, large in its context; a mark goes on to the next open claim."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.content import Content

from onrecord.errors import OnrecordError
from tui.app.actions import SCREENS
from tui.app.screens.making import Making
from tui.app.widgets.bars import Title
from tui.app.widgets.details import Details
from tui.app.widgets.text import Text
from tui.app.widgets.upcoming import Upcoming
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from onrecord.records import Entry, Source
    from tui.app.desk import Desk
    from tui.app.messages import RowMoved

ALL_DONE = "Nothing of what is shown is left to check"
AGAIN = "From the top again: these are still open"


class ReviewScreen(Making):
    """Walks the claims that the desk shows, in their order."""

    def __init__(self, desk: Desk, claim: str) -> None:
        """Begin at the claim with this id."""
        super().__init__(desk, Text())
        self.pane = "review"
        self.row = desk.listing.nearest(claim) or 0
        self.title_line = Title()
        self.details = Details()
        self.upcoming = Upcoming(desk)
        self.text.can_focus = self.details.can_focus = False

    def compose(self) -> ComposeResult:
        """The claim in its text; below the text or beside it the details, and the next claims."""
        yield self.title_line
        with Horizontal(id="review"):
            yield self.text
            with Vertical(id="beside"):
                yield self.details
                yield self.upcoming
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Show the claim."""
        self.text.border_title = SCREENS["review"]
        self.keys.show(self.pane)
        self.show()

    # Showing

    @property
    def entry(self) -> Entry | None:
        """The claim under review."""
        listing = self.desk.listing
        return listing.entry(min(self.row, len(listing) - 1)) if len(listing) else None

    @property
    def source(self) -> Source | None:
        """The document of the claim."""
        return self.desk.store.source(self.entry.source) if self.entry else None

    def focus_pane(self, pane: str) -> None:
        """Give the screen itself, which takes all keys, the focus."""
        self.set_focus(None)
        self.keys.show(pane)

    def show_claim(self, id_: str) -> None:
        """Show a claim, or the one in its place."""
        nearest = self.desk.listing.nearest(id_) if id_ else None
        self._go(self.row if nearest is None else nearest)

    def show(self) -> None:
        """Show the claim as it is now."""
        entry, source = self.entry, self.source
        self.title_line.show(self.desk, self.row)
        self.upcoming.show(self.row)
        if entry is None or source is None:
            self._say("No claims are shown here." + self.desk.keymap.hint("quit", "goes back.", " "))
            return
        try:
            text = self.desk.text_of(entry)
        except OnrecordError as error:
            self._say(str(error))
            return
        self.text.border_title = Content(one_line(f"{source.file} · {source.title}"))
        others = [part.claim for part in self.desk.listing.parts(entry) if part.id != entry.id]
        self.text.show_claim(text, entry.claim, others)
        self.details.show_claim(self.desk.store, entry, text)

    def _say(self, words: str) -> None:
        self.text.show_text("")
        self.details.say(one_line(words))

    # Moving

    def _go(self, row: int) -> None:
        self.row = max(0, min(row, len(self.desk.listing) - 1))
        self.show()

    def on_row_moved(self, message: RowMoved) -> None:
        """Go to the claim that the mouse was pressed on."""
        self._go(message.row)

    def go_on(self, marked: Sequence[str]) -> None:
        """Go to the next open claim, after the last from the top again."""
        listing = self.desk.listing
        found = listing.next_open(self.row, 1)
        if found is None:
            found = listing.next_open(-1, 1)
            self.status.tell_before(ALL_DONE if found is None else AGAIN)
        self._go(self.row if found is None else found)

    def do_down(self, count: int | None) -> None:
        """Go to the next claim."""
        self._go(self.row + (count or 1))

    def do_up(self, count: int | None) -> None:
        """Go to the previous claim."""
        self._go(self.row - (count or 1))

    def do_top(self, count: int | None) -> None:
        """Go to the first claim."""
        self._go(0)

    def do_bottom(self, count: int | None) -> None:
        """Go to the last claim, or the ``count``-th."""
        self._go(count - 1 if count else sys.maxsize)

    def do_next_open(self, count: int | None) -> None:
        """Go to the next open claim."""
        self._hop(count or 1, 1)

    def do_previous_open(self, count: int | None) -> None:
        """Go to the previous open claim."""
        self._hop(count or 1, -1)

    def _hop(self, count: int, step: int) -> None:
        row = self.row
        for _ in range(count):
            found = self.desk.listing.next_open(row, step)
            if found is None:
                self.status.tell(f"No {'further' if step > 0 else 'earlier'} open claim.")
                break
            row = found
        self._go(row)

    def do_next_source(self, count: int | None) -> None:
        """Go to the first claim of the next document."""
        self._turn(count or 1, 1)

    def do_previous_source(self, count: int | None) -> None:
        """Go to the last claim of the previous document."""
        self._turn(count or 1, -1)

    def _turn(self, count: int, step: int) -> None:
        row, listing = self.row, self.desk.listing
        for _ in range(count):
            source = listing.entry(row).source if len(listing) else ""
            rows = range(row, len(listing)) if step > 0 else range(row, -1, -1)
            row = next((other for other in rows if listing.entry(other).source != source), row)
        self._go(row)

    def do_page_down(self, count: int | None) -> None:
        """Scroll the text a page down."""
        self.text.scroll_rows((count or 1) * self.text.page)

    def do_page_up(self, count: int | None) -> None:
        """Scroll the text a page up."""
        self.text.scroll_rows(-(count or 1) * self.text.page)

    def do_half_down(self, count: int | None) -> None:
        """Scroll the text half a page down."""
        self.text.scroll_rows((count or 1) * max(1, self.text.page // 2))

    def do_half_up(self, count: int | None) -> None:
        """Scroll the text half a page up."""
        self.text.scroll_rows(-(count or 1) * max(1, self.text.page // 2))

    def do_escape(self, count: int | None) -> None:
        """Drop selected words, else leave the screen."""
        if not self.drop_words():
            self.leave()

"""The claim screen: the whole record of one claim, and the editing of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content

from onrecord.errors import OnrecordError
from tui.app.messages import Reasons
from tui.app.record_lines import parts
from tui.app.screens.righting import Righting
from tui.app.widgets.bars import Title
from tui.app.widgets.record import Record
from tui.app.widgets.text import Text
from tui.wording import claims as wording
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from onrecord.records import Entry, Source, Status
    from tui.app.desk import Desk
    from tui.app.record_lines import Part


class ClaimScreen(Righting):
    """The claim in its text, and its record; enter puts right what the cursor is on."""

    def __init__(self, desk: Desk, claim: str) -> None:
        """Show the claim with this id."""
        super().__init__(desk, Text())
        self.pane = "claim"
        self._claim = claim
        self._history = False
        self._explains = False
        self._why: Reasons | None = None
        self.title_line = Title()
        self.record = Record()

    def compose(self) -> ComposeResult:
        """The text, and the record below the text or beside it."""
        yield self.title_line
        with Horizontal(id="whole"):
            yield self.text
            yield self.record
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Show the claim."""
        self.record.focus()
        self.show()

    # Showing

    @property
    def entry(self) -> Entry | None:
        """The claim that the screen shows."""
        return self.desk.listing.get(self._claim)

    @property
    def source(self) -> Source | None:
        """The claim's document."""
        return self.desk.store.source(self.entry.source) if self.entry else None

    @property
    def part(self) -> Part | None:
        """The part of the record that the cursor is on."""
        return self.record.part

    def focus_pane(self, pane: str) -> None:
        """Give the text or the record the focus."""
        self.pane = pane
        self.set_focus(self.text if pane == "words" else self.record)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember which of text and record has the focus."""
        if not self.status.asking and event.widget in (self.text, self.record):
            self.pane = "words" if event.widget is self.text else "claim"

    def show_claim(self, id_: str) -> None:
        """Show a claim as it is now; for a claim that is gone, the one in its place."""
        nearest = self.desk.listing.nearest(id_)
        gone = self.desk.listing.get(id_) is None and nearest is not None
        self._claim = self.desk.listing.entry(nearest).id if gone and nearest is not None else id_
        self.show()

    def show(self) -> None:
        """Show the claim as it is now."""
        entry, source = self.entry, self.source
        self.status.unhint()  # the words that were selected are not those of the claim that shows now
        self.title_line.show(self.desk, self.desk.listing.nearest(self._claim) or 0)
        if entry is None or source is None:
            self.record.show_parts([])
            return
        try:
            text = self.desk.text_of(entry)
            why = self._reasons(entry)
            self.record.show_parts(parts(self.desk.store, entry, text, history=self._history, why=why))
        except OnrecordError as error:
            self.fail(error)
            return
        self.record.border_title = Content(f"Claim {entry.id}")
        self.text.border_title = Content(one_line(f"{source.file} · {source.title}"))
        self.text.show_claim(text, entry.claim)

    def do_history(self, count: int | None) -> None:
        """Show the claim's history in the record, or hide it."""
        self._history = not self._history
        self.show()

    def do_explain(self, count: int | None) -> None:
        """Show the rules by which the claim was found, or hide them."""
        self._explains = not self._explains
        self.show()

    def _reasons(self, entry: Entry) -> list[tuple[str, str]]:
        """The rules by which the claim was found, if they are asked for: looked up meanwhile at first."""
        if not self._explains:
            return []
        if self._why and self._why.claim == entry.id:
            return self._why.lines

        def look() -> None:
            from extractors.explain import explain_entry  # here: nothing else on this screen needs rules

            try:
                lines = list(wording.explained(explain_entry(self.desk.store, entry)))
            except OnrecordError as error:
                lines = [("rule", str(error))]
            self.post_message(Reasons(entry.id, lines))

        self.run_worker(look, thread=True, exclusive=True, group="explain")
        return []

    def on_reasons(self, message: Reasons) -> None:
        """Show the rules."""
        self._why = message
        self.show()

    # Moving

    def go_on(self, marked: Sequence[str]) -> None:
        """Show the next claim, after a mark."""
        self._hop(1)

    def _hop(self, rows: int) -> None:
        listing = self.desk.listing
        if len(listing):
            row = (listing.nearest(self._claim) or 0) + rows
            self._claim = listing.entry(max(0, min(row, len(listing) - 1))).id
        self.show()

    def do_next_claim(self, count: int | None) -> None:
        """Show the next claim."""
        self._hop(count or 1)

    def do_previous_claim(self, count: int | None) -> None:
        """Show the previous claim."""
        self._hop(-(count or 1))

    def do_next_open(self, count: int | None) -> None:
        """Show the next open claim."""
        self._hop_open(count or 1, 1)

    def do_previous_open(self, count: int | None) -> None:
        """Show the previous open claim."""
        self._hop_open(count or 1, -1)

    def _hop_open(self, count: int, step: int) -> None:
        listing = self.desk.listing
        row: int | None = listing.nearest(self._claim)
        for _ in range(count):
            row = None if row is None else listing.next_open(row, step)
        if row is None:
            self.status.tell(f"No {'further' if step > 0 else 'earlier'} open claim.")
            return
        self._claim = listing.entry(row).id
        self.show()

    def _move(self, rows: int) -> None:
        (self.text if self.pane == "words" else self.record).move(rows)

    def do_down(self, count: int | None) -> None:
        """Move the cursor of text or record a row down."""
        self._move(count or 1)

    def do_up(self, count: int | None) -> None:
        """Move the cursor of text or record a row up."""
        self._move(-(count or 1))

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

    def do_top(self, count: int | None) -> None:
        """Move the cursor to the first word or part."""
        (self.text if self.pane == "words" else self.record).go(0)

    def do_bottom(self, count: int | None) -> None:
        """Move the cursor to the last word or part."""
        (self.text if self.pane == "words" else self.record).go(sys.maxsize)

    def mark(self, status: Status, *, stay: bool = False) -> None:
        """Mark the claim; among its words the key v selects nothing, and must not verify the claim unseen."""
        if self.pane == "words":
            selects, leaves = (self.desk.keymap.label(id_, "words") for id_ in ("select_words", "escape"))
            self.status.hint(f"Not marked: {selects} selects words here; {leaves} leaves them, to mark.")
        else:
            super().mark(status, stay=stay)

    def do_next_pane(self, count: int | None) -> None:
        """Move the focus between record and text."""
        self.focus_pane("claim" if self.pane == "words" else "words")

    do_previous_pane = do_next_pane

    def do_escape(self, count: int | None) -> None:
        """Drop selected words; from the text go back to the record; else leave the screen."""
        if self.drop_words():
            return
        if self.pane == "words":
            self.focus_pane("claim")
        else:
            self.leave()

"""The claim screen: the whole record of one claim, and the editing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.content import Content

from onrecord.errors import OnrecordError
from tui.app.commands.amending import AMENDING
from tui.app.commands.moving import BY_CLAIM, SCROLLING, TO_OPEN
from tui.app.commands.on_claims import ON_CLAIMS
from tui.app.commands.record import RECORD
from tui.app.commands.selecting import WORDS, drop_words
from tui.app.record_lines import parts
from tui.app.screens.base import BaseScreen
from tui.app.widgets.bars import Title
from tui.app.widgets.record import Record
from tui.app.widgets.text import Text
from tui.wording import claims as wording
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult

    from onrecord.records import Entry, Source
    from tui.app.commands.place import Command
    from tui.app.desk import Desk
    from tui.app.record_lines import Part


AT_CLAIM: dict[str, Command[ClaimScreen]] = {
    "history": lambda screen, _: screen.switch_history(),
    "explain": lambda screen, _: screen.switch_reasons(),
    "next_pane": lambda screen, _: screen.turn_pane(),
    "previous_pane": lambda screen, _: screen.turn_pane(),
    "escape": lambda screen, _: screen.back(),
}


class ClaimScreen(BaseScreen):
    """The claim in its text, and its record; enter puts right what the cursor is on."""

    DOES: ClassVar[Mapping[str, Command[ClaimScreen]]] = (
        ON_CLAIMS | WORDS | SCROLLING | BY_CLAIM | TO_OPEN | AMENDING | RECORD | AT_CLAIM
    )

    def __init__(self, desk: Desk, claim: str) -> None:
        """Show the claim with this id."""
        super().__init__(desk)
        self.text = Text()
        self.pane = "claim"
        self._claim = claim
        self._history = False
        self._explains = False
        self._why: tuple[str, list[tuple[str, str]]] = "", []
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
        self.offer_same()
        self.title_line.show(self.desk, self.desk.listing.nearest(self._claim) or 0)
        if entry is None or source is None:
            self.record.show_parts([])
            return
        try:
            text = self.desk.text_of(entry)
            why = self._reasons(entry)
            offers = self.desk.comments.at(entry)
            shown = parts(self.desk.store, entry, text, history=self._history, why=why, offers=offers)
            self.record.show_parts(shown)
        except OnrecordError as error:
            self.fail(error)
            return
        self.record.border_title = Content(f"Claim {entry.id}")
        self.text.border_title = Content(one_line(f"{source.file} · {source.title}"))
        self.text.show_claim(text, entry.claim)

    def switch_history(self) -> None:
        """Show the claim's history in the record, or hide it."""
        self._history = not self._history
        self.show()

    def switch_reasons(self) -> None:
        """Show the rules by which the claim was found, or hide them."""
        self._explains = not self._explains
        self.show()

    def _reasons(self, entry: Entry) -> list[tuple[str, str]]:
        """The rules by which the claim was found, if they are asked for: looked up meanwhile at first."""
        if not self._explains:
            return []
        if self._why[0] == entry.id:
            return self._why[1]

        def look() -> list[tuple[str, str]]:
            from extractors.explain import explain_entry  # here: nothing else on this screen needs rules

            try:
                return list(wording.explained(explain_entry(self.desk.store, entry)))
            except OnrecordError as error:
                return [("rule", str(error))]

        def show(lines: list[tuple[str, str]]) -> None:
            self._why = entry.id, lines
            self.show()

        self.run(look, show, group="explain")
        return []

    # Moving

    def go_on(self, marked: Sequence[str]) -> None:
        """Stay on the claim, as it is after a mark: its evidence and note are still to come."""
        self.show()

    @property
    def row(self) -> int:
        """The row of the claim, or of the one in its place."""
        return self.desk.listing.nearest(self._claim) or 0

    def show_row(self, row: int) -> None:
        """Show the claim of a row."""
        listing = self.desk.listing
        if len(listing):
            self._claim = listing.entry(max(0, min(row, len(listing) - 1))).id
        self.show()

    def move(self, rows: int) -> None:
        """Move the cursor of text or record by rows."""
        (self.text if self.pane == "words" else self.record).move(rows)

    def go(self, row: int) -> None:
        """Move the cursor of text or record to a row of the text or a part of the record."""
        (self.text if self.pane == "words" else self.record).go(row)

    def turn_pane(self) -> None:
        """Move the focus between record and text."""
        self.focus_pane("claim" if self.pane == "words" else "words")

    def back(self) -> None:
        """Drop selected words; from the text go back to the record; else leave the screen."""
        if drop_words(self):
            return
        if self.pane == "words":
            self.focus_pane("claim")
        else:
            self.leave()

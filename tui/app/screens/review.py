"""The review screen: one claim at a time, large in its context; a mark goes on to the next open claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.content import Content

from onrecord.errors import OnrecordError
from tui.app.actions import SCREENS
from tui.app.commands.moving import SCROLLING, TO_OPEN
from tui.app.commands.on_claims import ON_CLAIMS
from tui.app.commands.opening import CLAIM
from tui.app.commands.selecting import drop_words
from tui.app.screens.base import BaseScreen
from tui.app.widgets.bars import Title
from tui.app.widgets.details import Details
from tui.app.widgets.text import Text
from tui.app.widgets.upcoming import Upcoming
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult

    from onrecord.records import Entry, Source
    from tui.app.commands.place import Command
    from tui.app.desk import Desk
    from tui.app.messages import RowMoved

ALL_DONE = "Nothing of what is shown is left to check"
AGAIN = "From the top again: these are still open"


AT_REVIEW: dict[str, Command[ReviewScreen]] = {
    "next_source": lambda screen, count: screen.turn(count or 1),
    "previous_source": lambda screen, count: screen.turn(-(count or 1)),
    "escape": lambda screen, _: screen.back(),
}


class ReviewScreen(BaseScreen):
    """Walks the claims that the desk shows, in their order."""

    DOES: ClassVar[Mapping[str, Command[ReviewScreen]]] = ON_CLAIMS | CLAIM | SCROLLING | TO_OPEN | AT_REVIEW

    def __init__(self, desk: Desk, claim: str) -> None:
        """Begin at the claim with this id."""
        super().__init__(desk)
        self.text = Text()
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
        self.show_row(self.row if nearest is None else nearest)

    def show(self) -> None:
        """Show the claim as it is now."""
        entry, source = self.entry, self.source
        self.title_line.show(self.desk, self.row)
        self.upcoming.show(self.row)
        self.offer_same()
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

    def show_row(self, row: int) -> None:
        """Show the claim of a row."""
        self.row = max(0, min(row, len(self.desk.listing) - 1))
        self.show()

    def on_row_moved(self, message: RowMoved) -> None:
        """Go to the claim that the mouse was pressed on."""
        self.show_row(message.row)

    def go_on(self, marked: Sequence[str]) -> None:
        """Go to the next open claim, after the last from the top again."""
        listing = self.desk.listing
        found = listing.next_open(self.row, 1)
        if found is None:
            found = listing.next_open(-1, 1)
            self.status.tell_before(ALL_DONE if found is None else AGAIN)
        self.show_row(self.row if found is None else found)

    def move(self, rows: int) -> None:
        """Go so many claims on, or back."""
        self.show_row(self.row + rows)

    def go(self, row: int) -> None:
        """Go to the claim of a row."""
        self.show_row(row)

    def turn(self, documents: int) -> None:
        """Go so many documents on, to the first claim of each, or back, to the last one."""
        row, listing = self.row, self.desk.listing
        for _ in range(abs(documents)):
            source = listing.entry(row).source if len(listing) else ""
            rows = range(row, len(listing)) if documents > 0 else range(row, -1, -1)
            row = next((other for other in rows if listing.entry(other).source != source), row)
        self.show_row(row)

    def back(self) -> None:
        """Drop selected words, else leave the screen."""
        if not drop_words(self):
            self.leave()

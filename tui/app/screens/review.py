"""The review screen: one claim at a time, large in its context; a mark goes on to the next open claim.

Where none is left, its last page says what is done, what leaves and what is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from onrecord.errors import OnrecordError
from onrecord.rules import is_to_check
from tui.app.actions import SCREENS
from tui.app.commands.exporting import EXPORTING
from tui.app.commands.moving import SCROLLING, TO_OPEN
from tui.app.commands.on_claims import ON_CLAIMS
from tui.app.commands.opening import CLAIM
from tui.app.commands.selecting import drop_words
from tui.app.lane import last_page
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

AGAIN = "From the top again: these are still open"
BEGINS = "Begins at the next open claim"
NO_FURTHER = "No further document is shown here."

AT_REVIEW: dict[str, Command[ReviewScreen]] = {
    "next_source": lambda screen, count: screen.turn(count or 1),
    "previous_source": lambda screen, count: screen.turn(-(count or 1)),
    "escape": lambda screen, _: screen.back(),
}


class ReviewScreen(BaseScreen):
    """Walks the claims that the desk shows, in their order."""

    DOES: ClassVar[Mapping[str, Command[ReviewScreen]]] = (
        ON_CLAIMS | CLAIM | SCROLLING | TO_OPEN | EXPORTING | AT_REVIEW
    )

    def __init__(self, desk: Desk, claim: str) -> None:
        """Begin at the claim with this id, or at the next open one."""
        super().__init__(desk)
        self.text = Text()
        self.pane = "review"
        self.row = desk.listing.nearest(claim) or 0
        self._ended = False
        self.title_line = Title()
        self.details = Details()
        self.upcoming = Upcoming(desk)
        self.end = Static(id="end", markup=False)
        self.text.can_focus = self.details.can_focus = False

    def compose(self) -> ComposeResult:
        """The claim in its text; below the text or beside it the details, and the next claims."""
        yield self.title_line
        with Horizontal(id="review"):
            yield self.text
            with Vertical(id="beside"):
                yield self.details
                yield self.upcoming
        yield self.end
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Show the claim, or the next one that is open."""
        self.text.border_title = SCREENS["review"]
        self.keys.show(self.pane)
        if not self.entry or is_to_check(self.entry):
            self.show()
            return
        self.go_to_open(self.row)
        if not self._ended:
            self.status.tell_before(BEGINS)

    # Showing

    @property
    def entry(self) -> Entry | None:
        """The claim under review; none on the last page."""
        return None if self._ended else self._last

    @property
    def _last(self) -> Entry | None:
        """The claim under review, or the last one that was."""
        listing = self.desk.listing
        return listing.entry(min(self.row, len(listing) - 1)) if len(listing) else None

    @property
    def source(self) -> Source | None:
        """The document of the claim."""
        return self.desk.store.source(self._last.source) if self._last else None

    def focus_pane(self, pane: str) -> None:
        """Give the screen itself, which takes all keys, the focus."""
        self.set_focus(None)
        self.keys.show(pane)

    def show_claim(self, id_: str) -> None:
        """Show a claim, or the one in its place; without an id, what shows, as it is now."""
        nearest = self.desk.listing.nearest(id_) if id_ else None
        if nearest is None:
            self.show()
        else:
            self.show_row(nearest)

    def show(self) -> None:
        """Show the claim as it is now."""
        entry, source = self.entry, self.source
        self.title_line.show(self.desk, self.row)
        self.set_class(self._ended, "-ended")
        if self._ended:
            self._show_end()
            return
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

    def _show_end(self) -> None:
        try:
            lines = last_page(self.desk)
        except OnrecordError as error:
            lines = [("", one_line(str(error)))]
        self.end.update(
            Content("\n").join(Content.assemble((f"{label:8}", "$label"), said) for label, said in lines)
        )

    def _say(self, words: str) -> None:
        self.text.show_text("")
        self.details.say(one_line(words))

    # Moving

    def show_row(self, row: int) -> None:
        """Show the claim of a row."""
        self._ended = False
        self.row = max(0, min(row, len(self.desk.listing) - 1))
        self.show()

    def on_row_moved(self, message: RowMoved) -> None:
        """Go to the claim that the mouse was pressed on."""
        self.show_row(message.row)

    def go_on(self, marked: Sequence[str]) -> None:
        """Go to the next open claim, after a mark."""
        self.go_to_open(self.row)

    def go_to_open(self, row: int) -> None:
        """Go to the first claim after a row that waits for a mark, after the last from the top again.

        Where none does, go to the last page: what waits for an answer is nothing to go round for.
        """
        found = self.desk.listing.next_to_mark(row)
        if found is None:
            self._ended = True
            self.show()
            return
        self.show_row(found)
        if found <= row:
            self.status.tell_before(AGAIN)

    def move(self, rows: int) -> None:
        """Go so many claims on, or back."""
        self.show_row(self.row + rows)

    def go(self, row: int) -> None:
        """Go to the claim of a row."""
        self.show_row(row)

    def turn(self, documents: int) -> None:
        """Go so many documents on, to the first claim of each, or back, to the last one.

        Where the claims of one document are shown, show those of another, from the first open one on.
        """
        if self.desk.listing.filter.sources:
            self._turn_source(documents)
            return
        row, listing = self.row, self.desk.listing
        for _ in range(abs(documents)):
            source = listing.entry(row).source if len(listing) else ""
            rows = range(row, len(listing)) if documents > 0 else range(row, -1, -1)
            row = next((other for other in rows if listing.entry(other).source != source), row)
        if row == self.row:
            self.status.tell(NO_FURTHER)
        else:
            self.show_row(row)

    def _turn_source(self, documents: int) -> None:
        sources = self.desk.store.sources()
        places = [place for place, one in enumerate(sources) if one.id in self.desk.listing.filter.sources]
        wanted = places[0] + documents if places else -1
        if not 0 <= wanted < len(sources):
            self.status.tell(NO_FURTHER)
            return
        self.desk.show_source(sources[wanted].id)
        self.status.tell(f"Now of {one_line(sources[wanted].file)}.")
        self.go_to_open(-1)

    def leave(self) -> None:
        """Go back to the screen below, with the last claim under review."""
        self.dismiss(self._last.id if self._last else "")

    def back(self) -> None:
        """Drop selected words, else leave the screen."""
        if not drop_words(self):
            self.leave()

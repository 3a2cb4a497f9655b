"""The desk: its panes, the work in its background, and its way out."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text as RichText
from textual.containers import Grid, Vertical
from textual.content import Content
from textual.worker import get_current_worker

from onrecord.errors import OnrecordError
from onrecord.records import Source
from tui.app import garbage
from tui.app.actions import PANES
from tui.app.commands.amending import merge_selected
from tui.app.commands.documents import INTAKE, tell_intake
from tui.app.commands.exporting import EXPORTING
from tui.app.commands.finding import FINDING, apply, clear, search_texts
from tui.app.commands.folding import FOLDING
from tui.app.commands.moving import MOVING, TO_OPEN
from tui.app.commands.on_claims import ON_CLAIMS
from tui.app.commands.opening import CLAIM
from tui.app.commands.people import TO_PEOPLE
from tui.app.commands.selecting import SELECTING, WORDS, drop_words
from tui.app.desk import Problem
from tui.app.lane import last_line
from tui.app.messages import Done
from tui.app.screens.base import BaseScreen
from tui.app.taking_in import take_in
from tui.app.watching import watch
from tui.app.widgets.bars import Chips, Title
from tui.app.widgets.claims import Claims
from tui.app.widgets.details import Details
from tui.app.widgets.sources import Sources, key
from tui.app.widgets.text import Text
from tui.wording.documents import known
from tui.wording.languages import limits
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult

    from onrecord.records import Entry
    from tui.app.commands.place import Command
    from tui.app.desk import Desk
    from tui.app.folding import Folds
    from tui.app.messages import Narrowed, Offered, RowMoved, TakenIn

NO_DOCUMENTS = """No documents yet.
Put text files (.txt, .md) into
{seeds}
and start onrecord again, or:
onrecord add FILE..."""

NO_CLAIMS = "No claims in what is on record."
NO_MATCH = "No claims match."

BETWEEN = 0.001
"""Seconds between two steps of background work, in which a key has its turn."""

AT_DESK: dict[str, Command[DeskScreen]] = {
    "merge": merge_selected,
    "next_source": lambda screen, count: screen.turn(count or 1),
    "previous_source": lambda screen, count: screen.turn(-(count or 1)),
    "to_claims": lambda screen, _: screen.focus_pane("claims"),
    "next_pane": lambda screen, _: screen.turn_pane(1),
    "previous_pane": lambda screen, _: screen.turn_pane(-1),
    "hide_done": lambda screen, _: screen.hide_done(),
    "escape": lambda screen, _: screen.back(),
}


class DeskScreen(BaseScreen):
    """The screen that a checker works at: the documents, the claims, the chosen claim in its text."""

    DOES: ClassVar[Mapping[str, Command[DeskScreen]]] = (
        ON_CLAIMS
        | CLAIM
        | WORDS
        | MOVING
        | TO_OPEN
        | SELECTING
        | FOLDING
        | FINDING
        | TO_PEOPLE
        | INTAKE
        | EXPORTING
        | AT_DESK
    )

    def __init__(
        self, desk: Desk, *, look: bool = False, watch: bool = False, came: TakenIn | None = None
    ) -> None:
        """Open the desk, with the outcome ``came`` of an intake before.

        With ``look``, changed and unreadable documents are looked for in the background; with ``watch``,
        documents that change from now on are told of.
        """
        super().__init__(desk)
        self.pane = "claims"
        self.text = Text()
        self.sources = Sources(desk)
        self.claims = Claims(desk)
        self.details = Details(" ".join(2 * [desk.keymap.label("next_pane")]).strip())
        self.title_line = Title()
        self.chips = Chips()
        self._look = look
        self._watch = watch
        self._came = came
        if came:
            desk.reload()
            desk.list_problems(came.problems, came.left)
        self._selected = 0
        self._stop: Event | None = None

    def compose(self) -> ComposeResult:
        """The title, the panes, and the lines below them."""
        yield self.title_line
        yield self.chips
        with Grid(id="panes"):
            yield self.sources
            yield self.claims
            with Vertical(id="claim"):
                yield self.text
                yield self.details
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Show what is on record; begin the background work once the first page of claims shows."""
        for pane, title in PANES.items():
            self.query_one(f"#{pane}").border_title = title
        self.sources.show_all()
        self.show_rows(self.desk.listing.row(self.desk.begin_at) or 0)
        (self.sources if self._has_documents and not self.claims.count else self.claims).focus()
        self.call_after_refresh(self._begin)

    # In the background

    def _begin(self) -> None:
        self.back_up()
        if self.desk.greeting:
            self.status.tell(self.desk.greeting)
        if self._came:
            tell_intake(self, self._came)
        self.run_worker(self._look_ahead, thread=True, name="look ahead")
        if self._watch:
            self._stop = watch(self, self.desk.store)
        if self._look:
            self.run_worker(
                take_in(self, self.desk.store, Event(), self.desk.language), thread=True, name="take in"
            )

    def _look_ahead(self) -> None:
        """Index in the background which claims say the same, in steps too short to delay a key."""
        worker = get_current_worker()
        while not worker.is_cancelled and self.desk.store.look_ahead():
            time.sleep(BETWEEN)
        self.desk.looked_ahead = not worker.is_cancelled
        for source in self.desk.store.sources():
            if not worker.is_cancelled:
                self.desk.comments.of(source)
                time.sleep(BETWEEN)
        self.post_message(Done(self._looked_ahead))
        garbage.set_aside(self.desk.listing.total)

    def _looked_ahead(self) -> None:
        """Show which claims say the same as one that is decided."""
        self.claims.refresh()
        self.sources.refresh()
        if self.entry and self.desk.twin(self.entry):
            self.show_current()

    def on_unmount(self) -> None:
        """Stop watching ``seeds/``."""
        if self._stop:
            self._stop.set()

    def on_taken_in(self, message: TakenIn) -> None:
        """Show the documents taken in and those that could not be, once earlier marks are painted."""
        self.call_after_refresh(self._show_taken_in, message)

    def _show_taken_in(self, message: TakenIn) -> None:
        if message.new:
            self.desk.reload()
        self.desk.list_problems(message.problems, message.left)
        self.show_claim(self.here)
        tell_intake(self, message)

    def on_offered(self, message: Offered) -> None:
        """Tell, on whatever screen, of documents that changed or came, and list those that wait."""
        self.desk.offer(message.waiting)
        self.show_claim(self.here)
        if message.said:
            takes = self.desk.keymap.hint("take_in", "takes in: ") if message.waiting else ""
            said = takes + message.said
            self.status.tell(said)
            if self.app.screen is not self:
                self.notify(one_line(said), markup=False)

    # Showing

    @property
    def entry(self) -> Entry | None:
        """The claim that the cursor is on."""
        listing, row = self.desk.listing, self.claims.cursor
        return listing.entry(row) if row < len(listing) else None

    @property
    def source(self) -> Source | None:
        """The document of the claim under the cursor, else the chosen document."""
        chosen = self.sources.chosen
        if self.entry:
            return self.desk.store.source(self.entry.source)
        return chosen if isinstance(chosen, Source) else None

    def targets(self) -> list[str]:
        """The selected claims that are shown, in their order, else the claims under the cursor."""
        return self.desk.chosen() or super().targets()

    def go_on(self, marked: Sequence[str]) -> None:
        """Go to the next row, if this row's claim was marked; after a selection, to the row behind it."""
        listing, row = self.desk.listing, self.claims.cursor
        parts = {part.id for part in listing.parts(self.entry)} if self.entry else set()
        rows = [row] if parts.issuperset(marked) else [listing.row(id_) or 0 for id_ in marked]
        self.show_rows(max(rows) + 1)

    def show_rows(self, cursor: int | None = None) -> None:
        """Show the rows as they are now, the cursor on row ``cursor``, else where it is."""
        listing = self.desk.listing
        self._selected = len(self.desk.chosen())
        self.claims.nothing = self._nothing()
        self.set_class(not self._has_documents, "-empty")
        self.claims.border_title = Content(self._claims_title())
        self.claims.show(len(listing), self.claims.cursor if cursor is None else cursor)
        self.sources.refresh()
        self.chips.show(self.desk)
        self.show_current()

    def _claims_title(self) -> str:
        chosen, order = self.sources.chosen, self.desk.listing.order
        parts = [PANES["claims"], one_line(chosen.file) if isinstance(chosen, Source) else ""]
        parts.append("" if order.is_plain else f"by {order.by} {'↑' if order.reverse else '↓'}")
        parts.append(limits(chosen.draft.language) if isinstance(chosen, Source) else "")
        return " · ".join(part for part in parts if part)

    def show_claim(self, id_: str) -> None:
        """Show the rows as they are now, the cursor on a claim, or on the row of a claim that is gone."""
        self.sources.show_all()
        row = self.desk.listing.nearest(id_) if self.desk.listing.get(id_) else None
        if row is not None:
            self.folds.open(row)
        self.show_rows(row)

    def show_current(self) -> None:
        """Show the claim under the cursor in its text, with its details."""
        self.status.unhint()
        self.title_line.show(self.desk, self.claims.cursor, selected=self._selected)
        entry, chosen = self.entry, self.sources.chosen
        twin = self.offer_same()
        self.text.sought = self.desk.listing.sought
        try:
            if isinstance(chosen, Problem):
                self._show_words(chosen.name, "", chosen.reason)
            elif entry:
                source = self.desk.store.source(entry.source)
                self._show_words(f"{source.file} · {source.title}", "", None)
                text = self.desk.text_of(entry)
                self.text.show_claim(text, entry.claim)
                self.details.show_claim(self.desk.store, entry, text, twin, self.desk.comments.at(entry))
            elif isinstance(chosen, Source):
                self._show_words(chosen.file, self.desk.text(chosen), "")
                self.details.say_lines(known(self.desk.store, chosen))
            else:
                self._show_words("", "", "")
        except OnrecordError as error:
            self._show_words("", "", str(error))

    def _show_words(self, title: str, text: str, said: str | None) -> None:
        self.text.border_title = Content(one_line(title) or PANES["text"])
        if said is not None:
            self.text.show_text(text)
            self.details.say(one_line(said))

    @property
    def _has_documents(self) -> bool:
        return bool(self.desk.store.sources() or self.desk.problems)

    def _nothing(self) -> str:
        listing, chosen = self.desk.listing, self.sources.chosen
        if isinstance(chosen, Problem):
            return "Not taken in: why stands below."
        if not self._has_documents:
            seeds, here = self.desk.store.workspace.seeds, Path.cwd()
            shown = seeds.relative_to(here) if seeds.is_relative_to(here) else seeds
            return NO_DOCUMENTS.format(seeds=one_line(f"{shown}/"))
        clears = self.desk.keymap.hint("clear", "clears filter and search.")
        return f"{NO_MATCH}\n{clears}" if listing.filter.narrows else NO_CLAIMS

    # Moving

    def _pane(self) -> Sources | Claims | Text | Details:
        panes: dict[str, Sources | Claims | Text | Details] = {
            "sources": self.sources,
            "claims": self.claims,
            "text": self.text,
            "details": self.details,
        }
        return panes[self.pane]

    @property
    def page(self) -> int:
        """The rows of a page of the pane."""
        return self._pane().page

    def move(self, rows: int) -> None:
        """Move the pane's cursor by rows."""
        self._pane().move(rows)
        self._moved(self.pane)

    def go(self, row: int) -> None:
        """Move the pane's cursor to a row."""
        self._pane().go(row)
        self._moved(self.pane)

    def on_row_moved(self, message: RowMoved) -> None:
        """Show the row that the mouse chose."""
        self._moved(message.pane)

    def _moved(self, pane: str) -> None:
        """Show the row under a pane's cursor; a document narrows the claims to its own."""
        if pane == "sources":
            chosen = self.sources.chosen
            self.desk.show_source(key(chosen) if chosen else None)
            self.show_rows(0)
        elif pane == "claims":
            self.show_current()

    @property
    def row(self) -> int:
        """The row of the claim under the cursor."""
        return self.claims.cursor

    @property
    def folds(self) -> Folds:
        """The groups of the rows."""
        return self.claims.folds

    def show_row(self, row: int) -> None:
        """Go to the claim of a row."""
        self.claims.go(row)
        self.show_current()

    def turn(self, documents: int) -> None:
        """Go so many documents on, or back."""
        self.sources.move(documents)
        self._moved("sources")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember which pane has the focus; an open prompt keeps the focus."""
        if event.widget.id in PANES and not self.status.asking:
            self.pane = event.widget.id
            self.set_class(self.pane == "sources", "-in-sources")

    def focus_pane(self, pane: str) -> None:
        """Give a pane the focus; a pane that is folded away unfolds first."""
        self.set_class(pane == "sources", "-in-sources")
        widget = self.query_one(f"#{pane}")
        self.pane = pane
        self.set_focus(widget)  # at once: what is typed ahead belongs there
        widget.focus()  # a pane that unfolds can't have it yet

    def hide_done(self) -> None:
        """Hide the documents with nothing left to check, or show them again."""
        self.desk.hides_done = not self.desk.hides_done
        self.show_claim(self.here)

    def turn_pane(self, step: int) -> None:
        """Give the next pane the focus, or the one before."""
        panes = list(PANES)
        self.focus_pane(panes[(panes.index(self.pane) + step) % len(panes)])

    # Finding

    @property
    def position(self) -> int:
        """The row of the cursor, where a search begins."""
        return self.sources.cursor if self.pane == "sources" else self.claims.cursor

    @property
    def sought(self) -> str:
        """The words that are searched for."""
        return self.sources.sought if self.pane == "sources" else self.desk.listing.sought

    def seek(self, words: str, position: int) -> bool:
        """Search for words, and go to the first match from a row on, else to that row."""
        if self.pane == "sources":
            return self._seek_document(words, position)
        self.desk.listing.search(words)
        hit = self.desk.listing.next_hit(position - 1, 1) if words else None
        self.show_rows(position if hit is None else hit)
        return hit is not None

    def go_back(self, words: str, position: int) -> None:
        """Show the search for these words, and the cursor on this row."""
        if self.pane == "sources":
            self.sources.sought = words
            self.go(position)
        else:
            self.desk.listing.search(words)
            self.show_rows(position)

    def found_nothing(self, words: str) -> None:
        """Go on in the texts with a search that found no claim."""
        if self.pane == "sources":
            self.status.tell(f"No document has “{words}” in its name or title.")
        else:
            search_texts(self, words)

    def _seek_document(self, words: str, position: int) -> bool:
        """Search the documents, and go to the first match from a row on, else to that row."""
        self.sources.sought = words
        row = self.sources.next_hit(position - 1, 1)
        self.go(position if row is None else row)
        return row is not None

    def hop_document(self, matches: int) -> None:
        """Go so many of the documents on, or back, that match the search, the ends joined."""
        row: int | None = self.sources.cursor
        for _ in range(abs(matches)):
            row = None if row is None else self.sources.next_hit(row, 1 if matches > 0 else -1)
        if row is None:
            self.status.tell("No further match.")
        else:
            self.go(row)

    def on_narrowed(self, message: Narrowed) -> None:
        """Apply the filter that the mouse chose."""
        apply(self, message.chosen, self.here)

    def back(self) -> None:
        """Clear one of these, in this order: selected words, selected claims, search, filter."""
        listing = self.desk.listing
        if drop_words(self):
            return
        if self.desk.selected:
            self.desk.selected.clear()
            self.show_rows()
        elif self.sought:
            self.seek("", self.position)
        elif listing.filter.narrows:
            clear(self, None)
        else:
            self.focus_pane("claims")

    def leave(self) -> None:
        """Leave the app; a line on how far the documents are stays on the terminal, where there is one."""
        self.keep_view()
        self.app.exit(
            0, message=None if self.app.is_web or self.app.is_headless else RichText(last_line(self.desk))
        )

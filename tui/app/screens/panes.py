"""The desk's panes: their content, and how the cursor moves in them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.content import Content

from onrecord.errors import OnrecordError
from onrecord.records import Source
from tui.app.actions import PANES
from tui.app.desk import Problem
from tui.app.screens.making import Making
from tui.app.widgets.bars import Chips, Title
from tui.app.widgets.claims import Claims
from tui.app.widgets.details import Details
from tui.app.widgets.sources import Sources
from tui.app.widgets.text import Text
from tui.display import one_line
from tui.languages import limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult

    from onrecord.records import Entry
    from tui.app.desk import Desk
    from tui.app.messages import RowMoved

NO_DOCUMENTS = """No documents yet.
Put text files (.txt, .md) into
{seeds}
and start onrecord again, or:
onrecord add FILE..."""

NO_CLAIMS = "No claims in what is on record."
NO_MATCH = "No claims match."


class Panes(Making):
    """The sources, the claims, the chosen claim in its text, and its details."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Text())
        self.pane = "claims"
        self.sources = Sources(desk)
        self.claims = Claims(desk)
        self.details = Details()
        self.title_line = Title()
        self.chips = Chips()

    def compose(self) -> ComposeResult:
        """The title, the panes, and the lines below them."""
        yield self.title_line
        yield self.chips
        with Horizontal(id="panes"):
            yield self.sources
            with Vertical(id="right"):
                yield self.claims
                with Horizontal(id="claim"):
                    yield self.text
                    yield self.details
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Show what is on record."""
        for pane, title in PANES.items():
            self.query_one(f"#{pane}").border_title = title
        self.sources.show_all()
        self.show_rows(self.desk.listing.row(self.desk.begin_at) or 0)
        (self.sources if self._has_documents and not self.claims.count else self.claims).focus()

    # Showing

    @property
    def entry(self) -> Entry | None:
        """The claim that the cursor is on."""
        return self.desk.listing.entry(self.claims.cursor) if self.claims.count else None

    @property
    def source(self) -> Source | None:
        """The document of the claim under the cursor, else the chosen document."""
        chosen = self.sources.chosen
        if self.entry:
            return self.desk.store.source(self.entry.source)
        return chosen if isinstance(chosen, Source) else None

    def targets(self) -> list[str]:
        """The selected claims in their order, else the claims under the cursor."""
        if self.desk.selected:
            return [id_ for id_ in self.desk.store.entries().ids() if id_ in self.desk.selected]
        return super().targets()

    def go_on(self, marked: Sequence[str]) -> None:
        """Go to the next row, if this row's claim was marked."""
        parts = {part.id for part in self.desk.listing.parts(self.entry)} if self.entry else set()
        self.show_rows(self.claims.cursor + (self.here in marked and parts.issuperset(marked)))

    def show_rows(self, cursor: int | None = None) -> None:
        """Show the rows as they are now, the cursor on row ``cursor``, else where it is."""
        listing = self.desk.listing
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
        self.show_rows(self.desk.listing.nearest(id_) if self.desk.listing.get(id_) else None)

    def show_current(self) -> None:
        """Show the claim under the cursor in its text, with its details."""
        self.status.unhint()
        self.title_line.show(self.desk, self.claims.cursor, selected=len(self.desk.selected))
        entry, chosen = self.entry, self.sources.chosen
        self.text.sought = self.desk.listing.sought
        try:
            if isinstance(chosen, Problem):
                self._show_words(chosen.name, "", chosen.reason)
            elif entry:
                source = self.desk.store.source(entry.source)
                self._show_words(f"{source.file} · {source.title}", "", None)
                text = self.desk.text_of(entry)
                self.text.show_claim(text, entry.claim)
                self.details.show_claim(self.desk.store, entry, text)
            elif isinstance(chosen, Source):
                warnings = (*chosen.warnings, limits(chosen.draft.language))
                said = "\n".join(filter(None, warnings))
                self._show_words(chosen.file, self.desk.text(chosen), said or chosen.title)
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

    def on_row_moved(self, message: RowMoved) -> None:
        """Show the row that the mouse chose."""
        self._moved(message.pane)

    def _moved(self, pane: str) -> None:
        """Show the row under a pane's cursor; a document narrows the claims to its own."""
        if pane == "sources":
            chosen = self.sources.chosen
            self.desk.show_source(
                chosen.id if isinstance(chosen, Source) else chosen.name if chosen else None
            )
            self.show_rows(0)
        elif pane == "claims":
            self.show_current()

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

    # Moving

    def _pane(self) -> Sources | Claims | Text | Details:
        panes: dict[str, Sources | Claims | Text | Details] = {
            "sources": self.sources,
            "claims": self.claims,
            "text": self.text,
            "details": self.details,
        }
        return panes[self.pane]

    def _move(self, rows: int) -> None:
        self._pane().move(rows)
        self._moved(self.pane)

    def _go(self, row: int) -> None:
        self._pane().go(row)
        self._moved(self.pane)

    def do_down(self, count: int | None) -> None:
        """Move the pane's cursor a row down."""
        self._move(count or 1)

    def do_up(self, count: int | None) -> None:
        """Move the pane's cursor a row up."""
        self._move(-(count or 1))

    def do_half_down(self, count: int | None) -> None:
        """Move the pane's cursor half a page down."""
        self._move((count or 1) * max(1, self._pane().page // 2))

    def do_half_up(self, count: int | None) -> None:
        """Move the pane's cursor half a page up."""
        self._move(-(count or 1) * max(1, self._pane().page // 2))

    def do_page_down(self, count: int | None) -> None:
        """Move the pane's cursor a page down."""
        self._move((count or 1) * self._pane().page)

    def do_page_up(self, count: int | None) -> None:
        """Move the pane's cursor a page up."""
        self._move(-(count or 1) * self._pane().page)

    def do_top(self, count: int | None) -> None:
        """Move the pane's cursor to the first row."""
        self._go(0)

    def do_bottom(self, count: int | None) -> None:
        """Move the pane's cursor to the last row, or the ``count``-th."""
        self._go(count - 1 if count else sys.maxsize)

    def do_next_source(self, count: int | None) -> None:
        """Go to the next document."""
        self.sources.move(count or 1)
        self._moved("sources")

    def do_previous_source(self, count: int | None) -> None:
        """Go to the previous document."""
        self.sources.move(-(count or 1))
        self._moved("sources")

    def do_next_open(self, count: int | None) -> None:
        """Go to the next open claim."""
        self._hop(count, 1, self.desk.listing.next_open, "open claim")

    def do_previous_open(self, count: int | None) -> None:
        """Go to the previous open claim."""
        self._hop(count, -1, self.desk.listing.next_open, "open claim")

    def do_next_hit(self, count: int | None) -> None:
        """Go to the next match."""
        self._hop(count, 1, self.desk.listing.next_hit, "match")

    def do_previous_hit(self, count: int | None) -> None:
        """Go to the previous match."""
        self._hop(count, -1, self.desk.listing.next_hit, "match")

    def _hop(
        self, count: int | None, step: int, nearest: Callable[[int, int], int | None], what: str
    ) -> None:
        row = self.claims.cursor
        for _ in range(count or 1):
            found = nearest(row, step)
            if found is None:
                self.status.tell(f"No {'further' if step > 0 else 'earlier'} {what}.")
                break
            row = found
        self.claims.go(row)
        self.show_current()

    def do_to_claims(self, count: int | None) -> None:
        """Go to the claims of the document."""
        self.focus_pane("claims")

    def do_next_pane(self, count: int | None) -> None:
        """Give the next pane the focus."""
        self._turn(1)

    def do_previous_pane(self, count: int | None) -> None:
        """Give the previous pane the focus."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        panes = list(PANES)
        self.focus_pane(panes[(panes.index(self.pane) + step) % len(panes)])

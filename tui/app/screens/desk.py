"""The desk: every action by its name, the filter, the search, and the way out."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.worker import get_current_worker

from onrecord.decisions import duplicates
from onrecord.errors import OnrecordError
from onrecord.filters import Filter
from tui.app import garbage
from tui.app.chips import chips
from tui.app.ordering import ORDERS, Order
from tui.app.screens.filters import FilterPanel
from tui.app.screens.panes import Panes
from tui.app.screens.redrafts import Redrafts
from tui.app.taking_in import take_in
from tui.app.watching import watch
from tui.wording import numbers, reservations
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from onrecord.records import Entry
    from onrecord.store import Step
    from tui.app.desk import Desk
    from tui.app.messages import Narrowed, Offered, TakenIn


BETWEEN = 0.001
"""Seconds between two steps of background work, in which a key has its turn."""

FEW = 2
"""The most documents gone, back or renamed that are told of by their names."""


class DeskScreen(Panes):
    """The screen that a checker works at."""

    def __init__(
        self, desk: Desk, *, look: bool = False, watch: bool = False, came: TakenIn | None = None
    ) -> None:
        """Open the desk, with the outcome ``came`` of an intake before.

        With ``look``, changed and unreadable documents are looked for in the background; with ``watch``,
        documents that change from now on are told of.
        """
        super().__init__(desk)
        self._look = look
        self._watch = watch
        self._came = came
        if came:
            desk.reload()
            desk.list_problems(came.problems, came.left)
        self._stop: Event | None = None

    def on_mount(self) -> None:
        """Begin the background work, once the first page of claims shows."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.back_up()
        if self._came:
            self._tell(self._came)
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
        garbage.set_aside(self.desk.listing.total)

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
        self._tell(message)

    def _tell(self, came: TakenIn) -> None:
        """Tell which documents changed or moved, and how many are left when an intake was stopped."""
        said = [*_left(came), *_moved(came)]
        if came.changes:
            said.append(f"{numbers.count(len(came.changes), 'document has', 'documents have')} changed")
        if came.changes or came.left:
            does = "goes on" if came.left else "shows what would go stale"
            said.append(self.desk.keymap.hint("take_in", does))
        if said:
            self.status.tell(" · ".join(filter(None, said)))

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

    def do_take_in(self, count: int | None) -> None:
        """Take in changed documents, after a look at the claims that would go stale."""

        def taken_in(came: TakenIn | None) -> None:
            here = self.here
            self.desk.reload()
            if came:
                self.desk.list_problems(came.problems, came.left)
            self.show_claim(here)
            said = [*_left(came), *_moved(came)] if came else []
            if came and came.new:
                self.desk.took_in = True
                stale = numbers.count(self.desk.listing.stale.total(), "claim")
                said = [f"{numbers.count(came.new, 'document')} taken in", f"{stale} stale", *said]
            elif came and not (said or came.changes or came.problems):
                said = ["No document has changed."]
            self.status.tell(" · ".join(said) or "No document was taken in.")

        self.app.push_screen(Redrafts(self.desk.store, self.desk.language), taken_in)

    # Select, search, filter

    def do_select(self, count: int | None) -> None:
        """Select the claim, or unselect it, and go to the next row."""
        if self.entry:
            self.desk.selected ^= {self.entry.id}
            self.show_rows(self.claims.cursor + 1)

    def lingering(self, step: Step) -> str:
        """A hint on rows that the filter lets through no longer, where several were marked."""
        listing, key = self.desk.listing, self.desk.keymap.label("filter")
        rows = [listing.row(entry.id) for entry in step.entries]
        out = sum(row is not None and listing.is_out(row) for row in rows)
        return f"{out:,} no longer match: {key} enter hides them" if out and key and len(rows) > 1 else ""

    def do_select_all(self, count: int | None) -> None:
        """Select all rows that match, or none where all are selected."""
        every = self.desk.listing.matching()
        self.desk.selected = set() if every <= self.desk.selected else every
        self.show_rows()

    def do_merge(self, count: int | None) -> None:
        """Merge the two selected claims into one."""
        ids = self.targets()
        if len(ids) != 2:
            selects, opens = (self.desk.keymap.label(id_, "claims") for id_ in ("select", "claim"))
            self.status.tell(f"Select two claims to merge ({selects}), or open one ({opens}).")
            return

        def merge() -> None:
            step = self.tried(
                lambda: self.desk.decide(lambda store, by: duplicates.merge(store, ids[0], ids[1], by))
            )
            self.kept(step, f"merged with {ids[1]}")

        self.checked_by_name(merge)

    def do_search(self, count: int | None) -> None:
        """Search while the words are typed; esc goes back to the row where the search began."""
        began, before = self.claims.cursor, self.desk.listing.sought

        def typed(text: str) -> None:
            self.desk.listing.search(text)
            hit = self.desk.listing.next_hit(began - 1, 1) if text else None
            self.show_rows(began if hit is None else hit)

        def left() -> None:
            self.desk.listing.search(before)
            self.show_rows(began)
            self.focus_pane(self.pane)

        def sought(text: str) -> None:
            self.focus_pane(self.pane)
            if text and not self.desk.listing.hits:
                self.status.tell(f"Nothing found for “{text}”.")

        self.status.ask("search", sought, typed=typed, left=left)
        self.call_after_refresh(self.desk.listing.prepare)

    def do_filter(self, count: int | None) -> None:
        """Open the filter; the claims follow each change at once."""
        before, here = self.desk.listing.filter, self.here

        def chosen(filter_: Filter | None) -> None:
            self._apply(before if filter_ is None else filter_, here)

        self.app.push_screen(FilterPanel(self.desk, lambda now: self._apply(now, here)), chosen)

    def _apply(self, chosen: Filter, here: str) -> None:
        """Apply a filter, the cursor on the claim ``here`` or where it stood."""
        self.desk.listing.apply(chosen)
        self.show_claim(here)

    def on_narrowed(self, message: Narrowed) -> None:
        """Apply the filter that the mouse chose."""
        self._apply(message.chosen, self.here)

    def do_unfilter(self, count: int | None) -> None:
        """Take away the last condition of the filter."""
        if shown := chips(self.desk):
            self._apply(shown[-1].without, self.here)

    def show_kept(self, name: str) -> None:
        """Apply a kept filter."""
        kept = replace(self.desk.filters[name], sources=self.desk.listing.filter.sources)
        self._apply(kept, self.here)

    def do_sort(self, count: int | None) -> None:
        """Choose an order; the order in force turns round."""

        def chosen(by: str) -> None:
            self.focus_pane(self.pane)
            here, now = self.here, self.desk.listing.order
            self.desk.listing.sort(Order(by, now.by == by and not now.reverse))
            self.show_claim(here)

        self.status.choose("Order", ORDERS, chosen, left=lambda: self.focus_pane(self.pane))

    def do_clear(self, count: int | None) -> None:
        """Clear filter and search."""
        self.desk.listing.search("")
        self._apply(Filter(sources=self.desk.listing.filter.sources), self.here)

    def do_escape(self, count: int | None) -> None:
        """Clear one of these, in this order: selected words, selected claims, search, filter."""
        listing = self.desk.listing
        if self.drop_words():
            return
        if self.desk.selected:
            self.desk.selected.clear()
            self.show_rows()
        elif listing.sought:
            listing.search("")
            self.show_rows()
        elif listing.filter.narrows:
            self.do_clear(None)
        else:
            self.focus_pane("claims")

    # Export

    def do_export_shown(self, count: int | None) -> None:
        """Export the claims shown."""
        self._export("shown", self.desk.listing.entries())

    def do_export_verified(self, count: int | None) -> None:
        """Export the verified claims of all documents."""
        self._export("verified", self.desk.verified())

    def _export(self, stem: str, entries: list[Entry]) -> None:
        root = self.desk.store.workspace.root
        offered = self.desk.export_path(stem)

        def named(typed: str) -> None:
            path = root / Path(typed.strip()).expanduser()
            if not typed.strip() or path.is_dir():
                self.status.tell("Nothing was exported: it needs a file name.")
            elif path.exists():
                self.ask(f"{path.name} exists: enter writes over it", lambda _: self._write(entries, path))
            else:
                self._write(entries, path)

        if entries:
            shown = offered.relative_to(root).as_posix()
            self.ask(f"Export {numbers.count(len(entries), 'claim')} to", named, shown)
        else:
            self.status.tell(f"No {stem} claims to export.")

    def _write(self, entries: list[Entry], path: Path) -> None:
        try:
            rows = self.desk.export(entries, path)
        except (OnrecordError, OSError) as error:
            self.fail(error)
            return
        root = self.desk.store.workspace.root
        shown = path.relative_to(root) if path.is_relative_to(root) else path
        known = reservations.of(entries)
        self.status.tell(f"{numbers.count(rows, 'row')} written to {shown}{f': {known}' if known else ''}")

    # Other screens

    def leave(self) -> None:
        """Leave the app."""
        self.app.exit(0)


def _left(came: TakenIn) -> list[str]:
    """A line on documents left out by an intake that was stopped."""
    return [f"stopped with {numbers.count(len(came.left), 'document')} left"] if came.left else []


def _moved(came: TakenIn) -> list[str]:
    """Lines on documents whose files were deleted, came back or were renamed."""
    if len(came.moved) <= FEW:
        return came.moved
    return [f"{numbers.count(len(came.moved), 'document')} gone, back or renamed"]

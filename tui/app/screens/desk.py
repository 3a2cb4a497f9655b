"""The desk: every action by its name, the filter, the search, and the way out."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, get_args

from onrecord.errors import OnrecordError
from onrecord.filters import Filter
from onrecord.records import Status
from tui.app import wording
from tui.app.actions import bindings, counts
from tui.app.screens.filters import FilterPanel
from tui.app.screens.help import Help
from tui.app.screens.marking import Marking
from tui.app.taking_in import take_in
from tui.display import one_line

if TYPE_CHECKING:
    from textual.binding import BindingType

    from onrecord.records import Entry
    from tui.app.desk import Desk
    from tui.app.messages import TakenIn

POLL = 1.0
"""Seconds between looks at what other windows wrote."""

IDLE = 60
"""Looks without a key in between after which the desk is idle."""

MOST = 99_999
"""The largest count; further digits are dropped."""


class DeskScreen(Marking, inherit_bindings=False):
    """The screen that a checker works at."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(""), *counts()]

    def __init__(self, desk: Desk, *, look: bool = False) -> None:
        """With ``look``, documents that changed or can't be read are looked for meanwhile."""
        super().__init__(desk)
        self._look = look
        self._pending: int | None = None
        self._lost = ""
        self._idle = 0
        for status in get_args(Status):
            setattr(self, f"do_mark_{status}", partial(self._do_mark, status))
            setattr(self, f"do_stay_{status}", partial(self._do_mark, status, stay=True))

    def on_mount(self) -> None:
        """Watch for what other windows write."""
        self.set_interval(POLL, self.look_around)
        self.back_up()
        if self._look:
            self.run_worker(take_in(self, self.desk.store), thread=True, name="take in")

    def on_taken_in(self, message: TakenIn) -> None:
        """Show what could not be taken in."""
        self.desk.problems = message.problems
        self.sources.show_all()
        if message.new:
            self.desk.reload()
            self.show_claim(self.here)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a prompt is open, its keys are its own."""
        if action == "count" and parameters == (0,) and self._pending is None:
            return False
        return not (action in ("do", "count") and self.status.asking)

    def action_count(self, digit: int) -> None:
        """Add a digit to the count of the next motion."""
        self._pend(min((self._pending or 0) * 10 + digit, MOST))

    def action_do(self, id_: str) -> None:
        """Do the action with this id."""
        self._idle = 0
        count, pending = self._pending, self._pending is not None
        self._pend(None)
        if id_ == "escape" and pending:
            return
        getattr(self, f"do_{id_}")(count)

    def _pend(self, count: int | None) -> None:
        self._pending = count
        self.status.pend("" if count is None else str(count))

    def _do_mark(self, status: Status, count: int | None, *, stay: bool = False) -> None:
        self.mark(status, stay=stay)

    # Other windows

    def look_around(self) -> None:
        """Show what other windows wrote; a store that can't be read is told once."""
        here = self.here
        try:
            news = self.desk.refresh()
        except OnrecordError as error:
            if str(error) != self._lost:
                self.fail(error)
            self._lost = str(error)
            return
        self._lost = ""
        if news:
            self.sources.show_all()
            self.show_claim(here)
        for notice in self.desk.notices():
            self.notify(one_line(notice), markup=False)
        self._idle += 1
        if self._idle == IDLE:
            # What can't be put in order now is at the end: all of it is on the disk already.
            with suppress(OnrecordError, OSError):
                self.desk.store.fold()
            self.back_up()

    def back_up(self) -> None:
        """Make the day's backup meanwhile; where it can't be made, the next start tries again."""

        def meanwhile() -> None:
            with suppress(OnrecordError, OSError):
                self.desk.back_up()

        self.run_worker(meanwhile, thread=True, name="back up")

    # Select, search, filter

    def do_select(self, count: int | None) -> None:
        """Select the claim, or not, and go to the next row."""
        if self.entry:
            self.desk.selected ^= {self.entry.id}
            self.show_rows(self.claims.cursor + 1)

    def do_select_all(self, count: int | None) -> None:
        """Select all rows, or none where all are."""
        every = set(self.desk.listing.ids())
        self.desk.selected = set() if every <= self.desk.selected else every
        self.show_rows()

    def do_select_words(self, count: int | None) -> None:
        """Begin or drop a selection of words."""
        self.text.select()
        if self.text.selection:
            self.status.tell("Move to extend; m makes a claim of the words, space or esc drops them.")

    def do_search(self, count: int | None) -> None:
        """Search as it is typed; esc goes back to where it began."""
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

        self.status.ask("/", sought, typed=typed, left=left)

    def do_filter(self, count: int | None) -> None:
        """Choose what to show; the claims follow at once."""
        before, here = self.desk.listing.filter, self.here

        def chosen(filter_: Filter | None) -> None:
            self._apply(before if filter_ is None else filter_, here)

        self.app.push_screen(FilterPanel(before, lambda now: self._apply(now, here)), chosen)

    def _apply(self, chosen: Filter, here: str) -> None:
        """Show what a filter lets through, the cursor on the claim ``here`` or where it stood."""
        self.desk.listing.apply(chosen)
        self.show_claim(here)

    def do_clear(self, count: int | None) -> None:
        """Clear filter and search."""
        self.desk.listing.search("")
        self._apply(Filter(sources=self.desk.listing.filter.sources), self.here)

    def do_escape(self, count: int | None) -> None:
        """Clear the first of these that there is: selected words, selected claims, search, filter."""
        listing = self.desk.listing
        if self.text.selection:
            self.text.drop()
        elif self.desk.selected:
            self.desk.selected.clear()
            self.show_rows()
        elif listing.sought:
            listing.search("")
            self.show_rows()
        elif listing.filter.statuses or listing.filter.kinds or listing.filter.text:
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
            self.ask(f"Export {wording.count(len(entries), 'claim')} to", named, shown)
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
        self.status.tell(f"{wording.count(rows, 'row')} written to {shown}")

    # The way out

    def do_theme(self, count: int | None) -> None:
        """Change between light and dark."""
        self.app.theme = "onrecord-light" if self.app.current_theme.dark else "onrecord-dark"

    def do_help(self, count: int | None) -> None:
        """Show the keys of the pane."""
        self.app.push_screen(Help(self.pane))

    def do_palette(self, count: int | None) -> None:
        """Show every action by its name."""
        self.app.action_command_palette()

    def do_quit(self, count: int | None) -> None:
        """Leave the desk; from a prompt, back to it."""
        if self.status.asking:
            self.status.leave()
        else:
            self.app.exit(0)

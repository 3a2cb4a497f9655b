"""The lines above and below the panes: the title, the chips of the filter, and the footer's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from tui.app.actions import FOOTER, PROMPTS, named
from tui.app.chips import chips
from tui.app.messages import Narrowed
from tui.app.wording import count
from tui.display import one_line

if TYPE_CHECKING:
    from textual import events

    from onrecord.filters import Filter
    from tui.app.desk import Desk
    from tui.app.keymap import Keymap

MOST_KEYS = 7
"""Keys in the footer of a terminal of the usual width."""

NAME = 20
"""Cells for a name in the title."""

ROOMY = 120
"""Columns from which there may be more."""


class Title(Static):
    """The workspace, what is left, who is checking, and the position."""

    def __init__(self) -> None:
        super().__init__(id="title", markup=False)
        self._ends = "", "", ""

    def show(self, desk: Desk, row: int, rows: int | None = None) -> None:
        """Say how things stand; the cursor is on ``row`` of so many ``rows``, else of those that show."""
        listing = desk.listing
        left = f"{listing.total - listing.done:,} open of {listing.total:,}"
        rows = len(listing) if rows is None else rows
        position = f"{row + 1:,}/{rows:,}" if rows else "0/0"
        selected = f"{len(desk.selected):,} selected  " if desk.selected else ""
        checker = one_line(desk.checker or "no checker yet", NAME)
        takes = desk.keymap.hint("take_in", f"{desk.changed:,} changed", "  ") if desk.changed else ""
        self._ends = f" {one_line(desk.name, NAME)}", f"  {left}{takes}  {checker}", f"{selected}{position} "
        self.on_resize()

    def on_resize(self) -> None:
        """Fit it to the width."""
        name, middle, end = self._ends
        used = sum(Content(part).cell_length for part in self._ends)
        gap = " " * max(2, self.size.width - used)
        self.update(Content.assemble((name, "bold"), middle, gap, end), layout=False)


class Chips(Static):
    """What the filter and the search are set to; gone where there is nothing but the document."""

    def __init__(self) -> None:
        super().__init__(id="chips", markup=False)
        self._ends: list[tuple[int, Filter]] = []

    def show(self, desk: Desk) -> None:
        """Say what narrows the claims."""
        listing = desk.listing
        shown = chips(desk) if listing.filter.narrows else []
        said, self._ends = Content(" "), []
        for chip in shown:
            said = Content.assemble(said, (f" {chip.text} × ", "reverse"), " ")
            self._ends.append((said.cell_length, chip.without))
        if listing.sought:
            found = count(len(listing.hits), "match", "matches")
            said += Content(f" search “{one_line(listing.sought)}”: {found}")
        if self.display or shown or listing.sought:
            self.update(said + Content(f"  {desk.keymap.hint('clear', 'clears')}"), layout=False)
        self.display = bool(shown or listing.sought)

    def on_click(self, event: events.Click) -> None:
        """Take away the condition that the mouse is on."""
        without = next((without for end, without in self._ends if event.x < end), None)
        if without is not None and event.x:
            self.post_message(Narrowed(without))


class Keys(Static):
    """The keys of the pane that has the focus."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(id="keys", markup=False)
        self._keymap = keymap
        self._pane = "claims"

    def show(self, pane: str) -> None:
        """Show the keys of ``pane``, as many as there is room for; of a prompt, what ends it."""
        self._pane = pane
        width = self.size.width
        most = None if width >= ROOMY else MOST_KEYS - 1
        if pane in PROMPTS:
            keys = [_shown(key, word) for key, word in PROMPTS[pane]]
        else:
            bound = [id_ for id_ in FOOTER[pane] if self._keymap.label(id_, pane)][:most]
            bound += ["help"] if self._keymap.label("help") else []
            keys = [_shown(self._keymap.label(id_, pane), named(id_, pane).word) for id_ in bound]
        while len(keys) > 1 and sum(key.cell_length for key in keys) > width:
            del keys[-2]
        shown = Content.assemble(*keys)
        self.update(shown.pad_right(max(0, width - shown.cell_length)), layout=False)

    def on_resize(self) -> None:
        """Show as many as there is room for now."""
        self.show(self._pane)


def _shown(key: str, word: str) -> Content:
    return Content.assemble(" ", (key, "bold $accent"), f" {word} ")

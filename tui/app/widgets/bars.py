"""The lines above and below the panes: the title, the chips of the filter, and the footer's keys."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from textual.content import Content
from textual.widgets import Static

from tui.app.actions import FOOTER, PROMPTS, named
from tui.app.chips import chips
from tui.app.messages import Narrowed
from tui.wording.numbers import count
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from onrecord.filters import Filter
    from tui.app.actions import Action
    from tui.app.desk import Desk
    from tui.app.keymap import Keymap

MOST_KEYS = 7
"""Keys in the footer of a terminal of the usual width."""

NAME = 20
"""Cells for a name in the title."""

ROOMY = 120
"""Columns from which the title and the footer show more."""

_Part = TypeVar("_Part")

NAMES = {"esc": "escape"}
"""Textual's names of keys that are shown by other names."""


class Title(Static):
    """The workspace, the claims left, the checker, and the cursor's position."""

    def __init__(self) -> None:
        super().__init__(id="title", markup=False)
        self._ends = "", "", ""

    def show(self, desk: Desk, row: int, rows: int | None = None, selected: int | None = None) -> None:
        """Show the desk's state, with the cursor on ``row`` of ``rows``, or of all rows shown.

        ``selected`` rows, where rows can be selected, are what the next action is about.
        """
        listing = desk.listing
        done, every = listing.scope
        here = " here" if listing.filter.sources else ""
        left = f"{every - done:,} open of {every:,}{here}"
        rows = len(listing) if rows is None else rows
        position = f"{row + 1:,}/{rows:,}" if rows else "0/0"
        hidden = len(desk.selected) - selected if selected is not None else 0
        chosen = f"{selected:,} selected  " if selected else ""
        chosen += f"{hidden:,} selected not shown  " if hidden else ""
        checker = one_line(desk.checker or "no checker yet", NAME)
        takes = desk.keymap.hint("take_in", f"{desk.changed:,} changed", "  ") if desk.changed else ""
        self._ends = f" {one_line(desk.name, NAME)}", f"  {left}{takes}  {checker}", f"{chosen}{position} "
        self.on_resize()

    def on_resize(self) -> None:
        """Fit the title to the width."""
        name, middle, end = self._ends
        used = sum(Content(part).cell_length for part in self._ends)
        gap = " " * max(2, self.size.width - used)
        self.update(Content.assemble((name, "bold"), middle, gap, end), layout=False)


class Chips(Static):
    """The conditions of filter and search; hidden where there is only a document."""

    def __init__(self) -> None:
        super().__init__(id="chips", markup=False)
        self._ends: list[tuple[int, Filter]] = []

    def show(self, desk: Desk) -> None:
        """Show the conditions in force."""
        listing = desk.listing
        shown = chips(desk) if listing.filter.narrows else []
        said, self._ends = Content(" "), []
        for chip in shown:
            said = Content.assemble(said, (f" {chip.text} × ", "reverse"), " ")
            self._ends.append((said.cell_length, chip.without))
        if listing.sought:
            looks = desk.keymap.hint("next_hit", "looks in the texts", "; ")
            found = count(len(listing.hits), "match", "matches") if listing.hits else f"no claim{looks}"
            said += Content(f" search “{one_line(listing.sought)}”: {found}")
        if self.display or shown or listing.sought:
            self.update(said + Content(f"  {desk.keymap.hint('clear', 'clears')}"), layout=False)
        self.display = bool(shown or listing.sought)

    def on_click(self, event: events.Click) -> None:
        """Take away the condition under the mouse."""
        without = _under(event.x, self._ends)
        if without is not None and event.x:
            self.post_message(Narrowed(without))


class Keys(Static):
    """The keys of the pane with the focus; a key pressed with the mouse is done."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(id="keys", markup=False)
        self._keymap = keymap
        self._pane = "claims"
        self._first = ""
        self._ends: list[tuple[int, str]] = []

    def put_first(self, id_: str) -> None:
        """Show the key of this action before all others; with an empty id, only the others."""
        if id_ != self._first:
            self._first = id_
            self.show(self._pane)

    def show(self, pane: str) -> None:
        """Show the keys of ``pane``, as many as there is room for; for a prompt, the keys that end it."""
        self._pane = pane
        width = self.size.width
        most = None if width >= ROOMY else MOST_KEYS - 1
        if pane in PROMPTS:
            keys = [
                (_shown(key, word), f"app.simulate_key('{NAMES.get(key, key)}')")
                for key, word in PROMPTS[pane]
            ]
        else:
            wanted = (self._first, *FOOTER[pane])
            bound = [id_ for id_ in wanted if id_ and self._keymap.label(id_, pane)][:most]
            bound += ["help"] if self._keymap.label("help") else []
            keys = [self._key(named(id_, pane), pane) for id_ in bound]
        while len(keys) > 1 and sum(key.cell_length for key, _ in keys) > width:
            del keys[-2]
        ends = accumulate(key.cell_length for key, _ in keys)
        self._ends = [(end, does) for end, (_, does) in zip(ends, keys, strict=True)]
        shown = Content.assemble(*(key for key, _ in keys))
        self.update(shown.pad_right(max(0, width - shown.cell_length)), layout=False)

    def _key(self, action: Action, pane: str) -> tuple[Content, str]:
        shown = _shown(self._keymap.label(action.id, pane), action.word)
        return shown, f"screen.do('{action.id}', '{action.pane}')"

    async def on_click(self, event: events.Click) -> None:
        """Press the key under the mouse."""
        if does := _under(event.x, self._ends):
            await self.run_action(does)

    def on_resize(self) -> None:
        """Show as many keys as there is room for now."""
        self.show(self._pane)


def _under(x: int, ends: Sequence[tuple[int, _Part]]) -> _Part | None:
    """The part of a line at cell ``x``, given where each part ends."""
    return next((part for end, part in ends if x < end), None)


def _shown(key: str, word: str) -> Content:
    return Content.assemble(" ", (key, "bold $accent"), f" {word} ")

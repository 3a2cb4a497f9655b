"""The filter panel: conditions by a key each, words to look for, and kept filters; the desk follows."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import on
from textual.binding import Binding
from textual.containers import Grid, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from onrecord.errors import OnrecordError
from onrecord.filters import Filter, Flag
from tui.app.actions import MARKS
from tui.app.panels.panel import Panel
from tui.app.widgets.clickable import Clickable, clickable
from tui.app.widgets.field import Field
from tui.wording.claims import GLYPHS
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from onrecord.records import Kind
    from tui.app.desk import Desk

KINDS: dict[str, Kind] = {"q": "quote", "a": "attribution", "f": "figure", "m": "statement"}
FLAGS: dict[str, Flag] = {
    "o": "open",
    "s": "stale",
    "y": "open query",
    "e": "no evidence",
    "n": "suggestion",
    "b": "guess",
    "r": "no speaker",
    "u": "duplicate",
    "w": "signed",
    "l": "to sign",
    "h": "by hand",
    "g": "gone",
}
COLUMNS = (24, 19)
"""Cells for statuses and kinds, and for flags; the kept filters have the rest."""

NAME = 40
"""Cells for a kept filter's name."""

FORGET = "-"
"""The key that forgets the kept filter in force."""


class Toggles(Clickable, can_focus=True):
    """The statuses by the keys that mark them, kinds and flags by a letter, kept filters by a digit."""

    def __init__(self) -> None:
        super().__init__(id="toggles", markup=False)

    def show(self, now: Filter, kept: dict[str, Filter]) -> None:
        """Draw the toggles."""
        left = [Content.styled("Status", "bold")]
        for key, (status, _) in MARKS.items():
            left.append(_toggle(key, f"{GLYPHS[status]} {status}", on=status in now.statuses))
        left.append(Content.styled("Kind", "bold"))
        left += [_toggle(key, kind, on=kind in now.kinds) for key, kind in KINDS.items()]
        middle = [Content.styled("Only if", "bold")]
        middle += [_toggle(key, flag, on=flag in now.flags) for key, flag in FLAGS.items()]
        right = [Content.styled("Kept", "bold")]
        for number, (name, filter_) in enumerate(list(kept.items())[:9], 1):
            right.append(_toggle(str(number), one_line(name, NAME), on=_same(filter_, now)))
        rows = zip_longest(left, middle, right, fillvalue=Content(""))
        self.update(Content("\n").join(map(_row, rows)))


class FilterPanel(Panel[Filter]):
    """The panel of the filter, which it gives at enter, None at esc; ``changed`` hears every change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("enter", "keep", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
    ]

    def __init__(self, desk: Desk, changed: Callable[[Filter], None]) -> None:
        super().__init__()
        self._desk = desk
        self._chosen = desk.listing.filter
        self._changed = changed

    def compose(self) -> ComposeResult:
        """The toggles, and lines for words, a speaker, and a name to keep the filter under."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Show only: press its letter"
            panel.border_subtitle = "F none · tab words · enter keeps · esc cancels"
            yield Toggles()
            with Grid():
                for id_, label, value, placeholder in (
                    ("words", "With words", self._chosen.text, "in the claim, its speaker or its note"),
                    ("speaker", "Speaker", self._chosen.speaker, "any part of the name"),
                    ("name", "Keep it as", "", "a name, then enter: a digit chooses it, - forgets it"),
                ):
                    yield Static(label, markup=False)
                    yield Field(value, id=id_, placeholder=placeholder)
            yield Static(id="wrong", markup=False)

    def on_mount(self) -> None:
        """Show the filter in force."""
        self.query_one("#wrong").display = False  # the chips have its row
        self._show()
        self.call_after_refresh(self._desk.listing.prepare)

    def on_key(self, event: events.Key) -> None:
        """Toggle the key's condition, unless the key is typed into a line."""
        typing = isinstance(self.focused, Input)
        if not typing and event.character and self._toggled(event.character):
            event.stop()
            event.prevent_default()

    def _toggled(self, key: str) -> bool:
        now, kept = self._chosen, list(self._desk.filters.items())
        if key in MARKS:
            self._choose(replace(now, statuses=now.statuses ^ {MARKS[key][0]}))
        elif key in KINDS:
            self._choose(replace(now, kinds=now.kinds ^ {KINDS[key]}))
        elif key in FLAGS:
            self._choose(replace(now, flags=now.flags ^ {FLAGS[key]}))
        elif key == "F":
            self._choose_whole(Filter())
        elif key.isdecimal() and 0 < int(key) <= len(kept):
            self._choose_whole(kept[int(key) - 1][1])
        elif key == FORGET:
            self._forget()
        elif key == "/":
            self.query_one("#words").focus()
        else:
            return False
        return True

    def _choose(self, chosen: Filter) -> None:
        self._chosen = chosen
        self._show()
        self._changed(chosen)

    def _choose_whole(self, chosen: Filter) -> None:
        """Choose every condition anew, except the document."""
        with self.prevent(Input.Changed):
            self.query_one("#words", Input).value = chosen.text
            self.query_one("#speaker", Input).value = chosen.speaker
        self._choose(replace(chosen, sources=self._chosen.sources))

    def _show(self) -> None:
        self.query_one(Toggles).show(self._chosen, self._desk.filters)

    @on(Input.Changed, "#words")
    def _worded(self, event: Input.Changed) -> None:
        self._choose(replace(self._chosen, text=event.value))

    @on(Input.Changed, "#speaker")
    def _said(self, event: Input.Changed) -> None:
        self._choose(replace(self._chosen, speaker=event.value))

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Keep the filter, under a name where one is given."""
        name = " ".join(self.query_one("#name", Input).value.split())
        if name and not self._tried(lambda: self._desk.keep_filter(name)):
            return
        self.dismiss(self._chosen)

    def _forget(self) -> None:
        names = [name for name, kept in self._desk.filters.items() if _same(kept, self._chosen)]
        if names and self._tried(lambda: self._desk.forget_filter(names[0])):
            self._show()

    def _tried(self, change: Callable[[], None]) -> bool:
        """Make a change of the settings, or tell why it failed."""
        try:
            change()
        except OnrecordError as error:
            wrong = self.query_one("#wrong", Static)
            wrong.update(one_line(str(error)))
            wrong.display = True
            return False
        return True


def _same(kept: Filter, now: Filter) -> bool:
    """Whether a kept filter is in force, whatever the document."""
    return kept == replace(now, sources=frozenset())


def _toggle(key: str, word: str, *, on: bool) -> Content:
    mark = "[x]" if on else "[ ]"
    shown = Content.assemble((key, "bold $accent"), f" {mark} ", (word, "bold" if on else ""))
    return clickable(shown, key)


def _row(cells: Sequence[Content]) -> Content:
    *padded, last = cells
    padded = [cell.pad_right(width - cell.cell_length) for cell, width in zip(padded, COLUMNS, strict=True)]
    return Content("").join([*padded, last])

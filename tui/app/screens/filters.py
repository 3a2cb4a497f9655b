"""The filter: statuses and kinds to toggle by key, and words to look for; the desk follows at once."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, ClassVar, get_args

from msgspec.structs import replace
from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from onrecord.filters import Filter
from onrecord.records import Kind
from onrecord.rules import OPEN
from tui.app.actions import MARKS
from tui.app.wording import GLYPHS

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

KINDS: dict[str, Kind] = {kind[0]: kind for kind in get_args(Kind)}

COLUMN = 28
"""Cells for the statuses, left of the kinds."""


class Toggles(Static, can_focus=True):
    """The statuses by the keys that mark them, and the kinds by their first letters."""

    def __init__(self, chosen: Filter) -> None:
        super().__init__(id="toggles", markup=False)
        self.chosen = chosen

    def on_mount(self) -> None:
        """Show what is chosen."""
        self.show()

    def show(self) -> None:
        """Draw the toggles."""
        chosen = self.chosen
        left = [Content.styled("Status", "bold")]
        for key, (status, _) in MARKS.items():
            left.append(_toggle(key, f"{GLYPHS[status]} {status}", on=status in chosen.statuses))
        left.append(_toggle("o", "all that is open", on=chosen.statuses >= OPEN))
        right = [Content.styled("Kind", "bold")]
        right += [_toggle(key, kind, on=kind in chosen.kinds) for key, kind in KINDS.items()]
        lines = [
            one.pad_right(COLUMN - one.cell_length) + other
            for one, other in zip_longest(left, right, fillvalue=Content(""))
        ]
        self.update(Content("\n").join(lines))


class FilterPanel(ModalScreen[Filter]):
    """Gives the filter at enter, None at esc; ``changed`` is told of every change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("enter", "keep", show=False),
    ]

    def __init__(self, chosen: Filter, changed: Callable[[Filter], None]) -> None:
        super().__init__()
        self._chosen = chosen
        self._changed = changed

    def compose(self) -> ComposeResult:
        """The toggles, and a line for words."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Show only: press its letter"
            panel.border_subtitle = "F none · tab words · enter keeps · esc cancels"
            yield Toggles(self._chosen)
            yield Static("\nWith these words", classes="heading", markup=False)
            yield Input(self._chosen.text, placeholder="any", compact=True)

    def on_key(self, event: events.Key) -> None:
        """Toggle what the key stands for, where the toggles have the focus."""
        if not isinstance(self.focused, Toggles) or event.character is None:
            return
        key, now = event.character, self._chosen
        if key in MARKS:
            self._choose(replace(now, statuses=now.statuses ^ {MARKS[key][0]}))
        elif key in KINDS:
            self._choose(replace(now, kinds=now.kinds ^ {KINDS[key]}))
        elif key == "o":
            every = now.statuses >= OPEN
            self._choose(replace(now, statuses=now.statuses - OPEN if every else now.statuses | OPEN))
        elif key == "F":
            self._choose(Filter(sources=now.sources))
            self.query_one(Input).value = ""
        elif key == "/":
            self.query_one(Input).focus()
        else:
            return
        event.stop()
        event.prevent_default()

    def _choose(self, chosen: Filter) -> None:
        self._chosen = self.query_one(Toggles).chosen = chosen
        self.query_one(Toggles).show()
        self._changed(chosen)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._choose(replace(self._chosen, text=event.value))

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Keep the filter."""
        self.dismiss(self._chosen)


def _toggle(key: str, word: str, *, on: bool) -> Content:
    mark = "[x]" if on else "[ ]"
    return Content.assemble("  ", (key, "bold $accent"), f" {mark} ", (word, "bold" if on else ""))

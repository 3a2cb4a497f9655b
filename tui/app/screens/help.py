"""Help: the keys of the pane, and those of every pane; what is typed narrows them."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.app.actions import TITLES
from tui.app.widgets.field import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.actions import Action
    from tui.app.keymap import Keymap

INDENT = 16
"""Cells left of what keys do."""


class Help(ModalScreen[None]):
    """Keys and what they do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("down", "turn(1)", show=False),
        Binding("up", "turn(-1)", show=False),
        Binding("pagedown", "turn(10)", show=False),
        Binding("pageup", "turn(-10)", show=False),
    ]

    def __init__(self, pane: str, actions: Sequence[Action], keymap: Keymap) -> None:
        """``actions`` are those that can be done in ``pane``, by the keys of ``keymap``."""
        super().__init__()
        self._pane = pane
        self._actions = actions
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """A line to search with, and the keys."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Help"
            panel.border_subtitle = "type to search · esc closes"
            yield Field(placeholder="search")
            with VerticalScroll(can_focus=False):
                yield Static(id="keys-list", markup=False)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self._show(event.value)

    def on_resize(self) -> None:
        """Wrap the lines to the new width."""
        self.call_after_refresh(lambda: self._show(self.query_one(Input).value))

    def action_turn(self, rows: int) -> None:
        """Scroll the keys."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def _show(self, text: str) -> None:
        sought, width = text.casefold(), self.query_one(VerticalScroll).size.width - 1
        parts: list[Content] = []
        for pane, title in ((self._pane, f"In {TITLES[self._pane]}"), ("", "Everywhere")):
            of_pane = [action for action in self._actions if action.pane == pane]
            said = [(self._keys(action), action) for action in of_pane]
            lines = [
                _line(keys, action.help, width) for keys, action in said if sought in _said(keys, action)
            ]
            if lines:
                parts += [Content.styled(title, "bold $accent"), *lines, Content("")]
        found = Content("\n").join(parts) if parts else Content("Nothing by that name.")
        self.query_one("#keys-list", Static).update(found)

    def _keys(self, action: Action) -> str:
        return self._keymap.labels(action) or "(palette)"


def _said(keys: str, action: Action) -> str:
    return f"{keys} {action.word} {action.help}".casefold()


def _line(keys: str, help_: str, width: int) -> Content:
    """The keys and, in a column of its own, what they do."""
    said = wrap(help_, max(20, width - INDENT))
    return Content.assemble((f"  {keys:<{INDENT - 2}}", "bold"), f"\n{' ' * INDENT}".join(said))

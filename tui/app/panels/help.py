"""Help: the keys of the pane and of every pane, the signs; a search goes over all screens."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.actions import STAYING, TITLES, of_pane
from tui.app.panels.panel import Panel
from tui.app.widgets.field import Field
from tui.wording.claims import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.actions import Action
    from tui.app.keymap import Keymap

INDENT = 19
"""Cells for keys, left of what they do."""


class Help(Panel[None]):
    """A panel of keys and what each does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("down", "turn(1)", show=False),
        Binding("up", "turn(-1)", show=False),
        Binding("pagedown", "turn(10)", show=False),
        Binding("pageup", "turn(-10)", show=False),
        Binding("ctrl+d", "turn(10)", show=False, priority=True),
        Binding("ctrl+u", "turn(-10)", show=False, priority=True),
    ]

    def __init__(self, pane: str, actions: Sequence[Action], keymap: Keymap) -> None:
        """``actions`` are the actions of ``pane``, with their keys in ``keymap``."""
        super().__init__()
        self._pane = pane
        self._actions = actions
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """A line to search with, and the keys."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Help"
            panel.border_subtitle = "type to search · ↑ ↓ ctrl+d ctrl+u scroll · esc closes"
            yield Field(placeholder="search")
            with VerticalScroll(can_focus=False):
                yield Static(id="keys-list", markup=False)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        if event.value.isspace():  # nothing is sought yet: the space scrolls, as in pagers
            event.input.value = ""
            self.action_turn(10)
            return
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
        for title, actions in self._groups(elsewhere=bool(text)):
            lines = [
                _line(keys, does, width)
                for keys, does, word in self._told(actions)
                if sought in f"{keys} {word} {does}".casefold()
            ]
            if lines:
                parts += [_title(title), *lines, Content("")]
        if signs := [_line(sign, said, width) for sign, said in SIGNS.items() if sought in said]:
            parts += [_title("Signs"), *signs]
        found = Content("\n").join(parts) if parts else Content("Nothing by that name.")
        self.query_one("#keys-list", Static).update(found)

    def _groups(self, *, elsewhere: bool) -> Iterator[tuple[str, list[Action]]]:
        """The actions of the pane and of all panes; with ``elsewhere``, those of other panes alone."""
        for pane, title in ((self._pane, f"In {TITLES[self._pane]}"), ("", "Everywhere")):
            yield title, [action for action in self._actions if action.pane == pane]
        here = {action.id for action in self._actions}
        for pane, title in TITLES.items() if elsewhere else ():
            yield f"Not here: in {title}", [action for action in of_pane(pane) if action.id not in here]

    def _told(self, actions: Sequence[Action]) -> Iterator[tuple[str, str, str]]:
        """Keys, what they do, and the word for it; the marks that stay are one line."""
        staying = [action for action in actions if action.id.startswith(STAYING)]
        for action in actions:
            if action not in staying:
                yield self._keys(action), action.help, action.word
            elif action == staying[0]:
                keys = " ".join(filter(None, map(self._keymap.labels, staying)))
                yield keys, "the same marks, and stay on the claim", "stay"

    def _keys(self, action: Action) -> str:
        return self._keymap.labels(action) or "(palette)"


def _title(title: str) -> Content:
    return Content.styled(title, "bold $accent")


def _line(keys: str, help_: str, width: int) -> Content:
    """The keys, and in the next column what they do."""
    said = wrap(help_, max(20, width - INDENT))
    return Content.assemble((f"  {keys:<{INDENT - 4}}  ", "bold"), f"\n{' ' * INDENT}".join(said))

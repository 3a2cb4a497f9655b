"""Help: the keys of the pane, and those of every pane; what is typed narrows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.app.actions import PANES, of_pane
from tui.app.widgets.bars import label

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.actions import Action


class Help(ModalScreen[None]):
    """Keys and what they do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("down", "turn(1)", show=False),
        Binding("up", "turn(-1)", show=False),
        Binding("pagedown", "turn(10)", show=False),
        Binding("pageup", "turn(-10)", show=False),
    ]

    def __init__(self, pane: str) -> None:
        super().__init__()
        self._pane = pane

    def compose(self) -> ComposeResult:
        """A line to search with, and the keys."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Help"
            panel.border_subtitle = "type to search · esc closes"
            yield Input(placeholder="search", compact=True)
            with VerticalScroll(can_focus=False):
                yield Static(id="keys-list", markup=False)

    def on_mount(self) -> None:
        """Show all keys."""
        self._show("")

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self._show(event.value.casefold())

    def action_turn(self, rows: int) -> None:
        """Scroll the keys."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def _show(self, sought: str) -> None:
        parts = []
        for pane, title in ((self._pane, f"In {PANES[self._pane]}"), ("", "Everywhere")):
            lines = [_line(action) for action in of_pane(pane)]
            lines = [line for line in lines if sought in line.plain.casefold()]
            if lines:
                parts += [Content.styled(title, "bold $accent"), *lines, Content("")]
        said = Content("\n").join(parts) if parts else Content("Nothing by that name.")
        self.query_one("#keys-list", Static).update(said)


def _line(action: Action) -> Content:
    keys = " ".join(label(key) for key in action.keys) or "(palette)"
    return Content.assemble((f"  {keys:<14}", "bold"), " ", action.help)

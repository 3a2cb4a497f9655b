"""The panels over a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.command import CommandPalette
from textual.screen import ModalScreen

from tui.app.widgets.sections import Sections

if TYPE_CHECKING:
    from textual.binding import BindingType

_Given = TypeVar("_Given")


class Panel(ModalScreen[_Given]):
    """A panel, which is left once: what comes later, of keys pressed before, leaves no screen below."""

    def dismiss(self, result: _Given | None = None) -> AwaitComplete:
        """Leave the panel, and give the result."""
        return super().dismiss(result) if self.is_current else AwaitComplete()


class Scrolled(Panel[_Given]):
    """A panel of lines to read, which the keys of lists scroll."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "turn(1)", show=False),
        Binding("up,k", "turn(-1)", show=False),
        Binding("pagedown,space,ctrl+d", "turn(10)", show=False),
        Binding("pageup,ctrl+u", "turn(-10)", show=False),
        Binding("end,G", "turn(100_000)", show=False),
        Binding("home,g", "turn(-100_000)", show=False),
    ]

    def action_turn(self, rows: int) -> None:
        """Scroll the lines."""
        self.query_one(Sections).scroll_relative(y=rows, animate=False)


class Palette(CommandPalette, Panel[None]):
    """Textual's command palette."""

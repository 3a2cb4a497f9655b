"""The panels over a screen."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.screen import ModalScreen

_Given = TypeVar("_Given")


class Panel(ModalScreen[_Given]):
    """A panel, which is left once: what comes later, of keys pressed before, leaves no screen below."""

    def dismiss(self, result: _Given | None = None) -> AwaitComplete:
        """Leave the panel, and give the result."""
        return super().dismiss(result) if self.is_current else AwaitComplete()


class Palette(CommandPalette, Panel[None]):
    """Textual's command palette."""

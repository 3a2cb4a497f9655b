"""One of a few words, chosen with left and right or space."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from tui.app.widgets.at_once import AtOnce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType


class Choice(Static, AtOnce, can_focus=True):
    """The words in a row, the chosen one told apart."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space,l", "turn(1)", show=False),
        Binding("left,h", "turn(-1)", show=False),
    ]
    index = reactive(0)

    def __init__(self, words: Sequence[str], *, id: str, index: int = 0) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, markup=False)
        self._words = words
        self.set_reactive(Choice.index, index)

    def on_mount(self) -> None:
        """Show what is chosen at first."""
        self.watch_index(self.index)

    def action_turn(self, step: int) -> None:
        """Choose the next word, or the one before."""
        self.index = (self.index + step) % len(self._words)

    def watch_index(self, index: int) -> None:
        """Show what is chosen."""
        parts = [
            Content.styled(f"‹{word}›", "bold") if number == index else Content.styled(f" {word} ", "$label")
            for number, word in enumerate(self._words)
        ]
        self.update(Content(" ").join(parts))

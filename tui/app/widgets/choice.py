"""A field for one of a few words, chosen with left and right or space."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.binding import BindingType


NUMBER = "number"


class Choice(Static, can_focus=True):
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
        """Show the chosen word."""
        self.watch_index(self.index)

    def action_turn(self, step: int) -> None:
        """Choose the next word, or the word before."""
        self.index = (self.index + step) % len(self._words)

    def on_click(self, event: events.Click) -> None:
        """Choose the word under the mouse."""
        self.index = event.style.meta.get(NUMBER, self.index)

    def watch_index(self, index: int) -> None:
        """Show the chosen word."""
        parts = [
            (
                Content.styled(f"‹{word}›", "bold")
                if number == index
                else Content.styled(f" {word} ", "$label")
            ).stylize(Style.from_meta({NUMBER: number}))
            for number, word in enumerate(self._words)
        ]
        self.update(Content(" ").join(parts))

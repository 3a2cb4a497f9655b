"""One of a few words, chosen with left and right or space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

TURNS = {"right": 1, "space": 1, "l": 1, "left": -1, "h": -1}


class Choice(Static, can_focus=True):
    """The words in a row, the chosen one told apart."""

    index = reactive(0)

    def __init__(self, words: Sequence[str], *, id: str, index: int = 0) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, markup=False)
        self._words = words
        self.set_reactive(Choice.index, index)

    def on_mount(self) -> None:
        """Show what is chosen at first."""
        self.watch_index(self.index)

    def on_key(self, event: events.Key) -> None:
        """Turn: here, as a binding would be looked up where the focus is once the key has come up."""
        if event.key in TURNS:
            self.index = (self.index + TURNS[event.key]) % len(self._words)
            event.stop()

    def watch_index(self, index: int) -> None:
        """Show what is chosen."""
        parts = [
            Content.styled(f"‹{word}›", "bold") if number == index else Content.styled(f" {word} ", "dim")
            for number, word in enumerate(self._words)
        ]
        self.update(Content(" ").join(parts))

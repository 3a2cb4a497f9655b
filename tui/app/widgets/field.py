"""A line to type in: strange characters of a note, a paste or a setting have visible stand-ins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.highlighter import Highlighter
from rich.text import Text
from textual.widgets import Input

from tui.wording.safe import is_strange, stand_in

if TYPE_CHECKING:
    from textual.strip import Strip

UNSEEN = "\ufffd"
"""The stand-in of a strange character whose usual stand-in takes more than one place."""


class Field(Input):
    """An input in one row; strange characters show as stand-ins, its value has the characters themselves."""

    def __init__(self, value: str = "", **more: Any) -> None:
        super().__init__(value, compact=True, highlighter=_StandIns(), **more)

    def render_line(self, y: int) -> Strip:
        """Draw the row; the terminal's cursor is where this is written, also before anything is."""
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset
        return super().render_line(y)

    def select_words(self) -> None:
        """Select all words, so that what is typed takes their place."""
        self.action_select_all()


class _StandIns(Highlighter):
    def __call__(self, text: str | Text) -> Text:
        """The text with one character for each, so that the cursor stays in its place."""
        return Text(shown(str(text)), no_wrap=True, overflow="ignore", end="")

    def highlight(self, text: Text) -> None:
        """Highlight nothing more."""


def shown(text: str) -> str:
    """The text with a stand-in of one place for each strange character."""
    return "".join(_shown(character) if is_strange(character) else character for character in text)


def _shown(character: str) -> str:
    return stand_in(character) if len(stand_in(character)) == 1 else UNSEEN

"""A field of several lines, for words that may be long."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from tui.app.widgets.field import shown

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType
    from textual.strip import Strip


class Words(TextArea):
    """A field that grows with its words; strange characters show as stand-ins.

    Enter is left to what the field is part of; ctrl+j, which every terminal sends, begins a new line.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+j", "new_line", show=False)]

    def __init__(self, value: str = "", *, id: str, placeholder: str = "") -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id, placeholder=placeholder, compact=True, highlight_cursor_line=False)
        self.match_cursor_bracket = False
        self.value = value

    @property
    def value(self) -> str:
        """The words: those given, to the letter and the line end, as long as nobody changed them."""
        given, loaded = self._given
        return given if self.text == loaded else self.text

    @value.setter
    def value(self, value: str) -> None:
        with self.prevent(TextArea.Changed):
            self.text = value
        self._given = value, self.text
        self.move_cursor(self.document.end)

    def select_words(self) -> None:
        """Select all words, so that what is typed takes their place."""
        self.selection = Selection((0, 0), self.document.end)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the arrow keys to what the field is part of, where there is no line to go to."""
        here = self.cursor_location
        if action == "cursor_up" and not parameters:
            return not self.navigator.is_first_wrapped_line(here)
        if action == "cursor_down" and not parameters:
            return not self.navigator.is_last_wrapped_line(here)
        return super().check_action(action, parameters)

    async def _on_key(self, event: events.Key) -> None:
        """Begin no new line at enter."""
        if event.key == "enter":
            event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        """Let nothing else hear of a paste: Textual puts it in."""
        event.stop()

    def action_new_line(self) -> None:
        """Begin a new line."""
        self._replace_via_keyboard("\n", *self.selection)

    def action_delete_to_start_of_line(self) -> None:
        """Delete what is before the cursor in its line, however many rows that takes."""
        row, _ = self.cursor_location
        self._delete_via_keyboard((row, 0), self.cursor_location)

    def render_line(self, y: int) -> Strip:
        """Draw a row; the terminal's cursor is where words are written, also before there are any."""
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset
        return super().render_line(y)

    def get_line(self, line_index: int) -> Text:
        """A line with a place for each character, so that the cursor stays in its own."""
        return Text(shown(self.document.get_line(line_index)), end="", no_wrap=True)

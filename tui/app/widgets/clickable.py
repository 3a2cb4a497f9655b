"""Words that stand for keys and can be pressed with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.style import Style
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.content import Content

KEY = "key"


def clickable(shown: Content, key: str) -> Content:
    """Words that stand for a key, given by its character."""
    return shown.stylize(Style.from_meta({KEY: key}))


class Clickable(Static):
    """A line with words that stand for keys."""

    def on_click(self, event: events.Click) -> None:
        """Press the key that the words under the mouse stand for."""
        if key := event.style.meta.get(KEY):
            self.app.post_message(events.Key(key, key))

"""Keys whose actions are done at once, in the order of the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

if TYPE_CHECKING:
    from textual import events


class EagerKeys(Widget):
    """A widget whose bindings work as its keys come.

    Textual looks a binding up once the key has come up to the app: of what a slow line brings in one go,
    letters overtake it, and a backspace takes away what was typed behind it.
    """

    async def _on_key(self, event: events.Key) -> None:
        """Do the key's action here."""
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if await self.app.run_action(binding.action, self):
                event.stop()
                event.prevent_default()

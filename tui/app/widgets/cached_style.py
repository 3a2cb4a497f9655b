"""A widget that draws line by line on a ground of its own style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

if TYPE_CHECKING:
    from rich.style import Style


class CachedStyle(Widget, inherit_bindings=False):
    """Keeps the style of its ground, which Textual works out from all widgets around at every call."""

    _ground: Style | None = None

    @property
    def ground(self) -> Style:
        """The style of the widget's plain parts."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def notify_style_update(self) -> None:
        """Forget the style, to be worked out anew when it is asked for."""
        self._ground = None
        super().notify_style_update()

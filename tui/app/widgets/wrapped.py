"""Words wrapped to the width of their widget, of which only the lines in view are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip
from textual.visual import Visual

from tui.app.widgets.cached_style import CachedStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content


class Wrapped(CachedStyle, can_focus=True, inherit_bindings=False):
    """A widget of fixed height, so that new words in it move no other widget."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._strips: Sequence[Strip] = []
        self._top = 0

    def wrapped(self, width: int) -> Sequence[Strip]:
        """All lines, wrapped to this width."""
        raise NotImplementedError

    def move(self, rows: int) -> None:
        """Scroll down, or up if ``rows`` is negative."""
        raise NotImplementedError

    def settle(self) -> None:
        """Scroll to what matters, and draw it."""
        self.refresh()

    def wrap(self) -> None:
        """Wrap the words as they are now."""
        if not (self.is_attached and self.size.width):
            return  # its screen was left meanwhile, or has no layout yet
        self._strips = self.wrapped(self.size.width)
        self.settle()

    def strips_of(self, content: Content, width: int) -> list[Strip]:
        """The lines of a content, wrapped to this width."""
        return Visual.to_strips(self, content, max(1, width), None, self.visual_style)

    def on_resize(self) -> None:
        """Wrap the words to the new width."""
        self.wrap()

    def notify_style_update(self) -> None:
        """Draw the words in the colours of a new theme."""
        super().notify_style_update()
        self.call_after_refresh(self.wrap)

    def on_mouse_scroll_down(self) -> None:
        """Scroll down by the mouse's wheel."""
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        """Scroll up by the mouse's wheel."""
        self.move(-1)

    @property
    def page(self) -> int:
        """The number of rows in view."""
        return max(1, self.size.height)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        width, row = self.size.width, y + self._top
        if row >= len(self._strips):
            return Strip.blank(width, self.ground)
        return self._strips[row].adjust_cell_length(width, self.ground)

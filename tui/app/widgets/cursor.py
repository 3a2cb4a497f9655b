"""The terminal's own cursor, where braille displays and screen readers look for what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset

if TYPE_CHECKING:
    from textual.widget import Widget


def put_cursor(widget: Widget, x: int, y: int) -> None:
    """Put the terminal's cursor on a cell of a widget, as the widget draws that cell."""
    widget.app.cursor_position = widget.content_region.offset + Offset(x, y)

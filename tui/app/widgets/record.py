"""A claim's record: its parts below each other, wrapped, and a cursor on one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from tui.app.parts import Part

LABEL = 12
"""Cells for the labels."""


class Record(Widget, can_focus=True, inherit_bindings=False):
    """Draws only the lines in view."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"record--cursor"}
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="record")
        self._parts: Sequence[Part] = []
        self._strips: list[tuple[int, Strip]] = []
        self._top = 0
        self.cursor = 0

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these, the cursor where it is."""
        self._parts = parts
        self.cursor = max(0, min(self.cursor, len(parts) - 1))
        self._wrap()

    @property
    def part(self) -> Part | None:
        """What the cursor is on."""
        return self._parts[self.cursor] if self._parts else None

    @property
    def said(self) -> str:
        """All that it says, as plain text."""
        return "\n".join(f"{part.label} {part.said.plain}" for part in self._parts)

    def _wrap(self) -> None:
        if not self.is_attached:
            return  # its screen was left meanwhile
        width = max(1, self.size.width - LABEL - 2)
        self._strips = []
        for row, part in enumerate(self._parts):
            label = Content.styled(part.label.ljust(LABEL), "dim")
            lines = Visual.to_strips(self, part.said, width, None, self.visual_style)
            for number, line in enumerate(lines):
                before = label if number == 0 else Content(" " * LABEL)
                head = Visual.to_strips(self, before, LABEL, None, self.visual_style)[0]
                self._strips.append((row, Strip.join([head, line])))
        self._keep_in_view()
        self.refresh()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self._wrap()

    def notify_style_update(self) -> None:
        """Draw in the colours of a new theme."""
        super().notify_style_update()
        self.call_after_refresh(self._wrap)

    @property
    def page(self) -> int:
        """How many rows are in view."""
        return max(1, self.size.height)

    def move(self, parts: int) -> None:
        """Put the cursor further down, or up if negative."""
        self.go(self.cursor + parts)

    def go(self, part: int) -> None:
        """Put the cursor on a part, or the nearest that there is."""
        self.cursor = max(0, min(part, len(self._parts) - 1))
        self._keep_in_view()
        self.refresh()

    def _keep_in_view(self) -> None:
        rows = [number for number, (row, _) in enumerate(self._strips) if row == self.cursor]
        if not rows:
            self._top = 0
            return
        self._top = max(self._top, rows[-1] - self.page + 1)
        self._top = min(self._top, rows[0])

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse was pressed."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y + self._top < len(self._strips):
            self.go(self._strips[offset.y + self._top][0])

    def on_mouse_scroll_down(self) -> None:
        """Go on by the mouse's wheel."""
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        """Go back by the mouse's wheel."""
        self.move(-1)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        width, row = self.size.width, y + self._top
        if row >= len(self._strips):
            return Strip.blank(width, self.rich_style)
        part, strip = self._strips[row]
        here = part == self.cursor
        mark = Visual.to_strips(
            self, Content.styled("▌ " if here else "  ", "$accent"), 2, None, self.visual_style
        )
        strip = Strip.join([mark[0], strip]).adjust_cell_length(width, self.rich_style)
        if here and self.has_focus:
            lit = self.get_component_rich_style("record--cursor", partial=True)
            return Strip([Segment(text, (style or Style()) + lit) for text, style, _ in strip], width)
        return strip

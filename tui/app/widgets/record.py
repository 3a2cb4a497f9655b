"""A claim's record: its parts in wrapped lines, and a cursor on one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip

from tui.app.widgets.cursor import put_cursor
from tui.app.widgets.wrapped import Wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from tui.app.record_lines import Part

LABEL = 12
"""Cells for the labels of parts."""


class Record(Wrapped):
    """The record of a claim; the cursor is on all lines of a part."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"record--cursor"}

    def __init__(self) -> None:
        super().__init__(id="record")
        self._parts: Sequence[Part] = []
        self._rows: list[int] = []
        self.cursor = 0

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts, the cursor where it is."""
        self._parts = parts
        self.cursor = max(0, min(self.cursor, len(parts) - 1))
        self.wrap()

    @property
    def part(self) -> Part | None:
        """The part under the cursor."""
        return self._parts[self.cursor] if self._parts else None

    @property
    def said(self) -> str:
        """The record as plain text."""
        return "\n".join(f"{part.label} {part.said.plain}" for part in self._parts)

    def wrapped(self, width: int) -> list[Strip]:
        """The lines of the parts, the first of each part with its label."""
        strips: list[Strip] = []
        self._rows = []
        for row, part in enumerate(self._parts):
            label = Content.styled(part.label.ljust(LABEL), "$label")
            for line in self.strips_of(part.said, width - LABEL - 3):
                before = Content("") if self._rows[-1:] == [row] else label
                [head] = self.strips_of(before.pad_right(LABEL - before.cell_length), LABEL)
                strips.append(Strip.join([head, line]))
                self._rows.append(row)
        return strips

    def move(self, rows: int) -> None:
        """Put the cursor further down, or up if ``rows`` is negative."""
        self.go(self.cursor + rows)

    def go(self, part: int) -> None:
        """Put the cursor on a part, or the nearest one."""
        self.cursor = max(0, min(part, len(self._parts) - 1))
        self.settle()

    def settle(self) -> None:
        """Keep the cursor in view."""
        rows = [number for number, row in enumerate(self._rows) if row == self.cursor]
        self._top = min(max(self._top, rows[-1] - self.page + 1), rows[0]) if rows else 0
        self.refresh()

    async def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse was pressed; pressed twice, edit the part."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y + self._top < len(self._rows):
            self.go(self._rows[offset.y + self._top])
            if event.chain == 2:
                await self.run_action("screen.do('edit_part', 'claim')")

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view, highlighted where the cursor is on its part."""
        line, row = super().render_line(y), y + self._top
        if row >= len(self._rows):
            return line
        here = self._rows[row] == self.cursor
        [mark] = self.strips_of(Content.styled("▌ " if here else "  ", "$accent"), 2)
        strip = Strip.join([mark, line]).crop(0, self.size.width)
        if here and self.has_focus:
            if self._rows.index(self.cursor) == row:
                put_cursor(self, 0, y)
            lit = self.get_component_rich_style("record--cursor", partial=True)
            return Strip([Segment(text, (style or Style()) + lit) for text, style, _ in strip])
        return strip

"""Lines below headings, of which only those in view are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.widgets.cached_style import CachedStyle
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

INDENT = 2
"""Cells before a line, none before a heading."""


class Section(NamedTuple):
    """A heading, and the lines below it."""

    heading: str
    lines: Sequence[str]


class Sections(ScrollView, CachedStyle, can_focus=False):
    """As high as its lines, as far as there is room; a line that is too long goes on in the next row."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sections--heading"}
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Section] = ()
        self._rows: list[tuple[str, bool]] = []
        self._width = 0

    def show(self, every: Sequence[Section]) -> None:
        """Show these headings with their lines."""
        self._all = every
        self._wrap()

    def on_resize(self) -> None:
        """Wrap the lines to the new width."""
        if self._width != self.scrollable_content_region.width:
            self._wrap()

    def _wrap(self) -> None:
        self._width = self.scrollable_content_region.width
        room = max(1, self._width - INDENT)
        self._rows = []
        for heading, lines in self._all:
            self._rows.append((one_line(heading, max(1, self._width)), True))
            self._rows += [
                (" " * INDENT + row, False) for line in lines for row in _cut(one_line(line), room)
            ]
        self.virtual_size = Size(self._width, len(self._rows))
        self.refresh(layout=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        row = y + round(self.scroll_y)
        if row >= len(self._rows):
            return Strip.blank(self.size.width, self.ground)
        words, is_heading = self._rows[row]
        style = self.ground
        if is_heading:
            style += self.get_component_rich_style("sections--heading", partial=True)
        return Strip([Segment(words, style)]).adjust_cell_length(self.size.width, style)


def _cut(line: str, width: int) -> Iterator[str]:
    """The rows of a line."""
    if cell_len(line) <= width:
        yield line
    else:
        yield from (row.plain.rstrip() for row in Content(line).wrap(width))

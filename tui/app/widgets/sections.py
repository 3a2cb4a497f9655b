"""Lines below headings, of which only those in view are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

INDENT = 2
"""Cells before a line, none before a heading."""


class Section(NamedTuple):
    """A heading, and the lines below it."""

    heading: str
    lines: Sequence[str | Content]


class Sections(ScrollView, can_focus=False):
    """As high as its lines, as far as there is room; a line that is too long goes on in the next row."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Section] = ()
        self._rows: list[Content] = []
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
            self._rows.append(Content.styled(one_line(heading, max(1, self._width)), "bold"))
            self._rows += [row.pad_left(INDENT) for line in lines for row in _cut(line, room)]
        self.virtual_size = Size(self._width, len(self._rows))
        self.refresh(layout=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        row = y + round(self.scroll_y)
        if row >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        [strip] = Visual.to_strips(self, self._rows[row], self.size.width, 1, self.visual_style)
        return strip


def _cut(line: str | Content, width: int) -> Iterator[Content]:
    """The rows of a line."""
    said = Content(one_line(line)) if isinstance(line, str) else line
    if said.cell_length <= width:
        yield said
    else:
        yield from (row.rstrip() for row in said.wrap(width))

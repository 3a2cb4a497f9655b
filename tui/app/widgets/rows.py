"""A list that draws only the rows in view, so that 100,000 are as quick as 100."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from onrecord.rules import STATUSES
from tui.app.messages import RowMoved
from tui.app.widgets.cached_style import CachedStyle
from tui.app.widgets.cursor import put_cursor

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events


class Rows(ScrollView, CachedStyle, inherit_bindings=False):
    """Rows and a cursor.

    A subclass draws its rows, and sets its ``pane``, and the action of the pane that ``opens`` a row.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--cursor",
        "rows--muted",
        "rows--accent",
        "rows--match",
        "rows--strange",
        "rows--out",
        "rows--words",
        "rows--claim",
        *(f"rows--{word}" for word in (*STATUSES, "stale")),
    }
    ALLOW_SELECT = False
    can_focus = True
    pane = ""
    opens = ""
    nothing = ""
    tall = 1
    """Lines of a row: one, or two where ``draw_below`` draws the second."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self.cursor = 0
        self._count = 0

    def part(self, name: str) -> Style:
        """The style of a part of a row, over that of its ground."""
        return self.get_component_rich_style(f"rows--{name}", partial=True)

    def draw(self, row: int, width: int, style: Style) -> list[Segment]:
        """The content of a row, in exactly ``width`` cells, on a ground of ``style``."""
        raise NotImplementedError

    def draw_below(self, row: int, width: int, style: Style) -> list[Segment]:
        """The second line of a row, as ``draw`` the first."""
        raise NotImplementedError

    @property
    def count(self) -> int:
        """The number of rows."""
        return self._count

    @property
    def shown(self) -> int:
        """The number of rows that show; a subclass may fold rows away."""
        return self._count

    def place_of(self, row: int) -> int:
        """The place of a row among those that show."""
        return row

    def row_at(self, place: int) -> int:
        """The row at a place; ``count`` or more behind the last."""
        return place

    def show(self, count: int, cursor: int) -> None:
        """Draw the list anew, with ``count`` rows."""
        self._count = count
        self.cursor = max(0, min(cursor, count - 1))
        self.virtual_size = Size(0, self.shown * self.tall)
        self._keep_in_view()
        self.refresh()

    def go(self, row: int) -> None:
        """Put the cursor on a row, or the nearest one."""
        if not self._count:
            return
        old, self.cursor = self.cursor, max(0, min(row, self._count - 1))
        self._keep_in_view()
        for place in (self.place_of(old), self.place_of(self.cursor)):
            for line in range(self.tall):
                self.refresh_line(place * self.tall + line)

    def move(self, rows: int) -> None:
        """Move the cursor down, or up if ``rows`` is negative."""
        self.go(self.row_at(max(0, self.place_of(self.cursor) + rows)))

    @property
    def page(self) -> int:
        """The number of rows in view."""
        return max(1, self.size.height // self.tall)

    def _keep_in_view(self) -> None:
        top = round(self.scroll_y)
        margin = min(2, (self.page - 1) // 2)
        place = self.place_of(self.cursor)
        highest = max(0, place - self.page + 1 + margin) * self.tall
        lowest = max(0, place - margin) * self.tall
        wanted = min(max(top, highest), lowest)
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, force=True)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._keep_in_view()

    async def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row pressed, and tell the screen; pressed twice, open the row."""
        offset = event.get_content_offset(self)
        if offset is not None and (row := self._under(offset.y)[0]) < self._count:
            self.go(row)
            self.post_message(RowMoved(self.pane, row))
            if event.chain == 2:
                await self.run_action(f"screen.do('{self.opens}', '{self.pane}')")

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        row, below = self._under(y)
        width = self.scrollable_content_region.width
        ground = self.ground
        if not self._count:
            return self._say_nothing(y, width)
        if row >= self._count:
            return Strip.blank(width, ground)
        if row == self.cursor:
            ground = self.get_component_rich_style("rows--cursor")
            if self.has_focus and not below:
                put_cursor(self, 0, y)
        return Strip((self.draw_below if below else self.draw)(row, width, ground), width)

    def _under(self, y: int) -> tuple[int, int]:
        """The row at a line of the view, and which of the row's lines that is."""
        place, line = divmod(y + round(self.scroll_y), self.tall)
        return self.row_at(place), line

    def _say_nothing(self, y: int, width: int) -> Strip:
        said = [row for line in self.nothing.splitlines() for row in wrap(line, max(1, width - 1)) or [""]]
        text = f" {said[y]}" if y < len(said) else ""
        muted = self.get_component_rich_style("rows--muted")
        return Strip([Segment(text, muted)]).adjust_cell_length(width, self.ground)

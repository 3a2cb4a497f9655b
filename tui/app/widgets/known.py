"""The evidence on record to pick from, the newest first, with the claims that each item backs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding

from tui.app.messages import Picked
from tui.app.segments import fitted
from tui.app.widgets.eager_keys import EagerKeys
from tui.app.widgets.rows import Rows
from tui.wording.numbers import count
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual.binding import BindingType
    from textual.geometry import Size

    from onrecord.records import Entry, Evidence

Backing = tuple["Evidence", "list[Entry]"]

MOST = 6
"""The most rows in view."""


class Known(Rows, EagerKeys):
    """A list of items of evidence to pick from, by enter or the mouse."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", show=False),
        Binding("up,k", "move(-1)", show=False),
        Binding("enter", "pick", show=False),
    ]
    pane = "known"
    nothing = "nothing by that name"

    def __init__(self, items: Sequence[Backing]) -> None:
        super().__init__(id="known")
        self._all = [
            (one_line(f"{item.title} {item.url}").casefold(), item, claims) for item, claims in items
        ]
        self._items = items

    def on_mount(self) -> None:
        """Show all items."""
        self.narrow("")

    def narrow(self, text: str) -> None:
        """Show the items whose title or address has ``text`` in it."""
        needle = text.casefold().strip()
        self._items = [(item, claims) for said, item, claims in self._all if needle in said]
        self.styles.height = max(1, min(MOST, len(self._items)))
        self.show(len(self._items), 0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The height for the form, which would make room for the rows out of view, too."""
        return max(1, min(MOST, self.count))

    def action_move(self, rows: int) -> None:
        """Move the cursor; beyond the ends, go to the field before or after."""
        if 0 <= self.cursor + rows < self.count:
            self.move(rows)
        elif rows > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def action_pick(self) -> None:
        """Tell which item was picked."""
        if self.count:
            self.post_message(Picked(self._items[self.cursor][0]))

    def draw(self, row: int, width: int, style: Style) -> list[Segment]:
        """Draw an item: its title or address, and the claims that it backs."""
        item, claims = self._items[row]
        muted = style + self.get_component_rich_style("rows--muted", partial=True)
        accent = style + self.get_component_rich_style("rows--accent", partial=True)
        ids = " ".join(entry.id for entry in claims[:8])
        backs = f" {count(len(claims), 'claim')}: {ids}" if claims else " no claim yet"
        room = max(0, min(width // 2, len(backs)))
        here = "▌" if row == self.cursor and self.has_focus else " "
        title = fitted(one_line((item.title or item.url)[:300]), max(0, width - 1 - room), style)
        return [Segment(here, accent), title, fitted(backs, room, muted)]

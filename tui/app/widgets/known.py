"""What is known already, to pick from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from rich.segment import Segment
from textual.binding import Binding

from tui.app.messages import Picked
from tui.app.segments import fitted
from tui.app.widgets.rows import Rows
from tui.wording.safe import in_middle, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual.binding import BindingType
    from textual.geometry import Size

MOST = 6
"""The most rows in view."""


class Offer(NamedTuple):
    """A row to pick: what is known, its words, those beside, and more words by which it is found."""

    known: Any
    words: str
    beside: str
    more: str = ""


class Known(Rows):
    """A list of what is known to pick from, by enter or the mouse."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", show=False),
        Binding("up,k", "move(-1)", show=False),
        Binding("enter", "pick", show=False),
    ]
    pane = "known"
    nothing = "nothing by that name"

    def __init__(self, offers: Sequence[Offer]) -> None:
        super().__init__(id="known")
        self._all = offers
        self._offers = offers

    def on_mount(self) -> None:
        """Show all."""
        self.narrow("")

    def narrow(self, text: str) -> None:
        """Show what has ``text`` in it."""
        needle = text.casefold().strip()
        self._offers = [
            offer for offer in self._all if needle in one_line(f"{offer.words} {offer.more}").casefold()
        ]
        self.styles.height = max(1, min(MOST, len(self._offers)))
        self.show(len(self._offers), 0)

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
        """Tell what was picked."""
        if self.count:
            self.post_message(Picked(self._offers[self.cursor].known))

    def draw(self, row: int, width: int, style: Style) -> list[Segment]:
        """Draw a row: the words, and those beside."""
        offer = self._offers[row]
        muted = style + self.part("muted")
        accent = style + self.part("accent")
        room = max(0, min(width // 2, 1 + len(offer.beside)))
        here = "▌" if row == self.cursor and self.has_focus else " "
        left = max(0, width - 1 - room)
        words = fitted(in_middle(one_line(offer.words), left), left, style)  # ends tell titles apart
        return [Segment(here, accent), words, fitted(f" {offer.beside}", room, muted)]

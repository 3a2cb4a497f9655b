"""The panel for the claim that another one repeats: the likely ones to pick from, any by its words or id."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from onrecord import likely
from onrecord.errors import RefusedError
from tui.app.messages import Done, RowMoved
from tui.app.panels.panel import Panel
from tui.app.segments import fitted
from tui.app.widgets.field import Field
from tui.app.widgets.rows import Rows
from tui.wording.claims import SHORT, glyph
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from rich.style import Style
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from onrecord.records import Entry
    from tui.app.desk import Desk

MOST = 9
"""The most claims listed: each has a digit."""

FILE = 20
"""Cells for the name of a document."""


class Likely(Rows):
    """Claims to pick from, each with its number."""

    pane = "likely"
    nothing = "No claim like it: type some of its words, or its id."

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="likely")
        self._desk = desk
        self.claims: Sequence[Entry] = ()

    def show_claims(self, claims: Sequence[Entry]) -> None:
        """Show these claims, the cursor on the claim that it was on."""
        here = self.claims[self.cursor].id if self.claims else ""
        self.claims = claims
        self.styles.height = max(1, len(claims))
        self.show(len(claims), next((row for row, one in enumerate(claims) if one.id == here), 0))

    def draw(self, row: int, width: int, style: Style) -> list[Segment]:
        """Draw a claim: its number, how it stands, its words, its document."""
        entry = self.claims[row]
        muted, accent = style + self.part("muted"), style + self.part("accent")
        file = fitted(one_line(self._desk.store.source(entry.source).file), min(FILE, width // 3), muted)
        before = f"{glyph(entry)} {SHORT[entry.claim.kind]} "
        room = max(0, width - len(f"{row + 1} {before} ") - file.cell_length)
        words = fitted(one_line(entry.claim.text[: 2 * width + 80]), room, style)
        return [Segment(f"{row + 1} ", accent), Segment(before, muted), words, Segment(" ", style), file]


class Originals(Panel[str]):
    """Asks for the claim that a claim repeats; gives its id, None at esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("enter", "pick", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, entry: Entry, besides: Collection[str]) -> None:
        """``besides`` are the claims that become duplicates."""
        super().__init__()
        self._desk = desk
        self._entry = entry
        self._besides = besides
        self._likely: list[Entry] = []

    def compose(self) -> ComposeResult:
        """The list of likely claims, and a line for words or an id."""
        with Vertical(classes="panel") as panel:
            panel.border_title = Content(f"“{one_line(self._entry.claim.text, 40)}” is a duplicate of")
            panel.border_subtitle = "a number or enter picks · esc cancels"
            yield Likely(self._desk)
            yield Field(id="called", placeholder="its words or id", select_on_focus=False)

    def on_mount(self) -> None:
        """Show what is like the claim in its document, then, once they are looked through, in all others."""
        here = self._free(self._desk.listing.of_source(self._entry.source))
        same = likely.same(self._entry, here)
        alike = likely.alike(self._entry, here, MOST)
        self._show_likely([*same, *alike])
        self.set_focus(self.query_one(Likely) if self._likely else self.query_one(Field))
        everything = self._desk.store.entries()

        def look() -> None:
            others = [one for one in self._free(everything) if one.source != self._entry.source]
            further = likely.same(self._entry, others), likely.alike(self._entry, others, MOST)
            self.post_message(Done(lambda: self._show_likely([*same, *further[0], *alike, *further[1]])))

        self.run_worker(look, thread=True)

    def _free(self, claims: Sequence[Entry]) -> list[Entry]:
        return [one for one in claims if one.id not in self._besides]

    def on_done(self, message: Done) -> None:
        """Show what was found meanwhile."""
        message.then()

    def _show_likely(self, claims: list[Entry]) -> None:
        self._likely = claims[:MOST]
        self._narrow()

    @on(Input.Changed)
    def _narrow(self) -> None:
        """List the claims with the words that are typed, or this id; without words, the likely ones."""
        said = self.query_one(Field).value.strip()
        self.query_one(Likely).show_claims(self._called(said) if said else self._likely)

    def _called(self, said: str) -> list[Entry]:
        with suppress(RefusedError):
            return self._free([self._desk.store.get(said)])
        listing, source = self._desk.listing, self._entry.source
        found = self._free(listing.containing(said))
        return sorted(found, key=lambda one: one.source != source)[:MOST]

    def on_key(self, event: events.Key) -> None:
        """Pick by number in the list; what else is typed there goes to the line."""
        if event.character is None or not event.is_printable:
            return
        if event.character.isdigit():
            self._give(int(event.character) - 1)
        else:
            line = self.query_one(Field)
            self.set_focus(line)
            line.insert_text_at_cursor(event.character)

    def on_row_moved(self, message: RowMoved) -> None:
        """Pick by the mouse."""
        self._give(message.row)

    def action_move(self, rows: int) -> None:
        """Move the cursor of the list."""
        self.query_one(Likely).move(rows)

    def action_pick(self) -> None:
        """Give the claim under the cursor of the list as it is now, the last letters typed included."""
        self._narrow()
        self._give(self.query_one(Likely).cursor)

    def _give(self, row: int) -> None:
        claims = self.query_one(Likely).claims
        if 0 <= row < len(claims):
            self.dismiss(claims[row].id)

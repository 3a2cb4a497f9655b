"""The documents with their progress, and below them the documents that could not be taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from onrecord.records import Source
from tui.app.actions import PANES
from tui.app.desk import Problem
from tui.app.segments import fitted
from tui.app.widgets.rows import Rows
from tui.wording.claims import FLAGS, STATES
from tui.wording.languages import short
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from rich.style import Style

    from tui.app.desk import Desk

ALL = "All"
GONE = FLAGS["gone"]


class Sources(Rows):
    """The row ``All``, then the documents by name, then the problems."""

    pane = "sources"
    opens = "to_claims"

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="sources")
        self._desk = desk
        self._rows: list[Source | Problem | None] = []
        self._waiting: set[str] = set()
        self.sought = ""
        """The words that are searched for in names and titles."""

    def show_all(self) -> None:
        """Show the documents that are on record now, the cursor on the one whose claims show.

        Done ones may be hidden, but for that one.
        """
        chosen = self.chosen if self._desk.listing.filter.sources else None
        self._waiting = {problem.name for problem in self._desk.problems}
        every = self._desk.store.sources()
        shown = [
            one
            for one in every
            if not (self._desk.hides_done and self._is_done(one)) or _name(one) == _name(chosen)
        ]
        self._rows = [None, *shown, *self._desk.problems]
        hidden = f" · {len(every) - len(shown):,} hidden" if len(shown) < len(every) else ""
        self.border_title = f"{PANES['sources']}{hidden}"
        names = [_name(row) for row in self._rows]
        self.show(len(self._rows), names.index(_name(chosen)) if _name(chosen) in names else 0)

    def _is_done(self, source: Source) -> bool:
        return source.file not in self._waiting and self._desk.state(source) != "open"

    def next_hit(self, row: int, step: int) -> int | None:
        """The nearest row whose document has the words sought in its name or title, the ends joined."""
        if not self.sought:
            return None
        count = len(self._rows)
        rows = ((row + step * further) % count for further in range(1, count + 1))
        return next((one for one in rows if self._matches(self._rows[one])), None)

    def _matches(self, row: Source | Problem | None) -> bool:
        words = f"{row.file}\n{row.title}" if isinstance(row, Source) else row.name if row else ""
        return self.sought.casefold() in words.casefold()

    @property
    def chosen(self) -> Source | Problem | None:
        """The document or problem under the cursor; None for all documents."""
        return self._rows[self.cursor] if self._rows else None

    def draw(self, row: int, width: int, style: Style) -> list[Segment]:
        """Draw one document: its name, and how far it is."""
        accent = style + self.get_component_rich_style("rows--accent", partial=True)
        muted = style + self.get_component_rich_style("rows--muted", partial=True)
        cursor = Segment("▌" if row == self.cursor else " ", accent)
        shown = self._rows[row]
        if isinstance(shown, Problem):
            return [cursor, Segment("! ", accent), fitted(one_line(shown.name), width - 3, style)]
        warned = GONE if shown and shown.gone else "!" if shown and shown.warnings else " "
        state = self._desk.state(shown) if shown and shown.file not in self._waiting else "open"
        told = self._open(shown, width) if state == "open" else ("", f" {STATES[state]} {state} ", "", "")
        language = short(shown.draft.language) if shown else ""
        room = max(4, width - 2 - sum(map(len, told)) - len(language))
        return [
            cursor,
            Segment(warned, accent),
            fitted(one_line(shown.file) if shown else ALL, room, style),
            *([Segment(language, muted)] if language else []),
            Segment(told[0], accent),
            Segment(told[1], muted),
            Segment(told[2], accent),
            Segment(told[3], muted),
        ]

    def _open(self, source: Source | None, width: int) -> tuple[str, str, str, str]:
        """How many claims of a document, or of all, are stale and open, and a bar of those done."""
        listing = self._desk.listing
        done, every = listing.progress.get(source.id, (0, 0)) if source else (listing.done, listing.total)
        stale = listing.stale[source.id] if source else listing.stale.total()
        left = f" {every - done:,} " if every else " no claims "
        return f" !{stale:,}" if stale else "", left, *_bar(done, every, 4 if width < 30 else 8)


def _name(row: Source | Problem | None) -> str:
    if row is None:
        return ""
    return f"source {row.id}" if isinstance(row, Source) else f"problem {row.name}"


def _bar(done: int, every: int, width: int) -> tuple[str, str]:
    """A bar of heavy and light strokes; full only when all is done, empty only when nothing is."""
    if not every:
        return "", ""
    full = done * width // every
    full = max(full, 1) if done else full
    return "━" * full, "─" * (width - full)

"""The documents with their progress, and below them the documents that could not be taken in."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from onrecord.records import Source
from tui.app.actions import PANES
from tui.app.desk import Problem
from tui.app.segments import fitted
from tui.app.widgets.rows import Rows
from tui.wording.claims import FLAGS, STATES
from tui.wording.languages import short
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.desk import Desk

ALL = "All"
BESIDE = 7
"""Cells right of a name on a line of its own, about."""
ALIKE = 8
"""Characters from which the beginning that names have in common is cut."""
LIGHT = Style(bold=False)
_BETWEEN = re.compile(r"[ _/.-]+")
GONE = FLAGS["gone"]
OFFERED = FLAGS["commented"]


class Sources(Rows):
    """The row ``All``, then the documents by name, then the problems."""

    pane = "sources"
    opens = "to_claims"

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="sources")
        self._desk = desk
        self._rows: list[Source | Problem | None] = []
        self._waiting: set[str] = set()
        self._files: list[str] = []
        self._titles: list[str] = []
        self._by_title = False
        self.sought = ""
        """The words that are searched for in names and titles."""

    def show_all(self) -> None:
        """Show the documents that are on record now, the cursor on the one whose claims show.

        Done ones may be hidden, but for that one.
        """
        shown = self._desk.listing.filter.sources
        self._waiting = {problem.name for problem in self._desk.problems}
        every = self._desk.store.sources()
        sources = [
            one for one in every if not (self._desk.hides_done and self._is_done(one)) or key(one) in shown
        ]
        hidden = f" · {len(every) - len(sources):,} hidden" if len(sources) < len(every) else ""
        self.border_title = f"{PANES['sources']}{hidden}"
        self._rows = [None, *sources, *self._desk.problems]
        self._files = told_apart([row.file if isinstance(row, Source) else "" for row in self._rows])
        titles = [row.title if isinstance(row, Source) else "" for row in self._rows]
        often = Counter(titles)  # a title that several documents have tells none of them
        self._titles = told_apart([title if often[title] == 1 else "" for title in titles])
        self._fit()
        chosen = (place for place, row in enumerate(self._rows) if row and key(row) in shown)
        self.show(len(self._rows), next(chosen, 0))

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

    def on_resize(self) -> None:
        """Give each document two lines, its title and its name, where there is room for them."""
        self._fit()
        self.show(len(self._rows), self.cursor)

    def _fit(self) -> None:
        self.tall = 2 if any(self._titles) and 2 * len(self._rows) <= self.size.height else 1
        files = (row.file for row in self._rows if isinstance(row, Source))
        self._by_title = self.tall == 2 or any(cell_len(file) > self.size.width - BESIDE for file in files)

    def draw(self, row: int, width: int, style: Style) -> list[Segment]:
        """Draw one document: its name or title, and how far it is where that has no line of its own."""
        accent = style + self.part("accent")
        shown = self._rows[row]
        cursor = Segment("▌" if row == self.cursor else " ", accent)
        if isinstance(shown, Problem):
            return [cursor, Segment("! ", accent), fitted(one_line(shown.name), width - 3, style)]
        warned = GONE if shown and shown.gone else "!" if shown and shown.warnings else " "
        beside = [] if self.tall == 2 else self._progress(shown, width, style)
        room = max(4, width - 2 - sum(segment.cell_length for segment in beside))
        return [cursor, Segment(warned, accent), fitted(one_line(self._label(row)), room, style), *beside]

    def draw_below(self, row: int, width: int, style: Style) -> list[Segment]:
        """Draw the file's name, and how far the document is."""
        shown = self._rows[row]
        cursor = Segment("▌ " if row == self.cursor else "  ", style + self.part("accent"))
        muted = style + self.part("muted") + LIGHT
        if isinstance(shown, Problem):
            return [cursor, fitted(one_line(shown.reason), width - 2, muted)]
        beside = self._progress(shown, width, style)
        room = max(4, width - 2 - sum(segment.cell_length for segment in beside))
        below = self._files[row] if self._titles[row] else ""
        return [cursor, fitted(one_line(below), room, muted), *beside]

    def _label(self, row: int) -> str:
        """What a document is told from the others by: its title, or its name."""
        if not self._rows[row]:
            return ALL
        return (self._titles[row] if self._by_title else "") or self._files[row]

    def _progress(self, shown: Source | None, width: int, style: Style) -> list[Segment]:
        """The language of a document that is not in English, and how far the document is."""
        muted, accent = style + self.part("muted"), style + self.part("accent")
        state = self._desk.state(shown) if shown and shown.file not in self._waiting else "open"
        told = self._open(shown, width) if state == "open" else ("", f" {STATES[state]} {state} ", "", "")
        language = short(shown.draft.language) if shown else ""
        styles = self.part("stale"), muted, accent, muted
        offered = len(self._desk.comments.known(shown).waiting) if shown else 0
        parts = [(language, muted), (f"{OFFERED}{offered:,}" if offered else "", accent)]
        parts += [*zip(told, (style + styles[0], *styles[1:]), strict=True)]
        return [Segment(text, its) for text, its in parts if text]

    def _open(self, source: Source | None, width: int) -> tuple[str, str, str, str]:
        """How many claims of a document, or of all, are stale and open, and a bar of those done."""
        listing = self._desk.listing
        done, every = listing.progress.get(source.id, (0, 0)) if source else (listing.done, listing.total)
        stale = listing.stale[source.id] if source else listing.stale.total()
        left = f" {every - done:,} " if every else " no claims "
        return f"!{stale:,}" if stale else "", left, *_bar(done, every, 0 if width < 30 else 8)


def key(row: Source | Problem) -> str:
    """What the filter knows a document by, or what could not be taken in."""
    return row.id if isinstance(row, Source) else row.name


def _bar(done: int, every: int, width: int) -> tuple[str, str]:
    """A bar of heavy and light strokes; full only when all is done, empty only when nothing is."""
    if not every or not width:
        return "", ""
    full = done * width // every
    full = max(full, 1) if done else full
    return "━" * full, "─" * (width - full)


def told_apart(names: Sequence[str]) -> list[str]:
    """Names without the words at their beginning that a neighbour in their order has, too, but the last."""
    order = sorted(range(len(names)), key=names.__getitem__)
    cut = [0] * len(names)
    for one, other in pairwise(order):
        same = takewhile(lambda pair: pair[0] == pair[1], zip(names[one], names[other], strict=False))
        common = "".join(letter for letter, _ in same)
        between = [found.end() for found in _BETWEEN.finditer(common)]
        words = between[-2] if len(between) > 1 and names[one] != names[other] else 0
        cut[one], cut[other] = max(cut[one], words), max(cut[other], words)
    return [f"…{name[at:]}" if at >= ALIKE else name for name, at in zip(names, cut, strict=True)]

"""The claims, one a row: status, kind, speaker, words; with room also flags, checker, note and more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment

from onrecord.rules import is_to_check
from tui.app.folding import Folds
from tui.app.segments import fitted, line, occurrences
from tui.app.widgets.rows import Rows
from tui.wording.claims import SHORT, flags, glyph, value, voice, word
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from rich.style import Style

    from onrecord.records import Entry
    from tui.app.desk import Desk


STATUS = 13
"""Cells for the longest word of a status, and a space."""


class Columns(NamedTuple):
    """The widths of a row's columns in cells; a column of width 0 is hidden. The words have the rest."""

    status: int
    kind: int
    speaker: int
    flags: int
    checker: int
    note: int
    evidence: int
    source: int


def columns(width: int, *, everything: bool, figure: bool) -> Columns:
    """The columns that fit a pane of ``width`` cells; the document's name only for several documents.

    In the speaker's place a figure has its value; where room is short, its words have that place.
    """
    if width < 44:
        return Columns(0, 4, 0, 0, 0, 0, 0, 0)
    if width < 72:
        return Columns(STATUS, 4, 0 if figure else 10, 0, 0, 0, 0, 0)
    if width < 110:
        return Columns(STATUS, 4, 15, 3, 0, 0, 0, 0)
    kind = 12 if width >= 150 else 4
    return Columns(STATUS, kind, 17, 3, 11, 14, 3, 16 if everything else 0)


class Claims(Rows):
    """The claims that the desk shows."""

    pane = "claims"
    opens = "claim"

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="claims")
        self._desk = desk
        self.folds = Folds(desk.listing)

    @property
    def lines(self) -> int:
        """The number of rows that are not folded away."""
        return len(self.folds.lines())

    def line(self, row: int) -> int:
        """The line of a row."""
        return self.folds.line(row)

    def row_at(self, line: int) -> int:
        """The row of a line."""
        lines = self.folds.lines()
        return lines[line] if line < len(lines) else self.count

    def show(self, count: int, cursor: int) -> None:
        """Draw the list anew; the cursor passes rows that are folded away."""
        line = min(self.line(min(cursor, count)), max(0, self.lines - 1))
        super().show(count, self.folds.lines()[line] if count else 0)

    def go(self, row: int) -> None:
        """Put the cursor on a row, of which a closed group opens, or on the last line."""
        row = min(row, self.folds.lines()[-1]) if row >= self.count else max(0, row)
        if self.count and self.folds.hides(row):
            self.folds.turn(row)
            self.show(self.count, row)
        else:
            super().go(row)

    def draw(self, row: int, width: int, style: Style) -> list[Segment]:
        """Draw one claim."""
        listing = self._desk.listing
        entry = listing.entry(row)
        if listing.is_out(row):
            style += self.get_component_rich_style("rows--out", partial=True)
        figure = entry.claim.kind == "figure"
        widths = columns(width, everything=not listing.filter.sources, figure=figure)
        sides = [*self._left(row, entry, widths, style)], [*self._right(entry, widths, style)]
        taken = sum(
            len(segment.text) if segment.text.isascii() else segment.cell_length
            for segment in sides[0] + sides[1]
        )
        return [*sides[0], *self._words(row, entry, max(0, width - taken), style), *sides[1]]

    def _left(self, row: int, entry: Entry, widths: Columns, style: Style) -> list[Segment]:
        muted = style + self.get_component_rich_style("rows--muted", partial=True)
        accent = style + self.get_component_rich_style("rows--accent", partial=True)
        kind = entry.claim.kind if widths.kind > 4 else SHORT[entry.claim.kind]
        chosen = entry.id in self._desk.selected
        return [
            Segment("▌" if row == self.cursor else " ", accent),
            Segment("•" if chosen else " ", accent),
            Segment(f"{glyph(entry)} ", accent if word(entry) == "verified" else style),
            _before(word(entry) if widths.flags else _flagged(entry), widths.status, style),
            _before(kind, widths.kind, muted),
            _before(one_line(_who(entry)), widths.speaker, muted),
        ]

    def _right(self, entry: Entry, widths: Columns, style: Style) -> list[Segment]:
        muted = style + self.get_component_rich_style("rows--muted", partial=True)
        decision = entry.decision
        cited = str(len(decision.evidence) or "")
        source = self._desk.store.source(entry.source).file if widths.source else ""
        shown = [
            (flags(entry), widths.flags),
            (decision.by, widths.checker),
            (decision.correction or decision.note, widths.note),
            (cited, widths.evidence),
            (source, widths.source),
        ]
        return [_column(text, width, muted) for text, width in shown if width]

    def _words(self, row: int, entry: Entry, width: int, style: Style) -> list[Segment]:
        indent = min(2 * self._desk.listing.depth(row), width // 2)
        strange = self.get_component_rich_style("rows--strange", partial=True)
        lit = self.get_component_rich_style("rows--match", partial=True)
        words = entry.claim.text
        spans = occurrences(words[: 2 * width + 80], self._desk.listing.sought)
        inside = self._inside(row, style)
        room = max(0, width - indent - inside.cell_length)
        return [Segment(" " * indent, style), inside, *line(words, room, style, strange, lit, spans)]

    def _inside(self, row: int, style: Style) -> Segment:
        """How many claims are folded away under a row; quiet where none of these is still open."""
        rows = self.folds.inside(row)
        is_open = any(is_to_check(self._desk.listing.entry(other)) for other in rows)
        part = self.get_component_rich_style(f"rows--{'accent' if is_open else 'muted'}", partial=True)
        return Segment(f"+{len(rows)} " if rows else "", style + part)


def _who(entry: Entry) -> str:
    """The speaker's name, or the value of a figure."""
    return value(entry.claim.figure) if entry.claim.figure else voice(entry)


def _flagged(entry: Entry) -> str:
    """The word for how a claim stands, with the first of its flags where they have no column."""
    flag = flags(entry)[:1]
    return f"{word(entry)[: STATUS - 3]} {flag}" if flag else word(entry)


def _before(text: str, width: int, style: Style) -> Segment:
    """A column left of the words, with a space after; nothing where its width is 0."""
    return Segment(f"{fitted(text, width - 1, style).text} " if width else "", style)


def _column(text: str, width: int, style: Style) -> Segment:
    """A column right of the words, with a space before."""
    inner = fitted(one_line(text[:200]), width - 1, style)
    return Segment(f" {inner.text}", style)

"""The claims, one a row: how each stands, its kind, who says it, its words in their sentence, and signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from onrecord.rules import is_to_check
from tui.app.context import in_context
from tui.app.folding import Folds
from tui.app.segments import Lit, fitted, line, occurrences
from tui.app.widgets.rows import Rows
from tui.wording.claims import PLACES, SHORT, glyph, signs, value, voice
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Entry
    from tui.app.desk import Desk


STATUS = 13
"""Cells for the longest word of a status, and a space."""

PLAIN = Style(bold=False, reverse=False)
"""A sign's colour in words, beside the sign."""

FULL = Style(dim=False)
LIGHT = Style(bold=False)
"""The weight of what stands around a claim's words, on the cursor's row too."""


class Columns(NamedTuple):
    """The widths of a row's columns in cells; a column of width 0 is hidden. The words have the rest."""

    status: int
    kind: int
    speaker: int
    value: bool
    signs: int
    checker: int
    note: int
    source: int


def columns(width: int, *, everything: bool) -> Columns:
    """The columns that fit a pane of ``width`` cells; the document's name only for several documents."""
    if width < 44:
        return Columns(0, 4, 0, value=False, signs=0, checker=0, note=0, source=0)
    signs = PLACES + 1
    if width < 72:
        return Columns(0, 4, 11, value=False, signs=signs, checker=0, note=0, source=0)
    if width < 110:
        return Columns(0, 4, 17, value=True, signs=signs, checker=0, note=0, source=0)
    kind = 12 if width >= 150 else 4
    return Columns(STATUS, kind, 18, True, signs, 11, 14, 16 if everything else 0)


class Claims(Rows):
    """The claims that the desk shows."""

    pane = "claims"
    opens = "claim"

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="claims")
        self._desk = desk
        self.folds = Folds(desk.listing)

    @property
    def shown(self) -> int:
        """The number of rows that are not folded away."""
        return len(self.folds.lines())

    def place_of(self, row: int) -> int:
        """The place of a row among those that show."""
        return self.folds.line(row)

    def row_at(self, place: int) -> int:
        """The row at a place."""
        lines = self.folds.lines()
        return lines[place] if place < len(lines) else self.count

    def show(self, count: int, cursor: int) -> None:
        """Draw the list anew; the cursor passes rows that are folded away."""
        place = min(self.place_of(min(cursor, count)), max(0, self.shown - 1))
        super().show(count, self.folds.lines()[place] if count else 0)

    def go(self, row: int) -> None:
        """Put the cursor on a row, of which a closed group opens, or on the last line."""
        if not self.count:
            return
        row = min(row, self.folds.lines()[-1]) if row >= self.count else max(0, row)
        if self.folds.open(row):
            self.show(self.count, row)
        else:
            super().go(row)

    def draw(self, row: int, width: int, style: Style) -> list[Segment]:
        """Draw one claim."""
        listing = self._desk.listing
        entry = listing.entry(row)
        if listing.is_out(row):
            style += self.part("out")
        widths = columns(width, everything=not listing.filter.sources)
        sides = [*self._left(row, entry, widths, style)], [*self._right(entry, widths, style)]
        taken = sum(
            len(segment.text) if segment.text.isascii() else segment.cell_length
            for segment in sides[0] + sides[1]
        )
        return [*sides[0], *self._words(row, entry, max(0, width - taken), style), *sides[1]]

    def _left(self, row: int, entry: Entry, widths: Columns, style: Style) -> Iterator[Segment]:
        muted, accent = style + self.part("muted"), style + self.part("accent")
        standing = style + self.part(entry.status)
        kind = entry.claim.kind if widths.kind > 4 else SHORT[entry.claim.kind]
        yield Segment("▌" if row == self.cursor else " ", accent)
        yield Segment("•" if entry.id in self._desk.selected else " ", accent)
        yield Segment(glyph(entry), standing)
        yield Segment(" ", style)
        yield _before(entry.status, widths.status, standing + PLAIN)
        yield _before(kind, widths.kind, muted)
        if said_by := voice(entry):  # else the words have that place
            yield _before(_fit_name(one_line(said_by), widths.speaker - 1), widths.speaker, muted)

    def _right(self, entry: Entry, widths: Columns, style: Style) -> Iterator[Segment]:
        muted = style + self.part("muted")
        decision = entry.decision
        if widths.value and (said := value(entry.claim)):
            yield Segment(f" {said}", muted)
        if widths.signs:
            alike = self._desk.twin(entry) is not None
            offered = entry.id in self._desk.comments.known(self._desk.store.source(entry.source)).by_claim
            shown_signs = signs(entry, alike=alike, offered=offered)
            yield Segment(f" {shown_signs}", style + self.part("accent") + LIGHT)
        source = self._desk.store.source(entry.source).file if widths.source else ""
        shown = [
            (decision.by, widths.checker),
            (decision.correction or decision.note, widths.note),
            (source, widths.source),
        ]
        for text, width in shown:
            if width:
                yield _column(text, width, muted)

    def _words(self, row: int, entry: Entry, width: int, style: Style) -> list[Segment]:
        indent = min(2 * self._desk.listing.depth(row), width // 2)
        inside = self._inside(row, style)
        room = max(0, width - indent - inside.cell_length)
        shown = in_context(entry, room)
        lit = [Lit(shown.hedge, shown.end, self.part("words") + FULL)]
        if shown.start or shown.end < len(shown.text):
            style += self.part("muted") + LIGHT
            lit.append(Lit(shown.start, shown.end, self.part("claim")))
        found = occurrences(entry.claim.text[: 2 * width + 80], self._desk.listing.sought)
        match = self.part("match")
        lit += [Lit(shown.start + start, shown.start + end, match) for start, end in found]
        words = line(shown.text, room, style, self.part("strange"), lit)
        return [Segment(" " * indent, style), inside, *words]

    def _inside(self, row: int, style: Style) -> Segment:
        """How many claims are folded away under a row; quiet where none of these is still open."""
        rows = self.folds.inside(row)
        is_open = any(is_to_check(self._desk.listing.entry(other)) for other in rows)
        return Segment(f"+{len(rows)} " if rows else "", style + self.part("accent" if is_open else "muted"))


def _fit_name(name: str, width: int) -> str:
    """A name that fits: of a longer one the last words, by which people are known in a text."""
    if cell_len(name) <= width:
        return name
    words = name.split()
    last = next((end for n in range(1, len(words)) if cell_len(end := " ".join(words[n:])) < width), "")
    return f"…{last}" if last else name


def _before(text: str, width: int, style: Style) -> Segment:
    """A column left of the words, with a space after; nothing where its width is 0."""
    return Segment(f"{fitted(text, width - 1, style).text} " if width else "", style)


def _column(text: str, width: int, style: Style) -> Segment:
    """A column right of the words, with a space before."""
    inner = fitted(one_line(text[:200]), width - 1, style)
    return Segment(f" {inner.text}", style)

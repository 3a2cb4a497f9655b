"""The widget of a whole document: its blocks, its claims by kind and status, and the gaps between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment

from onrecord.reading import UNCHECKED, Reading
from onrecord.rules import is_to_check
from tui.app.blocks import Blocks
from tui.app.layout import Layout
from tui.app.spans import Spans
from tui.app.widgets.text import Lit, Text
from tui.wording.blocks import mark
from tui.wording.claims import REMARKED, glyph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.coverage import Gap
    from onrecord.reading import Block
    from onrecord.records import Entry
    from tui.app.layout import Row
    from tui.app.segments import Span

GUTTER = 5
"""Cells left of the text: how the row's claims stand, or that its sentence has no claim; remarks."""

KINDS = 12
"""Cells left of these for the kinds of blocks, where a document has several."""

ROOMY = 72
"""Cells of the widget from which there is room for the kinds."""

WRONG = frozenset({"false", "corrected"})

LOOKS = {"headline": "text--headline", "dek": "text--dek", "heading": "text--heading"}
"""The kinds of blocks that look otherwise than the paragraphs."""


class DocumentText(Text, inherit_bindings=False):
    """The text of a document with its claims and gaps. A row costs its own content, whatever the size."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text--quote",
        "text--attribution",
        "text--figure",
        "text--statement",
        "text--done",
        "text--wrong",
        "text--current",
        "text--gap",
        "text--gutter",
        "text--headline",
        "text--dek",
        "text--heading",
        "text--heads",
        "text--out",
        "text--fold",
        "text--inserted",
        "text--deleted",
    }

    def __init__(self) -> None:
        super().__init__()
        self._claims: Spans[Entry] = Spans([])
        self._gaps: Spans[Gap] = Spans([])
        self.blocks = Blocks(Reading("", ""))
        self.current = ""

    def show_reading(self, reading: Reading) -> None:
        """Show a document in its blocks."""
        shows = self.blocks.shows_changes
        self.blocks = Blocks(reading)
        self.blocks.shows_changes = shows
        if reading.text == self._text:
            self.lay_out()
        else:
            self.show_text(reading.text)

    def show_claims(self, entries: Sequence[Entry]) -> None:
        """Show these claims, in their order."""
        self._claims = Spans([(entry.claim.start, entry.claim.end, entry) for entry in entries])
        self.refresh()

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show these gaps, which no claim covers."""
        self._gaps = Spans([(gap.start, gap.end, gap) for gap in gaps])
        self.refresh()

    def claim_at(self, place: int) -> Entry | None:
        """The innermost claim at a place."""
        found = self._claims.between(place, place + 1)
        return min(found, key=lambda one: one[1] - one[0])[2] if found else None

    # Blocks in rows

    @property
    def indent(self) -> int:
        """The cells of the margin left of the text."""
        return GUTTER + (KINDS if self.blocks.are_marked and self.size.width >= ROOMY else 0)

    def lay_out(self) -> None:
        """Wrap the text anew as its blocks are shown now, the cursor in the row where it is."""
        place = self._word(self.place)[0]
        below = self._layout.distance(self._top, self._layout.find(self.place), self.page)
        self._layout = self._laid_out(self._text)
        self._sentences = None
        self.place = place
        self._top = self._layout.step(self._layout.find(place), -below)
        self.refresh()

    def _laid_out(self, text: str) -> Layout:
        blocks = () if text != self.blocks.reading.text else self.blocks.instead(self._room)
        return Layout(text, self._room, blocks)

    def on_resize(self) -> None:
        """Wrap the text anew, the claim in view."""
        self._layout = self._laid_out(self._text)
        super().on_resize()

    def go_to(self, start: int, end: int) -> None:
        """Put the word cursor on a place; blocks that are folded there open."""
        if fold := self.blocks.fold(start):
            self.blocks.turn(fold)
            self.lay_out()
        super().go_to(start, end)

    def _word(self, place: int) -> Span:
        """The word at a place; blocks that are folded are one."""
        word = super()._word(place)
        fold = self.blocks.fold(place) or self.blocks.fold(word[0])
        return (fold.start, fold.end) if fold else word

    def _previous(self, place: int) -> int:
        fold = self.blocks.fold(place)
        found = super()._previous(fold.start if fold else place)
        fold = self.blocks.fold(found)
        return fold.start if fold else found

    @property
    def _places(self) -> list[Span]:
        """The places of the sentences; blocks that are folded are one."""
        if self._sentences is None:
            open_ = [place for place in super()._places if not self.blocks.fold(place[0])]
            self._sentences = sorted([*open_, *((fold.start, fold.end) for fold in self.blocks.folds())])
        return self._sentences

    # Drawing

    def _passing(self, row: Row) -> Iterator[Lit]:
        if self.trying:  # what is behind the words tried is elsewhere now
            return
        for block in self.blocks.between(row.start, row.end):
            looks = "text--out" if block.kind in UNCHECKED else LOOKS.get(block.kind)
            if looks:
                yield Lit(looks, block.start, block.end)
        for start, end in self.blocks.inserted(row.start, row.end):
            yield Lit("text--inserted", start, end)
        for start, end, entry in self._claims.between(row.start, row.end):
            yield Lit(f"text--{entry.claim.kind}", start, end)
            if entry.stale or entry.decision.status in WRONG:
                yield Lit("text--wrong", start, end)
            elif not is_to_check(entry):
                yield Lit("text--done", start, end)
            if entry.id == self.current:
                yield Lit("text--current", start, end)
        for start, end, gap in self._gaps.between(row.start, row.end):
            if gap.what != "sentence":
                yield Lit("text--gap", start, end)
        yield from super()._passing(row)

    def _beside(self, row: Row) -> list[Segment]:
        if self.trying:
            return [Segment(" " * self.indent, self._style([]))]
        standing = self._claims.between(row.start, row.end)
        glyphs = "".join(glyph(entry) for start, _, entry in standing if start >= row.start)
        glyphs += REMARKED if self.blocks.remarks(row.start, row.end) else ""
        bare = any(gap.what == "sentence" for _, _, gap in self._gaps.between(row.start, row.end))
        shown = f"{glyphs[: GUTTER - 2]}+" if len(glyphs) >= GUTTER else glyphs or ("┊" if bare else "")
        kinds = self._kind(row).ljust(self.indent - GUTTER)
        return [Segment(f"{kinds}{shown.ljust(GUTTER)}", self._style(["text--gutter"]))]

    def _kind(self, row: Row) -> str:
        """The kind of the block that begins in a row; in the rows below, a line beside the block."""
        if self.indent == GUTTER or not row.cells or self.blocks.fold(row.start):
            return ""
        said: list[tuple[Block, str]] = [
            (block, mark(block)) for block in self.blocks.between(row.start, row.end)
        ]
        marked = [(block, kind) for block, kind in said if kind]
        if not marked:
            return ""
        block, kind = marked[0]
        return f"{kind[: KINDS - 1] if block.start >= row.start else '│':>{KINDS - 1}}"

"""The widget of a whole document: its claims by kind and status, and the gaps that no claim covers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment

from onrecord.rules import is_to_check
from tui.app.spans import Spans
from tui.app.widgets.text import Lit, Text
from tui.wording.claims import glyph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.coverage import Gap
    from onrecord.records import Entry
    from tui.app.layout import Row

GUTTER = 5
"""Cells left of the text: how the row's claims stand, or that its sentence has no claim."""

WRONG = frozenset({"false", "corrected"})


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
    }
    indent = GUTTER

    def __init__(self) -> None:
        super().__init__()
        self._claims: Spans[Entry] = Spans([])
        self._gaps: Spans[Gap] = Spans([])
        self.current = ""

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

    def _passing(self, row: Row) -> Iterator[Lit]:
        if self.trying:  # what is behind the words tried is elsewhere now
            return
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
            return [Segment(" " * GUTTER, self._style([]))]
        standing = self._claims.between(row.start, row.end)
        glyphs = "".join(glyph(entry) for start, _, entry in standing if start >= row.start)
        bare = any(gap.what == "sentence" for _, _, gap in self._gaps.between(row.start, row.end))
        shown = f"{glyphs[: GUTTER - 2]}+" if len(glyphs) >= GUTTER else glyphs or ("┊" if bare else "")
        return [Segment(shown.ljust(GUTTER), self._style(["text--gutter"]))]

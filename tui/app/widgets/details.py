"""The details of the chosen claim, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from onrecord import rules
from onrecord.drafts.appearances import suggested
from onrecord.reading import FORBIDDING
from onrecord.warnings import of_marks
from tui.app import differences
from tui.app.actions import PANES
from tui.app.widgets.wrapped import Wrapped
from tui.wording import blocks, comments
from tui.wording import claims as wording
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.strip import Strip

    from onrecord.comments.offers import Offer
    from onrecord.records import Entry, Source
    from onrecord.store import Store

ROOMY = 8
"""Rows from which each part has a line of its own."""

COLOURS = {
    "verified": "$verified",
    "corrected": "$corrected",
    "false": "$error",
    "stale": "$stale",
    "inconclusive": "$doubted",
    "opinion": "$quiet",
    "discarded": "$quiet",
}
"""The colours of how claims stand, as in their rows."""

AROUND = 6
"""Words shown around a change under a decision."""


class Details(Wrapped):
    """The details of one claim, or the reason why a document has none."""

    def __init__(self, way: str = "") -> None:
        """``way`` are the keys that lead here, to scroll."""
        super().__init__(id="details")
        self._way = f" · {way}" if way else ""
        self._lines: list[list[Content]] = []

    def show_claim(
        self, store: Store, entry: Entry, text: str, twin: Entry | None = None, offers: Sequence[Offer] = ()
    ) -> None:
        """Show a claim; ``text`` is its document's, ``twin`` another claim that says the same, and
        ``offers`` are what comments offer it.
        """
        source, reading = store.source(entry.source), store.reading_of(entry)
        status = Content.assemble((entry.id, "bold"), " ", standing(entry))
        stale = differences.stale(entry, text, AROUND)
        offered = (_line("offered", comments.offer(offer)) for offer in offers)
        decided = [[line] for line in (*_decision(store, entry), *offered, *_warnings(entry, source))]
        if twin:
            decided.insert(0, [_line("says the same", wording.other(store, twin))])
        claim = [*_claim(entry), *(_line(*line) for line in blocks.of_claim(reading, entry.claim))]
        first = [[status, *claim]] if stale is None else [[status], [stale], claim]
        self._say([*first, *decided])

    def say(self, text: str) -> None:
        """Show a text without a claim."""
        self._say([[Content(text)]])

    def say_lines(self, lines: Iterable[tuple[str, str]]) -> None:
        """Show lines, each a label and its words."""
        self._say([[_line(*line)] for line in lines])

    def _say(self, lines: list[list[Content]]) -> None:
        self._lines = lines
        self._top = 0
        self.wrap()

    def wrapped(self, width: int) -> list[Strip]:
        """The lines of the details, of this width."""
        return self.strips_of(self._content, width)

    def settle(self) -> None:
        """Stay within the lines, and show how many are below."""
        self.go(self._top)

    def move(self, rows: int) -> None:
        """Scroll down, or up if ``rows`` is negative."""
        self.go(self._top + rows)

    def go(self, row: int) -> None:
        """Scroll a row to the top, or the nearest row that can be there."""
        self._top = max(0, min(row, len(self._strips) - self.page))
        below = len(self._strips) - self.page - self._top
        more = f" · {below} more below{self._way}" if below > 0 else ""
        self.border_title = Content(PANES["details"] + more)
        self.refresh()

    @property
    def _content(self) -> Content:
        """The lines of the details; a claim's parts have lines of their own where there is room."""
        between = Content("\n" if self.page >= ROOMY else "  ")
        return Content("\n").join(between.join(parts) for parts in self._lines)

    @property
    def said(self) -> str:
        """The details as plain text."""
        return self._content.plain


def standing(entry: Entry) -> Content:
    """How a claim stands, in the colour of that."""
    return Content.styled(one_line(wording.standing(entry)), COLOURS.get(entry.status, ""))


def _claim(entry: Entry) -> Iterator[Content]:
    """The reading of the claim, part by part."""
    claim = entry.claim
    yield _line(wording.speech(claim), "made by hand" if entry.origin == "manual" else "")
    if claim.figure:
        yield Content(one_line(wording.figure(claim.figure)))
    if claim.speaker:
        yield _line("speaker", wording.speaker(claim), "underline")
    if claim.cue:
        yield _line("cue", claim.cue.text, "reverse")


def _decision(store: Store, entry: Entry) -> Iterator[Content]:
    decision = entry.decision
    if entry.gone:
        yield _line("gone", "it stands in its document no longer", "bold")
    if other := suggested(entry):
        yield _line("suggestion", wording.suggestion(other))
    if decision.correction:
        yield _line("correction", decision.correction)
    if decision.note:
        yield _line("note", decision.note)
    for link in decision.evidence:
        yield _line("evidence", wording.evidence(store.item(link), link))
    if decision.given_to:
        yield _line("given to", decision.given_to)
    if decision.tags:
        yield _line("tags", ", ".join(decision.tags))
    for query in decision.queries:
        yield _line("query", wording.query(query))
    if decision.signed:
        yield _line("signed", wording.signed(decision.signed))
    if decision.dup_of:
        yield _line("duplicate of", wording.named(store, decision.dup_of))


def _warnings(entry: Entry, source: Source) -> Iterator[Content]:
    if rules.is_unproven(entry.decision):
        yield _line("warning", rules.UNPROVEN)
    for warning in of_marks(entry):
        yield _line("warning", warning)
    for warning in source.warnings:
        line = _line("warning", f"{source.file}: {warning}")
        yield line.stylize("$error") if warning.startswith(FORBIDDING) else line


def _line(label: str, said: str, style: str = "$label") -> Content:
    """A label, in the style of the words that it names in the text, and its words."""
    return Content.assemble((one_line(label), style), " " if label and said else "", one_line(said))

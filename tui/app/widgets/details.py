"""What is on record about the chosen claim, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from onrecord import rules
from onrecord.drafts.readings import suggested
from tui.app import wording
from tui.app.actions import PANES
from tui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Entry, Source
    from onrecord.store import Store

ROOMY = 8
"""Rows from which there is room for a line to each part."""


class Details(Widget, can_focus=True, inherit_bindings=False):
    """The details of one claim, or the reason why a document has none.

    Drawn line by line in a room of fixed height, so that a new claim moves nothing else.
    """

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="details")
        self._lines: list[list[Content]] = []
        self._strips: list[Strip] = []
        self._top = 0

    def show_claim(self, store: Store, entry: Entry) -> None:
        """Show a claim."""
        source = store.source(entry.source)
        decided = [[line] for line in (*_decision(store, entry), *_warnings(entry, source))]
        status = _line(entry.id, wording.status(entry.decision), "bold")
        self._say([[status], list(_claim(entry)), *decided])

    def say(self, text: str) -> None:
        """Show a text that is about no claim."""
        self._say([[Content(text)]])

    def _say(self, lines: list[list[Content]]) -> None:
        self._lines = lines
        self._top = 0
        self._wrap()

    def _wrap(self) -> None:
        if not self.is_attached:
            return  # its screen was left meanwhile
        width = max(1, self.size.width)
        self._strips = Visual.to_strips(self, self._content, width, None, self.visual_style)
        self._scroll(self._top)

    def _scroll(self, top: int) -> None:
        self._top = max(0, min(top, len(self._strips) - self.page))
        below = len(self._strips) - self.page - self._top
        more = f" · {below} more below" if below > 0 else ""
        self.border_title = Content(PANES["details"] + more)
        self.refresh()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self._wrap()

    def notify_style_update(self) -> None:
        """Draw in the colours of a new theme."""
        super().notify_style_update()
        self.call_after_refresh(self._wrap)

    def move(self, rows: int) -> None:
        """Scroll down, or up if ``rows`` is negative."""
        self._scroll(self._top + rows)

    def go(self, row: int) -> None:
        """Scroll to the top, or the bottom where ``row`` is not 0."""
        self._scroll(row)

    def on_mouse_scroll_down(self) -> None:
        """Scroll by the mouse's wheel."""
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        """Scroll by the mouse's wheel."""
        self.move(-1)

    @property
    def page(self) -> int:
        """How many rows are in view."""
        return max(1, self.size.height)

    @property
    def _content(self) -> Content:
        """The lines; the parts of one stand below each other where there is room."""
        between = Content("\n" if self.page >= ROOMY else "  ")
        return Content("\n").join(between.join(parts) for parts in self._lines)

    @property
    def said(self) -> str:
        """All that it says, as plain text."""
        return self._content.plain

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        width, row = self.size.width, y + self._top
        if row >= len(self._strips):
            return Strip.blank(width, self.rich_style)
        return self._strips[row].adjust_cell_length(width, self.rich_style)


def _claim(entry: Entry) -> Iterator[Content]:
    """What the claim is, part by part."""
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
    if entry.stale:
        yield _line("stale", wording.stale(entry), "bold")
    if other := suggested(entry):
        yield _line("suggestion", wording.suggestion(other))
    if decision.correction:
        yield _line("correction", decision.correction)
    if decision.note:
        yield _line("note", decision.note)
    for link in decision.evidence:
        yield _line("evidence", wording.evidence(store.item(link), link))
    for query in decision.queries:
        yield _line("query", wording.query(query))
    if decision.signed:
        yield _line("signed", wording.signed(decision.signed))
    if decision.dup_of:
        yield _line("duplicate of", decision.dup_of)


def _warnings(entry: Entry, source: Source) -> Iterator[Content]:
    if rules.is_unproven(entry.decision):
        yield _line("warning", rules.UNPROVEN)
    for warning in source.warnings:
        yield _line("warning", f"{source.file}: {warning}")


def _line(label: str, said: str, style: str = "dim") -> Content:
    """A label, in the style of the words that it names in the text, and what it says."""
    return Content.assemble((one_line(label), style), " " if said else "", one_line(said))

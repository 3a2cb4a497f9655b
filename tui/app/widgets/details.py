"""What is on record about the chosen claim, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.app import wording
from tui.app.actions import bindings
from tui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from onrecord.records import Entry, Source
    from onrecord.store import Store

Line = tuple[str, str, str]
"""A label, the style that it shares with the words in the text, and what it says."""


class Details(VerticalScroll, can_focus=True, inherit_bindings=False):
    """The details of one claim, or the reason why a document has none."""

    BINDINGS = bindings("details")
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="details")

    def compose(self) -> ComposeResult:
        """One block of text."""
        yield Static(id="lines", markup=False)

    def show_claim(self, store: Store, entry: Entry, warnings: tuple[str, ...]) -> None:
        """Show a claim; ``warnings`` are what its last mark was warned of."""
        source = store.source(entry.source)
        lines = [*_claim(entry), *_decision(store, entry), *_warnings(entry, source, warnings)]
        self._say(Content("\n").join(_content(line) for line in lines))

    def say(self, text: str) -> None:
        """Show a text that is about no claim."""
        self._say(Content(text))

    def _say(self, content: Content) -> None:
        self.query_one("#lines", Static).update(content)
        self.scroll_home(animate=False)

    def move(self, rows: int) -> None:
        """Scroll down, or up if ``rows`` is negative."""
        self.scroll_relative(y=rows, animate=False)

    def go(self, row: int) -> None:
        """Scroll to the top, or the bottom where ``row`` is not 0."""
        self.scroll_to(y=self.max_scroll_y if row else 0, animate=False)

    @property
    def page(self) -> int:
        """How many rows are in view."""
        return max(1, self.size.height)


def _claim(entry: Entry) -> Iterator[Line]:
    claim = entry.claim
    origin = " · made by hand" if entry.origin == "manual" else ""
    yield entry.id, "bold", f"{wording.status(entry.decision)} · {wording.speech(claim)}{origin}"
    if claim.speaker:
        role = f", {claim.speaker.role}" if claim.speaker.role else ""
        said = "" if claim.speaker.name == claim.speaker.text else f" (“{claim.speaker.text}”)"
        yield "speaker", "underline", f"{claim.speaker.name}{role}{said}"
    if claim.cue:
        yield "cue", "reverse", claim.cue.text
    if claim.figure:
        yield "figure", "", wording.figure(claim.figure)


def _decision(store: Store, entry: Entry) -> Iterator[Line]:
    decision = entry.decision
    if decision.correction:
        yield "correction", "", decision.correction
    if decision.note:
        yield "note", "", decision.note
    for link in decision.evidence:
        yield "evidence", "", wording.evidence(store.item(link), link)


def _warnings(entry: Entry, source: Source, warnings: tuple[str, ...]) -> Iterator[Line]:
    for warning in warnings:
        yield "warning", "", warning.removeprefix(f"{entry.id}: ")
    for warning in source.warnings:
        yield "warning", "", f"{source.file}: {warning}"


def _content(line: Line) -> Content:
    label, style, said = line
    labelled = Content.styled(one_line(label), style or "dim")
    return Content.assemble(labelled, " ", one_line(said))

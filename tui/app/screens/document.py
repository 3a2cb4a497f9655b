"""The document screen: the whole text with all its claims, and the gaps that no claim covers."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from onrecord.errors import OnrecordError
from onrecord.rules import is_to_check
from tui.app.commands.finding import SEARCHING
from tui.app.commands.moving import MOVING, ROUND
from tui.app.commands.on_claims import ON_CLAIMS
from tui.app.commands.opening import CLAIM
from tui.app.commands.selecting import WORDS, drop_words
from tui.app.screens.base import BaseScreen
from tui.app.segments import occurrences
from tui.app.widgets.bars import Title
from tui.app.widgets.details import Details
from tui.app.widgets.document import DocumentText
from tui.wording.languages import limits
from tui.wording.numbers import count
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult

    from extractors.coverage import Gap
    from onrecord.records import Entry, GapKind, Source
    from tui.app.commands.place import Command
    from tui.app.desk import Desk

SHORT = 100_000
"""Code points up to which a text's gaps are looked up at once, in a few hundredths of a second."""

WHAT: dict[GapKind, str] = {
    "number": "number",
    "name": "name",
    "quotation": "quotation mark",
    "sentence": "sentence",
}


AT_DOCUMENT: dict[str, Command[DocumentScreen]] = {
    "bottom": lambda screen, count: screen.go_last(count),
    "next_word": lambda screen, count: screen.move_word(count or 1),
    "previous_word": lambda screen, count: screen.move_word(-(count or 1)),
    "next_claim": lambda screen, count: screen.hop_claim(count or 1),
    "previous_claim": lambda screen, count: screen.hop_claim(-(count or 1)),
    "next_open": lambda screen, count: screen.hop_open(count or 1),
    "previous_open": lambda screen, count: screen.hop_open(-(count or 1)),
    "coverage": lambda screen, _: screen.switch_gaps(),
    "next_gap": lambda screen, count: screen.hop_gap(count or 1),
    "previous_gap": lambda screen, count: screen.hop_gap(-(count or 1)),
    "next_hit": lambda screen, _: screen.hop_hit(1),
    "previous_hit": lambda screen, _: screen.hop_hit(-1),
    "escape": lambda screen, _: screen.back(),
}


class DocumentScreen(BaseScreen):
    """Goes from claim to claim, or word by word; decisions are about the claim that the cursor is on."""

    DOES: ClassVar[Mapping[str, Command[DocumentScreen]]] = (
        ON_CLAIMS | CLAIM | WORDS | MOVING | SEARCHING | AT_DOCUMENT
    )

    def __init__(self, desk: Desk, id_: str) -> None:
        """Begin at the claim with this id, or in the document with it."""
        super().__init__(desk)
        self.text = DocumentText()
        self.pane = "document"
        self._begin = id_
        self._source = ""
        self._entries: list[Entry] = []
        self._rows: dict[str, int] = {}
        self._gaps: list[Gap] = []
        self._shows_gaps = True
        self.title_line = Title()
        self.details = Details()
        self.coverage = Static(id="coverage", markup=False)
        self.details.can_focus = False

    def compose(self) -> ComposeResult:
        """The text, and below the text the details of the claim at the cursor."""
        yield self.title_line
        with Horizontal(id="document"):
            yield self.text
            yield self.details
        yield self.coverage
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Show the document."""
        self.text.focus()
        self.show_claim(self._begin)

    # Showing

    @property
    def entry(self) -> Entry | None:
        """The claim that the cursor is on."""
        found = self.desk.listing.get(self.text.current)
        return found if found and found.source == self._source else None

    @property
    def source(self) -> Source | None:
        """The document that the screen shows."""
        return self.desk.store.source(self._source) if self._source else None

    def focus_pane(self, pane: str) -> None:
        """Give the text, the only pane, the focus."""
        self.text.focus()

    def show_claim(self, id_: str) -> None:
        """Show the document as it is now, the cursor on this claim; a claim elsewhere opens its document."""
        entry = self.desk.listing.get(id_)
        known = {source.id for source in self.desk.store.sources()}
        source = entry.source if entry else id_ if id_ in known else self._source
        if source:
            self._show_source(source)
        if entry:
            self._go_to(entry)
        else:
            self._follow()

    def _show_source(self, id_: str) -> None:
        before = [entry.claim for entry in self._entries]
        self._entries = self.desk.listing.of_source(id_)
        self._rows = {entry.id: row for row, entry in enumerate(self._entries)}
        self.text.show_claims(self._entries)
        if id_ == self._source and before == [entry.claim for entry in self._entries]:
            return
        source = self.desk.store.source(id_)
        try:
            text = self.desk.text(source)
        except OnrecordError as error:
            self.fail(error)
            return
        if id_ != self._source:
            self.text.show_text(text)
            self.text.border_title = Content(one_line(f"{source.file} · {source.title}"))
        self._source = id_
        self._look_up(text)

    def _look_up(self, text: str) -> None:
        """Look up the gaps that no claim covers: in the background, where the text is long."""
        claims, source = [entry.claim for entry in self._entries], self._source
        dismissals = self.source.dismissals if self.source else ()

        def look() -> list[Gap]:
            from extractors.coverage import gaps  # here: the text shows before its patterns are made

            return gaps(text, claims, dismissals)

        def show(gaps: list[Gap]) -> None:
            if source == self._source:
                self._gaps = gaps
                self._show_gaps()

        if len(text) < SHORT:
            self.call_after_refresh(lambda: show(look()))
        else:
            self.run(look, show, group="coverage")

    def _show_gaps(self) -> None:
        self.text.show_gaps(self._gaps if self._shows_gaps else [])
        found = Counter(gap.what for gap in self._gaps)
        said = " · ".join(count(found[what], words) for what, words in WHAT.items() if found[what])
        shown = f"not covered: {said}" if said else "everything is covered"
        shown += "" if self._shows_gaps else " (hidden)"
        limit = limits(self.source.draft.language) if self.source else ""
        self.coverage.update(" · ".join(filter(None, (limit, shown))), layout=False)

    def _go_to(self, entry: Entry) -> None:
        self.text.current = entry.id
        self.text.go_to(entry.claim.start, entry.claim.end)
        self._show_entry()

    def _follow(self) -> None:
        """Take the claim under the word cursor as the one at work."""
        entry = self.text.claim_at(self.text.place)
        self.text.current = entry.id if entry else ""
        self._show_entry()

    def on_pointed(self) -> None:
        """Take the claim under the mouse as the one at work."""
        self._follow()

    def _show_entry(self) -> None:
        entry = self.entry
        self.title_line.show(self.desk, self._rows[entry.id] if entry else -1, len(self._rows))
        if entry:
            self.details.show_claim(self.desk.store, entry, self.desk.text_of(entry))
        else:
            makes = self.desk.keymap.hint("make_claim", "makes one of the words that are selected.", " ")
            self.details.say(f"No claim here.{makes}")

    # Moving

    @property
    def page(self) -> int:
        """The rows of a page of the text."""
        return self.text.page

    def move(self, rows: int) -> None:
        """Move the cursor by rows."""
        self.text.move(rows)
        self._follow()

    def move_word(self, words: int) -> None:
        """Move the cursor by words."""
        self.text.move_word(words)
        self._follow()

    def go(self, row: int) -> None:
        """Move the cursor to a row of the text."""
        self.text.go(row)
        self._follow()

    def go_last(self, count: int | None) -> None:
        """Go to the ``count``-th claim; without a count, to the last word."""
        if count and self._entries:
            self._go_to(self._entries[min(count, len(self._entries)) - 1])
        else:
            self.go(sys.maxsize)

    def hop_claim(self, claims: int) -> None:
        """Go so many claims on, or back; while words are selected, so many words."""
        if self.text.selection:
            self.move_word(claims)
        elif not self._hop(claims, lambda entry: True):
            self.status.tell(f"No {'further' if claims > 0 else 'earlier'} claim in this document.")

    def hop_open(self, claims: int) -> None:
        """Go so many open claims on, or back; after the last from the first again."""
        step = 1 if claims > 0 else -1
        if self._hop(claims, is_to_check):
            return
        found = [entry for entry in self._entries[::step] if is_to_check(entry)]
        if found and found[0].id != self.here:
            self._go_to(found[0])
            self.status.tell(ROUND[step])
        else:
            self.status.tell(f"No {'other ' if found else ''}open claim in this document.")

    def go_on(self, marked: Sequence[str]) -> None:
        """Go to the next open claim, after a mark."""
        self.show_claim(self.here)
        self._hop(1, is_to_check)

    def _hop(self, claims: int, wanted: Callable[[Entry], bool]) -> bool:
        """Go so many of the claims ``wanted`` on, or back; returns whether there is one."""
        found = [self._entries[row] for row in self._further(claims) if wanted(self._entries[row])]
        if found:
            self._go_to(found[min(abs(claims), len(found)) - 1])
        return bool(found)

    def _further(self, step: int) -> range:
        """The rows of the claims behind the cursor's claim or place; going back, before it."""
        row = self._rows.get(self.here)
        if row is None:
            row = bisect_left(self._entries, self.text.place, key=lambda entry: entry.claim.start)
            return range(row, len(self._entries)) if step > 0 else range(row - 1, -1, -1)
        return range(row + 1, len(self._entries)) if step > 0 else range(row - 1, -1, -1)

    # What is not covered

    def switch_gaps(self) -> None:
        """Show or hide the gaps that no claim covers."""
        self._shows_gaps = not self._shows_gaps
        self._show_gaps()

    def hop_gap(self, gaps: int) -> None:
        """Go so many of the gaps on, or back, that no claim covers."""
        place, step = self.text.place, 1 if gaps > 0 else -1
        found = [
            gap for gap in self._stops()[::step] if (gap.start > place if step > 0 else gap.start < place)
        ]
        if not found:
            self.status.tell(f"Nothing {'further' if step > 0 else 'earlier'} that no claim covers.")
            return
        gap = found[min(abs(gaps), len(found)) - 1]
        self.text.go_to(gap.start, gap.end)
        self._follow()
        self.status.tell(f"No claim covers this {WHAT[gap.what]}: {self.text.at(gap.start, gap.end)}")

    def _stops(self) -> list[Gap]:
        """The gaps to stop at: a sentence is a gap of its own where it has no smaller gap in it."""
        after = zip(self._gaps, [*self._gaps[1:], None], strict=True)
        return [gap for gap, next_ in after if gap.what != "sentence" or not next_ or next_.start >= gap.end]

    # Search

    @property
    def position(self) -> int:
        """The place of the cursor in the text, where a search begins."""
        return self.text.place

    @property
    def sought(self) -> str:
        """The words that are searched for."""
        return self.text.sought

    def seek(self, words: str, position: int) -> bool:
        """Search for words, and go to the first match from a place on, the ends joined."""
        self.text.sought = words
        return self._find(position - 1, 1)

    def go_back(self, words: str, position: int) -> None:
        """Show the search for these words, and the cursor at this place."""
        self.text.sought = words
        self.text.go_to(position, position + 1)
        self._follow()

    def hop_hit(self, step: int) -> None:
        """Go to the nearest match in a direction."""
        self._find(self.text.place, step)

    def _find(self, place: int, step: int) -> bool:
        """Go to the nearest match from a place in a direction, the ends joined; tell whether there is one."""
        hits = occurrences(self.desk.text(self.source), self.text.sought) if self.source else []
        self.text.refresh()
        if not hits:
            return False
        further = [hit for hit in hits[::step] if (hit[0] > place if step > 0 else hit[0] < place)]
        self.text.go_to(*(further or hits[::step])[0])
        self._follow()
        return True

    def back(self) -> None:
        """Drop selected words, else the search; else leave the screen."""
        if drop_words(self):
            return
        if self.text.sought:
            self.text.sought = ""
            self.text.refresh()
        else:
            self.leave()

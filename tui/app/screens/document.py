"""The document screen: the whole text with all its claims, and the gaps that no claim covers."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from onrecord.errors import OnrecordError
from onrecord.rules import is_to_check
from tui.app.messages import Covered
from tui.app.screens.making import Making
from tui.app.segments import occurrences
from tui.app.widgets.bars import Title
from tui.app.widgets.details import Details
from tui.app.widgets.document import DocumentText
from tui.app.wording import count
from tui.display import one_line
from tui.languages import limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from extractors.coverage import Gap
    from onrecord.records import Entry, GapKind, Source
    from tui.app.desk import Desk

SHORT = 100_000
"""Code points up to which a text's gaps are looked up at once, in a few hundredths of a second."""

WHAT: dict[GapKind, str] = {
    "number": "number",
    "name": "name",
    "quotation": "quotation mark",
    "sentence": "sentence",
}


class DocumentScreen(Making):
    """Goes from claim to claim, or word by word; decisions are about the claim that the cursor is on."""

    text: DocumentText

    def __init__(self, desk: Desk, id_: str) -> None:
        """Begin at the claim with this id, or in the document with it."""
        super().__init__(desk, DocumentText())
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
        claims = [entry.claim for entry in self._entries]
        dismissals = self.source.dismissals if self.source else ()

        def look() -> None:
            from extractors.coverage import gaps  # here: the text shows before its patterns are made

            self.post_message(Covered(self._source, gaps(text, claims, dismissals)))

        if len(text) < SHORT:
            self.call_after_refresh(look)
        else:
            self.run_worker(look, thread=True, exclusive=True, group="coverage")

    def on_covered(self, message: Covered) -> None:
        """Show the gaps that no claim covers."""
        if message.source == self._source:
            self._gaps = message.gaps
            self._show_gaps()

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

    def _moved(self, words: int = 0, rows: int = 0) -> None:
        if words:
            self.text.move_word(words)
        else:
            self.text.move(rows)
        self._follow()

    def do_next_word(self, count: int | None) -> None:
        """Move the cursor to the next word."""
        self._moved(words=count or 1)

    def do_previous_word(self, count: int | None) -> None:
        """Move the cursor to the previous word."""
        self._moved(words=-(count or 1))

    def do_down(self, count: int | None) -> None:
        """Move the cursor a row down."""
        self._moved(rows=count or 1)

    def do_up(self, count: int | None) -> None:
        """Move the cursor a row up."""
        self._moved(rows=-(count or 1))

    def do_half_down(self, count: int | None) -> None:
        """Move the cursor half a page down."""
        self._moved(rows=(count or 1) * max(1, self.text.page // 2))

    def do_half_up(self, count: int | None) -> None:
        """Move the cursor half a page up."""
        self._moved(rows=-(count or 1) * max(1, self.text.page // 2))

    def do_page_down(self, count: int | None) -> None:
        """Move the cursor a page down."""
        self._moved(rows=(count or 1) * self.text.page)

    def do_page_up(self, count: int | None) -> None:
        """Move the cursor a page up."""
        self._moved(rows=-(count or 1) * self.text.page)

    def do_top(self, count: int | None) -> None:
        """Move the cursor to the first word."""
        self.text.go(0)
        self._follow()

    def do_bottom(self, count: int | None) -> None:
        """Move the cursor to the last word, or the ``count``-th claim."""
        if count and self._entries:
            self._go_to(self._entries[min(count, len(self._entries)) - 1])
        else:
            self.text.go(sys.maxsize)
            self._follow()

    def do_next_claim(self, count: int | None) -> None:
        """Go to the next claim; while words are selected, to the next word."""
        if self.text.selection:
            self.do_next_word(count)
            return
        self._hop(count or 1, 1, lambda entry: True, "claim")

    def do_previous_claim(self, count: int | None) -> None:
        """Go to the previous claim; while words are selected, to the previous word."""
        if self.text.selection:
            self.do_previous_word(count)
            return
        self._hop(count or 1, -1, lambda entry: True, "claim")

    def do_next_open(self, count: int | None) -> None:
        """Go to the next open claim."""
        self._hop(count or 1, 1, is_to_check, "open claim")

    def do_previous_open(self, count: int | None) -> None:
        """Go to the previous open claim."""
        self._hop(count or 1, -1, is_to_check, "open claim")

    def go_on(self, marked: Sequence[str]) -> None:
        """Go to the next open claim, after a mark."""
        self.show_claim(self.here)
        self._hop(1, 1, is_to_check)

    def _hop(self, count: int, step: int, wanted: Callable[[Entry], bool], what: str = "") -> None:
        """Go ``count`` of the claims ``wanted`` on, or back; tell where there is no claim called ``what``."""
        found = [self._entries[row] for row in self._further(step) if wanted(self._entries[row])]
        if found:
            self._go_to(found[min(count, len(found)) - 1])
        elif what:
            self.status.tell(f"No {'further' if step > 0 else 'earlier'} {what} in this document.")

    def _further(self, step: int) -> range:
        """The rows of the claims behind the cursor's claim or place; going back, before it."""
        row = self._rows.get(self.here)
        if row is None:
            row = bisect_left(self._entries, self.text.place, key=lambda entry: entry.claim.start)
            return range(row, len(self._entries)) if step > 0 else range(row - 1, -1, -1)
        return range(row + 1, len(self._entries)) if step > 0 else range(row - 1, -1, -1)

    # What is not covered

    def do_coverage(self, count: int | None) -> None:
        """Show or hide the gaps that no claim covers."""
        self._shows_gaps = not self._shows_gaps
        self._show_gaps()

    def do_next_gap(self, count: int | None) -> None:
        """Go to the next gap that no claim covers."""
        self._hop_gap(count or 1, 1)

    def do_previous_gap(self, count: int | None) -> None:
        """Go to the previous gap that no claim covers."""
        self._hop_gap(count or 1, -1)

    def _hop_gap(self, count: int, step: int) -> None:
        place = self.text.place
        found = [
            gap for gap in self._stops()[::step] if (gap.start > place if step > 0 else gap.start < place)
        ]
        if not found:
            self.status.tell(f"Nothing {'further' if step > 0 else 'earlier'} that no claim covers.")
            return
        gap = found[min(count, len(found)) - 1]
        self.text.go_to(gap.start, gap.end)
        self._follow()
        self.status.tell(f"No claim covers this {WHAT[gap.what]}: {self.text.at(gap.start, gap.end)}")

    def _stops(self) -> list[Gap]:
        """The gaps to stop at: a sentence is a gap of its own where it has no smaller gap in it."""
        after = zip(self._gaps, [*self._gaps[1:], None], strict=True)
        return [gap for gap, next_ in after if gap.what != "sentence" or not next_ or next_.start >= gap.end]

    # Search

    def do_search(self, count: int | None) -> None:
        """Search while the words are typed; esc goes back to the place where the search began."""
        began, before = self.text.place, self.text.sought

        def typed(text: str) -> None:
            self.text.sought = text
            self._find(began - 1, 1)

        def left() -> None:
            self.text.sought = before
            self.text.go_to(began, began + 1)
            self.focus_pane(self.pane)
            self._follow()

        def sought(text: str) -> None:
            self.focus_pane(self.pane)
            if text and not self._find(began - 1, 1):
                self.status.tell(f"Nothing found for “{text}”.")

        self.status.ask("search", sought, typed=typed, left=left)

    def do_next_hit(self, count: int | None) -> None:
        """Go to the next match."""
        self._find(self.text.place, 1)

    def do_previous_hit(self, count: int | None) -> None:
        """Go to the previous match."""
        self._find(self.text.place, -1)

    def _find(self, place: int, step: int) -> bool:
        """Go to the nearest match in the direction of ``step``, the ends joined."""
        source = self.source
        hits = occurrences(self.desk.text(source), self.text.sought) if source else []
        self.text.refresh()
        if not hits:
            return False
        further = [hit for hit in hits[::step] if (hit[0] > place if step > 0 else hit[0] < place)]
        self.text.go_to(*(further or hits[::step])[0])
        self._follow()
        return True

    def do_escape(self, count: int | None) -> None:
        """Drop selected words, else the search; else leave the screen."""
        if self.drop_words():
            return
        if self.text.sought:
            self.text.sought = ""
            self.text.refresh()
        else:
            self.leave()

"""The document screen: the whole text with all its claims, and the gaps that no claim covers."""

from __future__ import annotations

import sys
from bisect import bisect_left
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from onrecord.errors import OnrecordError
from onrecord.rules import is_to_check
from tui.app.commands.blocks import BLOCKS
from tui.app.commands.finding import SEARCHING
from tui.app.commands.gaps import GAPS
from tui.app.commands.moving import BY_SENTENCE, BY_WORD, MOVING, ROUND
from tui.app.commands.on_claims import ON_CLAIMS
from tui.app.commands.opening import CLAIM
from tui.app.commands.selecting import WORDS, drop_words
from tui.app.gaps import WHAT, Gaps
from tui.app.screens.base import BaseScreen
from tui.app.segments import occurrences
from tui.app.widgets.bars import Title
from tui.app.widgets.details import Details
from tui.app.widgets.document import DocumentText
from tui.wording import blocks as wording
from tui.wording.documents import known
from tui.wording.languages import limits
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult

    from extractors.coverage import Gap
    from onrecord.reading import Reading, Remark
    from onrecord.records import Dismissal, Entry, Naming, Sorting, Source
    from tui.app.commands.place import Command
    from tui.app.desk import Desk

SHORT = 100_000
"""Code points up to which a text's gaps are looked up at once, in a few hundredths of a second."""


def followed(does: Command[DocumentScreen]) -> Command[DocumentScreen]:
    """A motion of the word cursor, after which the claim under the cursor is the one at work."""

    def do(screen: DocumentScreen, count: int | None) -> None:
        does(screen, count)
        screen.on_pointed()

    return do


AT_DOCUMENT: dict[str, Command[DocumentScreen]] = {
    **{id_: followed(does) for id_, does in (BY_WORD | BY_SENTENCE).items()},
    "bottom": lambda screen, count: screen.go_last(count),
    "next_claim": lambda screen, count: screen.hop_claim(count or 1),
    "previous_claim": lambda screen, count: screen.hop_claim(-(count or 1)),
    "next_open": lambda screen, count: screen.hop_open(count or 1),
    "previous_open": lambda screen, count: screen.hop_open(-(count or 1)),
    "next_hit": lambda screen, _: screen.hop_hit(1),
    "previous_hit": lambda screen, _: screen.hop_hit(-1),
    "escape": lambda screen, _: screen.back(),
}
SHOWN = 400
"""Code points of what no claim covers that its details show."""


class DocumentScreen(BaseScreen):
    """Goes from claim to claim, or word by word; decisions are about the claim that the cursor is on."""

    DOES: ClassVar[Mapping[str, Command[DocumentScreen]]] = (
        ON_CLAIMS | CLAIM | WORDS | MOVING | SEARCHING | GAPS | BLOCKS | AT_DOCUMENT
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
        self._dismissals: Sequence[Dismissal] = ()
        self._said: tuple[Sequence[Sorting], Sequence[Naming]] = (), ()
        self.gaps = Gaps()
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
        listing = self.desk.listing
        if listing.sought and not listing.hits and self.seek(listing.sought, 0):
            self.status.tell(f"No claim has “{listing.sought}”: here it stands in the text.")

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
        source = self.desk.store.source(id_)
        shown = self._source, before, self._dismissals, self._said
        self._dismissals, self._said = source.dismissals, (source.sortings, source.namings)
        claims = [entry.claim for entry in self._entries]
        if shown == (id_, claims, self._dismissals, self._said):
            return
        try:
            reading = self.desk.store.reading(source)
        except OnrecordError as error:
            self.fail(error)
            return
        if (id_, self._said) != (shown[0], shown[3]):
            self.text.show_reading(reading)
            self.text.border_title = Content(one_line(f"{source.file} · {source.title}"))
        self._source = id_
        self._look_up(reading)

    def _look_up(self, reading: Reading) -> None:
        """Look up the gaps that no claim covers: in the background, where the text is long."""
        claims, source = [entry.claim for entry in self._entries], self._source
        text, dismissals = reading.to_check, self._dismissals

        def look() -> list[Gap]:
            from extractors.coverage import gaps  # here: the text shows before its patterns are made

            return gaps(text, claims, dismissals)

        def show(gaps: list[Gap]) -> None:
            if source == self._source:
                self.gaps.read(gaps)
                self.show_gaps()

        if len(text) < SHORT:
            self.call_after_refresh(lambda: show(look()))
        else:
            self.run(look, show, group="coverage")

    def show_gaps(self) -> None:
        """Show the gaps as they are now."""
        self.text.show_gaps(self.gaps.shown())
        limit = limits(self.source.draft.language) if self.source else ""
        said = (limit, self.gaps.said(), *wording.beside(self.text.blocks.reading))
        self.coverage.update(" · ".join(filter(None, said)), layout=False)

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
        """Take the claim under the word cursor, or the mouse, as the one at work."""
        self._follow()

    def _show_entry(self) -> None:
        entry = self.entry
        self.title_line.show(self.desk, self._rows[entry.id] if entry else -1, len(self._rows))
        self.offer_same()
        if entry:
            text, offers = self.desk.text_of(entry), self.desk.comments.at(entry)
            self.details.show_claim(self.desk.store, entry, text, offers=offers)
        else:
            self._show_document()

    def _show_document(self) -> None:
        """Show what is known of the gap, the block and the document at the cursor, where no claim is."""
        lines = [self._no_claim()]
        block = self.text.blocks.reading.block_at(self.text.place)
        if block and (place := wording.place(block)):
            lines.append(("in", place))
        if self.source:
            lines += known(self.desk.store, self.source)
        self.details.say_lines(lines)

    def _no_claim(self) -> tuple[str, str]:
        """A line on what no claim covers, and the keys for that."""
        hint, gap = self.desk.keymap.hint, self.gaps.at(self.text.found)
        if gap is None:
            return "", f"No claim here.{hint('make_claim', 'makes one of the words that are selected.', ' ')}"
        makes = hint("make_claim", "makes one", " · ")
        dismisses = hint("dismiss_gap", "says that it needs none", " · ", self.pane)
        words = self.text.at(gap.start, min(gap.end, gap.start + SHOWN))
        return f"no claim covers this {WHAT[gap.what]}", f"{words}{makes}{dismisses}"

    # Moving

    @property
    def page(self) -> int:
        """The rows of a page of the text."""
        return self.text.page

    def move(self, rows: int) -> None:
        """Move the cursor by rows."""
        self.text.move(rows)
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
        """Go so many claims on, or back."""
        if not self._hop(claims, lambda entry: True):
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

    def go_to_gap(self, gap: Gap) -> None:
        """Put the cursor on a gap; a quotation mark is no words for a claim."""
        self.text.find(gap.start, gap.end)
        self._follow()

    def show_remark(self, remark: Remark) -> None:
        """Show a remark in full, the cursor on its words."""
        self.text.find(remark.start, max(remark.end, remark.start + 1))
        self._follow()
        self.details.say_lines(wording.remark(remark))

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

    def found_nothing(self, words: str) -> None:
        """Tell that the text has not these words."""
        self.status.tell(f"Nothing found for “{words}”.")

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

"""The chosen claim in its document: the text around it, and a word cursor to select words with."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from onrecord.drafts.sentences import sentences
from tui.app.layout import Layout, Position, Row
from tui.app.messages import Pointed
from tui.app.segments import occurrences
from tui.app.widgets.cached_style import CachedStyle
from tui.app.widgets.cursor import put_cursor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.style import Style
    from textual import events

    from onrecord.records import Claim
    from tui.app.segments import Span

_WORD = re.compile(r"[$£€¥]?\w+(?:[’'.,-]\w+)*+%?")
"""The stops of the cursor: words, and numbers with their signs."""
_PLACE = re.compile(rf"{_WORD.pattern}|[^\w\s]")
"""The places where the cursor may be put: at a sign by itself, too."""


AS_TRIED = "As it would read"
"""The title of a text in which other words are tried."""


class Lit(NamedTuple):
    """A highlight: a component class of the widget, and the highlight's place in the text."""

    part: str
    start: int
    end: int


class _Shown(NamedTuple):
    """What is shown of a text, while other words are tried in it."""

    text: str
    layout: Layout
    top: Position
    lit: list[Lit]
    span: Span
    title: str | None


class Text(CachedStyle, can_focus=True, inherit_bindings=False):
    """A document's text, wrapped around what is in view."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text--claim",
        "text--speaker",
        "text--cue",
        "text--match",
        "text--selection",
        "text--cursor",
        "text--strange",
    }
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="text")
        self._text = ""
        self._layout = Layout("", 1)
        self._top = 0, 0
        self._lit: list[Lit] = []
        self._span: Span = 0, 0
        self._kept: _Shown | None = None
        self.sought = ""
        self.place = 0
        self._from: int | None = None
        self.found: Span | None = None
        """The place that ``find`` put the cursor on, as long as the cursor stays."""
        self._sentences: list[Span] | None = None
        self._dragging = False

    def show_claim(self, text: str, claim: Claim, parts: Iterable[Claim] = ()) -> None:
        """Show ``claim``, and other ``parts`` of it, in its document, scrolled into view."""
        self._lit = [Lit("text--claim", part.start, part.end) for part in (claim, *parts)]
        if claim.speaker:
            self._lit.append(Lit("text--speaker", claim.speaker.start, claim.speaker.end))
        if claim.cue:
            self._lit.append(Lit("text--cue", claim.cue.start, claim.cue.end))
        self._show(text, (claim.start, claim.end))

    def show_text(self, text: str) -> None:
        """Show a text without a claim, from its beginning."""
        self._lit = []
        self._show(text, (0, 0))

    def _show(self, text: str, span: Span) -> None:
        if text is not self._text:
            self._text = text
            self._layout = self._laid_out(text)
            self._sentences = None
        self._span = span
        self.place, self._from, self.found = span[0], None, None
        self._scroll_to_span()
        self.refresh()

    def _laid_out(self, text: str) -> Layout:
        """A text in rows."""
        return Layout(text, self._room)

    def try_words(self, start: int, end: int, words: str) -> None:
        """Show the text as it would read with ``words`` in the place of those from ``start`` to ``end``."""
        if self._kept is None:
            self._kept = _Shown(self._text, self._layout, self._top, self._lit, self._span, self.border_title)
        text = self._kept.text
        self.border_title = AS_TRIED
        self._lit = [Lit("text--claim", start, start + len(words))]
        self._show(f"{text[:start]}{words}{text[end:]}", (start, start + len(words)))

    def stop_trying(self) -> None:
        """Show the text as it is again."""
        if self._kept:
            self._text, self._layout, self._top, self._lit, self._span, self.border_title = self._kept
            self._kept = None
            self._layout.wrap(self._room)
            self.place = self._span[0]
            self.refresh()

    @property
    def trying(self) -> bool:
        """Whether other words are tried in the text."""
        return self._kept is not None

    def on_resize(self) -> None:
        """Wrap the text anew, the claim in view."""
        self._layout.wrap(self._room)
        self._scroll_to_span()
        self.refresh()

    def _scroll_to_span(self) -> None:
        """Scroll the claim to a third of the view; a long claim so that most of it shows."""
        first = self._layout.find(self._span[0])
        last = self._layout.find(max(self._span[0], self._span[1] - 1))
        height = self.size.height
        room = height - 1 - self._layout.distance(first, last, height)
        self._top = self._layout.step(first, -max(0, min(height // 3, room)))

    # Moving

    def scroll_rows(self, rows: int) -> None:
        """Scroll the text by so many rows."""
        self._top = self._layout.step(self._top, rows)
        self.refresh()

    def on_mouse_scroll_down(self) -> None:
        """Scroll by the mouse's wheel."""
        self.scroll_rows(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll by the mouse's wheel."""
        self.scroll_rows(-3)

    def move(self, rows: int) -> None:
        """Move the word cursor down, or up if ``rows`` is negative."""
        position = self._layout.find(self.place)
        column = self._layout.row(position).column(self.place)
        target = self._layout.worded(self._layout.step(position, rows), 1 if rows > 0 else -1)
        self._go(self._layout.row(target).place(column))

    def move_word(self, words: int) -> None:
        """Move the word cursor on, or back if ``words`` is negative."""
        place = self.place
        for _ in range(abs(words)):
            place = self._next(place) if words > 0 else self._previous(place)
        self._go(place)

    def move_sentence(self, count: int) -> None:
        """Move the word cursor to the first word of the next sentence, or back: of this one, then earlier."""
        places = self._places
        row = bisect_right(places, (self.place, len(self._text))) - 1
        row += count + (count < 0 <= row and places[row][0] < self.place)
        if row < len(places):
            self._go(places[max(0, row)][0] if places else 0)
        else:
            self._go(self._previous(len(self._text)))

    def end_sentence(self, count: int) -> None:
        """Move the word cursor to the last word of the sentence; from that on, of the next one."""
        for _ in range(count):
            row = bisect_right([end for _, end in self._places], self.place)
            ends = (self._previous(end) for _, end in self._places[row : row + 2])
            self._go(next((last for last in ends if last > self.place), self.place))

    @property
    def _places(self) -> list[Span]:
        """The places of the sentences, looked up when first asked for."""
        if self._sentences is None:
            self._sentences = sentences(self._text)
        return self._sentences

    def go(self, row: int) -> None:
        """Put the word cursor on the first word of the text, or the last where ``row`` is not 0."""
        self._go(len(self._text) if row else 0)

    def go_to(self, start: int, end: int) -> None:
        """Put the word cursor on a place; the view follows only to a place outside."""
        first, last = self._layout.find(start), self._layout.find(max(start, end - 1))
        bottom = self._layout.step(self._top, self.page - 1)
        self.place, self.found = start, None
        if not (self._top <= first and last <= bottom):
            self._span = start, end
            self._scroll_to_span()
        self.refresh()

    @property
    def page(self) -> int:
        """The number of rows in view."""
        return max(1, self.size.height)

    def _go(self, place: int) -> None:
        self.place, self.found = self._word(place)[0], None
        here = self._layout.find(self.place)
        bottom = self._layout.step(self._top, self.page - 1)
        if here < self._top:
            self._top = here
        elif here > bottom:
            self._top = self._layout.step(here, 1 - self.page)
        self.refresh()

    def _word(self, place: int) -> Span:
        """The word at ``place``, else the word before, else the first."""
        start = max(0, place - 100)
        best = None
        for word in _PLACE.finditer(self._text, start, min(len(self._text), place + 200)):
            if word.start() > place and best:
                break
            best = word.span()
            if place < word.end():
                break
        return best or (min(place, len(self._text)), min(place + 1, len(self._text)))

    def _next(self, place: int) -> int:
        word = _WORD.search(self._text, self._word(place)[1])
        return word.start() if word else place

    def _previous(self, place: int) -> int:
        start = place
        while start > 0:
            start = max(0, start - 200)
            found = [word.start() for word in _WORD.finditer(self._text, start, place)]
            # One that begins where the search does may be the rest of a longer word.
            if len(found) > 1 or (found and start == 0):
                return found[-1]
        return place

    # Selecting

    @property
    def selection(self) -> Span | None:
        """The place of the selected words, or None."""
        if self._from is None:
            return None
        first, last = sorted((self._word(self._from), self._word(self.place)))
        return (first[0], last[1]) if first[0] < last[1] else None

    @property
    def words(self) -> str:
        """The selected words, empty where none are selected."""
        return self.at(*self.selection) if self.selection else ""

    @property
    def meant(self) -> Span | None:
        """The place of the selected words, else of what ``find`` found, with a sign before it."""
        if self.selection or not self.found:
            return self.selection
        start, end = self.found
        return self._word(start)[0], end

    def find(self, start: int, end: int) -> None:
        """Put the word cursor on a place that is all of it meant."""
        self.go_to(start, end)
        self.found = start, end

    def at(self, start: int, end: int) -> str:
        """The words at this place."""
        return self._text[start:end]

    def select(self) -> None:
        """Begin a selection at the word cursor, or drop the selection."""
        self._from = self.place if self._from is None else None
        self.refresh()

    def drop(self) -> None:
        """Drop the selection."""
        self._from = self.found = None
        self.refresh()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the word cursor where the mouse was pressed; moving the mouse selects."""
        self._from = None
        self._dragging = True
        self.capture_mouse()
        self._go(self._under(event))
        self.post_message(Pointed())

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection while the mouse's button is down."""
        if not self._dragging:
            return
        place = self._under(event)
        if self._from is None and self._word(place) != self._word(self.place):
            self._from = self.place
        self._go(place)

    def on_mouse_up(self) -> None:
        """End a selection by mouse."""
        self._dragging = False
        self.release_mouse()
        self.post_message(Pointed())

    def _under(self, event: events.MouseEvent) -> int:
        offset = event.get_content_offset_capture(self)
        rows = self._layout.rows(self._top, self.page)
        return rows[max(0, min(offset.y, len(rows) - 1))].place(max(0, offset.x - self.indent))

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        width = self.size.width
        here = self._layout.step(self._top, y)
        rows = self._layout.rows(here, 1)
        beyond = y and here == self._layout.step(self._top, y - 1)
        wrapped = self._layout.width == self._room  # not before the first resize
        if beyond or not rows or not wrapped:
            return Strip.blank(width, self.ground)
        if (self.has_focus or not self.can_focus) and self._layout.find(self.place) == here:
            put_cursor(self, self.indent + rows[0].column(self.place), y)
        return Strip([*self._beside(rows[0]), *self._segments(rows[0])]).adjust_cell_length(
            width, self.ground
        )

    @property
    def indent(self) -> int:
        """The cells of the margin left of the text."""
        return 0

    @property
    def _room(self) -> int:
        """The cells of a row for the text."""
        return self.size.width - self.indent

    def _beside(self, row: Row) -> list[Segment]:
        """The margin left of a row, in ``indent`` cells."""
        return []

    def _segments(self, row: Row) -> Iterator[Segment]:
        lit = [*self._lit, *self._passing(row)]
        lit = [one for one in lit if one.start < row.end and row.start < one.end]
        shown, parts = "", None
        for cell in row.cells:
            here = [one.part for one in lit if one.start < cell.end and cell.start < one.end]
            here += [cell.part] if cell.part else []
            if here != parts:
                if shown:
                    yield Segment(shown, self._style(parts or []))
                shown, parts = "", here
            shown += cell.text
        if shown:
            yield Segment(shown, self._style(parts or []))

    def _passing(self, row: Row) -> Iterator[Lit]:
        """The highlights that come and go: matches, the selection, the word cursor."""
        for start, end in occurrences(self._text[row.start : row.end], self.sought):
            yield Lit("text--match", row.start + start, row.start + end)
        if self.selection:
            yield Lit("text--selection", *self.selection)
        elif self.has_focus:
            yield Lit("text--cursor", *(self.found or self._word(self.place)))

    def _style(self, parts: list[str]) -> Style:
        style = self.ground
        for part in parts:
            style += self.get_component_rich_style(part, partial=True)
        return style

"""The motions of all screens: by rows, pages and words, and to the claims that are still open."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Protocol

from tui.app.commands.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.commands.place import Command


ROUND = {1: "Round: from the first again.", -1: "Round: from the last again."}
"""The words on a motion that passed the last row, or going back the first one."""


class Moves(Protocol):
    """A screen with a cursor on rows."""

    def move(self, rows: int) -> None:
        """Move the cursor so many rows down, or up."""

    def go(self, row: int) -> None:
        """Move the cursor to a row, or to the last one."""


class Pages(Moves, Protocol):
    """A screen whose cursor moves by pages, too."""

    @property
    def page(self) -> int:
        """The rows of a page."""


class Scrolls(Moves, Place, Protocol):
    """A screen with a cursor on rows, and a text that scrolls by pages."""


class Lists(Place, Protocol):
    """A screen that goes through the claims of the listing."""

    @property
    def row(self) -> int:
        """The row of the claim at work."""

    def show_row(self, row: int) -> None:
        """Go to the claim of a row, of the first or the last one where there is no such row."""


def move(rows: int, place: Moves, count: int | None) -> None:
    """Move the cursor by rows."""
    place.move(rows * (count or 1))


def page(step: int, place: Pages, count: int | None) -> None:
    """Move the cursor by pages."""
    place.move(step * (count or 1) * place.page)


def half(step: int, place: Pages, count: int | None) -> None:
    """Move the cursor by half pages."""
    place.move(step * (count or 1) * max(1, place.page // 2))


def first(place: Moves, count: int | None) -> None:
    """Move the cursor to the first row."""
    place.go(0)


def last(place: Moves, count: int | None) -> None:
    """Move the cursor to the last row, or the ``count``-th."""
    place.go(count - 1 if count else sys.maxsize)


def scroll_page(step: int, place: Place, count: int | None) -> None:
    """Scroll the text by pages."""
    place.text.scroll_rows(step * (count or 1) * place.text.page)


def scroll_half(step: int, place: Place, count: int | None) -> None:
    """Scroll the text by half pages."""
    place.text.scroll_rows(step * (count or 1) * max(1, place.text.page // 2))


def word(step: int, place: Place, count: int | None) -> None:
    """Move the cursor of the text by words."""
    place.text.move_word(step * (count or 1))


def sentence(step: int, place: Place, count: int | None) -> None:
    """Move the cursor of the text to the beginning of the next sentence, or back to one."""
    place.text.move_sentence(step * (count or 1))


def sentence_end(place: Place, count: int | None) -> None:
    """Move the cursor of the text to the last word of the sentence, or of one of the next."""
    place.text.end_sentence(count or 1)


def next_row(step: int, place: Lists, count: int | None) -> None:
    """Go to the next claim, or back to the previous one."""
    place.show_row(place.row + step * (count or 1))


def next_open(step: int, place: Lists, count: int | None) -> None:
    """Go to the next open claim, or back to the previous one."""
    hop(step, place, count, place.desk.listing.next_open, "open claim")


def hop(
    step: int, place: Lists, count: int | None, nearest: Callable[[int, int], int | None], what: str
) -> None:
    """Go to the ``nearest`` claim, the ends joined; with a ``count`` so many on, at most to the end.

    Tell where an end was passed, and where there is no claim, or no other one, called ``what``.
    """
    began = place.row
    row = nearest(began, step)
    if row is None or row == began:
        place.status.tell(f"No {what} is shown." if row is None else f"No other {what} is shown.")
        return
    for _ in range((count or 1) - 1):
        further = nearest(row, step)
        if further is None or (further - row) * step <= 0:
            break
        row = further
    place.show_row(row)
    if (row - began) * step < 0:
        place.status.tell(ROUND[step])


_ROWS: dict[str, Command[Moves]] = {
    "down": partial(move, 1),
    "up": partial(move, -1),
    "top": first,
    "bottom": last,
}
MOVING: dict[str, Command[Pages]] = {
    **_ROWS,
    "half_down": partial(half, 1),
    "half_up": partial(half, -1),
    "page_down": partial(page, 1),
    "page_up": partial(page, -1),
}
"""The motions of a screen on which all move the cursor."""

SCROLLING: dict[str, Command[Scrolls]] = {
    **_ROWS,
    "half_down": partial(scroll_half, 1),
    "half_up": partial(scroll_half, -1),
    "page_down": partial(scroll_page, 1),
    "page_up": partial(scroll_page, -1),
}
"""The motions of a screen on which those by pages scroll the text."""

BY_WORD: dict[str, Command[Place]] = {"next_word": partial(word, 1), "previous_word": partial(word, -1)}
BY_SENTENCE: dict[str, Command[Place]] = {
    "next_sentence": partial(sentence, 1),
    "previous_sentence": partial(sentence, -1),
    "sentence_end": sentence_end,
}
BY_CLAIM: dict[str, Command[Lists]] = {
    "next_claim": partial(next_row, 1),
    "previous_claim": partial(next_row, -1),
}
TO_OPEN: dict[str, Command[Lists]] = {
    "next_open": partial(next_open, 1),
    "previous_open": partial(next_open, -1),
}

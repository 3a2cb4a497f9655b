"""Which words of a web page are its body: trafilatura's text, laid beside all words of the page.

What trafilatura gives is in the page's order. So the runs of words that both have are found, and of these the
chain with most words that goes forward in both: a line of a list of contents is not taken for its heading.
"""

from __future__ import annotations

import logging
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from trafilatura import extract

from extractors.readers.html.walk import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

LENGTH = 4
"""The least words in a row that page and body share."""


class Run(NamedTuple):
    """Words in a row that page and body share: where in each, and how many."""

    page: int
    body: int
    length: int


def body_of(page: HtmlElement) -> list[str]:
    """The words of a page that trafilatura takes for its body."""
    logging.disable()
    try:
        return words(extract(page, include_comments=False) or "")
    except MemoryError:
        raise
    except Exception:  # whatever trafilatura stumbles over: what it can't tell stays in
        return []


def shared(page: Sequence[str], body: Sequence[str]) -> list[bool]:
    """For each word of a page, whether the body has it there."""
    found = [False] * len(page)
    for run in _chain(_runs(page, body)):
        found[run.page : run.page + run.length] = [True] * run.length
    return found


def _runs(page: Sequence[str], body: Sequence[str]) -> list[Run]:
    """The runs of words that both have, one after another in the page and, if they can be, in the body."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place, gram in enumerate(_grams(body)):
        places.setdefault(gram, []).append(place)
    runs, done, last = [], 0, 0
    for place, gram in enumerate(_grams(page)):
        if place < done or not (known := places.get(gram)):
            continue
        start = known[bisect_left(known, last) % len(known)]
        length, most = LENGTH, min(len(page) - place, len(body) - start)
        while length < most and page[place + length] == body[start + length]:
            length += 1
        runs.append(Run(place, start, length))
        done, last = place + length - LENGTH + 1, start + length - LENGTH + 1
    return runs


def _grams(of: Sequence[str]) -> zip[tuple[str, ...]]:
    return zip(*(of[place:] for place in range(LENGTH)), strict=False)


def _chain(runs: list[Run]) -> list[Run]:
    """The runs with most words that go forward in the body, too."""
    ends: list[int] = [-1]  # where chains end in the body, ascending, and so are their words
    counts, lasts = [0], [-1]
    before = []
    for number, run in enumerate(runs):
        end = run.body + run.length
        place = bisect_right(ends, run.body + LENGTH - 1) - 1
        before.append(lasts[place])
        count = counts[place] + run.length
        place = bisect_right(ends, end)
        if counts[place - 1] >= count:
            continue
        stop = place
        while stop < len(ends) and counts[stop] <= count:
            stop += 1
        ends[place:stop], counts[place:stop], lasts[place:stop] = [end], [count], [number]
    chain, number = [], lasts[-1]
    while number >= 0:
        chain.append(runs[number])
        number = before[number]
    return chain

"""The day on which a text says that it was published, from which "yesterday" and "last year" are counted.

It is read where newsrooms put it, and nowhere else:

- ``date: 2019-03-12`` in the front matter of Markdown (YAML between two lines of ``---``);
- ``Published: 12 March 2019``, ``For release: 9 a.m., 12 March 2019``: a line of the head with such a label;
- ``HARBOUR TOWN, March 12, 2019 (Wire) - ``: a dateline, its place in capitals, that begins a paragraph;
- ``The Harbour Courier, 12 March 2019``, ``Thursday, March 12``, with its year: a short line of the head that
  ends in a date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.calendar_words import DAY_NAMES, PUBLISHING
from extractors.figures.dates.moment import ALL_MONTHS, day_of
from extractors.figures.dates.months import read_full_date
from extractors.figures.dates.numeric import read_numeric
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from extractors.figures.dates.moment import Moment
    from extractors.text import Page


HEAD = 2_000
"""Code points from the text's start in which its date may stand, behind the front matter."""
LONGEST = 200
"""Code points of a line's rest behind the head."""
FRONT_MATTER = lazy(r"---[ \t]*\r?\n (?P<lines> (?: (?!---) [^\n]*+ \n ){1,200}+ ) ---", regex.VERBOSE)
FRONT_DATE = lazy(r"""(?m)^date:[ \t]*["']?(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])""")
YEAR = lazy(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", scans=True)
RUN = lazy(r"[0-9]++")
BEGINNING = lazy(rf"(?<!\w)(?:[0-9]|{trie(ALL_MONTHS)}(?!\w))")
WEEKDAY = rf"(?: {trie(DAY_NAMES)} \.? ,? [ ] )?+"
LABEL = lazy(rf"{trie(PUBLISHING)} (?: [ ](?:on|at) )?+ :?+ [^\n]{{0,24}}? [ ]", regex.VERBOSE)
PLACE = lazy(r"[A-Z][A-Z.,'’ /-]{1,60}?[,(]?[ ][(]?")
"""To the letter: the place of a dateline."""
ALONE = lazy(rf"(?: [^\n]{{1,60}} [,|·•–—-] [ ] )?+ {WEEKDAY}", regex.VERBOSE)
TIME = lazy(r"(?: (?:,|[ ]at|[ ]-|[ ][|])?+ [ ] [0-9][^\n]{0,24} )? [ ]*", regex.VERBOSE)
AFTER_PLACE = lazy(r"[)]? (?: [ ][(/][^()\n]{1,40}[)/] )?+ [ ]?[-–—:|]", regex.VERBOSE)


def publication(page: Page) -> date | None:
    """The day that the text itself gives; None where it gives none."""
    front = FRONT_MATTER.match(page.low)
    if front is not None:
        found = FRONT_DATE.search(front["lines"])
        if found is not None and (day := day_of(found["date"])) is not None:
            return day
    head = front.end() if front is not None else 0
    for line in _lines(page.low, head, head + HEAD):
        for moment in _full_dates(page, line):
            if _publishes(page, line, moment) and (day := day_of(moment.date)) is not None:
                return day
    return None


def _lines(low: str, head: int, end: int) -> Iterator[slice]:
    """The lines of the head that have a year."""
    done = head
    for year in YEAR.finditer(low, head, end):
        if year.start() >= done:
            start = max(low.rfind("\n", head, year.start()) + 1, head)
            done = low.find("\n", year.end(), end + LONGEST)
            done = min(len(low), end + LONGEST) if done < 0 else done
            yield slice(start, done)


def _full_dates(page: Page, line: slice) -> Iterator[Moment]:
    """The full dates of a line, as they may be read from each place."""
    for found in BEGINNING.finditer(page.low, line.start, line.stop):
        moment = read_full_date(page, found.start())
        if moment is None and (run := RUN.match(page.low, found.start())) is not None:
            moment = read_numeric(page, *run.span())
        if moment is not None and moment.date is not None and "/" not in page.low[moment.start : moment.end]:
            yield moment


def _publishes(page: Page, line: slice, moment: Moment) -> bool:
    """Whether the date stands where a text says when it was published."""
    low, before, after = page.low, (line.start, moment.start), (moment.end, line.stop)
    if PLACE.fullmatch(page.text, *before) is not None and AFTER_PLACE.match(low, *after) is not None:
        return True
    led = LABEL.fullmatch(low, *before) is not None or ALONE.fullmatch(low, *before) is not None
    return led and TIME.fullmatch(low, *after) is not None

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
"""Code points from the text's start, behind the front matter, in which the day of publication may stand."""
LONGEST_LEAD = 200
"""Code points from a line's start to the day of publication, at most."""
LONGEST_REST = 200
"""Code points of a line's rest behind the head."""
FRONT_MATTER = lazy(r"---[ \t]*\r?\n (?P<lines> (?: (?!---) [^\n]*+ \n ){1,200}+ ) ---", regex.VERBOSE)
"""Front matter in YAML at a text's start."""
FRONT_DATE = lazy(r"""(?m)^date:[ \t]*["']?(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])""")
"""The date of the front matter."""
YEAR = lazy(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", scans=True)
"""A year that a text may be published in."""
RUN = lazy(r"[0-9]++")
"""A run of digits."""
BEGINNING = lazy(rf"(?<!\w)(?:[0-9]|{trie(ALL_MONTHS)}(?!\w))")
"""The beginning of a date: digits or a month."""
WEEKDAY = rf"(?: {trie(DAY_NAMES)} \.? ,? [ ] )?+"
"""A weekday before the date, for verbose patterns."""
LABEL = lazy(rf"{trie(PUBLISHING)} (?: [ ](?:on|at) )?+ :?+ [^\n]{{0,24}}? [ ]", regex.VERBOSE)
"""Words that show the day of publication ("Published on")."""
PLACE = lazy(r"[A-Z][A-Z.,'’ /-]{1,60}?[,(]?[ ][(]?")
"""The place of a dateline, to the letter."""
ALONE = lazy(rf"(?: [^\n]{{1,60}} [,|·•–—-] [ ] )?+ {WEEKDAY}", regex.VERBOSE)
"""Words before a date that stands alone on its line."""
TIME = lazy(r"(?: (?:,|[ ]at|[ ]-|[ ][|])?+ [ ] [0-9][^\n]{0,24} )? [ ]*", regex.VERBOSE)
"""The time behind a date, up to the line's end."""
AFTER_PLACE = lazy(r"[)]? (?: [ ][(/][^()\n]{1,40}[)/] )?+ [ ]?[-–—:|]", regex.VERBOSE)
"""The mark behind the date of a dateline."""


def publication(page: Page) -> date | None:
    """The day of publication that the text itself gives; None where the text gives no day."""
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
            done = low.find("\n", year.end(), end + LONGEST_REST)
            done = min(len(low), end + LONGEST_REST) if done < 0 else done
            yield slice(start, done)


def _full_dates(page: Page, line: slice) -> Iterator[Moment]:
    """The full dates of a line, as they may be read from each place."""
    for found in BEGINNING.finditer(page.low, line.start, min(line.stop, line.start + LONGEST_LEAD)):
        moment = read_full_date(page, found.start())
        if moment is None and (run := RUN.match(page.low, found.start())) is not None:
            moment = read_numeric(page, *run.span())
        if moment is not None and moment.date is not None and "/" not in page.low[moment.start : moment.end]:
            yield moment


def _publishes(page: Page, line: slice, moment: Moment) -> bool:
    """Whether the date stands where a text tells its day of publication."""
    low, before, after = page.low, (line.start, moment.start), (moment.end, line.stop)
    if PLACE.fullmatch(page.text, *before) is not None and AFTER_PLACE.match(low, *after) is not None:
        return True
    led = LABEL.fullmatch(low, *before) is not None or ALONE.fullmatch(low, *before) is not None
    return led and TIME.fullmatch(low, *after) is not None

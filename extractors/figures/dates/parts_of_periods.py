"""Parts of a period, whose date is the whole's: "early 2019", "the end of March", "the week of 12 March"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.calendar_words import (
    DAY_PARTS,
    ENDS_OF,
    HALVES_OF,
    OF_THEIR_OWN,
    WEEK_OF,
    WEEKDAYS,
)
from extractors.en.lexicon.number_words import ORDINALS
from extractors.figures.dates import reckoning
from extractors.figures.dates.moment import Moment, day_of, loosened
from extractors.figures.dates.tense import is_ahead
from extractors.pattern import last_words, lazy, trie, word_before

if TYPE_CHECKING:
    from extractors.figures.quantity import Quantity
    from extractors.text import Page


PART = lazy(
    rf"""(?r)
    (?<![\w])
    (?: {trie(HALVES_OF)} (?: [ -] | [ ]in[ ](?:the[ ])?+ )    # early 2019, mid-1990s, later in the year
      | {trie(ENDS_OF)} [ ]of[ ] (?: the[ ] | year[ ] )?+      # the end of March, the middle of the 1990s
      | {trie(DAY_PARTS)} [ ]of[ ]                             # the evening of 12 March
      | {trie(WEEK_OF)} [ ] (?: the[ ] )?+                     # the week beginning 4 February
      | year[ ] | month[ ]of[ ] )                              # the year 2008
    """,
    regex.VERBOSE,
)
"""Words before a date that name a part of the date ("early 2019", "the end of March")."""
OWN = lazy(
    rf"(?r)(?<!\w)(?:(?P<own>{trie(OF_THEIR_OWN)})|calendar)[ -](?:year[ ])?+",  # fiscal 2019
)
"""A word before a year that begins on another day ("fiscal 2019")."""
PART_ENDS = last_words((*HALVES_OF, *WEEK_OF, *OF_THEIR_OWN, "in", "of", "the", "year", "calendar", "-"))
"""Last words before a date that a part is of, a cheap look before the pattern."""
BEFORE_THE_DAY = len("2019-03")
"""Where the hyphen before a day stands in EDTF; no date without a day has one there."""
ORDINAL = lazy(
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)|(?:twenty|thirty)[ -]|{trie(ORDINALS)}(?!\w))"
    rf"(?![ ]{trie(WEEKDAYS)}(?!\w))"  # the first Monday
)
"""The ordinal of a day, without a weekday behind ("the first Monday")."""
THE = lazy(r"(?r)(?<!\w)the[ ]")
"""The article of a day that is told by its ordinal: "the 18th", "the 12th of May"."""
OF_A_DAY = lazy(
    rf"(?:(?P<part>{trie(DAY_PARTS)})[ ]of|(?P<week>{trie(WEEK_OF)}))[ ]"  # the evening of, week of
)
"""A part of a day, or a day's week, before the day ("the evening of", "week of")."""
END_OF = lazy(r"(?:['’]s[ ]|[ -])end(?!\w|-)")
"""The word "end" behind a period ("week's end", "year-end")."""
BY = lazy(r"(?r)(?<!\w)(?:by|at|before|until|since|after|towards?|to)[ ](?:the[ ])?")
"""A preposition before a period's end ("by year-end")."""
OVER_THE = lazy(r"(?r)(?<!\w)(?:over|at|during|throughout|on|for|of)[ ]the[ ](?:whole[ ]|entire[ ])?")
"""A preposition before the weekend ("over the weekend")."""
SATURDAY = 5
"""The weekday that a weekend begins with, as ``datetime`` counts weekdays."""
OF_THE = lazy(
    rf"""(?r)
    (?<!\w) (?: {trie(ENDS_OF)} [ ]of | (?: later | earlier | late | early )[ ]in ) [ ]the[ ]
    """,
    regex.VERBOSE,
)
"""A part before a period with an article ("the end of the year")."""


def widened(page: Page, moment: Moment, done: int) -> Moment:
    """The moment with the words before its date that name a part of the date, from ``done`` on."""
    if moment.dimension != "date":
        return moment
    is_day = (moment.date or "").startswith("-", BEFORE_THE_DAY)
    if is_day and ORDINAL.match(page.low, moment.start) is not None:
        article = THE.match(page.low, done, moment.start)
        moment = moment if article is None else replace(moment, start=article.start())
    before = word_before(page.low, moment.start)
    if before not in PART_ENDS:
        return moment
    own = None
    if before not in ("in", "of", "the") and (moment.date or "")[:4].isdigit():
        own = OWN.match(page.low, done, moment.start)
    if own is not None:
        date = loosened(moment.date or "") if own["own"] else moment.date
        moment = replace(moment, start=own.start(), date=date)
    part = PART.match(page.low, done, moment.start)
    return moment if part is None else replace(moment, start=part.start())


def spread(page: Page, reading: Quantity) -> Quantity:
    """A day as the hours or the week that words before the day name ("the evening of 12 March")."""
    found = OF_A_DAY.match(page.low, reading.start) if reading.dimension == "date" else None
    if found is None or reading.date is None or day_of(reading.date) is None:
        return reading
    if found["part"]:
        return replace(reading, date=reckoning.part_of_day(reading.date, found["part"]))
    return replace(reading, date=reckoning.week_of(day_of(reading.date), found["week"]))


def read_end_of(page: Page, start: int, end: int) -> Moment | None:
    """The end of the running year, month or quarter in two words ("by year-end", "at the month's end")."""
    found = END_OF.match(page.low, end)
    if found is None or BY.match(page.low, 0, start) is None:
        return None
    return Moment(start, found.end(), reckoning.period(page.published, page.low[start:end], 0))


def read_the_weekend(page: Page, start: int, end: int) -> Moment | None:
    """The weekend next to publication, in the sense of its clause ("over the weekend")."""
    if OVER_THE.match(page.low, 0, start) is None:
        return None
    running = page.published is not None and page.published.weekday() >= SATURDAY
    offset = 0 if running or is_ahead(page, start, end) else -1
    return Moment(start, end, reckoning.period(page.published, "weekend", offset))


def read_of_the(page: Page, start: int, end: int) -> Moment | None:
    """A part of the running period: "the end of the year", "later in the week"."""
    part = OF_THE.match(page.low, 0, start)
    if part is None:
        return None
    return Moment(part.start(), end, reckoning.period(page.published, page.low[start:end], 0))

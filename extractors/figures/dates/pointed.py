"""Dates whose year or month a word beside gives: "January this year", "2nd of last month", "next 6 April"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.calendar_words import DAY_NAMES, POINTERS
from extractors.figures.dates import reckoning
from extractors.figures.dates.moment import day_of
from extractors.pattern import lazy, openings, trie

if TYPE_CHECKING:
    from extractors.figures.dates.moment import Moment
    from extractors.text import Page

BEHIND = lazy(
    r"""
    ,?[ ] (?: of[ ] | in[ ] )?+
    (?P<which> last | this | next | the[ ]current | (?<=[ ]of[ ]) the ) [ ]     # January of this year
    (?P<what> year | month ) (?! \w | ['’-] )
    """,
    regex.VERBOSE,
)
"""Words behind a date that give its year or month ("January of this year")."""
BEFORE = lazy(r"(?r)(?<!\w)(?P<which>last|this|next)[ ]")
"""A word before a day that gives its year ("next 6th of April")."""
WEEKDAY_NAME = rf"(?P<weekday>{trie(DAY_NAMES)})(?!\w)\.?"
"""A weekday's name."""
WEEKDAY = lazy(rf"[ ]\({WEEKDAY_NAME}\)|,?[ ]{WEEKDAY_NAME}(?=[.,;)\n]|$)")
"""The weekday behind a day ("12 March 2019 (Tuesday)")."""
WEEKDAY_BEHIND = openings(DAY_NAMES, (" ", ", ", " ("))
"""Characters before the weekday behind a day, a cheap look before the pattern."""
LEAP = "2000"
"""A year that has every day of the calendar."""
WITHOUT = {"year": "XXXX", "month": "XXXX-XX"}
"""The beginning of a date in EDTF that lacks its year, or its year and month."""


def with_weekday(page: Page, moment: Moment) -> Moment:
    """A day with its weekday behind it, which the calendar confirms: "12 March 2019 (Tuesday)"."""
    if page.low[moment.end : moment.end + 3] not in WEEKDAY_BEHIND or moment.dimension != "date":
        return moment
    found = WEEKDAY.match(page.low, moment.end)
    day = None if found is None else day_of(moment.date)
    yearless = (moment.date or "").startswith("XXXX-") and found is not None and found.group().endswith(")")
    if found is None or not (yearless or (day and day.weekday() == DAY_NAMES[found["weekday"]])):
        return moment
    return replace(moment, end=found.end())


def with_pointer(page: Page, moment: Moment) -> Moment:
    """The moment, with the words behind it, or before it, that give the year or month which it lacks."""
    if moment.date is None or not moment.date.startswith("XXXX-"):
        return moment
    found = BEHIND.match(page.low, moment.end)
    if found is None:
        return _pointed_before(page, moment)
    without = WITHOUT[found["what"]]
    if moment.date.startswith("XXXX-XX-") != (found["what"] == "month"):
        return moment
    offset = POINTERS.get(found["which"].removeprefix("the "), 0)
    given = reckoning.period(page.published, found["what"], offset)
    return replace(
        moment, end=found.end(), date=moment.date.replace(without, given) if given else moment.date
    )


def _pointed_before(page: Page, moment: Moment) -> Moment:
    """A day of a month with "last", "this" or "next" before the day, which give its year."""
    found = BEFORE.match(page.low, 0, moment.start)
    if found is None or day_of((moment.date or "").replace("XXXX", LEAP)) is None:
        return moment
    _, month, day = (moment.date or "").split("-")
    known = reckoning.day_of_month(page.published, int(month), int(day), POINTERS[found["which"]])
    return replace(moment, start=found.start(), date=known or moment.date)

"""Dates whose year or month is in the words behind: "January this year", "the 2nd of last month"."""

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
WEEKDAY_NAME = rf"(?P<weekday>{trie(DAY_NAMES)})(?!\w)\.?"
"""A weekday's name."""
WEEKDAY = lazy(rf"[ ]\({WEEKDAY_NAME}\)|,?[ ]{WEEKDAY_NAME}(?=[.,;)\n]|$)")
"""The weekday behind a day ("12 March 2019 (Tuesday)")."""
WEEKDAY_BEHIND = openings(DAY_NAMES, (" ", ", ", " ("))
"""Characters before the weekday behind a day, a cheap look before the pattern."""
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
    """The moment, with the words behind it that give the year or month which it lacks."""
    if moment.date is None or not moment.date.startswith("XXXX-"):
        return moment
    found = BEHIND.match(page.low, moment.end)
    if found is None:
        return moment
    without = WITHOUT[found["what"]]
    if moment.date.startswith("XXXX-XX-") != (found["what"] == "month"):
        return moment
    offset = POINTERS.get(found["which"].removeprefix("the "), 0)
    given = reckoning.period(page.published, found["what"], offset)
    return replace(
        moment, end=found.end(), date=moment.date.replace(without, given) if given else moment.date
    )

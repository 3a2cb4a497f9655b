"""Holidays with their year: "Boxing Day 2012", "Thanksgiving, 2018"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.en.lexicon.holidays import AFTER_THANKSGIVING, AROUND_EASTER, FIXED, NTH_WEEKDAYS
from extractors.figures.dates.reckoning import nth_weekday
from extractors.pattern import backwards, lazy
from extractors.words import key

if TYPE_CHECKING:
    from extractors.figures.dates.moment import Moment


NAMES = (*FIXED, *NTH_WEEKDAYS, *AROUND_EASTER, *AFTER_THANKSGIVING)
"""Names of holidays."""
CURLY = tuple(name.replace("'", "’") for name in NAMES)
"""Names of holidays with curly apostrophes."""
HOLIDAY = lazy(rf"(?r)(?<!\w)(?P<name>{backwards({*NAMES, *CURLY})})(?:[ ](?:of|in)|,)?[ ]")
"""A holiday before a year ("Christmas Day of 2019")."""
ENDS = tuple({name.rpartition(" ")[2] + joint for name in NAMES for joint in (" ", " of ", " in ", ", ")})
"""Ends of a text before a holiday's year, a cheap look before the pattern."""


def with_holiday(low: str, year: Moment, done: int) -> Moment:
    """A year with the holiday before it, as that day; any other year as it is."""
    found = HOLIDAY.match(low, done, year.start) if low.endswith(ENDS, done, year.start) else None
    if found is None:
        return year
    day = _day(key(found["name"]), int(year.date or ""))
    return replace(year, start=found.start(), date=day.isoformat())


def _day(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in AROUND_EASTER:
        return _easter(year) + timedelta(days=AROUND_EASTER[name])
    if name in AFTER_THANKSGIVING:
        return _day("thanksgiving", year) + timedelta(days=AFTER_THANKSGIVING[name])
    month, weekday, nth = NTH_WEEKDAYS[name]
    day = nth_weekday(year, month, weekday, nth)
    assert day is not None
    return day


def _easter(year: int) -> date:
    """The Easter Sunday of the western churches in a year (Meeus, Jones and Butcher's computus)."""
    century, golden = year // 100, year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)

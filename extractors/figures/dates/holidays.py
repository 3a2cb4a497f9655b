"""Holidays, with their year or without: "Boxing Day 2012", "on Christmas Eve"."""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.holidays import AFTER_THANKSGIVING, AROUND_EASTER, FIXED, NTH_WEEKDAYS
from extractors.figures.dates.moment import YEAR, Moment
from extractors.figures.dates.reckoning import nth_weekday
from extractors.figures.dates.tense import is_ahead
from extractors.pattern import lazy, trie
from extractors.words import key

if TYPE_CHECKING:
    from extractors.text import Page


NAMES = (*FIXED, *NTH_WEEKDAYS, *AROUND_EASTER, *AFTER_THANKSGIVING)
"""Names of holidays."""
CURLY = tuple(name.replace("'", "’") for name in NAMES)
"""Names of holidays with curly apostrophes."""
FIRST_WORDS = frozenset(name.split()[0].split("'")[0] for name in NAMES)
"""First words of holidays."""
HOLIDAY = lazy(
    rf"(?P<name>{trie({*NAMES, *CURLY})})(?!\w) (?: (?: [ ](?:of|in) | , )? [ ] (?P<year>{YEAR}) )?",
    regex.VERBOSE,
)
"""A holiday, with its year if that is there ("Christmas Day of 2019")."""
DAYS = ("day", "eve", "night", "monday", "tuesday", "wednesday", "thursday", "friday", "sunday")
"""Last words of holidays whose name alone is a day."""
LEAD = lazy(
    r"""(?r)
    (?<!\w)
    (?: on | by | before | after | since | until | till | over | during | around | last | this | next ) [ ]
    (?: the[ ] )?
    """,
    regex.VERBOSE,
)
"""Words before a holiday whose name alone is a feast or a season ("by Easter")."""
LONGER = lazy(r"[ ][A-Z]")
"""A capitalised word behind a holiday, of a longer name ("the Good Friday Agreement")."""
ENDS = lazy(
    r"[.,;:)!?”’]|$|[ ](?:and|but|or|when|at|in|it|he|she|they|we|with|to|for|as|last|this|next)(?!\w)"
)
"""The end of a phrase behind a holiday: a feast describes no noun ("after Christmas sales")."""


def read_holiday(page: Page, start: int, end: int) -> Moment | None:
    """A holiday, of its year or nearest to publication, without which only a fixed day is known."""
    found = HOLIDAY.match(page.low, start)
    if found is None:
        return None
    name, end = key(found["name"]), found.end("name")
    if found["year"]:
        return Moment(start, found.end(), _day(name, int(found["year"])).isoformat())
    if not page.text[start].isupper() or LONGER.match(page.text, end) is not None:
        return None
    alone = LEAD.match(page.low, 0, start) is not None and ENDS.match(page.low, end) is not None
    if not (alone or name.endswith(DAYS)):
        return None
    if name in FIXED:
        month, day = FIXED[name]
        return Moment(start, end, f"XXXX-{month:02}-{day:02}")
    return Moment(start, end, _nearest(page, name, start, end))


def _nearest(page: Page, name: str, start: int, end: int) -> str | None:
    """The day of a holiday that moves, nearest to publication of those that its clause's tense allows."""
    published, ahead = page.published, is_ahead(page, start, end)
    if published is None:
        return None
    years = range(max(published.year - 1, 1000), min(published.year + 1, MAXYEAR) + 1)
    days = [_day(name, year) for year in years]
    fit = [day for day in days if ahead is None or (day >= published if ahead else day <= published)]
    return min(fit or days, key=lambda day: abs(day - published)).isoformat()


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

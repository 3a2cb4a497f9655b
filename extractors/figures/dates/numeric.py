"""Dates in digits alone: "2019-03-12", "3/12/2019", "12.3.2019", "2019-Aug-1"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.calendar_words import NAMES_TOO
from extractors.figures.dates.moment import ALL_MONTHS, MONTH, Moment, edtf, full_year
from extractors.figures.dates.months import read_day_month
from extractors.figures.dates.years import read_year, short_decade
from extractors.pattern import lazy, openings

if TYPE_CHECKING:
    from extractors.text import Page

ISO = lazy(
    r"""
    (?P<year> [12][0-9]{3} )
    (?: [-/] (?P<month> [01]?[0-9] ) [-/] (?P<day> [0-3]?[0-9] )      # 2019-03-12
      | [ ] (?P<month> [01][0-9] ) [ ] (?P<day> [0-3][0-9] ) (?! [ ][0-9] ) )    # 2019 03 12
    (?! [0-9] | -[0-9] | / [0-9]{1,3} (?![0-9]) )
    (?: t[0-9:.]++z? )?+                                                                # T14:05:00Z
    """,
    regex.VERBOSE,
)
"""A date with its year first ("2019-03-12", "2019 03 12")."""
NAMED = lazy(
    rf"(?P<year>[12][0-9]{{3}})(?:[-/]|,?[ ]){MONTH}(?:[-/]|[ ])(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?!\w)"
)
"""A date with its year first and its month in words ("2019-Mar-12")."""
MONTH_BEHIND = openings(ALL_MONTHS, (" ", "-", "/", ", "))
"""Characters behind a year before its month in words, a cheap look before the patterns."""
COMPACT = lazy(
    r"(?<![\w.,/-])(?P<year>(?:19[5-9]|20[0-4])[0-9])(?P<month>[01][0-9])(?P<day>[0-3][0-9])(?![\w/-]|[.,][0-9])"
)
"""A day of our time in eight digits ("20190312")."""
YEAR_MONTH = lazy(rf"(?P<year>(?:1[5-9]|20)[0-9]{{2}})(?P<joint>[- ]){MONTH}(?![ ]?[0-9])")
"""A year with its month in words behind the year ("2019 March")."""
DOTTED = lazy(r"(?P<year>[12][0-9]{3})[.](?P<month>[01][0-9])[.](?P<day>[0-3][0-9])(?![.]?[0-9])")
"""A date with its year first and points ("2019.03.12")."""
PARTED = lazy(r"[0-9]{1,2}[/.-][0-9]")
"""Digits that a slash, point or dash parts."""
SLASHED = lazy(
    r"""
    (?P<a> [0-3]?[0-9] ) (?P<sep> [/.-] ) (?P<b> [0-3]?[0-9] ) (?P=sep)    # 12/3/, 12.3.
    (?P<year> (?: 1[5-9] | 20 )? [0-9]{2} )                                # 19, 2019
    (?! [0-9] | [/.][0-9] | -[0-9]+(?:-|$) )
    """,
    regex.VERBOSE,
)
"""A date in numbers with its year last ("12/3/2019")."""
DAY_IS_FIRST = lazy(r"(?<![0-9/])(?:1[3-9]|2[0-9]|3[01])/(?:0?[1-9]|1[0-2])/(?:[0-9]{2}){1,2}(?![0-9/])")
"""A slashed date whose first number is no month's."""
MONTH_IS_FIRST = lazy(r"(?<![0-9/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2[0-9]|3[01])/(?:[0-9]{2}){1,2}(?![0-9/])")
"""A slashed date whose second number is no month's."""
DAY_SLASHED = lazy(r"(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])(?![0-9/])")
"""A day and month in numbers without a year ("5/12")."""
SEPARATORS = frozenset("/.-")
"""Signs between the numbers of a date."""
DAY_LEAD = lazy(
    r"""(?r)
    (?<!\w) (?: on | by | until | before | after | since | this | next ) [ ]
    (?: [0-9]{1,2}/[0-9]{1,2} (?: , (?:[ ](?:and|or))? | [ ](?:and|or) ) [ ] ){0,5}    # on 5/12, 5/14 or 5/20
    """,
    regex.VERBOSE,
)
"""A word before a day in numbers ("on 5/12, 5/14 or 5/20")."""
SLASHED_RANGE = lazy(
    r"""
    (?P<a> 0?[1-9] | 1[0-2] ) / (?P<b> [0-3]?[0-9] ) (?: [ ]?[-–][ ]? | [ ]to[ ] )    # 10/1-11/2/2017
    (?P<c> 0?[1-9] | 1[0-2] ) / (?P<d> [0-3]?[0-9] )
    (?: (?: / | ,[ ] ) (?P<year> (?:19|20)[0-9]{2} ) )?+ (?! [0-9/] )
    """,
    regex.VERBOSE,
)
"""Days in numbers from one to another, month first ("10/1-11/2/2017")."""
FROM = lazy(r"(?r)(?<!\w)(?:from|between|on|of)[ ]")
"""A word before days in numbers from one to another."""
MONTH_YEAR = lazy(r"(?P<month>0?[1-9]|1[0-2])[-/](?P<year>(?:19|20)[0-9]{2})(?![0-9/-]|[.][0-9]|[%a-z])")
"""A month by its number with its year ("12/2015")."""


def read_numeric(page: Page, start: int, end: int, *, led: bool = False) -> Moment | None:
    """A date that begins with the run of digits from ``start`` to ``end``, or that a weekday leads to.

    Two digits at most are a day, a month or a decade, four a year, eight a day with its month and year.
    """
    if end - start <= len("31"):
        day = read_day_month(page, start, end) or _parted(page.low, start, led=led)
        return day or short_decade(page.low, start)
    if end - start == len("20190312"):
        return _compact(page.low, start)
    if end - start != len("2019"):
        return None
    return _year_first(page.low, start) or _month_behind(page, start) or read_year(page, start)


def _year_first(low: str, start: int) -> Moment | None:
    """Year, month, day, the month in digits or by name."""
    found = None
    if low[start + 4 : start + 7] in MONTH_BEHIND:
        found = NAMED.match(low, start)
    elif low[start + 4 : start + 5] in SEPARATORS or low[start + 4 : start + 7].strip().isdigit():
        found = ISO.match(low, start) or DOTTED.match(low, start)
    if found is None:
        return None
    month = int(found["month"]) if found["month"].isdigit() else ALL_MONTHS[found["month"]]
    return Moment(start, found.end(), edtf(found["year"], month, int(found["day"])))


def _compact(low: str, start: int) -> Moment | None:
    """A day in eight digits, if one of our time: "20190312"."""
    found = COMPACT.match(low, start)
    date = None if found is None else edtf(found["year"], int(found["month"]), int(found["day"]))
    return None if found is None or date is None else Moment(start, found.end(), date)


def _month_behind(page: Page, start: int) -> Moment | None:
    """A month behind its year: "2019 March", "2019-Mar"; not "in 2019 May resigned"."""
    found = YEAR_MONTH.match(page.low, start) if page.low[start + 4 : start + 7] in MONTH_BEHIND else None
    if found is None or (found["joint"] == " " and found["month"] in NAMES_TOO):
        return None
    end = found.end("month")
    return Moment(start, end, edtf(found["year"], ALL_MONTHS[found["month"]]))


def _slashed(low: str, start: int, *, led: bool) -> Moment | None:
    """Numbers parted by slashes, dots or dashes; without a year only where a word before tells of a day.

    The month is first, as in America, unless it can be none, dots part them, or the text has the day first.
    """
    found = SLASHED.match(low, start)
    year = None if found is None else _full_year(found["year"], found["sep"])
    if found is None:
        found = DAY_SLASHED.match(low, start)
        if found is None or not (led or DAY_LEAD.match(low, 0, start)):
            return None
    elif year is None:
        return None
    a, b = int(found["a"]), int(found["b"])
    dotted = year is not None and found["sep"] == "."
    day, month = (a, b) if a > 12 or dotted or (b <= 12 and _day_first(low)) else (b, a)
    date = edtf(year, month, day)
    whole = date is not None or (year is not None and len(found["year"]) == len("2019"))
    return Moment(start, found.end(), date) if whole else None


@lru_cache(maxsize=4)
def _day_first(low: str) -> bool:
    """Whether a text's slashed dates have the day first: only first numbers are above 12."""
    return DAY_IS_FIRST.search(low) is not None and MONTH_IS_FIRST.search(low) is None


def _parted(low: str, start: int, *, led: bool) -> Moment | None:
    """Days or months in numbers that slashes, dots or dashes part."""
    if SEPARATORS.isdisjoint(low[start + 1 : start + 3]) or PARTED.match(low, start) is None:
        return None
    return _slashed_range(low, start) or _slashed(low, start, led=led) or _month_year(low, start)


def _slashed_range(low: str, start: int) -> Moment | None:
    """Days from one to another, month first; without a year only where a word leads to them."""
    found = SLASHED_RANGE.match(low, start)
    if found is None or not (found["year"] or FROM.match(low, 0, start)):
        return None
    first = edtf(found["year"], int(found["a"]), int(found["b"]))
    last = edtf(found["year"], int(found["c"]), int(found["d"]))
    return Moment(start, found.end(), f"{first}/{last}") if first and last else None


def _month_year(low: str, start: int) -> Moment | None:
    """A month by its number with its year: "12/2015"."""
    found = MONTH_YEAR.match(low, start)
    return None if found is None else Moment(start, found.end(), edtf(found["year"], int(found["month"])))


def _full_year(year: str, separator: str) -> str | None:
    """The year in four digits: two digits, only behind slashes, are of this century up to 50."""
    if len(year) == 4:
        return year
    return full_year(year) if separator == "/" else None

"""Seasons, quarters, halves and centuries, and years in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.en.lexicon.calendar_words import SEASONS
from extractors.figures.dates.moment import ALL_MONTHS, YEAR, Moment
from extractors.figures.dates.months import read_month
from extractors.figures.dates.years import read_year
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page


SEASON = lazy(rf"(?P<season>{trie(SEASONS)}),?[ ](?:of[ ])?(?P<year>{YEAR})")
CENTURY = lazy(r"[ -]century(?!\w)")
PART = lazy(r"[ ](?:full[ ])?(?:week|weekend|days?|month)(?!\w)")
OF = lazy(rf"[ ]of[ ](?:the[ ])?(?=[12][0-9]|{trie(ALL_MONTHS)}(?!\w))")
WEEK = lazy(rf"week[ ](?P<which>[0-9]{{1,2}})[ ](?:of|in)[ ](?P<year>{YEAR})")
OF_YEAR = lazy(rf"[ ](?P<what>quarter|half)[ ](?:of[ ])?(?P<year>{YEAR})")
QUARTER = lazy(rf"q(?P<which>[1-4])(?:[ ]of[ ]|[ /-])(?P<year>{YEAR})")
YEAR_QUARTER = lazy(r"(?P<year>(?:1[0-9]|20)[0-9]{2})[ -](?P<what>[qh])(?P<which>[1-4])(?!\w)")


def read_season(page: Page, start: int, end: int) -> Moment | None:
    """A season of a year: "summer 2019", "the spring of 2018"."""
    found = SEASON.match(page.low, start)
    if found is None:
        return None
    return Moment(start, found.end(), f"{found['year']}-{SEASONS[found['season']]}")


def read_quarter(page: Page, start: int, end: int) -> Moment | None:
    """A quarter by its letter: "Q3 2019"."""
    found = QUARTER.match(page.low, start)
    if found is None:
        return None
    return Moment(start, found.end(), _months(found["year"], int(found["which"]), 3))


def read_year_quarter(page: Page, start: int) -> Moment | None:
    """A quarter or half behind its year: "2017 Q1", "2019 H2"."""
    found = YEAR_QUARTER.match(page.low, start)
    if found is None or (found["what"] == "h" and found["which"] > "2"):
        return None
    length = 3 if found["what"] == "q" else 6
    return Moment(start, found.end(), _months(found["year"], int(found["which"]), length))


def read_ordinal_period(page: Page, start: int, end: int, ordinal: float) -> Moment | None:
    """The period that an ordinal at its place counts: "21st century", "second quarter of 2019"."""
    found = CENTURY.match(page.low, end)
    if found is not None and 1 <= ordinal <= 22:
        return Moment(start, found.end(), f"{int(ordinal) - 1:02}XX")
    part = PART.match(page.low, end)
    if part is not None and ordinal <= 5:
        whole = whole_of(page, part.end())
        return None if whole is None else Moment(start, whole.end, whole.date)
    found = OF_YEAR.match(page.low, end)
    if found is None or ordinal > (4 if found["what"] == "quarter" else 2):
        return None
    length = 3 if found["what"] == "quarter" else 6
    return Moment(start, found.end(), _months(found["year"], int(ordinal), length))


def _months(year: str, which: int, length: int) -> str:
    """The EDTF interval of one of a year's quarters or halves, ``length`` months each."""
    last = which * length
    return f"{year}-{last - length + 1:02}/{year}-{last:02}"


def read_week(page: Page, start: int, end: int) -> Moment | None:
    """A week by its number in a year, as ISO 8601 counts them: "week 3 of 2027"."""
    found = WEEK.match(page.low, start)
    if found is None:
        return None
    try:
        monday = date.fromisocalendar(int(found["year"]), int(found["which"]), 1)
    except ValueError:
        return None
    return Moment(start, found.end(), f"{monday}/{monday + timedelta(days=6)}")


def whole_of(page: Page, end: int) -> Moment | None:
    """The month or year that a part which ends at ``end`` is of: "the last week of July"."""
    found = OF.match(page.low, end)
    if found is None:
        return None
    at = found.end()
    return read_year(page, at) if page.low[at].isdigit() else read_month(page, at, at)

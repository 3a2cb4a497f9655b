"""Seasons, quarters, halves and centuries, and years in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.figures.cardinals import cardinal
from extractors.figures.dates.moment import YEAR, Moment
from extractors.figures.nouns import counted
from extractors.figures.patterns import trie
from extractors.lexicons.calendar_words import SEASONS

if TYPE_CHECKING:
    from extractors.figures.page import Page

SEASON = regex.compile(rf"(?P<season>{trie(SEASONS)}),?[ ](?:of[ ])?(?P<year>{YEAR})")
CENTURY = regex.compile(r"[ -]century(?!\w)")
OF_YEAR = regex.compile(rf"[ ](?P<what>quarter|half)[ ](?:of[ ])?(?P<year>{YEAR})")
QUARTER = regex.compile(rf"q(?P<which>[1-4])(?:[ ]of[ ]|[ /-])(?P<year>{YEAR})")
YEAR_QUARTER = regex.compile(r"(?P<year>(?:1[0-9]|20)[0-9]{2})[ -](?P<what>[qh])(?P<which>[1-4])(?!\w)")
CENTURIES = ("sixteen", "seventeen", "eighteen", "nineteen", "twenty")
"""Number words that a year in words begins with: of the centuries that a text names years of."""
YEAR_WORDS = regex.compile(
    rf"{trie(CENTURIES)} (?: [ ]hundred (?: [ ]and )? )? [ -] (?P<last>[a-z])",  # nineteen hundred and ten
    regex.VERBOSE,
)
IN = regex.compile(r"(?r)(?<!\w)(?:in|since|by|until|from|of)[ ]")
YEAR_BEGINNINGS = frozenset({*CENTURIES, "two"})


def read_season(page: Page, start: int) -> Moment | None:
    """A season of a year: "summer 2019", "the spring of 2018"."""
    found = SEASON.match(page.low, start)
    if found is None:
        return None
    return Moment(start, found.end(), f"{found['year']}-{SEASONS[found['season']]}")


def read_quarter(page: Page, start: int) -> Moment | None:
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
    found = OF_YEAR.match(page.low, end)
    if found is None or ordinal > (4 if found["what"] == "quarter" else 2):
        return None
    length = 3 if found["what"] == "quarter" else 6
    return Moment(start, found.end(), _months(found["year"], int(ordinal), length))


def _months(year: str, which: int, length: int) -> str:
    """The EDTF interval of one of a year's quarters or halves, ``length`` months each."""
    last = which * length
    return f"{year}-{last - length + 1:02}/{year}-{last:02}"


def read_word_year(page: Page, start: int) -> Moment | None:
    """A year in words: "nineteen ninety-six", "in two thousand and fifteen"."""
    low = page.low
    found = YEAR_WORDS.match(low, start)
    if found is not None:
        first, last = cardinal(low, start), cardinal(low, found.start("last"))
        if first and last and 10 <= last.value <= 99 and counted(page, last.end) is None:
            year = first.value if first.value >= 1000 else first.value * 100 + last.value
            return Moment(start, last.end, f"{year:.0f}")
    if not low.startswith("two thousand and ", start) or IN.match(low, 0, start) is None:
        return None
    whole = cardinal(low, start)
    if whole is None or not 2000 < whole.value < 2100 or counted(page, whole.end) is not None:
        return None
    return Moment(start, whole.end, f"{whole.value:.0f}")

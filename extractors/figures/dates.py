"""Dates as a text writes them, told in EDTF (ISO 8601-2): days, months, years, decades, seasons, weekdays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.figures.cardinals import cardinal
from extractors.figures.moments import YEAR, Moment, span
from extractors.figures.nouns import counted
from extractors.figures.page import Page, trie
from extractors.figures.years import read_year
from extractors.lexicons.calendar_words import (
    DATE_LEADS,
    DAY_PARTS,
    HOLY_DAYS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    NAMES_TOO,
    POINTED,
    POINTERS,
    RELATIVE_DAYS,
    SEASONS,
    WEEKDAYS,
)

if TYPE_CHECKING:
    from collections.abc import Callable


ALL_MONTHS = MONTHS | MONTH_ABBREVIATIONS
MONTH = rf"(?P<month>{trie(ALL_MONTHS)})(?!\w)\.?"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
TO = r"(?:[ ]?[-–—][ ]?|[ ](?:to|until|through|and)[ ])"
PART = rf"(?:[ ](?P<part>{trie(DAY_PARTS)})(?!\w))?+"

DAY_MONTH = regex.compile(
    rf"""
    (?P<day>{DAY})(?:st|nd|rd|th)?+ (?: {TO} (?P<last>{DAY})(?:st|nd|rd|th)?+ )?+
    (?:[ ]of[ ]|[ ]day[ ]of[ ]|[ ]|-)  {MONTH}
    (?: (?:,?[ ](?:of[ ])?|-) (?P<year>{YEAR}) )?+
    """,
    regex.VERBOSE,
)
MONTH_DAY = regex.compile(
    rf"""
    {MONTH} [ ] (?:the[ ])?+ (?P<day>{DAY})(?:st|nd|rd|th)?+ (?![0-9]|[.,:][0-9]|%)
    (?: {TO} (?P<last>{DAY})(?:st|nd|rd|th)?+ (?![0-9]|[.:][0-9]) )?+
    (?: (?:[ ]?,[ ]?|[ ](?:of[ ])?) (?P<year>{YEAR}) )?+
    """,
    regex.VERBOSE,
)
MONTH_YEAR = regex.compile(rf"{MONTH}(?:,?[ ](?:of[ ])?|-)(?P<year>{YEAR})")
MONTH_ALONE = regex.compile(MONTH)
ISO = regex.compile(
    r"(?P<year>[0-9]{4})[-/](?P<month>[01]?[0-9])[-/](?P<day>[0-3]?[0-9])(?![0-9]|[-/][0-9])"
    r"(?:t[0-9:.]++z?)?+"
)
SLASHED = regex.compile(
    r"(?P<a>[0-3]?[0-9])(?P<sep>[/.-])(?P<b>[0-3]?[0-9])(?P=sep)(?P<year>(?:1[5-9]|20)?[0-9]{2})"
    r"(?![0-9]|[/.][0-9]|-[0-9]+(?:-|$))"
)
DAY_SLASHED = regex.compile(r"(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])(?![0-9/])")
DAY_LEAD = regex.compile(rf"(?r)(?<!\w)(?:on|by|until|before|after|since|{trie(WEEKDAYS)})[ ]")
SEASON = regex.compile(rf"(?P<season>{trie(SEASONS)})(?:,? (?:of )?)(?P<year>{YEAR})")
CENTURY = regex.compile(r"[ -][ ]?century(?!\w)")
OF_YEAR = regex.compile(rf"[ ](?P<what>quarter|half) (?:of )?(?P<year>{YEAR})")
OF_MONTH = regex.compile(rf"(?:[ ]day)?[ ]of[ ]{MONTH}(?:,?[ ](?:of[ ])?(?P<year>{YEAR}))?+")
ON_THE = regex.compile(r"(?r)(?<!\w)on[ ]the[ ]")
ENDS_DAY = regex.compile(r"[.,;)!?]|$|[ ](?:and|at|or|to)(?!\w)")
YEAR_WORDS = regex.compile(
    r"(?:sixteen|seventeen|eighteen|nineteen|twenty)(?:[ ]hundred(?:[ ]and)?)?[ -](?P<last>[a-z])"
)
IN = regex.compile(r"(?r)(?<!\w)(?:in|since|by|until|from|of)[ ]")
QUARTER = regex.compile(rf"q(?P<quarter>[1-4])(?: of |[ -/])(?P<year>{YEAR})")

BEFORE_DAY = regex.compile(rf"(?r)(?<!\w)(?:{trie(('last', 'next', 'this'))})[ ]")
BEFORE_PAST = regex.compile(r"(?r)(?<!\w)(?:the|this)[ ]")
LEAD = regex.compile(rf"(?r)(?<!\w)(?:{trie((*DATE_LEADS, 'last', 'next', 'this'))})(?:[ -])")
HOLY = regex.compile(rf"(?r)(?<!\w)(?:{trie(HOLY_DAYS)})[ ]")
WEEKDAY = regex.compile(rf"(?P<weekday>{trie(WEEKDAYS)})(?!\w){PART}(?:,?[ ](?:the[ ])?+)?+")
POINTER = regex.compile(rf"(?:{trie(POINTERS)})[ ](?P<what>{trie((*POINTED, *ALL_MONTHS))})(?!\w)")
RELATIVE = regex.compile(rf"(?:{trie(RELATIVE_DAYS)})(?!\w)(?!['’]s (?:world|society)){PART}")
NEXT_WORD = regex.compile(r"[ ](?P<word>[a-z]++)")


def _edtf(year: str | None, month: int | None = None, day: str | None = None) -> str:
    """EDTF of what is known: ``2019-03-12``, ``2019-03``, ``XXXX-03-12``."""
    parts = [year or "XXXX"]
    if month:
        parts.append(f"{month:02}")
    if day:
        parts.append(f"{int(day):02}")
    return "-".join(parts)


def _with_days(found: regex.Match[str], start: int) -> Moment:
    """A day of a month, or the days from one to another."""
    month, year, last = ALL_MONTHS[found["month"]], found["year"], found["last"]
    first = _edtf(year, month, found["day"])
    end = found.end() - 1 if found.group().endswith(".") else found.end()
    return Moment(start, end, span(first, _edtf(year, month, last) if last else None))


def read_numeric(page: Page, start: int) -> Moment | None:
    """A date that begins with a digit: "12 March 2019", "2019-03-12", "3/12/2019", "1990s", "1947"."""
    low = page.low
    found = DAY_MONTH.match(low, start)
    if found is not None and _month_is_one(page, found):
        return _with_days(found, start)
    found = ISO.match(low, start)
    if found is not None and 1 <= int(found["month"]) <= 12 and 1 <= int(found["day"]) <= 31:
        return Moment(start, found.end(), _edtf(found["year"], int(found["month"]), found["day"]))
    found = SLASHED.match(low, start)
    if found is not None:
        return _slashed(found, start)
    found = DAY_SLASHED.match(low, start)
    if found is not None and DAY_LEAD.match(low, 0, start) is not None:
        a, b = int(found["a"]), int(found["b"])
        day, month = (a, b) if a > 12 else (b, a)
        return Moment(start, found.end(), _edtf(None, month, str(day))) if 1 <= month <= 12 and day else None
    return read_year(page, start)


def _month_is_one(page: Page, found: regex.Match[str]) -> bool:
    """Whether the month's word is a month here: capitalised, abbreviated or with its year ("12 may die")."""
    return found["month"] not in NAMES_TOO or page.text[found.start("month")].isupper() or bool(found["year"])


def _slashed(found: regex.Match[str], start: int) -> Moment | None:
    """A date of three numbers: the month first, as in America, unless it can be none or dots part them."""
    a, b, year = int(found["a"]), int(found["b"]), found["year"]
    day, month = (a, b) if a > 12 or found["sep"] == "." else (b, a)
    if not (1 <= month <= 12 and 1 <= day <= 31) or (len(year) == 2 and found["sep"] != "/"):
        return None
    full = year if len(year) == 4 else f"{19 if int(year) > 50 else 20}{year}"
    return Moment(start, found.end(), _edtf(full, month, str(day)))


def read_month(page: Page, start: int) -> Moment | None:
    """A date that begins with a month's name: "March 12, 2019", "March 2019", "in March"."""
    low = page.low
    capital = page.text[start].isupper()
    found = MONTH_DAY.match(low, start)
    if found is not None and (capital or found["month"] not in NAMES_TOO):
        return _with_days(found, start)
    found = MONTH_YEAR.match(low, start)
    if found is not None:
        return Moment(start, found.end(), _edtf(found["year"], ALL_MONTHS[found["month"]]))
    found = MONTH_ALONE.match(low, start)
    if found is None or not capital or not _stands_alone(page, found):
        return None
    pointer = BEFORE_DAY.match(low, 0, start)
    month = ALL_MONTHS[found["month"]]
    if pointer is not None:
        return Moment(pointer.start(), found.end(), None)
    return Moment(start, found.end("month"), _edtf(None, month))


def _stands_alone(page: Page, found: regex.Match[str]) -> bool:
    """Whether a month's name alone is a month: not a person's name, not a verb."""
    month, low, text = found["month"], page.low, page.text
    if month in MONTH_ABBREVIATIONS and LEAD.match(low, 0, found.start()) is None:
        return False
    if month not in NAMES_TOO:
        return True
    after = NEXT_WORD.match(low, found.end("month"))
    named = after is not None and text[after.start("word")].isupper()
    return LEAD.match(low, 0, found.start()) is not None and not named


def read_weekday(page: Page, start: int) -> Moment | None:
    """A weekday, with "last" or "next", its part of the day, and the date that may follow it."""
    low = page.low
    found = WEEKDAY.match(low, start)
    if found is None or HOLY.match(low, 0, start) is not None:
        return None
    end = found.end("part") if found["part"] else found.end("weekday")
    pointer = BEFORE_DAY.match(low, 0, start)
    begin = pointer.start() if pointer else start
    follow = _date_at(page, found.end()) if found.end() > end else None
    if follow is not None:
        return Moment(begin, follow.end, follow.date)
    after = NEXT_WORD.match(low, end)
    if after is not None and page.text[after.start("word")].isupper() and after["word"] in NAMED_BY_DAY:
        return None
    return Moment(begin, end, None)


NAMED_BY_DAY = frozenset(
    {
        "times",
        "telegraph",
        "mirror",
        "express",
        "mail",
        "post",
        "world",
        "people",
        "herald",
        "sun",
        "business",
    }
)


def _date_at(page: Page, start: int) -> Moment | None:
    """A day with its month at ``start``."""
    found = DAY_MONTH.match(page.low, start) or MONTH_DAY.match(page.low, start)
    if found is None or not _month_is_one(page, found):
        return None
    return _with_days(found, start)


def read_season(page: Page, start: int) -> Moment | None:
    """A season of a year: "summer 2019", "the spring of 2018"."""
    found = SEASON.match(page.low, start)
    if found is None:
        return None
    return Moment(start, found.end(), f"{found['year']}-{SEASONS[found['season']]}")


def read_pointer(page: Page, start: int) -> Moment | None:
    """Read the date that only a publication date can tell: "last year", "this week", "next March"."""
    low = page.low
    found = POINTER.match(low, start)
    if found is None or (found["what"] in NAMES_TOO and not page.text[found.start("what")].isupper()):
        return None
    if low.startswith("past", start) and BEFORE_PAST.match(low, 0, start) is None:
        return None
    if found["what"] in ALL_MONTHS and (full := MONTH_DAY.match(low, found.start("what"))) is not None:
        return _with_days(full, full.start())
    return Moment(start, found.end(), None)


def read_relative(page: Page, start: int) -> Moment | None:
    """Read a day told from today: "yesterday", "tomorrow morning"."""
    found = RELATIVE.match(page.low, start)
    return None if found is None else Moment(start, found.end(), None)


def read_word_year(page: Page, start: int) -> Moment | None:
    """Read a year in words: "nineteen ninety-six", "in two thousand and fifteen"."""
    low = page.low
    found = YEAR_WORDS.match(low, start)
    if found is not None:
        first, last = cardinal(low, start), cardinal(low, found.start("last"))
        if first and last and 10 <= last.value <= 99:
            return Moment(start, last.end, f"{first.value * 100 + last.value:.0f}")
    if low.startswith("two thousand and ", start) and IN.match(low, 0, start) is not None:
        whole = cardinal(low, start)
        if whole is not None and 2000 < whole.value < 2100 and counted(page, whole.end) is None:
            return Moment(start, whole.end, f"{whole.value:.0f}")
    return None


def read_ordinal_day(page: Page, start: int, end: int, ordinal: float) -> Moment | None:
    """Read a day of the month by its ordinal: "the fourth of July 1995", "on the 18th"."""
    if not 1 <= ordinal <= 31:
        return None
    found = OF_MONTH.match(page.low, end)
    if found is not None and _month_is_one(page, found):
        return Moment(start, found.end(), _edtf(found["year"], ALL_MONTHS[found["month"]], str(int(ordinal))))
    if ON_THE.match(page.low, 0, start) is not None and ENDS_DAY.match(page.low, end) is not None:
        return Moment(start, end, f"XXXX-XX-{int(ordinal):02}")
    return None


def read_century(page: Page, start: int, end: int, ordinal: float) -> Moment | None:
    """Read the date that the ordinal at ``start`` begins: "21st century", "second quarter of 2019"."""
    low = page.low
    found = CENTURY.match(low, end)
    if found is not None and 1 <= ordinal <= 22:
        return Moment(start, found.end(), f"{int(ordinal) - 1:02}XX")
    found = OF_YEAR.match(low, end)
    if found is not None and ordinal <= (4 if found["what"] == "quarter" else 2):
        return Moment(
            start, found.end(), _months(found["year"], int(ordinal), 3 if found["what"] == "quarter" else 6)
        )
    return None


def read_quarter(page: Page, start: int) -> Moment | None:
    """Read a quarter by its letter: "Q3 2019"."""
    found = QUARTER.match(page.low, start)
    return (
        None
        if found is None
        else Moment(start, found.end(), _months(found["year"], int(found["quarter"]), 3))
    )


def _months(year: str, which: int, length: int) -> str:
    """The EDTF interval of one of a year's quarters or halves, ``length`` months each."""
    last = which * length
    return f"{year}-{last - length + 1:02}/{year}-{last:02}"


READERS: dict[str, Callable[[Page, int], Moment | None]] = {
    **dict.fromkeys(ALL_MONTHS, read_month),
    **dict.fromkeys(WEEKDAYS, read_weekday),
    **dict.fromkeys(SEASONS, read_season),
    **dict.fromkeys(POINTERS, read_pointer),
    **dict.fromkeys(RELATIVE_DAYS, read_relative),
    **dict.fromkeys(("q1", "q2", "q3", "q4"), read_quarter),
}
"""By the word that a date begins with: who reads it."""
YEAR_BEGINNINGS = frozenset({"sixteen", "seventeen", "eighteen", "nineteen", "twenty", "two"})
"""Number words that a year in words begins with."""

"""A date or a clock time at its place in a text, and how EDTF (ISO 8601-2) writes what is known of it."""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date

from msgspec import Struct

from extractors.en.lexicon.calendar_words import MONTH_ABBREVIATIONS, MONTHS
from extractors.pattern import lazy, trie


class Moment(Struct, frozen=True, gc=False):
    """A date or a clock time; ``date`` is EDTF, None where only a publication date could tell.

    ``rule`` is the name of the rule that read it.
    """

    start: int
    end: int
    date: str | None
    dimension: str = "date"
    rule: str = ""


ALL_MONTHS = MONTHS | MONTH_ABBREVIATIONS
"""Months in full and abbreviated, with their numbers."""
MONTH = rf"(?:(?P<month>{trie(MONTHS)})(?!\w)|(?P<month>{trie(MONTH_ABBREVIATIONS)})(?!\w)\.?)"
"""A month's name, or its abbreviation with the point behind the abbreviation."""
YEAR = r"(?:1[0-9]|20)[0-9]{2}(?![0-9]|[.,][0-9])"
"""A year from 1000 to 2099."""
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
"""A day of a month in digits."""
FIRST = lazy(r"(?P<year>[1-9][0-9]{3})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-9]{2}))?)?(?![X0-9-])")
"""A year, month or day at the head of EDTF."""
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of the months of a leap year."""


def edtf(year: str | None, month: int, day: int | None = None) -> str | None:
    """EDTF of the known parts, ``2019-03-12``, ``2019-03``, ``XXXX-03-12``; None for no calendar's day."""
    if day is None:
        return f"{year or 'XXXX'}-{month:02}"
    if not (1 <= month <= 12 and 1 <= day <= LENGTHS[month - 1]):
        return None
    if (month, day) == (2, LENGTHS[1]) and year is not None and not isleap(int(year)):
        return None
    return f"{year or 'XXXX'}-{month:02}-{day:02}"


def span(first: str, last: str | None) -> str:
    """An EDTF interval, or the first date alone."""
    return f"{first}/{last}" if last else first


def full_year(short: str) -> str:
    """The year of two digits, of this century up to 50."""
    return f"{19 if short > '50' else 20}{short}"


def day_of(edtf: str | None) -> date | None:
    """The day of an EDTF date; None where the date is no single, known day."""
    try:
        return date.fromisoformat(edtf or "")
    except ValueError:
        return None


def first_day(edtf: str | None) -> date | None:
    """The first day of an EDTF year, month, day, or stretch of these; None of any other date."""
    found = FIRST.match(edtf or "")
    if found is None:
        return None
    return day_of(f"{found['year']}-{found['month'] or '01'}-{found['day'] or '01'}")


def last_day(edtf: str | None) -> date | None:
    """The last day of an EDTF year, month or day; None of any other date."""
    first = first_day(edtf) if edtf and "/" not in edtf else None
    if first is None or edtf is None:
        return None
    month = first.month if "-" in edtf else 12
    return first if edtf.count("-") > 1 else date(first.year, month, monthrange(first.year, month)[1])


def loosened(edtf: str) -> str:
    """The EDTF date marked as approximate (``~``), of a stretch both ends; a time of the day has no mark."""
    ends = edtf.split("/")
    return "/".join(
        end if "T" in end or end in ("", "..") or end.endswith("~") else f"{end}~" for end in ends
    )

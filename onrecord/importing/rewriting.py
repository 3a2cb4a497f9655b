"""Cells as spreadsheets rewrite them: words taken for numbers, dates and times, in the program's own form.

A cell that is what a spreadsheet would make of what stood there is recognised as unchanged; new words that a
spreadsheet made of others, which nobody can know, are refused.
"""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_Day = tuple[int | None, int, int | None]
"""A date as a cell writes it: the year or None, the month, the day of the month or None."""

_LONGEST = 64
"""The code points above which a spreadsheet takes a cell for words."""

_MONTHS = [name.lower() for name in month_name]
_EPOCH = date(1899, 12, 30).toordinal()
"""Day 0 of the numbers that spreadsheets count days by."""

_DIGITS = 15
"""The digits of a number that a spreadsheet keeps."""

_NUMBER = re.compile(r"\+?(-?[^\w\s+.,:/-]?)([0-9.,]+)([eE][+-]?[0-9]{1,3})?( ?%?)")
_CONVENTIONS = (
    (re.compile(r"([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)?(\.[0-9]*)?"), ","),
    (re.compile(r"([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)?(,[0-9]*)?"), "."),
)
"""How numbers are written, decimals after a point or after a comma, with the mark that parts thousands."""

_NUMERIC = re.compile(r"([0-9]{1,4})([/.-])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?")
_NAMED = re.compile(
    r"(?:([0-9]{1,2})[ -])?([A-Za-z]{3,9})\.?(?:[ -]([0-9]{1,2})(?![0-9]))?(?:,?[ -]([0-9]{4}|[0-9]{2}))?"
)
_TIME = re.compile(r"([0-9]{1,4}):([0-5]?[0-9])(?::([0-5]?[0-9]))?(?: ?([AaPp])\.?[Mm]\.?)?")
_MADE = re.compile(
    r"#(?:NAME\?|VALUE!|REF!|N/A|DIV/0!|NUM!|NULL!|#+)"  # what it can't work out, or show
    r"|[0-9][.,][0-9]+E[+-][0-9]{2,3}"  # 1.23457E+29, of a long number
    r"|[0-9]{1,2}-[A-Z][a-z]{2}(?:-[0-9]{2})?"  # 4-Mar, of 3/4
    r"|[A-Z][a-z]{2}-[0-9]{2}"  # Mar-19, of March 2019
)


def same(ours: str, theirs: str) -> bool:
    """Whether a spreadsheet that was given ``ours`` may have saved ``theirs``."""
    ours, theirs = ours.strip(), theirs.strip()
    if max(len(ours), len(theirs)) > _LONGEST:
        return False
    truth = ours.lower() == theirs.lower() in ("true", "false")
    return truth or _same_number(ours, theirs) or _same_day(ours, theirs) or _same_time(ours, theirs)


def is_made(theirs: str) -> bool:
    """Whether a cell is a spreadsheet's own writing of other words, which nobody can know."""
    return bool(_MADE.fullmatch(theirs.strip()))


def day(theirs: str) -> str | None:
    """The ISO 8601 date of a cell, in whatever order it is written; None where it may be several."""
    try:
        found = {date(year, month, day) for year, month, day in _days(theirs.strip()) if year and day}
    except ValueError:
        return None
    return found.pop().isoformat() if len(found) == 1 else None


def _same_number(ours: str, theirs: str) -> bool:
    one, other = _NUMBER.fullmatch(ours), _NUMBER.fullmatch(theirs)
    if not one or not other or (one[1], one[4].strip()) != (other[1], other[4].strip()):
        return False
    return any(_is_shown(*each, bool(other[3])) for each in product(_values(one), _values(other)))


def _values(match: re.Match[str]) -> Iterator[Decimal]:
    """The values of a number under each convention of decimal and thousands marks."""
    for written, thousands in _CONVENTIONS:
        digits = match[2].replace(thousands, "").replace(",", ".")
        if written.fullmatch(match[2]) and digits != ".":
            yield Decimal(digits + (match[3] or ""))


def _is_shown(ours: Decimal, theirs: Decimal, in_short: bool) -> bool:
    """Whether a spreadsheet shows ``ours`` as ``theirs``: of long numbers it keeps but some digits."""
    if ours == theirs or not (in_short or len(ours.as_tuple().digits) > _DIGITS):
        return ours == theirs
    kept = len(theirs.normalize().as_tuple().digits)
    return any(Context(kept, way).plus(ours) == theirs for way in (ROUND_HALF_UP, ROUND_DOWN))


def _same_day(ours: str, theirs: str) -> bool:
    read = set(_days(theirs))
    if len(theirs) == 5 and theirs.isdecimal():
        counted = date.fromordinal(_EPOCH + int(theirs))
        read.add((counted.year, counted.month, counted.day))
    return any(
        month == other_month and year in (None, other_year) and (day or 1) == (other_day or 1)
        for year, month, day in _days(ours)
        for other_year, other_month, other_day in read
    )


def _days(text: str) -> Iterator[_Day]:
    """All days and months that ``text`` may mean."""
    for year, month, day in _readings(text):
        if 1 <= month <= 12 and (day is None or 1 <= day <= 31):
            yield year, month, day


def _readings(text: str) -> Iterator[_Day]:
    if match := _NUMERIC.fullmatch(text):
        first, second, last = int(match[1]), int(match[3]), match[4]
        if len(match[1]) == 4:
            yield first, second, int(last) if last else None
        else:
            for year in _years(last):
                yield year, second, first
                yield year, first, second
    elif (match := _NAMED.fullmatch(text)) and (month := _month(match[2])):
        before, after, year_after = match[1], match[3], match[4]
        if before:
            yield from ((year, month, int(before)) for year in _years(year_after or after))
        elif after:
            yield from ((year, month, int(after)) for year in _years(year_after))
        if not before and not (after and year_after):
            yield from ((year, month, None) for year in _years(year_after or after) if year)


def _years(digits: str | None) -> tuple[int | None, ...]:
    if not digits:
        return (None,)
    return (int(digits),) if len(digits) == 4 else (1900 + int(digits), 2000 + int(digits))


def _month(name: str) -> int:
    """The number of a month by its name, of which three letters do; 0 where it is none."""
    return next((n for n, month in enumerate(_MONTHS) if month.startswith(name.lower())), 0)


def _same_time(ours: str, theirs: str) -> bool:
    return _seconds(ours) == _seconds(theirs) is not None


def _seconds(text: str) -> int | None:
    if not (match := _TIME.fullmatch(text)):
        return None
    hours = int(match[1])
    if half := match[4]:
        hours = hours % 12 + 12 * (half in "pP")
    return hours * 3600 + int(match[2]) * 60 + int(match[3] or 0)

"""Dates counted from a date that the text told before: "the following week", "the year before"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.calendar_words import DAY_NAMES, POINTED, YEAR_AGO
from extractors.figures.dates import reckoning
from extractors.figures.dates.moment import first_day
from extractors.figures.dates.tense import is_ahead
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.figures.quantity import Quantity
    from extractors.text import Page

SHIFTS = {"following": 1, "next": 1, "after": 1, "later": 1, "same": 0, "that": 0}
"""Words that point forwards from the day told of, or to the day itself; other words point backwards."""
TOLD = lazy(
    rf"""
      (?: (?: later | earlier | late | early ) [ ] )?+
      (?P<which> following | next | previous | preceding | same | that ) [ ]
      (?: [a-z]++ [ ] )?+ (?P<what> {trie(POINTED)} | day | {trie(DAY_NAMES)} ) .*+      # the following week
    | (?P<what> day | night | week | weekend | month | quarter | year ) [ ]
      (?P<which> before | after | earlier )                                           # the year before
    | {trie(YEAR_AGO)} [ ] (?P<part> period | quarter | month | half )              # the year-earlier period
    """,
    regex.VERBOSE,
)
"""A period counted from the date told of ("the following week", "the year before")."""
LATER = lazy(r"[ ](?P<which>later|earlier)(?!\w|[ ]than)")
"""The word "later" or "earlier" behind a duration."""
SIZES = ("day", "week", "month", "quarter", "year", "decade", "century")
"""Periods from the smallest: the date told of must not be larger than the unit counted from the date."""
TOLD_REACH = 300
"""Characters back from a period within which the date told of is looked for."""


def counted(page: Page, readings: Sequence[Quantity]) -> Iterator[Quantity]:
    """The readings, each that is counted from a date told of before with the date that the count comes to."""
    told: Quantity | None = None
    for reading, after in pairwise((*readings, None)):
        assert reading is not None
        if told is not None and not 0 <= reading.start - told.end <= TOLD_REACH:
            told = None
        found = reading
        if reading.dimension == "date" and reading.date is None:
            found = replace(reading, date=_shifted(page, reading, told))
        elif reading.dimension == "duration" and reading.date is None:
            found = _later(page, reading, told)
            if after is not None and found.end > after.start:  # two days later Thursday
                found = reading
        if found is not reading and _is_beyond(page, found):
            found = reading
        if found.dimension in ("date", "time") and (found.date or "")[:4].isdigit():
            told = found
        yield found


def _shifted(page: Page, reading: Quantity, told: Quantity | None) -> str | None:
    """The EDTF of a period counted from the date told; None of other readings, and where no date is told."""
    found = None if told is None else TOLD.fullmatch(page.low, reading.start, reading.end)
    if found is None or told is None or told.date is None:
        return None
    if found["part"]:
        return _a_year_before(told.date)
    what, offset = found["what"], SHIFTS.get(found["which"], -1)
    day = first_day(told.date)
    if what in DAY_NAMES:
        return reckoning.weekday_beside(day, DAY_NAMES[what], offset) if size(told.date) == "day" else None
    unit = "day" if what in ("night", "morning", "afternoon", "evening") else what
    if unit not in ("weekend", *SIZES) or not _fits(told.date, "week" if unit == "weekend" else unit):
        return None
    return reckoning.period(day, unit, offset)


def _later(page: Page, reading: Quantity, told: Quantity | None) -> Quantity:
    """A duration with "later" or "earlier" behind, as a date counted from the date told of."""
    behind = LATER.match(page.low, reading.end)
    if behind is None or reading.unit not in (*reckoning.DAYS, *reckoning.MONTHS):
        return reading
    date = None
    if told is not None and told.date is not None and reading.value is not None and reading.high is None:
        count = reading.value * SHIFTS.get(behind["which"], -1)
        fits = _fits(told.date, "week" if reading.unit == "fortnight" else reading.unit)
        date = reckoning.away(first_day(told.date), reading.unit, count) if fits else None
    return reading if date is None else replace(reading, end=behind.end(), date=date)


def _is_beyond(page: Page, reading: Quantity) -> bool:
    """Whether a date comes after publication in a clause that does not speak of what is to come."""
    day = first_day((reading.date or "").removesuffix("~"))
    if page.published is None or day is None or day <= page.published:
        return False
    return is_ahead(page, reading.start, reading.end) is not True


def _fits(told: str, unit: str) -> bool:
    """Whether a date is no larger than the unit that is counted from the date."""
    return SIZES.index(size(told)) <= SIZES.index("day" if unit == "night" else unit)


def size(edtf: str) -> str:
    """How long the period of an EDTF date is, as its parts tell; a stretch of days is a week."""
    first, _, last = edtf.rstrip("~").partition("/")
    if "T" in first:
        return "day"
    parts = first.count("-")
    if last:
        return ("century", "quarter", "week")[min(parts, 2)]
    return ("year", "month", "day")[min(parts, 2)]


def _a_year_before(edtf: str) -> str | None:
    """The same month, quarter or half of the year before."""
    ends = [end for end in edtf.split("/") if end[:4].isdigit()]
    if "T" in edtf or size(edtf) not in ("month", "quarter"):
        return None
    return "/".join(f"{int(end[:4]) - 1:04}{end[4:]}" for end in ends)

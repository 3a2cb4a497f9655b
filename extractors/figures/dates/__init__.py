"""Dates and clock times: by a month's name, in digits, by year, season or quarter, and relative to a day.

A reader is given a page and where a date may begin, and gives a ``Moment``, or None where there is none.
``READERS`` names the reader of each word that a date begins with; ``read_digits`` reads what begins with one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.en.lexicon.calendar_words import DAY_NAMES, POINTERS, RELATIVE_DAYS, SEASONS, TELLERS
from extractors.figures.dates import clock, months, numeric, periods, relative, weekdays
from extractors.figures.dates.clock import read_worded
from extractors.figures.dates.moment import ALL_MONTHS, Moment
from extractors.figures.dates.months import read_word_day
from extractors.figures.dates.parts_of_periods import read_of_the, widened
from extractors.figures.dates.periods import read_week

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.text import Page

__all__ = [
    "CLOCK_WORDS",
    "READERS",
    "Moment",
    "read_digits",
    "read_of_the",
    "read_ordinal",
    "read_week",
    "read_word_day",
    "read_worded",
    "widened",
]

READERS: dict[str, Callable[[Page, int], Moment | None]] = {
    **dict.fromkeys(ALL_MONTHS, months.read_month),
    **dict.fromkeys(DAY_NAMES, weekdays.read_weekday),
    **dict.fromkeys(SEASONS, periods.read_season),
    **dict.fromkeys((*POINTERS, *TELLERS), relative.read_pointer),
    **dict.fromkeys(RELATIVE_DAYS, relative.read_relative),
    **dict.fromkeys(("q1", "q2", "q3", "q4"), periods.read_quarter),
    **dict.fromkeys(clock.NAMED, clock.read_named),
}
"""By the word that a date or time begins with: who reads it."""
CLOCK_WORDS = frozenset((*clock.HOURS, *clock.PAST_WORDS))
"""Number words that a clock time may begin with."""


def read_digits(page: Page, start: int, end: int) -> Moment | None:
    """The clock time or date that begins with the run of digits from ``start`` to ``end``."""
    return clock.read_time(page, start, end) or numeric.read_numeric(page, start, end)


def read_ordinal(page: Page, start: int, end: int, ordinal: float) -> Moment | None:
    """The century, part of a year, or day of a month that an ordinal from ``start`` to ``end`` begins."""
    place = (page, start, end, ordinal)
    return periods.read_ordinal_period(*place) or months.read_ordinal_day(*place)

"""Dates and clock times: by a month's name, in digits, by year, season or quarter, and relative to a day.

The rules are given a page and where the word or the run of digits stands that a date may begin with, and give
a ``Moment``, or None where there is no date. Each chain has the rules for one kind of beginning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractors.en.lexicon.calendar_words import DAY_NAMES, POINTERS, RELATIVE_DAYS, SEASONS, TELLERS
from extractors.figures.dates import (
    clock,
    eras,
    months,
    numeric,
    parts_of_periods,
    periods,
    quarters,
    relative,
    weekdays,
    word_years,
    years,
)
from extractors.figures.dates.moment import ALL_MONTHS, Moment
from extractors.figures.dates.parts_of_periods import widened
from extractors.figures.dates.pointed import with_pointer, with_weekday
from extractors.rule import Rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.text import Page

__all__ = [
    "CHAINS",
    "CLOCK_WORDS",
    "READERS",
    "UNITS",
    "Moment",
    "read",
    "widened",
    "with_pointer",
    "with_weekday",
]


def _chain(*rules: Callable[..., Moment | None]) -> Rules[Any, Moment]:
    return Rules("dates", "What a date or time is, by what it begins with.", *rules)


BY_DIGITS = _chain(
    clock.read_time,
    clock.read_hours_of_day,
    clock.read_listed_hour,
    eras.read_era,
    quarters.read_numbered_quarter,
    years.read_fiscal_year,
    years.read_short_year,
    numeric.read_numeric,
)
BY_MONTH = _chain(months.read_month)
BY_WEEKDAY = _chain(weekdays.read_weekday)
BY_SEASON = _chain(periods.read_season)
BY_POINTER = _chain(relative.read_pointer)
BY_RELATIVE_DAY = _chain(relative.read_relative)
BY_QUARTER = _chain(quarters.read_quarter)
BY_NOON = _chain(clock.read_named)
BY_CLOCK_WORD = _chain(clock.read_worded, clock.read_hours_of_day, clock.read_listed_hour)
BY_YEAR_IN_WORDS = _chain(word_years.read_decade_of_century, word_years.read_word_year)
BY_DECADE = _chain(word_years.read_word_decade)
BY_NUMBER_IN_WORDS = _chain(months.read_word_day)
BY_ORDINAL = _chain(
    periods.read_ordinal_period,
    quarters.read_ordinal_quarter,
    weekdays.read_nth_weekday,
    months.read_ordinal_day,
)
BY_UNIT = _chain(parts_of_periods.read_of_the, relative.read_beside)
BY_ENDED_UNIT = _chain(parts_of_periods.read_of_the, relative.read_beside, parts_of_periods.read_end_of)
BY_QUARTER_WORD = _chain(relative.read_beside, parts_of_periods.read_end_of, quarters.read_quarter_by_name)
BY_WEEK = _chain(parts_of_periods.read_of_the, relative.read_beside, periods.read_week)
BY_WEEKEND = _chain(parts_of_periods.read_the_weekend, relative.read_beside)
CHAINS: tuple[Rules[Any, Moment], ...] = (
    BY_DIGITS,
    BY_MONTH,
    BY_WEEKDAY,
    BY_SEASON,
    BY_POINTER,
    BY_RELATIVE_DAY,
    BY_QUARTER,
    BY_NOON,
    BY_CLOCK_WORD,
    BY_YEAR_IN_WORDS,
    BY_DECADE,
    BY_NUMBER_IN_WORDS,
    BY_ORDINAL,
    BY_UNIT,
    BY_ENDED_UNIT,
    BY_QUARTER_WORD,
    BY_WEEK,
    BY_WEEKEND,
)
"""All chains of dates."""
READERS: dict[str, Rules[Any, Moment]] = {
    **dict.fromkeys(ALL_MONTHS, BY_MONTH),
    **dict.fromkeys(DAY_NAMES, BY_WEEKDAY),
    **dict.fromkeys(SEASONS, BY_SEASON),
    **dict.fromkeys((*POINTERS, *TELLERS), BY_POINTER),
    **dict.fromkeys(RELATIVE_DAYS, BY_RELATIVE_DAY),
    **dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), BY_QUARTER),
    **dict.fromkeys(word_years.DECADES, BY_DECADE),
    **dict.fromkeys(clock.NAMED, BY_NOON),
}
"""By the word that a date or time begins with: the chain that reads it."""
UNITS = {
    **dict.fromkeys(("day", "hour", "night", "decade", "century", "fortnight"), BY_UNIT),
    **dict.fromkeys(("year", "month"), BY_ENDED_UNIT),
    "quarter": BY_QUARTER_WORD,
    "week": BY_WEEK,
    "weekend": BY_WEEKEND,
}
"""By the unit of time that a date may begin with, or that a number may count: the chain."""
CLOCK_WORDS = frozenset((*clock.HOURS, *clock.PAST_WORDS))
"""Number words that a clock time may begin with."""


def read(rules: Rules[Any, Moment], page: Page, start: int, end: int, *value: float) -> Moment | None:
    """The date or time that begins with what stands from ``start`` to ``end``, with the name of its rule."""
    moment, rule = rules.first(page, start, end, *value)
    return None if moment is None else Moment(*moment[:-1], rule)

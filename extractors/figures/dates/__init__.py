"""Dates and clock times: by a month's name, in digits, by year, season or quarter, and relative to a day.

The rules are given a page and where the word, or the run of digits, stands that a date may begin with, and give a
``Moment``, or None where there is none. Each chain has the rules for one kind of beginning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractors.en.lexicon.calendar_words import DAY_NAMES, POINTERS, RELATIVE_DAYS, SEASONS, TELLERS
from extractors.figures.dates import (
    clock,
    months,
    numeric,
    parts_of_periods,
    periods,
    relative,
    weekdays,
    word_years,
)
from extractors.figures.dates.moment import ALL_MONTHS, Moment
from extractors.figures.dates.parts_of_periods import widened
from extractors.figures.dates.pointed import with_pointer
from extractors.rule import Rules

if TYPE_CHECKING:
    from extractors.text import Page

__all__ = ["CHAINS", "CLOCK_WORDS", "READERS", "Moment", "read", "widened", "with_pointer"]

BY_DIGITS = Rules("dates", "What a date that begins with digits is.", clock.read_time, numeric.read_numeric)
BY_MONTH = Rules("dates", "What a date that begins with a month's name is.", months.read_month)
BY_WEEKDAY = Rules("dates", "What a date that begins with a weekday is.", weekdays.read_weekday)
BY_SEASON = Rules("dates", "What a date that begins with a season is.", periods.read_season)
BY_POINTER = Rules("dates", "What a date that a pointer begins with is.", relative.read_pointer)
BY_RELATIVE_DAY = Rules("dates", "What a day that is told from today is.", relative.read_relative)
BY_QUARTER = Rules("dates", "What a date that begins with a quarter's sign is.", periods.read_quarter)
BY_NOON = Rules("dates", "What time noon and midnight are.", clock.read_named)
BY_CLOCK_WORD = Rules("dates", "What a time that begins with a number word is.", clock.read_worded)
BY_YEAR_IN_WORDS = Rules("dates", "What year number words tell.", word_years.read_word_year)
BY_NUMBER_IN_WORDS = Rules("dates", "What day a number in words tells.", months.read_word_day)
BY_ORDINAL = Rules(
    "dates",
    "What a date that begins with an ordinal is.",
    periods.read_ordinal_period,
    months.read_ordinal_day,
)
BY_UNIT = Rules(
    "dates",
    "What a date that begins with a unit of time is.",
    parts_of_periods.read_of_the,
    relative.read_beside,
    periods.read_week,
)
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
    BY_NUMBER_IN_WORDS,
    BY_ORDINAL,
    BY_UNIT,
)
"""All chains of dates."""
READERS: dict[str, Rules[Any, Moment]] = {
    **dict.fromkeys(ALL_MONTHS, BY_MONTH),
    **dict.fromkeys(DAY_NAMES, BY_WEEKDAY),
    **dict.fromkeys(SEASONS, BY_SEASON),
    **dict.fromkeys((*POINTERS, *TELLERS), BY_POINTER),
    **dict.fromkeys(RELATIVE_DAYS, BY_RELATIVE_DAY),
    **dict.fromkeys(("q1", "q2", "q3", "q4"), BY_QUARTER),
    **dict.fromkeys(clock.NAMED, BY_NOON),
}
"""By the word that a date or time begins with: the chain that reads it."""
CLOCK_WORDS = frozenset((*clock.HOURS, *clock.PAST_WORDS))
"""Number words that a clock time may begin with."""


def read(rules: Rules[Any, Moment], page: Page, start: int, end: int, *value: float) -> Moment | None:
    """The date or time that begins with what stands from ``start`` to ``end``, and the name of the rule that read it."""
    moment, rule = rules.first(page, start, end, *value)
    return None if moment is None else moment._replace(rule=rule)

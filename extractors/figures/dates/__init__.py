"""Dates and clock times: by a month's name, in digits, by year, season or quarter, and relative to a day.

The rules are given a page and where the word or the run of digits stands that a date may begin with, and give
a ``Moment``, or None where there is no date. Each chain has the rules for one kind of beginning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from extractors.en.lexicon.calendar_words import DAY_NAMES, POINTERS, RELATIVE_DAYS, SEASONS, TELLERS
from extractors.figures.dates import (
    clock,
    eras,
    holidays,
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


BY_HOUR = (clock.read_time, clock.read_hours_of_day, clock.read_listed_hour, eras.read_era)
"""The first rules for a date or time that begins with a digit or two, as an hour does."""
BY_DIGITS = {
    1: _chain(*BY_HOUR, quarters.read_numbered_quarter, numeric.read_numeric),
    2: _chain(*BY_HOUR, years.read_fiscal_year, years.read_short_year, numeric.read_numeric),
    3: _chain(eras.read_era),
    4: _chain(
        clock.read_time,
        eras.read_era,
        quarters.read_numbered_quarter,
        years.read_fiscal_year,
        numeric.read_numeric,
    ),
    8: _chain(numeric.read_numeric),
}
"""The chain for each number of digits that a date or time begins with."""
BY_MONTH = _chain(holidays.read_holiday, months.read_month)
"""The rules for a date that begins with a month, or a holiday that does ("May Day")."""
BY_WEEKDAY = _chain(weekdays.read_weekday)
"""The rule for a date that begins with a weekday."""
BY_SEASON = _chain(periods.read_season)
"""The rule for a date that begins with a season."""
BY_POINTER = _chain(relative.read_pointer)
"""The rule for a date that begins with a pointer ("last week")."""
BY_RELATIVE_DAY = _chain(relative.read_relative)
"""The rule for a day named from the day of publication ("yesterday")."""
BY_HOLIDAY = _chain(holidays.read_holiday)
"""The rule for a date that begins with the name of a holiday."""
BY_QUARTER = _chain(quarters.read_quarter)
"""The rule for a date that begins with the sign of a quarter or half ("Q3")."""
BY_NOON = _chain(clock.read_named)
"""The rule for noon and midnight."""
BY_CLOCK_WORD = _chain(clock.read_worded, clock.read_hours_of_day, clock.read_listed_hour)
"""The rules for a clock time that begins with a number word."""
BY_YEAR_IN_WORDS = _chain(word_years.read_decade_of_century, word_years.read_word_year)
"""The rules for a year or decade in words."""
BY_DECADE = _chain(word_years.read_word_decade)
"""The rule for a decade in words without a century."""
BY_NUMBER_IN_WORDS = _chain(months.read_word_day)
"""The rule for a date whose day is a number word."""
BY_ORDINAL = _chain(
    periods.read_ordinal_period,
    quarters.read_ordinal_quarter,
    weekdays.read_nth_weekday,
    months.read_ordinal_day,
)
"""The rules for a date that begins with an ordinal."""
BY_UNIT = _chain(parts_of_periods.read_of_the, relative.read_beside)
"""The rules for a date that begins with a unit of time."""
BY_ENDED_UNIT = _chain(parts_of_periods.read_of_the, relative.read_beside, parts_of_periods.read_end_of)
"""The rules for a date that begins with a unit of time whose end a text may name."""
BY_QUARTER_WORD = _chain(relative.read_beside, parts_of_periods.read_end_of, quarters.read_quarter_by_name)
"""The rules for a date that begins with the word "quarter"."""
BY_WEEK = _chain(parts_of_periods.read_of_the, relative.read_beside, periods.read_week)
"""The rules for a date that begins with the word "week"."""
BY_WEEKEND = _chain(parts_of_periods.read_the_weekend, relative.read_beside)
"""The rules for a date that begins with the word "weekend"."""
CHAINS: tuple[Rules[Any, Moment], ...] = (
    *BY_DIGITS.values(),
    BY_MONTH,
    BY_WEEKDAY,
    BY_SEASON,
    BY_POINTER,
    BY_RELATIVE_DAY,
    BY_HOLIDAY,
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
    **dict.fromkeys(holidays.FIRST_WORDS, BY_HOLIDAY),
    **dict.fromkeys(ALL_MONTHS, BY_MONTH),
    **dict.fromkeys(DAY_NAMES, BY_WEEKDAY),
    **dict.fromkeys(SEASONS, BY_SEASON),
    **dict.fromkeys((*POINTERS, *TELLERS, "that"), BY_POINTER),
    **dict.fromkeys(RELATIVE_DAYS, BY_RELATIVE_DAY),
    **dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), BY_QUARTER),
    **dict.fromkeys(word_years.DECADES, BY_DECADE),
    **dict.fromkeys(clock.NAMED, BY_NOON),
}
"""The chain for each word that a date or time begins with."""
UNITS = {
    **dict.fromkeys(("day", "hour", "night", "decade", "century", "fortnight"), BY_UNIT),
    **dict.fromkeys(("year", "month"), BY_ENDED_UNIT),
    "quarter": BY_QUARTER_WORD,
    "week": BY_WEEK,
    "weekend": BY_WEEKEND,
}
"""The chain for each unit of time that a date may begin with, or that a number may count."""
CLOCK_WORDS = frozenset((*clock.HOURS, *clock.PAST_WORDS))
"""Number words that a clock time may begin with."""


def read(rules: Rules[Any, Moment], page: Page, start: int, end: int, *value: float) -> Moment | None:
    """The date or time that begins with a word or digits from ``start`` to ``end``, with its rule's name."""
    moment, rule = rules.first(page, start, end, *value)
    return None if moment is None else replace(moment, rule=rule)

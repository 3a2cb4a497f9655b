"""Days and periods counted from a publication day, in EDTF.

Every function takes the day, None where a text has none, and gives None then: nothing is counted from today.
Weeks run from Monday to Sunday, as in ISO 8601; a winter is that of the year in which it begins.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from extractors.en.lexicon.calendar_words import DAY_PARTS, SEASONS
from extractors.figures.dates.moment import first_day

QUARTER = 3
"""Months of a quarter."""
HOURS = 24
"""Hours of a day."""
DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
"""Days of each unit that is counted in days."""
MONTHS = {"month": 1, "quarter": QUARTER, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
"""Months of each unit that is counted in months."""
SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
"""The first month of each season of EDTF, in the north."""


def day(published: date | None, days: int) -> str | None:
    """The day ``days`` days after publication, or before publication for a negative number."""
    moved = None if published is None else _moved(published, days)
    return None if moved is None else moved.isoformat()


def part_of_day(known: str | None, part: str | None) -> str | None:
    """The hours of a part of a day in EDTF; the day itself where no part is named."""
    if known is None or part is None or "/" in known:
        return known
    first, last = DAY_PARTS[part]
    return f"{known}T{first}/{known}T{last}"


def week_of(known: date | None, told: str) -> str | None:
    """The week (or weekend) around a day, or beginning or ending with the day, as ``told``."""
    if known is None:
        return None
    if told == "week of":
        return period(known, "week", 0)
    if told == "weekend of":
        return period(known, "weekend", 0)
    first, last = (_moved(known, -6), known) if "ending" in told else (known, _moved(known, 6))
    return f"{first}/{last}" if first and last else None


def weekday(published: date | None, which: int, weeks: int) -> str | None:
    """The weekday (0 is Monday) of the week ``weeks`` weeks after the week of publication."""
    return None if published is None else day(published, which - published.weekday() + 7 * weeks)


def nearest(published: date | None, which: int, *, ahead: bool) -> str | None:
    """The next weekday after publication, or the last such weekday up to publication."""
    if published is None:
        return None
    days = (which - published.weekday()) % 7
    return day(published, (days or 7) if ahead else -(-days % 7))


def weekday_beside(known: date | None, which: int, offset: int) -> str | None:
    """The weekday (0 is Monday) next after a known day, or the last such weekday before the day."""
    if known is None:
        return None
    before = _moved(known, -1)
    return nearest(known, which, ahead=True) if offset > 0 else nearest(before, which, ahead=False)


def period(published: date | None, unit: str, offset: int) -> str | None:
    """The year, month, week ... ``offset`` units after the year, month, week ... of publication."""
    if published is None:
        return None
    if unit in ("day", "night"):
        return day(published, offset)
    if unit in ("week", "weekend"):
        first = weekday(published, 0 if unit == "week" else 5, offset)
        last = weekday(published, 6, offset)
        return f"{first}/{last}" if first and last else None
    if unit == "fortnight":
        return None
    if unit == "month":
        return _month(published.year, published.month + offset)
    if unit == "quarter":
        return _quarter(published.year, (published.month - 1) // QUARTER + offset)
    return _long(published.year, unit, offset)


def to_date(published: date | None, unit: str) -> str | None:
    """The running year, month or week from its first day to publication."""
    known = first_day((period(published, unit, 0) or "").partition("/")[0])
    return f"{known}/{published}" if known else None


def _long(year: int, unit: str, offset: int) -> str | None:
    """A year, decade or century."""
    length = {"year": 1, "decade": 10, "century": 100}.get(unit)
    year = 0 if length is None else year + offset * length
    if length is None or not 1000 <= year <= 9999:
        return None
    return {"year": f"{year}", "decade": f"{year // 10}X"}.get(unit, f"{year // 100}XX")


def _month(year: int, month: int) -> str | None:
    """A month, counted on over the ends of years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year}-{month:02}" if 1000 <= year <= 9999 else None


def _quarter(year: int, quarter: int) -> str | None:
    """A quarter, counted from 0 at the year's start, over the ends of years."""
    first, last = _month(year, quarter * QUARTER + 1), _month(year, quarter * QUARTER + QUARTER)
    return f"{first}/{last}" if first and last else None


def part(year: str, which: int, months: int) -> str:
    """One of the quarters or halves of a year in EDTF, ``months`` months long."""
    last = which * months
    return f"{year}-{last - months + 1:02}/{year}-{last:02}"


def month(published: date | None, which: int, offset: int) -> str | None:
    """The month by its number: this year's, or the last before or the next after the month of publication."""
    if published is None:
        return None
    return _month(_turn(published, which, which, offset), which)


def day_of_month(published: date | None, month: int, day: int, offset: int) -> str | None:
    """The day of a month: this year's, or the last before or the next after publication; None for no day."""
    if published is None:
        return None
    turned = (
        (published.month, published.day) >= (month, day)
        if offset > 0
        else (month, day) >= (published.month, published.day)
    )
    year = published.year + (offset if turned else 0)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def season(published: date | None, name: str, offset: int) -> str | None:
    """The season by its name: this year's, or the last that is over or the next to come."""
    if published is None:
        return None
    code = SEASONS[name]
    start = SEASON_STARTS[code]
    year = _turn(published, start, start + QUARTER - 1, offset)
    if offset == 0 and name == "winter" and published.month < QUARTER:
        year -= 1
    return f"{year}-{code}" if 1000 <= year <= 9999 else None


def _turn(published: date, first: int, last: int, offset: int) -> int:
    """The year whose months from ``first`` to ``last`` (13 is the next January) are over, or are to come."""
    now = published.year * 12 + published.month
    if offset < 0:
        return (now - last - 1) // 12
    return (now - first) // 12 + 1 if offset > 0 else published.year


def shifted(published: date | None, unit: str, count: float | None) -> date | None:
    """The day ``count`` units after publication; None for hours that are no days, and beyond the calendar."""
    if published is None or count is None:
        return None
    if unit == "hour":
        return None if count % HOURS else _moved(published, round(count / HOURS))
    if unit in DAYS:
        return _moved(published, round(count * DAYS[unit]))
    if unit not in MONTHS:
        return None
    months = published.year * 12 + published.month - 1 + round(count * MONTHS[unit])
    year, before = divmod(months, 12)
    if not 1000 <= year <= 9999:
        return None
    return date(year, before + 1, min(published.day, monthrange(year, before + 1)[1]))


def away(published: date | None, unit: str, count: float | None) -> str | None:
    """The date ``count`` units from publication: a day, or about (``~``) a day, month or year."""
    moved = shifted(published, unit, count)
    if moved is None:
        return None
    if unit in ("day", "night"):
        return moved.isoformat()
    if unit in ("year", "decade", "century", "millennium"):
        return f"{moved.year}~"
    return f"{moved:%Y-%m}~" if unit in MONTHS else f"{moved}~"


def stretch(published: date | None, unit: str, count: float | None) -> str | None:
    """The days from publication to ``count`` units after publication, or from ``count`` units before."""
    moved = shifted(published, unit, count)
    if published is None or moved is None:
        return None
    first, last = sorted((published, moved))
    return f"{first}/{last}"


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date | None:
    """The first, second ... or last (-1) of a weekday (0 is Monday) in a month; None for no such day."""
    first, length = monthrange(year, month)
    days = range(1 + (weekday - first) % 7, length + 1, 7)
    return date(year, month, days[which if which < 0 else which - 1]) if which <= len(days) else None


def _moved(published: date, days: int) -> date | None:
    """The day moved by days; None beyond the calendar."""
    try:
        return published + timedelta(days=days)
    except OverflowError:
        return None

"""Dates without a year, as the nearest to the day of publication that the tense of their clause allows.

``XXXX-03-12`` is a day of no year, ``XXXX-03`` a month, ``XXXX-XX-18`` a day of no month.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.en.lexicon.calendar_words import DAY_NAMES, EVERY, EVERY_BEHIND
from extractors.figures.dates.moment import first_day
from extractors.figures.dates.parts_of_periods import spread
from extractors.figures.dates.reckoning import SEASON_STARTS
from extractors.figures.dates.tense import is_ahead
from extractors.figures.dates.weekdays import with_nth
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.figures.quantity import Quantity
    from extractors.text import Page

OPEN = lazy(r"XXXX-[0-9X]{2}(?:-[0-9]{2})?(?:/XXXX-[0-9]{2}(?:-[0-9]{2})?)?")
"""A date without a year, or a stretch of such dates, in EDTF."""
WEEKDAY = lazy(rf"(?<!\w)(?P<weekday>{trie(DAY_NAMES)})(?!\w)")
"""A weekday beside a date without a year."""
REPEATED = lazy(rf"(?r)(?<!\w){trie(EVERY)}[ ](?:[\w-]{{1,12}}[ ]){{0,2}}?")
"""The word "every" before a date that comes again."""
REPEATED_BEHIND = lazy(rf",?[ ]{trie(EVERY_BEHIND)}(?!\w)")
"""Words behind a date that comes again ("each year")."""
THAT_YEAR = lazy(r"[ ](?:of[ ])?(?:that|the[ ]same)[ ]year(?!\w)")
"""Words behind a date that is of the year told before ("October of that year")."""
CLAUSE_END = lazy(r"[.!?;\n](?=\s)")
"""The end of a sentence."""
DAY = len("XXXX-03-12")
"""Characters of a day without a year in EDTF."""
SEASON = 89
"""Days of a season behind its first day, at least."""
EARLIEST = 1000
"""The first year in four digits."""
YEARS_OF_A_LEAP = 8
"""Years within which 29 February, and a weekday on its day of a month, come again."""
YEAR_REACH = 200
"""Characters between a date with a year and a date that takes the year, at most."""


def with_years(page: Page, readings: Iterable[Quantity]) -> Iterator[Quantity]:
    """The readings, each date without a year given its year.

    That is the year of a date before them in the same sentence, else the nearest to publication.
    """
    told: Quantity | None = None
    for reading in readings:
        if reading.dimension != "date" or reading.date is None:
            yield reading
            continue
        found = reading
        if (
            reading.date.startswith("XXXX")
            and OPEN.fullmatch(reading.date)
            and not _is_repeated(page, reading)
        ):
            found = replace(reading, date=_dated(page, reading, told))
        if found.date is not None and found.date[4:5] == "-" and found.date[:4].isdigit():
            told = found
        yield spread(page, with_nth(page, found))


def _is_repeated(page: Page, reading: Quantity) -> bool:
    """Whether the date comes again each year: "every June", "on 12 March each year"."""
    return (
        REPEATED.match(page.low, 0, reading.start) is not None
        or REPEATED_BEHIND.match(page.low, reading.end) is not None
    )


def _dated(page: Page, reading: Quantity, told: Quantity | None) -> str | None:
    """The date with its year; the date as it stands where nothing tells the year."""
    first, _, last = (reading.date or "").partition("/")
    ahead = is_ahead(page, reading.start, reading.end)
    day = page.published
    near = told is not None and _is_near(page, told, reading)
    if told is not None and near and THAT_YEAR.match(page.low, reading.end) is not None:
        return (reading.date or "").replace("XXXX", (told.date or "")[:4])
    if told is not None and ahead is not True and near:
        day, ahead = first_day(told.date), None
    named = WEEKDAY.search(page.low, reading.start, reading.end) if len(first) == DAY else None
    begin = _nearest(first, day, ahead=ahead, weekday=None if named is None else DAY_NAMES[named["weekday"]])
    if begin is None or not last:
        return begin or reading.date
    if ahead and (end := _nearest(last, day, ahead=True)) is not None:
        return f"{_nearest(first, first_day(end), ahead=False)}/{end}"  # what runs is not over
    end = _nearest(last, first_day(begin), ahead=True)
    return f"{begin}/{end}" if end is not None else reading.date


def _is_near(page: Page, told: Quantity, reading: Quantity) -> bool:
    """Whether a date before another stands in the same sentence."""
    if not 0 < reading.start - told.end <= YEAR_REACH:
        return False
    return CLAUSE_END.search(page.low, told.end, reading.start) is None


def _nearest(edtf: str, day: date | None, *, ahead: bool | None, weekday: int | None = None) -> str | None:
    """The date without a year as the date nearest to a day, the last up to, or the next from the day on."""
    if day is None:
        return None
    found = list(
        _candidates(edtf, day, years=YEARS_OF_A_LEAP if weekday is not None or "02-29" in edtf else 1)
    )
    found = [one for one in found if one[1].weekday() == weekday] or found
    if ahead is not None:
        found = [one for one in found if (one[2] >= day if ahead else one[1] <= day)]
    return min(found, key=lambda one: abs((one[1] - day).days), default=("", day, day))[0] or None


def _candidates(edtf: str, day: date, years: int) -> Iterator[tuple[str, date, date]]:
    """The dates that a date without a year may be around a day, each with its first and its last day."""
    _, month, *which = edtf.split("-")
    for year in range(max(day.year - years, EARLIEST), min(day.year + years, MAXYEAR) + 1):
        for number in range(1, 13) if month == "XX" else (int(month),):
            if number in SEASON_STARTS:
                begin = date(year, SEASON_STARTS[number], 1)
                yield f"{year}-{number}", begin, begin + timedelta(days=SEASON)
                continue
            length = monthrange(year, number)[1]
            if not which:
                yield f"{year}-{number:02}", date(year, number, 1), date(year, number, length)
            elif int(which[0]) <= length:
                one = date(year, number, int(which[0]))
                yield one.isoformat(), one, one

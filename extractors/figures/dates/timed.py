"""A time of the day and its day as one figure: "9.30 a.m. on 12 March 2019", "Saturday at 3 p.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.en.lexicon.calendar_words import CLOCK_ZONES
from extractors.figures.dates.moment import day_of
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.figures.quantity import Quantity
    from extractors.text import Page

TIME_DAY = lazy(rf"(?:[ ]{trie(CLOCK_ZONES)})?,?[ ](?:on[ ])?(?:the[ ])?")
"""Words between a time and its day, a zone among these words: "9 a.m. ET on Monday"."""
DAY_TIME = lazy(r",?[ ](?:(?:at|from|between|around|about)[ ])?")
"""Words between a day and its time ("Monday at")."""


def timed(page: Page, readings: Iterable[Quantity]) -> list[Quantity]:
    """The readings, each time made one with the day beside the time."""
    found: list[Quantity] = []
    for reading in readings:
        whole = _timed(page, found[-1], reading) if found else None
        if whole is None:
            found.append(reading)
        else:
            found[-1] = whole
    return found


def _timed(page: Page, first: Quantity, second: Quantity) -> Quantity | None:
    """The time with its day; None where two readings are no time and day."""
    if first.dimension == "time" and second.dimension == "date":
        joint, clock, day = TIME_DAY, first, second
    elif first.dimension == "date" and second.dimension == "time":
        joint, clock, day = DAY_TIME, second, first
    else:
        return None
    if not clock.date or not clock.date.startswith("T") or (known := _day(day.date)) is None:
        return None
    if joint.fullmatch(page.low, first.end, second.start) is None:
        return None
    date = "/".join(f"{known}{end}" for end in clock.date.split("/"))
    number = replace(first.number, end=second.number.end)
    return replace(clock, start=first.start, end=second.end, number=number, date=date)


def _day(edtf: str | None) -> str | None:
    """The day of an EDTF date, or of the hours of one; None where the date is no single day."""
    day = (edtf or "").partition("T")[0]
    return day if day_of(day) is not None else None

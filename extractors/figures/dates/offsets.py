"""Durations that words tie to a day: "three years ago", "in two weeks' time", "the last six months".

They keep their value and unit, and their ``date`` is what they come to, counted from the day of publication
or from the date that they stand beside ("two weeks after 12 March 2019"). Their span has the words that tie
them.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.calendar_words import BACKWARDS, FORWARDS
from extractors.figures.dates import reckoning
from extractors.figures.dates.moment import day_of, first_day, last_day
from extractors.figures.dates.tense import is_ahead
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.figures.quantity import Quantity
    from extractors.text import Page


BEHIND = lazy(r"[ ](?:(?P<ago>ago|before[ ]now)|from[ ]now|hence)(?!\w)")
"""Words behind a duration counted from publication ("ago", "from now")."""
TIME = lazy(r"(?:['’]s?)?[ ]time(?!\w)")
"""The word "time" behind a duration ("in two weeks' time")."""
SUPERLATIVE = lazy(r"(?r)(?<!\w)(?:[a-z]{2,12}est|most|least|worst|best|first|only)(?!\w)[^.!?;\n]{0,60}?")
"""A superlative before "in a decade", which makes a past time ("the largest works in a decade")."""
IN = lazy(r"(?r)(?<!\w)in[ ]")
"""The word "in" before a duration."""
VERB = lazy(
    r"(?r)(?:(?<!\w)(?:will|would|could|can|may|might|must|should|to|not|did|does|do)|n['’]t|['’]ll)[ ]"
)
"""Words before "last" that show a verb ("it will last three days")."""
POINTED = lazy(rf"(?r)(?<!\w)(?P<which>{trie((*BACKWARDS, *FORWARDS))})[ ]")
"""A pointer before a duration ("the last six months")."""
UNITS = (*reckoning.DAYS, *reckoning.MONTHS, "weekend", "hour")
"""Units in which a duration is tied to a day, hours where the hours are whole days."""
ENDS = lazy(r"(?r)(?<!\w)(?P<which>first|opening|last|final|closing)[ ]")
"""A word before a duration that is a part of a period ("the first two weeks of May")."""
OF = lazy(r"[ ]of[ ](?:the[ ])?")
"""The word "of" between a part and its period."""
BESIDE = lazy(
    r"""
    [ ] (?: (?P<back> before ) | after | from | following      # two weeks before 12 March
          | (?P<stretch> starting (?:[ ]on)? | beginning (?:[ ]on)? ) ) [ ] (?: the[ ] )?+
    """,
    regex.VERBOSE,
)
"""Words between a duration and the date that the duration is counted from ("two weeks before 12 March")."""


def tied(page: Page, readings: Iterable[Quantity]) -> list[Quantity]:
    """The readings with durations tied to the day of publication, or to the date behind them."""
    found: list[Quantity] = []
    for reading in readings:
        whole = None
        if found and found[-1].dimension == "duration" and reading.dimension == "date":
            whole = _beside(page, found[-1], reading) or _part(page, found[-1], reading)
        if whole is None:
            begin = found[-1].end if found else 0
            found.append(reading if reading.dimension != "duration" else _tied(page, reading, begin))
            continue
        found.pop()
        while found and found[-1].end > whole.start:  # the ordinal of "the first three months of 2019"
            found.pop()
        found.append(whole)
    return found


def _tied(page: Page, reading: Quantity, begin: int) -> Quantity:
    """A duration tied to the day of publication by the words around the duration, from ``begin`` on."""
    low = page.low
    if reading.value is None or reading.unit not in UNITS:
        return reading
    behind = BEHIND.match(low, reading.end)
    if reading.unit == "hour" and (behind is None or reading.value % reckoning.HOURS):
        return reading
    if behind is not None:
        count = _count(reading, back=behind["ago"] is not None)
        return replace(reading, end=behind.end(), date=reckoning.away(page.published, reading.unit, count))
    led = IN.match(low, begin, reading.start)
    time = None if led is None else TIME.match(low, reading.end)
    if led is not None and (time is not None or _is_ahead(page, led.start())):
        date = reckoning.away(page.published, reading.unit, _count(reading, back=False))
        return replace(reading, start=led.start(), end=time.end() if time else reading.end, date=date)
    pointed = POINTED.match(low, begin, reading.start)
    if pointed is None or (pointed["which"] == "last" and VERB.match(low, 0, pointed.start()) is not None):
        return reading
    days = reckoning.stretch(
        page.published, reading.unit, _count(reading, back=pointed["which"] in BACKWARDS)
    )
    return replace(reading, start=pointed.start(), date=days)


def _count(reading: Quantity, *, back: bool) -> float | None:
    """The units from publication, negative for the past; None for a range, which comes to no single day."""
    if reading.value is None or reading.high is not None:
        return None
    return -reading.value if back else reading.value


def _is_ahead(page: Page, start: int) -> bool:
    """Whether "in two weeks" is a day to come, and not how long something took."""
    if SUPERLATIVE.match(page.low, 0, start) is not None:
        return False
    return is_ahead(page, start, start) is True


def _beside(page: Page, first: Quantity, second: Quantity) -> Quantity | None:
    """A duration that is counted from a date, with that date: "two weeks after 12 March"."""
    joint = BESIDE.fullmatch(page.low, first.end, second.start)
    if joint is None or first.value is None or (second.date and "/" in second.date):
        return None
    count = _count(first, back=joint["back"] is not None)
    told = reckoning.stretch if joint["stretch"] else reckoning.away
    return replace(first, end=second.end, date=told(day_of(second.date), first.unit, count))


def _part(page: Page, first: Quantity, second: Quantity) -> Quantity | None:
    """The first or last months of a year, or days or weeks of any period, as many as a duration says."""
    ends, low = ENDS.match(page.low, 0, first.number.start), page.low
    if ends is None or OF.fullmatch(low, first.end, second.start) is None or first.value is None:
        return None
    date: str | None = None
    year = second.date or ""
    if first.unit == "month" and year.isdigit() and first.value in range(1, 12) and not first.high:
        count = int(first.value)
        begin = 1 if ends["which"] in ("first", "opening") else 13 - count
        date = f"{year}-{begin:02}/{year}-{begin + count - 1:02}"
    elif first.unit in ("day", "week") and not first.high:
        date = _days(second.date, ends["which"], round(first.value * reckoning.DAYS[first.unit]))
    return replace(first, start=ends.start(), end=second.end, date=date)


def _days(whole: str | None, which: str, count: int) -> str | None:
    """The first or last ``count`` days of a month or year."""
    begin, end = first_day(whole), last_day(whole)
    if begin is None or end is None or not 1 <= count <= (end - begin).days:
        return None
    rest = timedelta(days=count - 1)
    first, last = (begin, begin + rest) if which in ("first", "opening") else (end - rest, end)
    return f"{first}/{last}"

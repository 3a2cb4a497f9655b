"""Two dates or times that are the ends of one stretch: "from 2014 to 2017", "12 March - 3 April 2019"."""

from __future__ import annotations

from datetime import MAXYEAR
from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.calendar_words import DAY_NAMES, POINTERS, RELATIVE_DAYS
from extractors.figures.dates import reckoning
from extractors.figures.dates.moment import day_of
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.figures.quantity import Quantity
    from extractors.text import Page


JOINT = lazy(
    r"""
      [ ]?[-–—~][ ]? | \.[-–—] | (?P<slash> \.?/ )                  # 12 March - 3 April, Sept.-Oct.
    | ,?[ ] (?: (?P<to> to | through | thru | till | until )        # from 2014 to 2017
              | (?P<and> and ) ) [ ] (?: the[ ] | about[ ] )?+      # between 2014 and 2017
    """,
    regex.VERBOSE,
)
"""Words or a dash between the two ends of a stretch of time."""
STRETCH_REACH = 14
"""Characters between the two ends of a stretch, at most."""
FROM = lazy(r"(?r)(?<!\w)from[ ](?:(?:about|around|just|the)[ ])?")
"""The word "from" before a stretch."""
BETWEEN = lazy(r"(?r)(?<!\w)between[ ](?:the[ ])?")
"""The word "between" before a stretch."""
OWNER = lazy(r"['’]s[ ]")
"""The ending of the year that owns a quarter ("last year's first quarter")."""
AT = lazy(r"(?r)(?<!\w)(?:in|since|at|of|by|until)[ ](?:the[ ])?")
"""A preposition before a single date: "moved from its place in 2014 to 2017" is no stretch."""
TO_DATE = lazy(r"[ ](?:to|until|till)[ ](?:date|now|the[ ]present|present)(?!\w)")
"""Words behind a date for a stretch up to publication ("to date")."""
AND_NOW = lazy(r"[ ]and[ ](?:now|the[ ]present)(?!\w)")
"""Words behind "between" and a date for a stretch up to publication ("and now")."""
WEEKDAY = lazy(rf"{trie(DAY_NAMES)}s?(?!\w)")
"""A weekday, one or several."""
DAY = len("2019-03-12")
"""Characters of a full date in EDTF."""
MONTH = len("2019-03")
"""Characters of a month in EDTF."""
SPACED = frozenset((" - ", " – ", " — "))
"""Dashes between spaces, which set off an aside, too."""
POINTED = lazy(rf"{trie((*POINTERS, *RELATIVE_DAYS))}(?!\w)")
"""A date told from publication, which an aside may hold ("on 6 March - this year -")."""


def intervals(page: Page, readings: Iterable[Quantity]) -> list[Quantity]:
    """The readings with dates, and times, that are the ends of a stretch made one."""
    found: list[Quantity] = []
    first: Quantity | None = None
    for reading in readings:
        whole = None if first is None else _owned(page, first, reading) or _interval(page, first, reading)
        if whole is not None:
            found[-1] = whole
            first = None
        else:
            found.append(_to_date(page, reading))
            first = reading
    return found


def _owned(page: Page, first: Quantity, second: Quantity) -> Quantity | None:
    """The quarter or half of the year before: "last year's first quarter", "2018's second half"."""
    if first.dimension != "date" or (second.date or "").count("XXXX") != 2:
        return None
    if OWNER.fullmatch(page.low, first.end, second.start) is None:
        return None
    known = first.date is not None and first.date.isdigit()
    date = (second.date or "").replace("XXXX", first.date or "") if known else second.date
    return replace(second, start=first.start, date=date, number=replace(second.number, start=first.start))


def _interval(page: Page, first: Quantity, second: Quantity) -> Quantity | None:
    """The stretch from one date or time to the next; None if the two make no stretch."""
    if first.dimension not in ("date", "time") or second.dimension != first.dimension:
        return None
    if not 0 < second.start - first.end <= STRETCH_REACH:
        return None
    joint = JOINT.fullmatch(page.low, first.end, second.start)
    if joint is None or not _joins(page, first, second, joint):
        return None
    number = replace(first.number, end=second.number.end)
    return replace(first, end=second.end, date=_edtf(page, first, second), number=number)


def _joins(page: Page, first: Quantity, second: Quantity, joint: regex.Match[str]) -> bool:
    """Whether the words between and before two dates make one stretch of the dates."""
    if joint["slash"]:
        return len(first.date or "") == len(second.date or "") in (DAY, MONTH)
    if joint.group() in SPACED and POINTED.match(page.low, second.start) is not None:
        return False
    if joint["and"]:
        return BETWEEN.match(page.low, 0, first.start) is not None
    if joint["to"] in ("to", "till", "until") and FROM.match(page.low, 0, first.start) is None:
        days = len(first.date or "") == len(second.date or "") == DAY
        return days or AT.match(page.low, 0, first.start) is None
    return True


def _to_date(page: Page, reading: Quantity) -> Quantity:
    """A date with its "to date" or "and now", as a stretch up to publication."""
    if reading.dimension != "date" or not reading.date or "/" in reading.date:
        return reading
    end = TO_DATE.match(page.low, reading.end)
    if end is None and BETWEEN.match(page.low, 0, reading.start) is not None:
        end = AND_NOW.match(page.low, reading.end)
    if end is None:
        return reading
    last = page.published.isoformat() if page.published else ".."
    number = replace(reading.number, end=end.end())
    begin = _began(reading.date, last)
    return replace(reading, end=end.end(), date=f"{begin}/{last}", number=number)


def _edtf(page: Page, first: Quantity, second: Quantity) -> str | None:
    """The EDTF interval; a year or a month that only one end has is the other end's, too."""
    if WEEKDAY.fullmatch(page.low, first.start, first.end) and WEEKDAY.fullmatch(
        page.low, second.start, second.end
    ):
        return None  # "open Monday to Friday" is every week
    start, end = (first.date or "").partition("/")[0], (second.date or "").rpartition("/")[2]
    if not (start or end):
        return None
    if start.startswith("XXXX-XX-") and end.count("-") == 2:
        start = f"{end[:8]}{start[8:]}"  # Monday 2 to Monday 16 August
        return f"{start}/{end}" if start < end else None
    if start.startswith("XXXX-"):
        start = _began(start, end)
    elif end.startswith("XXXX-") and start[:4].isdigit():
        end = _of_year(end, int(start[:4]) + _turns(start, end))
    if (
        len(start) == len(end) == DAY
        and end < start
        and WEEKDAY.fullmatch(page.low, second.start, second.end)
    ):
        end = (
            reckoning.nearest(day_of(start), DAY_NAMES[page.low[second.start : second.end]], ahead=True)
            or end
        )
    return f"{start}/{end}"


def _began(start: str, end: str) -> str:
    """A date without a year as the last before the end of its stretch."""
    if not start.startswith("XXXX-") or not end[:4].isdigit():
        return start
    return _of_year(start, int(end[:4]) - _turns(start, end))


def _of_year(edtf: str, year: int) -> str:
    """A date without a year as one of this year, if the calendar has it in four digits."""
    return edtf.replace("XXXX", str(year)) if 1000 <= year <= MAXYEAR else edtf


def _turns(start: str, end: str) -> bool:
    """Whether a year ends between two dates, of which only one tells its year ("November to March 2019")."""
    return len(start) > 4 and len(end) > 4 and end[4:] < start[4:]

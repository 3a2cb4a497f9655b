"""Weekdays: "Thursday", "next Monday evening", "Thursday, 12 March", "Friday of next week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.calendar_words import (
    DAY_LEADS,
    DAY_NAMES,
    HOLY_DAYS,
    NAMED_BY_DAY,
    POINTERS,
    TELLERS,
    WEEKDAYS,
)
from extractors.en.lexicon.number_words import ORDINALS
from extractors.figures.dates import reckoning
from extractors.figures.dates.moment import ALL_MONTHS, DAY, MONTH, YEAR, Moment, edtf
from extractors.figures.dates.months import read_full_date
from extractors.figures.dates.numeric import read_numeric
from extractors.figures.dates.relative import PART
from extractors.figures.dates.tense import is_ahead
from extractors.pattern import NEXT_WORD, lazy, trie

if TYPE_CHECKING:
    from extractors.figures.quantity import Quantity
    from extractors.text import Page


WEEKDAY = lazy(rf"(?P<weekday>{trie(DAY_NAMES)})(?!\w)\.?{PART}")
"""A weekday with its part of the day ("Monday morning")."""
RUN = lazy(r"[0-9]++")
"""A run of digits."""
TO_DATE = lazy(r",?[ ](?:the[ ])?+")
"""Characters between a weekday and its date."""
DAY_OF_MONTH = lazy(
    rf"""
    [ ] (?P<the> the[ ] )?+
    (?: (?P<day> {DAY} ) (?P<th> st | nd | rd | th )?+         # Sunday 31, Sunday the 31st
      | (?P<word> (?: twenty- | thirty- )?+ {trie(ORDINALS)} ) )   # Tuesday the eleventh
    (?! [\w%:/] | - (?! {trie(WEEKDAYS)} ) | [.,][0-9]
      | [ ] (?! (?: to | and | until | through ) [ ] {trie(WEEKDAYS)} ) [a-z0-9] )
    """,
    regex.VERBOSE,
)
"""The day of the month behind a weekday ("Sunday the 31st")."""
POINTED = lazy(
    rf"""(?r)
    (?: (?<!\w) (?P<which> {trie(POINTERS)} )
      | (?<= \b the[ ] ) (?P<which> {trie(TELLERS)} ) )    # "following Monday's vote" is after it
    [ ] (?: week (?:['’]s)? [ ] )?+
    """,
    regex.VERBOSE,
)
"""A pointer before a weekday ("last Monday", "the following Monday")."""
OF_MONTH = lazy(rf"[ ](?:of|in)[ ]{MONTH}(?:,?[ ](?:of[ ]|in[ ])?(?P<year>{YEAR}))?+")
"""The month behind a weekday by its ordinal ("first Monday of May 2019")."""
NTH = lazy(
    rf"(?P<nth>last|[1-5](?:st|nd|rd|th)|{trie(ORDINALS)})[ ](?P<weekday>{trie(WEEKDAYS)})[ ](?:of|in)[ ]"
)
"""A weekday by its ordinal ("first Monday of")."""
MONTH_OF = lazy(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
"""A month in EDTF."""
NTH_DAY = lazy(rf"[ ](?P<weekday>{trie(WEEKDAYS)})(?!\w)")
"""The weekday behind an ordinal."""
OF_WEEK = lazy(rf"[ ](?:of[ ])?(?:the[ ])?(?P<which>{trie((*POINTERS, *TELLERS))})[ ]week(?!\w)")
"""The week behind a weekday ("Monday of last week")."""
HOLY = lazy(rf"(?r)(?<!\w)(?:{trie(HOLY_DAYS)})[ ]")
"""A word that makes a weekday part of a name ("Good Friday")."""
LED = lazy(rf"(?r)(?<!\w){trie(DAY_LEADS)}[ ]")
"""A word before an abbreviated weekday ("on Mon")."""


def read_weekday(page: Page, start: int, end: int) -> Moment | None:
    """A weekday, with "last" or "next", its part of the day, and the date that may follow it."""
    low = page.low
    found = WEEKDAY.match(low, start)
    if found is None or HOLY.match(low, 0, start) is not None:
        return None
    pointer = POINTED.match(low, 0, start)
    begin = pointer.start() if pointer else start
    end = found.end("part") if found["part"] else found.end("weekday")
    follow = _follow(page, found.end())
    if follow is not None:
        return Moment(begin, follow.end, follow.date)
    if found["weekday"] not in WEEKDAYS and not (page.text[start].isupper() and _led(low, start)):
        return None
    after = NEXT_WORD.match(low, end)
    if after is not None and page.text[after.start("word")].isupper() and after["word"] in NAMED_BY_DAY:
        return None
    of_month = None if pointer is None or pointer["which"] != "last" else OF_MONTH.match(low, end)
    if of_month is not None:
        return _nth(begin, DAY_NAMES[found["weekday"]], of_month, -1)
    of_week = OF_WEEK.match(low, end)
    if of_week is not None:
        return Moment(begin, of_week.end(), _of_week(page, found, of_week["which"]))
    return Moment(begin, end, reckoning.part_of_day(_resolved(page, found, pointer), found["part"]))


def read_nth_weekday(page: Page, start: int, end: int, ordinal: float) -> Moment | None:
    """A weekday by its ordinal in a month ("first Monday of May 2019"); of no year where none is told."""
    found = NTH_DAY.match(page.low, end)
    month = None if found is None or not 1 <= ordinal <= 5 else OF_MONTH.match(page.low, found.end())
    if found is None or month is None:
        return None
    return _nth(start, DAY_NAMES[found["weekday"]], month, int(ordinal))


def _nth(start: int, weekday: int, month: regex.Match[str], which: int) -> Moment:
    """The weekday that is the first, second ... or last (-1) of its month."""
    end = month.end("year") if month["year"] else month.end("month")
    number = ALL_MONTHS[month["month"]]
    if not month["year"]:
        return Moment(start, end, edtf(None, number))
    day = reckoning.nth_weekday(int(month["year"]), number, weekday, which)
    return Moment(start, end, None if day is None else day.isoformat())


def with_nth(page: Page, reading: Quantity) -> Quantity:
    """A weekday by its ordinal in a month whose year is known by now ("first Monday in May"), as that day."""
    if reading.date is None or MONTH_OF.fullmatch(reading.date) is None:
        return reading
    found = NTH.match(page.low, reading.start, reading.end)
    if found is None:
        return reading
    nth = found["nth"]
    which = -1 if nth == "last" else int(ORDINALS.get(nth) or nth[:1])
    year, month = map(int, reading.date.split("-"))
    day = reckoning.nth_weekday(year, month, DAY_NAMES[found["weekday"]], which)
    return replace(reading, date=None if day is None else day.isoformat())


def _led(low: str, start: int) -> bool:
    """Whether a word before an abbreviation shows it to be a weekday's ("on Mon")."""
    return LED.match(low, 0, start) is not None


def _follow(page: Page, end: int) -> Moment | None:
    """The date that follows a weekday, or its day of the month alone."""
    gap = TO_DATE.match(page.low, end)
    if gap is None:
        return None
    full = read_full_date(page, gap.end())
    if full is not None:
        return full
    run = RUN.match(page.low, gap.end())
    if run is not None:
        numeric = read_numeric(page, *run.span(), led=True)
        if numeric is not None and numeric.date and len(numeric.date) == len("2019-03-12"):
            return numeric
    day = DAY_OF_MONTH.match(page.low, end)
    if day is None or (day["word"] and not day["the"]):
        return None
    which = int(day["day"]) if day["day"] else _ordinal(day["word"])
    return Moment(end, day.end(), f"XXXX-XX-{which:02}") if 1 <= which <= 31 else None


def _ordinal(word: str) -> int:
    """The ordinal's number: "eleventh", "thirty-first"."""
    tens, _, ones = word.rpartition("-")
    return {"twenty": 20, "thirty": 30}.get(tens, 0) + int(min(ORDINALS[ones], 99))


def _resolved(page: Page, found: regex.Match[str], pointer: regex.Match[str] | None) -> str | None:
    """The weekday's day, from publication; by the clause's tense where no word points to its week."""
    if pointer is not None:
        return _of_week(page, found, pointer["which"])
    if page.published is None:
        return None
    ahead = is_ahead(page, found.start(), found.end())
    return reckoning.nearest(page.published, DAY_NAMES[found["weekday"]], ahead=bool(ahead))


def _of_week(page: Page, found: regex.Match[str], which: str) -> str | None:
    """The weekday of the week that a word points to."""
    if which in TELLERS:
        return None
    number = DAY_NAMES[found["weekday"]]
    if which in ("past", "coming", "upcoming"):
        return reckoning.nearest(page.published, number, ahead=which != "past")
    return reckoning.weekday(page.published, number, POINTERS[which])

"""Weekdays: "Thursday", "next Monday evening", "Thursday, 12 March", "Friday of next week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

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
from extractors.figures.dates.moment import DAY, Moment
from extractors.figures.dates.months import read_full_date
from extractors.figures.dates.numeric import read_numeric
from extractors.figures.dates.relative import PART
from extractors.figures.dates.tense import is_ahead
from extractors.pattern import NEXT_WORD, lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page


WEEKDAY = lazy(rf"(?P<weekday>{trie(DAY_NAMES)})(?!\w)\.?{PART}")
RUN = lazy(r"[0-9]++")
TO_DATE = lazy(r",?[ ](?:the[ ])?+")
"""What parts a weekday from its date."""
DAY_OF_MONTH = lazy(
    rf"""
    [ ] (?P<the> the[ ] )?+
    (?: (?P<day> {DAY} ) (?P<th> st | nd | rd | th )?+         # Sunday 31, Sunday the 31st
      | (?P<word> (?: twenty- | thirty- )?+ {trie(ORDINALS)} ) )   # Tuesday the eleventh
    (?! [\w%:/] | -(?!{trie(WEEKDAYS)}) | [.,][0-9] | [ ] (?! (?:to|and|until|through) [ ] {trie(WEEKDAYS)} ) [a-z0-9] )
    """,
    regex.VERBOSE,
)
POINTED = lazy(
    rf"""(?r)
    (?: (?<!\w) (?P<which> {trie(POINTERS)} )
      | (?<= \b the[ ] ) (?P<which> {trie(TELLERS)} ) )    # "following Monday's vote" is after it
    [ ] (?: week (?:['’]s)? [ ] )?+
    """,
    regex.VERBOSE,
)
OF_WEEK = lazy(rf"[ ](?:of[ ])?(?:the[ ])?(?P<which>{trie((*POINTERS, *TELLERS))})[ ]week(?!\w)")
HOLY = lazy(rf"(?r)(?<!\w)(?:{trie(HOLY_DAYS)})[ ]")
LED = lazy(rf"(?r)(?<!\w){trie(DAY_LEADS)}[ ]")


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
    of_week = OF_WEEK.match(low, end)
    if of_week is not None:
        return Moment(begin, of_week.end(), _of_week(page, found, of_week["which"]))
    return Moment(begin, end, _resolved(page, found, pointer))


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

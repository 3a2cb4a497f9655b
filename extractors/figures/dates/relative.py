"""Weekdays, and dates that only a publication date can tell: "Thursday", "last year", "yesterday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.figures.dates.moment import ALL_MONTHS, Moment
from extractors.figures.dates.months import MONTH_DAY, read_full_date
from extractors.figures.dates.months import POINTED as BEFORE_DAY
from extractors.figures.dates.numeric import read_numeric
from extractors.figures.patterns import NEXT_WORD, trie
from extractors.lexicons.calendar_words import (
    DAY_PARTS,
    HOLY_DAYS,
    NAMED_BY_DAY,
    NAMES_TOO,
    POINTED,
    POINTERS,
    RELATIVE_DAYS,
    WEEKDAYS,
)
from extractors.lexicons.nouns import PASTS

if TYPE_CHECKING:
    from extractors.figures.page import Page

PART = rf"(?:[ ](?P<part>{trie(DAY_PARTS)})(?!\w))?+"
WEEKDAY = regex.compile(
    rf"""
    (?P<weekday> {trie(WEEKDAYS)} ) (?!\w) {PART}    # Thursday, Thursday evening
    (?: ,?[ ] (?:the[ ])?+ )?+                       # up to the date: Thursday, the 12th of March
    """,
    regex.VERBOSE,
)
POINTER = regex.compile(rf"(?:{trie(POINTERS)})[ ](?P<what>{trie((*POINTED, *ALL_MONTHS))})(?!\w)")
RELATIVE = regex.compile(rf"(?:{trie(RELATIVE_DAYS)})(?!\w){PART}")

BEFORE_PAST = regex.compile(r"(?r)(?<!\w)(?:the|this)[ ]")
HOLY = regex.compile(rf"(?r)(?<!\w)(?:{trie(HOLY_DAYS)})[ ]")
NAMED = regex.compile(r"(?r)(?<!\w)[A-Z][\w-]{2,24}[ ]")


def read_weekday(page: Page, start: int) -> Moment | None:
    """A weekday, with "last" or "next", its part of the day, and the date that may follow it."""
    low = page.low
    found = WEEKDAY.match(low, start)
    if found is None or HOLY.match(low, 0, start) is not None:
        return None
    end = found.end("part") if found["part"] else found.end("weekday")
    pointer = BEFORE_DAY.match(low, 0, start)
    begin = pointer.start() if pointer else start
    follow = _follow(page, found.end()) if found.end() > end else None
    if follow is not None:
        return Moment(begin, follow.end, follow.date)
    after = NEXT_WORD.match(low, end)
    if after is not None and page.text[after.start("word")].isupper() and after["word"] in NAMED_BY_DAY:
        return None
    return Moment(begin, end, None)


def _follow(page: Page, start: int) -> Moment | None:
    """The full date that follows a weekday."""
    full = read_full_date(page, start)
    if full is None and page.low[start : start + 1].isdigit():
        numeric = read_numeric(page, start)
        return (
            numeric
            if numeric is not None and numeric.date and len(numeric.date) == len("2019-03-12")
            else None
        )
    return full


def read_pointer(page: Page, start: int) -> Moment | None:
    """A span of time that "last", "next", "this" or "the past" points to: "last year", "next March"."""
    low = page.low
    found = POINTER.match(low, start)
    if found is None or (found["what"] in NAMES_TOO and not page.text[found.start("what")].isupper()):
        return None
    if low.startswith("past", start) and BEFORE_PAST.match(low, 0, start) is None:
        return None
    if found["what"] in ALL_MONTHS and MONTH_DAY.match(low, found.start("what")) is not None:
        return None
    return Moment(start, found.end(), None)


def read_relative(page: Page, start: int) -> Moment | None:
    """A day told from today: "yesterday", "tomorrow morning"; None for "today" in the sense of nowadays."""
    found = RELATIVE.match(page.low, start)
    if found is None or (page.low.startswith("today", start) and _is_nowadays(page, start, found.end())):
        return None
    return Moment(start, found.end(), None)


def _is_nowadays(page: Page, start: int, end: int) -> bool:
    """Whether "today" belongs to a name and no past follows: "Carrow today is", not "Bell today resigned"."""
    if NAMED.match(page.text, 0, start) is None:
        return False
    after = NEXT_WORD.match(page.low, end)
    return after is not None and not (after["word"].endswith("ed") or after["word"] in PASTS)

"""Dates that only a publication date can tell: "yesterday", "last year", "next March"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.calendar_words import (
    DAY_PARTS,
    NAMES_TOO,
    OF_THAT,
    OF_THEIR_OWN,
    ORDINARY,
    POINTED,
    POINTERS,
    RELATIVE_DAYS,
    SEASONS,
    TELLERS,
)
from extractors.en.lexicon.nouns import PASTS
from extractors.figures.dates import reckoning
from extractors.figures.dates.moment import ALL_MONTHS, Moment
from extractors.figures.dates.months import MONTH_DAY
from extractors.figures.dates.periods import whole_of
from extractors.figures.dates.tense import is_ahead
from extractors.pattern import NEXT_WORD, lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page


PART = rf"(?:[ ](?P<part>{trie(DAY_PARTS)})(?!\w))?+"
"""A part of the day behind a day, if present."""
POINTER = lazy(
    rf"""
    (?P<which> {trie((*POINTERS, *TELLERS, "that"))} ) [ ]
    (?: (?P<own> {trie(OF_THEIR_OWN)} ) [ ] | {trie(ORDINARY)} [ ] )?+     # the last school year
    (?P<what> {trie((*POINTED, *ALL_MONTHS))} ) (?!\w)
    """,
    regex.VERBOSE,
)
"""A pointer with its period ("last year", "next March")."""
RELATIVE = lazy(rf"(?P<day>{trie(RELATIVE_DAYS)})(?!\w){PART}")
"""A day named from today, with its part ("tomorrow morning")."""
DAY_BESIDE = lazy(r"(?r)(?<!\w)day[ ](?P<side>before|after)[ ]")
"""The words before a day of which the next or last day is meant ("the day after tomorrow")."""
WITH_ARTICLE = lazy(r"(?r)(?<!\w)(?:the|this)[ ]")
"""An article before a period."""
AS = lazy(r"[ ](?:as|of|that|in[ ]which)(?!\w)")
"""Words behind "the same day" for another day than the day told of before ("the same day as")."""
THIS = lazy(r"(?r)(?<!\w)this[ ]")
"""The word "this" before a period."""
BEYOND = lazy(r"[ ](?:after[ ]next|(?P<back>before[ ]last))(?!\w)")
"""Words for the second period from publication ("the week after next", "the year before last")."""
TO_DATE = lazy(r"[ -]to[ -]date(?!\w)")
"""Words behind "year" for its days up to publication ("year to date")."""
BESIDE = lazy(
    r"""
      [ ] (?: before | after | earlier )                                   # the day before,
      (?= [.,;:)!?”’"'] | $ | [ ] (?: and | but | in | at ) (?!\w) )
    | [ -] (?: earlier | ago ) [ ] (?: period | quarter | month | half ) (?!\w)   # the year-earlier period
    """,
    regex.VERBOSE,
)
"""Words for a period beside the period told of ("the day before", "the year-earlier period")."""
THE = lazy(r"(?r)(?<!\w)the[ ]")
"""An article before a period that is told of."""
OVER_THE = lazy(r"(?r)(?<!\w)(?:in|over|within|during|for|throughout)[ ]the[ ]")
"""A preposition before a stretch ("over the past year")."""
AHEAD_BEHIND = lazy(r"[ ](?:will|is[ ]to|are[ ]to|is[ ]due|has|have)(?!\w)")
"""A verb behind "today" that shows the day, not nowadays ("today will")."""
NAMED = lazy(r"(?r)(?<!\w)[A-Z][\w-]{2,24}[ ]")
"""A capitalised word right before "today", to the letter ("Carrow today is")."""


SATURDAY = 5
"""The weekday that a weekend begins with, as ``datetime`` counts weekdays."""


def read_pointer(page: Page, start: int, end: int) -> Moment | None:
    """A period that "last", "next", "this" or "the past" points to: "last year", "next March"."""
    low = page.low
    found = POINTER.match(low, start)
    if found is None or (found["what"] in NAMES_TOO and not page.text[found.start("what")].isupper()):
        return None
    articled = WITH_ARTICLE.match(low, 0, start) is not None
    if found["which"] == "that":
        told = found["what"] in OF_THAT and not low.startswith("-", found.end())
        return Moment(start, found.end(), None) if told else None
    if found["which"] in ("past", *TELLERS) and not articled:
        return None
    if (
        found["what"] == "day"
        and found["which"] not in TELLERS
        and not (articled and found["which"] == "next")
    ):
        return None
    if found["which"] == "same" and AS.match(low, found.end()) is not None:
        return None
    if found["what"] in ALL_MONTHS and MONTH_DAY.match(low, found.start("what")) is not None:
        return None
    whole = whole_of(page, found.end()) if found["which"] == "last" else None
    if whole is not None:
        return Moment(start, whole.end, _last_of(found["what"], whole.date))
    return Moment(start, found.end(), None if found["own"] else _pointed(page, found, articled))


def read_beside(page: Page, start: int, end: int) -> Moment | None:
    """A period beside another, or up to publication: "the day before", "week after next", "year to date"."""
    beyond, to_date = BEYOND.match(page.low, end), TO_DATE.match(page.low, end)
    if beyond is not None:
        offset = -2 if beyond["back"] else 2
        return Moment(start, beyond.end(), reckoning.period(page.published, page.low[start:end], offset))
    if to_date is not None:
        return Moment(start, to_date.end(), reckoning.to_date(page.published, page.low[start:end]))
    found = BESIDE.match(page.low, end)
    if found is None or THE.match(page.low, 0, start) is None:
        return None
    return Moment(start, found.end(), None)


def _last_of(what: str, whole: str | None) -> str | None:
    """The last quarter of a year; of other periods the whole ("the last week of July")."""
    return (
        reckoning.part(whole, 4, reckoning.QUARTER)
        if whole and what == "quarter" and len(whole) == 4
        else whole
    )


def _pointed(page: Page, found: regex.Match[str], articled: bool) -> str | None:
    """The EDTF of the period that was matched.

    "Over the next year" are the months from publication on; any other "the next year" is told from elsewhere.
    """
    which, what = found["which"], found["what"]
    offset = POINTERS.get(which)
    if offset is None:
        return None
    if which in ("past", "coming") and THIS.match(page.low, 0, found.start()) is not None:
        articled, which = False, "last"
    if what == "quarter" and which in ("last", "next"):
        return reckoning.period(page.published, what, offset)
    if which == "past" or (articled and offset):
        led = OVER_THE.match(page.low, 0, found.start()) is not None
        return reckoning.stretch(page.published, what, offset) if led else None
    if what in ALL_MONTHS:
        return reckoning.month(page.published, ALL_MONTHS[what], offset)
    if what in SEASONS:
        return reckoning.season(page.published, what, offset)
    if what in DAY_PARTS:
        return reckoning.part_of_day(reckoning.day(page.published, offset), what) if offset <= 0 else None
    if which == "this" and what == "weekend" and _is_over(page, found):
        offset = -1
    return reckoning.period(page.published, what, offset)


def _is_over(page: Page, found: regex.Match[str]) -> bool:
    """Whether this weekend is the last weekend: before Saturday, in a clause that speaks of the past."""
    if page.published is None or page.published.weekday() >= SATURDAY:
        return False
    return is_ahead(page, found.start(), found.end()) is False


def read_relative(page: Page, start: int, end: int) -> Moment | None:
    """A day told from today: "yesterday", "tomorrow morning"; None for "today" in the sense of nowadays."""
    low = page.low
    found = RELATIVE.match(low, start)
    if found is None:
        return None
    beside = DAY_BESIDE.match(low, 0, start)
    if found["day"] == "today" and beside is None and _is_nowadays(page, start, found.end()):
        return None
    days = RELATIVE_DAYS[found["day"]]
    if beside is not None:
        days += 1 if beside["side"] == "after" else -1
    begin = start if beside is None else beside.start()
    part = "night" if found["day"] == "tonight" else found["part"]
    return Moment(begin, found.end(), reckoning.part_of_day(reckoning.day(page.published, days), part))


def _is_nowadays(page: Page, start: int, end: int) -> bool:
    """Whether "today" belongs to a name and no past follows: "Carrow today is", not "Bell today resigned"."""
    if NAMED.match(page.text, 0, start) is None:
        return False
    after = NEXT_WORD.match(page.low, end)
    if after is None or AHEAD_BEHIND.match(page.low, end) is not None:
        return False
    return not (after["word"].endswith("ed") or after["word"] in PASTS)

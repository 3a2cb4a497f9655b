"""Years and decades in words: "nineteen ninety-six", "two thousand and fifteen", "the sixties"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.number_words import TENS
from extractors.figures.dates.moment import Moment
from extractors.figures.kinds.nouns import counted
from extractors.figures.numbers.cardinals import CARDINALS, cardinal
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page


CENTURIES = ("sixteen", "seventeen", "eighteen", "nineteen", "twenty")
"""Number words that a year in words begins with, of the centuries that a text names years of."""
YEAR_WORDS = lazy(
    rf"{trie(CENTURIES)} (?: [ ]hundred (?: [ ]and )? )? [ -] (?P<last>[a-z])",  # nineteen hundred and ten
    regex.VERBOSE,
)
"""The beginning of a year in words ("nineteen hundred and ten")."""
IN = lazy(r"(?r)(?<!\w)(?:in|since|by|until|from|of)[ ]")
"""A preposition before a year in words."""
YEAR_BEGINNINGS = frozenset({*CENTURIES, "two"})
"""First words of a year in words."""

DECADES = {f"{word[:-1]}ies": ten // 10 for word, ten in TENS.items()}
"""Decades in words, with their number in a century."""
CENTURY_DECADE = lazy(rf"(?P<century>{trie(CENTURIES)})[ -](?P<decade>{trie(DECADES)})(?!\w)")
"""A decade with its century ("nineteen-sixties")."""
DECADE_LEAD = lazy(r"(?r)(?<!\w)(?:the|early|late|mid|of|roaring|swinging)[ -]")
"""A word before a decade ("the sixties", "the roaring twenties")."""
WARMTH = lazy(r"(?<!\w)(?:temperatures?|highs?|lows?|degrees|thermometer|readings)(?!\w)")
"""Words of temperature near tens that are degrees."""
AROUND = 60
"""Characters on each side of a decade in words in which words of temperature show degrees."""
BEHIND = lazy(rf",?[ ](?={trie(sorted(YEAR_BEGINNINGS))}(?!\w))")
"""The place of a year in words behind a day or month."""


def read_word_year(page: Page, start: int, end: int, *, led: bool = False) -> Moment | None:
    """A year in words: "nineteen ninety-six", "in two thousand and fifteen", or behind a month."""
    low = page.low
    found = YEAR_WORDS.match(low, start)
    if found is not None:
        first, last = cardinal(low, start), cardinal(low, found.start("last"))
        if first and last and 10 <= last.value <= 99 and counted(page, last.end) is None:
            year = first.value if first.value >= 1000 else first.value * 100 + last.value
            return Moment(start, last.end, f"{year:.0f}")
    and_more = low.startswith("two thousand and ", start) and IN.match(low, 0, start) is not None
    if not (and_more or (led and low.startswith("two thousand", start))):
        return None
    whole = cardinal(low, start)
    if whole is None or not 2000 <= whole.value < 2100 or counted(page, whole.end) is not None:
        return None
    return Moment(start, whole.end, f"{whole.value:.0f}")


def read_decade_of_century(page: Page, start: int, end: int) -> Moment | None:
    """A decade in words with its century: "the nineteen-sixties"."""
    found = CENTURY_DECADE.match(page.low, start)
    if found is None:
        return None
    return Moment(start, found.end(), f"{CARDINALS[found['century']]}{DECADES[found['decade']]}X")


def read_word_decade(page: Page, start: int, end: int) -> Moment | None:
    """A decade in words: "the sixties", "the mid-eighties"; not "in her sixties", "highs in the sixties"."""
    low = page.low
    if DECADE_LEAD.match(low, 0, start) is None:
        return None
    if WARMTH.search(low, max(start - AROUND, 0), end + AROUND) is not None:
        return None
    decade = DECADES[low[start:end]]
    return Moment(start, end, f"{19 if decade > 1 else 20}{decade}X")


def with_word_year(page: Page, moment: Moment | None) -> Moment | None:
    """A day or a month with the year in words behind it: "6 April seventeen thirty-three"."""
    if moment is None or moment.date is None or not moment.date.startswith("XXXX-") or "/" in moment.date:
        return moment
    behind = BEHIND.match(page.low, moment.end)
    year = None if behind is None else read_word_year(page, behind.end(), behind.end(), led=True)
    if year is None or year.date is None:
        return moment
    return replace(moment, end=year.end, date=year.date + moment.date[len("XXXX") :])

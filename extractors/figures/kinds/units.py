"""The unit of measure behind a number, with its rate ("miles per hour", "$70 a barrel")."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import regex
from msgspec import Struct

from extractors.en.lexicon.number_contexts import AFTER_A_SPAN
from extractors.en.lexicon.number_words import SCALES
from extractors.en.lexicon.units import PER_NOUNS, SHORT_SYMBOLS, SYMBOLS, UNITS, UNSPACED, Unit
from extractors.figures.kinds.nouns import counted, singular
from extractors.figures.kinds.primes import bracketed, prime
from extractors.figures.numbers.cardinals import CARDINALS
from extractors.figures.numbers.number import GAP
from extractors.pattern import first_word, first_words, lazy, trie
from extractors.words import key

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


class Measure(Struct, frozen=True, gc=False):
    """A unit in the text: where it ends, its canonical name, and its dimension."""

    end: int
    name: str
    dimension: str


WORD = lazy(rf"{GAP}?+ (?P<unit> {trie(UNITS)} ) (?![\w²³])", regex.VERBOSE)
"""A unit in full behind a number."""
SYMBOL = lazy(rf"(?P<gap> {GAP}?+ ) (?P<unit> {trie(SYMBOLS)} ) (?![\w²³$£€])", regex.VERBOSE)
"""A unit's symbol behind a number, to the letter: "MW" and "mW" differ."""
AFTER_SHORT = lazy(r"$|[\s,;:)\]?!/–—-]|\.(?:\s|$)")
"""Characters behind a short symbol in plain sight."""
FIRST = first_words([*UNITS, *SYMBOLS])
"""First words behind a number that may be a unit."""
STOP = lazy(r"$|\s*+(?:$|\n|[A-Z“\"])")
"""The end of a sentence at the full stop of an abbreviated unit."""
PER = ("/", " for every ", *map("".join, product(" -", ("per", "each", "every", "a", "an"), " -")))
"""Beginnings of a rate behind a unit, a cheap look before the patterns."""
LETTERS = {"s": "second", "d": "day", "a": "year", "yr": "year", "y": "year", "wk": "week", "mo": "month"}
"""Symbols of time in a rate ("150 MMcf/d")."""
PER_WORD = lazy(
    rf"""
    [ -] (?: per | each | every ) [ -] (?! {trie(CARDINALS)} (?!\w) )
    (?! (?: of | in | to | with | from | for | at | on | by ) \b )
    (?P<noun> {trie(UNITS)} (?!\w) | [a-z]++ (?: -[a-z]++ )? ) (?!\w)
    """,
    regex.VERBOSE,
)
"""A rate behind a unit ("$70 per barrel", no "thousands every four years")."""
PER_MANY = lazy(
    rf"""
    (?: [ ] (?: per | for[ ]every ) [ ] | / (?=10) )
    (?P<many> [0-9]{{1,3}} (?: ,[0-9]{{3}} )++ | [0-9]++ | {trie(CARDINALS)} (?=[ ]) )?+ (?![\w.,]*[0-9])
    (?P<scale> (?(many)[ ]|) (?: an?[ ] )? {trie(SCALES)} (?!\w) )?+
    (?(many) | (?(scale) | (?!) ) )
    """,
    regex.VERBOSE,
)
"""A rate by a number of things ("12 deaths per 1,000 births", "300 cases per million", "5 g/100 ml")."""
PER_ARTICLE = lazy(
    rf"""
    [ -] an? [ -] (?P<noun> {trie(PER_NOUNS)} ) (?!\w)     # $70 a barrel
    (?! [ ] {trie(AFTER_A_SPAN)} (?!\w) )                  # not "sold 5 boats a year ago"
    """,
    regex.VERBOSE,
)
"""A rate with an article ("$70 a barrel")."""
PER_SLASH = lazy(rf"/(?P<noun>{trie([*PER_NOUNS, *UNITS, *map(str.lower, SYMBOLS)])})(?![\w²³/])")
"""A rate with a slash ("$70/barrel", "70 KM/H")."""
PER_SYMBOL = lazy(rf"(?:/|[ ]per[ ])(?P<noun>{trie([*SYMBOLS, *LETTERS])})(?![\w²³/-])")
"""A rate by a symbol, to the letter ("70 km/h", "300 people per sq km")."""
CONVERTED = lazy(r"(?:[ ]\([^()\n]{1,30}+)?\)")
"""An amount's conversion in brackets before "per share", or the conversion's end."""
MANY = (" per ", " for every ", "/1")
"""Beginnings of a rate by a number of things, a cheap look before the pattern."""
NOT_PER = frozenset({"cent", "se", "capita"})
"""Words behind "per" that are no unit."""


def unit_behind(page: Page, number: Number, word: str) -> Measure | None:
    """The unit of measure right behind a number, with its rate; None if no unit is there.

    ``word`` is the first word or sign behind the number (``patterns.first_word``).
    """
    marked = prime(page, number) or bracketed(page, number)
    if marked is not None:
        return Measure(*marked)
    at = behind(page, number)
    if word not in FIRST and at == number.end:
        return None
    found = WORD.match(page.low, at)
    if found is not None:
        return with_per(page, Measure(found.end(), *UNITS[key(found["unit"])]))
    return _symbol(page, number)


def in_full(low: str, at: int) -> regex.Match[str] | None:
    """The unit in full right behind a place, which the first word there must be able to begin."""
    return WORD.match(low, at) if first_word(low, at) in FIRST else None


def behind(page: Page, number: Number) -> int:
    """Where a number's unit may begin: behind a plus, or "of" in "millions of dollars", "0.25 of a point"."""
    if page.low.startswith(("+ ", "-plus "), number.end):
        return page.low.index(" ", number.end)
    if number.form == "vague" and page.low.startswith(" of ", number.end):
        return number.end + len(" of")
    if 0 < number.value < 1 and page.low.startswith((" of a ", " of one "), number.end):
        return page.low.index(" ", number.end + len(" of "))
    return number.end


def _symbol(page: Page, number: Number) -> Measure | None:
    """The symbol behind a number; short symbols only in plain sight."""
    found = SYMBOL.match(page.text, number.end)
    if found is None:
        return None
    symbol, end = found["unit"], found.end()
    if symbol in SHORT_SYMBOLS and not _plain(page, number, found):
        return None
    if symbol.endswith(".") and STOP.match(page.text, end) is not None:
        end -= 1
    return with_per(page, Measure(end, *SYMBOLS[key(symbol)]))


def _plain(page: Page, number: Number, found: regex.Match[str]) -> bool:
    """Whether a short symbol stands at its digits (or a space apart, before an end) and is no word."""
    if number.form not in ("digits", "fraction") or AFTER_SHORT.match(page.text, found.end()) is None:
        return False
    symbol, gap = found["unit"], found["gap"]
    if symbol == "in":
        return gap in ("", "-")
    if symbol in UNSPACED:
        return not gap
    return gap in ("", " ")


def with_per(page: Page, measure: Measure) -> Measure:
    """The measure as a rate by a unit or noun: ``mile`` before "an hour" is ``mile per hour``."""
    many = PER_MANY.match(page.low, measure.end) if page.low.startswith(MANY, measure.end) else None
    if many is not None and (measure.name or not many.group().startswith("/")):
        return _per_many(page, measure, many)
    found = _per(page, measure.end)
    end = found.end() if found is not None else measure.end
    bracket = CONVERTED.match(page.low, end) if found is None and measure.dimension == "money" else None
    if bracket is not None:
        found = _per(page, bracket.end())
    if found is None or found["noun"] in NOT_PER:
        return measure
    name = f"{measure.name} per {_denominator(found['noun'])}"
    return Measure(
        end, name, "speed" if measure.dimension == "length" and found["noun"] in _TIMES else measure.dimension
    )


def _per_many(page: Page, measure: Measure, many: regex.Match[str]) -> Measure:
    """The measure as a rate by a number of things, "death per 1,000 births"; "a year" may follow."""
    noun = counted(page, many.end())
    symbol = SYMBOL.match(page.text, many.end()) if noun is None else None
    end = noun.end if noun else symbol.end() if symbol else many.end()
    digits = (many["many"] or "").replace(",", "")
    number = f"{int(digits):,}" if digits.isdigit() else digits
    parts = [measure.name, "per", number, (many["scale"] or "").strip(), page.text[many.end() : end].strip()]
    whole = Measure(end, " ".join(filter(None, parts)), measure.dimension)
    timed = _per(page, end)
    return whole if timed is None else with_per(page, whole)


def _per(page: Page, end: int) -> regex.Match[str] | None:
    """The unit or noun of a rate behind ``end``."""
    low = page.low
    if not low.startswith(PER, end):
        return None
    return (
        PER_SYMBOL.match(page.text, end)
        or PER_WORD.match(low, end)
        or PER_ARTICLE.match(low, end)
        or PER_SLASH.match(low, end)
    )


def _denominator(noun: str) -> str:
    """The canonical name of the unit or noun of a rate."""
    unit: Unit | None = UNITS.get(noun) or SYMBOLS.get(noun)
    if noun in LETTERS:
        return LETTERS[noun]
    return unit.name if unit is not None else singular(noun)


_TIMES = frozenset({"second", "minute", "hour", "day", "s", "h", "hr", "sec", "min"})
"""Units of time behind a slash."""

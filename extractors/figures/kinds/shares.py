"""Shares and multiples: "two-thirds of the fleet", "one in five boats", "three times as many"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.determiners import DEFINITES
from extractors.en.lexicon.number_contexts import AFTER_HALF, COMPARED
from extractors.en.lexicon.number_words import ORDINAL_SCALES
from extractors.figures.kinds.nouns import Noun, counted, phrase
from extractors.figures.numbers.fractions import ONE_OF_THEM
from extractors.figures.quantity import Quantity
from extractors.pattern import OWNER, lazy, trie

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


DETERMINED = rf"(?P<the> {trie(DEFINITES)} (?=[ ]) )"
"""The determiner of a shared noun, for verbose patterns."""
SHARED = lazy(
    rf"""
      [ ]of (?: [ ]all (?=[ ]) )? (?: [ ] {DETERMINED} | [ ] an? (?=[ ]) )? {OWNER}   # half of all the boats
    | [ ] (?: all[ ] )? {DETERMINED}                                                  # half the boats
    """,
    regex.VERBOSE,
)
"""Words between a share and its noun ("half of all the boats")."""
AMOUNT = lazy(r"[ ][$£€]?[0-9]")
"""An amount behind the noun of a share, which then counts nothing ("half of the combined 4m sales")."""
ODDS = lazy(r"[ ]in[ ]|[ ]out[ ]of[ ]|-of-|-in-")
"""Words between the two numbers of odds."""
ONE = ("one ", "one-", "1 ", "1-")
"""The number one at the head of odds."""

PARTICIPLE = lazy(r"[ ](?:who|that|\w{2,20}(?:ed|ing))(?!\w)")
"""A word behind "those" or "these" that tells who is meant ("a third of those who")."""
ONE_OF_MANY = lazy(rf"one[ ]{trie(ORDINAL_SCALES)}")
"""A share, or an ordinal where a noun follows ("the one hundredth visitor")."""
HALF_AFTER = lazy(rf"[ ]{trie(AFTER_HALF)}(?!\w)|[.,;:)]|$")
"""Words or a mark behind a bare half that is a share."""
TIMES_MORE = lazy(rf"[ ]times(?=[ ]{trie(['as', 'what', *COMPARED, *DEFINITES])}(?!\w))")
"""The word "times" of a multiple ("three times larger")."""
FOLD = lazy(r"[ -]?fold(?!\w)|x(?!\w)")
"""The ending of a multiple ("threefold")."""


def read_share(page: Page, number: Number, _: str) -> Quantity | None:
    """A fraction is a share of the noun behind it: a third of the boats."""
    if number.form != "fraction":
        return None
    low, said = page.low, page.low[number.start : number.end]
    if said.endswith("half") and HALF_AFTER.match(low, number.end) is None:
        return None
    if ONE_OF_MANY.fullmatch(said) is not None and (ranked := phrase(page, number.end)) is not None:
        value = round(1 / number.value)
        return Quantity(number.start, ranked.end, "ordinal", value, ranked.unit, replace(number, value=value))
    noun = _of_odds(page, number) if ODDS.search(said) is not None else _of_part(page, number)
    if noun is None or AMOUNT.match(low, noun.end) is not None:  # "half of the combined 4m sales"
        inside = ONE_OF_THEM.search(low, number.start, number.end)
        unit = inside["out"] if inside is not None else ""
        return Quantity(number.start, number.end, "ratio", number.value, unit, number)
    return Quantity(number.start, noun.end, "ratio", number.value, noun.unit, number)


def _of_odds(page: Page, number: Number) -> Noun | None:
    """The noun right behind odds; behind odds of one the first plural ("one in five boats leaks")."""
    return counted(page, number.end, first=page.low.startswith(ONE, number.start))


def _of_part(page: Page, number: Number) -> Noun | None:
    """The noun that a fraction is a share of, behind "of" or a determiner."""
    of = SHARED.match(page.low, number.end)
    if of is None:
        return None
    if of["the"] in ("those", "these") and PARTICIPLE.match(page.low, of.end()) is not None:
        return None  # a third of those screened
    return phrase(page, of.end()) if of["the"] else counted(page, of.end()) or phrase(page, of.end())


def read_multiple(page: Page, number: Number, _: str) -> Quantity | None:
    """A number says how many times: three times as many, 10-fold, 2x."""
    if not page.low.startswith((" times ", " fold", "-fold", "fold", "x"), number.end):
        return None
    found = TIMES_MORE.match(page.low, number.end) or FOLD.match(page.low, number.end)
    if found is None:
        return None
    return Quantity(number.start, found.end(), "multiple", number.value, "", number)

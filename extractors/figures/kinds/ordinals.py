"""Ordinals: "the third storm", "second attempt", "finished 10th"; and where such a word is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.determiners import DEFINITES
from extractors.en.lexicon.number_contexts import CARDINALS_BEHIND, NO_RANK_BEHIND, PLACING
from extractors.en.lexicon.number_words import ORDINAL_ONES
from extractors.en.lexicon.numbered_names import RANKED_NAMES
from extractors.figures.kinds.nouns import phrase
from extractors.figures.quantity import Quantity
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


DETERMINER = lazy(
    rf"""(?r)
    (?<!\w)
    (?: {trie(DEFINITES)}          # the third storm
      | (?P<a> an? )               # a third storm
      | [\w.-]{{1,24}} ['’]s       # Bell's third storm
      | [\w-]{{1,24}} s['’]        # the islands' third storm
    ) [ ] (?: very[ ] )?
    """,
    regex.VERBOSE,
)
"""The determiner before an ordinal ("the third storm", "Bell's third storm")."""
JOINED = lazy(
    rf"(?r) (?<!\w) {trie(ORDINAL_ONES)} (?: [ ] (?: and | or | to ) | , ) [ ]",  # the first and third storm
    regex.VERBOSE,
)
"""An ordinal before another ordinal ("the first and third storm")."""
PLACED = lazy(
    rf"(?r) (?<!\w) {trie(PLACING)} [ ] (?: joint[ ] | a[ ]distant[ ] )?",  # came second, joint second
    regex.VERBOSE,
)
"""A verb before the ordinal of a place ("came second")."""
RANKED = lazy(
    r"""
      - (?P<rank> place | placed | ranked | most | [a-z]{2,12}est ) (?!\w)   # second-placed, third-largest
    | (?P<in> [ ]place ) (?!\w)                                              # in third place
    """,
    regex.VERBOSE,
)
"""Words behind an ordinal that rank ("third-largest", "in third place")."""
COMPOUND = lazy(r"-[a-z]")
"""A word that a hyphen joins to an ordinal."""
WORD_BEHIND = lazy(r"[ ](?P<word>[\w'’]++)")
"""The word behind an ordinal."""
IDIOM = lazy(rf"[ ]{trie(NO_RANK_BEHIND)}(?!\w)")
"""Words behind an ordinal that make an idiom ("first of all")."""
CARDINAL_AFTER = lazy(rf"[ ](?:{trie(CARDINALS_BEHIND)}|[0-9]+)(?!\w)")
"""A cardinal behind an ordinal ("the first two")."""


def read_ordinal(page: Page, number: Number, _: str) -> Quantity | None:
    """An ordinal puts its noun in a place, and is no adverb and no part of a name: the third boat."""
    low = page.low
    if IDIOM.match(low, number.end) is not None or _is_name(page, number):
        return None
    ranked = RANKED.match(low, number.end)
    if ranked is not None:
        return _ranked(page, number, ranked)
    if COMPOUND.match(low, number.end) is not None:
        return None
    determiner = DETERMINER.match(low, 0, number.start)
    determined = determiner is not None or JOINED.match(low, 0, number.start) is not None
    noun = phrase(page, number.end, ranked=True) if CARDINAL_AFTER.match(low, number.end) is None else None
    if noun is None and determiner is not None and determiner["a"]:
        return None
    spelled = page.text[number.start].isalpha()
    if spelled and not determined:
        placed = PLACED.match(low, 0, number.start) is not None
        return _ordinal(number, number.end, "") if placed or number.value > 2 else None
    return _ordinal(number, noun.end, noun.unit) if noun is not None else _ordinal(number, number.end, "")


def _ranked(page: Page, number: Number, ranked: regex.Match[str]) -> Quantity | None:
    """A rank: "second-largest city", "third-place finish", "in third place"."""
    if ranked["in"]:
        if DETERMINER.match(page.low, 0, number.start) is not None:  # "in the first place"
            return None
        return _ordinal(number, ranked.end(), "place")
    noun = phrase(page, ranked.end(), ranked=True)
    if noun is None:
        return _ordinal(number, ranked.end(), ranked["rank"])
    return _ordinal(number, noun.end, f"{ranked['rank']} {noun.unit}")


def _ordinal(number: Number, end: int, unit: str) -> Quantity:
    """The ordinal's reading."""
    return Quantity(number.start, end, "ordinal", number.value, unit, number)


def _is_name(page: Page, number: Number) -> bool:
    """Whether the ordinal begins a name ("First Minister", "Fifth Avenue", "Second World War")."""
    after = WORD_BEHIND.match(page.text, number.end)
    if after is None:
        return False
    if page.text[number.start].isupper():
        return after["word"][0].isupper()
    return page.text[number.start].isdigit() and after["word"] in RANKED_NAMES

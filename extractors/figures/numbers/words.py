"""Numbers in words: cardinals with what follows them, scale words by themselves, vague plurals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.number_words import (
    DENOMINATORS,
    DOZENS,
    ORDINALS,
    SCALES,
    VAGUE_PLURALS,
    VAGUE_TIMES,
)
from extractors.figures.numbers.cardinals import CARDINALS, cardinal
from extractors.figures.numbers.fractions import over, read_half, read_part
from extractors.figures.numbers.number import (
    ARTICLE,
    GAP,
    GAPS,
    SCALE_TAIL,
    Number,
    and_a_part,
    negated,
    scale_of,
    scaled,
    times,
)
from extractors.pattern import lazy, openings, trie

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.text import Page


DOZEN_TAIL = lazy(rf"{GAP} (?P<word> {trie(DOZENS)} ) (?!\w)", regex.VERBOSE)
"""A dozen or score behind a cardinal."""
ORDINAL_TAIL = lazy(rf"(?: [ ]and[ ] | {GAP} ) (?P<word> {trie(ORDINALS)} ) (?! \w | -[a-z] )", regex.VERBOSE)
"""An ordinal behind a cardinal ("twenty-first"), but not in "fifty first-team players"."""
DOZENS_BEHIND, ORDINALS_BEHIND = openings(DOZENS, GAPS), openings([*ORDINALS, "and"], GAPS)
"""Characters behind a cardinal before a dozen or an ordinal, a cheap look before the patterns."""
POINT = lazy(rf"[ ]point(?P<figures>(?:[ ]{trie(CARDINALS)}(?!\w)){{1,8}})")
"""Decimals in words ("point five")."""
VAGUE = lazy(
    rf"""
    (?P<first> {trie([*VAGUE_PLURALS, *VAGUE_TIMES])} )
    (?: [ ]of[ ] (?P<second> {trie(VAGUE_PLURALS)} ) (?!\w) )?    # tens of thousands
    """,
    regex.VERBOSE,
)
"""A vague number ("tens of thousands")."""
SOME = lazy(r"(?r)(?<!\w)(?:several|a[ ]few|many|a[ ]couple(?:[ ]of)?)[ ]")
"""Words before a scale without a number of its own ("several hundred")."""


def read_words(page: Page, start: int) -> Number | None:
    """The number in words that begins at ``start``: cardinal, ordinal, or fraction."""
    found = cardinal(page.low, start)
    if found is None:
        return None
    part = read_part(page, start)
    if part is not None:  # "a twenty-first of it"
        return part
    number = Number(start, found.end, found.value, "words", scale=found.scale)
    dozen = (
        DOZEN_TAIL.match(page.low, found.end)
        if page.low[found.end : found.end + 3] in DOZENS_BEHIND
        else None
    )
    if dozen is not None:
        number = times(number, DOZENS[dozen["word"]], dozen.end())
    return negated(page.low, _tailed(page, number))


def _tailed(page: Page, number: Number) -> Number:
    """A cardinal in words with what may follow it: a denominator, an ordinal's end, decimals, a half."""
    mixed = and_a_part(page, number)
    if mixed is not number:
        return scaled(page, mixed) if mixed.scale == 1.0 else mixed
    fraction = over(page, number)
    if fraction is not None:
        return fraction
    low, end = page.low, number.end
    ordinal = ORDINAL_TAIL.match(low, end) if low[end : end + 3] in ORDINALS_BEHIND else None
    if ordinal is not None and (value := _ordinal(number.value, ORDINALS[ordinal["word"]])) is not None:
        return Number(number.start, ordinal.end(), value, "ordinal")
    point = POINT.match(low, end) if low.startswith(" point", end) else None
    if point is not None:
        decimals = "".join(str(CARDINALS[word]) for word in point["figures"].split())
        return scaled(page, replace(number, value=float(f"{number.value:.0f}.{decimals}"), end=point.end()))
    return scaled(page, number) if number.scale == 1.0 else and_a_part(page, number)


def _ordinal(value: float, tail: float) -> float | None:
    """The ordinal that a cardinal and an ordinal word make ("twenty-first"); None where they make none."""
    if tail >= 100:
        return value * tail
    room = 10 if value % 100 else 100
    return value + tail if value >= 20 and value % room == 0 and tail < room else None


def read_scale(page: Page, start: int) -> Number | None:
    """A scale word or dozen without a number of its own: "a million", "several hundred"."""
    found = SCALE_TAIL.match(page.low, start)
    if found is None or not found["word"]:
        return None
    factor = scale_of(found["word"])
    some = SOME.match(page.low, 0, start)
    if some is not None:
        return Number(some.start(), found.end(), factor, "vague", high=factor * 10, scale=factor)
    article = ARTICLE.match(page.low, 0, start)
    if article is None and (found["word"] in DOZENS or page.low.endswith(" per ", 0, start)):
        return None
    whole = cardinal(page.low, start)
    end, value = (whole.end, whole.value) if whole else (found.end(), factor)
    return _tailed(page, Number(article.start() if article else start, end, value, "words", scale=factor))


def read_vague(page: Page, start: int) -> Number | None:
    """A vague plural: "hundreds", "tens of thousands", "decades"."""
    found = VAGUE.match(page.low, start)
    if found is None:
        return None
    first, second = found["first"], found["second"]
    if first in VAGUE_TIMES:
        return Number(start, found.end("first"), 1.0, "vague", high=10.0)
    value, high = VAGUE_PLURALS[first]
    if second:
        factor = VAGUE_PLURALS[second][0]
        return Number(start, found.end(), value * factor, "vague", high=high * factor)
    if first in ("scores", "tens") and not page.low.startswith(" of ", found.end()):
        return None
    return Number(start, found.end(), value, "vague", high=high)


READERS: dict[str, Callable[[Page, int], Number | None]] = {
    **dict.fromkeys(CARDINALS, read_words),
    **dict.fromkeys([*SCALES, *DOZENS], read_scale),
    **dict.fromkeys([*VAGUE_PLURALS, *VAGUE_TIMES], read_vague),
    **dict.fromkeys(DENOMINATORS, read_part),
    "half": read_half,
}
"""The function that reads a number, by the number's first word."""

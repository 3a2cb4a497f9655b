"""Fractions in words: "two-thirds", "a quarter of", "half a million", and odds ("one in five")."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.number_contexts import (
    AFTER_A_PART,
    AFTER_A_RATIO,
    BEFORE_A_PART,
    BEFORE_A_RATIO,
    HALF_OF_A_GAME,
    HALVED,
    NOT_OUT_OF,
)
from extractors.en.lexicon.number_words import COMPOUND_DENOMINATORS, DENOMINATORS, SCALES, TENS
from extractors.en.lexicon.units import UNITS
from extractors.figures.numbers.cardinals import cardinal
from extractors.figures.numbers.number import ARTICLE, GAP, GAPS, SPACE, Number, exact, scale_of, scaled
from extractors.pattern import lazy, openings, trie

if TYPE_CHECKING:
    from extractors.text import Page


SINGULARS = DENOMINATORS | COMPOUND_DENOMINATORS
"""Denominators in the singular, with their values."""
PLURALS = {f"{word}s": value for word, value in SINGULARS.items()} | {"halves": 2}
"""Denominators in the plural, with their values."""
BELOW = lazy(rf"{GAP} (?P<word> {trie([*SINGULARS, *PLURALS])} ) (?!\w)", regex.VERBOSE)
"""The denominator behind a cardinal ("two thirds")."""
BELOW_BEHIND = openings([*SINGULARS, *PLURALS], GAPS)
"""Characters before a denominator, a cheap look before the pattern."""
TENS_BELOW = lazy(rf"(?r)(?<=[ -])(?<!and[ -]){trie(TENS)}")
"""Tens that belong to the denominator ("one hundred thirty-fifths")."""
OF_A = lazy(
    rf"""
    [ ]of[ ]
    (?: (?P<a> an? {SPACE} ) (?: (?P<scale> million | billion | trillion ) (?!\w) )?  # a quarter of a million
      | (?P<one> (?: 1 | one ) ) (?= {SPACE}? (?: per[ ]?cent | % ) ) )                # one-half of 1 percent
    """,
    regex.VERBOSE,
)
"""Words behind a fraction of a scale or article ("a quarter of a million")."""
ARTICLES = tuple(word + gap for word in ("a", "an", "one") for gap in " -")
"""Articles before a denominator."""
PART_AFTER = lazy(rf"[ ]{trie(AFTER_A_PART)}(?!\w)|[.,;:)]|$")
"""Words behind a denominator under an article that is no ordinal ("by a third.", "a third of")."""
PART_BEFORE = lazy(rf"(?r)(?<!\w){trie(BEFORE_A_PART)}[ ]")
"""Words before a denominator under an article that is no ordinal."""
QUARTERED = lazy(rf"-{trie(HALVED)}(?!\w)")
"""The unit behind a quarter and a hyphen ("a quarter-point cut")."""
QUARTERS = ("quarter of an hour", "quarter of a century")
"""Quarters that need no article."""
HALF = lazy(
    rf"""
    half
    (?: [ -] (?: an?[ ] )? (?P<scale> {trie([*SCALES, "dozen"])} ) (?!\w)   # half a million
      | [ ] an? (?=[ ])                                                     # half a boat
      | (?= - {trie(HALVED)} (?!\w) )                                       # a half-hour
    )?
    """,
    regex.VERBOSE,
)
"""A half, with its scale or article ("half a million")."""
NOT_HALF = lazy(
    rf"""(?r)
    (?<!\w)
    (?: {trie(HALF_OF_A_GAME)}      # the second half
      | and[ ]a                     # two and a half
      | [0-9]+ (?: st | nd )        # the 2nd half
    ) [ -]
    """,
    regex.VERBOSE,
)
"""Words before a half that is no number ("the second half")."""
BETWEEN = lazy(rf"(?r)(?<!\w)between[ ](?:an?|one)[ -]{trie(DENOMINATORS)}[ ]and[ ]an?[ ]")
"""The first of two fractions before the second fraction ("between a third and a half")."""
ODDS = lazy(
    rf"""
      {SPACE} (?: (?P<out> out[ ]of (?: [ ]every )? | in[ ]every ) | in ) {SPACE}   # 9 out of 10, 9 in 10
    | (?P<out> -of- ) | (?P<out> -in- )                                             # four-of-five, one-in-ten
    """,
    regex.VERBOSE,
)
"""Words between the two numbers of odds ("9 out of 10", "four-of-five")."""
OVER = lazy(rf"{ODDS.pattern} | {SPACE} (?P<out> over ) {SPACE}", regex.VERBOSE)
"""Words between the two numbers of odds of one, or of a fraction that is read out ("one over three")."""
ODDS_BEHIND = openings(("in", "out", "over", "of"), (*GAPS, "-"))
"""Characters behind the first number of odds, a cheap look before the pattern."""
YEARLY = lazy(r"-year(?!\w)")
"""The unit behind yearly odds ("a 1-in-100-year flood")."""
A_SCALE = lazy(rf"a[ ](?P<scale>{trie(SCALES)})(?!\w)")
"""A scale with an article behind odds ("one in a million")."""
RATIO = lazy(r":(?![ ])|[-–]|[ ]to[ ]|-to-")
"""Characters between the two numbers of a ratio."""
RATIO_SIGNS = (":", "-", "–", " to ")
"""Beginnings of a ratio behind its first number, a cheap look before the pattern."""
RATIO_LEAD = lazy(rf"(?r)(?<!\w){trie(BEFORE_A_RATIO)}\b[^.;\n0-9]{{0,30}}(?<!from)[ ]")
"""A word of ratios in the clause before two numbers."""
RATIO_AFTER = lazy(rf"[ ]{trie(AFTER_A_RATIO)}(?!\w)")
"""A word of ratios behind two numbers."""
ONE_OF_THEM = lazy(r"[ ](?P<out>[a-z]{3,20})[ ]in[ ](?!the)")
"""Odds with their noun inside ("one school in five")."""
WHOLE = lazy(r"[0-9]{1,6}+(?:,[0-9]{3}(?![0-9]))?+(?![\w.,]*+[0-9])")
"""A whole number that odds are counted out of."""
NO_ODDS = lazy(rf"{SPACE}{trie(NOT_OUT_OF)}")
"""A unit behind two numbers that are no odds ("three in 10 days")."""


def over(page: Page, number: Number) -> Number | None:
    """A cardinal with its denominator, "two thirds"; None for "two third" and "three quarters later"."""
    if page.low[number.end : number.end + 3] not in BELOW_BEHIND:
        return None
    above = _upper_half(page, number)
    below = BELOW.match(page.low, above.end)
    if below is None or below["word"] not in (SINGULARS if above.value == 1 else PLURALS):
        return None
    if below["word"] == "quarters" and above.value not in (1, 3):  # nobody says "two quarters" for a half
        return None
    if below["word"] == "quarters" and "-" not in below.group() and _are_business_quarters(page, below.end()):
        return None
    denominator = SINGULARS.get(below["word"]) or PLURALS[below["word"]]
    return of_a(page, Number(number.start, below.end(), above.value / denominator, "fraction"))


def _upper_half(page: Page, number: Number) -> Number:
    """The cardinal without the tens that begin its denominator ("one hundred thirty-fifths")."""
    tens = TENS_BELOW.match(page.low, number.start, number.end)
    if tens is None or number.value == TENS[tens.group()]:
        return number
    above = replace(number, value=number.value - TENS[tens.group()], end=tens.start() - 1)
    below = BELOW.match(page.low, above.end)
    return above if below is not None and below["word"] in PLURALS else number


def _are_business_quarters(page: Page, end: int) -> bool:
    """Whether quarters are months of a year: nothing that they are quarters of follows."""
    return not page.low.startswith((" of ", " million", " billion"), end) and page.low[end : end + 1] == " "


def of_a(page: Page, part: Number) -> Number:
    """A fraction with the scale or the article that it is a fraction of ("of a million", "of a century")."""
    if page.low.startswith((" million", " billion"), part.end):
        return replace(scaled(page, part), form="words")
    tail = OF_A.match(page.low, part.end)
    if tail is None:
        return part
    if tail["one"]:
        return replace(part, end=tail.end())
    if tail["scale"]:
        factor = SCALES[tail["scale"]]
        return Number(part.start, tail.end(), exact(part.value * factor), "words", scale=factor)
    return replace(part, end=tail.end("a") - 1)


def read_part(page: Page, start: int) -> Number | None:
    """Read the denominator at ``start`` under an article: "a third of", "a quarter of a million"."""
    article = ARTICLE.match(page.low, 0, start) if page.low.endswith(ARTICLES, 0, start) else None
    if article is None and page.low.startswith(QUARTERS, start):
        return of_a(page, Number(start, start + len("quarter"), 0.25, "fraction"))
    if (
        page.low.startswith("quarter-", start)
        and QUARTERED.match(page.low, start + len("quarter")) is not None
    ):
        return Number(article.start() if article else start, start + len("quarter"), 0.25, "fraction")
    found = BELOW.match(page.low, start - 1) if article is not None else None
    if article is None or found is None or found["word"] not in SINGULARS:
        return None
    part = Number(article.start(), found.end(), 1.0 / SINGULARS[found["word"]], "fraction")
    if PART_AFTER.match(page.low, part.end) is None and PART_BEFORE.match(page.low, 0, part.start) is None:
        return None
    return of_a(page, part) if page.low[part.end : part.end + 1] != "-" else None


def read_half(page: Page, start: int) -> Number | None:
    """Read the half of something said: "half a million", "half a" before a unit, "half of", "a half"."""
    low = page.low
    found = HALF.match(low, start)
    if found is None or (NOT_HALF.match(low, 0, start) is not None and not BETWEEN.match(low, 0, start)):
        return None
    if found["scale"]:
        factor = scale_of(found["scale"])
        return Number(start, found.end(), factor / 2, "words", scale=factor)
    if found.end() > start + 4:
        return Number(start, found.end(), 0.5, "fraction")
    article = ARTICLE.match(low, 0, start)
    return Number(article.start() if article else start, start + 4, 0.5, "fraction")


def odds(page: Page, number: Number) -> Number:
    """Read "one in five", "9 out of 10" or "odds of 5-1" as one number; any other number stays as it is."""
    if number.form not in ("digits", "words") or not 0 < number.value < 1000 or number.scale != 1.0:
        return number
    ratio = _ratio(page, number)
    if ratio is not None:
        return ratio
    joint = None
    if page.low[number.end : number.end + 3] in ODDS_BEHIND:
        joint = (OVER if number.value == 1 else ODDS).match(page.low, number.end)
    if joint is None and number.value == 1:
        joint = ONE_OF_THEM.match(page.low, number.end)
    below = None if joint is None else _below(page, joint.end())
    if joint is None or below is None or not number.value < below.value:
        return number
    inside = joint.re.pattern == ONE_OF_THEM.pattern
    if (inside and joint["out"] in UNITS) or (
        (inside or not joint["out"]) and not _plain_odds(page, number, below)
    ):
        return number
    yearly = YEARLY.match(page.low, below.end) if joint.group() == "-in-" else None
    end = below.end if yearly is None else yearly.end()
    return Number(number.start, end, number.value / below.value, "fraction")


def _ratio(page: Page, number: Number) -> Number | None:
    """Two numbers as their ratio: set apart by a colon, or where words speak of odds ("100-1 against")."""
    joint = RATIO.match(page.low, number.end) if page.low.startswith(RATIO_SIGNS, number.end) else None
    below = _below(page, joint.end()) if joint is not None else None
    if joint is None or below is None or not below.value:
        return None
    spoken = RATIO_LEAD.match(page.low, 0, number.start) or RATIO_AFTER.match(page.low, below.end)
    if spoken is None and joint.group() != ":":
        return None
    return Number(number.start, below.end, number.value / below.value, "fraction")


def _below(page: Page, start: int) -> Number | None:
    """The whole number at ``start`` that odds may be counted out of."""
    scale = A_SCALE.match(page.low, start)
    if scale is not None:  # one in a million
        return Number(start, scale.end(), SCALES[scale["scale"]], "words")
    found = WHOLE.match(page.low, start)
    if found is not None:
        return Number(start, found.end(), float(found.group().replace(",", "")), "digits")
    whole = cardinal(page.low, start)
    return None if whole is None else Number(start, whole.end, whole.value, "words")


def _plain_odds(page: Page, above: Number, below: Number) -> bool:
    """Whether "A in B" says odds: no year, and no number within a number of days."""
    year_like = below.form == "digits" and 1500 <= below.value < 2100
    return above.value <= 20 and not year_like and NO_ODDS.match(page.low, below.end) is None

"""Tens in the plural that are no years: ages ("in her mid-40s", "his twenties"), degrees ("in the 70s")."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.determiners import POSSESSIVES
from extractors.en.lexicon.number_contexts import POLLS, WEATHER
from extractors.en.lexicon.number_words import TENS
from extractors.figures.numbers.number import Number
from extractors.figures.quantity import Quantity
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page

PLURALS = {f"{word[:-1]}ies": float(value) for word, value in TENS.items()}
"""Tens in words: twenties, thirties."""
DIGITS = lazy(r"(?P<tens>[1-9]0)['’]?s(?!\w)")
"""Tens in digits ("40s")."""
HIS = lazy(
    rf"""(?r)
    (?<!\w) {trie(POSSESSIVES)} [ ] (?: (?: early | late | mid | middle ) [ -] )?       # in her late 40s
    (?: (?: [1-9]0['’]?s | {trie(PLURALS)} ) [ ] (?: and | or | to ) [ ]                # in their 40s and 50s
        (?: (?: early | late | mid | middle ) [ -] )? )?
    """,
    regex.VERBOSE,
)
"""Words before tens that are an age ("in her late 40s")."""
JOINED = lazy(r"(?r)(?<!\w)(?:early|late|mid|upper|lower)-")
"""A word that a hyphen joins to tens ("mid-40s")."""
REACHED = r"""
    (?!\w) [^.;!?\n]{0,60} (?<!\w)
    (?: in | into | to | reach | reached | reaching | hit | hitting | around | near ) [ ] (?: the[ ] )?
    (?: (?: low | mid | upper | lower | high | middle ) [ -] )?
    """
"""Words between what is measured and the tens that it reaches, for verbose patterns."""
WARM = lazy(rf"(?r) (?<!\w) {trie(WEATHER)} {REACHED}", regex.VERBOSE)
"""Words of the weather before the tens of degrees ("highs in the mid-80s")."""
POLLED = lazy(rf"(?r) (?<!\w) {trie(POLLS)} {REACHED}", regex.VERBOSE)
"""Words of polls before the tens of percent ("support in the mid-50s")."""
LOW = lazy(r"(?r)(?<!\w)the[ ](?:low|high|upper|lower)[ -]")
"""Words before tens that are no decade ("the low 40s")."""


def read_decade(page: Page, start: int) -> Quantity | None:
    """Tens in the plural, where they are an age, degrees or percent, or no decade by the words before."""
    low = page.low
    digits = DIGITS.match(low, start)
    if digits is not None:
        value, end = float(digits["tens"]), digits.end()
    else:
        word = next((word for word in PLURALS if low.startswith(word, start)), None)
        if word is None:
            return None
        value, end = PLURALS[word], start + len(word)
    if HIS.match(low, 0, start) is not None:
        dimension, unit = "age", "year of age"
    elif POLLED.match(low, 0, start) is not None:
        dimension, unit = "percent", "percentage"
    elif WARM.match(low, 0, start) is not None:
        dimension, unit = "temperature", "degree"
    elif LOW.match(low, 0, start) is not None:
        dimension, unit = "count", ""
    else:
        return None
    joined = JOINED.match(low, 0, start)
    begin = start if joined is None else joined.start()
    number = Number(start, end, value, "digits" if digits is not None else "words", high=value + 9)
    return Quantity(begin, end, dimension, value, unit, number, high=value + 9)

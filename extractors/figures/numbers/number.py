"""A number at its place in a text, and the words right around a number: a sign, a scale, "and a half"."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Literal

import regex
from msgspec import Struct
from msgspec.structs import replace

from extractors.en.lexicon.number_words import (
    COMPOUND_DENOMINATORS,
    DENOMINATORS,
    DOZENS,
    SCALE_ABBREVIATIONS,
    SCALE_LETTERS,
    SCALES,
    UPPER_HALVES,
)
from extractors.pattern import lazy, openings, trie
from extractors.words import key

if TYPE_CHECKING:
    from extractors.text import Page


Form = Literal["digits", "words", "fraction", "vague", "ordinal", "article"]
"""The form in which a number is written."""


class Number(Struct, frozen=True, gc=False):
    """A number at its place.

    ``scale`` is what a scale word or letter multiplied it by, ``letter`` that letter when it stands at the
    digits ("5m"), where it may yet be a unit's symbol. ``high`` is the upper end of a vague plural.
    """

    start: int
    end: int
    value: float
    form: Form
    high: float | None = None
    scale: float = 1.0
    letter: str = ""


SPACE = "[ ]"
"""A space within a number, for verbose patterns."""
GAP = rf"(?: {SPACE}{{1,2}} | [ ]?-[ ]? )"
"""A gap between the words of one number, or between a number and its unit, for verbose patterns: a space
(two, where typists left two), or a hyphen, which tokenised text sets between spaces."""
SCALE_TAIL = lazy(
    rf"""
      (?: {SPACE} | - )?+ (?P<word> {trie([*SCALES, *DOZENS, *SCALE_ABBREVIATIONS])} ) (?!\w)   # 5 million
    | (?P<letter> {trie(SCALE_LETTERS)} ) (?![\w²³])                                            # 5m
    """,
    regex.VERBOSE,
)
"""The scale behind a number ("5 million", "5m")."""
GAPS = (" ", "-", "  ", " -", "- ", " - ")
"""Texts that ``GAP`` matches."""
SCALES_BEHIND = openings([*SCALES, *DOZENS, *SCALE_ABBREVIATIONS], GAPS)
"""Characters behind a number that has a scale, a cheap look before the pattern."""
SCALE_BEGINNINGS = frozenset(word[0] for word in (*SCALES, *DOZENS, *SCALE_LETTERS))
"""First letters of scales."""
ABOVE = {"a": 1, **UPPER_HALVES}
"""Upper halves of a fraction, with their values."""
BELOW = DENOMINATORS | COMPOUND_DENOMINATORS
"""Lower halves of a fraction, with their values."""
PART = rf"""
    (?: (?P<above> {trie(ABOVE)} ) [ -]                     # a half, three quarters, eleven hundredths
      | (?=half) )                                          # half
    (?P<whole> (?P<below> {trie(BELOW)} ) s? ) (?!\w)
    """
"""A fraction behind "and", for verbose patterns."""
AND_A_PART = lazy(
    rf"""
    [ -]and[ -] {PART}
    (?: [ ] (?P<more> thousand | million | billion ) (?!\w) )?+    # one billion and a quarter million
    (?! [ ] (?: of | past ) (?!\w) )            # not "three and half of them", "four and half past nine"
    """,
    regex.VERBOSE,
)
"""The word "and" with a fraction behind a number ("one billion and a quarter million")."""
AND = (" and", "-and")
"""Beginnings of a fraction behind a number, a cheap look before the pattern."""
MINUS = lazy(
    r"""(?r)
      (?<![\w.,)%°]) [-−]                      # -5, no hyphen
    | (?<!\w) (?: minus | negative ) [ -]      # minus five
    """,
    regex.VERBOSE,
)
"""A minus sign or word before a number."""
MINUS_ENDS = ("-", "−", "minus ", "negative ")
"""Ends of a text before a number with a minus, a cheap look before the pattern."""
ARTICLE = lazy(r"(?r)(?<!\w)(?P<word>an?|one)[ -]")
"""An article before a scale or unit."""


def scaled(page: Page, number: Number) -> Number:
    """The number with the scale words or the scale letter behind it, and the half of that scale."""
    low = page.low
    for _ in range(2):
        end = number.end
        if low[end : end + 3] not in SCALES_BEHIND and low[end : end + 1] not in SCALE_BEGINNINGS:
            break
        tail = SCALE_TAIL.match(low, end)
        if tail is None:
            break
        if tail["letter"]:
            if number.scale == 1.0 and (tail["letter"] != "mm" or page.text[tail.end() - 1] == "M"):
                written = page.text[number.end : tail.end()]
                number = replace(times(number, SCALE_LETTERS[tail["letter"]], tail.end()), letter=written)
            break
        number = times(number, scale_of(tail["word"]), tail.end())
    return and_a_part(page, number)


def scale_of(word: str) -> float:
    """The factor of a scale word, its abbreviation or a dozen."""
    return SCALES.get(word) or SCALE_LETTERS.get(word) or float(DOZENS[word])


def times(number: Number, factor: float, end: int) -> Number:
    """The number, multiplied by the scale that ends at ``end``, unless no float is as large."""
    value = exact(number.value * factor)
    return replace(number, value=value, scale=number.scale * factor, end=end) if isfinite(value) else number


def exact(value: float) -> float:
    """The product of a decimal and a scale without the float's last-digit noise (4.1 million is 4100000)."""
    return float(f"{value:.15g}")


def and_a_part(page: Page, number: Number) -> Number:
    """The number with "and a half" behind it: of one, of its scale, or of a smaller scale that is named."""
    tail = AND_A_PART.match(page.low, number.end) if page.low.startswith(AND, number.end) else None
    if tail is None or number.letter or number.value != number.value // 1:
        return number
    part = part_of_one(tail)
    if tail["more"] and number.scale > 1.0:
        below = SCALES[tail["more"]]
        if part >= 1.0 or below >= number.scale:
            return number
        return replace(number, value=number.value + part * below, end=tail.end())
    scale = number.scale if number.scale >= 1e3 else 1.0
    return replace(number, value=number.value + part * scale, end=tail.end("whole")) if part < 1.0 else number


def part_of_one(found: regex.Match[str]) -> float:
    """The value of a match of ``PART``."""
    return ABOVE[key(found["above"] or "a")] / BELOW[key(found["below"])]


def negated(low: str, number: Number) -> Number:
    """The number with its minus sign, where the sign is no hyphen."""
    start = number.start
    sign = MINUS.match(low, 0, start) if low.endswith(MINUS_ENDS, max(start - 9, 0), start) else None
    if sign is None:
        return number
    return replace(number, start=sign.start(), value=-number.value)

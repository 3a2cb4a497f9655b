"""Votes and scores: "52-48", "won 3-1", "by 52 votes to 48"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.number_contexts import CONTESTS, OUTCOMES
from extractors.en.lexicon.number_words import SCALES
from extractors.figures.kinds.nouns import counted
from extractors.figures.kinds.units import WORD as UNIT
from extractors.figures.quantity import Quantity
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


PAIR = lazy(
    rf"""
    (?: [ ]?[-–—][ ]?           # 52-48
      | [ ]to[ ] | -to-         # 52 to 48
      | [ ]votes[ ]to[ ] )      # 52 votes to 48
    (?P<second> [0-9]{{1,3}}+ ) (?! [\w%] | [.,:/-]\w | [ ] {trie(SCALES)} )
    """,
    regex.VERBOSE,
)
"""The second number of a vote or score ("52-48")."""
JOINTS = (*"-–—", *(f" {sign}" for sign in ("-", "–", "—", "to ", "votes ")))
"""Characters behind the first number of a vote or score, a cheap look before the pattern."""
CONTEST = lazy(rf"(?r)(?<!\w){trie(CONTESTS)}\b[^.!?\n]{{0,40}}")
"""A word of contests in the clause before two numbers."""
CONTEST_AFTER = lazy(rf"[ ]{trie(OUTCOMES)}(?!\w)")
"""A word of contests behind two numbers."""


def read_score(page: Page, number: Number, _: str) -> Quantity | None:
    """Two numbers are set against each other, as a vote or a score: won 3-1.

    A lower one first needs a contest beside it, since a range is written so too; so does "52 to 48".
    """
    if number.form != "digits" or not 0 <= number.value < 1000 or number.scale != 1.0:
        return None
    found = PAIR.match(page.low, number.end) if page.low.startswith(JOINTS, number.end) else None
    if found is None:
        return None
    second = float(found["second"])
    if "votes" not in found.group():
        team = (
            page.text[found.end() + 1 : found.end() + 2].isupper() and number.value > second
        )  # the 10-0 Lions
        if (not team and counted(page, found.end()) is not None) or UNIT.match(
            page.low, found.end()
        ) is not None:
            return None
        if ("to" in found.group() or number.value < second) and not _is_contest(
            page, number.start, found.end()
        ):
            return None
    whole = replace(number, end=found.end())
    return Quantity(number.start, found.end(), "score", number.value, "", whole, high=second)


def _is_contest(page: Page, start: int, end: int) -> bool:
    """Whether words around two numbers tell of a vote or a match."""
    return CONTEST.match(page.low, 0, start) is not None or CONTEST_AFTER.match(page.low, end) is not None

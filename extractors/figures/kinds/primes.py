"""Units that are no word behind a number: feet and inches by their marks, an editor's in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.units import SYMBOLS, UNITS
from extractors.pattern import lazy, trie
from extractors.words import key

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


BRACKETED_WORD = lazy(rf"[ ]?\[(?P<unit>{trie(UNITS)})\]")
"""A unit's word in brackets behind a number ("20 [miles]")."""
BRACKETED_SYMBOL = lazy(rf"[ ]?\[(?P<unit>{trie(SYMBOLS)})\]")
"""A unit's symbol in brackets behind a number, to the letter ("20 [kg]")."""
PRIME = lazy(
    r"""
      (?P<feet> ['’′] (?= [ ]? [0-9]{1,2} ["”″] ) )    # 5'10", its first mark
    | (?<= ['’′] [ ]? [0-9]{1,2} ) ["”″]               # 5'10", its second
    """,
    regex.VERBOSE,
)
"""The marks of feet and inches together (5'10"), of which each alone may be a quotation mark."""
LONE = {"'": "foot", '"': "inch", "”": "inch"}
"""The unit of a mark alone, which may be a closing one."""
OPENING = {"'": "'", '"': '"', "”": "“”"}
"""The marks that a closing mark may close."""
MARKS = frozenset("'’′\"”″")
"""The marks of feet and inches, and the quotation marks that stand for them."""
QUOTED_REACH = 400
"""Characters before a lone mark in which a quotation may have been opened."""
OPENED = {
    mark: lazy(
        rf"""(?r)
        (?<! [^\s(\[—-] ) [{opening}] (?!\s)                      # an opening mark, and behind it
        (?: [^{mark}\n]
          | (?<= [0-9] ) {mark}                                    # a 42" screen
          | (?<= \w ) {mark} (?= \w ) ){{0,{QUOTED_REACH}}}            # the harbour's
        """,
        regex.VERBOSE,
    )
    for mark, opening in OPENING.items()
}
"""A quotation that is open at a number, by the quotation's mark."""


def prime(page: Page, number: Number) -> tuple[int, str, str] | None:
    """End, name and dimension of the foot or inch mark at a number; None if it may close a quote."""
    end = number.end
    if number.form != "digits" or page.low[end : end + 1] not in MARKS:
        return None
    pair = PRIME.match(page.low, end)
    if pair is not None:
        return pair.end(), "foot" if pair["feet"] else "inch", "length"
    mark = page.low[end : end + 1]
    if mark not in LONE or page.low[end + 1 : end + 2].isalnum() or _may_close(page.low, number.start, mark):
        return None
    return end + 1, LONE[mark], "length"


def _may_close(low: str, start: int, mark: str) -> bool:
    """Whether a quotation may have been opened on the line before ``start``."""
    begins = low.rfind("\n", max(start - QUOTED_REACH, 0), start)
    return (begins < 0 and start > QUOTED_REACH) or OPENED[mark].match(low, 0, start) is not None


def bracketed(page: Page, number: Number) -> tuple[int, str, str] | None:
    """End, name and dimension of a unit in square brackets behind a number."""
    if "[" not in page.low[number.end : number.end + 2]:
        return None
    for pattern, text, table in ((BRACKETED_WORD, page.low, UNITS), (BRACKETED_SYMBOL, page.text, SYMBOLS)):
        found = pattern.match(text, number.end)
        if found is not None:
            unit = table[key(found["unit"])]
            return found.end(), unit.name, unit.dimension
    return None

"""Words parted at the end of a line: whether their hyphen is one of the word's own."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

KEPT = frozenset({"self", "quasi", "cross", "vice", "half"})
"""First parts that keep their hyphen before any word."""
OFTEN = frozenset({"co", "ex", "non", "anti", "pre", "post", "pro", "mid", "multi", "semi", "ultra"})
"""First parts that keep their hyphen before some words: they begin other words, too (``ex-plain``)."""
_NUMBERS = """
    two three four five six seven eight nine
    twenty thirty forty fifty sixty seventy eighty ninety
"""
NUMBERS = frozenset(_NUMBERS.split())
"""First parts that keep their hyphen before words, though not before what makes other numbers of them."""
OTHER_NUMBERS = re.compile(r"teen|een|t?ie|ty|fold|some|pence|score")
"""The beginnings of what makes other numbers of numbers."""
_HEADS = """
    backed based controlled driven funded installed led occupied owned paced powered related sized speaking
    tracked winning friendly rich old class distance duty income level profile quality ranking style term year
"""
HEADS = frozenset(_HEADS.split())
"""Second parts that mostly stand behind a hyphen."""
FEW = 0.04
"""The share of lines that end with a hyphen below which a document parts words at their own hyphens alone."""
TYPESETTER = re.compile(r"typst|tex\b|tex-|indesign|quark|scribus|framemaker", re.IGNORECASE)
"""A program for setting type."""
LEFT = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*$")
"""The first part of a parted word."""
RIGHT = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
"""The second part of a parted word."""
WORDS = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")
"""Words, with the hyphens inside."""
HYPHENS = str.maketrans("‐‑", "--")
"""Hyphens that are written otherwise."""


class Hyphens:
    """What a document tells of its hyphens: its words as they stand inside lines.

    ``is_set`` says that a program for setting type filled the lines, which parts words if nobody forbids it.
    """

    def __init__(
        self, said: Iterable[str], parted: Sequence[tuple[str, str]], lines: int, *, is_set: bool = False
    ) -> None:
        self._known = Counter[str]()
        for words in said:
            self._known.update(WORDS.findall(words.lower().translate(HYPHENS)))
        told = [self._told(*_parts(one, other)) for one, other in parted]
        is_few = False not in told and len(parted) < FEW * lines
        self._keeps = is_few and not is_set

    def keeps(self, before: str, after: str) -> tuple[bool, bool]:
        """Whether a word parted at a line's end keeps its hyphen, and whether that is sure."""
        one, other = _parts(before, after)
        told = self._told(one, other)
        if told is not None:
            return told, True
        return self._keeps or self._is_likely(one.lower(), other), False

    def _told(self, one: str, other: str) -> bool | None:
        """Whether the hyphen is the word's own, where a rule or the document tells; else None."""
        if not one or not other[:1].islower() or one.lower() in KEPT:
            return True
        joined, hyphened = self._known[f"{one}{other}".lower()], self._known[f"{one}-{other}".lower()]
        return hyphened > joined if joined != hyphened else None

    def _is_likely(self, one: str, other: str) -> bool:
        """Whether a word has a hyphen of its own by how such words are made."""
        if one in OFTEN:
            return other in self._known
        if one in NUMBERS:
            return not OTHER_NUMBERS.match(other)
        return len(one) > 2 and other in HEADS


def _parts(before: str, after: str) -> tuple[str, str]:
    """The two parts of a word."""
    one, other = LEFT.search(before[-40:]), RIGHT.match(after[:40])
    return one[0] if one else "", other[0] if other else ""

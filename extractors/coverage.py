"""What of a text no claim covers: numbers, names, quotation marks, and sentences without any claim.

A checker reads these to see what the extractors left out. They are looser than the extractors on purpose: a
name of a pier, or a number in an address, shows here though it is no claim. Nothing of the extractors is
needed but word lists, so that a document shows without waiting for their patterns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple

import regex

from extractors.en.lexicon import number_words as numbers
from extractors.en.lexicon.function_words import SENTENCE_OPENERS
from extractors.pattern import lazy
from onrecord.drafts.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.records import Claim

What = Literal["number", "name", "quotation", "sentence"]
"""Kinds of places that no claim may cover."""
Span = tuple[int, int]
"""The start and end of a place in a text, in code points."""

WORDS = sorted(
    {*numbers.ONES, *numbers.TEENS, *numbers.TENS, *numbers.SCALES, *numbers.VAGUE_PLURALS, "dozen", "half"}
    - {"one"},
    key=len,
    reverse=True,
)
"""Number words, the longest first."""
NUMBER = lazy(
    rf"""
      [0-9] (?: [\w.,:/-]*\w )?+                    # 12, 4,000, 9.30, 2024-05-01, 3rd
    | (?<!\w) (?i: {"|".join(WORDS)} ) (?!\w)       # seven, thousands, dozen
    """,
    regex.VERBOSE,
)
"""A number in digits or a number word: 4,000, 2024-05-01, seven, dozen."""
NAME = lazy(
    r"""
    (?<![\w’'.-])
    (?P<first> \p{Lu} (?: [\p{L}\p{M}]++ | (?=[’']\p{Lu}) ) )    # Bell, O’Hara
    (?: [’'-]\p{Lu}[\p{L}\p{M}]++ )*+               # -Hale
    (?: [ ] (?: (?:of|de|van|von|der|la|le|du) [ ] (?=\p{Lu}) )?+   # Isle of Ardan
        \p{Lu}[\p{L}\p{M}]*+ (?: [’'-]\p{Lu}[\p{L}\p{M}]++ )*+ )*+
    """,
    regex.VERBOSE,
)
"""A run of capitalised words: O’Hara, Isle of Ardan."""
MARK = lazy(r"[\"“”„«»]|(?<!\w)‘(?=\w)|(?<=[.,!?…])’(?!\w)")
"""A quotation mark."""
LETTER = lazy(r"\p{L}")
"""A letter of any script."""
OPENERS = frozenset(SENTENCE_OPENERS)
"""Words that open a sentence with a capital of the sentence."""


class Gap(NamedTuple):
    """A place that no claim covers, and the kind of text at the place."""

    what: What
    start: int
    end: int


def gaps(text: str, claims: Iterable[Claim]) -> list[Gap]:
    """The gaps of ``text`` between ``claims``, in the order of their starts, a sentence first.

    Speaker, cue and hedge of a claim count as covered; a sentence is where any of that reaches into it.
    """
    claims = list(claims)
    covered = _Covered(_spans(claims))
    places = sentences(text)
    said = (place for place in places if LETTER.search(text, *place))
    found = [Gap("sentence", *place) for place in said if not covered.reaches(*place)]
    found += (Gap("number", *one.span()) for one in NUMBER.finditer(text) if not covered.reaches(*one.span()))
    found += (Gap("name", *name) for name in _names(text, places) if not covered.reaches(*name))
    marks = (one.span() for one in MARK.finditer(text))
    found += (Gap("quotation", *mark) for mark in marks if not covered.reaches(mark[0] - 1, mark[1] + 1))
    return sorted(found, key=lambda gap: (gap.start, -gap.end))


class _Covered:
    """Where claims are, overlapping ones joined."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def reaches(self, start: int, end: int) -> bool:
        """Whether any covered place stands between ``start`` and ``end``."""
        return bisect_right(self._ends, start) < bisect_left(self._starts, end)


def _spans(claims: Iterable[Claim]) -> Iterator[Span]:
    for claim in claims:
        yield claim.start, claim.end
        for part in (claim.speaker, claim.cue, claim.figure and claim.figure.hedge):
            if part:
                yield part.start, part.end


def _names(text: str, places: list[Span]) -> Iterator[Span]:
    """Runs of capitalised words, less a word that opens a sentence and is no name elsewhere."""
    starts = {start for start, _ in places}
    found = [(match, _opens(text, match.start(), starts)) for match in NAME.finditer(text)]
    known = {match["first"] for match, opens in found if not opens} - OPENERS
    for match, opens in found:
        start, end = match.span()
        if match["first"] in OPENERS:
            start = match.end("first") + 1
        elif opens and match["first"] not in known and " " not in match[0]:
            continue
        if start < end:
            yield start, end


def _opens(text: str, place: int, starts: set[int]) -> bool:
    """Whether a sentence begins at ``place``, also behind a quotation mark, a bracket or a colon."""
    return place in starts or text[place - 1] in '"“‘«„[(' or text[place - 2 : place] == ": "

"""What of a text no claim covers: numbers, names, quotation marks, and sentences without any claim.

A name is one gap of its document, with its title, where the name first stands without a claim. A statement of
the name, or somebody's word that the name needs none, settles all places of the name.

A checker reads these to see what the extractors left out. They are looser than the extractors on purpose: a
name of a pier, or a number in an address, shows here though it is no claim. Nothing of the extractors is
needed but word lists, so that a document shows without waiting for their patterns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

import regex

from extractors.en.lexicon import function_words as f
from extractors.en.lexicon import number_words as numbers
from extractors.en.lexicon.offices import ABBREVIATED, TITLES
from extractors.pattern import lazy
from onrecord.drafts.sentences import sentences, squeezed
from onrecord.records import Dismissal
from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.records import Claim, GapKind

Span = tuple[int, int]
"""The start and end of a place in a text, in code points."""

NUMBER_WORDS = sorted(
    {
        *(*numbers.ONES, *numbers.TEENS, *numbers.TENS, *numbers.SCALES, *numbers.VAGUE_PLURALS),
        *(*numbers.MULTIPLES, "dozen", "half"),
    }
    - {"one", *numbers.TUPLES},
    key=len,
    reverse=True,
)
"""Number words, the longest first; "double" alone is none."""
NUMBER = lazy(
    rf"""
      [0-9] (?: [\w.,:/-]*\w )?+                    # 12, 4,000, 9.30, 2024-05-01, 3rd
    | (?<!\w) (?i: {"|".join(NUMBER_WORDS)} ) (?!\w)       # seven, thousands, dozen
    """,
    regex.VERBOSE,
)
"""A number in digits or a number word: 4,000, 2024-05-01, seven, dozen."""
CAPITALISED = lazy(
    rf"""
    (?<![\w’'.-])
    (?: (?: {"|".join(ABBREVIATED)} ) \.[ ] (?=\p{{Lu}}) ){{0,3}}+    # Mr. Bell, Lt. Col. Bell
    (?P<first> \p{{Lu}} (?: [\p{{L}}\p{{M}}]++ | (?=[’']\p{{Lu}}) ) )    # Bell, O’Hara
    (?: [’'-]\p{{Lu}}[\p{{L}}\p{{M}}]++ )*+               # -Hale
    (?: [ ] (?: (?:of|de|van|von|der|la|le|du) [ ] (?=\p{{Lu}}) )?+   # Isle of Ardan
        \p{{Lu}}[\p{{L}}\p{{M}}]*+ (?: [’'-]\p{{Lu}}[\p{{L}}\p{{M}}]++ )*+ )*+
    """,
    regex.VERBOSE,
)
"""A run of capitalised words: O’Hara, Mr. Bell, Isle of Ardan."""
MARK = lazy(r"[\"“”„«»]|(?<!\w)‘(?=\w)|(?<=[.,!?…])’(?!\w)")
"""A quotation mark."""
LETTER = lazy(r"\p{L}")
"""A letter of any script."""
LONGER = lazy(r"\p{L}{5,}+")
"""A word of so many letters that titles in capitals have a capital there, too."""
OF_TITLE = 5
"""The longer words from which a line in capitals is a title, not a name."""
OPENING_WORDS = frozenset(
    word.capitalize()
    for words in (
        *(f.SENTENCE_OPENERS, f.PRONOUNS, f.DETERMINERS, f.QUANTIFIERS, f.PREPOSITIONS, f.SUBORDINATORS),
        *(f.ADVERBS, f.ADVERSATIVES, f.COORDINATORS, f.QUESTION_WORDS),
    )
    for word in words
)
"""Words that open a sentence with a capital of the sentence."""
BARE = frozenset({"date", "time", "ordinal"})
"""Dimensions of figures that tell nothing of what their sentence says."""


class Gap(NamedTuple):
    """A place that no claim covers, and the kind of text at the place."""

    what: GapKind
    start: int
    end: int


def gaps(
    text: str,
    claims: Iterable[Claim],
    dismissals: Iterable[Dismissal] = (),
) -> list[Gap]:
    """The gaps of ``text`` between ``claims``, in the order of their starts, a sentence first.

    Speaker, cue and hedge of a claim count as covered; a sentence is where any of that reaches into it, but
    for bare figures ("July", "the third", "25"), which cover only a sentence that has no other words. What
    somebody dismissed is left out.
    """
    claims = list(claims)
    covered = _Covered(_spans(claims))
    telling = _Covered(_spans(claim for claim in claims if not _is_bare(claim)))
    stated = _Covered(_spans(claim for claim in claims if claim.kind == "statement"))
    known = {_key(dismissal) for dismissal in dismissals}
    names = {dismissal.words for dismissal in known if dismissal.kind == "name"}
    places = sentences(text)

    def is_settled(span: Span) -> bool:
        return stated.reaches(*span) or (bool(names) and key(text[slice(*span)]) in names)

    def says_more(place: Span) -> bool:
        return any(LETTER.search(text, *rest) for rest in covered.between(*place))

    said = (place for place in places if not telling.reaches(*place))
    found = [Gap("sentence", *place) for place in said if says_more(place)]
    found += (Gap("number", *one.span()) for one in NUMBER.finditer(text) if not covered.reaches(*one.span()))
    for spans in _one_by_one(text, _names(text, places)):
        if not any(map(is_settled, spans)):
            found += [Gap("name", *span) for span in spans if not covered.reaches(*span)][:1]
    marks = (one.span() for one in MARK.finditer(text))
    found += (Gap("quotation", *mark) for mark in marks if not covered.reaches(mark[0] - 1, mark[1] + 1))
    found.sort(key=lambda gap: (gap.start, -gap.end))
    if not known:
        return found
    named = zip(found, _dismissals(text, found, places), strict=True)
    return [gap for gap, dismissal in named if _key(dismissal) not in known]


def as_dismissed(text: str, found: Iterable[Gap]) -> list[Dismissal]:
    """The record for each of these gaps, if somebody says that it needs no claim."""
    return _dismissals(text, found, sentences(text))


def _dismissals(text: str, found: Iterable[Gap], places: list[Span]) -> list[Dismissal]:
    starts = [start for start, _ in places]

    def around(gap: Gap) -> str:
        if gap.what in ("name", "sentence") or not places:
            return ""
        return squeezed(text[slice(*places[max(0, bisect_right(starts, gap.start) - 1)])])

    return [Dismissal(gap.what, squeezed(text[gap.start : gap.end]), around(gap)) for gap in found]


def _key(dismissal: Dismissal) -> Dismissal:
    """A dismissal as it is compared: without its typography, as drafts are."""
    return Dismissal(dismissal.kind, key(dismissal.words), key(dismissal.sentence))


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

    def between(self, start: int, end: int) -> Iterator[Span]:
        """The places from ``start`` to ``end`` that are not covered."""
        for n in range(bisect_right(self._ends, start), bisect_left(self._starts, end)):
            if start < self._starts[n]:
                yield start, self._starts[n]
            start = self._ends[n]
        if start < end:
            yield start, end


def _is_bare(claim: Claim) -> bool:
    """Whether a claim is a date, a time, an ordinal or a number of nothing, none of which tells much."""
    figure = claim.figure
    if figure is None:
        return False
    return bool(figure.date or figure.dimension in BARE or (figure.dimension == "count" and not figure.unit))


def _spans(claims: Iterable[Claim]) -> Iterator[Span]:
    for claim in claims:
        yield claim.start, claim.end
        for part in (claim.speaker, claim.cue, claim.figure and claim.figure.hedge):
            if part:
                yield part.start, part.end


def _names(text: str, places: list[Span]) -> Iterator[Span]:
    """Runs of capitalised words, less a word that opens a sentence and is no name elsewhere.

    A title in capitals tells no names.
    """
    starts = {start for start, _ in places}
    titles = _Covered(place for place in places if _is_titled(text[slice(*place)]))
    found = [
        (match, _opens(text, match.start(), starts))
        for match in CAPITALISED.finditer(text)
        if not titles.reaches(*match.span())
    ]
    known = {match["first"] for match, opens in found if not opens} - OPENING_WORDS
    for match, opens in found:
        start, end = match.span()
        if match["first"] in OPENING_WORDS:
            start = match.end("first") + 1
        elif opens and match["first"] not in known and " " not in match[0]:
            continue
        if start < end:
            yield start, end


def _is_titled(sentence: str) -> bool:
    """Whether a sentence is a title in which every longer word has a capital."""
    if sentence.endswith((".", "!", ",")):
        return False
    words = LONGER.findall(sentence)
    return len(words) >= OF_TITLE and all(word[0].isupper() for word in words)


def _one_by_one(text: str, names: Iterable[Span]) -> Iterable[list[Span]]:
    """The places of each name; a last name alone is the first name in full that ends in it."""
    found = [(span, _untitled(text[slice(*span)])) for span in names]
    full: dict[str, tuple[str, ...]] = {}
    for _, words in found:
        if len(words) > 1:
            full.setdefault(words[-1], words)
    places: dict[tuple[str, ...], list[Span]] = {}
    for span, words in found:
        places.setdefault(full.get(words[0], words) if len(words) == 1 else words, []).append(span)
    return places.values()


def _untitled(name: str) -> tuple[str, ...]:
    """The words of a name without the titles before it: all, where it is a title alone."""
    words = name.split()
    first = next((n for n, word in enumerate(words) if word.removesuffix(".") not in TITLES), 0)
    return tuple(words[first:])


def _opens(text: str, place: int, starts: set[int]) -> bool:
    """Whether a sentence begins at ``place``, also behind a quotation mark, a bracket or a colon."""
    return place in starts or text[place - 1] in '"“‘«„[(' or text[place - 2 : place] == ": "

"""The places of one draft's claims in the next, and which claims found in the next they are.

A claim is found again in its own words, wherever its sentence went; where these were touched, in the claim of
its kind that has most of them; else where most of its own words are. It is gone where too few of its
sentence's words stand anywhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from onrecord.drafts.alignment import ENOUGH, Weights, align
from onrecord.drafts.patience import NOWHERE
from onrecord.records import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.drafts.sentences import Layout
    from onrecord.records import Claim, Entry, Figure, Speaker

CLOSEST = 0.4
"""The share of its sentence's words that must stand for a claim to be found again.

With a smaller share, a sentence cut down is recognised where its words make up this share of the new one.
"""
LIKE = 0.3
"""The share of words that a touched claim must have in common with what it is now, unless in its place."""
_LOOSE = 8
"""The most tokens between two words of a claim that still belong to one place."""
_BESIDE = 0.1
"""The likeness that a claim gains by standing between the words that were around the old one."""


class Placed(Struct, frozen=True):
    """The place of a claim in the new draft.

    ``moved`` is the old reading at this place, in its own words where ``exact``; ``found`` is the number of
    the new draft's claim that it is.
    """

    moved: Claim | None
    exact: bool
    found: int | None


def place(old: Layout, entries: Sequence[Entry], new: Layout, claims: Sequence[Claim]) -> list[Placed | None]:
    """For each entry its place in ``new``, or None where it is gone; no two are the same one of ``claims``.

    The entries' positions are those of ``old``, the claims' those of ``new``.
    """
    places = _Places(old, new)
    number = {(claim.kind, claim.start, claim.end): i for i, claim in enumerate(claims)}
    extracted = [i for i, entry in enumerate(entries) if entry.origin == "extracted"]
    spans = [places.span(entry.claim.start, entry.claim.end) for entry in entries]
    stands = [places.stands(entry.claim) for entry in entries]
    found: dict[int, int] = {}
    for i in extracted:
        span = spans[i]
        if span and stands[i] and (entries[i].claim.kind, *span) in number:
            found[i] = number[entries[i].claim.kind, *span]
    rest = [i for i in extracted if i not in found and stands[i]]
    found |= _likest(places, entries, rest, claims, set(found.values()))
    placed: list[Placed | None] = []
    for i, entry in enumerate(entries):
        span = spans[i] or places.loose_span(entry.claim)
        moved = places.moved(entry.claim, span) if span else None
        here = stands[i] and (moved or i in found)
        placed.append(Placed(moved, bool(spans[i]), found.get(i)) if here else None)
    return placed


def _likest(
    places: _Places, entries: Sequence[Entry], rest: Iterable[int], claims: Sequence[Claim], taken: set[int]
) -> dict[int, int]:
    """For entries whose words were touched, the likest claims that no entry has yet, the best pairs first."""
    covering: dict[tuple[str, int], list[int]] = defaultdict(list)
    lengths = {}
    for number, claim in enumerate(claims):
        if number not in taken:
            tokens = places.new.tokens_in(claim.start, claim.end)
            lengths[number] = len(tokens)
            for token in tokens:
                covering[claim.kind, token].append(number)
    pairs = []
    for i in rest:
        claim = entries[i].claim
        own, beside = places.images(claim), places.between(claim)
        shared = Counter(number for token in own for number in covering[claim.kind, token])
        near = {number for token in beside for number in covering[claim.kind, token]}
        for number in sorted({*shared, *near}):
            likeness = 2 * shared[number] / (len(own) + lengths[number])
            if likeness >= LIKE or number in near:
                pairs.append((-likeness - _BESIDE * (number in near), i, number))
    found: dict[int, int] = {}
    for _, i, number in sorted(pairs):
        if i not in found and number not in taken:
            found[i] = number
            taken.add(number)
    return found


class _Places:
    """The places in one draft of the words of another."""

    def __init__(self, old: Layout, new: Layout) -> None:
        self.old = old
        self.new = new
        self._weights = Weights(old, new)
        self._image = align(old, new, self._weights)

    def images(self, claim: Claim) -> list[int]:
        """Where the claim's words stand: the tokens of the densest place."""
        images = sorted(self._standing(self.old.tokens_in(claim.start, claim.end)))
        places: list[list[int]] = [[]]
        for token in images:
            if places[-1] and token - places[-1][-1] > _LOOSE:
                places.append([])
            places[-1].append(token)
        return max(places, key=len)

    def between(self, claim: Claim) -> range:
        """The tokens that stand where the claim's words stood, between those that were around it."""
        tokens = self.old.tokens_in(claim.start, claim.end)
        around = self.old.around(claim)
        first = self.old.first[around[0]]
        last = self.old.first[around[-1] + 1]
        before = next(self._standing(range(tokens.start - 1, first - 1, -1)), None)
        after = next(self._standing(range(tokens.stop, last)), None)
        room = len(tokens) + _LOOSE
        if before is not None and after is not None:
            return range(before + 1, after) if after - before <= room else range(0)
        if before is not None:
            end = self.new.first[self.new.sentence_of_token(before) + 1]
            return range(before + 1, min(before + room, end))
        if after is not None:
            start = self.new.first[self.new.sentence_of_token(after)]
            return range(max(start, after - room), after)
        return range(0)

    def stands(self, claim: Claim) -> bool:
        """Whether enough of the words of the claim's sentence stand."""
        sentences = self.old.around(claim)
        if not self.old.places:
            return False
        first, last = self.old.first[sentences[0]], self.old.first[sentences[-1] + 1]
        images = list(self._standing(range(first, last)))
        if self._weight(images) >= CLOSEST * self._weights.of(self.old.tokens[first:last]):
            return bool(images)
        own = Counter(self.new.sentence_of_token(token) for token in self.images(claim))
        if not own:
            return False
        [(sentence, _)] = own.most_common(1)
        theirs = self.new.sentence_tokens(sentence)
        here = [token for token in images if token in theirs]
        return len(here) >= ENOUGH and self._weight(here) >= CLOSEST * self._weight(theirs)

    def _weight(self, tokens: Iterable[int]) -> float:
        return self._weights.of(self.new.tokens[token] for token in tokens)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The place in the new draft of all words of an old place, side by side; None where they are not."""
        tokens = self.old.tokens_in(start, end)
        images = [self._image[token] for token in tokens]
        if not images or NOWHERE in images or any(b - a != 1 for a, b in pairwise(images)):
            return None
        start, end = self.old.folded.span(start, end)
        begins = self.new.starts[images[0]] + max(0, start - self.old.starts[tokens[0]])
        ends = self.new.ends[images[-1]] - max(0, self.old.ends[tokens[-1]] - end)
        return self.new.folded.original(begins, ends) if begins < ends else None

    def loose_span(self, claim: Claim) -> tuple[int, int] | None:
        """The place of most of the claim's words, with the words between them; None where there is none."""
        images = self.images(claim)
        tokens = self.old.tokens_in(claim.start, claim.end)
        if not images or len(images) < CLOSEST * len(tokens):
            return None
        return self.new.folded.original(self.new.starts[images[0]], self.new.ends[images[-1]])

    def moved(self, claim: Claim, span: tuple[int, int]) -> Claim:
        """The old reading at its new place, without the parts that stand nowhere."""
        start, end = span
        return replace(
            claim,
            text=self.new.text[start:end],
            start=start,
            end=end,
            speaker=claim.speaker and self._speaker(claim.speaker, start),
            cue=claim.cue and self._passage(claim.cue),
            figure=claim.figure and self._figure(claim.figure, span),
        )

    def _speaker(self, speaker: Speaker, claim: int) -> Speaker | None:
        if not speaker.text:  # named by hand, in words that stand nowhere
            return replace(speaker, start=claim, end=claim)
        if not (span := self.span(speaker.start, speaker.end)):
            return None
        return replace(speaker, text=self.new.text[slice(*span)], start=span[0], end=span[1])

    def _passage(self, passage: Passage) -> Passage | None:
        span = self.span(passage.start, passage.end)
        return Passage(self.new.text[slice(*span)], *span) if span else None

    def _figure(self, figure: Figure, claim: tuple[int, int]) -> Figure:
        number = self.span(figure.number.start, figure.number.end) or claim
        return replace(figure, number=Span(*number), hedge=figure.hedge and self._passage(figure.hedge))

    def _standing(self, tokens: Iterable[int]) -> Iterator[int]:
        return (self._image[token] for token in tokens if self._image[token] != NOWHERE)

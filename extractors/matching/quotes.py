"""Where a quote was said: in these words, or in others.

``verbatim`` is a quote that stands there word for word, or in pieces with nothing between that an ellipsis or
brackets may not leave out. ``differs`` is the same utterance with other words in it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.matching.near import in_other_words
from extractors.matching.pieces import Place, beside, objection, pieces_of
from extractors.matching.speakers import AGREED, accord, spoken_at
from extractors.matching.words import Words
from onrecord.matches import Match, best

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.matching.index import Index
    from extractors.matching.pieces import Pieces
    from extractors.matching.speakers import Accord, Spoken
    from onrecord.matches import Verdict
    from onrecord.records import Claim

TERMS = 6
"""Rare words of a piece by which its passages are looked up."""
PASSAGES = 200
"""Passages that are looked at for a piece."""
FIRST = 40
"""Words of a piece among which those are that are looked up."""
REACH = 2_000
"""Letters behind a piece within which the next one is looked for."""
WRITTEN_APART = frozenset({"percent", "per", "cent"})
"""Words that are one word in one house style, and two in another."""
MANY = 10
"""Words from which the pieces of a quote tell enough together, however common each word is."""
FEW = 4
"""Words below which a run of common words is found anywhere."""
RARE = 9.0
"""The rarity, in nats, that so few words must have together where nothing else speaks for the place."""
MOST = 8
"""The most matches of one quote that are given."""


class Quotes:
    """Finds where quotes were said, in the documents of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def matches(self, claim: Claim) -> list[Match]:
        """The places where a quote was said, best first."""
        whole = Words(claim.text)
        if not whole.keys:
            return []
        found = list(self._verbatim(claim, whole))
        if not found and len((parted := pieces_of(claim.text)).pieces) > 1:
            found = list(self._parted(claim, parted))
        if not found:
            found = list(self._differing(claim, whole))
        return best(found, MOST)

    def _verbatim(self, claim: Claim, whole: Words) -> Iterator[Match]:
        """The places where a quote stands word for word, but for so few words that they tell too little."""
        common = len(whole) < FEW and sum(map(self._index.rarity, whole.keys)) < RARE
        for place in self._places(whole):
            spoken, agreed = self._spoken(claim, place)
            if not common or agreed == "same":
                yield _match(place, spoken, agreed, "verbatim", beside(place))

    def _parted(self, claim: Claim, parted: Pieces) -> Iterator[Match]:
        """The places where a quote's pieces stand."""
        longest = max(range(len(parted.pieces)), key=lambda number: len(parted.pieces[number].letters))
        keys = [key for piece in parted.pieces for key in piece.keys]
        if len(keys) < MANY and sum(map(self._index.rarity, keys)) < RARE:
            return
        for place in self._places(parted.pieces[longest]):
            places = [*self._before(parted, longest, place), place, *self._behind(parted, longest, place)]
            if len(places) < len(parted.pieces):
                continue
            against = map(objection, parted.gaps, places, places[1:])
            why = [each for each in against if each]
            whole = Place(place.document, min(p.start for p in places), max(p.end for p in places))
            apart = any(b.start - a.end > REACH for a, b in pairwise(sorted(places, key=lambda p: p.start)))
            verdict: Verdict = "differs" if why else "verbatim"
            shown = place if apart else whole
            yield _match(shown, *self._spoken(claim, place), verdict, [*why, *beside(whole)])

    def _behind(self, parted: Pieces, number: int, place: Place) -> Iterator[Place]:
        """The places of the pieces behind one: each the nearest, as far as there is one."""
        for piece in parted.pieces[number + 1 :]:
            near = place.document.words(place.end, min(len(place.document.reading.text), place.end + REACH))
            run = next(near.runs(piece.letters), None)
            found = Place(place.document, *near.span(run)) if run else self._elsewhere(piece, place)
            if not found:
                return
            yield (place := found)

    def _before(self, parted: Pieces, number: int, place: Place) -> list[Place]:
        """The places of the pieces before one: each the nearest, as far as there is one."""
        places = list[Place]()
        for piece in reversed(parted.pieces[:number]):
            near = place.document.words(max(0, place.start - REACH), place.start)
            runs = list(near.runs(piece.letters))
            found = Place(place.document, *near.span(runs[-1])) if runs else self._elsewhere(piece, place)
            if not found:
                break
            places.append(place := found)
        return places[::-1]

    def _elsewhere(self, piece: Words, place: Place) -> Place | None:
        """The place of a piece nearest to another place in the document; few words are common."""
        if len(piece) < FEW:
            return None
        found = [each for each in self._places(piece) if each.document.name == place.document.name]
        return min(found, key=lambda each: abs(each.start - place.start), default=None)

    def _differing(self, claim: Claim, whole: Words) -> Iterator[Match]:
        """The places where a quote stands in other words."""
        for place, why, score in in_other_words(self._index, claim, whole):
            spoken, agreed = self._spoken(claim, place)
            yield _match(place, spoken, agreed, "differs", [why], score)

    def _places(self, piece: Words) -> list[Place]:
        """All places where a piece stands word for word."""
        found: dict[tuple[str, int], Place] = {}
        for passage in self._index.with_all(self._terms(piece), PASSAGES):
            around = passage.document.around(passage.start, passage.end, 2 * len(piece.letters))
            for run in around.runs(piece.letters):
                place = Place(passage.document, *around.span(run))
                found[place.document.name, place.start] = place
        return list(found.values())

    def _terms(self, piece: Words) -> list[str]:
        """The rarest words of a piece's beginning, of those that there are."""
        keys = [key for key in set(piece.keys[:FIRST]) - WRITTEN_APART if self._index.has(key)]
        return sorted(keys, key=lambda key: (-self._index.rarity(key), key))[:TERMS]

    def _spoken(self, claim: Claim, place: Place) -> tuple[Spoken, Accord]:
        spoken = spoken_at(self._index, *place)
        return spoken, accord(claim.speaker.name if claim.speaker else "", spoken.speaker)


def _match(
    place: Place, spoken: Spoken, agreed: Accord, verdict: Verdict, why: list[str], score: float = 1.0
) -> Match:
    document, start, end = place
    told = "; ".join(([f"there said by {spoken}"] if agreed == "other" else []) + why)
    score *= AGREED[agreed] * (0.95 if told else 1.0)
    text = document.reading.text[start:end]
    locator = document.locator(start)
    return Match(document.name, locator, start, end, text, spoken.speaker, verdict, round(score, 3), told)

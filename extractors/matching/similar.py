"""Passages much like a claim's words: for what is reported, or was made a claim by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.matching.speakers import AGREED, accord, spoken_at
from onrecord.matches import Match, best

if TYPE_CHECKING:
    from extractors.matching.documents import Document
    from extractors.matching.index import Index
    from onrecord.records import Claim, Span

PASSAGES = 8
"""Passages whose sentences are looked at."""
ALIKE = 0.4
"""The share of a claim's words, by their rarity, that a passage must have."""
TELLING = 8.0
"""The rarity, in nats, that the words in common must have together."""
MOST = 3
"""The most passages that are given."""


class Similar:
    """Finds passages by the words that they share with a claim, in the documents of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def matches(self, claim: Claim, document: Document) -> list[Match]:
        """The sentences most like a claim, which stands in ``document``: best first."""
        words = {key: self._index.rarity(key) for key in document.words(claim.start, claim.end).keys}
        named = claim.speaker.name if claim.speaker else ""
        found: dict[tuple[str, int], Match] = {}
        for passage in self._index.likely(words, ALIKE, TELLING, PASSAGES):
            for place in passage.document.sentences(passage.start, passage.end):
                if match := self._match(words, named, passage.document, place):
                    found[match.document, match.start] = match
        return best(found.values(), MOST)

    def _match(self, words: dict[str, float], named: str, document: Document, place: Span) -> Match | None:
        """A sentence as a match of a claim with these words; None where it has too few of them."""
        keys = set(document.words(place.start, place.end).keys)
        shared = sum(rarity for key, rarity in words.items() if key in keys)
        alike = shared / (sum(words.values()) or 1.0)
        if alike < ALIKE or shared < TELLING:
            return None
        spoken = spoken_at(self._index, document, place.start, place.end)
        agreed = accord(named, spoken.speaker)
        score = alike * AGREED[agreed]
        return Match(
            document.name,
            document.locator(place.start),
            place.start,
            place.end,
            document.reading.text[place.start : place.end],
            spoken.speaker,
            "similar",
            round(score, 3),
            f"there said by {spoken}" if agreed == "other" else "",
        )

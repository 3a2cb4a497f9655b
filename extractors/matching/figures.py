"""Figures of documents that measure what a claim's figure measures: the same value, or another.

What a figure is of is told by its unit and by the words of its sentence, weighed by how rare these are; of a
table's cell by the words at the heads of its row and column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.matching.quantities import agreement
from extractors.matching.speakers import spoken_at
from extractors.matching.words import Words
from onrecord.matches import Match, best

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.matching.documents import Document
    from extractors.matching.index import Index
    from extractors.matching.quantities import Agreement
    from onrecord.records import Claim, Figure

PASSAGES = 8
"""Passages whose figures are looked at."""
LEAST = 0.2
"""The share of the words around a claim, by their rarity, that a passage must have."""
ALIKE = 0.35
"""The share of the words around a figure, by their rarity, that also stand around one of the same value."""
MUCH_ALIKE = 0.55
"""The share that stands around a figure of another value where both measure the same."""
OF_A_CELL = 0.9
"""The share of a cell's heads that stands around a figure of another value."""
TELLING = 5.0
"""The rarity, in nats, that the words in common must have together."""
MOST = 5
"""The most matches of one figure that are given."""


class Subject(NamedTuple):
    """What a figure is of: the rarity of the words around it, and the unit or what is counted."""

    words: dict[str, float]
    unit: str


class Figures:
    """Finds the figures that measure what a claim's figure measures, in the documents of an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def matches(self, claim: Claim, document: Document) -> list[Match]:
        """The figures that are a claim's, best first; the claim stands in ``document``."""
        assert claim.figure, "the claim is a figure"
        subject = self._subject(claim, document)
        found = {
            (there.name, one.start): match
            for there, one in self._candidates(claim.figure, subject)
            if (match := self._match(claim.figure, claim.text, subject, there, one))
        }
        return best(found.values(), MOST)

    def _candidates(self, figure: Figure, subject: Subject) -> Iterator[tuple[Document, Claim]]:
        for passage in self._index.likely(subject.words, LEAST, TELLING, PASSAGES):
            yield from ((passage.document, one) for one in self._index.figures_in(passage))
        yield from self._index.figures_of(figure)

    def _match(
        self, figure: Figure, text: str, subject: Subject, there: Document, one: Claim
    ) -> Match | None:
        assert one.figure, "the claim is a figure"
        heads = there.heads(one.start)
        agreed = agreement(figure, one.figure, bare=bool(heads))
        if agreed is None or (agreed == "other" and not heads and subject.unit != _unit(one.figure)):
            return None
        other = self._subject(one, there)
        shared = sum(rarity for key, rarity in subject.words.items() if key in other.words)
        telling = max(map(self._index.rarity, Words(one.text).keys)) if agreed == "same" else 0.0
        ours, theirs = sum(subject.words.values()), sum(other.words.values())
        whole = theirs if heads else ours if agreed == "other" else min(ours, theirs)
        alike = (shared + telling) / (whole + telling or 1.0)
        enough = ALIKE if agreed != "other" else OF_A_CELL if heads else MUCH_ALIKE
        if shared < TELLING or alike < enough:
            return None
        spoken = spoken_at(self._index, there, one.start, one.end)
        score = alike * (0.9 if agreed == "other" else 1.0)
        return Match(
            there.name,
            there.locator(one.start),
            one.start,
            one.end,
            one.text,
            spoken.speaker,
            "differs" if agreed == "other" else "verbatim",
            round(score, 3),
            _why(agreed, text, one.text),
        )

    def _subject(self, claim: Claim, document: Document) -> Subject:
        """What a figure of a document is of."""
        figure = claim.figure
        assert figure, "the claim is a figure"
        words, number = document.sentence_words(claim.start, claim.end), figure.number
        keys = {
            key
            for key, start in zip(words.keys, words.starts, strict=True)
            if not number.start <= start < number.end
        }
        keys.update(Words(" ".join(document.heads(claim.start))).keys)
        return Subject({key: self._index.rarity(key) for key in keys}, _unit(figure))


def _unit(figure: Figure) -> str:
    """What a figure counts or is measured in."""
    return figure.currency or figure.unit or figure.subject or ""


def _why(agreed: Agreement, claimed: str, there: str) -> str:
    """What is told of a figure there beside the one claimed."""
    if agreed == "other":
        return f"there {there}, not {claimed}"
    return "" if there == claimed else f"there {there}"

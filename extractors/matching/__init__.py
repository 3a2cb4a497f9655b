"""Each claim beside the passages of documents that bear on it: found by rules, decided by people alone.

``Finder`` is the one entry point: it gives the matches of a claim in the documents of an ``Index``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.matching.figures import Figures
from extractors.matching.quotes import Quotes
from extractors.matching.similar import Similar

if TYPE_CHECKING:
    from extractors.matching.documents import Document
    from extractors.matching.index import Index
    from onrecord.matches import Match
    from onrecord.records import Claim


class Finder:
    """Finds the passages that bear on claims, in the documents of an index."""

    def __init__(self, index: Index) -> None:
        self._quotes = Quotes(index)
        self._figures = Figures(index)
        self._similar = Similar(index)

    def matches(self, claim: Claim, document: Document) -> list[Match]:
        """The passages that bear on a claim, which stands in ``document``: best first."""
        if claim.figure:
            return self._figures.matches(claim, document)
        if claim.quote:
            return self._quotes.matches(claim)
        return self._similar.matches(claim, document)

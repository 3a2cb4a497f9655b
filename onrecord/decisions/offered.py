"""The offers of a workspace's documents, looked up document by document and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.decisions.comments import listed
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.comments.offers import Offer
    from onrecord.records import Entry, Source
    from onrecord.store import Store


class OfDocument(NamedTuple):
    """The offers of a document that wait, these by their claims' ids, and the ids of all commented claims."""

    waiting: Sequence[Offer] = ()
    by_claim: Mapping[str, Sequence[Offer]] = {}
    commented: frozenset[str] = frozenset()


NONE = OfDocument()


class Offered:
    """The offers of the documents of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[str, tuple[object, OfDocument]] = {}

    def of(self, source: Source) -> OfDocument:
        """The offers of a document; none where its text is missing."""
        state = (source.draft, source.sortings, source.namings, source.hearings)
        before, found = self._found.get(source.id, (None, NONE))
        if before != state:
            found = self._look_up(source)
            self._found[source.id] = state, found
        return found

    def known(self, source: Source) -> OfDocument:
        """The offers of a document, if they were looked up before: that takes a moment."""
        return self.of(source) if source.id in self._found else NONE

    def at(self, entry: Entry) -> Sequence[Offer]:
        """The offers that wait at a claim."""
        return self.of(self._store.source(entry.source)).by_claim.get(entry.id, ())

    def is_commented(self, entry: Entry) -> bool:
        """Whether something is offered to a claim, or was and is taken."""
        return entry.id in self.of(self._store.source(entry.source)).commented

    def forget(self, source: str) -> None:
        """Look the offers of the document with this id up again: its claims are others now."""
        if source in self._found:
            self._found[source] = None, NONE

    def _look_up(self, source: Source) -> OfDocument:
        try:
            found = listed(self._store, source)
        except OnrecordError:
            return NONE
        waiting = [offer for offer, hearing in found if offer.claims and not hearing]
        by_claim: dict[str, list[Offer]] = {}
        for offer in waiting:
            for id_ in offer.claims:
                by_claim.setdefault(id_, []).append(offer)
        kept = (offer for offer, hearing in found if hearing is None or hearing.taken)
        return OfDocument(waiting, by_claim, frozenset(id_ for offer in kept for id_ in offer.claims))

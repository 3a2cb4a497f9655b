"""What is around claims: who checks, whose their documents are, their blocks and tracked changes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.decisions.offered import Offered
from onrecord.errors import StoreError
from onrecord.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.reading import BlockKind
    from onrecord.records import Entry
    from onrecord.store import Store

DOCUMENTS = 16
"""Documents whose readings are remembered."""
NOTHING = Reading("", "")
"""What is known of a document whose text is missing."""


class Around:
    """What filters ask of the documents of claims, as these are now; nothing is known without a store."""

    def __init__(self, store: Store | None = None, offered: Offered | None = None, checker: str = "") -> None:
        """``offered`` has the offers of the store's documents, if they were looked up before; ``checker``
        is who looks, empty where that is not known.
        """
        self.checker = checker
        sources = store.sources() if store else []
        self._reading = _readings(store)
        self._offered = offered or (Offered(store) if store else None)
        self.holders: Mapping[str, str] = {each.id: each.given_to for each in sources if each.given_to}
        """Who is to check which document, by the document's id."""

    def holder(self, entry: Entry) -> str:
        """Who is to check a claim: whom it was given to, else who has its document; empty for nobody."""
        return entry.decision.given_to or self.holders.get(entry.source, "")

    def block(self, entry: Entry) -> BlockKind | None:
        """The kind of the block that a claim stands in; None in plain text."""
        block = self._reading(entry.source, entry.draft).block_at(entry.claim.start)
        return block.kind if block else None

    def is_commented(self, entry: Entry) -> bool:
        """Whether a comment, a note or a link offers a claim something, or did and was taken."""
        return self._offered is not None and self._offered.is_commented(entry)

    def is_changed(self, entry: Entry) -> bool:
        """Whether tracked changes touch a claim's words."""
        claim = entry.claim
        return bool(self._reading(entry.source, entry.draft).changes_in(claim.start, claim.end))


def _readings(store: Store | None) -> Callable[[str, str], Reading]:
    """What a reader gave of a document's draft, by their ids, remembered for some."""

    @lru_cache(maxsize=DOCUMENTS)
    def reading(source: str, draft: str) -> Reading:
        try:
            return store.reading(store.source(source), draft) if store else NOTHING
        except StoreError:
            return NOTHING

    return reading


UNKNOWN = Around()
"""Where nothing is known of documents."""

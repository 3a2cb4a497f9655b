"""What was agreed stands in the next draft: its corrections hold there, all in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.drafts.agreed import agreed, is_carried_out
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Entry, Source
    from onrecord.store import Step, Store


def waiting(store: Store, source: Source) -> list[Entry]:
    """The claims of a document whose correction its draft carries out to the letter. Raises StoreError."""
    stale = [entry for entry in store.claims_of(source) if entry.stands and entry.stale]
    return agreed(stale, store.text(source)) if stale else []


def left(store: Store, source: Source) -> list[Entry]:
    """The stale claims whose correction the draft has, where more of the sentence changed.

    Raises StoreError.
    """
    stale = [entry for entry in store.claims_of(source) if entry.stands and entry.stale]
    text = store.text(source) if stale else ""
    settled = agreed(stale, text)
    return [entry for entry in stale if entry not in settled and is_carried_out(entry, text)]


def agree(store: Store, sources: Iterable[Source], by: str) -> Step:
    """Take these documents' drafts as what was agreed: corrections that they carry out to the letter hold.

    Who gave a correction, and who signed it, stays.
    """

    def propose() -> Proposal:
        found = [entry for source in sources for entry in waiting(store, store.source(source.id))]
        return Proposal(tuple((entry, replace(entry.decision, draft=entry.draft)) for entry in found))

    return store.change(by, propose)

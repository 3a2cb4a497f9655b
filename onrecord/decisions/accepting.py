"""Documents without a claim: somebody says that there is nothing in them to check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import times
from onrecord.errors import RefusedError
from onrecord.records import Acceptance
from onrecord.store import Proposal

if TYPE_CHECKING:
    from onrecord.records import Source
    from onrecord.store import Store


def accept(store: Store, source: Source, by: str) -> Source:
    """Accept that a document's current draft gave no claim; it counts as checked and clear from then on.

    Raises RefusedError where it has claims: these are to be checked.
    """

    def propose() -> Proposal:
        now_ = store.source(source.id)
        standing = sum(entry.stands for entry in store.claims_of(now_))
        if standing:
            raise RefusedError(f"{now_.file}: has claims, which are to be checked ({standing})")
        if now_.is_accepted:
            return Proposal()
        return Proposal(sources=(replace(now_, accepted=Acceptance(now_.draft.sha256, by, times.now())),))

    store.change(by, propose)
    return store.source(source.id)

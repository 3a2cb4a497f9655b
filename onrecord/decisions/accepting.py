"""Documents without a claim: a person accepts that nothing in them is to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import times
from onrecord.errors import RefusedError
from onrecord.records import Acceptance
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Source
    from onrecord.store import Step, Store


def accept(store: Store, sources: Iterable[Source], by: str) -> Step:
    """Accept that the current drafts of documents gave no claim: they are checked and clear from then on.

    Raises RefusedError where one has claims: these are to be checked.
    """

    def propose() -> Proposal:
        current = [store.source(source.id) for source in sources]
        new = (source for source in current if not source.is_accepted)
        return Proposal(sources=tuple(_accepted(store, source, by) for source in new))

    return store.change(by, propose)


def _accepted(store: Store, source: Source, by: str) -> Source:
    standing = sum(entry.stands for entry in store.claims_of(source))
    if standing:
        raise RefusedError(f"{source.file}: has claims, which are to be checked ({standing})")
    return replace(source, accepted=Acceptance(source.draft.sha256, by, times.now()))

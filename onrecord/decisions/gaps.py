"""Gaps: a person says that what no claim covers needs none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Dismissal, Source
    from onrecord.store import Step, Store


def dismiss(store: Store, source: Source, dismissals: Iterable[Dismissal], by: str) -> Step:
    """Dismiss gaps of a document: of its later drafts, too, as long as their words stand."""
    new = list(dismissals)

    def propose() -> Proposal:
        now = store.source(source.id)
        return Proposal(sources=(replace(now, dismissals=tuple(dict.fromkeys((*now.dismissals, *new)))),))

    return store.change(by, propose)


def restore(store: Store, source: Source, dismissals: Iterable[Dismissal], by: str) -> Step:
    """Take back that gaps of a document were dismissed."""
    dropped = set(dismissals)

    def propose() -> Proposal:
        now = store.source(source.id)
        left = tuple(each for each in now.dismissals if each not in dropped)
        return Proposal(sources=(replace(now, dismissals=left),))

    return store.change(by, propose)

"""A claim that says the same as one that is decided on: a checker asks only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import rules, times
from onrecord.errors import RefusedError
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Decision, Entry
    from onrecord.store import Step, Store


def follow(store: Store, ids: Iterable[str], other: str, by: str) -> Step:
    """Give these claims the status of the claim ``other``, with its evidence.

    Its correction and its note are theirs where they have none of their own. A stale claim gives none.
    """

    def propose() -> Proposal:
        example, now = store.get(other), times.now()
        if example.stale:
            raise RefusedError(f"{example.id}: is stale; it is to be checked again before others follow it")
        decided = tuple((entry, _as(entry, example.decision, by, now)) for entry in store.claims(ids))
        return Proposal(decided, marking=True)

    return store.change(by, propose)


def _as(entry: Entry, example: Decision, by: str, at: str) -> Decision:
    decision = rules.marked(entry, example.status, by, at)
    return replace(
        decision,
        note=decision.note or example.note,
        correction=decision.correction or example.correction,
        evidence=tuple(dict.fromkeys((*decision.evidence, *example.evidence))),
    )

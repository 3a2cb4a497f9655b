"""Sign-off: a second person agrees with what the first decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import rules, times
from onrecord.checkers import same_checker
from onrecord.errors import RefusedError
from onrecord.records import Signature
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Entry
    from onrecord.store import Step, Store


def sign(store: Store, ids: Iterable[str], by: str) -> Step:
    """Agree with the status of these claims, which another person gave and which holds for this draft.

    A claim that this person signed before stays as it is.
    """

    def propose() -> Proposal:
        entries = store.claims(ids)
        for entry in entries:
            _check(entry, by)
        signature = Signature(by, times.now())
        return Proposal(
            tuple(
                (entry, replace(entry.decision, signed=signature))
                for entry in entries
                if not (entry.decision.signed and same_checker(entry.decision.signed.by, by))
            )
        )

    return store.change(by, propose)


def withdraw(store: Store, ids: Iterable[str], by: str) -> Step:
    """Take back that this person agreed with the status of these claims."""

    def propose() -> Proposal:
        entries = store.claims(ids)
        for entry in entries:
            signed = entry.decision.signed
            if not (signed and same_checker(signed.by, by)):
                who = f"{signed.by} signed it, who alone can take that back" if signed else "is not signed"
                raise RefusedError(f"{entry.id}: {who}")
        return Proposal(tuple((entry, replace(entry.decision, signed=None)) for entry in entries))

    return store.change(by, propose)


def _check(entry: Entry, by: str) -> None:
    decision = entry.decision
    if rules.is_open(decision.status):
        raise RefusedError(f"{entry.id}: is {decision.status}; there is nothing to agree with yet")
    if entry.stale:
        raise RefusedError(
            f"{entry.id}: is stale ({', '.join(entry.stale)}); it is to be checked again first"
        )
    if same_checker(decision.by, by):
        raise RefusedError(f"{entry.id}: {decision.by} gave its status; somebody else has to sign")

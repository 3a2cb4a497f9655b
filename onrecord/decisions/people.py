"""Who is to check what: claims and documents are given to people, and go back to whoever marked them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import rules, times
from onrecord.checkers import same_checker
from onrecord.errors import RefusedError
from onrecord.records import Query
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Decision, Entry, Source
    from onrecord.store import Step, Store


def give(store: Store, ids: Iterable[str], to: str, by: str, *, sources: Iterable[Source] = ()) -> Step:
    """Give these claims and documents to somebody to check; an empty name takes them from whoever has them.

    The claims of a document are its holder's, the ones of later drafts too, unless given to somebody else.
    """
    name = " ".join(to.split())

    def propose() -> Proposal:
        documents = [store.source(source.id) for source in sources]
        return Proposal(
            tuple((entry, replace(entry.decision, given_to=name)) for entry in store.claims(ids)),
            sources=tuple(replace(source, given_to=name) for source in documents),
        )

    return store.change(by, propose)


def send_back(store: Store, ids: Iterable[str], why: str, by: str) -> Step:
    """Give each of these claims back to whoever gave its status: it is ``checking`` again, and asks why."""
    reason = why.strip()
    if not reason:
        raise RefusedError("what goes back needs a reason")

    def propose() -> Proposal:
        now = times.now()
        return Proposal(tuple((entry, _back(entry, reason, by, now)) for entry in store.claims(ids)))

    return store.change(by, propose)


def _back(entry: Entry, reason: str, by: str, at: str) -> Decision:
    decision = entry.decision
    if rules.is_open(decision.status):
        raise RefusedError(f"{entry.id}: is {decision.status}; there is nobody to send it back to")
    if same_checker(decision.by, by):
        raise RefusedError(f"{entry.id}: you gave its status yourself; mark it anew")
    query = Query(decision.by, reason, at)
    marked = rules.marked(entry, "checking", by, at)
    return replace(marked, queries=(*decision.queries, query), given_to=decision.by)

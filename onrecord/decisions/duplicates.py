"""Claims that are one: duplicates of another, and two that the extractors should have found as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import rules, times
from onrecord.decisions import reading
from onrecord.errors import RefusedError
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Claim, Decision, Entry
    from onrecord.store import Step, Store


def mark(store: Store, ids: Iterable[str], of: str, by: str) -> Step:
    """Make these claims duplicates of the one with the id ``of``: they are discarded, and say of which.

    None can be one of itself, be it by way of others.
    """

    def propose() -> Proposal:
        original = store.get(of)
        return Proposal(tuple((entry, _duplicate(store, entry, original, by)) for entry in store.claims(ids)))

    return store.change(by, propose)


def merge(store: Store, id_: str, other_id: str, by: str) -> Step:
    """Make two claims of one kind, in one document, one: the first, in whose place the other is a duplicate.

    Its words go from the beginning of the one to the end of the other. A status that was given to the words
    of one alone does not hold for both: then the merged claim is still to be checked. It has the notes,
    evidence and queries of both, and the correction of the first that has one.
    """

    def propose() -> Proposal:
        entry, other = store.get(id_), store.get(other_id)
        duplicate = _duplicate(store, other, entry, by)
        _check(entry, other)
        text = store.text(store.source(entry.source), entry.draft)
        claim = _spanning(text, entry.claim, other.claim)
        decision = reading.amended(entry, _combined(entry, other), claim)
        return Proposal(((entry, decision), (other, duplicate)))

    return store.change(by, propose)


def originals(store: Store, entry: Entry) -> list[Entry]:
    """The claim of which this one is a duplicate, that claim's own original, and so on; a circle once."""
    found: list[Entry] = []
    further = store.on_record(entry.decision.dup_of)
    while further and further not in found:
        found.append(further)
        further = store.on_record(further.decision.dup_of)
    return found


def _duplicate(store: Store, entry: Entry, original: Entry, by: str) -> Decision:
    if entry.id == original.id:
        raise RefusedError(f"{entry.id}: can't be a duplicate of itself")
    if entry in originals(store, original):
        raise RefusedError(f"{entry.id}: {original.id} is a duplicate of it already")
    return replace(rules.marked(entry, "discarded", by, times.now()), dup_of=original.id)


def _check(entry: Entry, other: Entry) -> None:
    if entry.claim.kind != other.claim.kind:
        raise RefusedError(f"{other.id}: is of another kind than {entry.id}; it can only be its duplicate")
    if (entry.source, entry.draft) != (other.source, other.draft) or not (entry.stands and other.stands):
        raise RefusedError(f"{other.id}: does not stand in one document with {entry.id}")
    statuses = entry.decision.status, other.decision.status
    if statuses[0] != statuses[1] and not any(map(rules.is_open, statuses)):
        raise RefusedError(
            f"{entry.id} is {statuses[0]} and {other.id} {statuses[1]}: give both one status first"
        )


def _spanning(text: str, one: Claim, other: Claim) -> Claim:
    return reading.with_span(text, one, min(one.start, other.start), max(one.end, other.end))


def _combined(entry: Entry, other: Entry) -> Decision:
    """The decisions on two claims as one, the first's where only one can hold."""
    mine, theirs = entry.decision, other.decision
    marked = (
        mine if _covers(entry, other) else theirs if _covers(other, entry) else min(mine, theirs, key=_way)
    )
    return replace(
        mine,
        status=marked.status,
        by=marked.by,
        at=marked.at,
        draft=marked.draft,
        correction=mine.correction or theirs.correction,
        note="\n".join(dict.fromkeys(filter(None, (mine.note, theirs.note)))),
        evidence=tuple(dict.fromkeys((*mine.evidence, *theirs.evidence))),
        queries=tuple(dict.fromkeys((*mine.queries, *theirs.queries))),
    )


def _covers(entry: Entry, other: Entry) -> bool:
    """Whether a decision on one claim is one on the words of both."""
    one, two = entry.claim, other.claim
    return not rules.is_open(entry.decision.status) and one.start <= two.start and two.end <= one.end


def _way(decision: Decision) -> int:
    """How far a decision has come: untouched, taken, decided."""
    return 1 + (decision.status == "checking") if rules.is_open(decision.status) else 3

"""Claims made by hand, of words that a person chose in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.anchors import anchor
from onrecord.errors import RefusedError
from onrecord.ids import claim_id
from onrecord.records import Claim, Decision, Entry, Quote
from onrecord.store import Proposal

if TYPE_CHECKING:
    from onrecord.records import Kind, Source
    from onrecord.store import Store


def make(store: Store, source: Source, kind: Kind, start: int, end: int, by: str) -> Entry:
    """Put a claim of the words at this place of a document's current draft on record.

    Raises RefusedError where there are no words, or this claim is on record already.
    """
    words = store.text(source)[max(0, start) : end]
    for entry in store.claims_of(source):
        place = entry.claim.kind, entry.claim.start, entry.claim.end
        if entry.stands and place == (kind, start, end):
            raise RefusedError(f"{entry.id}: this {kind} is on record already")
    quote = Quote("unattributed") if kind == "quote" else None
    return add(store, source, Claim(kind, words, start, end, quote=quote), by)


def add(store: Store, source: Source, claim: Claim, by: str) -> Entry:
    """Put a claim on record whose place is in the source's current draft.

    Raises RefusedError where its words do not stand there.
    """
    text = store.text(source)
    stands = 0 <= claim.start < claim.end <= len(text) and text[claim.start : claim.end] == claim.text
    if not (stands and claim.text.strip()):
        raise RefusedError(f"{source.file}: these words do not stand at {claim.start}-{claim.end}")

    def propose() -> Proposal:
        equal = sum(
            (entry.claim.kind, entry.claim.text) == (claim.kind, claim.text)
            for entry in store.claims_of(source)
        )
        place = anchor(text, claim, equal + 1)
        id_ = claim_id(source.id, claim.kind, claim.text, place.occurrence, store.ids())
        absent = Decision(withdrawn=True)
        entry = Entry(id_, source.id, source.draft.sha256, "manual", place, claim, absent)
        return Proposal(((entry, replace(absent, withdrawn=False)),), made=(entry,))

    [entry] = store.change(by, propose).entries
    return entry

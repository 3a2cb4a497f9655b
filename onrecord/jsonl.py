"""Claims as JSON objects, one a line: the form that other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.languages import foreign

if TYPE_CHECKING:
    from onrecord.reading import Reading
    from onrecord.records import Claim, Entry, Evidence, Link
    from onrecord.store import Store


def claim_object(claim: Claim, source: str, text_sha256: str, languages: str = "") -> dict[str, Any]:
    """A claim that an extractor found in the document ``source`` (a path), whose text has this hash.

    Where the document is not in English alone, the codes of its ``languages`` are the object's last field.
    """
    language = {"language": languages} if foreign(languages) else {}
    return {"source": source, "text_sha256": text_sha256, **msgspec.to_builtins(claim), **language}


def reading_object(source: str, reading: Reading) -> dict[str, Any]:
    """What a reader gave of the document ``source`` (a path), the text behind what is known of it."""
    plain: dict[str, Any] = msgspec.to_builtins(reading)
    known = ("reader", "encoding", "title", "authors", "published", "language", "url", "from")
    return {"source": source, **{name: plain.pop(name) for name in known}, **plain}


def block_object(reading: Reading, claim: Claim) -> dict[str, Any]:
    """The kind of the block that a claim stands in, and its place in the document; nothing for plain text."""
    block = reading.block_at(claim.start)
    return {"block": block.kind, "locator": block.locator} if block else {}


def entry_object(store: Store, entry: Entry) -> dict[str, Any]:
    """A claim on record: the claim found, with its id, its source's id and its decision."""
    from onrecord import warnings  # here: a claim that is only extracted needs no store
    from onrecord.drafts.appearances import suggested

    source, decision = store.source(entry.source), entry.decision
    draft = source.draft_of(entry.draft)
    return {
        "id": entry.id,
        "status": entry.status,
        "revision": decision.revision,
        **claim_object(entry.claim, f"seeds/{source.file}", draft.text_sha256, draft.language),
        **(block_object(store.reading(source, entry.draft), entry.claim) if draft.reading else {}),
        "source_id": source.id,
        "origin": entry.origin,
        "note": decision.note,
        "correction": decision.correction,
        "evidence": [evidence_object(store.item(link), link) for link in decision.evidence],
        "queries": msgspec.to_builtins(decision.queries),
        "dup_of": decision.dup_of,
        "given_to": decision.given_to or source.given_to,
        "tags": list(decision.tags),
        "checked_by": decision.by,
        "checked_at": decision.at,
        "signed_by": decision.signed.by if decision.signed else "",
        "signed_at": decision.signed.at if decision.signed else "",
        "warnings": warnings.of(store, entry),
        "stale": list(entry.stale),
        "earlier": _earlier(entry) if entry.stale else None,
        "suggestion": msgspec.to_builtins(suggested(entry)),
        "found": None if entry.claim == entry.found else msgspec.to_builtins(entry.found),
        "gone": entry.gone,
    }


def evidence_object(item: Evidence, link: Link) -> dict[str, Any]:
    """An item of evidence as it backs a claim: where in it, in which words, and whose comment gave it."""
    plain: dict[str, Any] = msgspec.to_builtins(link)
    del plain["evidence"]
    return {**msgspec.to_builtins(item), **plain}


def _earlier(entry: Entry) -> dict[str, Any]:
    """A stale claim as it was decided on, with the status that it was given."""
    plain: dict[str, Any] = msgspec.to_builtins(entry.earlier)
    return {"status": entry.decision.status, **plain}


def line(plain: dict[str, Any]) -> str:
    """One line of JSONL, without its end."""
    return msgspec.json.encode(plain).decode()

"""``mark --batch``: marks come in as lines of JSON, and each is answered once it is on the disk."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET, Struct, UnsetType

from onrecord.errors import RefusedError
from onrecord.jsonl import line
from onrecord.records import Status  # noqa: TC001 (msgspec looks it up)
from onrecord.store import Citation
from tui.cli.options import evidence_item, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Entry
    from onrecord.store import Store


class Mark(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a batch."""

    id: str
    status: Status
    note: str | UnsetType = UNSET
    correction: str | UnsetType = UNSET
    evidence: str = ""
    locator: str = ""


class _Named(Struct):
    id: str | None = None


_mark = msgspec.json.Decoder(Mark).decode
_named = msgspec.json.Decoder(_Named).decode


def mark_each(store: Store, lines: Iterable[bytes], by: str) -> int:
    """Make each mark and answer it; returns 1 where one was refused. Raises StoreError."""
    refused = 0
    for each in lines:
        answer = _answered(store, each, by)
        refused += not answer["ok"]
        sys.stdout.write(line(answer) + "\n")
        sys.stdout.flush()
    return 1 if refused else 0


def _answered(store: Store, each: bytes, by: str) -> dict[str, Any]:
    try:
        made = _made(store, _mark(each), by)
        return {"id": made.id, "ok": True, "revision": made.decision.revision}
    except RefusedError as error:
        return {"id": _id(each), "ok": False, "error": str(error)}
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return {"id": _id(each), "ok": False, "error": f"not a mark: {error}"}


def _made(store: Store, mark: Mark, by: str) -> Entry:
    """Make one mark; gives the claim after the mark."""
    if mark.locator and not mark.evidence:
        raise RefusedError("locator says where in the evidence; give evidence too")
    step = store.decide(
        [mark.id],
        by,
        status=mark.status,
        note=mark.note,
        correction=mark.correction,
        cite=Citation(evidence_item(mark.evidence), mark.locator) if mark.evidence else None,
    )
    for warning in step.warnings:
        tell(f"warning: {warning}")
    for id_ in step.unsigned:
        tell(f"{id_}: its signature falls")
    return store.get(mark.id)


def _id(each: bytes) -> str | None:
    """The id in a line; empty where it has none."""
    try:
        return _named(each).id
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None

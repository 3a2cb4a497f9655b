"""New drafts go on record: what ``drafts`` finds out about the claims, in one change of the store."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from onrecord.drafts.carrying import Carried, carry, extract_again, is_kept
from onrecord.errors import RefusedError, StoreError
from onrecord.store import Revision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading import Reading
    from onrecord.records import Claim, Draft, Entry, Source
    from onrecord.store import Store


class Redraft(Struct, frozen=True):
    """A new draft as an intake gives it.

    ``file`` is its name below ``seeds/``, ``reading`` is kept under the draft's hashes, ``claims`` are what
    is found in it, in document order. Where the draft before was read by other extractors, ``again`` is what
    these find in that, so that a better reading of the same words makes nothing stale. ``language`` is given
    where it is not that of the draft before.
    """

    file: str
    title: str
    draft: Draft
    reading: Reading
    claims: Sequence[Claim]
    again: Sequence[Claim] | None = None
    language: str = ""


def add(store: Store, source: Source, redraft: Redraft) -> Carried | None:
    """Put the next draft of a document on record; None where it is the current one already.

    Raises StoreError, with nothing changed, where it can't be kept.
    """
    carried: Carried | None = None

    def revise(source: Source, entries: list[Entry]) -> Revision | None:
        nonlocal carried
        if source.draft.sha256 == redraft.draft.sha256:
            return None
        carried = _carried(store, source, entries, redraft)
        renewed = replace(
            source,
            file=redraft.file,
            title=redraft.title,
            drafts=(*source.drafts, redraft.draft),
            warnings=redraft.reading.warnings,
            gone=False,
            language=redraft.language or source.language,
        )
        return _revision(renewed, entries, carried)

    store.revise(source.id, revise)
    return carried


def preview(store: Store, source: Source, redraft: Redraft) -> Carried:
    """What ``add`` would do with this new draft, with nothing changed on record."""
    return _carried(store, source, store.claims_of(source), redraft)


def read_again(store: Store, source: Source, claims: Sequence[Claim], draft: Draft) -> Carried | None:
    """Put on record what is found in a document's current draft, whose text is the same, as it is read now.

    ``draft`` is the current one with how that is: by which reader and extractors, in which language. Raises
    StoreError, with nothing changed, where it can't be kept.
    """
    carried: Carried | None = None

    def revise(now: Source, entries: list[Entry]) -> Revision | None:
        nonlocal carried
        if (now.draft, now.language) != (source.draft, source.language):
            return None
        standing = [entry for entry in entries if not entry.gone]
        carried = _read_again(store, now, standing, claims)
        renewed = replace(now, drafts=(*now.drafts[:-1], draft))
        return _revision(renewed, standing, carried)

    store.revise(source.id, revise)
    return carried


def put_file(store: Store, source: Source, file: str, *, gone: bool = False) -> Source:
    """Record a document's new file name, or that its file is gone. Raises StoreError."""

    def revise(now: Source, _entries: list[Entry]) -> Revision:
        return Revision(replace(now, file=file, gone=gone))

    store.revise(source.id, revise)
    return store.source(source.id)


def remove(store: Store, source: Source) -> None:
    """Take a document off the record. Raises RefusedError where somebody decided on it or a claim of it."""

    def revise(now: Source, entries: list[Entry]) -> Revision:
        if now.accepted or now.given_to or now.dismissals or any(map(is_kept, entries)):
            raise RefusedError(f"{now.file}: is on record with decisions of its own")
        return Revision(None, dropped=tuple(entry.id for entry in entries))

    store.revise(source.id, revise)


def _carried(store: Store, source: Source, entries: list[Entry], redraft: Redraft) -> Carried:
    if redraft.again is not None:
        gone = [entry for entry in entries if entry.gone]
        standing = [entry for entry in entries if not entry.gone]
        entries = [*_read_again(store, source, standing, redraft.again).standing, *gone]
    return carry(
        source.id,
        entries,
        redraft.draft.sha256,
        redraft.reading.text,
        redraft.claims,
        partial(_text, store, source),
        store.ids(),
    )


def _text(store: Store, source: Source, draft: str) -> str:
    """The text of a draft; empty for an earlier draft that is missing, so that gone claims stay gone."""
    try:
        return store.text(source, draft)
    except StoreError:
        if draft == source.draft.sha256:
            raise
        return ""


def _read_again(store: Store, source: Source, standing: list[Entry], claims: Sequence[Claim]) -> Carried:
    text = store.text(source)
    return extract_again(source.id, standing, source.draft.sha256, text, claims, store.ids())


def _revision(source: Source, entries: list[Entry], carried: Carried) -> Revision:
    now = (*carried.standing, *carried.gone)
    kept = {entry.id for entry in (*now, *carried.gone_before)}
    return Revision(source, now, tuple(entry.id for entry in entries if entry.id not in kept))

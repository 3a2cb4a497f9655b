"""What people say of a document as a whole: its title, and the day of its publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from onrecord.encodings import checked
from onrecord.errors import RefusedError
from onrecord.store import Proposal

if TYPE_CHECKING:
    from datetime import date

    from onrecord.records import Source
    from onrecord.store import Step, Store


def edit(
    store: Store,
    source: Source,
    by: str,
    *,
    published: date | UnsetType | None = UNSET,
    title: str | UnsetType = UNSET,
    encoding: str | UnsetType = UNSET,
) -> Step:
    """Put right the title of a document, its encoding (empty for what its bytes tell), and the day of
    publication of its current draft, None for none.

    Its text and its relative dates are as before until the document is read again. Raises RefusedError for a
    title without words and for an unknown encoding.
    """
    if encoding is not UNSET and encoding:
        checked(encoding)
    if title is not UNSET and not title.strip():
        raise RefusedError("a title needs words")

    def propose() -> Proposal:
        now = store.source(source.id)
        if title is not UNSET:
            now = replace(now, title=" ".join(title.split()))
        if encoding is not UNSET:
            now = replace(now, encoding=encoding)
        if published is not UNSET:
            draft = replace(now.draft, published=published.isoformat() if published else "")
            now = replace(now, drafts=(*now.drafts[:-1], draft))
        return Proposal(sources=(now,))

    return store.change(by, propose)

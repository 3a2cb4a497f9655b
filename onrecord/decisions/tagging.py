"""Tags: words of one's own, by which claims are found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.errors import RefusedError
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.store import Step, Store


def tag(
    store: Store, ids: Iterable[str], by: str, *, add: Iterable[str] = (), drop: Iterable[str] = ()
) -> Step:
    """Give these claims tags, and take others off."""
    added, dropped = {*map(checked, add)}, {*map(checked, drop)}

    def propose() -> Proposal:
        return Proposal(
            tuple(
                (entry, replace(entry.decision, tags=ordered({*entry.decision.tags, *added} - dropped)))
                for entry in store.claims(ids)
            )
        )

    return store.change(by, propose)


def checked(word: str) -> str:
    """A tag in small letters. Raises RefusedError for what is no word that begins with a letter or digit."""
    tag = word.strip().lower()
    if not (tag[:1].isalnum() and tag.isprintable() and not any(mark in tag for mark in " ,;")):
        raise RefusedError(f"“{word}”: no tag; a tag is one word, which begins with a letter or digit")
    return tag


def ordered(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as a claim has them: each once, by the alphabet."""
    return tuple(sorted({*tags}))

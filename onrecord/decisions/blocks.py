"""Blocks: a person brings one in that was left out, or throws one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.records import Sorting
from onrecord.store import Proposal
from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Source
    from onrecord.store import Step, Store


def sort(store: Store, source: Source, words: Iterable[str], by: str, *, checked: bool | None) -> Step:
    """Say of a document's blocks with these words whether they are to be checked; None leaves it to readers.

    It holds for later drafts, too, as long as the words stand. The document is to be read again after it.
    """
    chosen = {key(each): each for each in words}

    def propose() -> Proposal:
        now = store.source(source.id)
        kept = [each for each in now.sortings if key(each.words) not in chosen]
        new = [] if checked is None else [Sorting(each, checked) for each in chosen.values()]
        return Proposal(sources=(replace(now, sortings=(*kept, *new)),))

    return store.change(by, propose)

"""JSON lines with all that is on record about claims: nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.jsonl import entry_object, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.records import Entry
    from onrecord.store import Store


def pieces(store: Store, entries: Iterable[Entry]) -> Iterator[str]:
    """A line a claim: as ``list --json`` has it, its ``document``, and the ``record`` as the store has it."""
    documents = {source.id: msgspec.to_builtins(source) for source in store.sources()}
    for entry in entries:
        whole = {"document": documents[entry.source], "record": msgspec.to_builtins(entry)}
        yield line(entry_object(store, entry) | whole) + "\n"

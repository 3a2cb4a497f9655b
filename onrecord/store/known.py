"""Documents by their names and bytes, without a walk through all of them for each that is taken in."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Source


class Known:
    """The documents on record by the names of their files and by the bytes of their drafts."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._named: defaultdict[str, dict[str, Source]] = defaultdict(dict)
        self._having: defaultdict[str, dict[str, Source]] = defaultdict(dict)
        for source in sources:
            self.put(None, source)

    def put(self, before: Source | None, after: Source | None) -> None:
        """Index a document as it is after a change."""
        if before:
            self._named[before.file].pop(before.id, None)
            for draft in before.drafts:
                self._having[draft.content].pop(before.id, None)
        if after:
            self._named[after.file][after.id] = after
            for draft in after.drafts:
                self._having[draft.content][after.id] = after

    def find(self, *, sha256: str = "", file: str = "") -> Source | None:
        """The document of this file name, else one with a draft of these bytes."""
        found = self._named.get(file) or self._having.get(sha256) or {}
        return next(iter(found.values()), None)

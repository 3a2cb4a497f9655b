"""Which document on record a new one is much like, by the claims that both have after the same words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.anchors import SURROUNDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Claim, Source
    from onrecord.store import Store

MUCH = 0.5
"""The share of claims, of the document with fewer, that two documents need in common to be much alike."""
ENOUGH = 2
"""The number of claims that two documents need in common, at least, to be much alike."""

_BEFORE = 2
"""Words before a claim that must be equal, too: the one word ``Thursday`` proves nothing."""

_WORD = re.compile(r"\w+")


class Likeness:
    """Compares documents with those that are on record at the time of the first question."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def most(self, text: str, claims: Iterable[Claim]) -> Source | None:
        """The document on record that one with this text and these claims is most like, if much like any."""
        mine = _keys(text, claims)
        shared = Counter(source for key in mine for source in self._having.get(key, ()))
        for source, number in shared.most_common(1):
            if number >= max(ENOUGH, MUCH * min(len(mine), self._numbers[source])):
                return self._store.source(source)
        return None

    def add(self, source: Source, text: str, claims: Iterable[Claim]) -> None:
        """Add a document to those that a new one is compared with."""
        keys = _keys(text, claims)
        self._numbers[source.id] = len(keys)
        for key in keys:
            self._having[key].add(source.id)

    @cached_property
    def _having(self) -> defaultdict[str, set[str]]:
        having: defaultdict[str, set[str]] = defaultdict(set)
        for entry in self._store.entries():
            having[_key(entry.anchor.prefix, entry.claim)].add(entry.source)
        return having

    @cached_property
    def _numbers(self) -> Counter[str]:
        return Counter(source for sources in self._having.values() for source in sources)


def _keys(text: str, claims: Iterable[Claim]) -> set[str]:
    return {_key(text[max(0, claim.start - SURROUNDINGS) : claim.start], claim) for claim in claims}


def _key(before: str, claim: Claim) -> str:
    """The words of a claim and those before it, without marks, which change with the typography."""
    return " ".join((*_WORD.findall(before)[-_BEFORE:], *_WORD.findall(claim.text)))

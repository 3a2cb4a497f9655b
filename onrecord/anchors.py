"""Anchors: the words around a claim, by which it is found again when the text moves."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, get_args

from onrecord.records import Anchor, Kind
from onrecord.typography import Folded, key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Claim

KINDS: tuple[Kind, ...] = get_args(Kind)

_GAP = r"(?:(?<!\w)|(?!\w))\s*"
"""What parts the words and marks of a text: between two words a space."""

SURROUNDINGS = 64
"""How many code points on each side belong to an anchor."""


def anchor(text: str, claim: Claim, occurrence: int) -> Anchor:
    """The anchor of ``claim`` in ``text``."""
    return Anchor(
        prefix=text[max(0, claim.start - SURROUNDINGS) : claim.start],
        suffix=text[claim.end : claim.end + SURROUNDINGS],
        occurrence=occurrence,
    )


def anchors(text: str, claims: Iterable[Claim]) -> list[Anchor]:
    """The anchors of claims in document order; equal words of one kind are numbered from 1."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for claim in claims:
        seen[claim.kind, claim.text] += 1
        found.append(anchor(text, claim, seen[claim.kind, claim.text]))
    return found


def is_applied(text: str, start: int, end: int, correction: str) -> bool:
    """Whether the proposed wording stands where the claim does, all around the claim, in any typography."""
    room = 2 * len(correction)
    first = max(0, start - room)
    around = Folded(text[first : end + room])
    start, end = around.span(start - first, end - first)
    words = _GAP.join(map(re.escape, key(correction).split()))
    found = re.finditer(words, around.text)
    return any(match.start() <= start and end <= match.end() for match in found)


def in_order(claim: Claim) -> tuple[int, int, int]:
    """The key by which claims of a document are sorted: by start, the longer first, then by kind."""
    return claim.start, -claim.end, KINDS.index(claim.kind)

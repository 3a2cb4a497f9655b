"""The same utterance in other words: a claim's words aligned with those of passages that share rare ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from extractors.matching.differences import Side, differences, told
from extractors.matching.index import SHARED
from extractors.matching.pieces import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rapidfuzz.distance import Opcode

    from extractors.matching.index import Index, Passage
    from extractors.matching.words import Words
    from onrecord.records import Claim

LIKELY = 40
"""Passages that are looked at, as the index ranks them."""
COVERED = 0.6
"""The share of a claim's words, by their rarity, that a passage must have in order."""
TELLING = 18.0
"""The rarity, in nats, that the words in common must have together."""
IN_A_RUN = 3
"""Words that must stand in one run."""
LONG_RUN = 10
"""Words in one run that tell as much as rare words do, however common each is."""


def in_other_words(index: Index, claim: Claim, whole: Words) -> Iterator[tuple[Place, str, float]]:
    """The places of an utterance in other words, with what differs and a score."""
    weights = {key: index.rarity(key) for key in whole.keys}
    share = COVERED if len(whole) <= SHARED else COVERED / 2  # a passage may have half of a long quote
    seen = set[tuple[str, int]]()
    for passage in index.likely(weights, share, 0.0, LIKELY):
        found = _aligned(whole, passage)
        if found is None:
            continue
        around, first, behind = found
        start, end = around.starts[first], around.ends[behind - 1]
        if (passage.document.name, start) in seen:
            continue
        seen.add((passage.document.name, start))
        there = around.keys[first:behind]
        equal = [step for step in Indel.opcodes(whole.keys, there) if step.tag == "equal"]
        shared = sum(weights[key] for step in equal for key in whole.keys[step.src_start : step.src_end])
        covered = shared / sum(weights[key] for key in whole.keys)
        run = max((step.src_end - step.src_start for step in equal), default=0)
        telling = run >= LONG_RUN or (run >= IN_A_RUN and shared >= TELLING)
        if covered < COVERED or not telling:
            continue
        ours = Side(claim.text, whole, 0, len(whole))
        theirs = Side(passage.document.reading.text, around, first, behind)
        yield Place(passage.document, start, end), told(differences(ours, theirs)), covered


def _aligned(whole: Words, passage: Passage) -> tuple[Words, int, int] | None:
    """The words around a passage, and the first and the one behind the last of those most like a claim's."""
    around = passage.document.around(passage.start, passage.end, 2 * len(whole.letters))
    letters: dict[str, str] = {}
    ours, theirs = (
        "".join(letters.setdefault(key, chr(0xE000 + len(letters))) for key in keys)
        for keys in (whole.keys, around.keys)
    )
    found = fuzz.partial_ratio_alignment(ours, theirs) if len(ours) <= len(theirs) else None
    if found is None:
        return None
    more = len(ours) // 3 + 2
    first, behind = max(0, found.dest_start - more), min(len(theirs), found.dest_end + more)
    equal = [step for step in Indel.opcodes(ours, theirs[first:behind]) if step.tag == "equal"]
    while len(equal) > 1 and _is_stray(equal[0], equal[1].dest_start - equal[0].dest_end):
        del equal[0]
    while len(equal) > 1 and _is_stray(equal[-1], equal[-1].dest_start - equal[-2].dest_end):
        del equal[-1]
    if not equal:
        return None
    ours_at, at = equal[0].src_start, first + equal[0].dest_start
    while ours_at and at and ours[ours_at - 1] == theirs[at - 1]:
        ours_at, at = ours_at - 1, at - 1
    ours_end, end = equal[-1].src_end, first + equal[-1].dest_end
    while ours_end < len(ours) and end < len(theirs) and ours[ours_end] == theirs[end]:
        ours_end, end = ours_end + 1, end + 1
    return around, at, end


def _is_stray(step: Opcode, apart: int) -> bool:
    """Whether equal words at an edge are chance: they stand further from the others than they are many."""
    return apart > step.dest_end - step.dest_start

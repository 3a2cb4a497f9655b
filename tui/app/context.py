"""A claim's words in their sentence: what a row shows of a claim too short to be judged by itself."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.anchors import SURROUNDINGS
from onrecord.drafts.sentences import sentences
from onrecord.traits import SPOKEN

if TYPE_CHECKING:
    from onrecord.records import Entry

SHORT = 40
"""Characters up to which a claim's words are shown in their sentence."""

CUT = "…"
_BLANK = re.compile(r"\s+")


class InContext(NamedTuple):
    """The text of a row, and where the claim's words are in it; from ``hedge`` on, words loosen a figure."""

    text: str
    hedge: int
    start: int
    end: int


def in_context(entry: Entry, width: int) -> InContext:
    """A claim's words with as much of their sentence as fits into ``width`` cells, hedges always.

    The sentence is looked for in the claim's anchor: no text is read for a row.
    """
    claim, found, anchor = entry.claim, entry.found, entry.anchor
    around = f"{anchor.prefix}{found.text}{anchor.suffix}"
    first = found.start - len(anchor.prefix)
    start, end = claim.start - first, claim.end - first
    if len(claim.text) > SHORT or start < 0 or around[start:end] != claim.text:
        return InContext(claim.text, 0, 0, len(claim.text))
    begin, finish = _sentence(around, start, end)
    if claim.kind in SPOKEN and not any(map(str.isalnum, around[begin:start])):
        return InContext(claim.text, 0, 0, len(claim.text))  # words that begin a sentence say enough
    hedge = start
    if claim.figure and claim.figure.hedge:
        hedge = max(begin, min(start, claim.figure.hedge.start - first))
    room = width - (end - hedge)
    before = max(room // 2, room - (finish - end)) - len(CUT)
    is_whole = begin > 0 or len(anchor.prefix) < SURROUNDINGS
    cut = "" if is_whole and hedge - begin <= before + len(CUT) else CUT
    if cut:
        blank = _BLANK.search(around, max(begin, hedge - max(0, before)), hedge)
        begin = blank.end() if blank else hedge
    shift = len(cut) - begin
    rest = around[end:finish]
    if finish == len(around) and len(anchor.suffix) == SURROUNDINGS:
        rest = f"{rest.rpartition(' ')[0]}{CUT}"
    return InContext(f"{cut}{around[begin:end]}{rest}", hedge + shift, start + shift, end + shift)


@lru_cache(maxsize=1024)
def _sentence(around: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of ``around[start:end]`` begins and ends, as far as these words go."""
    begin, finish = 0, len(around)
    for first, last in sentences(around):
        if first <= start:
            begin = first
        if last >= end:
            return begin, last
    return begin, finish

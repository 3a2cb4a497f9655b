"""A quote in pieces, as an ellipsis and brackets part it, and whether its source allows these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.matching.differences import NEGATIONS, TURNS, numbers_in
from extractors.matching.words import Words
from extractors.words import words

if TYPE_CHECKING:
    from extractors.matching.documents import Document

PARTED = re.compile(
    r"""
      [(\[]\s*(?:…|\.\s?\.\s?\.)\s*[)\]] | … | \.(?:\s?\.){2,3}        # ... […] (. . .)
    | (?<![^\W_]) \[ (?P<words> [^\[\]]{1,200} ) \] (?![^\W_])
    """,
    re.VERBOSE,
)
"""What parts a quote: an ellipsis, or words in brackets; a letter in brackets ([W]e) parts nothing."""
SENTENCES = 3
"""Sentences that may end in what an ellipsis leaves out."""
LEFT_OUT = 120
"""Words that an ellipsis may leave out."""
REPLACED = 8
"""Words that words in brackets may stand for."""

BESIDE = 40
"""Letters on each side of a quote that are looked at for words that bound its own."""
ENDED = re.compile(r"[.!?…\n]")
"""The end of a sentence or paragraph."""
CONDITIONS = frozenset(words("if unless except until provided only but"))
"""Words that bound what stands beside them."""


class Pieces(NamedTuple):
    """A quote's words in pieces, and the gap behind each but the last: the words in brackets, or None for an
    ellipsis.
    """

    pieces: list[Words]
    gaps: list[str | None]


class Place(NamedTuple):
    """A place in a document."""

    document: Document
    start: int
    end: int


def pieces_of(text: str) -> Pieces:
    """The pieces of a quote; what stands at its ends parts nothing."""
    pieces, gaps, at = list[Words](), list[str | None](), 0
    for match in PARTED.finditer(text):
        piece = Words(text[at : match.start()], at)
        at = match.end()
        if piece.keys:
            pieces.append(piece)
            gaps.append(match["words"])
        elif gaps:
            gaps[-1] = None
    if (last := Words(text[at:], at)).keys:
        pieces.append(last)
    return Pieces(pieces, gaps[: max(0, len(pieces) - 1)])


def objection(gap: str | None, before: Place, behind: Place) -> str:
    """What speaks against a gap between two pieces where its source has them; empty where nothing does."""
    document, start, end = before.document, before.end, behind.start
    if end < start:
        return "the parts stand in another order there"
    one, other = document.turn_at(before.start), document.turn_at(behind.start)
    if one and other and one != other:
        speakers = {one.speaker, other.speaker}
        return "the parts are of two speakers" if len(speakers) > 1 else "the parts are of two turns"
    left_out = document.words(start, end)
    text = document.reading.text
    if gap is not None:
        return _objection_to_brackets(gap, left_out, text)
    if (sentences := document.sentences_between(start, end)) > SENTENCES or len(left_out) > LEFT_OUT:
        return f"the parts stand {max(sentences, 1)} sentences apart"
    turning = [place for place, key in enumerate(left_out.keys) if key in TURNS]
    if turning:
        return f"the ellipsis leaves out “{_said(text, left_out, turning[0])}”"
    return ""


def _objection_to_brackets(gap: str, left_out: Words, text: str) -> str:
    """What speaks against words in brackets in the place of others."""
    inside = Words(gap)
    if len(left_out) > max(REPLACED, 2 * len(inside)):
        return f"the brackets leave out {len(left_out)} words"
    denied, denies = NEGATIONS.intersection(inside.keys), NEGATIONS.intersection(left_out.keys)
    if denied - denies and not denies - denied:
        return f"“{gap}” in brackets is not there"
    if hidden := denies - denied or numbers_in(left_out.keys) - numbers_in(inside.keys):
        place = next(place for place, key in enumerate(left_out.keys) if key in hidden)
        return f"the brackets leave out “{_said(text, left_out, place)}”"
    ours, theirs = _names(gap, inside), _names(text, left_out)
    if ours and theirs and not ours & theirs:
        return f"there “{_said(text, left_out, 0, len(left_out))}”, not “{gap}”"
    return ""


def _names(text: str, side: Words) -> set[str]:
    """The words that are written with a capital, but for "I"."""
    return {
        key
        for key, start in zip(side.keys, side.starts, strict=True)
        if text[start].isupper() and key != "i" and key not in TURNS
    }


def _said(text: str, side: Words, first: int, behind: int | None = None) -> str:
    last = first if behind is None else behind - 1
    return " ".join(text[side.starts[first] : side.ends[last]].split())


def beside(place: Place) -> list[str]:
    """What a quote leaves out right before and behind it that denies or bounds its words."""
    document, text = place.document, place.document.reading.text
    before = document.words(max(0, place.start - BESIDE), place.start)
    told = list[str]()
    last = range(max(0, len(before) - 2), len(before))
    near = [place for place in last if before.keys[place] in NEGATIONS | CONDITIONS]
    if near and not document.sentences_between(before.starts[near[0]], place.start):
        told.append(f"right before it there “{_said(text, before, near[0], len(before))}”")
    behind = document.words(place.end, min(len(text), place.end + BESIDE))
    if (
        behind.keys
        and behind.keys[0] in NEGATIONS | CONDITIONS
        and not ENDED.search(text, max(place.start, place.end - 2), behind.starts[0])
    ):
        told.append(f"right behind it there “{_said(text, behind, 0, min(2, len(behind)))}”")
    return told

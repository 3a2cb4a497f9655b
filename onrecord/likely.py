"""Which claims another claim most likely repeats: those of the same words first, then those much alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.store.said import says
from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.records import Claim, Entry

ALIKE = 70.0
"""The likeness, of 100, from which the words of two claims are much alike."""

AROUND = " .,;:!?'\"-—"
"""Marks that are no words at the ends of a claim."""


def same(entry: Entry, among: Iterable[Entry]) -> list[Entry]:
    """The claims that say the same as ``entry``: the same figure, or the same words."""
    return [one for one in _others(entry, among) if _says_same(entry, one)]


def alike(entry: Entry, among: Iterable[Entry], most: int) -> list[Entry]:
    """The claims, at ``most`` so many, whose words are much alike those of ``entry``, the likest first.

    The figures alike are those with the same value: words tell little of figures.
    """
    from rapidfuzz import fuzz, process, utils  # here: few sessions look for duplicates

    others = [one for one in _others(entry, among) if not _says_same(entry, one)]
    if figure := entry.claim.figure:
        equal = figure.dimension, figure.value
        return [
            one
            for one in others
            if one.claim.figure and equal == (one.claim.figure.dimension, one.claim.figure.value)
        ][:most]
    words = [one.claim.text for one in others]
    found = process.extract(
        entry.claim.text,
        words,
        scorer=fuzz.token_set_ratio,  # a headline's words are a part of the text's
        processor=utils.default_process,
        limit=most,
        score_cutoff=ALIKE,
    )
    return [others[number] for _, _, number in found]


def _says_same(one: Entry, other: Entry) -> bool:
    return says(one) == says(other) or _words(one.claim) == _words(other.claim)


def _words(claim: Claim) -> str:
    """The words of a claim, without typography and the marks around them."""
    return key(claim.text.casefold()).strip(AROUND)


def _others(entry: Entry, among: Iterable[Entry]) -> Sequence[Entry]:
    """The claims that ``entry`` may repeat: not within it or around it, and no duplicates themselves."""
    claim = entry.claim
    return [
        one
        for one in among
        if one.id != entry.id
        and (one.claim.kind == "figure") == (claim.kind == "figure")
        and not one.decision.dup_of
        and not (one.source == entry.source and one.claim.start < claim.end and claim.start < one.claim.end)
    ]

"""The patience diff: what two sequences have in common, found by what both have once.

Bram Cohen's method: the items that both have exactly once, as many as are in the same order in both, divide
the sequences, and the parts are compared in the same way.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    _Item = TypeVar("_Item", bound=Hashable)

NOWHERE = -1
"""The number that stands for an item without a place in the other sequence."""

_DEEPEST = 32
"""The depth of divisions at which parts, full of repetitions, are left without pairs."""
_SMALL = 2500
"""The product of two parts' lengths up to which difflib, whose time grows faster, compares them."""


def common(old: Sequence[_Item], new: Sequence[_Item]) -> list[tuple[int, int]]:
    """Pairs of places of equal items, in the same order in both, in time bounded on any input."""
    pairs = []
    ranges = [(0, len(old), 0, len(new), 0)]
    while ranges:
        a, a_end, b, b_end, depth = ranges.pop()
        while a < a_end and b < b_end and old[a] == new[b]:
            pairs.append((a, b))
            a, b = a + 1, b + 1
        while a < a_end and b < b_end and old[a_end - 1] == new[b_end - 1]:
            a_end, b_end = a_end - 1, b_end - 1
            pairs.append((a_end, b_end))
        if (a_end - a) * (b_end - b) <= _SMALL:
            matcher = SequenceMatcher(None, old[a:a_end], new[b:b_end], autojunk=False)
            blocks = matcher.get_matching_blocks()
            pairs.extend((a + i + n, b + j + n) for i, j, size in blocks for n in range(size))
        elif depth < _DEEPEST and (marks := _marks(old, new, a, a_end, b, b_end)):
            pairs.extend(marks)
            edges = [(a - 1, b - 1), *marks, (a_end, b_end)]
            ranges.extend((i + 1, k, j + 1, m, depth + 1) for (i, j), (k, m) in pairwise(edges))
    return sorted(pairs)


def _marks(
    old: Sequence[_Item], new: Sequence[_Item], a: int, a_end: int, b: int, b_end: int
) -> list[tuple[int, int]]:
    """The longest run of items that both have once, in the same order in both."""
    mine, theirs = unique(old[a:a_end]), unique(new[b:b_end])
    links: list[tuple[int, int, int]] = []  # a pair, and the link before it
    tails: list[int] = []  # where the best run of each length ends in ``new``, and the link that it ends with
    ends: list[int] = []
    for key, i in mine.items():
        if key in theirs:
            j = theirs[key]
            at = bisect_left(tails, j)
            tails[at : at + 1] = [j]
            ends[at : at + 1] = [len(links)]
            links.append((a + i, b + j, ends[at - 1] if at else NOWHERE))
    run = []
    link = ends[-1] if ends else NOWHERE
    while link != NOWHERE:
        i, j, link = links[link]
        run.append((i, j))
    return run[::-1]


def unique(items: Sequence[_Item]) -> dict[_Item, int]:
    """The place of each item that occurs once, in order."""
    counts = Counter(items)
    return {item: place for place, item in enumerate(items) if counts[item] == 1}

"""Sentences of news with figures whose values are known: figures as news writes them, made from numbers.

``made`` draws one by its number. A ``Phrase`` is a figure (or several: a list, a conversion) in one way of
writing, with what extraction must give back; a carrier is the sentence around the phrase; a frame is what
stands around the sentence. CLDR (babel) gives the names of currencies and units, num2words numbers in words.

``numerals`` writes numbers, ``money``, ``measures``, ``counts``, ``shares``, ``ages`` and ``times`` write the
figures of their dimensions, ``composed`` makes ranges, hedged figures, lists and conversions of them, and
``carriers`` has the sentences.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.written import ages, counts, measures, money, shares, times
from benchmarks.written.carriers import framed
from benchmarks.written.composed import COMPOSED

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.written.phrases import Expected, Phrase

PLAIN: dict[str, Callable[[Random], Phrase]] = {
    "money": money.phrase,
    "count": counts.phrase,
    "percent": shares.percent,
    "ratio": shares.ratio,
    "multiple": shares.multiple,
    "ordinal": counts.ordinal,
    "score": counts.score,
    "age": ages.phrase,
    "duration": times.duration,
    "date": times.day,
    "time": times.clock,
    **{dimension: measures.writer(dimension) for dimension in measures.DIMENSIONS},
}
"""Who writes a figure of each dimension, alone."""


class Made(NamedTuple):
    """A text, the figures that it must give back, and by what it is counted: dimension and way of writing."""

    text: str
    expected: tuple[Expected, ...]
    dimension: str
    way: str


def made(number: int) -> Made:
    """The text of this number: dimensions take turns, all else is drawn."""
    random = Random(number)
    dimension = list(PLAIN)[number % len(PLAIN)]
    phrase = PLAIN[dimension](random)
    if dimension in COMPOSED and random.random() < 0.5:
        phrase = COMPOSED[dimension](random)
    text, expected = framed(random, phrase)
    return Made(text, expected, dimension, phrase.way)

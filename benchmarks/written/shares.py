"""Percentages, fractions, odds and multiples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from num2words import num2words

from benchmarks.written import numerals
from benchmarks.written.counts import NOUNS, noun
from benchmarks.written.numerals import draw
from benchmarks.written.phrases import Phrase, plain, single

if TYPE_CHECKING:
    from random import Random

PERCENT = ("%", "%", "%", " %", " percent", " percent", " per cent", " per cent", "pc", " pc", " pct")
POINTS = {
    " percentage points": "percentage point",
    " percent points": "percentage point",
    " basis points": "basis point",
    "bps": "basis point",
    " bps": "basis point",
    "bp": "basis point",
}
PARTS = {
    "a half": 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4, "a fifth": 1 / 5, "a tenth": 1 / 10, "half": 1 / 2,
    "two-thirds": 2 / 3, "two thirds": 2 / 3, "three-quarters": 3 / 4, "three quarters": 3 / 4,
    "four-fifths": 4 / 5, "two-fifths": 2 / 5, "seven-eighths": 7 / 8, "nine-tenths": 9 / 10,
    "one-third": 1 / 3, "one-fourth": 1 / 4, "one third": 1 / 3, "one half": 1 / 2,
}  # fmt: skip


def percent(random: Random) -> Phrase:
    """A share in percent, or a difference in points."""
    if random.random() < 0.2:
        sign = random.choice(list(POINTS))
        number = draw(random, numerals.small, numerals.pointed)
        figure = plain("percent", number.value, POINTS[sign])
        return single(number.text + sign, "percent", "points", figure)
    sign = random.choice(PERCENT)
    ways = [numerals.small, numerals.pointed, numerals.pointed]
    if sign in (" percent", " per cent"):
        ways += [numerals.few, numerals.words, numerals.mixed]
    number = draw(random, *ways)
    figure = plain("percent", number.value, "percentage")
    return single(number.text + sign, "percent", f"{sign.strip()}, {number.way}", figure)


def ratio(random: Random) -> Phrase:
    """A fraction of things, or odds."""
    before, plural = noun(random)
    unit = before + NOUNS[plural]
    if random.random() < 0.5:
        part = random.choice(list(PARTS))
        of = random.choice(("of", "of the", "of all", "of all the", "of its"))
        return single(f"{part} {of} {before}{plural}", "count", "fraction", plain("ratio", PARTS[part], unit))
    low = random.randint(2, 100)
    high = random.randint(1, min(low - 1, 9))
    joint = random.choice((" in ", " in ", " out of ", " in every ", " out of every "))
    worded = low <= 20 and random.random() < 0.5
    odds = f"{num2words(high)}{joint}{num2words(low)}" if worded else f"{high}{joint}{low}"
    way = "odds in words" if worded else "odds in digits"
    return single(f"{odds} {before}{plural}", "count", way, plain("ratio", high / low, unit))


def multiple(random: Random) -> Phrase:
    """How many times as much."""
    value = random.randint(3, 12)
    text, times, way = random.choice(
        (
            (f"{num2words(value)} times", float(value), "times in words"),
            (f"{value} times", float(value), "times in digits"),
            (f"{value + 0.5} times", value + 0.5, "times in digits"),
            ("twice", 2.0, "twice"),
            ("two and a half times", 2.5, "times in words"),
        )
    )
    return single(text, "multiple", way, plain("multiple", times))

"""What "and" adds to a measure: "an hour and a half", "two years and a quarter", "forty and two months"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.pattern import lazy
from extractors.words import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.figures.quantity import Quantity
    from extractors.text import Page

PARTS = {"half": 0.5, "a half": 0.5, "a quarter": 0.25, "a third": 1 / 3, "three quarters": 0.75}
"""Parts of a unit in words, with their values."""
AND_PART = lazy(
    r"""
    [ -]and[ -]
    (?: (?P<part> a[ -]half ) (?!\w)                                            # a year and a half of talks
      | (?P<part> half | a[ -] (?: quarter | third ) | three[ -]quarters ) (?!\w)
        (?! [ ] (?: of | an? | the | million ) [ ] ) )                          # not "and half the day"
    """,
    regex.VERBOSE,
)
"""A part behind a measure ("a year and a half")."""
MEASURED = frozenset({"duration", "length", "area", "volume", "mass", "age"})
"""Dimensions of measures that have a half or quarter."""
TENS_AND = lazy(r"[ ]and[ ]")
"""The word "and" between tens and ones ("forty and two")."""
RANGED = lazy(r"(?r)(?:(?<!\w)(?:between|from|of|to)[ ]|[0-9a-z],[ ])")
"""Words before tens that begin a range or a list, no sum."""


def summed(page: Page, readings: Iterable[Quantity]) -> list[Quantity]:
    """The readings, each measure of whole units made one with the part added to the measure."""
    found: list[Quantity] = []
    done = 0
    for reading in readings:
        if reading.start < done:
            continue
        if found and _adds(page, found[-1], reading):
            tens = found.pop()
            number = replace(tens.number, end=reading.number.end)
            value = (tens.value or 0.0) + (reading.value or 0.0)
            found.append(replace(reading, start=tens.start, value=value, number=number))
        else:
            found.append(_halved(page, reading))
            done = found[-1].end if found[-1].end > reading.end else done
    return found


def _halved(page: Page, reading: Quantity) -> Quantity:
    """A measure with the half or quarter of its unit behind it."""
    part = AND_PART.match(page.low, reading.end) if reading.dimension in MEASURED else None
    value = reading.value
    if part is None or value is None or value != int(value) or reading.high is not None:
        return reading
    value += PARTS[key(part["part"]).replace("-", " ")]
    return replace(reading, end=part.end(), value=value, number=replace(reading.number, end=part.end()))


def _adds(page: Page, tens: Quantity, ones: Quantity) -> bool:
    """Whether tens and ones in words make one number, in the old way ("forty and two months")."""
    if not tens.bare or ones.dimension != "duration" or not tens.number.form == ones.number.form == "words":
        return False
    if tens.value not in range(20, 100, 10) or ones.value not in range(1, 10):
        return False
    if TENS_AND.fullmatch(page.low, tens.end, ones.start) is None:
        return False
    return RANGED.match(page.low, 0, tens.start) is None

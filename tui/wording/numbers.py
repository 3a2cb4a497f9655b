"""Numbers, times and durations in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.en.lexicon.plurals import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

EXACT = 8
"""The most decimals of a value that is written as it is; others are rounded."""


def number(value: float) -> str:
    """A value as a person writes it: 4000000.0 is ``4,000,000``, 0.5 is ``0.5``, two thirds is ``0.6667``."""
    if value == int(value):
        return f"{value:,.0f}"
    if value == round(value, EXACT):
        return f"{value:,.10g}"
    return f"{value:,.4f}" if abs(value) > 1 else f"{value:.4g}"


def nth(value: float) -> str:
    """An ordinal as a person writes it: 1.0 is ``1st``, 12.0 is ``12th``."""
    tens, ones = int(value) % 100 // 10, int(value) % 10
    ending = {1: "st", 2: "nd", 3: "rd"}.get(ones, "th") if tens != 1 else "th"
    return f"{number(value)}{ending}"


def measure(value: float, unit: str) -> str:
    """A unit as it stands behind a value: ``year`` behind 1, ``years`` behind any other, ``percent``."""
    if unit == "percentage":
        return "percent"
    if value == 1:
        return "person" if unit == "people" else unit
    return plural(unit) if unit else ""


SEASON = re.compile(r"([0-9]{4}|XXXX)-(2[1-4])(?![0-9])")
"""A season in EDTF."""
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
"""The seasons by their numbers in EDTF."""


def day(date: str) -> str:
    """A date or time as a person writes it: the decade 199X is ``1990s``, T09:30 is ``09:30``, 2015-22 is
    ``summer 2015``.
    """
    said = date.removeprefix("T")
    said = SEASON.sub(lambda found: f"{SEASONS[found[2]]} {found[1]}".removesuffix(" XXXX"), said)
    return f"{said.replace('X', '0')}s" if said.endswith("X") and said.rstrip("X").isdigit() else said


def moment(at: str) -> str:
    """A time in ISO 8601 as people write it: the day, and the minute where there is one."""
    return at[:16].replace("T", " ")


def duration(minutes: float) -> str:
    """A duration, rounded: ``1 min``, ``40 min``, ``2 h 5 min``."""
    whole = max(1, round(minutes))
    hours, rest = divmod(whole, 60)
    return f"{hours} h {rest} min" if hours and rest else f"{hours} h" if hours else f"{rest} min"


def count(number_of: int, word: str, several: str = "") -> str:
    """``1 claim``, ``3 claims``; ``several`` is a plural that does not just add an s."""
    return f"{number_of:,} {word if number_of == 1 else several or f'{word}s'}"


def of_several(claims: Sequence[object]) -> str:
    """The number of claims that something is asked for, where they are several: `` (3 claims)``."""
    return f" ({count(len(claims), 'claim')})" if len(claims) > 1 else ""


def nothing_pasted(text: str) -> str:
    """What is told of a paste that no field takes."""
    return f"A paste of {count(len(text.splitlines()), 'line')}: nothing done."

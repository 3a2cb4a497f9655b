"""Figures reduced to what they measure, so that 6 miles, 9.7 km and "about 10 kilometres" can be compared."""

from __future__ import annotations

import re
from math import floor, isclose, log10
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from onrecord.records import Figure

FACTORS: dict[str, float] = {
    "kilometre": 1e3, "metre": 1.0, "centimetre": 1e-2, "millimetre": 1e-3, "mile": 1609.344,
    "nautical mile": 1852.0, "yard": 0.9144, "foot": 0.3048, "inch": 0.0254, "fathom": 1.8288,
    "furlong": 201.168,
    "square kilometre": 1e6, "square metre": 1.0, "hectare": 1e4, "square mile": 2589988.11,
    "acre": 4046.8564, "square foot": 0.09290304, "square yard": 0.83612736, "square inch": 6.4516e-4,
    "litre": 1.0, "millilitre": 1e-3, "centilitre": 1e-2, "hectolitre": 1e2, "megalitre": 1e6,
    "cubic metre": 1e3, "cubic foot": 28.316847, "cubic yard": 764.554858, "pint": 0.56826125,
    "kilogram": 1.0, "gram": 1e-3, "milligram": 1e-6, "pound": 0.45359237, "ounce": 0.028349523, "tonne": 1e3,
    "stone": 6.35029318,
    "mile per hour": 0.44704, "kilometre per hour": 1 / 3.6, "metre per second": 1.0, "knot": 1852 / 3600,
    "foot per second": 0.3048,
    "watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9,
    "watt hour": 1.0, "kilowatt hour": 1e3, "megawatt hour": 1e6,
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "fortnight": 1209600.0,
    "month": 2629746.0, "year": 31556952.0, "decade": 315569520.0, "century": 3155695200.0,
    "byte": 1.0, "kilobyte": 1e3, "megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12,
}  # fmt: skip
"""What a unit is in the first unit of its dimension (NIST SP 811, appendix B.9; a year of 365.2425 days)."""
SHARES = {"percent": 0.01, "ratio": 1.0}
"""Dimensions of parts of a whole, with what a figure of 1 is there."""
HEDGED = 0.25
"""The share of its value by which a figure may pass a bound ("more than 400,000" beside 412,000)."""
ABOUT = 0.1
"""The share of its value by which a figure may differ from "about" as much."""
DIGITS = 2
"""Significant digits that a value which is rounded without a word must have."""

YEAR = re.compile(r"\d{4}")
"""A year alone."""

Agreement = Literal["same", "rounded", "hedged", "other"]
"""How a figure agrees with another: to the letter of its value, by its rounding, by its hedge, or not."""


class Quantity(NamedTuple):
    """An amount of something (``of``: a dimension, with the currency or counted thing that parts it)."""

    of: str
    low: float
    high: float
    step: float


def quantity(figure: Figure) -> Quantity | None:
    """A figure reduced; None of a figure without a value. A bare year may count something, as in a table."""
    if figure.dimension == "date" and YEAR.fullmatch(figure.date or ""):
        return Quantity("count", float(figure.date or ""), float(figure.date or ""), 1.0)
    if not (plain := counted(figure)):
        return None
    of, factor = figure.dimension, 1.0
    if of in SHARES:
        of, factor = "share", SHARES[of]
    elif of == "money":
        of = f"money in {figure.currency or figure.unit}"
    elif figure.unit in FACTORS:
        factor = FACTORS[figure.unit]
    elif of not in ("count", "ordinal", "score", "age", "multiple"):
        of = f"{of} in {figure.unit}"
    return Quantity(of, plain.low * factor, plain.high * factor, plain.step * factor)


def counted(figure: Figure) -> Quantity | None:
    """The number of a figure, whatever it is of."""
    if figure.value is None:
        return None
    high = figure.value if figure.high is None else figure.high
    return Quantity("count", figure.value, high, _step(figure.value))


def _step(value: float) -> float:
    """The worth of a value's last digit that is not 0: 400,000 is a count of hundred thousands."""
    digits = f"{abs(value):.12g}"
    if "e" in digits or not value:
        return 10.0 ** floor(log10(abs(value))) if value else 1.0
    if "." in digits:
        return float(10.0 ** -len(digits.partition(".")[2]))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def agreement(claimed: Figure, there: Figure, *, bare: bool = False) -> Agreement | None:
    """Whether a figure of a document is the one that is claimed; None where the two can't be compared.

    A ``bare`` one, as in a table, is of whatever its heads say.
    """
    if claimed.dimension == "date":
        return _of_dates(claimed.date, there.date)
    theirs = quantity(there)
    ours = counted(claimed) if bare and theirs and theirs.of == "count" else quantity(claimed)
    if not ours or not theirs or ours.of != theirs.of:
        return None
    if {claimed.change, there.change} == {"up", "down"}:
        return "other"
    if isclose(ours.low, theirs.low, rel_tol=1e-6) and isclose(ours.high, theirs.high, rel_tol=1e-6):
        return "same"
    if ours.low < ours.high:
        return "hedged" if ours.low <= theirs.low and theirs.high <= ours.high else "other"
    if theirs.low < theirs.high:
        return "other"
    return _hedged(claimed, ours.low, theirs.low) or _rounded(ours, theirs)


def _hedged(claimed: Figure, value: float, there: float) -> Agreement | None:
    """Whether a hedge holds: "more than", "nearly", "about"."""
    far = abs(there - value) / abs(value) if value else 1.0
    match claimed.bound:
        case None:
            return None
        case "~":
            holds = far <= ABOUT
        case ">" | ">=":
            holds = there > value or (there == value and claimed.bound == ">=")
        case "<" | "<=":
            holds = there < value or (there == value and claimed.bound == "<=")
    return "hedged" if holds and far <= HEDGED else "other"


def _rounded(ours: Quantity, theirs: Quantity) -> Agreement:
    """Whether a value is the other one rounded, or both are the same in units that differ, each rounded."""
    digits = round(abs(ours.low) / ours.step)
    near = abs(ours.low - theirs.low) <= ours.step / 2 * (1 + 1e-9)
    ratio = ours.step / theirs.step
    converted = not isclose(ratio, 10 ** round(log10(ratio)), rel_tol=1e-6)
    if near and (converted or (digits >= 10 ** (DIGITS - 1) and theirs.step < ours.step)):
        return "rounded"
    if converted and abs(ours.low - theirs.low) <= theirs.step / 2 * (1 + 1e-9):
        return "rounded"
    return "other"


def _of_dates(claimed: str | None, there: str | None) -> Agreement | None:
    """Whether a date is, or lies in, the one that is claimed."""
    if not claimed or not there:
        return None
    if claimed == there:
        return "same"
    return "rounded" if there.startswith(f"{claimed}-") else "other"

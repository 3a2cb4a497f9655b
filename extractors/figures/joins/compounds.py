"""One quantity in two units: "6ft 2in", "three dollars and fifty cents", "8lb 3oz", "15 dollars fifty"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.pattern import lazy

if TYPE_CHECKING:
    from extractors.figures.quantity import Quantity
    from extractors.text import Page

PARTS = {
    ("foot", "inch"): 12.0,
    ("stone", "pound"): 14.0,
    ("pound", "ounce"): 16.0,
    ("dollar", "cent"): 100.0,
    ("euro", "cent"): 100.0,
    ("pound sterling", "penny"): 100.0,
    ("year", "month"): 12.0,
    ("week", "day"): 7.0,
    ("day", "hour"): 24.0,
    ("hour", "minute"): 60.0,
    ("minute", "second"): 60.0,
    ("hour", "second"): 3600.0,
    ("day", "minute"): 1440.0,
}
"""How many of a second unit make one of a first unit."""
JOINT = lazy(r"(?:,?[ ](?:and[ ])?|-)?")
"""Characters between the two parts of a quantity ("5 feet and 10 inches")."""
CENTS_END = lazy(r"$|[.,;:!?)\n](?!\w)")
"""The end behind digits that are cents."""
INCHES = lazy(r"(?:[ ]?(?:in|ins|″|\"))?(?!\w)")
"""The sign of inches behind feet, if present."""
JOINED_INCHES = lazy(r"(?:in|ins|″|\")?(?!\w)")
"""The sign of inches behind feet and a hyphen ("6-foot-2 in March")."""


def compound(page: Page, first: Quantity, second: Quantity) -> Quantity | None:
    """The two readings as one quantity of the first reading's unit; None if the two are no one quantity."""
    if (
        second.start - first.end > 5
        or first.value is None
        or second.value is None
        or first.high
        or second.high
    ):
        return None
    if not second.start >= first.end or JOINT.fullmatch(page.low, first.end, second.start) is None:
        return None
    unit, end = second.unit, second.end
    if _are_cents(page, first, second):
        unit = "cent"
    if first.unit == "foot" and second.dimension == "count":
        joined = page.low[first.end] == "-"
        inches = (JOINED_INCHES if joined else INCHES).match(page.low, second.number.end)
        if inches is not None and (inches.group() or second.bare or joined):
            unit, end = "inch", inches.end()
    if first.unit == "hour" and second.number.end + 1 == end and page.low[end - 1] == "m":
        unit = "minute"
    parts = PARTS.get((first.unit, unit))
    if parts is None or not second.value < parts:
        return None
    number = replace(first.number, end=second.number.end)
    return replace(first, end=end, value=round(first.value + second.value / parts, 6), number=number)


def _are_cents(page: Page, first: Quantity, second: Quantity) -> bool:
    """Whether two bare digits behind spelled-out dollars or euros are their cents ("15 dollars 50")."""
    spelled = first.unit in ("dollar", "euro") and first.end > first.number.end
    return (
        spelled
        and second.bare
        and second.value in range(10, 100)
        and CENTS_END.match(page.low, second.end) is not None
    )

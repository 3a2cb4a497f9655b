"""What a number is read as: the figure before its hedges are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number


class Quantity(Struct, frozen=True, gc=False):
    """A figure at its place: its number, its dimension, and its unit or date.

    ``bare`` says that neither sign, unit nor noun tells what the number is of: the upper end of a range lends
    it its own. ``rule`` is the name of the rule that told what it is.
    """

    start: int
    end: int
    dimension: str
    value: float | None
    unit: str
    number: Number
    high: float | None = None
    currency: str | None = None
    date: str | None = None
    bare: bool = False
    rule: str = ""

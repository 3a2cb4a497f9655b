"""What a figure is in a made text: the words that write it and what extraction must give back."""

from __future__ import annotations

from math import isclose
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from onrecord.records import Claim


class Expected(NamedTuple):
    """A figure that a text must give back, its span counted from where its phrase or text begins."""

    start: int
    end: int
    dimension: str
    value: float | None
    unit: str = ""
    high: float | None = None
    currency: str | None = None
    date: str | None = None
    bound: str | None = None
    change: str | None = None

    def moved(self, by: int) -> Expected:
        """The figure, so many characters on."""
        return self._replace(start=self.start + by, end=self.end + by)


class Phrase(NamedTuple):
    """Words with their figures; ``kind`` is the group of carriers that fits, ``way`` how it is written."""

    text: str
    expected: tuple[Expected, ...]
    kind: str
    way: str

    @property
    def only(self) -> Expected:
        """The one figure."""
        return self.expected[0]


def single(text: str, kind: str, way: str, figure: Expected) -> Phrase:
    """A phrase that is one figure, all of it."""
    return Phrase(text, (figure._replace(start=0, end=len(text)),), kind, way)


def plain(dimension: str, value: float | None, unit: str = "") -> Expected:
    """A figure without a place."""
    return Expected(0, 0, dimension, value, unit)


def gives_back(claims: list[Claim], expected: tuple[Expected, ...]) -> bool:
    """Whether all expected figures are among the claims, and no other figure over their words."""
    for wanted in expected:
        over = [claim for claim in claims if claim.start < wanted.end and wanted.start < claim.end]
        if len(over) != 1 or not _is(over[0], wanted):
            return False
    return True


def _is(claim: Claim, wanted: Expected) -> bool:
    figure = claim.figure
    return (
        figure is not None
        and (claim.start, claim.end) == (wanted.start, wanted.end)
        and (figure.dimension, figure.unit) == (wanted.dimension, wanted.unit)
        and (figure.currency, figure.date) == (wanted.currency, wanted.date)
        and (figure.bound, figure.change) == (wanted.bound, wanted.change)
        and _same(figure.value, wanted.value)
        and _same(figure.high, wanted.high)
    )


def _same(found: float | None, wanted: float | None) -> bool:
    if found is None or wanted is None:
        return found is wanted
    return isclose(found, wanted, rel_tol=1e-6)

"""A date or a clock time at its place in a text."""

from __future__ import annotations

from typing import NamedTuple


class Moment(NamedTuple):
    """A date or a clock time; ``date`` is EDTF, None where only a publication date could tell."""

    start: int
    end: int
    date: str | None
    dimension: str = "date"


YEAR = r"(?:1[0-9]|20)[0-9]{2}(?![0-9]|[.,][0-9])"


def span(first: str, last: str | None) -> str:
    """An EDTF interval, or the first date alone."""
    return f"{first}/{last}" if last else first

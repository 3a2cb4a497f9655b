"""The fields of a figure edited by a person, each as people write it."""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING, Any, get_args

from msgspec.structs import replace

from onrecord.decisions.reading import nearest
from onrecord.errors import RefusedError
from onrecord.records import DIMENSIONS, Bound, Change, Figure, Passage, Span, modifier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.records import Claim

CODE = re.compile(r"[A-Z]{3}")
THOUSANDS = re.compile(r"(?<=[0-9])(?<!\b0),(?=[0-9]{3}(?![0-9]))")
EDTF = re.compile(r"[0-9XTZ/:.~?%+-]+")

CHOICES: dict[str, tuple[str, ...]] = {
    "dimension": DIMENSIONS,
    "bound": get_args(Bound),
    "change": get_args(Change),
}
"""The values that some fields of a figure can have, by the field."""


def of(claim: Claim) -> Figure:
    """The claim's figure, or an empty one. Raises RefusedError where a claim of this kind has no figure."""
    if claim.kind != "figure":
        raise RefusedError(f"a {claim.kind} has no value")
    return claim.figure or Figure("count", None, "", Span(claim.start, claim.end))


def with_figure(text: str, claim: Claim, said: Mapping[str, str]) -> Claim:
    """The claim with these fields of its figure, each as a person writes it, empty where it has none.

    The hedge is the next place where these words stand; the modifier follows from bound and change. Raises
    RefusedError for what can't be.
    """
    figure = of(claim)
    figure = replace(
        figure, **{name: _read(name, words.strip()) for name, words in said.items() if name != "hedge"}
    )
    if "hedge" in said:
        figure = replace(figure, hedge=_hedge(text, said["hedge"].strip(), figure.number.start))
    return replace(claim, figure=replace(figure, modifier=modifier(figure.bound, figure.change)))


def _read(name: str, words: str) -> Any:
    match name:
        case "value" | "high":
            return _number(words) if words else None
        case "unit":
            return words
        case "currency" if words and not CODE.fullmatch(words.upper()):
            raise RefusedError(f"{words}: no code of a currency, as GBP")
        case "currency":
            return words.upper() or None
        case "date" if words and not EDTF.fullmatch(words):
            raise RefusedError(f"{words}: no date; write it as 1947, 2019-03, 2019-03-12 or T09:30")
        case "dimension" | "bound" | "change" if words and words not in CHOICES[name]:
            raise RefusedError(f"{words}: no {name}; one of {', '.join(CHOICES[name])}")
        case "dimension":
            return words or "count"
        case _:
            return words or None


def _number(words: str) -> float:
    """A number in English print: a comma stands between thousands, or it would make 25 of 0,25."""
    plain = THOUSANDS.sub("", words)
    try:
        number = float(plain)
    except ValueError:
        number = float("nan")
    if not isfinite(number):
        raise RefusedError(f"{words}: no number; write it as 4,000.5")
    return number


def _hedge(text: str, words: str, place: int) -> Passage | None:
    if not words:
        return None
    if (start := nearest(text, words, place)) is None:
        raise RefusedError(f"“{words}”: does not stand in the document")
    return Passage(words, start, start + len(words))

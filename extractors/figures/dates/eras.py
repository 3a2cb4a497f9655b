"""Years of an era that is named: "44 BC", "AD 79", "from 300 to 200 BCE"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.figures.dates.moment import Moment
from extractors.pattern import lazy

if TYPE_CHECKING:
    from extractors.text import Page

NUMBER = r"[1-9][0-9]{0,3}(?![0-9])|[1-9][0-9]?,[0-9]{3}(?![0-9])"
"""A year's number in an era, up to four digits, or five with a comma."""
BEHIND = lazy(
    rf"""
    (?P<first> {NUMBER} ) (?: (?: [ ]?[-–—][ ]? | [ ]to[ ] | [ ]and[ ] ) (?P<last> {NUMBER} ) )?+
    [ ]? (?P<era> b\.c\.(?:e\.)? | bce? | a\.d\. | ad | c\.e\. | ce ) (?!\w)
    """,
    regex.VERBOSE,
)
"""Years with their era behind the years ("300 BC", "300-200 BC", "79 AD")."""
BEFORE = lazy(r"(?r)(?<!\w)(?:ad|a\.d\.)[ ]?")
"""An era before its year ("AD 79")."""
SECOND = lazy(rf"(?P<first>{NUMBER})(?:[-–—](?P<last>{NUMBER}))?+(?!\w|[.,][0-9]|%)")
"""Years behind their era, alone or from one to another."""
ERA_NAMES = ("bc", "b.c.", "ad", "a.d.", "ce", "c.e.")
"""Names of eras."""
CENTURY = lazy(r"[ ](?P<era>b\.c\.(?:e\.)?|bce?|a\.d\.|ad|c\.e\.|ce)(?!\w)")
"""The era behind a century."""
BEHIND_A_YEAR = frozenset({"-", "–", "—", ",", *(era[:2] for era in ERA_NAMES)})
"""Characters right behind a year with an era, a cheap look before the pattern."""
SPACED_BEHIND = frozenset({" to", " an", *(f" {era[:2]}" for era in ERA_NAMES)})
"""Characters behind a year, from a space on, with the year's era, a cheap look before the pattern."""
BEFORE_A_YEAR = frozenset({"ad", "d ", ". "})
"""Characters before a year with an era, a cheap look before the pattern."""
EARLIEST = 10_000
"""The earliest year before our era that four digits write."""


def read_era(page: Page, start: int, end: int) -> Moment | None:
    """A year, or the years from one to another, beside the name of their era ("44 BC", "AD 79")."""
    low, text = page.low, page.text
    lead = BEFORE.match(low, 0, start) if low[max(start - 2, 0) : start] in BEFORE_A_YEAR else None
    if lead is not None and text[lead.start()].isupper() and (found := SECOND.match(low, start)) is not None:
        return Moment(lead.start(), found.end(), _dates(found, before=False))
    near = low[end : end + 3]
    if near not in SPACED_BEHIND and near[:2] not in BEHIND_A_YEAR and near[:1] not in BEHIND_A_YEAR:
        return None
    found = BEHIND.match(low, start)
    if found is None or not text[found.start("era")].isupper():
        return None
    before = found["era"].startswith("b")
    stretched = found["last"] and (_value(found["first"]) > _value(found["last"])) == before
    return (
        Moment(start, found.end(), _dates(found, before=before)) if stretched or not found["last"] else None
    )


def with_era(page: Page, century: Moment) -> Moment:
    """A century with the name of its era behind it: "the fifth century BC"."""
    found = CENTURY.match(page.low, century.end)
    if found is None or not page.text[found.start("era")].isupper():
        return century
    before = "-" if found["era"].startswith("b") else ""
    return replace(century, end=found.end(), date=f"{before}{century.date}")


def _value(number: str) -> int:
    """The value of a year in digits."""
    return int(number.replace(",", ""))


def _dates(found: regex.Match[str], *, before: bool) -> str | None:
    """The EDTF of the years: the first before our era is year 0."""
    years = [_value(found[name]) for name in ("first", "last") if found[name]]
    if max(years) > EARLIEST:
        return None
    return "/".join(
        f"-{year - 1:04}" if before and year > 1 else f"{year if not before else 0:04}" for year in years
    )

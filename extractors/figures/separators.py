"""Numbers that are written the European way: the point between thousands, the comma before decimals."""

from __future__ import annotations

import regex
from msgspec import Struct

from extractors.pattern import lazy

GROUPS = r"[0-9]{1,3}+ (?: \.[0-9]{3} (?![0-9]) )"
"""Digits with points between thousands, a number of groups still to be given, for verbose patterns."""
PLAIN = lazy(
    rf"""
      (?P<grouped> {GROUPS}{{1,8}}+ ) , (?P<part> [0-9]{{1,6}}+ )                      # 1.234,56
    | (?P<grouped> {GROUPS}{{2,8}}+ ) (?! [.,]?[0-9] )                                 # 1.234.567
    | (?P<grouped> 0 ) , (?P<part> [0-9]{{1,9}}+ )                                     # 0,125
    | (?! (?:1[5-9]|20)[0-9]{{2}}, ) (?<! [0-9][.,] )
      (?P<grouped> [0-9]{{1,9}}+ ) , (?P<part> [0-9]{{1,2}}+ )                         # 12,5
      (?! [0-9]? [,.]?[0-9] | [ ](?:and|or|to)[ ][0-9] )                               # not "20,21 and 22"
    """,
    regex.VERBOSE,
)
"""A number in a European form that no English number has."""
HERE = lazy(
    rf"""
      (?P<grouped> {GROUPS} ) (?! [.,]?[0-9] )                     # 1.250
    | (?P<grouped> [0-9]{{1,9}}+ ) , (?P<part> [0-9]{{3,9}}+ )     # 7,125
    """,
    regex.VERBOSE,
)
"""A number that is European only where the text writes all its numbers in the European way."""


class Written(Struct, frozen=True, gc=False):
    """A number's end and value."""

    end: int
    value: float


def read_european(low: str, start: int, end: int, here: bool) -> Written | None:
    """The number whose first digits run from ``start`` to ``end``, if it is written the European way.

    ``here`` says that its text does so.
    """
    near = low[end + 1 : end + 4]
    grouped = len(near) == len("000") and near.isascii() and near.isdigit()
    if grouped == (low[end] == ",") and not here and low[start:end] != "0":  # 5,000 and 12.5
        return None
    found = PLAIN.match(low, start) or (HERE.match(low, start) if here else None)
    if found is None:
        return None
    return Written(found.end(), float(f"{found['grouped'].replace('.', '')}.{found['part'] or 0}"))

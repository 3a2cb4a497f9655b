"""Numbers of a workbook as they show: by their formats, in English, as far as the formats can be followed.

A format has up to four parts: for what is above, below and at zero, and for words. What can't be followed
(fractions, digits around words) shows the number as it is stored.
"""

from __future__ import annotations

import operator
import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from extractors.readers.xlsx.dates import is_date, moment

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm",
    37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)",
    41: "#,##0;-#,##0;-", 42: "$#,##0;-$#,##0;$-", 43: "#,##0.00;-#,##0.00;-", 44: "$#,##0.00;-$#,##0.00;$-",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0",
}  # fmt: skip
"""The formats that have a number alone; days that show in each reader's own way show in ISO 8601."""
GENERAL = "General"
"""The format of what has none."""
LONGEST = 255
"""The letters of a format."""
DIGITS = 10
"""The digits of a number without a format that has a fraction."""
TOKEN = re.compile(
    r"""
    " (?P<quoted>[^"]*+) (?:"|\Z) | \\ (?P<escaped>.) | _ . | \* .
    | \[\$ (?P<currency>[^\]-]*+) [^\]]*+ (?:\]|\Z) | \[ (?P<condition>[<>=][^\]]*+) \] | \[ [^\]]*+ (?:\]|\Z)
    | (?P<general>General) | (?P<power>E[+-]0++)
    | (?P<digits>(?=\.?+[0\#?])[0\#?,]*+(?:\.[0\#?]*+)?+,*+)
    | (?P<percent>%) | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""What a part is made of: words, colours and spaces, a currency, a condition, digits."""
COMPARED = {
    "<": operator.lt, ">": operator.gt, "<=": operator.le,
    ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
"""The comparisons of conditions."""
CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,15})?)")
"""A condition on the numbers that a part is for."""


class Part(NamedTuple):
    """A part of a format: what stands before and behind the number, its digits, and the condition."""

    before: str
    digits: str
    behind: str
    condition: tuple[str, float] | None = None
    percent: int = 0
    power: str = ""
    is_general: bool = False
    is_followed: bool = True


def shown(value: float, form: str, *, since_1904: bool = False) -> str:
    """A number as it shows in a format."""
    if is_date(form):
        return moment(value, form, since_1904=since_1904) or general(value)
    parts = _parts(form[:LONGEST])
    part, is_signed = _part_for(value, parts)
    if part.is_general or not part.is_followed:
        words = general(value if is_signed else abs(value))
        return f"{part.before}{words}{part.behind}" if part.is_followed else general(value)
    if not part.digits:
        return part.before.strip()
    number = Decimal(repr(float(value))) * 100**part.percent
    sign = "-" if value < 0 and is_signed else ""
    try:
        words = _power(abs(number), part) if part.power else _digits(abs(number), part.digits)
    except InvalidOperation:  # more digits than a number of a workbook has
        return general(value)
    if not words.strip("0.,"):
        sign = ""
    return f"{sign}{part.before}{words}{part.behind}".strip()


def general(value: float) -> str:
    """A number as it shows without a format."""
    if value == int(value) and abs(value) < 10**15:
        return str(int(value))
    return f"{value:.{DIGITS}g}".upper()


@lru_cache(maxsize=1024)
def _parts(form: str) -> tuple[Part, ...]:
    """The parts of a format that are for numbers."""
    parts: list[list[re.Match[str]]] = [[]]
    for token in TOKEN.finditer(form or GENERAL):
        if token["other"] == ";":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(map(_part, parts[:3]))


def _part(tokens: list[re.Match[str]]) -> Part:
    digits, power = (next((t[kind] for t in tokens if t[kind]), "") for kind in ("digits", "power"))
    at = next((at for at, token in enumerate(tokens) if token["digits"] or token["general"]), len(tokens))
    condition = next((CONDITION.fullmatch(t["condition"]) for t in tokens if t["condition"]), None)
    percent = sum(token["percent"] is not None for token in tokens)
    before, behind = ("".join(map(_words, some)) for some in (tokens[:at], tokens[at:]))
    return Part(
        before,
        digits,
        behind,
        (condition[1], float(condition[2])) if condition else None,
        percent,
        power,
        is_general=any(token["general"] for token in tokens),
        is_followed=sum(bool(token["digits"]) for token in tokens) < 2 and "@" not in before and percent < 3,
    )


def _words(token: re.Match[str]) -> str:
    """The words of a format that stand beside the number."""
    return next(
        (token[name] for name in ("quoted", "escaped", "currency", "percent", "other") if token[name]), ""
    )


def _part_for(value: float, parts: tuple[Part, ...]) -> tuple[Part, bool]:
    """The part of a format that is for a number, and whether the number shows its sign there."""
    if any(part.condition for part in parts):
        for part in parts:
            if not part.condition or COMPARED[part.condition[0]](value, part.condition[1]):
                return part, True
        return parts[-1], True
    if value < 0 and len(parts) > 1:
        return parts[1], False
    if value == 0 and len(parts) > 2:
        return parts[2], False
    return parts[0], True


def _digits(number: Decimal, digits: str) -> str:
    """The digits of a number that is not below zero."""
    whole, _, fraction = digits.rstrip(",").partition(".")
    scale = len(digits) - len(digits.rstrip(",")) + (len(whole) - len(whole.rstrip(",")) if fraction else 0)
    number = (number / 1000**scale).quantize(Decimal(1).scaleb(-len(fraction)), ROUND_HALF_UP)
    before, _, behind = f"{number:f}".partition(".")
    least = fraction.rstrip("#?")
    behind = behind[: len(least)] + behind[len(least) :].rstrip("0")
    before = before.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole.rstrip(",") and before and not before.startswith("0"):
        before = f"{int(before):,}"
    return f"{before}.{behind}" if behind else before


def _power(number: Decimal, part: Part) -> str:
    """The digits of a number as a power of ten."""
    _, _, fraction = part.digits.partition(".")
    digits, _, power = f"{number:.{len(fraction)}E}".partition("E")
    sign = "-" if power.startswith("-") else "+" if "+" in part.power else ""
    return f"{digits}E{sign}{power.lstrip('+-').rjust(part.power.count('0'), '0')}"

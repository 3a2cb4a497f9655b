"""Cells of a CSV: guarded where a spreadsheet would run them, and with nothing in them that none can show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

GUARD = "'"
GUARD_WITHIN = 2 * GUARD
"""The guard within a cell: two, since a spreadsheet that takes ``'`` for quotation marks takes off one."""

FORMULAS = "=+@＝＋－＠-"
"""The characters that start a formula in some spreadsheet."""

SEPARATORS = ";,\t\r\n"
"""The characters at which a spreadsheet may be told to part cells, whatever the file's own separator is."""

RUNS = frozenset(FORMULAS + "\t\r\n" + GUARD)
"""First characters that are guarded: those that start a formula, or lead to one, and the guard itself."""

_PART = rf"(?:(?<=[{SEPARATORS}])[ \"]*+|\A[ \"]++)"
"""The beginning of a part of a cell, for a spreadsheet that parts cells at separators and trims them."""

_RUNS_WITHIN = re.compile(rf"({_PART})(?={GUARD}*+[{FORMULAS}])")
_GUARDED_WITHIN = re.compile(rf"({_PART}){GUARD_WITHIN}(?={GUARD}*+[{FORMULAS}])")
_RUNS_IN_ROW = re.compile(rf"\0[\t\r\n{GUARD}]|[\0{SEPARATORS}][ \"]*+{GUARD}*+[{FORMULAS}]")

CONTROLS = "".join(chr(code) for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\r")
"""Control characters without those that cells may have: tab, line feed, carriage return."""

LONGEST = 32_767
"""The characters, in units of UTF-16, that a cell of Excel holds."""

_CUT = "… (cut: too long for a cell)"

_CONTROL = re.compile(f"[{re.escape(CONTROLS)}]")

_DELETE = 0x7F

_NOT_IN_XML = str.maketrans("\ufffe\uffff", "\ufffd\ufffd")


def guard(cell: str) -> str:
    """``cell``, with a guard wherever a spreadsheet would run it or a part of it; plain numbers stay."""
    return guard_first(_RUNS_WITHIN.sub(rf"\1{GUARD_WITHIN}", cell))


def guard_first(cell: str) -> str:
    """``cell``, with a guard before it alone, as files of earlier versions have it."""
    return GUARD + cell if cell[:1] in RUNS and not _is_number(cell) else cell


def guard_row(row: Sequence[str]) -> Sequence[str]:
    """The cells of a row, each with its guards."""
    if not _RUNS_IN_ROW.search(
        "\0" + "\0".join(row)
    ):  # at one go: a hundred thousand claims have seven million
        return row
    return [guard(cell) for cell in row]


def unguard(cell: str) -> str:
    """The cell that was given to ``guard``."""
    begun = cell[1:] if cell[:1] == GUARD and cell[1:2] in RUNS else cell
    return _GUARDED_WITHIN.sub(r"\1", begun)


def pictured(text: str) -> tuple[str, int]:
    """``text`` with the picture (U+2400 and on) of each control character, and the number of pictures."""
    if not any(control in text for control in CONTROLS):  # quicker than the expression, and most often so
        return text, 0
    return _CONTROL.subn(_picture, text)


def fitted(text: str) -> str:
    """``text`` as a cell of a workbook can hold it: cut, saying so, where it is too long."""
    safe = text.translate(_NOT_IN_XML)
    if len(safe) <= LONGEST // 2 or _units(safe) <= LONGEST:
        return safe
    units = safe.encode("utf-16-le")[: 2 * (LONGEST - len(_CUT))]
    return units.decode("utf-16-le", errors="ignore") + _CUT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def number(value: float | None) -> str:
    """A number as people write it: 400000, not 400000.0."""
    if value is None:
        return ""
    return str(int(value)) if float(value).is_integer() and abs(value) < 10**15 else repr(value)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return "␡" if code == _DELETE else chr(0x2400 + code)


def _is_number(cell: str) -> bool:
    digits = cell[1:].replace(".", "", 1)
    return cell[0] in "+-" and digits.isascii() and digits.isdecimal()

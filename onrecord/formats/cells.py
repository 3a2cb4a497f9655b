"""Cells of a CSV: guarded where a spreadsheet would run them, and with nothing in them that none can show."""

from __future__ import annotations

import re

GUARD = "'"
RUNS = frozenset("=+-@\t\r\n＝＋－＠" + GUARD)
"""First characters that are guarded: those that start a formula in some spreadsheet, and the guard itself."""

CONTROLS = "".join(chr(code) for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\r")
"""Control characters without those that cells may have: tab, line feed, carriage return."""

_CONTROL = re.compile(f"[{re.escape(CONTROLS)}]")

_DELETE = 0x7F


def guard(cell: str) -> str:
    """``cell``, with a guard before it where a spreadsheet would run it; plain numbers stay."""
    return GUARD + cell if cell[:1] in RUNS and not _is_number(cell) else cell


def unguard(cell: str) -> str:
    """The cell that was given to ``guard``."""
    return cell[1:] if cell[:1] == GUARD and cell[1:2] in RUNS else cell


def pictured(text: str) -> tuple[str, int]:
    """``text`` with the picture (U+2400 and on) of each control character, and the number of pictures."""
    if not any(control in text for control in CONTROLS):  # quicker than the expression, and most often so
        return text, 0
    return _CONTROL.subn(_picture, text)


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

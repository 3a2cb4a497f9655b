"""What tells a table of values (CSV, TSV) from plain text: each row has as many separators as the others.

Prose has commas and tabs, too. Where no name says that a text is a table, that has three rows and three
columns at least, a word in each column of the first row, no empty line, and no space beside its separators.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SEPARATORS = "\t;,|"
"""What may stand between two values."""
STATED = re.compile(r'"?sep=([,;|\t])"?\r?\n')
"""The line by which a spreadsheet is told what separates values; no row of the table."""
ENOUGH = 2**20
"""The letters of a text from which is told whether it is a table."""
FEWEST = 3
"""The rows and the columns that a table has at least where nothing but its content tells it."""


def rows_of(text: str, separator: str) -> Iterator[list[str]]:
    """The rows of a table. Raises csv.Error where a value is too long: its quotation marks don't match."""
    stated = STATED.match(text)
    return csv.reader(StringIO(text[stated.end() :] if stated else text, newline=""), delimiter=separator)


def separator_of(text: str, *, is_named: bool = False) -> str:
    """What separates the values of a table; empty where a text is none.

    ``is_named`` says that the text's name says that it is one.
    """
    if stated := STATED.match(text):
        return stated[1]
    begin = text if len(text) <= ENOUGH else text[: text.rfind("\n", 0, ENOUGH) + 1]
    fits = {each: (_fit_if_named if is_named else _fit)(begin, each) for each in SEPARATORS}
    best = max(fits, key=lambda each: fits[each])
    return best if fits[best] and "\0" not in begin else ""


def _fit(text: str, separator: str) -> float:
    """Whether all rows are a table's."""
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        first = next(rows, [])
        if len(first) < FEWEST or not all(map(str.strip, first)):
            return False
        others = 0
        for row in rows:
            if len(row) != len(first) or not all(map(_is_close, row)):
                return False
            others += 1
        return others + 1 >= FEWEST
    except csv.Error:
        return False


def _is_close(value: str) -> bool:
    """Whether a value has no space at its ends, as what stands behind a comma of prose has."""
    return value == value.strip(" ")


def _fit_if_named(text: str, separator: str) -> float:
    """The share of rows that have as many values as others, if these are most, and have several."""
    try:
        counts = Counter(len(row) for row in rows_of(text, separator) if any(row))
    except csv.Error:
        return False
    width, most = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return most / counts.total() if width > 1 and most > 1 and 2 * most > counts.total() else 0

"""The numbers of lists and headings, as programs for writing count them."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
"""Roman numerals."""
LARGEST_ROMAN = 5000
"""The number from which Roman numerals grow too long."""
LARGEST_LETTER = 26 * 9
"""The largest number that is told in letters: ``iiiiiiiii``."""
DEEPEST = 9
"""The levels that a list has at most."""
LONGEST = 60
"""The letters that a pattern has at most."""
FORMS = {
    "decimal": "1", "decimalZero": "01", "lowerLetter": "a", "upperLetter": "A",
    "lowerRoman": "i", "upperRoman": "I", "bullet": "", "none": "",
}  # fmt: skip
"""Word's names of numerals, as OpenDocument writes them; all others are read as 1, 2, 3."""


def numeral(number: int, form: str) -> str:
    """A number as ``1``, ``01``, ``a``, ``A``, ``i`` or ``I``."""
    if form in ("a", "A") and 0 < number <= LARGEST_LETTER:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "a" else letter.upper()
    if form in ("i", "I") and 0 < number < LARGEST_ROMAN:
        letters = ""
        for value, letter in ROMAN:
            letters += letter * (number // value)
            number %= value
        return letters if form == "i" else letters.upper()
    return f"{number:02}" if form == "01" else str(number)


class Level(NamedTuple):
    """A level of a list: its numerals (none are bullets), what stands around them, with what it begins.

    ``%2`` in the pattern is the number of the second level.
    """

    form: str = "1"
    pattern: str = "%1."
    start: int = 1


class Counters:
    """How far the lists of a document are counted."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def next(self, key: str, levels: dict[int, Level], at: int, start: int | None = None) -> str:
        """The number of the next item of a list at a level, which may start anew; empty where it has none."""
        at = min(at, DEEPEST)
        counts, level = self._counts[key], levels.get(at, Level(form=""))
        counts[at] = counts.get(at, level.start - 1) + 1 if start is None else start
        for deeper in [other for other in counts if other > at]:
            del counts[deeper]
        if not level.form:
            return ""
        said = level.pattern[:LONGEST]
        for other in range(at + 1):
            if f"%{other + 1}" in said:
                form = levels.get(other, Level())
                said = said.replace(f"%{other + 1}", numeral(counts.get(other, form.start), form.form or "1"))
        return said.strip()

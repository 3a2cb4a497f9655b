"""How many figures come back from sentences made from their values, by dimension and way of writing.

``python -m benchmarks.figures_by_value NUMBER...`` prints the texts of these numbers with what was found.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.frame import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY, FEW = 20_000, 200
WRONG = 3
"""Ways of writing that are listed: those with at least so many wrong, beside all of their dimension."""


def figures(quick: bool) -> Iterator[Figure]:
    """The share that comes back, of each dimension and of the ways that fail most."""
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for number in range(FEW if quick else MANY):
        key, is_right = tried(number)
        total[key] += 1
        right[key] += is_right
    for dimension in dict.fromkeys(dimension for dimension, _ in total):
        ways = [key for key in sorted(total) if key[0] == dimension]
        whole = _share(sum(right[key] for key in ways), sum(total[key] for key in ways))
        yield Figure(dimension, whole, "%", "all", 100.0)
        for key in ways:
            if total[key] - right[key] >= WRONG:
                yield Figure(f"    {key[1]}", _share(right[key], total[key]), "%", dimension, whole)


def tried(number: int) -> tuple[tuple[str, str], bool]:
    """The dimension and way of the made text of a number, and whether its figures come back."""
    from benchmarks.written import made
    from benchmarks.written.phrases import gives_back
    from extractors.figures import find_figures

    text, expected, dimension, way = made(number)
    return (dimension, way), gives_back(find_figures(text), expected)


def _share(part: int, whole: int) -> float:
    return 100 * part / whole


def _show(number: int) -> None:
    """Print a made text with what it must give back and what it gives."""
    from benchmarks.written import made
    from extractors.figures import find_figures

    text, expected, dimension, way = made(number)
    print(f"{number} {dimension}, {way}: {text!r}")
    for wanted in expected:
        print(f"   wanted {text[wanted.start : wanted.end]!r} {wanted}")
    for claim in find_figures(text):
        print(f"   found  {claim.text!r} {claim.figure}")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        _show(int(argument))

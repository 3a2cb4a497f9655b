"""The order in which a page's lines are read: column by column, between what spans the columns."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractors.readers.pdf.lines import Line

Row = list["Line"]
"""Lines that stand on one base, from left to right."""
DEEPEST = 4
"""How often a page is parted into columns: four columns are three partings, and heads between."""
MOST = 12
"""Left edges of columns that are known from page to page, or tried on one."""
FEWEST = 3
"""Lines that a column has at least."""
COMMON = 0.15
"""The share of a column's lines that begin at the left edge of a column in it, at least."""
NARROWEST = 12
"""Letters that the lines of a column have in the mean, at least; the columns of a table have fewer."""
SLACK = 2.0
"""Points by which edges differ that are one."""
CLOSE = 1.5
"""The distance of lines that are one paragraph's, in sizes of their letters, at most."""
ONE_BASE = 0.4
"""The difference in height of lines that stand on one base, in sizes of their letters."""


class Region(NamedTuple):
    """A column of a page, or what spans the columns: its rows from the top, and its edges."""

    rows: list[Row]
    left: float
    right: float


Parts = list[tuple[list["Line"], ...]]
"""Parts of a page from the top: lines that span a gutter, or those left and those right of the gutter."""


def regions(lines: Sequence[Line], known: set[float], depth: int = 0) -> Iterator[Region]:
    """The columns of a page in reading order; ``known`` are the left edges of columns on pages before."""
    if not lines:
        return
    parts = _parts(lines, known, depth) if depth < DEEPEST else []
    if not parts:
        yield Region(rows(lines), min(line.left for line in lines), max(line.right for line in lines))
    for part in parts:
        for column in part:
            yield from regions(column, known, depth + 1)


def rows(lines: Iterable[Line]) -> list[Row]:
    """Lines from top to bottom, those of one base together."""
    found: list[Row] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if found and found[-1][0].base - line.base <= ONE_BASE * min(line.size, found[-1][0].size):
            found[-1].append(line)
        else:
            found.append([line])
    for row in found:
        row.sort(key=lambda line: line.left)
    return found


def _parts(lines: Sequence[Line], known: set[float], depth: int) -> Parts:
    """The parts of a page along the gutter that parts the most of the page; none where it has no gutter."""
    ordered = sorted(lines, key=lambda line: -line.base)
    found = [(edge, _along(ordered, edge)) for edge in {*_edges(ordered, depth), *known}]
    most, edge, parts = max(
        ((_beside(parts, 1 if edge in known else FEWEST), edge, parts) for edge, parts in found),
        key=lambda each: each[:2],
        default=(0, 0.0, []),
    )
    if not most:
        return []
    if len(known) < MOST:
        known.add(edge)
    return parts


def _edges(lines: Sequence[Line], depth: int) -> Iterator[float]:
    """The left edges at which most of the lines begin, but for the first edge of all."""
    counts = Counter(round(line.left / SLACK) for line in lines)
    first, fewest = min(counts), max(FEWEST, COMMON * len(lines) if depth else 0)
    near = {edge: count + counts[edge + 1] for edge, count in counts.items()}
    for edge in sorted(near, key=near.__getitem__, reverse=True)[:MOST]:
        if edge > first + 1 and near[edge] >= fewest and counts[edge - 1] < counts[edge]:
            yield edge * SLACK - SLACK


def _along(ordered: Sequence[Line], edge: float) -> Parts:
    """The parts of a page along a gutter that ends at an edge."""
    parts: Parts = []
    for spans, group in groupby(ordered, lambda line: line.left < edge <= line.right):
        lines = list(group)
        if not spans and parts and len(parts[-1]) == 1:
            ending = _ending(parts[-1][0][-1], lines)
            parts[-1][0].extend(lines[:ending])
            lines = lines[ending:]
        left, right = _sides(lines, edge)
        if not spans and left and right:
            parts.append((left, right))
        elif parts and len(parts[-1]) == 1:
            parts[-1][0].extend(lines)
        elif lines:
            parts.append((lines,))
    return parts


def _ending(last: Line, lines: Sequence[Line]) -> int:
    """How many lines, each alone on its base, end what spans a gutter with a short line."""
    for number, (line, following) in enumerate(zip_longest(lines, lines[1:])):
        distance = last.base - line.base
        beside = following and line.base - following.base < ONE_BASE * line.size
        alike = abs(line.left - last.left) < SLACK and abs(line.size - last.size) < ONE_BASE
        if beside or not alike or distance > CLOSE * line.size:
            return number
        last = line
    return len(lines)


def _sides(lines: Iterable[Line], edge: float) -> tuple[list[Line], list[Line]]:
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        (left if line.left < edge else right).append(line)
    return left, right


def _beside(parts: Parts, fewest: int) -> int:
    """How many letters stand beside each other, where both sides look like columns."""
    beside = [part for part in parts if len(part) > 1]
    total = 0
    for side in zip(*beside, strict=True):
        count = sum(map(len, side))
        letters = sum(len(line.letters) for lines in side for line in lines)
        if count < max(fewest, 2 * len(beside)) or letters < NARROWEST * count:
            return 0
        total += letters
    return total

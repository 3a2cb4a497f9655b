"""The frame of all benchmarks: what a figure is, and how figures are shown."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class Figure(Struct, frozen=True):
    """One measured figure beside another, both in ``unit``; ``ratio`` is their quotient.

    ``interval`` is where 95 % of what might have been measured lies, where that was worked out.
    """

    name: str
    measured: float
    unit: str
    beside: str
    other: float
    interval: tuple[float, float] | None = None

    @property
    def ratio(self) -> float:
        """How many times ``other`` goes into ``measured``."""
        return self.measured / self.other if self.other else float("nan")


def best(run: Callable[[], object], rounds: int = 5) -> float:
    """The least CPU seconds that ``run`` takes in these rounds: what it costs when nothing disturbs it."""
    return min(_timed(run, time.process_time) for _ in range(rounds))


def seconds(run: Callable[[], object], rounds: int) -> list[float]:
    """The seconds on the clock that ``run`` takes in each of these rounds, the least first."""
    return sorted(_timed(run, time.perf_counter) for _ in range(rounds))


def seconds_in_turn(
    run: Callable[[], object], other: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """The seconds of two functions that take turns, so that a disturbance of the machine meets both."""
    pairs = [(_timed(run, time.perf_counter), _timed(other, time.perf_counter)) for _ in range(rounds)]
    return sorted(pair[0] for pair in pairs), sorted(pair[1] for pair in pairs)


def median(run: Callable[[], object], rounds: int = 5) -> float:
    """The median of the seconds on the clock that ``run`` takes: for waits on disks or processes."""
    return statistics.median(_timed(run, time.perf_counter) for _ in range(rounds))


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines of aligned columns."""
    rows = [("what", "measured", "", "95 %", "beside", "measured", "ratio")]
    rows += [
        (f.name, f"{f.measured:.4g}", f.unit, _between(f), f.beside, f"{f.other:.4g}", f"{f.ratio:.3g}")
        for f in figures
    ]
    return "\n".join(_aligned(rows))


def _between(figure: Figure) -> str:
    return "{:.1f}-{:.1f}".format(*figure.interval) if figure.interval else ""


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    right = {1, 5, 6}
    return [
        "  ".join(
            cell.rjust(width) if place in right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _timed(run: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    run()
    return clock() - start

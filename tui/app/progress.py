"""How far the claims of a workspace are: by what they have in common, and when they were marked."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from onrecord.anchors import KINDS
from onrecord.filters import Filter
from onrecord.rules import STATUSES, is_open, is_to_check

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.records import Entry, Source

FEWEST, MOST = 24, 72
"""Bars of a plot."""


class Tally(NamedTuple):
    """``done`` of ``every`` claim; ``chosen`` lets these through, where a filter can."""

    name: str
    done: int
    every: int
    chosen: Filter | None = None


class Group(NamedTuple):
    """Tallies that belong together."""

    title: str
    tallies: list[Tally]


class Plot(NamedTuple):
    """How many claims were marked in each hour or day (``unit``) from ``first`` on."""

    unit: str
    first: datetime
    marks: list[int]


class Counts:
    """Claims counted by document, kind, status, speaker and checker, in one pass."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._total = len(entries)
        self._every: Counter[tuple[str, str]] = Counter()
        self._done: Counter[tuple[str, str]] = Counter()
        for entry in entries:
            keys = list(_keys(entry))
            self._every.update(keys)
            if not is_to_check(entry):
                self._done.update(keys)

    def groups(self, sources: Iterable[Source]) -> list[Group]:
        """The tallies; of statuses and checkers, each one's share of all claims."""
        kinds = [self._tally("kind", kind, Filter(kinds=frozenset({kind}))) for kind in KINDS]
        statuses = [
            self._share("status", status, Filter(statuses=frozenset({status}))) for status in STATUSES
        ]
        documents = [
            self._tally("source", source.id, Filter(sources=frozenset({source.id})))._replace(
                name=source.file
            )
            for source in sources
        ]
        speakers = [self._tally("speaker", name, Filter(speaker=name)) for name in self._names("speaker")]
        checkers = [self._share("checker", name) for name in self._names("checker")]
        return [
            Group("By status, of all", [status for status in statuses if status.done]),
            Group("By kind", kinds),
            Group("By checker, of all", checkers),
            Group("By document", documents),
            Group("By speaker", speakers),
        ]

    def _tally(self, of: str, key: str, chosen: Filter) -> Tally:
        return Tally(key, self._done[of, key], self._every[of, key], chosen)

    def _share(self, of: str, key: str, chosen: Filter | None = None) -> Tally:
        return Tally(key, self._every[of, key], self._total, chosen)

    def _names(self, of: str) -> list[str]:
        found = ((-number, name) for (what, name), number in self._every.items() if what == of)
        return [name for _, name in sorted(found)]


def _keys(entry: Entry) -> Iterable[tuple[str, str]]:
    decision = entry.decision
    yield "source", entry.source
    yield "kind", entry.claim.kind
    yield "status", decision.status
    if entry.claim.speaker:
        yield "speaker", entry.claim.speaker.name
    if decision.by and not is_open(decision.status):
        yield "checker", decision.by


def plot(entries: Iterable[Entry]) -> Plot | None:
    """When claims got their status: by hour, or by day where that is long ago; None where none has one."""
    times = sorted(
        datetime.fromisoformat(entry.decision.at).astimezone() for entry in entries if entry.decision.at
    )
    if not times:
        return None
    by_hour = times[-1] - times[0] < timedelta(hours=MOST - 1)
    step = timedelta(hours=1) if by_hour else timedelta(days=1)
    last = times[-1].replace(minute=0, second=0, hour=times[-1].hour if by_hour else 0)
    back = Counter(-((time - last) // step) for time in times)
    bars = min(MOST, max(FEWEST, max(back) + 1))
    marks = [back[bar] for bar in range(bars - 1, -1, -1)]
    return Plot("hour" if by_hour else "day", last - step * (bars - 1), marks)

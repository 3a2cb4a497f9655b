"""The progress of a workspace: claims done by what they have in common, and when they were marked."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from onrecord import clearance
from onrecord.anchors import KINDS
from onrecord.filters import Filter, checker
from onrecord.rules import STATUSES, is_to_check
from onrecord.times import NEVER, moment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from onrecord.clearance import State
    from onrecord.records import Entry, Source
    from onrecord.store import Store

FEWEST, MOST = 24, 72
"""Bars of a plot."""


class Tally(NamedTuple):
    """``done`` of ``every`` claim of a group; ``chosen`` is the filter for these; a document has a state."""

    name: str
    done: int
    every: int
    chosen: Filter | None = None
    state: State | None = None


class Group(NamedTuple):
    """Tallies of one property, as kind or speaker."""

    title: str
    tallies: list[Tally]


class Plot(NamedTuple):
    """How many claims were marked in each hour or day (``unit``) from ``first`` on."""

    unit: str
    first: datetime
    marks: list[int]


class Documents(NamedTuple):
    """The number of documents, and how many of them are checked, clear and accepted."""

    every: int
    checked: int
    clear: int
    accepted: int


class Progress(NamedTuple):
    """The progress of a workspace."""

    groups: list[Group]
    documents: Documents
    plot: Plot | None


def look(store: Store, waiting: Collection[str]) -> Progress:
    """Count all that is on record; documents whose files are ``waiting`` to be taken in are open.

    Raises StoreError where the text of a document is missing.
    """
    entries, sources = store.entries(), store.sources()
    states: dict[str, State] = {
        id_: "open" if left.file in waiting else left.state for id_, left in clearance.of_all(store).items()
    }
    return Progress(
        Counts(entries).groups(sources, states) if entries else [],
        _documents([source for source in sources if not source.gone], states),
        plot(entries),
    )


def _documents(sources: Collection[Source], states: Mapping[str, State]) -> Documents:
    found = Counter(states[source.id] for source in sources)
    accepted = sum(source.is_accepted for source in sources)
    return Documents(len(sources), found["checked"] + found["clear"], found["clear"], accepted)


class Counts:
    """Claims counted by document, kind, status, speaker and checker."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._every: Counter[tuple[str, str]] = Counter()
        self._done: Counter[tuple[str, str]] = Counter()
        # Claims that are alike in all of this are counted first: there are far fewer kinds of them.
        for (is_left, *said), number in Counter(map(_said, entries)).items():
            for key in zip(BY, said, strict=True):
                self._every[key] += number
                self._done[key] += 0 if is_left else number
        self._total = sum(self._every["kind", kind] for kind in KINDS)

    def groups(self, sources: Iterable[Source], states: Mapping[str, State]) -> list[Group]:
        """The tallies by group; those of statuses and checkers are shares of all claims."""
        kinds = [self._tally("kind", kind, Filter(kinds=frozenset({kind}))) for kind in KINDS]
        statuses = [
            self._share("status", status, Filter(statuses=frozenset({status}))) for status in STATUSES
        ]
        statuses.append(self._share("status", "stale", Filter(flags=frozenset({"stale"}))))
        documents = [
            self._tally("source", source.id, Filter(sources=frozenset({source.id})))._replace(
                name=source.file, state=states[source.id]
            )
            for source in sources
        ]
        speakers = [self._tally("speaker", name, Filter(speaker=name)) for name in self._names("speaker")]
        checkers = [self._share("checker", name, Filter(checked_by=name)) for name in self._names("checker")]
        return [
            Group("By status, of all", [status for status in statuses if status.done]),
            Group("By kind", [kind for kind in kinds if kind.every]),
            Group("By checker, of all", checkers),
            Group("By document", documents),
            Group("By speaker", speakers),
        ]

    def _tally(self, of: str, key: str, chosen: Filter) -> Tally:
        return Tally(key, self._done[of, key], self._every[of, key], chosen)

    def _share(self, of: str, key: str, chosen: Filter | None = None) -> Tally:
        return Tally(key, self._every[of, key], self._total, chosen)

    def _names(self, of: str) -> list[str]:
        found = ((-number, name) for (what, name), number in self._every.items() if what == of and name)
        return [name for _, name in sorted(found)]


BY = ("source", "kind", "status", "speaker", "checker")
"""The properties that claims are counted by."""


def _said(entry: Entry) -> tuple[bool, str, str, str, str, str]:
    """Whether a claim is to be checked, and its value for each property; an empty one is not counted."""
    claim = entry.claim
    speaker = claim.speaker.name if claim.speaker else ""
    return is_to_check(entry), entry.source, claim.kind, entry.status, speaker, checker(entry)


def plot(entries: Iterable[Entry]) -> Plot | None:
    """The number of marks by hour, or by day over a longer time; None where nothing is marked."""
    marks = Counter(entry.decision.at for entry in entries if entry.decision.at)
    times = [(time, number) for at, number in marks.items() if (time := moment(at)) != NEVER]
    if not times:
        return None
    oldest, newest = min(times)[0], max(times)[0]
    by_hour = newest - oldest < timedelta(hours=MOST - 1)
    step = timedelta(hours=1) if by_hour else timedelta(days=1)
    last = newest.replace(minute=0, second=0, hour=newest.hour if by_hour else 0)
    back: Counter[int] = Counter()
    for time, number in times:
        back[-((time - last) // step)] += number
    bars = min(MOST, max(FEWEST, max(back) + 1))
    return Plot(
        "hour" if by_hour else "day", last - step * (bars - 1), [back[bar] for bar in reversed(range(bars))]
    )

"""Claims that say the same as one that is decided on: a checker asks only once."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from onrecord import times
from onrecord.rules import STATUSES
from onrecord.store.said import hashed, says
from onrecord.traits import is_settled, status, traits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from onrecord.records import Entry, Status
    from onrecord.store.claims import Entries

STEP = 1000
"""Claims looked at in one step, short enough for nobody to notice."""


class Repeats:
    """The claims that are decided on, indexed by what they say.

    The index keeps numbers of claims, by hash and status; each is looked at again before it is given.
    """

    def __init__(self, entries: Entries) -> None:
        """``entries`` are all on record at any time; they are looked through bit by bit."""
        self._entries = entries
        self._said: defaultdict[int, list[int]] = defaultdict(list)
        self._left: Iterator[tuple[int, int]] | None = None

    def look_ahead(self) -> bool:
        """Index some more claims before any is asked for; returns whether there were some."""
        claims = self._entries.claims
        if self._left is None:
            self._left = enumerate(claims.traits())
        some = list(islice(self._left, STEP))
        for number, found in some:
            if is_settled(found):
                self._said[_key(claims.says(number), status(found))].append(number)
        return bool(some)

    def put(self, number: int, after: Entry) -> None:
        """Index a claim as it is after a change."""
        if self._left is not None and is_settled(traits(after)):
            self._said[_key(hashed(after), after.decision.status)].append(number)

    def decided(self, entry: Entry) -> list[Entry]:
        """For each status a claim that says the same as ``entry`` and has it, what was decided last first."""
        while self.look_ahead():
            pass
        said = hashed(entry)
        found = (self._latest(entry, said, each) for each in STATUSES)
        return sorted(filter(None, found), key=_time, reverse=True)

    def _latest(self, entry: Entry, said: int, wanted: Status) -> Entry | None:
        """The claim put last that says the same as ``entry`` and has this status."""
        for number in reversed(self._said.get(_key(said, wanted), ())):
            other = self._entries.claims.entry(number)
            if (
                other.decision.status == wanted
                and is_settled(traits(other))
                and _is_other(entry, other)
                and says(other) == says(entry)
                and other.id in self._entries
            ):
                return other
        return None


def _key(said: int, status: Status) -> int:
    """The key of the claims that say what has this hash, and have this status; smaller than a pair."""
    return said * len(STATUSES) + STATUSES.index(status)


def _is_other(entry: Entry, other: Entry) -> bool:
    """Whether a claim of the same words is another claim, and not another person's."""
    one, two = entry.claim.speaker, other.claim.speaker
    return entry.id != other.id and not (
        one and two and entry.claim.kind != "figure" and one.name.casefold() != two.name.casefold()
    )


def _time(entry: Entry) -> datetime:
    return times.moment(entry.decision.at)

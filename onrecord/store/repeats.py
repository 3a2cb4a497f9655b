"""Claims that say the same as one that is decided on: a checker asks only once."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from onrecord import rules, times

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping
    from datetime import datetime

    from onrecord.records import Claim, Entry, Figure, Status

_STRAIGHT = str.maketrans("“”„‟«»‘’‚‛‹›", "\"\"\"\"\"\"''''''")
_AROUND = " \t\r\n\"',.;:"

STEP = 1000
"""Claims looked at in one step, short enough for nobody to notice."""


class Repeats:
    """The claims that are decided on, indexed by what they say."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        """``entries`` are all on record at any time, by their ids; they are looked through bit by bit."""
        self._entries = entries
        self._said: defaultdict[Hashable, dict[Status, dict[str, Entry]]] = defaultdict(dict)
        self._left: Iterator[str] | None = None

    def look_ahead(self) -> bool:
        """Index some more claims before any is asked for; returns whether there were some."""
        if self._left is None:
            self._left = iter([*self._entries])
        some = list(islice(self._left, STEP))
        for id_ in some:
            if id_ in self._entries:
                self._add(self._entries[id_])
        return bool(some)

    def put(self, before: Entry | None, after: Entry | None) -> None:
        """Index a claim as it is after a change."""
        if self._left is None:
            return
        if before and _is_settled(before):
            self._said.get(says(before.claim), {}).get(before.decision.status, {}).pop(before.id, None)
        if after:
            self._add(after)

    def decided(self, entry: Entry) -> list[Entry]:
        """For each status a claim that says the same as ``entry`` and has it, what was decided last first."""
        while self.look_ahead():
            pass
        alike = self._said.get(says(entry.claim))
        if not alike or (len(alike) == 1 and _is_alone(entry, *alike.values())):
            return []
        found = [
            next((other for other in _latest(of) if _is_other(entry, other)), None) for of in alike.values()
        ]
        return sorted(filter(None, found), key=_time, reverse=True)

    def _add(self, entry: Entry) -> None:
        if _is_settled(entry):
            self._said[says(entry.claim)].setdefault(entry.decision.status, {})[entry.id] = entry


def says(claim: Claim) -> Hashable:
    """What a claim says, equal for those that say the same.

    For a figure that is what it states of which thing (dimension, value, unit, subject); else, and where
    nothing of that is known, its words, without regard to case, spacing, quotation marks and the stop at the
    end.
    """
    if claim.figure and (claim.figure.value is not None or claim.figure.date):
        return _states(claim.figure)
    words = claim.text.casefold()
    if not words.isascii():
        words = words.translate(_STRAIGHT)
    return claim.kind, " ".join(words.split()).strip(_AROUND)


def _states(figure: Figure) -> Hashable:
    thing = figure.unit.casefold(), figure.currency, (figure.subject or "").casefold()
    return figure.dimension, figure.value, figure.high, figure.date, figure.change, *thing


def _is_settled(entry: Entry) -> bool:
    """Whether the claim has a decision that others can follow."""
    decision = entry.decision
    return entry.stands and not (rules.is_open(decision.status) or decision.dup_of or entry.stale)


def _is_other(entry: Entry, other: Entry) -> bool:
    """Whether a claim of the same words is another claim, and not another person's."""
    one, two = entry.claim.speaker, other.claim.speaker
    return entry.id != other.id and not (
        one and two and entry.claim.kind != "figure" and one.name.casefold() != two.name.casefold()
    )


def _is_alone(entry: Entry, alike: dict[str, Entry]) -> bool:
    return len(alike) == 1 and entry.id in alike


def _latest(entries: dict[str, Entry]) -> Iterable[Entry]:
    return reversed(entries.values())


def _time(entry: Entry) -> datetime:
    return times.moment(entry.decision.at)

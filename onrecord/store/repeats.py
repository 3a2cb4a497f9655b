"""Claims that say the same as one that is decided on: a checker asks only once."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import TYPE_CHECKING

from onrecord import rules

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from onrecord.records import Claim, Entry, Figure, Status

_STRAIGHT = str.maketrans("“”„‟«»‘’‚‛‹›", "\"\"\"\"\"\"''''''")
_AROUND = " \t\r\n\"',.;:"


class Repeats:
    """The claims that are decided on, by what they say."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """``entries`` are all on record at any time: they are looked through when this is first asked."""
        self._entries = entries
        self._said: defaultdict[Hashable, dict[Status, dict[str, Entry]]] | None = None

    def put(self, before: Entry | None, after: Entry | None) -> None:
        """Have a claim as it is after a change."""
        if self._said is None:
            return
        if before and _is_settled(before):
            del self._said[says(before.claim)][before.decision.status][before.id]
        if after:
            self._add(after)

    def decided(self, entry: Entry) -> list[Entry]:
        """For each status a claim that says the same as ``entry`` and has it, what was decided last first."""
        if self._said is None:
            self._said = defaultdict(dict)
            for each in self._entries:
                self._add(each)
        alike = self._said.get(says(entry.claim))
        if not alike or (len(alike) == 1 and _is_alone(entry, *alike.values())):
            return []
        found = [
            next((other for other in _latest(of) if _is_other(entry, other)), None) for of in alike.values()
        ]
        return sorted(filter(None, found), key=_time, reverse=True)

    def _add(self, entry: Entry) -> None:
        if self._said is not None and _is_settled(entry):
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
    """Whether there is a decision that others can follow."""
    decision = entry.decision
    return entry.stands and not (rules.is_open(decision.status) or decision.dup_of or entry.stale)


def _is_other(entry: Entry, other: Entry) -> bool:
    """Whether two claims of the same words are two, and not of two people."""
    one, two = entry.claim.speaker, other.claim.speaker
    return entry.id != other.id and not (
        one and two and entry.claim.kind != "figure" and one.name.casefold() != two.name.casefold()
    )


def _is_alone(entry: Entry, alike: dict[str, Entry]) -> bool:
    return len(alike) == 1 and entry.id in alike


def _latest(entries: dict[str, Entry]) -> Iterable[Entry]:
    return reversed(entries.values())


def _time(entry: Entry) -> datetime:
    return datetime.fromisoformat(entry.decision.at)

"""Which claims to show: every condition that is given must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from onrecord.records import Entry, Kind, Status


class Filter(Struct, frozen=True):
    """Conditions on a claim; an empty one lets everything through.

    ``text`` is looked for in the claim's words, its speaker and its note, without regard to case; ``stale``
    lets only those through whose decision does not hold for the current draft.
    """

    statuses: frozenset[Status] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    sources: frozenset[str] = frozenset()
    text: str = ""
    stale: bool = False

    def accepts(self, entry: Entry) -> bool:
        """Whether ``entry`` meets every condition."""
        return (
            (not self.statuses or entry.decision.status in self.statuses)
            and (not self.kinds or entry.claim.kind in self.kinds)
            and (not self.sources or entry.source in self.sources)
            and (not self.stale or bool(entry.stale))
            and (not self.text or self.text.casefold() in haystack(entry))
        )


def haystack(entry: Entry) -> str:
    """What a text search looks through, case folded."""
    speaker = entry.claim.speaker
    who = f"{speaker.text}\n{speaker.name}" if speaker else ""
    return f"{entry.claim.text}\n{who}\n{entry.decision.note}".casefold()

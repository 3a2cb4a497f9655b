"""Changes by others to claims that were marked in this window, told to whoever marked them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.records import Event


class Marked:
    """The claims that a window marked and that nobody changed since."""

    def __init__(self) -> None:
        self._mine: dict[tuple[str, str], Event] = {}

    def add(self, events: Iterable[Event]) -> None:
        """Remember the claims marked by this window's events."""
        self._mine.update(((event.claim, event.field), event) for event in events)

    def overtaken(self, events: Iterable[Event]) -> Iterator[str]:
        """A line for each event of other windows that changes a mark of this one, and for each signer."""
        signed: defaultdict[str, list[str]] = defaultdict(list)
        for event in events:
            if event.field == "signed" and event.new and (event.claim, "status") in self._mine:
                signed[event.by].append(event.claim)
            mine = self._mine.pop((event.claim, event.field), None)
            if mine and event.new != mine.new:
                yield f"{event.claim}: {event.by} made it {_words(event)}, over {mine.by}'s {_words(mine)}"
        for by, claims in signed.items():
            yield f"{claims[0]}: {by} signed it" if len(claims) == 1 else f"{by} signed {len(claims)} claims"


def _words(event: Event) -> str:
    """The change that an event made, in a few words where it has any."""
    match event.new:
        case {"status": status}:
            return str(status)
        case str():
            return f"{event.field} {event.new!r}"
        case _:
            return f"other {event.field}"

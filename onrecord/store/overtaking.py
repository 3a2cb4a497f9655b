"""Two marks on one claim: the later one stands, and who made the earlier one is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.records import Event


class Marked:
    """What a window marked and nobody changed since."""

    def __init__(self) -> None:
        self._mine: dict[tuple[str, str], Event] = {}

    def add(self, events: Iterable[Event]) -> None:
        """Take in what this window did."""
        self._mine.update(((event.claim, event.field), event) for event in events)

    def overtaken(self, events: Iterable[Event]) -> Iterator[str]:
        """A line for each of these events of other windows that changes what this one had marked."""
        for event in events:
            mine = self._mine.pop((event.claim, event.field), None)
            if mine and event.new != mine.new:
                yield f"{event.claim}: {event.by} made it {_words(event)}, over {mine.by}'s {_words(mine)}"


def _words(event: Event) -> str:
    """What an event made of a claim, where that can be said in a line."""
    match event.new:
        case {"status": status}:
            return str(status)
        case str():
            return f"{event.field} {event.new!r}"
        case _:
            return f"other {event.field}"

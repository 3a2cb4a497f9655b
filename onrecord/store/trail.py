"""The trail of steps that can be undone and redone here: those since open, and earlier ones on demand.

Steps go by their ids: numbers are given anew where two histories become one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.checkers import folded, same_checker
from onrecord.store import history

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from onrecord.records import Event

CHUNK = 256
"""Earlier steps of a checker looked up at first; each further time twice as many."""


class Trail:
    """The steps that one window knows of, each by its first event."""

    def __init__(self, window: str, events: Callable[[], Iterator[Event]]) -> None:
        """``events`` gives all events, the last first."""
        self._window = window
        self._events = events
        self._since: dict[str, Event] = {}
        self._earlier: dict[str, list[Event]] = {}
        self._known_whole: set[str] = set()

    def add(self, events: Iterable[Event]) -> None:
        """Take in new events, whoever made them."""
        for event in events:
            self._since.setdefault(event.step_id, event)

    def to_undo(self, checker: str) -> list[Event]:
        """The events of the step that undo takes back: this window's last, else this checker's; or none."""
        for steps in self._growing(checker):
            step = history.to_undo(steps, self._window, checker)
            if step is not None and _closed(steps):
                return self._step(step)
        return []

    def to_redo(self, checker: str) -> list[Event]:
        """The events of the undo that redo takes back: the last one since the last mark; or none."""
        for steps in self._growing(checker):
            if steps and _closed(steps):
                step = history.to_redo(steps, self._window, checker)
                return self._step(step) if step is not None else []
        return []

    def _step(self, id_: str) -> list[Event]:
        """The events of a step, in their order."""
        found: list[Event] = []
        for event in self._events():
            if event.step_id == id_:
                found.append(event)
            elif found:
                break
        return found[::-1]

    def _growing(self, checker: str) -> Iterator[list[Event]]:
        name = folded(checker)
        earlier = self._earlier.setdefault(name, [])
        since = [event for event in self._since.values() if self._counts(event, checker)]
        yield [*earlier, *since]
        while name not in self._known_whole:
            count = max(CHUNK, len(earlier))
            found = self._before({*self._since, *(event.step_id for event in earlier)}, checker, count)
            if len(found) < count:
                self._known_whole.add(name)
            earlier[:0] = found
            yield [*earlier, *since]

    def _before(self, known: set[str], checker: str, count: int) -> list[Event]:
        """Up to ``count`` steps of this checker or window that are not ``known``, in their order."""
        found: list[Event] = []
        for event in self._events():
            if event.step_id in known or not self._counts(event, checker):
                continue
            if found and found[-1].step_id == event.step_id:
                found[-1] = event
            elif len(found) < count:
                found.append(event)
            else:
                break
        return found[::-1]

    def _counts(self, event: Event, checker: str) -> bool:
        return event.window == self._window or same_checker(event.by, checker)


def _closed(steps: list[Event]) -> bool:
    """Whether no step takes back one that is not among them: then earlier ones change nothing of the last."""
    seen = {event.step_id for event in steps}
    return all(event.undoes is None or event.undoes_id in seen for event in steps)

"""The record of who changed what, and what of it can be undone and redone. Pure rules over events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from onrecord.records import Decision, Entry, Event
from onrecord.store.eventlog import Number  # noqa: TC001 (msgspec looks it up)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIELDS = ("status", "note", "correction", "evidence", "withdrawn")
"""The fields of a decision that events tell of. A status goes with who gave it, when and on which draft."""


def value(decision: Decision, field: str) -> Any:
    """The plain JSON value of a field, as events hold it."""
    if field == "status":
        return {
            "status": decision.status,
            "by": decision.by,
            "at": decision.at,
            "draft": decision.draft,
        }
    if field == "evidence":
        return [msgspec.to_builtins(link) for link in decision.evidence]
    return getattr(decision, field)


def differences(old: Decision, new: Decision, *, taken_back: bool = False) -> Iterator[tuple[str, Any, Any]]:
    """The fields that differ, each with its old and new value.

    What is ``taken_back`` has at least its status, be it the same: a step that was changed over since counts
    as taken back too, or it would stand before all earlier ones for good.
    """
    for field in FIELDS:
        if field != "status" and getattr(old, field) is getattr(new, field):
            continue
        before, after = value(old, field), value(new, field)
        if before != after or (taken_back and old == new and field == "status"):
            yield field, before, after


class NextStep(Struct, frozen=True):
    """The step that comes after the event with the number ``last``: when, by whom, in which window."""

    last: Number
    at: str
    by: str
    window: str
    undoes: int | None = None

    def of(self, decided: Iterable[tuple[Entry, Decision]]) -> tuple[list[Entry], list[Event]]:
        """The claims that new decisions change, as they are then, and the events that tell of it."""
        changed: list[Entry] = []
        events: list[Event] = []
        for entry, decision in decided:
            found = list(differences(entry.decision, decision, taken_back=self.undoes is not None))
            for field, old, new in found:
                seq = self.last.seq + len(events) + 1
                where = (self.at, self.by, self.window, entry.id, entry.draft)
                events.append(Event(seq, self.last.step + 1, *where, field, old, new, self.undoes))
            if any(old != new for _, old, new in found):
                revision = entry.decision.revision + 1
                changed.append(replace(entry, decision=replace(decision, revision=revision)))
        return changed, events


def can_be_taken_back(changes: Iterable[Event], decision: Decision) -> bool:
    """Whether what one step changed of a claim still stands, and nothing was decided on top of its making."""
    made = False
    for event in changes:
        if value(decision, event.field) != event.new:
            return False
        made = made or (event.field == "withdrawn" and event.old)
    return not made or replace(decision, revision=0) == Decision()


def before(changes: Iterable[Event], decision: Decision) -> Decision:
    """``decision`` as it was before one step changed it."""
    return _with(decision, {event.field: event.old for event in changes})


def after(change: Event, decision: Decision) -> Decision:
    """``decision`` once more as a change made it."""
    return _with(decision, {change.field: change.new})


def _with(decision: Decision, values: dict[str, Any]) -> Decision:
    plain = msgspec.to_builtins(decision)
    for field, new in values.items():
        plain.update(new if field == "status" else {field: new})
    return msgspec.convert(plain, Decision)


def to_undo(events: Iterable[Event], window: str, checker: str) -> int | None:
    """The step that undo takes back: this window's last, else (after a restart) this checker's last."""
    done, _ = _stacks(events, window, checker)
    here = [step for step, place in done if place == window]
    return here[-1] if here else done[-1][0] if done else None


def to_redo(events: Iterable[Event], window: str, checker: str) -> int | None:
    """The undo that redo takes back: the last one since the last mark."""
    _, undone = _stacks(events, window, checker)
    return undone[-1] if undone else None


def same_checker(one: str, other: str) -> bool:
    """Names compare without case and spacing."""
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """A checker's name as it is compared."""
    return "".join(name.split()).casefold()


def _stacks(events: Iterable[Event], window: str, checker: str) -> tuple[list[tuple[int, str]], list[int]]:
    """The steps done, with their windows, and the undoing steps that can be redone, the last ones last."""
    done: dict[int, str] = {}
    undone: list[int] = []
    last = None
    for event in events:
        if event.step == last or not (event.window == window or same_checker(event.by, checker)):
            continue
        last = event.step
        if event.undoes in done:
            del done[event.undoes]
            undone.append(event.step)
            continue
        if event.undoes in undone:
            undone.remove(event.undoes)
        else:
            undone.clear()
        done[event.step] = event.window
    return list(done.items()), undone

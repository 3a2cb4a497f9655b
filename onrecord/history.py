"""The record of who changed what, and what of it can be undone and redone. Pure rules over events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.records import Decision

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from onrecord.records import Event

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


def with_values(decision: Decision, values: dict[str, Any]) -> Decision:
    """``decision`` with these fields as an event holds them, one revision on."""
    plain = msgspec.to_builtins(decision)
    for field, new in values.items():
        plain.update(new if field == "status" else {field: new})
    return msgspec.convert({**plain, "revision": decision.revision + 1}, Decision)


def differences(old: Decision, new: Decision) -> Iterator[tuple[str, Any, Any]]:
    """The fields that differ, each with its old and new value."""
    for field in FIELDS:
        before, after = value(old, field), value(new, field)
        if before != after:
            yield field, before, after


def to_undo(events: Iterable[Event], window: str, checker: str, passed: Container[int] = ()) -> int | None:
    """The step that undo takes back: this window's last, else (after a restart) this checker's last.

    Steps in ``passed``, which could not be taken back, are passed over.
    """
    stack, _ = _stacks(events, window, checker)
    done = [(step, place) for step, place in stack if step not in passed]
    here = [step for step, place in done if place == window]
    return here[-1] if here else done[-1][0] if done else None


def to_redo(events: Iterable[Event], window: str, checker: str, passed: Container[int] = ()) -> int | None:
    """The undo that redo takes back: the last one since the last mark; ``passed`` as in to_undo."""
    _, stack = _stacks(events, window, checker)
    undone = [step for step in stack if step not in passed]
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

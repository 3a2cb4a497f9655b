"""The history of decisions: who changed what, and what can be undone and redone. Pure rules over events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from onrecord.checkers import same_checker
from onrecord.records import Decision, Event, Evidence, Source, Status
from onrecord.store.eventlog import MOST, Number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Subject = Decision | Source | Evidence
"""The records that events change: the decision on a claim, a document, an item of evidence."""

_Subject = TypeVar("_Subject", bound=Subject)

FIELDS: dict[type[Subject], tuple[str, ...]] = {
    Decision: (
        *("status", "note", "correction", "evidence", "withdrawn"),
        *("queries", "signed", "dup_of", "amended", "dismissed", "given_to", "tags"),
    ),
    Source: (
        *("accepted", "language", "given_to", "title", "published", "encoding"),
        *("dismissals", "sortings", "hearings", "namings"),
    ),
    Evidence: ("title", "type", "url", "archive_url", "accessed"),
}
"""The fields that events tell of. A status goes with who gave it, when and on which draft.

A document's day of publication is that of its current draft.
"""


class Given(Struct, frozen=True):
    """A status, with who gave it, when and on which draft."""

    status: Status
    by: str = ""
    at: str = ""
    draft: str = ""


_TYPES = {name: get_type_hints(kind).get(name) for kind, names in FIELDS.items() for name in names}
_TYPES |= {"status": Given, "published": str}


def check(event: Event) -> None:
    """Raises ValueError for an event without numbers, of no known field, or with impossible values."""
    if not (0 <= event.seq < MOST and 0 <= event.step < MOST and 0 <= (event.undoes or 0) < MOST):
        raise ValueError("no number of an event")
    if event.field not in _TYPES:
        raise ValueError(f"no field: {event.field}")
    for each in (event.old, event.new):
        msgspec.convert(each, _TYPES[event.field])


def value(subject: Subject, field: str) -> Any:
    """The plain JSON value of a field, as events hold it."""
    if isinstance(subject, Decision) and field == "status":
        return {name: getattr(subject, name) for name in ("status", "by", "at", "draft")}
    plain = msgspec.to_builtins(getattr(subject, field))
    return list(plain) if isinstance(plain, tuple) else plain


def differences(old: Subject, new: Subject, *, taken_back: bool = False) -> Iterator[tuple[str, Any, Any]]:
    """The fields that differ, each with its old and new value.

    What is ``taken_back`` has at least its first field, be it the same: a step that was changed over since
    counts as taken back too, or it would stand before all earlier ones for good.
    """
    first, *_ = fields = FIELDS[type(old)]
    for field in fields:
        if field != first and getattr(old, field) is getattr(new, field):
            continue
        before, after = value(old, field), value(new, field)
        if before != after or (taken_back and old == new and field == first):
            yield field, before, after


class Change(Struct, frozen=True):
    """One change of the claim, document or item of evidence with this ``id``, seen in this draft."""

    id: str
    draft: str
    old: Subject
    new: Subject


class NextStep(Struct, frozen=True):
    """The step with this ``id``, whose events come after the number ``last``.

    It has the time, the person and the window, and an event of the step that it takes back, if any.
    """

    last: Number
    id: str
    at: str
    by: str
    window: str
    undoes: Event | None = None

    def events(self, changes: Iterable[Change]) -> list[Event]:
        """The events that tell of these changes."""
        events: list[Event] = []
        undoes = (self.undoes.step, self.id, self.undoes.step_id) if self.undoes else (None, self.id)
        for change in changes:
            where = (self.at, self.by, self.window, change.id, change.draft)
            for told in differences(change.old, change.new, taken_back=self.undoes is not None):
                seq = self.last.seq + len(events) + 1
                events.append(Event(seq, self.last.step + 1, *where, *told, *undoes))
        return events


def can_be_taken_back(changes: Iterable[Event], subject: Subject, draft: str) -> bool:
    """Whether the changes of one step still stand, with no decision on top of a claim's making.

    How a claim was amended belongs to the draft in which it was: in the next it can't be taken back.
    """
    made = False
    for event in changes:
        if value(subject, event.field) != event.new or (event.field == "amended" and event.draft != draft):
            return False
        made = made or (event.field == "withdrawn" and event.old)
    return not (made and isinstance(subject, Decision)) or replace(subject, revision=0) == Decision()


def before(changes: Iterable[Event], subject: _Subject) -> _Subject:
    """``subject`` as it was before one step changed it."""
    return _with(subject, {event.field: event.old for event in changes})


def after(change: Event, subject: _Subject) -> _Subject:
    """``subject`` with a change made again."""
    return _with(subject, {change.field: change.new})


def _with(subject: _Subject, values: dict[str, Any]) -> _Subject:
    plain = msgspec.to_builtins(subject)
    for field, new in values.items():
        if field == "published":
            plain["drafts"][-1][field] = new
        else:
            plain.update(new if field == "status" else {field: new})
    return msgspec.convert(plain, type(subject))


def to_undo(events: Iterable[Event], window: str, checker: str) -> str | None:
    """The id of the step that undo takes back: this window's last, else this checker's."""
    done, _ = _stacks(events, window, checker)
    here = [step for step, place in done if place == window]
    return here[-1] if here else done[-1][0] if done else None


def to_redo(events: Iterable[Event], window: str, checker: str) -> str | None:
    """The id of the undo that redo takes back: the last one since the last mark."""
    _, undone = _stacks(events, window, checker)
    return undone[-1] if undone else None


def _stacks(events: Iterable[Event], window: str, checker: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The ids of the steps done, with their windows, and of the undos that can be redone, in order."""
    done: dict[str, str] = {}
    undone: list[str] = []
    last = None
    for event in events:
        if event.step_id == last or not (event.window == window or same_checker(event.by, checker)):
            continue
        last = event.step_id
        if event.undoes_id in done:
            del done[event.undoes_id]
            undone.append(event.step_id)
            continue
        if event.undoes_id in undone:
            undone.remove(event.undoes_id)
        else:
            undone.clear()
        done[event.step_id] = event.window
    return list(done.items()), undone

"""The changes in the windows' own journals that the record lacks, since other windows wrote over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, json

from onrecord.store import history
from onrecord.store.eventlog import event_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from onrecord.records import Event
    from onrecord.store.history import Subject
    from onrecord.store.journal import Commit


class Lacking(NamedTuple):
    """The changes in windows' own journals that the record lacks.

    Events that no history has, with the commits that have them; events of the history whose changes do not
    stand; commits with documents that are not on record.
    """

    events: list[Event]
    behind: list[Event]
    commits: list[Commit]

    def __bool__(self) -> bool:
        return bool(self.events or self.behind or self.commits)


class _Named(Struct):
    id: str


_named = json.Decoder(_Named).decode


def lacking(
    commits: list[Commit],
    on_record: Iterable[Event],
    subject: Callable[[str], Subject | None],
    settled: Container[tuple[str, str, str]],
) -> Lacking:
    """The changes in ``commits`` that the record lacks.

    ``on_record`` gives the events of the history, the last first; ``subject`` what is on record with an id.
    Events with ``settled`` keys were looked at before, and did not fit.
    """
    sought = {event.key: event for commit in commits for event in map(event_of, commit.events)}
    sought = {key: event for key, event in sought.items() if key not in settled}
    changed = {(event.claim, event.field) for event in sought.values()}
    last: dict[tuple[str, str], Event] = {}
    for event in on_record if sought else ():
        pair = (event.claim, event.field)
        if pair in changed:
            if pair not in last or last[pair].seq < event.seq:  # one that others doubled comes again
                last[pair] = event
            sought.pop(event.key, None)
            if not sought:
                break
    return Lacking(
        list(sought.values()),
        [event for event in last.values() if not _stands(event, subject(event.claim))],
        [
            commit
            for commit in commits
            if any(event_of(event).key in sought for event in commit.events)
            or any(not subject(id_) for id_ in _documents(commit, commits))
        ],
    )


def _stands(event: Event, subject: Subject | None) -> bool:
    return subject is None or bool(history.value(subject, event.field) == event.new)


def _documents(commit: Commit, commits: list[Commit]) -> list[str]:
    """The ids of the documents that a commit put and no other took away."""
    dropped = {number for each in commits for number in each.drop.get("sources", ())}
    rows = commit.put.get("sources", {})
    return [_named(row).id for number, row in rows.items() if number not in dropped]

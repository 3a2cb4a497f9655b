"""What becomes of commits that the record lacks: changes that fit are applied, by claim id.

They are of a journal whose snapshot was changed from outside, or of a window that another wrote over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from onrecord.records import Decision, Entry, Evidence, Source
from onrecord.store import history

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.records import Event
    from onrecord.store.eventlog import Number
    from onrecord.store.history import Subject
    from onrecord.store.journal import Commit

_Record = TypeVar("_Record", Source, Evidence, Entry)


class Records(NamedTuple):
    """All records of the store, without the history, in the order of the rows: the oldest evidence first."""

    sources: list[Source]
    evidence: list[Evidence]
    entries: list[Entry]


class Fitting(NamedTuple):
    """The part of lost commits that fits: records added or changed, new decisions, their events; the rest."""

    sources: list[Source]
    evidence: list[Evidence]
    entries: list[Entry]
    decided: list[Entry]
    events: list[Event]
    left: list[Event]

    @property
    def notice(self) -> str:
        """A line that tells of the changed decisions, of which there may be none."""
        ids = ", ".join(dict.fromkeys(event.claim for event in self.left))
        count = len(self.events) + len(self.left)
        stand = f"of its {count} changes of decisions {len(self.events)} stand"
        return stand + (f"; not those of {ids}" if ids else "")


def fitting(
    commits: list[Commit], events: list[Event], behind: list[Event], records: Records, last: Number
) -> Fitting:
    """The part of ``commits`` that fits the records, after an event of the number ``last``.

    A record is added where it is not on record; a claim, where its document is, in that draft. Of ``events``,
    which no history has, a change fits where there is the value that it was made on, or made already. What
    the events ``behind`` changed becomes what the history says.
    """
    sources, evidence, entries = records
    new_sources = _added(sources, _put(commits, "sources", Source))
    drafts = {(source.id, d.sha256) for source in [*sources, *new_sources] for d in source.drafts}
    claims = (e for e in _put(commits, "claims", Entry) if (e.source, e.draft) in drafts)
    new_items = _added(evidence, _put(commits, "evidence", Evidence))
    new_entries = _added(entries, claims)
    now = {entry.id: entry for entry in [*entries, *new_entries]}
    subjects: dict[str, Subject] = {entry.id: entry.decision for entry in now.values()}
    subjects |= {source.id: source for source in (*sources, *new_sources)}
    subjects |= {item.id: item for item in (*evidence, *new_items)}
    for event in behind:
        if subject := subjects.get(event.claim):
            subjects[event.claim] = history.after(event, subject)
    fit, left = _fit(subjects, events)
    new = (*(source.id for source in new_sources), *(item.id for item in new_items))
    found = {e.claim: subjects[e.claim] for e in (*behind, *fit) if e.claim in subjects}
    found |= {id_: subjects[id_] for id_ in new}
    return Fitting(
        [source for source in found.values() if isinstance(source, Source)],
        [item for item in found.values() if isinstance(item, Evidence)],
        new_entries,
        [replace(now[id_], decision=made) for id_, made in found.items() if isinstance(made, Decision)],
        list(numbered_on(fit, last)),
        left,
    )


def _put(commits: list[Commit], table: str, kind: type[_Record]) -> Iterator[_Record]:
    for commit in commits:
        for row in commit.put.get(table, {}).values():
            yield msgspec.json.decode(row, type=kind)


def _added(known: Iterable[_Record], records: Iterable[_Record]) -> list[_Record]:
    ids = {record.id for record in known}
    return [record for id_, record in {record.id: record for record in records}.items() if id_ not in ids]


def _fit(subjects: dict[str, Subject], events: list[Event]) -> tuple[list[Event], list[Event]]:
    """The events that fit ``subjects``, which they change, and those that do not."""
    fitting: list[Event] = []
    left: list[Event] = []
    for event in events:
        subject = subjects.get(event.claim)
        now = history.value(subject, event.field) if subject else None
        if subject and now == event.old:
            subject = history.after(event, subject)
            first = not fitting or (fitting[-1].step_id, fitting[-1].claim) != (event.step_id, event.claim)
            if isinstance(subject, Decision):
                subject = replace(subject, revision=subject.revision + first)
            subjects[event.claim] = subject
            fitting.append(event)
        else:
            (fitting if subject and now == event.new else left).append(event)
    return fitting, left


def numbered_on(events: list[Event], last: Number) -> Iterator[Event]:
    """``events`` numbered on after ``last``, ids unchanged; the events of one step stay together."""
    steps: dict[str, int] = {}
    seq, step = last.seq, last.step
    for place, event in enumerate(events, 1):
        new = steps.setdefault(event.step_id, step + len(steps) + 1)
        undoes = steps.get(event.undoes_id, event.undoes)
        yield replace(event, seq=seq + place, step=new, undoes=undoes)

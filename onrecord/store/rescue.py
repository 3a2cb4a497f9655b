"""What becomes of a journal whose snapshot was changed from outside: what fits is applied, by claim id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from onrecord.records import Entry, Event, Evidence, Source
from onrecord.store import history

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.store.eventlog import Number
    from onrecord.store.journal import Commit

_Record = TypeVar("_Record", Source, Evidence, Entry)


class Fitting(NamedTuple):
    """What of a journal fits: records to add, claims with changed decisions, their events, a line to tell."""

    sources: list[Source]
    evidence: list[Evidence]
    entries: list[Entry]
    decided: list[Entry]
    events: list[Event]
    notice: str


def fitting(
    commits: list[Commit], sources: list[Source], evidence: list[Evidence], entries: list[Entry], last: Number
) -> Fitting:
    """What of ``commits`` fits the records that are there, after an event of the number ``last``.

    A record is added where it is not on record; a claim, where its document is, in that draft; a change of a
    decision fits where the claim has the value that it was made on.
    """
    new_sources = _added(sources, _put(commits, "sources", Source))
    drafts = {(source.id, d.sha256) for source in [*sources, *new_sources] for d in source.drafts}
    claims = (e for e in _put(commits, "claims", Entry) if (e.source, e.draft) in drafts)
    new_entries = _added(entries, claims)
    now = {entry.id: entry for entry in [*entries, *new_entries]}
    events = [msgspec.json.decode(event, type=Event) for commit in commits for event in commit.events]
    fit, left = _fit(now, events)
    notice = f"of its {len(events)} changes of decisions {len(events) - len(left)} stand"
    return Fitting(
        new_sources,
        _added(evidence, _put(commits, "evidence", Evidence)),
        new_entries,
        [now[id_] for id_ in dict.fromkeys(event.claim for event in fit)],
        list(_numbered_on(fit, last.seq, last.step)),
        notice + (f"; not those of {', '.join(left)}" if left else ""),
    )


def _put(commits: list[Commit], table: str, kind: type[_Record]) -> Iterator[_Record]:
    for commit in commits:
        for row in commit.put.get(table, {}).values():
            yield msgspec.json.decode(row, type=kind)


def _added(known: Iterable[_Record], records: Iterable[_Record]) -> list[_Record]:
    ids = {record.id for record in known}
    return [record for id_, record in {record.id: record for record in records}.items() if id_ not in ids]


def _fit(entries: dict[str, Entry], events: list[Event]) -> tuple[list[Event], dict[str, None]]:
    """The events that fit ``entries``, which they change, and the claims of those that do not."""
    fitting: list[Event] = []
    left: dict[str, None] = {}
    for event in events:
        entry = entries.get(event.claim)
        now = history.value(entry.decision, event.field) if entry else None
        if entry and now == event.old:
            decision = history.after(event, entry.decision)
            first = not fitting or (fitting[-1].step, fitting[-1].claim) != (event.step, event.claim)
            entries[event.claim] = replace(
                entry, decision=replace(decision, revision=decision.revision + first)
            )
            fitting.append(event)
        elif now != event.new:
            left[event.claim] = None
    return fitting, left


def _numbered_on(events: list[Event], seq: int, step: int) -> Iterator[Event]:
    """``events`` with the numbers that follow; those of one step stay together."""
    steps: dict[int, int] = {}
    for place, event in enumerate(events, 1):
        new = steps.setdefault(event.step, step + len(steps) + 1)
        undoes = steps.get(event.undoes, event.undoes) if event.undoes else None
        yield replace(event, seq=seq + place, step=new, undoes=undoes)

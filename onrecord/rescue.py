"""What becomes of a journal whose snapshot was changed from outside: what fits is applied, by claim id."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec.structs import replace

from onrecord import history
from onrecord.records import Entry, Event, Evidence, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.journal import Commit
    from onrecord.tables import Tables

_Record = TypeVar("_Record", Source, Evidence, Entry)


def apply(tables: Tables, commits: list[Commit]) -> None:
    """Add the records of ``commits`` that are not on record, and take the changes of decisions that fit.

    A change fits where the claim is on record with the value that it was made on; a claim is added where its
    document is on record, in that draft. The rest is named in the notices.
    """
    sources = _added(tables.sources(), _put(commits, "sources", Source))
    evidence = _added(tables.evidence(), _put(commits, "evidence", Evidence))
    tables.put_sources(sources)
    tables.put_evidence(evidence)
    drafts = {(source.id, draft.sha256) for source in tables.sources() for draft in source.drafts}
    claims = (e for e in _put(commits, "claims", Entry) if (e.source, e.draft) in drafts)
    tables.put_entries(_added(tables.entries(), claims))
    entries = {entry.id: entry for entry in tables.entries()}
    events = [msgspec.json.decode(event, type=Event) for commit in commits for event in commit.events]
    fitting, left = _fit(entries, events)
    tables.put_decisions(entries[id_] for id_ in dict.fromkeys(event.claim for event in fitting))
    tables.add_events(_numbered_on(fitting, tables.last_event().seq, tables.last_event().step))
    notice = f"of its {len(events)} changes of decisions {len(events) - len(left)} stand"
    tables.notices.append(notice + (f"; not those of {', '.join(left)}" if left else ""))


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

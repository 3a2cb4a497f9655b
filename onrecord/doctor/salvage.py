"""A broken snapshot put together again: from its own good lines, a backup, the journal and the history."""

from __future__ import annotations

from collections import Counter, defaultdict
from contextlib import suppress
from functools import reduce
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import replace

from onrecord.doctor import checks
from onrecord.doctor.comparing import compared, go_on
from onrecord.records import Decision, Entry, Event, Evidence, Source
from onrecord.store import history, journal
from onrecord.store.journal import FORM
from onrecord.store.migration import About
from onrecord.store.storage import to_raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.doctor.checks import Content
    from onrecord.store.journal import Journal
    from onrecord.store.snapshot import Rows

_Subject = TypeVar("_Subject", bound=history.Subject)
_Record = TypeVar("_Record", Source, Evidence)

TABLES = ("sources", "about", "claims", "decisions", "evidence")
LOST = "lost from the record; see the link's own words"
"""The title of an item of evidence that claims link to and that is found nowhere any more."""


class Salvaged(Struct, frozen=True):
    """The tables as far as they could be put together, and lines on what they lack."""

    tables: dict[str, Rows]
    lines: list[str]


def put_together(content: Content, backup: dict[str, Rows] | None) -> Salvaged | None:
    """The tables where the snapshot or a row of it is lost; None where no file is left to make them of.

    What a broken snapshot's good lines say is newer than the backup, the journal newer than both, and
    decisions are brought up to the last event of each.
    """
    found = content.found
    commits = found.since(checks.print_of(content.snapshot))
    tables = checks.tables_of(content.snapshot) if content.snapshot is not None else None
    if tables is not None and commits is not None and not content.doubted:
        tables = _filled(checks.replay(tables, commits), backup or {})
    else:
        own = good_lines(content.snapshot or b"") if tables is None else tables
        if backup is None and not own.get("sources"):
            return None
        tables = checks.replay(compared(own, backup or {}), found.changes if commits is None else commits)
    events = _events(content, found)
    return _made_whole(tables, events, known_whole=_is_whole(events, found))


def rows_apart(content: Content, backup: dict[str, Rows] | None) -> dict[str, list[str]]:
    """The numbers of the rows, by table, that are other than the backup and the history say.

    Of a snapshot that is as the journal names it there are none: it is as it was written. None, too, where
    the journal was made on another one.
    """
    tables, found = checks.tables_of(content.snapshot), content.found
    commits = found.since(checks.print_of(content.snapshot))
    is_known = commits is not None and not content.doubted
    if content.snapshot is None or tables is None or is_known or not found.header:
        return {}
    if not go_on(found.changes, compared(tables, backup or {})):
        return {}
    if commits is None:  # Before the journal's changes, in which what was damaged may not show.
        content = replace(content, journal=journal.line(found.header))
    told = put_together(content, backup)
    return _unlike(checks.replay(tables, commits or ()), told.tables) if told else {}


def _unlike(now: dict[str, Rows], then: dict[str, Rows]) -> dict[str, list[str]]:
    """The numbers of the rows of ``then``, by table, that are missing or different in ``now``."""
    unlike = {
        name: [number for number, row in rows.items() if now.get(name, {}).get(number) != row]
        for name, rows in then.items()
    }
    return {name: numbers for name, numbers in unlike.items() if numbers}


def _events(content: Content, found: Journal) -> list[Event]:
    """All events that can be read, each once, in the order of their numbers."""
    logged = (checks.logged(line) for line in content.history.split(b"\n"))
    kept = (checks.event_of(event) for commit in found.commits for event in commit.events)
    events = {event.key: event for event in (*logged, *kept) if event}
    return sorted(events.values(), key=lambda event: event.seq)


def _is_whole(events: list[Event], found: Journal) -> bool:
    """Whether these events are all that were ever made, up to the last that the journal knows of."""
    numbers = [event.seq for event in events]
    if found.header is None:
        return False
    return numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= found.header.last.seq


def _filled(tables: dict[str, Rows], backup: dict[str, Rows]) -> dict[str, Rows]:
    """The tables with the backup's rows in place of unreadable ones, and of missing ones that others name."""
    records, _ = checks.check_rows(tables)
    old, _ = checks.check_rows(backup)
    entries = records.claims.values()
    missed = {
        "sources": {entry.source for entry in entries},
        "evidence": {link.evidence for entry in entries for link in entry.decision.evidence},
        "claims": set(records.owners.values()),
    }
    filled = {name: dict(rows) for name, rows in tables.items()}
    for table, ids in missed.items():
        good = getattr(records, table)
        lacking = ids - {record.id for record in good.values()}
        unread = tables.get(table, {}).keys() - good.keys()
        for number, record in getattr(old, table).items():
            if number in unread or (record.id in lacking and number not in good):
                filled.setdefault(table, {})[number] = backup[table][number]
    for number, row in tables.get("decisions", {}).items():
        if not _reads("decisions", bytes(row)):
            rows = backup.get("decisions", {})
            filled["decisions"] |= {number: rows[number]} if number in rows else {}
    return filled


def good_lines(content: bytes) -> dict[str, Rows]:
    """The rows of a snapshot that stand in lines of their own and can be read."""
    tables: dict[str, Rows] = {}
    rows: Rows = {}
    table = ""
    for line in content.split(b"\n"):
        if line.endswith(b": {"):
            table = line[:-3].strip(b'{"').decode(errors="replace")
            rows = tables.setdefault(table, {}) if table in TABLES else {}
            continue
        number, _, document = line.partition(b": ")
        row = document.removesuffix(b",")
        if number[1:-1].isdigit() and _reads(table, row):
            rows[number[1:-1].decode()] = Raw(row)
    return tables


def _reads(table: str, row: bytes) -> bool:
    if table == "decisions":
        return checks.reads(Decision, row) and checks.reads(checks.Owned, row)
    return checks.reads(checks.RECORDS.get(table, About), row)


def _made_whole(tables: dict[str, Rows], events: list[Event], *, known_whole: bool) -> Salvaged:
    """The tables with the decisions that events tell of, without rows of which no record can be made."""
    records, _ = checks.check_rows(tables)
    sources = {source.id for source in records.sources.values()}
    lone = [entry.id for entry in records.claims.values() if entry.source not in sources]
    claims = {number: entry for number, entry in records.claims.items() if entry.source in sources}
    mine = {n: e for n, e in claims.items() if records.owners.get(n, e.id) == e.id}
    claims |= {n: replace(e, decision=Decision()) for n, e in claims.items() if n not in mine}
    decided = _decisions(claims, events, known_whole=known_whole)
    known = {item.id for item in records.evidence.values()}
    linked = [link.evidence for entry in decided.values() for link in entry.decision.evidence]
    lost = [id_ for id_ in dict.fromkeys(linked) if id_ not in known]
    rows = {name: tables.get(name, {}) for name in TABLES}
    rows["about"] = {number: row for number, row in rows["about"].items() if _reads("about", bytes(row))}
    rows["about"] = rows["about"] or {"1": to_raw({"schema": FORM})}
    told = _by_id(events)
    rows["sources"] = _rows(rows["sources"], records.sources, told)
    rows["claims"] = {number: rows["claims"][number] for number in decided}
    rows["decisions"] = {
        number: to_raw({"claim": entry.id, **msgspec.to_builtins(entry.decision)})
        for number, entry in decided.items()
        if entry.decision != Decision()
    }
    first = max(map(int, records.evidence), default=0) + 1
    rows["evidence"] = _rows(rows["evidence"], records.evidence, told) | {
        str(number): to_raw(msgspec.to_builtins(Evidence(id_, LOST)))
        for number, id_ in enumerate(lost, first)
    }
    rows["claims"] |= _placed(decided, records.sources)
    lines = []
    unread = sum(len(tables.get(name, {})) - len(getattr(records, name)) for name in checks.RECORDS)
    if unread:
        lines.append(f"{unread} rows that can't be read are left out")
    if lone:
        lines.append(f"{len(lone)} claims are left out, as their document is lost: take it in again")
    if lost:
        lines.append(f"{len(lost)} items of evidence are lost; stand-ins keep the links to them")
    unknown = told.keys() - {entry.id for entry in decided.values()} - known - sources - set(lost)
    if unknown:
        lines.append(f"{len(unknown)} claims that the history tells of are lost")
    return Salvaged({name: of for name, of in rows.items() if of}, lines)


def _placed(entries: dict[str, Entry], sources: Mapping[str, Source]) -> Rows:
    """The rows of the claims whose draft is lost: they are gone from their document's current draft."""
    drafts = {source.id: [draft.sha256 for draft in source.drafts] for source in sources.values()}
    lost = {n: entry for n, entry in entries.items() if entry.draft not in drafts[entry.source]}
    rows = {}
    for number, entry in lost.items():
        plain = msgspec.to_builtins(replace(entry, draft=drafts[entry.source][-1], gone=True))
        del plain["decision"]
        rows[number] = to_raw(plain)
    return rows


def _rows(rows: Rows, records: Mapping[str, _Record], told: Mapping[str, list[Event]]) -> Rows:
    """The rows of these records, each brought up to its last event."""
    now = {number: _brought_up(record, told.get(record.id, ())) for number, record in records.items()}
    return {
        number: rows[number] if now[number] == record else to_raw(msgspec.to_builtins(now[number]))
        for number, record in records.items()
    }


def _decisions(claims: dict[str, Entry], events: list[Event], *, known_whole: bool) -> dict[str, Entry]:
    """The claims, each with its decision brought up to the last event that tells of it.

    Where the history is ``known_whole`` events alone make the decision, from the first on.
    """
    told = _by_id(events)
    decided = {}
    twice = Counter(entry.id for entry in claims.values())
    for number, entry in claims.items():
        if twice[entry.id] > 1:
            decided[number] = entry  # nobody knows of which row the history tells
            continue
        of_one = told.get(entry.id, ())
        changes = {event.step_id for event in of_one if event.old != event.new}
        if known_whole:
            decision = reduce(lambda decision, event: history.after(event, decision), of_one, Decision())
            revision = len(changes)
        else:
            decision = _brought_up(entry.decision, of_one)
            revision = max(entry.decision.revision, len(changes))
        decided[number] = replace(entry, decision=replace(decision, revision=revision))
    return decided


def _by_id(events: Iterable[Event]) -> dict[str, list[Event]]:
    """The events of each claim, document and item of evidence, in their order."""
    told = defaultdict(list)
    for event in sorted(events, key=lambda event: event.seq):
        told[event.claim].append(event)
    return told


def _brought_up(subject: _Subject, events: Iterable[Event]) -> _Subject:
    """``subject`` with each event applied that goes on from it.

    The events of one field go on from one another, so that wherever the subject stands among them, it ends
    where they end.
    """
    for event in events:
        with suppress(ValueError, TypeError, AttributeError):  # An event that makes no sense.
            if history.value(subject, event.field) == event.old:
                subject = history.after(event, subject)
    return subject

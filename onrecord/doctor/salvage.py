"""A broken snapshot put together again: from its own good lines, a backup, the journal and the history."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import replace

from onrecord.doctor import checks
from onrecord.records import Decision, Entry, Event, Evidence
from onrecord.store import history, journal
from onrecord.store.disk import FORM
from onrecord.store.migration import About
from onrecord.store.storage import to_raw

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.doctor.checks import Content
    from onrecord.store.snapshot import Rows

TABLES = ("sources", "about", "claims", "decisions", "evidence")
LOST = "lost from the record; see the link's own words"
"""The title of an item of evidence that claims link to and that is found nowhere any more."""


class Salvaged(Struct, frozen=True):
    """The tables as far as they could be put together, and lines on what they lack."""

    tables: dict[str, Rows]
    lines: list[str]


def put_together(content: Content, backup: dict[str, Rows] | None) -> Salvaged | None:
    """The tables where the snapshot, or a row of it, is lost; None where there is nothing to make them of.

    What a broken snapshot's good lines say is newer than the backup, the journal newer than both, and
    decisions are brought up to the last event of each.
    """
    found = journal.parse(content.journal)
    commits = found.since(checks.print_of(content.snapshot))
    commits = found.commits if commits is None else commits
    tables = checks.tables_of(content.snapshot) if content.snapshot is not None else None
    if tables is not None:
        tables = _filled(checks.replay(tables, commits), backup or {})
    else:
        own = good_lines(content.snapshot or b"")
        if backup is None and not own.get("sources"):
            return None
        tables = _without_replaced(backup or {}, own)
        for name, rows in own.items():
            tables.setdefault(name, {}).update(rows)
        tables = checks.replay(tables, commits)
    lines = [*content.history.split(b"\n"), *(event for commit in found.commits for event in commit.events)]
    return _made_whole(tables, [event for line in lines if (event := checks.event_of(line))])


def _filled(tables: dict[str, Rows], backup: dict[str, Rows]) -> dict[str, Rows]:
    """The tables with the backup's rows for those that can't be read, or that others miss."""
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
    try:
        if table == "decisions":
            msgspec.json.decode(row, type=Decision)
            msgspec.json.decode(row, type=checks.Owned)
        else:
            msgspec.json.decode(row, type=checks.RECORDS.get(table, About))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return True


def _without_replaced(backup: dict[str, Rows], own: dict[str, Rows]) -> dict[str, Rows]:
    """The backup's tables without undecided claims of drafts that are not a document's last any more."""
    sources, _ = checks.check_rows({"sources": {**backup.get("sources", {}), **own.get("sources", {})}})
    drafts = {source.id: source.draft.sha256 for source in sources.sources.values()}
    records, _ = checks.check_rows(backup)
    replaced = {
        number
        for number, entry in records.claims.items()
        if entry.decision.revision == 0 and entry.draft != drafts.get(entry.source, entry.draft)
    }
    tables = {name: dict(rows) for name, rows in backup.items()}
    tables["claims"] = {n: row for n, row in tables.get("claims", {}).items() if n not in replaced}
    return tables


def _made_whole(tables: dict[str, Rows], events: Iterable[Event]) -> Salvaged:
    """The tables with the decisions that events tell of, without what nothing can be made of."""
    records, _ = checks.check_rows(tables)
    sources = {source.id for source in records.sources.values()}
    lone = [entry.id for entry in records.claims.values() if entry.source not in sources]
    claims = {number: entry for number, entry in records.claims.items() if entry.source in sources}
    mine = {n: e for n, e in claims.items() if records.owners.get(n, e.id) == e.id}
    claims |= {n: replace(e, decision=Decision()) for n, e in claims.items() if n not in mine}
    decided = _decisions(claims, events)
    known = {item.id for item in records.evidence.values()}
    linked = [link.evidence for entry in decided.values() for link in entry.decision.evidence]
    lost = [id_ for id_ in dict.fromkeys(linked) if id_ not in known]
    rows = {name: tables.get(name, {}) for name in TABLES}
    rows["about"] = {number: row for number, row in rows["about"].items() if _reads("about", bytes(row))}
    rows["about"] = rows["about"] or {"1": to_raw({"schema": FORM})}
    rows["sources"] = {number: rows["sources"][number] for number in records.sources}
    rows["claims"] = {number: rows["claims"][number] for number in decided}
    rows["decisions"] = {
        number: to_raw({"claim": entry.id, **msgspec.to_builtins(entry.decision)})
        for number, entry in decided.items()
        if entry.decision != Decision()
    }
    first = max(map(int, records.evidence), default=0) + 1
    rows["evidence"] = {number: rows["evidence"][number] for number in records.evidence} | {
        str(number): to_raw(msgspec.to_builtins(Evidence(id_, LOST)))
        for number, id_ in enumerate(lost, first)
    }
    lines = []
    unread = sum(len(tables.get(name, {})) - len(getattr(records, name)) for name in checks.RECORDS)
    if unread:
        lines.append(f"{unread} rows that can't be read are left out")
    if lone:
        lines.append(f"{len(lone)} claims are left out, as their document is lost: take it in again")
    if lost:
        lines.append(f"{len(lost)} items of evidence are lost; stand-ins keep the links to them")
    unknown = {event.claim for event in events} - {entry.id for entry in decided.values()}
    if unknown:
        lines.append(f"{len(unknown)} claims that the history tells of are lost")
    return Salvaged({name: of for name, of in rows.items() if of}, lines)


def _decisions(claims: dict[str, Entry], events: Iterable[Event]) -> dict[str, Entry]:
    """The claims with each event applied that goes on from what is decided.

    The events of one field go on from one another, so that wherever the decision stands among them, it ends
    where they end.
    """
    of_claim = defaultdict(list)
    for event in sorted(events, key=lambda event: event.seq):
        of_claim[event.claim].append(event)
    decided = {}
    for number, entry in claims.items():
        decision = entry.decision
        for event in of_claim.get(entry.id, ()):
            with suppress(ValueError, TypeError, AttributeError):  # An event that makes no sense.
                if history.value(decision, event.field) == event.old:
                    decision = history.after(event, decision)
        changes = {event.step for event in of_claim.get(entry.id, ()) if event.old != event.new}
        revision = max(entry.decision.revision, len(changes))
        decided[number] = replace(entry, decision=replace(decision, revision=revision))
    return decided

"""Checks of a store's files by their content alone, so that they work where the store can't be opened."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from onrecord.doctor.findings import Finding
from onrecord.files import Fingerprint, fingerprint
from onrecord.records import Decision, Entry, Evidence, Source
from onrecord.store import eventlog, history, journal, snapshot
from onrecord.store.decoding import decoder
from onrecord.store.journal import FORM
from onrecord.store.migration import About

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from onrecord.records import Claim, Event
    from onrecord.store.eventlog import Number
    from onrecord.store.journal import Commit, Journal
    from onrecord.store.snapshot import Rows

SNAPSHOT, JOURNAL, HISTORY = "data/claims.json", "data/claims.journal", "data/history.jsonl"
CUT, ENDED = "they are cut off", "they are whole, and their line is ended"
TOGETHER = "it is put together from its good lines, the newest good backup, the journal and the history"
NUMBERED = "the changes are numbered anew, without a gap; their ids stay"
MADE = "what they made of the claims is kept"
ORDERED = "they are put in their order"
WITHOUT = "it is taken as it is, without them"
SHOWN = 5
"""The most ids that one finding names."""


class Content(Struct, frozen=True):
    """The bytes of a store's files; a missing snapshot is None, other missing files are empty."""

    snapshot: bytes | None
    journal: bytes
    history: bytes
    lock: bytes = b""
    otherwise: tuple[str, ...] = ()
    """The names of files in UTF-16, with a byte order mark or CR LF, whose content is given without."""
    doubted: bool = False
    """Whether a journal lies set aside since the snapshot was changed from outside."""

    @property
    def found(self) -> Journal:
        """The journal as read, with its lost header where the lock file proves which header it was."""
        return journal.parse(self.journal).with_header(self.lock, print_of(self.snapshot))


class Owned(Struct, gc=False):
    """The id of the claim that a row of ``decisions`` belongs to."""

    claim: str


RECORDS: dict[str, type[Any]] = {"sources": Source, "evidence": Evidence, "claims": Entry}
"""The tables whose rows are records with an id."""

_decoders: dict[str, Callable[[bytes | msgspec.Raw], Any]] = {
    name: decoder(kind) for name, kind in RECORDS.items()
}
_decision = decoder(Decision)
_owned = decoder(Owned)
_about = decoder(About)
_tables = decoder(dict[str, dict[str, msgspec.Raw]])


class Records(Struct, frozen=True):
    """The rows of a store as records, by the numbers of their rows, and the claims that decisions name."""

    sources: dict[str, Source]
    evidence: dict[str, Evidence]
    claims: dict[str, Entry]
    owners: dict[str, str]


def check_files(content: Content) -> Iterator[Finding]:
    """What is wrong with snapshot, journal and history as files."""
    found = content.found
    tables = tables_of(content.snapshot)
    if _form(tables or {}, found) > FORM:
        problem = f"written by a later onrecord (form {_form(tables or {}, found)}); update onrecord"
        yield Finding("later form", SNAPSHOT, problem, fatal=True)
        return
    lost = _lost(content, found)
    for name in content.otherwise:
        problem = "written by another program, in UTF-16, with a byte order mark or with CR LF"
        yield Finding("written otherwise", name, problem, "it is written as it was")
    yield from _check_journal(content, found, lost=bool(lost))
    yield from check_history(content.history, found.header.last if found.header else eventlog.BEGINNING)
    if lost:
        yield Finding("snapshot broken", SNAPSHOT, lost, TOGETHER, fatal=True)


def tables_of(content: bytes | None) -> dict[str, Rows] | None:
    """The tables of a snapshot; None where it is broken."""
    try:
        return _tables(content) if content is not None else {}
    except ValueError:
        return None


def _form(tables: dict[str, Rows], found: Journal) -> int:
    forms = [found.header.form] if found.header else []
    for row in tables.get("about", {}).values():
        with suppress(ValueError):
            forms.append(_about(row).schema)
    return max(forms, default=FORM)


def _lost(content: Content, found: Journal) -> str:
    """What is wrong with the snapshot as a whole; nothing where it can be read."""
    if content.snapshot is None:
        extends = bool(found.header or found.commits) and found.since(snapshot.NOTHING) is None
        left = content.history and not content.journal
        return "missing, though there is more of the store" if extends or left else ""
    try:
        _tables(content.snapshot)
    except ValueError as error:
        return f"broken ({error})"
    return ""


def _check_journal(content: Content, found: Journal, *, lost: bool) -> Iterator[Finding]:
    tail = content.journal[found.end :]
    if tail:
        problem = f"ends in {len(tail)} bytes of a line that was never finished"
        remedy = ENDED if is_commit(tail) else CUT
        yield Finding("journal unfinished", JOURNAL, problem, remedy)
    if found.disordered:
        problem = "its lines stand in another order, or its first is missing"
        yield Finding("journal order", JOURNAL, problem, ORDERED)
    if gaps := journal.between(found):
        yield Finding("journal gaps", JOURNAL, gaps, WITHOUT)
    if found.broken:
        problem = f"line {', '.join(map(str, found.broken))} is broken"
        yield Finding("journal broken", JOURNAL, problem, "it is set aside")
    missing = journal.missing(content.lock, content.journal, found)
    if missing and not is_commit(tail):
        yield Finding("journal cut", JOURNAL, missing, WITHOUT)
    changes = [commit for commit in found.commits if not commit.folded]
    if not lost and changes and found.since(print_of(content.snapshot)) is None:
        problem = (
            f"does not belong to {SNAPSHOT}, which was changed from outside; it has {len(changes)} changes"
        )
        yield Finding("journal stray", JOURNAL, problem, "those that fit are applied")


def print_of(content: bytes | None) -> Fingerprint:
    """The fingerprint by which a journal names a snapshot."""
    return snapshot.NOTHING if content is None else fingerprint(content)


def check_history(content: bytes, last: Number) -> Iterator[Finding]:
    """What is wrong with the history file, into which the event with the number ``last`` went last."""
    end = content.rfind(b"\n") + 1
    if tail := content[end:]:
        problem = f"ends in {len(tail)} bytes of a line that was never finished"
        yield Finding("history unfinished", HISTORY, problem, ENDED if logged(tail) else CUT)
    lines = content[:end].split(b"\n")[:-1]
    if broken := [number for number, line in enumerate(lines, 1) if not logged(line)]:
        problem = f"line {places(broken)} is broken"
        yield Finding("history broken", HISTORY, problem, "it is set aside")
    events = [event for line in lines if (event := logged(line))]
    times = Counter(event.key for event in events)
    if doubled := [event.seq for event in events if times[event.key] > 1]:
        problem = f"changes that are there twice: {places(sorted(set(doubled)))}"
        yield Finding("history doubled", HISTORY, problem, "each is kept once")
    yield from _check_numbers([event.seq for event in events], last.seq)


def _check_numbers(numbers: list[int], last: int) -> Iterator[Finding]:
    if cut := range(max(numbers, default=0) + 1, last + 1):
        problem = f"the last changes, {cut.start} to {last}, are missing; {MADE}"
        yield Finding("history cut", HISTORY, problem, NUMBERED)
    if missing := eventlog.gaps(numbers, 0):
        problem = f"changes that are missing: {places(missing)}; {MADE}"
        yield Finding("history numbers", HISTORY, problem, NUMBERED)
    elif sorted(numbers) == list(range(1, len(numbers) + 1)) != numbers:
        yield Finding("history order", HISTORY, "changes that stand in another order", ORDERED)
    elif numbers != list(range(1, len(numbers) + 1)):
        problem = "changes that share a number"
        yield Finding("history numbers", HISTORY, problem, NUMBERED)


def places(numbers: Sequence[object]) -> str:
    """The first of some numbers, in words."""
    return ", ".join(map(str, numbers[:SHOWN])) + ("" if len(numbers) <= SHOWN else " and others")


def logged(line: bytes) -> Event | None:
    """The event of one line of the history file; None where the line is not as it was written."""
    try:
        event = eventlog.event_of(eventlog.opened(line))
        history.check(event)
    except ValueError:
        return None
    return event


def is_commit(line: bytes) -> bool:
    """Whether these bytes are a whole line of a journal, but for its end."""
    try:
        journal.parse_line(line)
    except ValueError:
        return False
    return True


def event_of(line: bytes | msgspec.Raw) -> Event | None:
    """The event of one line; None where it is broken."""
    try:
        return eventlog.event_of(line)
    except ValueError:
        return None


def replay(tables: dict[str, Rows], commits: Iterable[Commit]) -> dict[str, Rows]:
    """The tables as commits leave them."""
    tables = {name: dict(rows) for name, rows in tables.items()}
    for commit in commits:
        for name in commit.clear:
            tables.pop(name, None)
        for name, numbers in commit.drop.items():
            for number in numbers:
                tables.get(name, {}).pop(number, None)
        for name, rows in commit.put.items():
            tables.setdefault(name, {}).update(rows)
    return tables


def current(content: Content) -> dict[str, Rows] | None:
    """The tables as the files have them, the journal in them; None where the snapshot is broken."""
    tables = tables_of(content.snapshot)
    if tables is None:
        return None
    return replay(tables, content.found.since(print_of(content.snapshot)) or ())


def check_rows(tables: dict[str, Rows]) -> tuple[Records, list[Finding]]:
    """The records of the tables, and what is wrong with their rows and with what refers to what."""
    records = Records({}, {}, {}, {})
    findings = []
    for table in RECORDS:
        for number, row in tables.get(table, {}).items():
            try:
                getattr(records, table)[_number(number)] = _decoders[table](row)
            except ValueError as error:
                findings.append(_broken_row(table, number, error))
    for number, row in tables.get("decisions", {}).items():
        try:
            records.owners[number] = _owned(row).claim
            if number in records.claims:
                records.claims[number] = _decided(records.claims[number], row)
        except ValueError as error:
            findings.append(_broken_row("decisions", number, error))
    for number, row in tables.get("about", {}).items():
        try:
            _about(row)
        except ValueError as error:
            findings.append(_broken_row("about", number, error))
    return records, [*findings, *_check_ids(records), *_check_references(records)]


def reads(kind: type, row: bytes) -> bool:
    """Whether a row is a record of this kind."""
    try:
        decoder(kind)(row)
    except ValueError:
        return False
    return True


def _number(number: str) -> str:
    """The number of a row, as TinyDB reads its key. Raises ValueError."""
    int(number)
    return number


def _decided(entry: Entry, row: msgspec.Raw) -> Entry:
    return msgspec.structs.replace(entry, decision=_decision(row))


def _broken_row(table: str, number: str, error: Exception) -> Finding:
    return Finding("row broken", SNAPSHOT, f"{table}, row {number}: {error}", fatal=True)


def _check_ids(records: Records) -> Iterator[Finding]:
    for table in RECORDS:
        count = Counter(record.id for record in getattr(records, table).values())
        twice = [id_ for id_, times in count.items() if times > 1]
        if twice:
            yield Finding("id twice", SNAPSHOT, f"{table}: more than one row has the id of {_named(twice)}")


def _check_references(records: Records) -> Iterator[Finding]:
    sources = {source.id: {draft.sha256 for draft in source.drafts} for source in records.sources.values()}
    evidence = {item.id for item in records.evidence.values()}
    entries = records.claims.values()
    lone = [entry.id for entry in entries if entry.source not in sources]
    if lone:
        yield Finding("source missing", SNAPSHOT, f"claims of no document: {_named(lone)}", fatal=True)
    undrafted = [e.id for e in entries if e.source in sources and e.draft not in sources[e.source]]
    if undrafted:
        problem = f"claims of a draft that is not on record: {_named(undrafted)}"
        yield Finding("draft missing", SNAPSHOT, problem, fatal=True)
    bare = [e.id for e in entries if any(link.evidence not in evidence for link in e.decision.evidence)]
    if bare:
        problem = f"claims with evidence that is not on record: {_named(bare)}"
        yield Finding("evidence missing", SNAPSHOT, problem, fatal=True)
    claims = {number: entry.id for number, entry in records.claims.items()}
    known = set(claims.values())
    lost = [e.id for e in entries if e.decision.dup_of and e.decision.dup_of not in known]
    if lost:
        yield Finding("claim missing", SNAPSHOT, f"duplicates of claims not on record: {_named(lost)}")
    orphans = [owner for number, owner in records.owners.items() if number not in claims]
    if orphans:
        yield Finding("claim missing", SNAPSHOT, f"decisions on claims not on record: {_named(orphans)}")
    strange = [o for number, o in records.owners.items() if claims.get(number, o) != o]
    if strange:
        problem = f"decisions in rows of other claims: {_named(strange)}"
        yield Finding("claim missing", SNAPSHOT, problem, fatal=True)


def _named(ids: list[str]) -> str:
    return ", ".join(ids[:SHOWN]) + (f" and {len(ids) - SHOWN} more" if len(ids) > SHOWN else "")


def check_words(entries: Iterable[Entry], texts: dict[str, str]) -> Iterator[Finding]:
    """The claims whose words do not stand at their place; ``texts`` are the drafts' by their sha256."""
    wrong = [
        entry.id
        for entry in entries
        for draft, claim in _readings(entry)
        if draft in texts and texts[draft][claim.start : claim.end] != claim.text
    ]
    if wrong:
        problem = f"claims whose words do not stand at their place in the kept text: {_named(wrong)}"
        yield Finding("words elsewhere", SNAPSHOT, problem)


def _readings(entry: Entry) -> Iterator[tuple[str, Claim]]:
    """How a claim is and was read, each reading with the draft that its words stand in."""
    yield entry.draft, entry.found
    if entry.earlier:
        yield entry.earlier.draft, entry.earlier.claim
    if amended := entry.decision.amended:
        yield amended.draft, amended.claim

"""The store: what is on record in one workspace. Reads come from memory; changes are kept when made."""

from __future__ import annotations

import secrets
from collections import defaultdict
from contextlib import contextmanager
from itertools import count
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from onrecord import blocks, rules, times
from onrecord.anchors import anchors
from onrecord.errors import RefusedError, StoreError
from onrecord.ids import claim_id, only, source_id
from onrecord.reading import Reading
from onrecord.records import Decision, Entry, Event, Evidence, Link, Source
from onrecord.store import history, items
from onrecord.store.backed import Backed
from onrecord.store.bysource import BySource
from onrecord.store.claims import Entries, Ordered, is_whole
from onrecord.store.eventlog import step_id
from onrecord.store.history import Change
from onrecord.store.known import Known
from onrecord.store.order import Order, ordered
from onrecord.store.overtaking import Marked
from onrecord.store.repeats import Repeats
from onrecord.store.steps import Citation, News, Proposal, Revision, Step, changed, spare_originals
from onrecord.store.tables import Tables
from onrecord.store.threads import one_at_a_time
from onrecord.store.trail import Trail
from onrecord.traits import GONE, REPEATS, TO_CHECK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, KeysView, Sequence
    from contextlib import AbstractContextManager

    from onrecord.records import Claim, Draft, Status
    from onrecord.store.history import Subject
    from onrecord.store.tables import Changes
    from onrecord.workspace import Workspace


@one_at_a_time
class Store:
    """The claims of a workspace, and all that is decided about them.

    Every method that changes something takes in first what other processes wrote, and raises StoreError, with
    nothing changed, where the change can't be kept.
    """

    def __init__(self, workspace: Workspace, *, strict: bool = False) -> None:
        """Open a workspace's store; ``strict`` as in rules.check. Raises StoreError where it is broken."""
        self._turn = RLock()
        self.workspace = workspace
        self.strict = strict
        self.window = secrets.token_hex(6)
        self._counter = count(1)
        self.notices: list[str] = []
        """Notices for the user: of repairs, and of their marks that others changed."""
        self._marked = Marked()
        self._tables = Tables(workspace.claims, self.notices)
        self._load()
        self._news: News | None = None
        self._last_read: tuple[tuple[object, ...], Reading] = (), Reading("", "")

    def _load(self) -> None:
        """Read all files, or raise StoreError and keep what was read before."""
        self._read()
        try:
            if self._tables.is_shared and self._tables.join(self._on_record):
                self._read()
        except StoreError as error:  # a folder that can't be written to can be read all the same
            self.notices.append(str(error))

    def _read(self) -> None:
        records = self._tables.read()
        sources = {source.id: source for source in records.sources}
        evidence = {item.id: item for item in records.evidence}
        for entry in records.unchecked:
            if not is_whole(entry, sources, evidence):
                raise StoreError(
                    f"{self.workspace.claims}: {entry.id}: its document, the draft that it stands in, or its"
                    " evidence is missing: see onrecord doctor"
                )
        self._sources, self._evidence = sources, evidence
        self._known = Known(sources.values())
        self._entries = Entries(records.claims)
        self._by_source = BySource(self._entries)
        self._order = Order(self._entries, self._by_source, lambda id_: self._sources[id_].file)
        self._repeats = Repeats(self._entries)
        self._backed = Backed(self._entries)
        self._forget(records.dropped)
        self._remember(records.changed)
        self._trail = Trail(self.window, self._tables.events)

    def refresh(self) -> News | None:
        """Take in what other processes wrote; costs two looks at the disk where there is nothing.

        Returns what there was since this was last asked, be it that a change took it in. Raises StoreError.
        """
        self._take(self._tables.catch_up())
        news, self._news = self._news, None
        return news

    def fold(self) -> None:
        """Write the journal into snapshot and history, in an idle moment. Raises StoreError."""
        self._join()
        self._tables.fold()

    def close(self) -> None:
        """At the end: fold where that is worth its while. Raises StoreError; nothing acknowledged is lost."""
        self._join()
        self._tables.close()

    def _join(self) -> None:
        """On a share, read all files anew, so that changes other windows wrote over are put back."""
        if self._tables.is_shared:
            self._tables.forget()
            self._take(self._tables.catch_up())

    def together(self) -> AbstractContextManager[None]:
        """Keep all changes made within at once, or none of them. Raises StoreError as each change does."""
        return self._writing()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._tables.transaction() as changes:
            self._take(changes)
            yield

    def _take(self, changes: Changes | None) -> None:
        if changes is None:
            return
        before, claims = self._news or News(), {entry.id for entry in changes.entries}
        everything = before.everything or changes.everything or bool(changes.sources)
        self._news = News(before.claims | claims, everything)
        if changes.everything:
            try:
                self._load()
            except StoreError:
                self._tables.forget()
                raise
            return
        if changes.sources:
            self._order.forget()
        self._put(changes.sources, changes.evidence, changes.entries)
        self._trail.add(changes.events)
        self.notices += self._marked.overtaken(changes.events)

    def events(self, claim: str = "") -> Iterator[Event]:
        """All changes, or one claim's, the last first, read from the disk as they are asked for."""
        return (event for event in self._tables.events() if claim in ("", event.claim))

    # Sources

    def sources(self) -> list[Source]:
        """The documents on record, by file name."""
        return sorted(self._sources.values(), key=lambda source: source.file)

    def source(self, id_: str) -> Source:
        """The document with this id. Raises RefusedError where there is none."""
        if id_ not in self._sources:
            raise RefusedError(f"{id_}: no such source")
        return self._sources[id_]

    def source_of(self, *, sha256: str = "", file: str = "") -> Source | None:
        """The document of this file name, else one that has a draft of exactly these bytes."""
        return self._known.find(sha256=sha256, file=file)

    def text(self, source: Source, draft: str = "") -> str:
        """The kept text of a document's current draft, or of that with this sha256.

        Raises StoreError where it is missing.
        """
        return self.workspace.text(self._draft(source, draft).text_sha256)

    def reading(self, source: Source, draft: str = "", *, as_read: bool = False) -> Reading:
        """What a reader gave of a document's current draft, or of that with this sha256, blocks as people
        put them right unless ``as_read``; of plain text the text alone.

        Raises StoreError as ``text`` does.
        """
        of = self._draft(source, draft)
        asked = (of.sha256, *(() if as_read else (source.sortings, source.namings)))
        if asked != self._last_read[0]:
            text = self.workspace.text(of.text_sha256)
            plain = Reading(text, of.reader, of.encoding)
            reading = self.workspace.reading(of.reading, text) if of.reading else plain
            self._last_read = asked, reading if as_read else blocks.as_said(source, reading)
        return self._last_read[1]

    def reading_of(self, entry: Entry) -> Reading:
        """What a reader gave of the draft in which a claim has its place. Raises StoreError."""
        return self.reading(self.source(entry.source), entry.draft)

    def _draft(self, source: Source, sha256: str) -> Draft:
        """A document's current draft, or that with this sha256."""
        try:
            return source.draft_of(sha256) if sha256 else source.draft
        except KeyError:
            raise StoreError(
                f"{self.workspace.claims}: {source.file}: its draft {sha256} is missing: see onrecord doctor"
            ) from None

    def progress(self) -> dict[str, tuple[int, int]]:
        """For each source how many of its claims are done (not to be checked again), and how many stand."""
        standing = self.entries()
        left = [found & TO_CHECK > 0 for found in standing.traits()]
        spans = {id_: standing.spans.get(id_, (0, 0)) for id_ in self._sources}
        return {id_: (end - begin - sum(left[begin:end]), end - begin) for id_, (begin, end) in spans.items()}

    def take_in(
        self,
        file: str,
        title: str,
        draft: Draft,
        text: str,
        claims: Sequence[Claim],
        warnings: tuple[str, ...] = (),
        language: str = "",
    ) -> Source | None:
        """Put a new document and its claims on record; None where its bytes or its name are there already.

        ``text`` must be kept under ``draft.text_sha256``, ``claims`` in document order.
        """
        with self._writing():
            if self.source_of(sha256=draft.sha256, file=file):
                return None
            id_ = source_id(draft.sha256, self._sources)
            source = Source(id_, file, title, (draft,), warnings, language=language)
            new: dict[str, Entry] = {}
            for claim, place in zip(claims, anchors(text, claims), strict=True):
                id_ = claim_id(source.id, claim.kind, claim.text, place.occurrence, self._entries, new)
                new[id_] = Entry(id_, source.id, draft.sha256, "extracted", place, claim)
            self._tables.put_sources([source])
            self._tables.put_entries(new.values())
        self._put([source], (), new.values())
        return source

    def revise(self, id_: str, revise: Callable[[Source, list[Entry]], Revision | None]) -> Revision | None:
        """Change a document and its claims, all in one.

        ``revise`` gets them as they are now, those that are gone among them, and gives what is to change.
        What others are duplicates of is not dropped, but gone.
        """
        with self._writing():
            source = self.source(id_)
            revision = revise(source, self.claims_of(source))
            if revision:
                revision = spare_originals(revision, self._entries, self._entries.having(REPEATS))
                self._tables.put_sources([revision.source] if revision.source else [])
                self._tables.put_entries(revision.entries)
                self._tables.drop_entries(revision.dropped)
                self._tables.drop_sources([] if revision.source else [id_])
        if revision:
            self._take_over(id_, revision)
        return revision

    def _take_over(self, id_: str, revision: Revision) -> None:
        self._order.forget()
        self._known.put(self._sources[id_], revision.source)
        self._forget(revision.dropped)
        if revision.source:
            self._sources[id_] = revision.source
        else:
            del self._sources[id_]
        self._remember(revision.entries)

    # Claims

    def entries(self) -> Ordered:
        """All claims that stand, in the order of the documents' names and within a document in its own.

        The list is the store's own and keeps up with it.
        """
        return self._order.all()

    def claims_of(self, source: Source) -> list[Entry]:
        """All claims on record of a document, those that are gone or withdrawn among them."""
        return list(map(self._entries.claims.entry, self._by_source.numbers(source.id)))

    def ids(self) -> KeysView[str]:
        """The ids of all claims on record."""
        return self._entries.keys()

    def decided_alike(self, entry: Entry) -> list[Entry]:
        """One claim of each status among those that say the same as ``entry`` and are decided on.

        Whichever was decided last comes first. The index that this needs is made at the first asking, which
        takes a moment where there are many claims, or ahead of it.
        """
        return self._repeats.decided(entry)

    def look_ahead(self) -> bool:
        """Index some more claims for ``decided_alike``; returns whether there were more."""
        return self._repeats.look_ahead()

    def gone(self) -> list[Entry]:
        """The claims decided on that stand in their documents no longer, each with its place in its draft."""
        gone = (entry for entry in self._entries.having(GONE) if not entry.decision.withdrawn)
        return ordered(gone, lambda id_: self._sources[id_].file)

    def get(self, prefix: str) -> Entry:
        """The claim whose id begins with ``prefix``. Raises RefusedError where none or several do."""
        if (exact := self._entries.get(prefix)) and not exact.decision.withdrawn:
            return exact
        alike = (self._entries[id_] for id_ in self._entries if id_.startswith(prefix))
        ids = (entry.id for entry in alike if not entry.decision.withdrawn)
        return self._entries[only(prefix, ids, "claim", "claims")]

    def on_record(self, id_: str) -> Entry | None:
        """The claim with exactly this id, also if gone or withdrawn; None for an unknown id."""
        return self._entries.get(id_)

    def claims(self, prefixes: Iterable[str]) -> list[Entry]:
        """The claims whose ids begin like this, each once. Raises RefusedError as ``get`` does."""
        return list({entry.id: entry for entry in map(self.get, prefixes)}.values())

    # Evidence

    def evidence(self) -> list[Evidence]:
        """The items of evidence, the newest first."""
        return list(reversed(self._evidence.values()))

    def backed(self, item: Evidence) -> list[Entry]:
        """The claims that an item of evidence backs, in their order; those that are gone come last."""
        backed = [entry for entry in self._backed.by(item.id) if not entry.decision.withdrawn]
        in_order = ordered(backed, lambda id_: self._sources[id_].file)
        return sorted(in_order, key=lambda entry: entry.gone)

    def repeating(self, entry: Entry) -> list[Entry]:
        """The claims that stand and are duplicates of this one, in their order."""
        standing = self.entries()
        likely = (standing[n] for n, found in enumerate(standing.traits()) if found & REPEATS)
        return [each for each in likely if each.decision.dup_of == entry.id]

    def item(self, link: Link) -> Evidence:
        """The item of evidence that a claim's link names."""
        return self._evidence[link.evidence]

    def find_item(self, prefix: str) -> Evidence:
        """The item whose id begins with ``prefix``. Raises RefusedError where none or several do."""
        exact = self._evidence.get(prefix)
        return exact or self._evidence[only(prefix, self._evidence, "item of evidence", "items of evidence")]

    # Decisions

    def decide(
        self,
        ids: Iterable[str],
        by: str,
        *,
        status: Status | UnsetType = UNSET,
        note: str | UnsetType = UNSET,
        correction: str | UnsetType = UNSET,
        cite: Citation | None = None,
    ) -> Step:
        """Change the decisions on these claims, in one step for undo; fields not given stay.

        Raises RefusedError, with nothing changed, for an unknown claim or a status that lacks what it needs.
        """

        def propose() -> Proposal:
            given: dict[str, Any] = {"note": note, "correction": correction}
            given = {field: words for field, words in given.items() if words is not UNSET}
            item = self.known(cite.item) if cite else None
            link = Link(item.id, cite.locator, cite.quote) if cite and item else None
            decided = []
            for entry in self.claims(ids):
                links = entry.decision.evidence
                more: dict[str, Any] = {"evidence": (*links, link)} if link and link not in links else {}
                marked = entry.decision if status is UNSET else rules.marked(entry, status, by, times.now())
                decided.append((entry, replace(marked, **given, **more)))
            return Proposal(tuple(decided), evidence=(item,) if item else (), marking=status is not UNSET)

        return self.change(by, propose)

    def change(self, by: str, propose: Callable[[], Proposal]) -> Step:
        """Make the changes that ``propose`` gives, in one step for undo.

        ``propose`` gives what is to change, with the store as it is then; what that makes void falls with it.
        Raises RefusedError, with nothing changed, where it does, or where a status lacks what it needs.
        """
        with self._writing():
            proposal = propose()
            changes = proposal.changes(self._sources, self._evidence)
            warnings = rules.judge(proposal.decided, marking=proposal.marking, strict=self.strict)
            new = [item for item in proposal.evidence if item.id not in self._evidence]
            self._tables.put_evidence(new)
            self._tables.put_entries(proposal.made)
            step = self._keep(changes, by, proposal.made)
        self._put(step.sources, (*new, *step.evidence), step.entries)
        return replace(step, warnings=warnings)

    def undo(self, by: str) -> Step | None:
        """Take back this window's last step, or else this checker's; None where there is none.

        What someone changed since is left alone and named.
        """
        return self._take_back("undo", by)

    def redo(self, by: str) -> Step | None:
        """Take back the last undo, where nothing was marked since; None where there is none."""
        return self._take_back("redo", by)

    def _take_back(self, which: Literal["undo", "redo"], by: str) -> Step | None:
        with self._writing():
            done = self._trail.to_undo(by) if which == "undo" else self._trail.to_redo(by)
            events = defaultdict(list)
            for event in done:
                if self._subject(event.claim):
                    events[event.claim].append(event)
            changes, left = [], []
            for id_, of_one in events.items():
                subject, draft = self._subject(id_) or (Decision(), "")
                if history.can_be_taken_back(of_one, subject, draft):
                    before = history.before(of_one, subject)
                    if isinstance(subject, Decision) and isinstance(before, Decision):
                        before = rules.settled(subject, before)
                    changes.append(Change(id_, draft, subject, before))
                else:
                    left.append(Change(id_, draft, subject, subject))
            if not events:
                return None
            step = self._keep(changes or left, by, undoes=done[0])
        self._put(step.sources, step.evidence, step.entries)
        return replace(step, left=tuple(change.id for change in left))

    def _on_record(self, id_: str) -> Subject | None:
        subject = self._subject(id_)
        return subject[0] if subject else None

    def _subject(self, id_: str) -> tuple[Subject, str] | None:
        """The record with this id that events change, and its draft; None where there is none."""
        if entry := self._entries.get(id_):
            return entry.decision, entry.draft
        if source := self._sources.get(id_):
            return source, source.draft.sha256
        item = self._evidence.get(id_)
        return (item, "") if item else None

    def known(self, item: Evidence) -> Evidence:
        """The equal item on record, or this one with an id of its own."""
        return items.known(item, self._evidence)

    def _keep(
        self, changes: Iterable[Change], by: str, made: Iterable[Entry] = (), undoes: Event | None = None
    ) -> Step:
        """Write these changes and their events; the step has what did change, as it is then."""
        id_ = step_id(self.window, next(self._counter))
        numbered = history.NextStep(self._tables.last_event(), id_, times.now(), by, self.window, undoes)
        events = numbered.events(changes)
        fresh = {entry.id: entry for entry in made}
        different = {event.claim for event in events if event.old != event.new}
        step = changed(
            (change for change in changes if change.id in different),
            lambda id_: fresh.get(id_) or self._entries[id_],
        )
        self._tables.add_events(events)
        self._tables.put_decisions(step.entries)
        self._tables.put_sources(step.sources)
        self._tables.put_evidence(step.evidence)
        self._trail.add(events)
        self._marked.add(events)
        return replace(step, events=tuple(events))

    def _put(self, sources: Iterable[Source], evidence: Iterable[Evidence], entries: Iterable[Entry]) -> None:
        """Put records into memory as they are on the disk now."""
        for source in sources:
            self._known.put(self._sources.get(source.id), source)
            self._sources[source.id] = source
        self._evidence.update((item.id, item) for item in evidence)
        self._remember(entries)

    def _remember(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            before = self._entries.get(entry.id)
            self._entries[entry.id] = entry
            number = self._entries.numbers[entry.id]
            self._order.put(before, entry)
            self._repeats.put(number, entry)
            self._by_source.put(number, before, entry)
            self._backed.put(before, entry)

    def _forget(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            before, number = self._entries[id_], self._entries.numbers[id_]
            del self._entries[id_]
            self._order.put(before, None)
            self._by_source.put(number, before, None)
            self._backed.put(before, None)

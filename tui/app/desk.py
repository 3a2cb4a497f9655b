"""The session of one checker at the desk: what the screens ask of the store. No screen in it."""

from __future__ import annotations

import time
from collections import deque
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from msgspec import UNSET, Struct
from msgspec.structs import replace

from onrecord import clearance, rules
from onrecord.around import Around
from onrecord.checkers import folded
from onrecord.config import Settings, forget_filter, keep_checker, keep_filter, user_file
from onrecord.decisions import agreeing, duplicates, evidence, following, languages, making, queries, signing
from onrecord.decisions.offered import Offered
from onrecord.errors import OnrecordError
from onrecord.records import Link
from onrecord.seeds import CHANGED_KEPT, is_taken_in
from tui.app.held import Held
from tui.app.keymap import Keymap
from tui.app.listing import Listing
from tui.app.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from onrecord.clearance import State
    from onrecord.formats.export import Written
    from onrecord.records import Entry, Evidence, Kind, Source, Status
    from onrecord.store import Citation, Step, Store

NEW = "new, not taken in yet"
"""The reason for which a document is listed that is only not taken in yet."""


SAID = 100
"""Messages that can be read again."""


RECENT = 1000
"""Changes looked through for the names of checkers."""


class Problem(Struct, frozen=True):
    """A document that could not be taken in, by its name below ``seeds/``, and why."""

    name: str
    reason: str


class Mark(Struct, frozen=True):
    """A mark that the key ``.`` repeats: its status, and the words given with the mark."""

    status: Status
    words: str | None = None


class Backing(NamedTuple):
    """An item of evidence with the claims that it backs, and its last link."""

    item: Evidence
    claims: list[Entry]
    last: Link


class Desk:
    """The session at the desk: the store, the claims shown, the claims selected, and the checker."""

    def __init__(
        self,
        store: Store,
        checker: str | None = None,
        *,
        settings: Settings | None = None,
        language: str = "",
        clock: Callable[[], float] = time.monotonic,
        today: Callable[[], date] = date.today,
    ) -> None:
        """Raises OnrecordError for keys in the user's settings that can't be used.

        ``language`` is that of the documents that are taken in at this desk, where it is given.
        """
        given = settings or Settings()
        self.keymap = Keymap(given.keys, user_file())
        self.filters = dict(given.filters)
        self.store = store
        self.checker = checker
        self.language = language
        self.clock = clock
        self.today = today
        self.problems: list[Problem] = []
        self.changed = 0
        """The number of ``problems`` that are changed documents."""
        self._offered: list[Problem] = []
        self.took_in = False
        """Whether documents were taken in since the last change; undo does not take an intake back."""
        self.selected: set[str] = set()
        self.last_mark: Mark | None = None
        self.comments = Offered(store)
        """What the comments of documents offer."""
        self.listing = Listing(store.entries(), store.gone())
        self._look_around()
        self.hides_done = False
        """Whether documents with nothing left to check are hidden."""
        self.begin_at = ""
        """The id of the claim that the desk opens on; if empty, the first claim."""
        self.greeting = ""
        """What the desk tells when it opens."""
        self.typed: dict[tuple[str, str], dict[str, str]] = {}
        """The words typed in prompts and forms that were left, or failed: by field, for each question."""
        self.addressee = "author"
        """Whom the last query was put to."""
        self._states: dict[str, State] = {}
        self.pace = Pace(clock)
        self._made: set[str] = set()
        self._cited: dict[str, Link] = {}
        """The last link made at this desk to each item of evidence."""
        self.held = Held(clock)
        self._text: tuple[tuple[str, str], str] = (("", ""), "")
        self._told = 0
        self.said: deque[str] = deque(maxlen=SAID)
        """What was told last, to be read again."""
        self.looked_ahead = False
        """Whether it is known of all claims what they say."""

    # Documents

    @property
    def name(self) -> str:
        """The name of the workspace's folder."""
        return self.store.workspace.root.name

    def new_documents(self) -> bool:
        """Whether there are documents whose names are not on record."""
        workspace = self.store.workspace
        known = {source.file for source in self.store.sources()}
        return any(workspace.name_of(document) not in known for document in workspace.documents())

    def text(self, source: Source, draft: str = "") -> str:
        """The kept text of a source's current draft, or of the draft with this sha256. Raises StoreError."""
        wanted = source.id, draft or source.draft.sha256
        if self._text[0] != wanted:
            self._text = wanted, self.store.text(source, draft)
        return self._text[1]

    def text_of(self, entry: Entry) -> str:
        """The text in which a claim has its place. Raises StoreError."""
        return self.text(self.store.source(entry.source), entry.draft)

    def sources_shown(self) -> list[Source]:
        """The documents that the filter lets through."""
        shown = self.listing.filter.sources
        return [source for source in self.store.sources() if not shown or source.id in shown]

    @property
    def shown_source(self) -> Source | None:
        """The document whose claims alone are shown; None where it is not one."""
        shown = self.listing.filter.sources
        return next((source for source in self.store.sources() if {source.id} == shown), None)

    def state(self, source: Source) -> State:
        """How far a document is, as it is on record; remembered until a claim of it changes."""
        if source.id not in self._states:
            self._states[source.id] = self._look_up_state(source)
        return self._states[source.id]

    def _look_up_state(self, source: Source) -> State:
        done, every = self.listing.progress.get(source.id, (0, 0))
        if done < every:
            return "open"  # without a look at each claim
        if every and self.listing.statuses(source.id).isdisjoint(("false", "corrected")):
            return "clear"
        try:
            return clearance.of_source(self.store, source, self.listing.of_source(source.id)).state
        except OnrecordError:
            return "checked"  # its text is missing: what is corrected in it can't be told

    def offer(self, waiting: list[Problem]) -> None:
        """List documents that changed while the desk is open, in place of those listed before."""
        known = {problem.name for problem in (*self._offered, *waiting)}
        self._list([*(problem for problem in self.problems if problem.name not in known), *waiting])
        self._offered = waiting

    def list_problems(self, problems: list[Problem], left: Iterable[str] = ()) -> None:
        """List what an intake could not take in.

        Of ``left``, documents that it did not come to, what was listed before stays; new ones are listed.
        """
        told = {problem.name for problem in problems}
        before = {problem.name: problem for problem in self.problems}
        self._list(
            [
                *problems,
                *(
                    before.get(name) or Problem(name, NEW)
                    for name in left
                    if name not in told and (name in before or not self.store.source_of(file=name))
                ),
            ]
        )

    def _list(self, problems: list[Problem]) -> None:
        self.problems = [  # another window may have taken some in
            problem
            for problem in problems
            if problem.reason not in (NEW, CHANGED_KEPT) or not is_taken_in(self.store, problem.name)
        ]
        self.changed = sum(self.store.source_of(file=problem.name) is not None for problem in problems)

    def reload(self) -> None:
        """Show all that is on record now; rows that are shown stay."""
        self._look_around()
        self.listing.read(self.store.entries(), self.store.gone(), keep=self.listing.ids())
        self._states.clear()
        self.selected = {id_ for id_ in self.selected if self.listing.get(id_)}

    def _look_around(self) -> None:
        self.listing.around = Around(self.store, self.comments, self._by)

    def refresh(self) -> bool:
        """Take in what other windows wrote; returns whether they wrote anything. Raises StoreError."""
        news = self.store.refresh()
        if news and (
            news.everything or not all([*map(self._replace, map(self.store.on_record, news.claims))])
        ):
            self.reload()
        if news:
            self._list(self.problems)
        return news is not None

    def back_up(self) -> None:
        """Make the day's backup where one is due. Raises StoreError or OSError."""
        from onrecord.doctor import backups  # here: the first page of claims does not wait for it

        backups.make_if_due(self.store.workspace, datetime.now().astimezone())

    def notices(self) -> list[str]:
        """The store's notices not told yet: of repairs, and of marks that others changed."""
        told, self._told = self._told, len(self.store.notices)
        return self.store.notices[told:]

    # Marks

    def name_checker(self, name: str) -> None:
        """Check as ``name`` from now on, and keep the name. Raises StoreError where it can't be kept."""
        self.checker = name
        self._look_around()
        keep_checker(self.store.workspace, name)

    def people(self) -> list[str]:
        """The names of those who check, or are to check something, by the alphabet."""
        events = islice(self.store.events(), RECENT)
        names = {self.checker or "", *self.listing.around.holders.values(), *(event.by for event in events)}
        return sorted(filter(None, names), key=folded)

    def lacking(self, ids: Sequence[str], status: Status, **given: str) -> bool:
        """Whether one of these claims lacks what ``status`` needs, once the claim has ``given``."""
        entries = filter(None, map(self.listing.get, ids))
        return any(rules.lacks(status, replace(entry.decision, **given)) for entry in entries)

    def replaced(self, ids: Sequence[str], status: Status, words: str) -> int:
        """The number of these claims whose note or correction ``words`` given with a mark replace."""
        entries = [entry for entry in map(self.listing.get, ids) if entry]
        corrected = status == "corrected"
        own = [entry.decision.correction if corrected else entry.decision.note for entry in entries]
        return sum(bool(said) and said != words for said in own)

    def mark(self, ids: Sequence[str], status: Status, words: str | None = None) -> Step:
        """Give claims a status; ``words`` are what it needs, where they get others than they have.

        Raises RefusedError or StoreError.
        """
        given = UNSET if words is None else words
        note, correction = (UNSET, given) if status == "corrected" else (given, UNSET)
        step = self.store.decide(ids, self._by, status=status, note=note, correction=correction)
        self.last_mark = Mark(status, words)
        self.pace.add()
        self._take(step.entries)
        return step

    def same(self, entry: Entry) -> Entry | None:
        """The last decided claim that says the same; None where there is none, or this claim is done."""
        alike = self.store.decided_alike(entry) if rules.is_to_check(entry) else []
        return alike[0] if alike else None

    def twin(self, entry: Entry) -> Entry | None:
        """As ``same``, but None, too, until all claims are looked through."""
        return self.same(entry) if self.looked_ahead else None

    def follow(self, ids: Sequence[str], other: str) -> Step:
        """Mark claims as another claim that says the same is marked. Raises RefusedError or StoreError."""
        step = self._done(following.follow(self.store, ids, other, self._by))
        self.pace.add()
        return step

    def agree(self) -> Step:
        """Settle the corrections that drafts carry out to the letter. Raises RefusedError or StoreError."""
        return self._done(agreeing.agree(self.store, self.store.sources(), self._by))

    def note(self, ids: Sequence[str], note: str) -> Step:
        """Give claims a note. Raises RefusedError or StoreError."""
        return self._done(self.store.decide(ids, self._by, note=note))

    def cite(self, ids: Sequence[str], citation: Citation) -> Step:
        """Give claims an item of evidence. Raises RefusedError or StoreError."""
        item = self.store.known(citation.item)
        new = item not in self.store.evidence()
        step = self._done(self.store.decide(ids, self._by, cite=citation))
        if new:
            self._made.add(item.id)
        self._cited[item.id] = Link(item.id, citation.locator, citation.quote)
        return step

    def offered(self) -> list[Backing]:
        """The evidence to pick from; without items made here and undone."""
        return [
            Backing(item, claims, self._cited.get(item.id) or _last(item, claims))
            for item, claims in evidence.listed(self.store)
            if claims or item.id not in self._made
        ]

    def ask(self, ids: Sequence[str], to: str, text: str) -> Step:
        """Put a query to somebody on record with claims. Raises RefusedError or StoreError."""
        return self._done(queries.ask(self.store, ids, to, text, self._by))

    def decide(self, change: Callable[[Store, str], Step]) -> Step:
        """Make a change of the store in the checker's name. Raises RefusedError or StoreError."""
        return self._done(change(self.store, self._by))

    def sign(self, ids: Sequence[str]) -> Step:
        """Agree with another person's decision on claims. Raises RefusedError or StoreError."""
        return self._done(signing.sign(self.store, ids, self._by))

    def duplicate(self, ids: Sequence[str], of: str) -> Step:
        """Make claims duplicates of another. Raises RefusedError or StoreError."""
        return self._done(duplicates.mark(self.store, ids, of, self._by))

    def undo(self) -> Step | None:
        """Take back the last step; None where there is no step. Raises StoreError."""
        return self._taken(self.store.undo(self._by))

    def redo(self) -> Step | None:
        """Take back the last undo; None where there is no undo. Raises StoreError."""
        return self._taken(self.store.redo(self._by))

    def put_language(self, source: Source, language: str) -> Step:
        """Say in which language a document is; none lets its text tell. Raises RefusedError or StoreError."""
        return self._done(languages.put(self.store, [source], language, self._by))

    def add_claim(self, source: Source, kind: Kind, start: int, end: int) -> Entry:
        """Put a claim of these words on record. Raises RefusedError where it is there, or StoreError."""
        entry = making.make(self.store, source, kind, start, end, self._by)
        self._take([entry])
        return entry

    @property
    def _by(self) -> str:
        return self.checker or ""

    def _done(self, step: Step) -> Step:
        if step.sources:
            self._look_around()
        self._take(step.entries)
        return step

    def _taken(self, step: Step | None) -> Step | None:
        """Show the claims of a step; where one's document is not shown, show all documents."""
        if step:
            shown = self.listing.filter.sources
            if shown and not shown.issuperset(entry.source for entry in step.entries):
                self.show_source(None)
            self._done(step)
        return step

    def _take(self, entries: Sequence[Entry]) -> None:
        """Show claims as they are now; claims that came or went change the rows."""
        self.took_in = False
        there = [self._replace(entry) for entry in entries]
        sources = self.listing.filter.sources
        ids = {entry.id for entry in entries if not sources or entry.source in sources}
        if all(there) and all(self.listing.row(id_) is not None for id_ in ids):
            return
        self.listing.read(self.store.entries(), self.store.gone(), keep=ids.union(self.listing.ids()))

    def _replace(self, entry: Entry | None) -> bool:
        """Show a claim as it is now; returns whether its place among the others is the same."""
        if entry is None:
            return False
        self._states.pop(entry.source, None)
        is_there = self.listing.replace(entry)
        if not is_there:
            self.comments.forget(entry.source)
        return is_there

    def chosen(self) -> list[str]:
        """The selected claims that are shown, in the order of their rows: a filter may hide others."""
        return [id_ for id_ in self.listing.ids() if id_ in self.selected] if self.selected else []

    # What is shown

    def keep_filter(self, name: str) -> None:
        """Keep the filter now in force, but for the document, under a name. Raises OnrecordError."""
        chosen = self.listing.filter.anywhere
        keep_filter(name, chosen)
        self.filters[name] = chosen

    def forget_filter(self, name: str) -> None:
        """Forget the filter kept under this name. Raises OnrecordError."""
        forget_filter(name)
        del self.filters[name]

    def show_source(self, source: str | None) -> None:
        """Show the claims of one source, or of all."""
        sources = frozenset({source} if source else ())
        self.listing.apply(replace(self.listing.filter, sources=sources))

    def export(self, entries: Sequence[Entry], path: Path, *, force: bool) -> Written:
        """Write claims as their Word document or a workbook where the name ends so, else as CSV.

        Raises OnrecordError.
        """
        from extractors.commented import (
            ENDING,
            commented,
            with_comments,
        )  # here: most sessions export nothing
        from onrecord.formats import output
        from onrecord.formats.export import Written, export

        if path.suffix.lower() != ENDING:
            return export(self.store, entries, path, force=force)
        output.check([path], self.store.workspace, force=force)
        chosen = with_comments(entries)
        output.write([(path, [commented(self.store, chosen, self.checker or "fact check")])])
        return Written(len(chosen), [], "claim")

    def export_path(self, stem: str) -> Path:
        """The path of a new file for an export of today: ``data/exports/STEM-DATE.csv``."""
        folder = self.store.workspace.data / "exports"
        plain = folder / f"{stem}-{self.today().isoformat()}.csv"
        path, number = plain, 2
        while path.exists():
            path = plain.with_stem(f"{plain.stem}-{number}")
            number += 1
        return path


def _last(item: Evidence, claims: Sequence[Entry]) -> Link:
    """The link to an item of the last of the claims that it backs."""
    links = [link for entry in claims for link in entry.decision.evidence if link.evidence == item.id]
    return links[-1] if links else Link(item.id)

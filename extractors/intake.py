"""Intake: documents below ``seeds/`` go on record with their claims, and so do their new drafts."""

from __future__ import annotations

import hashlib
import time
from contextlib import closing, contextmanager
from datetime import date, datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from extractors import claims_of, version
from extractors.ahead import Ahead, Asked, Ready
from extractors.guard import guarded
from extractors.languages import tell
from extractors.readers import read, read_any, read_bytes, told
from extractors.readers.formats import READERS
from onrecord import blocks, config, faults, seeds
from onrecord.drafts import redrafting
from onrecord.drafts.likeness import Likeness
from onrecord.drafts.redrafting import Redraft
from onrecord.errors import FaultError, StoreError, UnreadableError
from onrecord.processes import apart
from onrecord.records import Draft
from onrecord.workspace import kept_under

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from onrecord.drafts.carrying import Carried
    from onrecord.reading import Reading
    from onrecord.records import Claim, Naming, Sorting, Source
    from onrecord.store import Store

TITLE = 120
"""Code points of a document's first line that serve as its title."""

FRESH = 2.0
"""Seconds after its last change for which a file is taken to be half-written."""
PAUSE = 0.1
"""Seconds for which a fresh file must not change before the file is read."""

LONG = 200_000
"""Code points from which the claims of a text may take longer than whoever waits for them likes to wait."""

Became = Literal[
    "known", "new", "changed", "draft", "again", "renamed", "back", "gone", "waiting", "unreadable"
]
"""What became of a document."""


class Outcome(Struct, frozen=True):
    """The outcome of one document's intake.

    - ``known``: on record already;
    - ``new``: taken in; ``of`` is the document that it is much like and may be the next draft of, if any;
    - ``changed``: its text differs from the one on record and waits to be taken in as the next draft;
    - ``draft``: that was done, or ``again``: its unchanged text was read by newer extractors; ``carried`` has
      what became of its claims;
    - ``renamed``, ``back``, ``gone``: its file was renamed, is there again, was deleted;
    - ``waiting``: it is being written, and looked at the next time;
    - ``unreadable``.

    ``source`` is what was taken in just now, ``of`` the document on record that it is about, ``problem`` a
    line for the user on why nothing was taken in.
    """

    document: Path
    source: Source | None = None
    problem: str | None = None
    became: Became = "known"
    of: Source | None = None
    carried: Carried | None = None


def take_in_new(
    store: Store,
    published: date | None = None,
    language: str = "",
    stopped: Callable[[], bool] | None = None,
) -> Iterator[Outcome]:
    """Take in each document of the workspace that is not on record, one by one, in the order of their names.

    Gives an outcome for every document, so that a caller can show progress, and then one for every document
    on record whose file was deleted; one that can't be read, or has changed, is an outcome with a problem
    and the rest goes on. ``published`` is the publication day of what is taken in; without it, a next draft
    has that of the draft before. ``language`` is the code of that in which all of these are. Raises
    StoreError where nothing can be kept, and StoppedError at once, in the middle of a long document, where
    it is ``stopped``.
    """
    return _Intake(store, published, language, stopped).each(changed=False)


def take_in_all(store: Store, published: date | None = None, language: str = "") -> Iterator[Outcome]:
    """As ``take_in_new``, with changed documents taken in as next drafts, and those read again that other
    extractors had read.
    """
    return _Intake(store, published, language).each(changed=True)


def take_in(store: Store, document: Path, published: date | None = None, language: str = "") -> Outcome:
    """Take in one document below ``seeds/`` where the document is new.

    Raises UnreadableError where it has no readable text, and StoreError where it can't be kept.
    """
    return _Intake(store, published, language).look_at(document, changed=False)


def take_in_draft(
    store: Store,
    document: Path,
    source: Source,
    published: date | None = None,
    language: str = "",
    stopped: Callable[[], bool] | None = None,
) -> Outcome:
    """Take in a document below ``seeds/`` as the next draft, and from now on the file, of one on record.

    Where it was taken in as a document of its own, it is that no longer. Raises UnreadableError where it
    cannot be read, RefusedError where decisions were made on it as a document of its own, StoreError, and
    StoppedError as ``take_in_new`` does.
    """
    return _Intake(store, published, language, stopped).draft(document, source)


def read_again(store: Store, source: Source) -> Carried | None:
    """Read a document's current draft again by its record of now; None where the draft was read so.

    That is for a draft that was read in another language than somebody gave since. What was decided stays.
    Raises UnreadableError, StoreError.
    """
    return _Intake(store).again(source)


def preview(
    store: Store,
    document: Path,
    source: Source,
    language: str = "",
    stopped: Callable[[], bool] | None = None,
) -> Carried:
    """The claims' fate if a changed document were taken in, in ``language`` if given.

    Raises UnreadableError, StoreError, and StoppedError as ``take_in_new`` does.
    """
    intake = _Intake(store, language=language, stopped=stopped)
    return redrafting.preview(store, source, intake.redraft(document, read_bytes(document), source))


def title(reading: Reading) -> str:
    """The title that a document gives, else its first line that has words; empty where no line has."""
    return (reading.title or "".join(reading.text.strip().splitlines()[:1])).strip()[:TITLE]


class _Intake:
    """Takes documents of one workspace in, with the words of its settings: as ``published`` on one day, in
    one ``language``.
    """

    def __init__(
        self,
        store: Store,
        published: date | None = None,
        language: str = "",
        stopped: Callable[[], bool] | None = None,
    ) -> None:
        self._store = store
        self._stopped = stopped
        self._published = published
        self._language = language
        settings = config.load(store.workspace)
        self._words, self._limits = settings.words, settings.reading
        self._version = cache(partial(version, self._words))  # hashed once, whatever the documents
        self._likeness = Likeness(store)
        self._faults = faults.reports(store.workspace)
        self._ahead: Ahead | None = None

    def each(self, *, changed: bool) -> Iterator[Outcome]:
        """All documents of the workspace, then the documents whose file is gone."""
        store = self._store
        documents = store.workspace.documents()
        stamps = _settled(documents)
        with closing(
            Ahead(list(self._to_read(documents, changed=changed)), self._words, self._limits)
        ) as self._ahead:
            for document, stamp in stamps:
                if _stamp(document) != stamp:
                    yield Outcome(document, became="waiting")
                    continue
                try:
                    yield self.look_at(document, changed=changed)
                except UnreadableError as error:
                    yield Outcome(document, problem=str(error), became="unreadable")
        for report in self._faults:
            if not any(report.is_about(store.workspace.name_of(each), "") for each in documents):
                faults.settle(report)
        for source in store.sources():
            document = store.workspace.seeds / source.file
            if not source.gone and not document.is_file():
                gone = redrafting.put_file(store, source, source.file, gone=True)
                yield Outcome(document, became="gone", of=gone)

    def _to_read(self, documents: Iterable[Path], *, changed: bool) -> Iterator[Asked]:
        """The documents whose claims will be asked for: new, and if ``changed`` also read otherwise."""
        for document in documents:
            if self._stopped and _is_long(document):
                continue  # it is read in a process that can be stopped
            here = self._store.source_of(file=self._store.workspace.name_of(document))
            if here is None:
                yield Asked(document, self._published, self._language)
            elif changed and not (here.sortings or here.encoding or here.namings) and self._is_outdated(here):
                yield Asked(document, _day(here.draft), here.language)

    def look_at(self, document: Path, *, changed: bool) -> Outcome:
        """Take a document in where the document is new, and a known document only if ``changed``."""
        store = self._store
        seeds.refuse_link_out(store.workspace, document)
        content = read_bytes(document)
        sha256 = hashlib.sha256(content).hexdigest()
        name = store.workspace.name_of(document)
        state, source = seeds.look_at(store, name, sha256)
        if source is None:
            return self._new(document, content)
        if state == "changed" and changed:
            return self._added(document, source, self.redraft(document, content, source))
        told(document, content)
        if state in ("same", "back"):
            return self._unchanged(document, source, changed=changed)
        if state == "changed":
            problem = f"{document}: {seeds.CHANGED_KEPT}"
            return Outcome(document, problem=problem, became="changed", of=source)
        if state == "renamed":
            redrafting.put_file(store, source, name)
            return Outcome(document, became="renamed", of=source)
        return Outcome(document, of=source)

    def draft(self, document: Path, source: Source) -> Outcome:
        """Take a document in as the next draft of ``source``."""
        seeds.refuse_link_out(self._store.workspace, document)
        content = read_bytes(document)
        sha256 = hashlib.sha256(content).hexdigest()
        if source.draft.content == sha256:
            return Outcome(document, of=source)
        redraft = self.redraft(document, content, source)
        other = self._store.source_of(sha256=sha256)
        if other and other.id != source.id:
            redrafting.remove(self._store, other)
        return self._added(document, source, redraft)

    def redraft(self, document: Path, content: bytes, source: Source) -> Redraft:
        """A document's content as the next draft of ``source``."""
        sha256 = hashlib.sha256(content).hexdigest()
        with self._reporting(document, sha256):
            reading = read_any(document, content, source.encoding, self._limits)
            return self._redraft(document, sha256, reading, source)

    def _redraft(self, document: Path, sha256: str, reading: Reading, source: Source) -> Redraft:
        """A reading of bytes with this hash as the next draft of ``source``."""
        before, language = self._before(source), self._language or source.language
        draft = self._draft(sha256, reading, source)
        if sha256 == source.draft.content:  # the same bytes, read otherwise
            id_ = hashlib.sha256(f"{sha256} {draft.text_sha256}".encode()).hexdigest()
            draft = replace(draft, sha256=id_, of_bytes=sha256)
        known = source.draft.extractors == self._version_of(replace(source, language=language))
        return Redraft(
            self._store.workspace.name_of(document),
            (title(reading) or source.title) if title(before) in ("", source.title) else source.title,
            draft,
            reading,
            self._claims(document, blocks.as_said(source, reading), draft, language),
            again=None if known else self._claims(document, before, source.draft, language),
            language=language,
        )

    def _unchanged(self, document: Path, source: Source, *, changed: bool) -> Outcome:
        if source.gone:
            back = redrafting.put_file(self._store, source, source.file)
            return Outcome(document, became="back", of=back)
        if not self._is_outdated(source):
            self._settle(document, source.draft.content)
        elif changed:
            return Outcome(document, became="again", of=source, carried=self.again(source))
        return Outcome(document, of=source)

    def again(self, source: Source) -> Carried | None:
        """Read a document's current draft again; None where the draft was read in this way already."""
        if not self._is_outdated(source):
            return None
        document, before = self._store.workspace.seeds / source.file, self._before(source)
        with self._reporting(document, source.draft.content):
            reading = self._reread(document, source) or self._store.reading(source, as_read=True)
            if reading.text != before.text:
                redraft = self._redraft(document, source.draft.content, reading, source)
                return self._added(document, source, redraft).carried
            now = blocks.as_said(source, reading)
            claims = self._claims(document, now, source.draft, source.language)
            draft = replace(
                source.draft,
                reader=reading.reader,
                encoding=reading.encoding,
                extractors=self._version_of(source),
                language=tell(now.text, source.language or None, now.blocks).language,
                reading=kept_under(reading)[1],
            )
        self._store.workspace.keep_reading(reading)
        carried = redrafting.read_again(self._store, source, claims, draft)
        self._settle(document, source.draft.content)
        return carried

    def _reread(self, document: Path, source: Source) -> Reading | None:
        """What the reader of now gives of the current draft's bytes; None where they are there no more, or
        can't be read now, as where they need a password.
        """
        try:
            content = read_bytes(document)
            sha256 = hashlib.sha256(content).hexdigest()
            if sha256 != source.draft.content:
                return None
            if ready := self._ready(Asked(document, _day(source.draft), source.language), sha256):
                return ready.reading
            return read_any(document, content, source.encoding, self._limits)
        except UnreadableError:
            return None

    def _is_outdated(self, source: Source) -> bool:
        """Whether a document's current draft was read in another way than it would be now."""
        draft = source.draft
        reader = READERS.get(draft.reader.partition("/")[0], draft.reader)
        return draft.extractors != self._version_of(source) or draft.reader != reader

    def _version_of(self, source: Source) -> str:
        """The version in which a document's current draft is to be read, by what somebody said of it."""
        return self._version(source.language, source.published, *_said_of(source))

    def _new(self, document: Path, content: bytes) -> Outcome:
        store = self._store
        sha256 = hashlib.sha256(content).hexdigest()
        with self._reporting(document, sha256):
            ready = self._ready(Asked(document, self._published, self._language), sha256)
            reading = ready.reading if ready else read(document, content, limits=self._limits)
            draft = self._draft(sha256, reading)
            claims = self._claims(document, reading, draft, self._language)
        like = self._likeness.most(reading.text, claims)
        store.workspace.keep_reading(reading)
        name = store.workspace.name_of(document)
        source = store.take_in(
            name, title(reading), draft, reading.text, claims, reading.warnings, self._language
        )
        if not source:
            return Outcome(document)
        self._likeness.add(source, reading.text, claims)
        self._settle(document, draft.content)
        return Outcome(document, source=source, became="new", of=like)

    def _added(self, document: Path, source: Source, redraft: Redraft) -> Outcome:
        self._store.workspace.keep_reading(redraft.reading)
        carried = redrafting.add(self._store, source, redraft)
        self._settle(document, redraft.draft.content)
        if carried is None:
            return Outcome(document, of=source)
        now = self._store.source(source.id)
        return Outcome(document, source=now, became="draft", of=now, carried=carried)

    @contextmanager
    def _reporting(self, document: Path, sha256: str) -> Iterator[None]:
        """Keep a report of a reader's or an extractor's fault over a document, as FaultError tells faults."""
        try:
            with guarded(document):
                yield
        except FaultError as error:
            workspace = self._store.workspace
            cause = error.__cause__ or error
            report = faults.keep(
                workspace, workspace.name_of(document), sha256, cause, self._version(self._language)
            )
            place = report.relative_to(workspace.root).as_posix()
            raise FaultError(f"{error}; the report is in {place}") from cause

    def _settle(self, document: Path, sha256: str) -> None:
        """Remove the reports of faults on a document that is now taken in without a fault."""
        name = self._store.workspace.name_of(document)
        for report in self._faults:
            if report.is_about(name, sha256):
                faults.settle(report)

    def _before(self, source: Source) -> Reading:
        """The reading on record. Raises UnreadableError where it is missing: other documents can go on."""
        try:
            return self._store.reading(source)
        except StoreError as error:
            raise UnreadableError(str(error)) from None

    def _claims(self, document: Path, reading: Reading, draft: Draft, language: str) -> list[Claim]:
        """The claims in a draft, its relative dates counted from the day given, else from its own."""
        asked = Asked(document, _day(draft), language)
        if (ready := self._ready(asked, draft.content)) and ready.reading is reading:
            return ready.claims
        find = partial(claims_of, reading, asked.published, self._words, language or None)
        if self._stopped and len(reading.text) >= LONG:
            found = apart(find, self._stopped)
            return find() if found is None else found
        return find()

    def _ready(self, asked: Asked, sha256: str) -> Ready | None:
        """What other processes made of a document's bytes, if these have this hash."""
        ready = self._ahead.ready(asked) if self._ahead else None
        return ready if ready and ready.sha256 == sha256 else None

    def _draft(self, sha256: str, reading: Reading, before: Source | None = None) -> Draft:
        """A draft read now; the day and the language of the draft ``before`` stay where none are given."""
        given = self._language or (before.language if before else "")
        published = before.published if before else ""
        if self._published:
            published = self._published.isoformat()
        text_sha256, beside_sha256 = kept_under(reading)
        return Draft(
            sha256,
            text_sha256,
            reading.reader,
            reading.encoding,
            datetime.now().astimezone().isoformat(timespec="seconds"),
            self._version(given, published, *(_said_of(before) if before else ())),
            published,
            tell(reading.text, given or None, reading.blocks).language,
            beside_sha256,
        )


def _said_of(source: Source) -> tuple[tuple[Sorting, ...], str, tuple[Naming, ...]]:
    """What somebody said of a document beside its language and day."""
    return source.sortings, source.encoding, source.namings


def _day(draft: Draft) -> date | None:
    """The day of publication that somebody gave."""
    return date.fromisoformat(draft.published) if draft.published else None


def _settled(documents: Iterable[Path]) -> Iterable[tuple[Path, object]]:
    """Each document with its stamp, after a pause where a document may be half-written."""
    stamps = [(document, _stamp(document)) for document in documents]
    now = time.time_ns()
    if any(stamp and 0 <= now - stamp[1] < FRESH * 1e9 for _, stamp in stamps):
        time.sleep(PAUSE)
    return stamps


def _is_long(document: Path) -> bool:
    stamp = _stamp(document)
    return bool(stamp and stamp[0] >= LONG)


def _stamp(document: Path) -> tuple[int, int] | None:
    try:
        stat = document.stat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns

"""The doctor: what is wrong with a workspace's files, and putting right what can be.

Works on the files' content, so that it can help where the store can't be opened. A file is copied to
``data/rescued/`` before it is changed.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import faults, files
from onrecord.doctor import backups, checks, salvage
from onrecord.doctor.findings import Finding
from onrecord.errors import OnrecordError, StoreError
from onrecord.files import write_whole
from onrecord.store import Store, eventlog, journal, rescue, snapshot
from onrecord.store.decoding import plain
from onrecord.store.disk import Disk
from onrecord.store.joining import lacking
from onrecord.store.journal import FORM, Header
from onrecord.store.own_journals import OwnJournals
from onrecord.workspace import beside_text, kept_under

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from onrecord.doctor.checks import Content
    from onrecord.reading import Reading
    from onrecord.records import Draft, Source
    from onrecord.store.history import Subject
    from onrecord.workspace import Workspace

TURNS = (".claims.json.", ".claims.journal.", ".history.jsonl.")
"""How the names of temporary files begin that are written in a turn: in a turn, any found is a leftover."""

LATER = ("journal stray", "journal gaps", "journal apart", "history numbers", "history cut")
"""The findings that are put right last, with the store open."""

OLD = timedelta(hours=1)
"""The age from which any other temporary file counts as a leftover."""


class Doctor:
    """Looks at one workspace at one moment.

    ``read`` gives the reading of a document's path and bytes, and raises UnreadableError.
    """

    def __init__(self, workspace: Workspace, now: datetime, read: Callable[[Path, bytes], Reading]) -> None:
        self._workspace = workspace
        self._now = now
        self._read = read
        self._rescued: Path | None = None
        self._is_restored = False

    def examine(self) -> list[Finding]:
        """What is wrong with the workspace; changes nothing. Raises StoreError where a file can't be read."""
        if found := list(self._folders()):
            return found
        with self._turn_to_read():
            content, beside = self._content(), list(self._beside())
        return [*self._check(content), *beside]

    def repair(self) -> list[Finding]:
        """What was wrong, with what was done about it, and what is left to repair.

        Raises StoreError where nothing can be written; what was done before that stands.
        """
        done = self.examine()
        if not any(finding.remedy for finding in done):
            return done
        done = [self._moved(finding) for finding in self._folders()]
        while new := self._repaired({(each.what, each.file, each.problem) for each in done}):
            done += new
        return done

    def _repaired(self, known: set[tuple[str, str, str]]) -> list[Finding]:
        """The findings beyond ``known``, after they were put right: a repair may bring more to light."""
        with Disk(self._workspace.claims, []).turn():
            self._is_restored = False
            found = [*self._check(self._content()), *self._beside()]
            new = [each for each in found if (each.what, each.file, each.problem) not in known]
            mended = [self._mended(finding) for finding in new]
        return [self._settled(finding) for finding in mended]

    # Looking

    def _folders(self) -> Iterator[Finding]:
        """The folders that stand where files of the store should."""
        claims = self._workspace.claims
        turns = (claims.with_suffix(".lock"), claims.with_suffix(".queue"))
        texts = self._workspace.data.glob("texts/*.*")
        for path in (claims, self._journal, self._history, *turns, *texts):
            if path.is_dir():
                problem = "a folder where a file should be"
                yield Finding(
                    "no file", self._name(path), problem, "it is moved to data/rescued/", fatal=True
                )

    @contextmanager
    def _turn_to_read(self) -> Iterator[None]:
        """A turn at the files, where taking one changes nothing; without a usable lock, nobody writes."""
        lock = self._workspace.claims.with_suffix(".lock")
        if lock.exists() and os.access(lock, os.W_OK):
            with Disk(self._workspace.claims, []).turn():
                yield
        else:
            yield

    def _content(self) -> Content:
        asides = self._workspace.data.glob(f"{self._journal.name}.aside-*")
        doubted = any(journal.parse(files.read(aside)).header for aside in asides)
        return replace(backups.read(self._workspace), doubted=doubted)

    @property
    def _history(self) -> Path:
        return self._workspace.root / checks.HISTORY

    @property
    def _journal(self) -> Path:
        return self._workspace.root / checks.JOURNAL

    def _check(self, content: Content) -> Iterator[Finding]:
        found = list(checks.check_files(content))
        stops = {finding.what for finding in found} & {"later form", "snapshot broken"}
        if "snapshot broken" in stops and not self._salvaged(content):
            last = found.pop()
            found.append(replace(last, problem=f"{last.problem}; there is no good backup", remedy=""))
        yield from found
        tables = checks.current(content)
        if stops or tables is None:
            return
        records, findings = checks.check_rows(tables)
        for finding in findings:
            yield replace(finding, remedy=checks.TOGETHER) if finding.fatal else finding
        if not any(finding.fatal for finding in findings):
            yield from self._check_apart_rows(content)
        texts: dict[str, str] = {}
        for source in records.sources.values():
            yield from self._check_texts(source, texts)
        yield from checks.check_words(records.claims.values(), texts)
        yield from self._check_apart(content, records)

    def _check_apart_rows(self, content: Content) -> Iterator[Finding]:
        """The rows of a snapshot changed from outside that differ from backup, journal and history."""
        good = backups.newest_good(self._workspace)
        if rows := salvage.rows_apart(content, good[1] if good else None):
            places = "; ".join(f"{table}, row {checks.places(numbers)}" for table, numbers in rows.items())
            problem = f"rows that are other than the newest backup and the history say: {places}"
            yield Finding("rows apart", checks.SNAPSHOT, problem, checks.TOGETHER)

    def _check_apart(self, content: Content, records: checks.Records) -> Iterator[Finding]:
        """What the record lacks of the windows' own journals."""
        own = OwnJournals(self._workspace.data, lambda _: None)
        if not own.are_kept:
            return
        subjects: dict[str, Subject] = {entry.id: entry.decision for entry in records.claims.values()}
        for table in (records.sources, records.evidence):
            subjects |= {record.id: record for record in table.values()}
        disk = Disk(self._workspace.claims, [])
        found = lacking(own.commits(), disk.events(), subjects.get, disk.set_aside_before())
        if found:
            count = len(found.events) + len(found.behind)
            problem = f"{count} changes that others wrote over, or documents, are not on record"
            yield Finding("journal apart", self._name(own.folder), problem, "those that fit are applied")

    def _salvaged(self, content: Content) -> salvage.Salvaged | None:
        good = backups.newest_good(self._workspace)
        return salvage.put_together(content, good[1] if good else None)

    def _check_texts(self, source: Source, texts: dict[str, str]) -> Iterator[Finding]:
        """What is wrong with a document's kept texts; good ones go into ``texts`` by their drafts."""
        for draft in source.drafts:
            try:
                texts[draft.sha256] = self._workspace.text(draft.text_sha256)
            except (StoreError, UnicodeDecodeError):
                yield self._text_wrong(source, draft, self._workspace.text_path(draft.text_sha256), "text")
            if not draft.reading:
                continue
            try:
                self._workspace.reading(draft.reading, "")
            except StoreError:
                path = self._workspace.reading_path(draft.reading)
                yield self._text_wrong(source, draft, path, "blocks and remarks")

    def _text_wrong(self, source: Source, draft: Draft, path: Path, what: str) -> Finding:
        there = path.exists()
        problem = "is not what was kept" if there else "missing"
        return Finding(
            "text wrong" if there else "text missing",
            self._name(path),
            f"{problem}: the {what} of a draft of {source.file}",
            f"it is read again from seeds/{source.file}" if self._again(source, draft) else "",
        )

    def _again(self, source: Source, draft: Draft) -> Reading | None:
        """A draft's reading from the document again, where its bytes and its text are still the draft's."""
        path = self._workspace.seeds / source.file
        try:
            content = path.read_bytes()
            if hashlib.sha256(content).hexdigest() != draft.sha256:
                return None
            reading = self._read(path, content)
        except (OSError, OnrecordError):
            return None
        return reading if kept_under(reading) == (draft.text_sha256, draft.reading) else None

    def _beside(self) -> Iterator[Finding]:
        """Leftover files beside the store's own, looked for in this process's turn."""
        yield from self._temporary()
        yield from self._set_aside()
        for report in faults.reports(self._workspace):
            problem = f"{report.document} could not be read for claims ({report.problem}); this is the report"
            yield Finding("fault", self._name(report.file), problem)

    def _temporary(self) -> list[Finding]:
        """The files that a killed writer left, looked for in this process's turn."""
        found = []
        for path in sorted(self._workspace.data.rglob(".*.tmp")):
            with suppress(FileNotFoundError):  # A writer of another file may be done with it.
                changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                if path.name.startswith(TURNS) or self._now - changed > OLD:
                    problem = "left over from a writer that was killed"
                    found.append(Finding("temporary file", self._name(path), problem, "it is removed"))
        return found

    def _set_aside(self) -> Iterator[Finding]:
        """The files set aside when the store was opened, which nobody has looked at yet."""
        for path in sorted(self._workspace.data.glob(f"{self._journal.name}.*-*")):
            commits = journal.parse_lines(files.read(path))
            events = [checks.event_of(event) for commit in commits for event in commit.events]
            whose = dict.fromkeys(f"{event.claim} by {event.by}" for event in events if event)
            what = f"changes of {', '.join(whose)}" if whose else "lines"
            problem = f"{what} that were set aside and wait for somebody to look at them"
            yield Finding("set aside", self._name(path), problem, "it is moved to data/rescued/")

    def _name(self, path: Path) -> str:
        return path.relative_to(self._workspace.root).as_posix()

    # Putting right

    def _mended(self, finding: Finding) -> Finding:
        """Apply a finding's remedy, in this process's turn; remedies of ``_settled`` wait."""
        if not finding.remedy:
            return finding
        path = self._workspace.root / finding.file
        if finding.what == "temporary file":
            path.unlink(missing_ok=True)
            return replace(finding, done=True)
        if finding.what in LATER:
            return finding
        kept = self._keep(path)
        if finding.remedy == checks.TOGETHER:
            return self._restored(replace(finding, kept=kept))
        match finding.what:
            case "journal unfinished" | "history unfinished":
                self._end(path, ended=finding.remedy == checks.ENDED)
            case "written otherwise":
                write_whole(path, [plain(files.read(path))])
            case "journal broken" | "journal order" if self._content().found.header:
                write_whole(path, [self._content().found.good])
            case "history broken" | "history doubled" | "history order":
                self._write_sound(path, ordered=finding.what == "history order")
            case "journal cut":
                write_whole(self._workspace.claims.with_suffix(".lock"), [])
            case "set aside":
                path.unlink()
            case "text missing" | "text wrong":
                self._write_text(path)
            case _:
                return replace(finding, kept=kept)
        return replace(finding, done=True, kept=kept)

    def _moved(self, finding: Finding) -> Finding:
        """Move a folder that stands where a file should be."""
        path = self._workspace.root / finding.file
        try:
            rescued = self._free_folder()
            files.make_folder(rescued)
            path.rename(rescued / path.name)
        except OSError as error:
            raise files.unwritten(path, error) from None
        return replace(finding, done=True, kept=self._name(rescued / path.name))

    def _end(self, path: Path, *, ended: bool) -> None:
        """End a file's last line, or cut it off."""
        if ended:
            files.append(path, b"\n")
        else:
            files.cut_unfinished(path)

    def _write_sound(self, path: Path, *, ordered: bool) -> None:
        """Write the history's sound lines, each once, as they stand or in the order of their numbers."""
        lines = files.read(path).split(b"\n")
        sound = {event.key: (event.seq, line) for line in lines if (event := checks.logged(line))}
        events = sorted(sound.values()) if ordered else sound.values()
        write_whole(path, [line + b"\n" for _, line in events])

    def _write_text(self, path: Path) -> None:
        """Write a kept text, or what its reader gave beside it, from the document that has it."""
        records, _ = checks.check_rows(checks.current(self._content()) or {})
        for source in records.sources.values():
            for draft in source.drafts:
                if path.stem in (draft.text_sha256, draft.reading) and (
                    reading := self._again(source, draft)
                ):
                    text = path.stem == draft.text_sha256
                    write_whole(path, [reading.text.encode() if text else beside_text(reading)])
                    return

    def _restored(self, finding: Finding) -> Finding:
        """Write the snapshot put together again and begin a new journal, its events in the history first."""
        if self._is_restored:
            return replace(finding, done=True)
        content = self._content()
        salvaged = self._salvaged(content)
        if salvaged is None:
            return finding
        self._is_restored = True
        self._keep(self._journal)
        found = content.found
        events = [event for commit in found.commits for event in commit.events]
        eventlog.add(self._history, [event for event in events if checks.event_of(event)])
        last = max(eventlog.last(self._history), found.header.last if found.header else eventlog.BEGINNING)
        number = max([found.header.after if found.header else 0, *(each.number for each in found.commits)])
        written = write_whole(self._workspace.claims, snapshot.lines(salvaged.tables))
        write_whole(self._journal, [journal.line(Header(FORM, written, number + 1, last))])
        remedy = "; ".join([finding.remedy, *salvaged.lines])
        return replace(finding, remedy=remedy, done=True)

    def _settled(self, finding: Finding) -> Finding:
        """Put right what needs the store open: journals whose snapshot is gone, and the history's numbers."""
        if finding.done or finding.what not in ("journal broken", *LATER):
            return finding
        try:
            store = Store(self._workspace)
            store.close()
        except StoreError:
            return finding
        kept = ""
        if finding.what == "journal gaps":
            kept = self._keep(self._journal)
            store.fold()
        if finding.what in ("history numbers", "history cut"):
            store.fold()
            kept = self._keep(self._history)
            self._number_anew()
        still = any(each.what == finding.what for each in self.examine())
        return replace(finding, remedy="; ".join([finding.remedy, *store.notices]), done=not still, kept=kept)

    def _number_anew(self) -> None:
        """Number the changes of the history from 1 without a gap, and have the journal go on from there."""
        with Disk(self._workspace.claims, []).turn():
            content = self._content()
            found = journal.parse(content.journal)
            if not found.header or any(not commit.folded for commit in found.commits):
                return  # somebody marked something meanwhile
            events = [event for line in content.history.split(b"\n") if (event := checks.logged(line))]
            renumbered = list(rescue.numbered_on(events, eventlog.BEGINNING))
            lines = [eventlog.sealed(eventlog.encoded(event)) + b"\n" for event in renumbered]
            write_whole(self._history, lines)
            last = eventlog.number(eventlog.encoded(renumbered[-1])) if renumbered else eventlog.BEGINNING
            write_whole(self._journal, [journal.line(replace(found.header, last=last))])

    def _keep(self, path: Path) -> str:
        """Copy a file as it is before its first change, where the file exists; gives the copy's name."""
        if not path.exists():
            return ""
        if self._rescued is None:
            self._rescued = self._free_folder()
        copy = self._rescued / path.name
        if not copy.exists():
            write_whole(copy, [files.read(path)])
        return self._name(copy)

    def _free_folder(self) -> Path:
        stamp = self._now.astimezone(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
        folder = self._workspace.data / "rescued" / stamp
        number = 1
        while folder.exists():
            number += 1
            folder = folder.with_name(f"{stamp}-{number}")
        return folder

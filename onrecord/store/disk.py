"""A snapshot and its journal on the disk, and the turns that processes take at them.

At every moment the two files and the history hold all that was acknowledged:

- a line that was not finished is cut off by whoever writes next, in its turn;
- events are in the history before the journal lets go of them, and are not added there twice;
- before a new snapshot takes its place the journal names it, so that whoever finds it in place knows that the
  journal's commits are in it.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from onrecord import files
from onrecord.errors import OverwrittenError, StoreError, UnsureError
from onrecord.files import fingerprint
from onrecord.store import eventlog, journal, snapshot
from onrecord.store.decoding import plain
from onrecord.store.journal import FORM, Commit, Header
from onrecord.store.own_journals import OwnJournals
from onrecord.store.snapshot import Folded
from onrecord.store.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from onrecord.files import Fingerprint
    from onrecord.records import Event
    from onrecord.store.eventlog import Number
    from onrecord.store.journal import Journal
    from onrecord.store.snapshot import Places, Rows, Snapshot

CHEAP = 1 << 20
"""The bytes up to which a snapshot is rewritten at every fold."""

SHARE = 16
"""A larger snapshot is rewritten when the journal has grown to this part of the snapshot's size."""

Signature = tuple[int, int, int] | None
"""By which a replaced file is recognised: its inode, size and time of change; None where there is no file."""


class Disk:
    """Reads and writes the files of one store; each reading goes on where the last one ended.

    ``stray`` has the commits of a journal that did not belong to the snapshot: its file is kept under another
    name, and the next commit begins a new one. ``notices`` says in lines for the user what was put right.
    ``vouched`` says that the journal names the snapshot that was read, in this form: it is as it was written.
    """

    def __init__(self, path: Path, notices: list[str]) -> None:
        self.path = path
        self.journal = path.with_suffix(".journal")
        self.history = path.with_name("history.jsonl")
        self.notices = notices
        self.stray: list[Commit] = []
        self.unsettled = False
        self.vouched = False
        self.own = OwnJournals(path.parent, self.notice)
        self._lock = path.with_suffix(".lock")
        self._turns = Turns(self._lock)
        self._snapshot: Signature = None
        self._inode: int | None = None
        self._number = 0
        self._start = self._end = 0
        self._beginning = self._doubtful = b""
        self._last = eventlog.BEGINNING
        self._base: bytes | None = _beginning(snapshot.NOTHING, 0, self._last)
        """The journal's next first line; None where commits are added to the journal that is there."""

    def turn(self) -> AbstractContextManager[None]:
        """A turn at the files. Raises StoreError where none comes or the folder is read-only."""
        return self._turns.one()

    def news(self, *, mine: bool = False) -> list[Commit] | None:
        """The commits since the last reading; None where only ``load`` can tell.

        With ``mine``, in a turn, a line that was never finished is cut off.
        """
        new, new_journal = _stat(self.path), _stat(self.journal)
        if (new, new_journal and new_journal[0]) != (self._snapshot, self._inode):
            return self._after_fold(new, new_journal)
        if new_journal is None or self._base is not None or new_journal[1] == self._end:
            return []
        if new_journal[1] < self._end:
            return None
        try:
            commits, length = journal.parse_tail(files.read(self.journal, self._end))
        except ValueError:
            return None
        if mine and self._end + length < new_journal[1]:
            files.cut_unfinished(self.journal)
        return self._next(commits, self._end + length)

    def _after_fold(self, new: Signature, new_journal: Signature) -> list[Commit] | None:
        """The commits after another process's fold of the files read here; None where there was none."""
        if new is None or new_journal is None or self._number == 0:
            return None
        found = journal.parse(files.read(self.journal))
        header = found.header
        if (
            found.broken
            or found.disordered
            or not header
            or (header.after, header.snapshot.size) != (self._number, new[1])
        ):
            return None
        self._snapshot, self._inode, self._base = new, new_journal[0], None
        self._beginning = journal.line(header)
        self._start, self._last = len(self._beginning), header.last
        return self._next(found.commits, found.end)

    def _next(self, commits: list[Commit], end: int) -> list[Commit] | None:
        """``commits`` where they go on from the last reading, up to ``end``; else None."""
        commits = [commit for commit in commits if not commit.folded]
        numbers = range(self._number + 1, self._number + 1 + len(commits))
        if [commit.number for commit in commits] != list(numbers):
            return None
        self._number += len(commits)
        self._end = end
        return commits

    def load(self, *, mine: bool) -> tuple[Snapshot, list[Commit]]:
        """Read all files: the snapshot, and the commits that the snapshot lacks.

        With ``mine``, in a turn, what makes no sense is kept aside, and ``unsettled`` asks for a commit.
        Raises StoreError where the snapshot can't be read or is missing, or written by a later onrecord.
        """
        self._snapshot, new_journal = _stat(self.path), _stat(self.journal)
        loaded = snapshot.load(self.path)
        known = loaded.fingerprint
        self._tell_of_lost_links()
        written = files.read(self.journal)
        content = plain(written)
        self._tell_of_doubtful(content)
        words = files.read(self._lock)
        found = journal.parse(content).with_header(words, known)
        commits = found.since(known) if content else []
        self._refuse(found, missing=known == snapshot.NOTHING and commits is None)
        self._inode = new_journal and new_journal[0]
        self._number = max([found.header.after if found.header else 0, *(c.number for c in found.commits)])
        self._start, self._end = content.find(b"\n") + 1, found.end
        self._beginning = content[: self._start]
        is_other = found.broken or found.disordered or content != written
        self._base, self.stray = found.good if is_other else None, []
        if commits is None:
            self.stray = [commit for commit in found.commits if not commit.folded]
            self._number += 1
        self._last = found.header.last if found.header else eventlog.BEGINNING
        if commits is None or not content:
            self._base = _beginning(known, self._number, self.last_event())
        self.unsettled = bool(is_other or self.stray)
        self.vouched = bool(commits is not None and found.header and found.header.form == FORM)
        if mine:
            self._tell_of_missing(words, content, found)
            self._put_aside(found, content)
            if self._base is None:
                files.cut_unfinished(self.journal)
        return loaded, commits or []

    def _tell_of_lost_links(self) -> None:
        """Say where the journal or the history is a link that leads nowhere."""
        for path in (self.journal, self.history):
            if path.is_symlink() and not path.exists():
                self.notice(f"{path}: a link to {path.readlink()}, which is missing: put it back")

    def _tell_of_doubtful(self, content: bytes) -> None:
        """Say whether a change is on record that the disk had not confirmed."""
        if self._doubtful:
            became = "is" if self._doubtful in content else "is not"
            self.notice(f"{self.journal}: the change that the disk did not confirm {became} on record")
        self._doubtful = b""

    def _tell_of_missing(self, words: bytes, content: bytes, found: Journal) -> None:
        """Say which changes the journal lacks; on a share others may have written over them."""
        for missing in (journal.missing(words, content, found), journal.between(found)):
            if missing and not self.own.are_kept:
                self.notice(f"{self.journal}: {missing}: see onrecord doctor")

    def _refuse(self, found: Journal, *, missing: bool) -> None:
        if found.header and found.header.form > FORM:
            raise StoreError(
                f"{self.journal}: written by a later onrecord (form {found.header.form}); update onrecord"
            )
        if missing:
            raise StoreError(
                f"{self.path}: missing, though {self.journal.name} extends it: see onrecord doctor"
            )

    def _put_aside(self, found: Journal, content: bytes) -> None:
        """Keep broken lines, and a journal that does not belong to the snapshot, under names of their own."""
        if found.broken:
            aside = self._keep("broken", b"".join(found.broken.values()))
            places = ", ".join(map(str, found.broken))
            self.notice(
                f"{self.journal}: line {places} is broken and was passed over; it is kept in {aside.name}"
            )
        if self.stray:
            aside = self._keep("aside", content)
            self.notice(
                f"{self.path}: changed from outside while {self.journal.name} held changes; "
                f"that journal is kept as {aside.name}"
            )

    def _keep(self, why: str, content: bytes) -> Path:
        aside = self.journal.with_name(f"{self.journal.name}.{why}-{fingerprint(content).crc32:08x}")
        files.write_whole(aside, [content])
        return aside

    def set_aside(self, events: list[Event]) -> None:
        """Keep events that fit nothing on record in a file of their own, for a person to look at."""
        commit = Commit(events=[eventlog.encoded(event) for event in events])
        self._keep("unfit", journal.line(commit))

    def set_aside_before(self) -> set[tuple[str, str, str]]:
        """The keys of the events in files set aside, also in files that somebody looked at."""
        unfit = self.path.parent.glob(f"**/{self.journal.name}.unfit-*")
        commits = (commit for path in unfit for commit in journal.parse_lines(files.read(path)))
        return {eventlog.event_of(event).key for commit in commits for event in commit.events}

    def notice(self, notice: str) -> None:
        """Tell the user this notice, once."""
        if notice not in self.notices:
            self.notices.append(notice)

    def commit(self, commit: Commit) -> None:
        """Add a commit to the journal, on the disk when this returns. In a turn, with all news read."""
        commit.number = self._number + 1
        if commit or self.unsettled:
            line = journal.line(commit)
            try:
                if self.own.are_kept:
                    self._write_twice(line)
                else:
                    self._write(line)
            except UnsureError:
                self._doubtful = line
                raise
            self._number += 1
            with suppress(StoreError):
                self._turns.note(journal.noted(self._beginning, self._number))
        self.unsettled, self.stray = False, []

    def _write_twice(self, line: bytes) -> None:
        """Write a commit to the window's own journal first, then to the shared one, where it may be lost."""
        size = self.own.add(line)
        try:
            self._write(line)
        except OverwrittenError:
            self._inode = None  # so that all is read anew
        except StoreError:
            self.own.take_back(size)
            raise

    def _write(self, lines: bytes) -> None:
        if self._base is None:
            self._end = files.append(self.journal, lines)
            return
        files.write_whole(self.journal, [self._base, lines])
        written = _stat(self.journal)
        self._inode = written and written[0]
        self._start, self._end = self._base.index(b"\n") + 1, len(self._base) + len(lines)
        self._beginning = self._base[: self._start]
        self._base = None

    def outgrown(self) -> bool:
        """Whether the journal is worth a new snapshot."""
        size = self._snapshot[1] if self._snapshot else 0
        length = self._end - self._start
        return length > 0 and (size <= CHEAP or length * SHARE >= size)

    def fold(self, tables: dict[str, Rows]) -> Folded | None:
        """Make ``tables``, which have all that was committed, the snapshot, and begin the journal anew.

        Gives what was written; None where there was nothing to fold.
        """
        if self._base is not None or self._end == self._start:
            return None
        commits = journal.parse(files.read(self.journal)).commits
        eventlog.add(self.history, (event for commit in commits for event in commit.events))
        self._last = self.last_event()
        places: dict[str, Places] = {}
        with files.replacing(self.path, snapshot.lines(tables, places)) as written:
            self._write(journal.line(Commit(self._number, folded=written)))
        self._snapshot = _stat(self.path)
        self._base = _beginning(written, self._number, self._last)
        self._write(b"")
        return Folded(written, tables, places)

    def last_event(self) -> Number:
        """The number of the last event written to the history, even if the event is lost from its end."""
        return max(self._last, eventlog.last(self.history))

    def events(self) -> Iterator[Event]:
        """All events, the last first, read as they are asked for; broken lines are skipped, with a notice."""
        told = set()
        for whole in files.lines_backwards(self.journal) if not self.stray else ():
            with suppress(ValueError):
                for raw in reversed(journal.parse_line(whole.removesuffix(b"\r")).events):
                    event = eventlog.event_of(raw)
                    if event.key not in told:
                        told.add(event.key)
                        yield event
        for old in eventlog.backwards(self.history):
            if old is None:
                self.notice(f"{self.history}: broken lines were passed over: see onrecord doctor")
            elif not told or old.key not in told:
                yield old

    def unrecorded(self, events: Iterable[Event]) -> list[Event]:
        """The events among ``events`` that neither the journal nor the history has."""
        sought = {event.key: event for event in events}
        for event in self.events() if sought else ():
            if sought.pop(event.key, None) and not sought:
                break
        return list(sought.values())


def _beginning(known: Fingerprint, number: int, last: Number) -> bytes:
    return journal.line(Header(FORM, known, number, last))


def _stat(path: Path) -> Signature:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise files.unreadable(path, error) from None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns

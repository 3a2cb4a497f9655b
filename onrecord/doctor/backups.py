"""Rolling backups: dated copies of the snapshot with the journal in it, in ``data/backups/``.

One is made where the last is a day old or older and something was written since; the newest five stay. Each
is stock TinyDB JSON, as the snapshot is.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, BinaryIO

from onrecord import files
from onrecord.doctor import checks
from onrecord.doctor.checks import Content
from onrecord.store import journal, snapshot
from onrecord.store.decoding import plain
from onrecord.store.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord.store.snapshot import Rows
    from onrecord.workspace import Workspace

KEPT = 5
"""The number of backups that are kept; older ones go."""

EVERY = timedelta(days=1)
"""The time from one backup to the next."""

NAME = "claims-%Y-%m-%dT%H-%M-%SZ.json"
"""The name of a backup's file, in UTC; without colons, which Windows forbids."""


def folder(workspace: Workspace) -> Path:
    """Where a workspace's backups lie."""
    return workspace.data / "backups"


def dated(workspace: Workspace) -> list[tuple[datetime, Path]]:
    """The backups with their times, the newest first."""
    found = []
    for path in folder(workspace).glob("claims-*.json"):
        with suppress(ValueError):
            found.append((datetime.strptime(path.name, NAME).replace(tzinfo=UTC), path))
    return sorted(found, reverse=True)


def make_if_due(workspace: Workspace, now: datetime) -> Path | None:
    """Make a backup where it is time for one, and let go of the oldest; gives the new one.

    Takes as long as reading and writing the snapshot: for the end of a session, not for between two keys.
    Others wait for the reading alone. A broken snapshot is not backed up. Raises StoreError where nothing
    can be written.
    """
    if not _is_due(workspace, now):
        return None
    with Disk(workspace.claims, []).turn():
        alone = _alone(workspace)
        content = None if alone else read(workspace)
    lines = _lines(content) if content else alone
    if lines is None:
        return None
    path = folder(workspace) / now.astimezone(UTC).strftime(NAME)
    files.write_whole(path, lines)
    for _, old in [each for each in dated(workspace) if each[0] <= now][KEPT:]:
        old.unlink(missing_ok=True)
    return path


def newest_good(workspace: Workspace) -> tuple[Path, dict[str, Rows]] | None:
    """The newest backup that can be read whole, and its tables."""
    for _, path in dated(workspace):
        tables = checks.tables_of(files.read(path))
        if tables and not any(finding.fatal for finding in checks.check_rows(tables)[1]):
            return path, tables
    return None


def read(workspace: Workspace) -> Content:
    """The bytes of the store's files, read in this process's turn. Raises StoreError."""
    path = workspace.claims
    history = path.with_name("history.jsonl")
    written = {each: files.read(each) for each in (path, path.with_suffix(".journal"), history)}
    found = {each: plain(content) for each, content in written.items()}
    other = tuple(f"{each.parent.name}/{each.name}" for each in found if found[each] != written[each])
    tables, commits, log = found.values()
    lock = files.read(path.with_suffix(".lock"))
    return Content(tables if path.exists() else None, commits, log, lock, other)


def _is_due(workspace: Workspace, now: datetime) -> bool:
    """Whether the last backup is old and the store changed since; backups of a later date don't count."""
    last = next((each for each in dated(workspace) if each[0] <= now), None)
    if last is None:
        return workspace.claims.exists() or workspace.claims.with_suffix(".journal").exists()
    return now - last[0] >= EVERY and _written(workspace) > last[1].stat().st_mtime_ns


def _written(workspace: Workspace) -> int:
    """When a file of the store was last written, in nanoseconds."""
    times = [0]
    for path in (workspace.claims, workspace.claims.with_suffix(".journal")):
        with suppress(FileNotFoundError):
            times.append(path.stat().st_mtime_ns)
    return max(times)


def _alone(workspace: Workspace) -> Iterator[bytes] | None:
    """The bytes of a snapshot that the journal adds nothing to, read as they are asked for; else None.

    The file is open from now on: a snapshot that takes its place changes nothing.
    """
    found = journal.parse(files.read(workspace.claims.with_suffix(".journal")))
    if not found.header or found.commits or found.broken:
        return None
    try:
        file = workspace.claims.open("rb")
    except OSError:
        return None
    if files.fingerprint_of(files.pieces(file)) == found.header.snapshot:
        return _rest(file)
    file.close()
    return None


def _rest(file: BinaryIO) -> Iterator[bytes]:
    with file:
        yield from files.pieces(file)


def _lines(content: Content) -> Iterator[bytes] | None:
    """What a backup of this content has; None where there is nothing to keep, or the snapshot is broken."""
    tables = checks.current(content)
    return snapshot.lines(tables) if tables else None

"""The journals that windows keep for themselves where their locks may not reach each other, as on a share.

There two windows may write at one place, or replace one file, at once. So each window adds its commits first
to a file in ``data/journals/`` that no other writes to, and what the record lacks of these files is put back
from them. Where that folder is, every window of the workspace keeps such a journal.
"""

from __future__ import annotations

import secrets
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from onrecord import files
from onrecord.store import journal
from onrecord.store.shares import kind_of_share

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.store.journal import Commit

DAY = 24 * 60 * 60
"""Seconds for which a journal stays after its window's last commit, when the record has all its commits."""


class OwnJournals:
    """The journals of all windows of a workspace, in their ``folder``; this window's is written to."""

    def __init__(self, data: Path, tell: Callable[[str], None]) -> None:
        """``data`` is the folder of the store; ``tell`` hears, once in a workspace, that it is on a share."""
        self.folder = data / "journals"
        self._own = self.folder / f"{secrets.token_hex(6)}.journal"
        self._kind = kind_of_share(data if data.is_dir() else data.parent)  # made at the first change
        self._tell = tell

    @property
    def are_kept(self) -> bool:
        """Whether the windows of this workspace keep journals of their own."""
        return bool(self._kind) or self.folder.is_dir()

    def add(self, line: bytes) -> int:
        """Add a commit's line to this window's journal, on the disk when this returns; gives the size before.

        Raises StoreError.
        """
        if not self.folder.is_dir():
            self._tell(
                f"{self.folder.parent}: on a share ({self._kind}), where locks may not reach other machines:"
                " each window keeps a journal of its own, from which is put back what others overwrite"
            )
            files.make_folder(self.folder)
        return files.append(self._own, line) - len(line)

    def take_back(self, size: int) -> None:
        """Cut this window's journal back to ``size``: its last commit was not made. Raises StoreError."""
        files.cut(self._own, size)

    def commits(self) -> list[Commit]:
        """The commits of all these journals, those of one window in their order. Raises StoreError."""
        paths = sorted(self.folder.glob("*.journal")) if self.are_kept else []
        return [commit for path in paths for commit in journal.parse_lines(files.read(path))]

    def clear(self) -> None:
        """Remove the journals of windows that ended long ago, whose commits the record must all have."""
        for path in self.folder.glob("*.journal"):
            with suppress(OSError):
                if path != self._own and time.time() - path.stat().st_mtime > DAY:
                    path.unlink()

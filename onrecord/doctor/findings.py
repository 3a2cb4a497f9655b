"""The findings of the doctor's checks of a workspace's files, and their remedies."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

What = Literal[
    "snapshot broken",
    "journal unfinished",
    "journal broken",
    "journal stray",
    "journal cut",
    "journal gaps",
    "journal order",
    "journal apart",
    "set aside",
    "history unfinished",
    "history broken",
    "history doubled",
    "history numbers",
    "history order",
    "history cut",
    "no file",
    "written otherwise",
    "rows apart",
    "row broken",
    "id twice",
    "source missing",
    "draft missing",
    "evidence missing",
    "claim missing",
    "words elsewhere",
    "text missing",
    "text wrong",
    "temporary file",
    "fault",
    "later form",
]


class Finding(Struct, frozen=True, omit_defaults=True):
    """One thing that is not as it should be.

    ``file`` is relative to the workspace, ``problem`` and ``remedy`` are words for the user; without a
    ``remedy`` a person must help. While one that is ``fatal`` stands, the store can't be opened. ``done``
    says that the remedy was applied, ``kept`` where the file is as it was before (relative, too).
    """

    what: What
    file: str
    problem: str
    remedy: str = ""
    fatal: bool = False
    done: bool = False
    kept: str = ""

    @property
    def line(self) -> str:
        """The finding in one line."""
        words = f"{self.file}: {self.problem}"
        if not self.remedy:
            return words
        if not self.done:
            return f"{words}; with --repair {self.remedy}"
        return f"{words}; {self.remedy}" + (f"; as it was it is in {self.kept}" if self.kept else "")

"""What widgets and workers say to their screens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

if TYPE_CHECKING:
    from pathlib import Path

    from extractors.coverage import Gap
    from onrecord.errors import OnrecordError
    from onrecord.filters import Filter
    from onrecord.records import Evidence, Source
    from tui.app.desk import Problem
    from tui.app.progress import Progress


class Change(NamedTuple):
    """A document that changed since it was taken in, and what it is on record as."""

    document: Path
    source: Source


@dataclass
class RowMoved(Message):
    """The mouse put the cursor of a list on a row; only the last of a burst counts."""

    pane: str
    row: int

    def can_replace(self, message: Message) -> bool:
        """Whether this one makes an earlier one pointless."""
        return isinstance(message, RowMoved) and message.pane == self.pane


@dataclass
class Pointed(Message):
    """The mouse put the word cursor of the text somewhere."""


@dataclass
class Narrowed(Message):
    """The mouse chose another filter."""

    chosen: Filter


@dataclass
class AtWork(Message):
    """The intake has done ``done`` of ``every`` document and is at work on ``name``."""

    done: int
    every: int
    name: str

    def can_replace(self, message: Message) -> bool:
        """Whether this one makes an earlier one pointless."""
        return isinstance(message, AtWork)


@dataclass
class TakenIn(Message):
    """The intake has ended: how many documents were taken in, which others changed, and what went wrong.

    ``moved`` tells of those on record whose files were deleted, came back or were renamed, ``left`` names
    those that it did not come to, since it was stopped.
    """

    new: int = 0
    problems: list[Problem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


@dataclass
class Looked(Message):
    """What came of a look at the documents, and in lines what would become of the claims of changed ones."""

    came: TakenIn
    said: list[tuple[Change, list[str]]]


@dataclass
class Offered(Message):
    """Documents changed while the desk is open: those that wait to be taken in, and a line that says so."""

    waiting: list[Problem]
    said: str


@dataclass
class Counted(Message):
    """How far all is, or why that can't be told."""

    found: Progress | OnrecordError


@dataclass
class Covered(Message):
    """What no claim covers in the document with the id ``source``."""

    source: str
    gaps: list[Gap]


@dataclass
class Reasons(Message):
    """The rules by which the claim with the id ``claim`` was found, as labelled lines."""

    claim: str
    lines: list[tuple[str, str]]


@dataclass
class Picked(Message):
    """A checker picked this evidence."""

    item: Evidence

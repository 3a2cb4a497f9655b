"""The messages of widgets and workers to their screens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.content import Content

    from onrecord.filters import Filter
    from onrecord.records import Source
    from tui.app.desk import Problem


class Change(NamedTuple):
    """A document that changed since its intake, and its source on record."""

    document: Path
    source: Source


@dataclass
class RowMoved(Message):
    """The mouse put the cursor of a list on a row; only the last of a burst counts."""

    pane: str
    row: int

    def can_replace(self, message: Message) -> bool:
        """Whether this move makes an earlier one pointless."""
        return isinstance(message, RowMoved) and message.pane == self.pane


@dataclass
class Pointed(Message):
    """The mouse put the word cursor on a word of the text."""


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
        """Whether this state of the intake makes an earlier one pointless."""
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
    """The end of a look at the documents, with lines on what changed documents would do to their claims."""

    came: TakenIn
    said: list[tuple[Change, list[Content]]]


@dataclass
class Offered(Message):
    """Documents changed while the desk is open: those that wait for an intake, and a line on them."""

    waiting: list[Problem]
    said: str


@dataclass
class Done(Message):
    """Work in the background is done; ``then`` shows its outcome."""

    then: Callable[[], None]


@dataclass
class Picked(Message):
    """A checker picked this of what is known."""

    known: Any

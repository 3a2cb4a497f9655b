"""What widgets and workers say to their screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from extractors.coverage import Gap
    from onrecord.filters import Filter
    from tui.app.desk import Problem


@dataclass
class RowMoved(Message):
    """The mouse put the cursor of a list on a row; only the last of a burst counts."""

    pane: str
    row: int

    def can_replace(self, message: Message) -> bool:
        """Whether this one makes an earlier one pointless."""
        return isinstance(message, RowMoved) and message.pane == self.pane


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
    """The intake has ended: how many documents are new, and what went wrong."""

    new: int
    problems: list[Problem]


@dataclass
class ShowScreen(Message):
    """A checker wants the screen of this name, on the claim (or the document) with this id."""

    name: str
    id: str


@dataclass
class Covered(Message):
    """What no claim covers in the document with the id ``source``."""

    source: str
    gaps: list[Gap]

"""The history file: every event of a change, one JSON object a line, only ever added to. Not read at open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw, Struct

from onrecord.files import append, cut_unfinished, lines_backwards

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class Number(Struct, frozen=True, gc=False):
    """Where an event stands in the order of all: its own number and its step's."""

    seq: int
    step: int


BEGINNING = Number(0, 0)

_number = msgspec.json.Decoder(Number)


def number(event: Raw | bytes) -> Number:
    """An event's number. Raises ValueError where it is no event."""
    return _number.decode(event)


def last(path: Path) -> Number:
    """The number of the last event in the file. Raises StoreError where it can't be read."""
    for _, found in _numbered(path):
        return found
    return BEGINNING


def add(path: Path, events: Iterable[Raw]) -> None:
    """Add those of ``events`` that come after the file's last one: a crash may have left some there already.

    In one's turn: what an unfinished writing left is cut off. Raises StoreError.
    """
    known = last(path).seq
    new = [bytes(event) for event in events if number(event).seq > known]
    if new:
        cut_unfinished(path)
        append(path, b"".join(event + b"\n" for event in new))


def backwards(path: Path, before: int) -> Iterator[bytes]:
    """The events with numbers below ``before``, the last first; broken lines are passed over."""
    for event, found in _numbered(path):
        if found.seq < before:
            yield event


def _numbered(path: Path) -> Iterator[tuple[bytes, Number]]:
    for event in lines_backwards(path):
        try:
            yield event, number(event)
        except ValueError:
            continue

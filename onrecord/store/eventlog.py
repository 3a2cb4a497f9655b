"""The history file: every event of a change, one JSON object a line, only ever added to. Not read at open.

``seq`` numbers the lines, from 1 and without a gap; ``crc``, the last field of a line, is the CRC-32 (eight
hex digits) of the line up to that field. So a flipped bit, a missing line and a doubled one can be told.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import replace

from onrecord.files import append, cut_unfinished, lines_backwards
from onrecord.records import Event
from onrecord.store.decoding import decoder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class Number(Struct, frozen=True, gc=False, order=True):
    """Where an event stands in the order of all: its own number and its step's."""

    seq: int
    step: int


BEGINNING = Number(0, 0)

MOST = 1 << 53
"""The limit of numbers: below it every program reads an integer exactly."""

_SEAL = len(b',"crc":"00000000"}')

_number = decoder(Number)
_event = decoder(Event)
_encode = msgspec.json.Encoder().encode


def number(event: Raw | bytes) -> Number:
    """The number of an event. Raises ValueError for anything else."""
    return _number(event)


def event_of(line: Raw | bytes) -> Event:
    """The event of a line, sealed or not. Raises ValueError for a line of anything else.

    An event of the older forms, which had no ids, gets the id that every copy of its history gives it.
    """
    event = _event(line)
    return event if event.step_id else replace(event, step_id=step_id(event.window, event.step))


def gaps(numbers: Iterable[int], before: int) -> list[str]:
    """The numbers missing after ``before`` and between the given ones, in words: "3", "5 to 9"."""
    found = []
    for number in sorted(numbers):
        if number > before + 1:
            found.append(f"{before + 1}" + (f" to {number - 1}" if number > before + 2 else ""))
        before = number
    return found


def step_id(window: str, count: int) -> str:
    """The id of the ``count``-th step of a window."""
    return f"{window}-{count}"


def encoded(event: Event) -> Raw:
    """An event as bytes, as the journal holds it."""
    return Raw(_encode(event))


def sealed(event: Raw | bytes) -> bytes:
    """The line of an event, with its checksum, without its end."""
    begun = bytes(event)[:-1]
    return b'%b,"crc":"%08x"}' % (begun, zlib.crc32(begun))


def opened(line: bytes) -> bytes:
    """The event of a sealed line. Raises ValueError where the line differs from what was written."""
    event = line[:-_SEAL] + b"}"
    if sealed(event) != line:
        raise ValueError("a broken line")
    return event


def last(path: Path) -> Number:
    """The number of the last event in the file. Raises StoreError where it can't be read."""
    for event in _sound(path):
        return Number(event.seq, event.step)
    return BEGINNING


def add(path: Path, events: Iterable[Raw]) -> None:
    """Add those of ``events`` that the file lacks: a crash may have left some in the file already.

    In a turn: what an unfinished writing left is cut off. Raises StoreError.
    """
    new = {event_of(event).key: event for event in events}
    if not new:
        return
    first = min(number(event).seq for event in new.values())
    for old in _sound(path):
        if old.seq < first:
            break
        new.pop(old.key, None)
    if new:
        cut_unfinished(path)
        append(path, b"".join(sealed(event) + b"\n" for event in new.values()))


def backwards(path: Path) -> Iterator[Event | None]:
    """The events of the file, the last first; None for a line that is broken."""
    for line in lines_backwards(path):
        try:
            yield event_of(opened(line.removesuffix(b"\r")))
        except ValueError:
            yield None


def _sound(path: Path) -> Iterator[Event]:
    return (event for event in backwards(path) if event is not None)

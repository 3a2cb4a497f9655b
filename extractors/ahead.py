"""Readings and claims of many documents, made in other processes before the intake comes to them."""

from __future__ import annotations

import hashlib
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from extractors import claims_of, compile_patterns
from extractors.readers import read, read_bytes
from onrecord.processes import MANY, default_jobs, forks, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from datetime import date
    from pathlib import Path

    from onrecord.limits import Limits
    from onrecord.reading import Reading
    from onrecord.records import Claim
    from onrecord.words import Words


class Asked(NamedTuple):
    """A document with its day of publication and its language, as far as somebody gave the two."""

    document: Path
    published: date | None
    language: str


class Ready(NamedTuple):
    """The reading of a document's bytes, which have this hash, and the claims in it."""

    sha256: str
    reading: Reading
    claims: list[Claim]


class Ahead:
    """The readings and claims of documents, asked for in the order in which the documents were given.

    Where documents are fewer than processes are worth, and where a process fails at one, there are none: then
    who asks reads the document, and finds what is wrong with it.
    """

    def __init__(self, documents: Sequence[Asked], words: Words, limits: Limits) -> None:
        many = documents if len(documents) >= MANY else ()
        self._places = {asked: place for place, asked in enumerate(many)}
        self._found = _found(many, partial(_extracted, words, limits))
        self._next = 0
        self._last: Ready | None = None

    def ready(self, asked: Asked) -> Ready | None:
        """What is at hand of a document, the one that was asked for last or a later one."""
        place = self._places.get(asked, -1)
        if place < self._next - 1:
            return None
        if place >= self._next:
            try:
                self._last = next(islice(self._found, place - self._next, None), None)
            except BrokenProcessPool:  # killed, as where memory is short
                self._places.clear()
                return None
            self._next = place + 1
        return self._last

    def close(self) -> None:
        """End the processes."""
        self._found.close()


def _found(documents: Sequence[Asked], extracted: Callable[[Asked], Ready | None]) -> Generator[Ready | None]:
    """What is ready of each document, in order; None for a document at which a process failed."""
    if forks():
        compile_patterns()  # once, before the processes part
    with closing(in_order(extracted, documents, default_jobs(len(documents)))) as found:
        yield from found


def _extracted(words: Words, limits: Limits, asked: Asked) -> Ready | None:
    try:
        content = read_bytes(asked.document)
        reading = read(asked.document, content, limits=limits)
        claims = claims_of(reading, asked.published, words, asked.language or None)
    except Exception:
        return None
    return Ready(hashlib.sha256(content).hexdigest(), reading, claims)

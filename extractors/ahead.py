"""Claims of many documents, found in other processes before the intake comes to these documents."""

from __future__ import annotations

import hashlib
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from extractors import claims_of, compile_patterns
from extractors.readers import read_any, read_bytes
from onrecord.processes import MANY, default_jobs, forks, in_order

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from datetime import date
    from pathlib import Path

    from onrecord.records import Claim
    from onrecord.words import Words


class Asked(NamedTuple):
    """A document with its day of publication and its language, as far as somebody gave the two."""

    document: Path
    published: date | None
    language: str


class Ready(NamedTuple):
    """The claims of a document, and the hash of the text in which the claims were found."""

    text_sha256: str
    claims: list[Claim]


class Ahead:
    """The claims of documents, asked for in the order in which the documents were given.

    Where documents are fewer than processes are worth, and where a process fails at one, there are none: then
    who asks finds them, and what is wrong with the document.
    """

    def __init__(self, documents: Sequence[Asked], words: Words) -> None:
        many = documents if len(documents) >= MANY else ()
        self._places = {asked: place for place, asked in enumerate(many)}
        self._found = _found(many, words)
        self._next = 0

    def claims(self, asked: Asked, text_sha256: str) -> list[Claim] | None:
        """The claims of a document whose text has this hash; None where they are not at hand."""
        place = self._places.get(asked, -1)
        if place < self._next:
            return None
        try:
            ready = next(islice(self._found, place - self._next, None), None)
        except BrokenProcessPool:  # killed, as where memory is short
            self._places.clear()
            return None
        self._next = place + 1
        return ready.claims if ready and ready.text_sha256 == text_sha256 else None

    def close(self) -> None:
        """End the processes."""
        self._found.close()


def _found(documents: Sequence[Asked], words: Words) -> Generator[Ready | None]:
    """The claims of each document, in order; None for a document at which a process failed."""
    if forks():
        compile_patterns()  # once, before the processes part
    with closing(in_order(partial(_extracted, words), documents, default_jobs(len(documents)))) as found:
        yield from found


def _extracted(words: Words, asked: Asked) -> Ready | None:
    try:
        reading = read_any(asked.document, read_bytes(asked.document))
        claims = claims_of(reading, asked.published, words, asked.language or None)
    except Exception:
        return None
    return Ready(hashlib.sha256(reading.text.encode()).hexdigest(), claims)

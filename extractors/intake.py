"""Intake: documents below ``seeds/`` go on record with their claims."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from extractors import extract
from extractors.readers import read, read_bytes
from onrecord.errors import UnreadableError
from onrecord.records import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord.records import Source
    from onrecord.store import Store

TITLE = 120
"""Code points of a document's first line that serve as its title."""


class Outcome(Struct, frozen=True):
    """What became of one document: taken in (``source``), on record already (neither), or why not."""

    document: Path
    source: Source | None = None
    problem: str | None = None


def take_in_new(store: Store) -> Iterator[Outcome]:
    """Take in each document of the workspace that is not on record, one by one, in the order of their names.

    Gives an outcome for every document, so that a caller can show progress; one that can't be read, or has
    changed, is an outcome with a problem and the rest goes on. Raises StoreError where nothing can be kept.
    """
    for document in store.workspace.documents():
        try:
            yield Outcome(document, source=take_in(store, document))
        except UnreadableError as error:
            yield Outcome(document, problem=str(error))


def take_in(store: Store, document: Path) -> Source | None:
    """Take in one document below ``seeds/``; None where these bytes are on record already.

    Raises UnreadableError where it has no readable text or differs from what was taken in under its name, and
    StoreError where it can't be kept.
    """
    content = read_bytes(document)
    sha256 = hashlib.sha256(content).hexdigest()
    if store.source_of(sha256=sha256):
        return None
    name = store.workspace.name_of(document)
    if store.source_of(file=name):
        raise UnreadableError(
            f"{document}: changed since it was taken in; its claims are those of the text on record"
        )
    reading = read(document, content)
    text_sha256 = store.workspace.keep_text(reading.text)
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    draft = Draft(sha256, text_sha256, reading.reader, reading.encoding, at)
    return store.take_in(
        name, title(reading.text), draft, reading.text, extract(reading.text), reading.warnings
    )


def title(text: str) -> str:
    """The first line that has words."""
    return text.strip().splitlines()[0].strip()[:TITLE]

"""Documents that can't be read go on record as they lie there, so that somebody can accept them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from extractors import intake
from onrecord import times
from onrecord.errors import RefusedError, UnreadableError
from onrecord.records import Draft

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.records import Source
    from onrecord.store import Store


def take_in(store: Store, document: Path) -> Source:
    """Put a document below ``seeds/`` on record: as ever, or without a text if none is readable.

    The reason is among its warnings. Raises RefusedError where there is no such file, and StoreError.
    """
    if not document.is_file():
        raise RefusedError(f"{document}: no such file")
    try:
        outcome = intake.take_in(store, document)
    except UnreadableError as error:
        why = str(error)
    else:
        source = outcome.source or outcome.of
        assert source, "what can be read is on record now"
        return source
    return _without_text(store, document, why)


def _without_text(store: Store, document: Path, why: str) -> Source:
    content = document.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    draft = Draft(sha256, store.workspace.keep_text(""), reader="", encoding="", at=times.now())
    name = store.workspace.name_of(document)
    warning = why.removeprefix(f"{document}: ")
    source = store.take_in(name, document.name, draft, "", (), (warning,))
    found = source or store.source_of(sha256=sha256, file=name)
    assert found, "it is on record now"
    return found


def is_accepted(store: Store, document: Path) -> bool:
    """Whether somebody accepted a document that can't be read, as it lies there."""
    source = store.source_of(file=store.workspace.name_of(document))
    try:
        return bool(
            source
            and source.is_accepted
            and source.draft.content == hashlib.sha256(document.read_bytes()).hexdigest()
        )
    except OSError:
        return False

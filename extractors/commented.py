"""Claims as comments in the Word document in which they stand."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from extractors.readers import read_bytes
from extractors.readers.docx import commenting
from onrecord.comments.written import comments
from onrecord.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.records import Entry
    from onrecord.store import Store


ENDING = ".docx"
"""The ending of a file's name that asks for the document itself."""


def with_comments(entries: Iterable[Entry]) -> list[Entry]:
    """The claims that have comments: those that are false, corrected or asked about."""
    return [entry for entry in entries if comments([entry], "")]


def commented(store: Store, entries: Sequence[Entry], by: str) -> bytes:
    """The bytes of the document that claims stand in, with the comments on these claims.

    Raises RefusedError where that is not one Word document, or its file is another than the one on record.
    """
    if not entries:
        raise RefusedError("no claim of those chosen is false, corrected or asked about")
    sources = sorted({entry.source for entry in entries})
    if len(sources) != 1:
        raise RefusedError(
            f"docx is of one document, and the claims chosen are of {len(sources)}: choose it with --source"
        )
    source = store.source(sources[0])
    if not source.draft.reader.startswith("docx/"):
        raise RefusedError(f"{source.file}: no Word document; --format docx puts comments into one")
    content = read_bytes(store.workspace.seeds / source.file)
    if hashlib.sha256(content).hexdigest() != source.draft.sha256:
        raise RefusedError(f"{source.file}: is not as it was when it was taken in; take it in first")
    try:
        return commenting.commented(content, store.text(source), comments(entries, by))
    except RefusedError as error:
        raise RefusedError(f"{source.file}: {error}") from None

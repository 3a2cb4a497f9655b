"""Documents and claims made by hand, for tests of what happens to them once they are found."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from onrecord.reading import Block, Reading
from onrecord.records import Claim, Draft, Evidence, Quote
from onrecord.store import Citation
from onrecord.workspace import kept_under

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading import Remark
    from onrecord.records import Kind, Source
    from onrecord.store import Store
    from onrecord.workspace import Workspace

TEXT = """\
“We will act,” said Ruth Bell.
The wall cost £6 million, she said; 40 boats were lost.
“We will act.”
"""


def on_disk(place: Workspace) -> dict[str, bytes]:
    """The content of the store's files, by their names."""
    return {path.name: path.read_bytes() for path in place.data.iterdir() if path.is_file()}


def claim(text: str, words: str, kind: Kind = "quote", after: int = 0, **fields: Any) -> Claim:
    """The claim of these words, looked for from ``after`` on."""
    start = text.index(words, after)
    if kind == "quote":
        fields.setdefault("quote", Quote("direct"))
    return Claim(kind, words, start, start + len(words), **fields)


def four_claims() -> list[Claim]:
    """Claims of ``TEXT`` in document order: a quote, two figures, the quote's words again."""
    return [
        claim(TEXT, "We will act"),
        claim(TEXT, "£6 million", "figure"),
        claim(TEXT, "40 boats", "figure"),
        claim(TEXT, "We will act", after=20),
    ]


def mark_before_and_after_a_fold(store: Store) -> None:
    """Make marks of which some are in the snapshot and the history file, and three in the journal."""
    ids = [entry.id for entry in store.entries()]
    store.decide(ids[:2], "Ann", status="checking")
    store.fold()
    store.decide(ids[:1], "Ann", status="verified", cite=Citation(Evidence("", title="Log"), "p. 3"))
    store.decide(ids[1:], "Ann", note="n")
    store.decide(ids[2:3], "Bo", status="opinion")


def take_in(
    store: Store,
    file: str = "a.txt",
    text: str = TEXT,
    claims: Sequence[Claim] | None = None,
    *,
    content: bytes | None = None,
    warnings: tuple[str, ...] = (),
    remarks: Sequence[Remark] = (),
) -> Source | None:
    """Put a document on record as an intake would."""
    sha256 = hashlib.sha256(text.encode() if content is None else content).hexdigest()
    draft = Draft(sha256, store.workspace.keep_text(text), "plain/1", "utf-8", "2026-11-22T10:00:00+00:00")
    if remarks:
        blocks = (Block("paragraph", 0, len(text)),)
        reading = Reading(text, "docx/1", blocks=blocks, remarks=tuple(remarks))
        store.workspace.keep_reading(reading)
        draft = replace(draft, reading=kept_under(reading)[1])
    title = text.splitlines()[0] if text else ""
    return store.take_in(file, title, draft, text, four_claims() if claims is None else claims, warnings)

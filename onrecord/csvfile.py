"""Claims out as CSV: one row a claim, RFC 4180, UTF-8, the same columns from the first day on.

Cells that a spreadsheet would run as a formula are guarded, and ``unguard`` takes exactly that off again.
"""

from __future__ import annotations

import csv
import io
from bisect import bisect_right
from itertools import accumulate, islice
from typing import TYPE_CHECKING, TextIO

import msgspec

from onrecord import __version__, warnings
from onrecord.anchors import anchor
from onrecord.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from onrecord.records import Anchor, Claim, Entry, Source
    from onrecord.store import Store

EVIDENCE_FIELDS = ("title", "type", "url", "archive_url", "locator", "quote", "accessed")
EVIDENCE_SHOWN = 3

COLUMNS: tuple[str, ...] = (
    *("claim_id", "revision", "status", "kind", "origin", "claim_text"),
    *("speaker", "speaker_text", "speaker_role", "cue", "quote_form", "utterance"),
    *("figure_text", "figure_dimension", "figure_value", "figure_high", "figure_unit", "figure_currency"),
    *("figure_modifier", "figure_date", "figure_subject", "context_before", "context_after"),
    *("source_id", "source_file", "source_title", "source_sha256", "draft", "locator"),
    *("char_start", "char_end", "note", "correction", "evidence_count"),
    *(f"evidence_{n}_{field}" for n in range(1, EVIDENCE_SHOWN + 1) for field in EVIDENCE_FIELDS),
    *("query_to", "query_text", "query_state", "warnings", "dup_of"),
    *("checked_by", "checked_at", "signed_by", "signed_at", "stale", "onrecord_version"),
)

GUARD = "'"
RUNS = frozenset("=+-@\t\r\n＝＋－＠" + GUARD)
"""First characters that are guarded: those that start a formula in some spreadsheet, and the guard itself."""

_CHUNK = 1000


def guard(cell: str) -> str:
    """``cell``, with a guard before it where a spreadsheet would run it; plain numbers stay."""
    return GUARD + cell if cell[:1] in RUNS and not _is_number(cell) else cell


def unguard(cell: str) -> str:
    """What ``guard`` was given."""
    return cell[1:] if cell[:1] == GUARD and cell[1:2] in RUNS else cell


def export(
    store: Store,
    entries: Iterable[Entry],
    path: Path,
    *,
    columns: Sequence[str] = COLUMNS,
    raw: bool = False,
    bom: bool = False,
) -> int:
    """Write these claims to ``path``, whole or not at all; returns the number of claims.

    ``raw`` leaves the guard out, ``bom`` begins with a byte order mark for Excel. Raises StoreError.
    """
    count = 0

    def chunks() -> Iterator[bytes]:
        nonlocal count
        yield b"\xef\xbb\xbf" if bom else b""
        rows = cells(store, entries, columns=columns, raw=raw)
        while part := list(islice(rows, _CHUNK)):
            count += len(part)
            buffer = io.StringIO(newline="")
            csv.writer(buffer).writerows(part)
            yield buffer.getvalue().encode("utf-8")

    write_whole(path, chunks())
    return count - 1


def write(
    store: Store,
    entries: Iterable[Entry],
    out: TextIO,
    *,
    columns: Sequence[str] = COLUMNS,
    raw: bool = False,
) -> None:
    """Write these claims to a text stream, which must not translate line ends. Raises StoreError."""
    csv.writer(out).writerows(cells(store, entries, columns=columns, raw=raw))


def cells(
    store: Store, entries: Iterable[Entry], *, columns: Sequence[str] = COLUMNS, raw: bool = False
) -> Iterator[list[str]]:
    """The header, then a row of cells for each claim. Raises StoreError where a text is missing."""
    yield list(columns)
    places = _Places(store)
    for entry in entries:
        row = _row(store, places, entry)
        picked = (row.get(column, "") for column in columns)
        yield list(picked) if raw else [guard(cell) for cell in picked]


class _Places:
    """Where claims stand in their document, one document in memory at a time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._draft: tuple[Source, str] | None = None
        self._text = ""
        self._line_starts: list[int] = []

    def turn_to(self, source: Source, draft: str) -> None:
        if (source, draft) != self._draft:
            self._text = self._store.text(source, draft)
            self._line_starts = [0, *accumulate(len(line) + 1 for line in self._text.split("\n"))]
            self._draft = source, draft

    def line(self, position: int) -> int:
        return bisect_right(self._line_starts, position)

    def around(self, claim: Claim) -> Anchor:
        return anchor(self._text, claim, 1)

    def with_hedge(self, claim: Claim) -> str:
        hedge = (claim.figure and claim.figure.hedge) or claim
        return self._text[min(claim.start, hedge.start) : max(claim.end, hedge.end)]


def _row(store: Store, places: _Places, entry: Entry) -> dict[str, str]:
    source, claim, decision = store.source(entry.source), entry.claim, entry.decision
    places.turn_to(source, entry.draft)
    around = places.around(claim)
    row = {
        "claim_id": entry.id,
        "revision": str(decision.revision),
        "status": decision.status,
        "kind": claim.kind,
        "origin": entry.origin,
        "claim_text": claim.text,
        "cue": claim.cue.text if claim.cue else "",
        "quote_form": claim.quote.form if claim.quote else "",
        "utterance": _number(claim.utterance),
        "context_before": around.prefix,
        "context_after": around.suffix,
        "source_id": source.id,
        "source_file": source.file,
        "source_title": source.title,
        "source_sha256": entry.draft,
        "draft": str(1 + [draft.sha256 for draft in source.drafts].index(entry.draft)),
        "locator": f"line {places.line(claim.start)}",
        "char_start": str(claim.start),
        "char_end": str(claim.end),
        "stale": ", ".join(entry.stale),
        "onrecord_version": __version__,
    }
    return row | _speaker(claim) | _figure(claim, places) | _decision(store, source, entry)


def _speaker(claim: Claim) -> dict[str, str]:
    if not (speaker := claim.speaker):
        return {}
    return {"speaker": speaker.name, "speaker_text": speaker.text, "speaker_role": speaker.role or ""}


def _figure(claim: Claim, places: _Places) -> dict[str, str]:
    if not (figure := claim.figure):
        return {}
    return {
        "figure_text": places.with_hedge(claim),
        "figure_dimension": figure.dimension,
        "figure_value": _number(figure.value),
        "figure_high": _number(figure.high),
        "figure_unit": figure.unit,
        "figure_currency": figure.currency or "",
        "figure_modifier": figure.modifier,
        "figure_date": figure.date or "",
        "figure_subject": figure.subject or "",
    }


def _decision(store: Store, source: Source, entry: Entry) -> dict[str, str]:
    decision = entry.decision
    row = {
        "note": decision.note,
        "correction": decision.correction,
        "evidence_count": str(len(decision.evidence)),
        "warnings": "; ".join((*source.warnings, *warnings.of(store, entry))),
        "dup_of": decision.dup_of,
        "checked_by": decision.by,
        "checked_at": decision.at,
    }
    if decision.signed:
        row |= {"signed_by": decision.signed.by, "signed_at": decision.signed.at}
    if decision.queries:
        query = next((each for each in decision.queries if each.is_open), decision.queries[-1])
        state = "open" if query.is_open else "answered"
        row |= {"query_to": query.to, "query_text": query.text, "query_state": state}
    for n, link in enumerate(decision.evidence[:EVIDENCE_SHOWN], 1):
        fields = msgspec.structs.asdict(store.item(link)) | {"locator": link.locator, "quote": link.quote}
        row |= {f"evidence_{n}_{field}": fields[field] for field in EVIDENCE_FIELDS}
    return row


def _number(value: float | None) -> str:
    """A number as people write it: 400000, not 400000.0."""
    if value is None:
        return ""
    return str(int(value)) if float(value).is_integer() and abs(value) < 10**15 else repr(value)


def _is_number(cell: str) -> bool:
    digits = cell[1:].replace(".", "", 1)
    return cell[0] in "+-" and digits.isascii() and digits.isdecimal()

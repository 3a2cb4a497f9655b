"""Claims, their evidence and their history as rows of cells, before a CSV is made of them."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec

from onrecord import __version__, warnings
from onrecord.anchors import SURROUNDINGS
from onrecord.drafts.sentences import Sentences
from onrecord.formats.cells import number
from onrecord.formats.columns import CLAIMS, EVIDENCE_SHOWN, ITEM, names
from onrecord.formats.places import Lines
from onrecord.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.records import Claim, Decision, Draft, Entry, Figure, Link, Query, Source
    from onrecord.store import Store

_ITEM = names(ITEM)
_ITEM_COLUMNS = [[f"evidence_{n}_{name}" for name in _ITEM] for n in range(1, EVIDENCE_SHOWN + 1)]


def claims(store: Store, entries: Iterable[Entry], columns: Sequence[str]) -> Iterator[Sequence[str]]:
    """A row of these columns for each claim. Raises StoreError where a text is missing."""
    places = _Places(store)
    picked = itemgetter(*columns, "claim_id")  # one more, so that it gives a tuple for a single column, too
    for entry in entries:
        row = _row(store, places, entry)
        if "sentence" in columns:
            row["sentence"] = places.sentence(entry.claim)
        yield picked(row)[:-1]


def evidence(store: Store, entries: Iterable[Entry]) -> Iterator[list[str]]:
    """A row for each item that backs a claim, of ``columns.EVIDENCE``."""
    for entry in entries:
        for n, link in enumerate(entry.decision.evidence, 1):
            yield [entry.id, str(n), link.evidence, *item_cells(store, link)]


def history(store: Store, entries: Iterable[Entry]) -> Iterator[list[str]]:
    """A row for each change of one of these claims, of ``columns.HISTORY``, the last change first."""
    ids = {entry.id for entry in entries}
    for event in store.events():
        if event.claim in ids:
            old, new = (msgspec.json.encode(value).decode() for value in (event.old, event.new))
            when = (str(event.seq), str(event.step), event.at, event.by, event.window)
            yield [*when, event.claim, event.draft, event.field, old, new, number(event.undoes)]


def decided(store: Store, decision: Decision) -> dict[str, str]:
    """The cells of decisions that people can make in a spreadsheet, too; empty ones may be missing."""
    row = {"status": decision.status, "note": decision.note, "correction": decision.correction}
    row |= {"tags": " ".join(decision.tags), "given_to": decision.given_to}
    for link, columns in zip(decision.evidence, _ITEM_COLUMNS, strict=False):
        row.update(zip(columns, item_cells(store, link), strict=True))
    if query := shown_query(decision):
        state = "open" if query.is_open else "answered"
        row |= {"query_to": query.to, "query_text": query.text, "query_state": state}
        row["query_answer"] = query.answer
    return row


def shown_query(decision: Decision) -> Query | None:
    """The query shown in a claim's row: the first open one, else the last."""
    queries = decision.queries
    return next((query for query in queries if query.is_open), queries[-1]) if queries else None


def item_cells(store: Store, link: Link) -> list[str]:
    """The cells of one item that backs a claim, of ``columns.ITEM``."""
    item = store.item(link)
    return [item.title, item.type, item.url, item.archive_url, link.locator, link.quote, item.accessed]


class _Places:
    """Where claims stand in their document, one document in memory at a time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._draft = ("", "")
        self.text = ""
        self._reading = Reading("", "")
        self._lines = Lines("")
        self._sentences: Sentences | None = None
        self.of_document: dict[str, str] = {}

    def turn_to(self, entry: Entry) -> None:
        if (entry.source, entry.draft) != self._draft:
            source = self._store.source(entry.source)
            self._reading = self._store.reading(source, entry.draft)
            self.text = self._reading.text
            self._lines = Lines(self.text)
            self._sentences = None
            self._draft = entry.source, entry.draft
            self.of_document = _document(source, source.draft_of(entry.draft), self._reading)

    def of_claim(self, claim: Claim) -> dict[str, str]:
        """The cells on where a claim stands, and on who changed it there."""
        line, block = f"line {self._lines.number(claim.start)}", self._reading.block_at(claim.start)
        if not block:
            return {"locator": line}
        authors = dict.fromkeys(change.author for change in self._reading.changes_in(claim.start, claim.end))
        return {
            "locator": block.locator or line,
            "block": block.kind,
            "changed_by": "; ".join(filter(None, authors)),
        }

    def sentence(self, claim: Claim) -> str:
        """The sentence of a claim in the document turned to."""
        self._sentences = self._sentences or Sentences(self.text)
        return self._sentences.of_claim(claim)

    def with_hedge(self, claim: Claim) -> str:
        hedge = (claim.figure and claim.figure.hedge) or claim
        return self.text[min(claim.start, hedge.start) : max(claim.end, hedge.end)]


def _document(source: Source, draft: Draft, reading: Reading) -> dict[str, str]:
    """The cells of a row, with the document's columns filled."""
    return dict.fromkeys(names(CLAIMS), "") | {
        "source_id": source.id,
        "source_file": source.file,
        "source_title": source.title,
        "source_sha256": draft.content,
        "source_author": "; ".join(reading.authors),
        "source_published": draft.published or reading.published,
        "source_url": reading.url,
        "draft": str(1 + source.drafts.index(draft)),
        "warnings": "; ".join(source.warnings),
        "onrecord_version": __version__,
    }


def _row(store: Store, places: _Places, entry: Entry) -> dict[str, str]:
    places.turn_to(entry)
    claim, decision, text = entry.claim, entry.decision, places.text
    row = {  # over a hundred thousand times: one dictionary, not the union of several
        **places.of_document,
        **decided(store, decision),
        **places.of_claim(claim),
        "claim_id": entry.id,
        "revision": str(decision.revision),
        "kind": claim.kind,
        "origin": entry.origin,
        "claim_text": claim.text,
        "context_before": text[max(0, claim.start - SURROUNDINGS) : claim.start],
        "context_after": text[claim.end : claim.end + SURROUNDINGS],
        "char_start": str(claim.start),
        "char_end": str(claim.end),
        "evidence_count": str(len(decision.evidence)),
        "dup_of": decision.dup_of,
        "checked_by": decision.by,
        "checked_at": decision.at,
    }
    row.update(_speech(claim))
    if claim.figure:
        row.update(_figure(claim, claim.figure, places))
    if found := warnings.of(store, entry):
        row["warnings"] = "; ".join((*store.source(entry.source).warnings, *found))
    if decision.signed:
        row |= {"signed_by": decision.signed.by, "signed_at": decision.signed.at}
    if entry.status == "stale":
        row.update(_stale(entry))
    return row


def _stale(entry: Entry) -> dict[str, str]:
    row = {"status": "stale", "stale": ", ".join(entry.stale), "earlier_status": entry.decision.status}
    if was := entry.earlier:
        speaker = was.claim.speaker.name if was.claim.speaker else ""
        row |= {"earlier_text": was.claim.text, "earlier_speaker": speaker, "earlier_sentence": was.sentence}
    return row


def _speech(claim: Claim) -> dict[str, str]:
    row = {"utterance": number(claim.utterance)}
    if claim.cue:
        row["cue"] = claim.cue.text
    if claim.quote:
        row["quote_form"] = claim.quote.form
    if speaker := claim.speaker:
        row |= {"speaker": speaker.name, "speaker_text": speaker.text, "speaker_role": speaker.role or ""}
    return row


def _figure(claim: Claim, figure: Figure, places: _Places) -> dict[str, str]:
    return {
        "figure_text": places.with_hedge(claim),
        "figure_dimension": figure.dimension,
        "figure_value": number(figure.value),
        "figure_high": number(figure.high),
        "figure_unit": figure.unit,
        "figure_currency": figure.currency or "",
        "figure_modifier": figure.modifier,
        "figure_date": figure.date or "",
        "figure_subject": figure.subject or "",
    }

"""The columns of the tables that leave as CSV: name, order, meaning and type are a public interface."""

from __future__ import annotations

from typing import get_args

from msgspec import Struct

from onrecord.records import EvidenceType, Form, Kind, Modifier, Origin, Standing, Status


class Column(Struct, frozen=True):
    """A column as a Table Schema describes it: ``values``, if any, are the only ones allowed."""

    name: str
    about: str
    type: str = "string"
    values: tuple[str, ...] = ()


EVIDENCE_SHOWN = 3
"""The most items of evidence in a claim's row; the evidence table has all."""

ITEM = (
    Column("title", "what the item of evidence is called"),
    Column("type", "what it is to the story", values=tuple(filter(None, get_args(EvidenceType)))),
    Column("url", "where it is"),
    Column("archive_url", "where a copy of it is kept"),
    Column("locator", "where in it to look: a page, a timecode"),
    Column("quote", "the words in it that back the claim"),
    Column("accessed", "the day of looking, ISO 8601"),
)

CLAIMS = (
    Column("claim_id", "the claim's id, the same for all who take in the same bytes"),
    Column("revision", "how often what is decided about the claim has changed", "integer"),
    Column(
        "status", "what people decided, or stale where that was on other words", values=get_args(Standing)
    ),
    Column("kind", "a quote, reported speech, a figure, or a statement made by hand", values=get_args(Kind)),
    Column("origin", "found by the extractors, or made by hand", values=get_args(Origin)),
    Column("claim_text", "the claim's words, to the letter"),
    Column("speaker", "who that is in the document: the fullest form of the name"),
    Column("speaker_text", "the words at the place: she, Mayor Bell"),
    Column("speaker_role", "the description that the document gives"),
    Column("cue", "the words that say that they say it: said, according to"),
    Column("quote_form", "how a quote stands in its sentence", values=get_args(Form)),
    Column("utterance", "one number for the parts of one utterance that a tag splits", "integer"),
    Column("figure_text", "the figure with its hedge: more than 400 boats"),
    Column("figure_dimension", "what is measured: count, money, percent, duration, date and others"),
    Column("figure_value", "the number; of a range the lower end; 25 percent is 25", "number"),
    Column("figure_high", "a range's upper end", "number"),
    Column("figure_unit", "a singular name: dollar, percentage, year, or the noun counted"),
    Column("figure_currency", "the ISO 4217 code"),
    Column("figure_modifier", "what bounds it or moved it", values=get_args(Modifier)),
    Column("figure_date", "ISO 8601 or EDTF"),
    Column("figure_subject", "what happened to what is counted: killed"),
    Column("context_before", "up to 64 characters before the claim"),
    Column("context_after", "up to 64 characters after the claim"),
    Column("source_id", "the document's id"),
    Column("source_file", "its name below seeds/"),
    Column("source_title", "the title that it says or was given, else its first line"),
    Column("source_sha256", "the hash of the bytes that the claim was found in"),
    Column("draft", "the number of that draft of the document, from 1", "integer"),
    Column("locator", "where in the document: line 12, ¶ 3, footnote 4"),
    Column("char_start", "where it begins in the kept text, in Unicode code points", "integer"),
    Column("char_end", "where it ends there, exclusive", "integer"),
    Column("note", "the checker's note"),
    Column("correction", "the proposed wording"),
    Column("evidence_count", "how many items of evidence back the claim", "integer"),
    *(
        Column(f"evidence_{n}_{each.name}", each.about, each.type, each.values)
        for n in range(1, EVIDENCE_SHOWN + 1)
        for each in ITEM
    ),
    Column("query_to", "whom the first open query is put to, or else the last one"),
    Column("query_text", "what is asked"),
    Column("query_state", "whether it was answered", values=("open", "answered")),
    Column("warnings", "what the machine warns of"),
    Column("dup_of", "the claim that this one repeats"),
    Column("checked_by", "who gave the status"),
    Column("checked_at", "when, ISO 8601 with offset"),
    Column("signed_by", "who agreed with it"),
    Column("signed_at", "when, ISO 8601 with offset"),
    Column(
        "stale", "by what the claim differs from what was decided on, where a later draft has it otherwise"
    ),
    Column("onrecord_version", "the version that wrote the file"),
    Column("query_answer", "what the query's answer is"),
    Column("earlier_status", "of a stale claim: the status that it was given", values=get_args(Status)),
    Column("earlier_text", "of a stale claim: its words as they were decided on"),
    Column("earlier_speaker", "of a stale claim: who said it then"),
    Column("earlier_sentence", "of a stale claim: the sentence that it stood in then"),
    Column("sentence", "the sentence that the claim stands in, whole, on one line"),
    Column("tags", "the claim's tags, parted by spaces"),
    Column("given_to", "who is to check the claim, where that is not whoever has its document"),
    Column(
        "block", "the kind of block that the claim stands in: headline, caption, cell; none in plain text"
    ),
    Column("source_author", "who wrote the document, as it says, parted by semicolons"),
    Column("source_published", "when the document was published: as somebody gave it, else as it says"),
    Column("source_url", "the document's address, as it says"),
    Column("changed_by", "who changed words of the claim with changes tracked, parted by semicolons"),
)

PEOPLE = (
    *("status", "note", "correction", "claim_text", "sentence", "speaker", "kind", "source_file", "locator"),
    *("evidence_1_title", "evidence_1_locator", "evidence_1_url"),
    *("query_to", "query_text", "query_answer", "warnings", "stale", "checked_by", "signed_by"),
    *("claim_id", "revision"),
)
"""The columns of claims that a colleague reads, with the two by which decisions come back."""

EVIDENCE = (
    Column("claim_id", "the claim that is backed"),
    Column("number", "which of its items this is, from 1", "integer"),
    Column("evidence_id", "the item's id, the same in the row of each claim that it backs"),
    *ITEM,
)

HISTORY = (
    Column("seq", "the number of the change, from 1", "integer"),
    Column("step", "what one undo takes back has one number", "integer"),
    Column("at", "when, ISO 8601 with offset"),
    Column("by", "who"),
    Column("window", "the process that made it"),
    Column("claim_id", "the claim that was changed"),
    Column("draft", "the hash of the bytes of the draft that was looked at"),
    Column("field", "what was changed"),
    Column("old", "what it was, as JSON"),
    Column("new", "what it became, as JSON"),
    Column("undoes", "the step that it takes back", "integer"),
)

DECIDED = (
    *("status", "note", "correction"),
    *(f"evidence_{n}_{each.name}" for n in range(1, EVIDENCE_SHOWN + 1) for each in ITEM),
    *("query_to", "query_text", "query_state", "query_answer", "tags", "given_to"),
)
"""The columns of decisions, which come back."""


def names(columns: tuple[Column, ...]) -> tuple[str, ...]:
    """The names of these columns, in their order."""
    return tuple(column.name for column in columns)

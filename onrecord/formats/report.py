"""The common parts of reports to read: documents with their claims, and queries by the person asked."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord.checkers import folded
from onrecord.drafts.sentences import Sentences
from onrecord.drafts.wordings import changed
from onrecord.formats.cells import pictured
from onrecord.formats.places import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.records import Claim, Entry, Query, Source
    from onrecord.store import Store


class Document(Struct, frozen=True):
    """A draft (by its number, from 1) of a document, its text and the claims in it, in their order."""

    source: Source
    draft: int
    text: str
    entries: tuple[Entry, ...]


class Piece(Struct, frozen=True):
    """Words of a document between the places where claims begin and end.

    ``of`` are the claims that they belong to, ``ended`` the numbers of those that end behind them, from 1.
    """

    words: str
    of: tuple[Entry, ...]
    ended: tuple[int, ...]


class Asked(Struct, frozen=True):
    """A query about a claim, with the claim's words, their sentence, who says them, and their place."""

    query: Query
    words: str
    sentence: str
    speaker: str
    place: str

    def facts(self) -> Iterator[tuple[str, str]]:
        """The facts beside the question and the sentence: each a name and words."""
        if self.words != self.sentence:
            yield "about", self.words
        if self.speaker:
            yield "said by", self.speaker
        yield "where", self.place
        yield "asked", self.query.asked[:10]
        yield "answer", self.query.answer


def documents(store: Store, entries: Iterable[Entry]) -> Iterator[Document]:
    """The documents of these claims, which must come in the store's order. Raises StoreError."""
    for (id_, sha256), claims in groupby(entries, lambda entry: (entry.source, entry.draft)):
        source = store.source(id_)
        number = 1 + source.drafts.index(source.draft_of(sha256))
        yield Document(source, number, store.text(source, sha256), tuple(claims))


def pieces(document: Document) -> Iterator[Piece]:
    """The text of a document, cut where its claims begin and end."""
    numbers = {entry.id: number for number, entry in enumerate(document.entries, 1)}
    starts, ends = defaultdict(list), defaultdict(list)
    for entry in document.entries:
        starts[entry.claim.start].append(entry)
        ends[entry.claim.end].append(entry)
    open_: dict[str, Entry] = {}
    place = 0
    for cut in sorted({*starts, *ends, len(document.text)}):
        ended = ends.get(cut, [])
        yield Piece(document.text[place:cut], tuple(open_.values()), tuple(numbers[e.id] for e in ended))
        for entry in ended:
            del open_[entry.id]
        open_.update((entry.id, entry) for entry in starts.get(cut, []))
        place = cut


def queries(store: Store, entries: Iterable[Entry]) -> dict[str, list[Asked]]:
    """The queries about these claims, by the person asked; names compare as checkers' do."""
    names: dict[str, str] = {}
    asked: dict[str, list[Asked]] = {}
    for document in documents(store, (entry for entry in entries if entry.decision.queries)):
        lines, sentences = Lines(document.text), Sentences(document.text)
        for entry in document.entries:
            claim = entry.claim
            sentence, who = sentences.of_claim(claim), said_by(claim)
            place = f"{document.source.file}, line {lines.number(claim.start)}"
            for query in entry.decision.queries:
                name = names.setdefault(folded(query.to), query.to)
                asked.setdefault(name, []).append(Asked(query, claim.text, sentence, who, place))
    return dict(sorted(asked.items()))


def said_by(claim: Claim) -> str:
    """Who says a claim's words, with the role that the document gives."""
    return claim.speaker.described if claim.speaker else ""


def facts(entry: Entry, text: str) -> Iterator[tuple[str, str]]:
    """The facts about a claim of a draft's text beside its words and evidence: each a name and words."""
    claim, decision = entry.claim, entry.decision
    if entry.stale:
        yield "stale", f"was {decision.status}; since then {' and '.join(entry.stale)} changed"
        for of, was, now in changed(entry, text):
            yield f"{of} then", was
            yield f"{of} now", now
    if who := said_by(claim):
        yield "said by", who
    if decision.by:
        yield "checked by", f"{decision.by}, {decision.at[:10]}"
    if decision.signed:
        yield "signed by", f"{decision.signed.by}, {decision.signed.at[:10]}"
    if decision.correction:
        yield "correction", decision.correction
    if decision.note:
        yield "note", decision.note
    if decision.dup_of:
        yield "repeats", decision.dup_of
    for query in decision.queries:
        yield f"asked of {query.to}", f"{query.text} {query.answer or '(open)'}"


def evidence(store: Store, entry: Entry) -> Iterator[tuple[str, str]]:
    """The evidence that backs a claim: for each item its words, and its address."""
    for link in entry.decision.evidence:
        item = store.item(link)
        quoted = f"“{link.quote}”" if link.quote else ""
        looked = f"looked {item.accessed}" if item.accessed else ""
        said = ", ".join(filter(None, (item.title, item.type, link.locator, quoted, looked)))
        yield said, item.url
        if item.archive_url:
            yield "archived", item.archive_url


def shown(words: str) -> str:
    """Words as a page can show them: control characters as their pictures, one kind of line end."""
    return pictured(words)[0].replace("\r\n", "\n").replace("\r", "\n")

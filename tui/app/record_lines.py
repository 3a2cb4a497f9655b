"""The record of a claim in parts, each a label and its words."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from textual.content import Content

from onrecord import warnings
from onrecord.drafts.appearances import suggested
from onrecord.reading import FORBIDDING
from tui.app import differences, worddiff
from tui.wording import blocks, changes, comments, numbers
from tui.wording import claims as wording
from tui.wording.drafts import drafted
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.comments.offers import Offer
    from onrecord.records import Entry, Event
    from onrecord.store import Store

About = Literal[
    "",
    "signature",
    "words",
    "speaker",
    "value",
    "found",
    "suggestion",
    "correction",
    "note",
    "evidence",
    "query",
    "duplicate",
    "offer",
]
"""The kinds of parts that a checker can put right, or take away."""

STEPS = 50
"""The most steps of the history in a record, each with its changes in a line."""


class Part(NamedTuple):
    """A part of the record; ``number``, from 0, tells several of one kind apart."""

    label: str
    said: Content
    about: About = ""
    number: int = 0


def parts(
    store: Store,
    entry: Entry,
    text: str,
    *,
    history: bool,
    why: Sequence[tuple[str, str]] = (),
    offers: Sequence[Offer] = (),
) -> list[Part]:
    """The parts of a claim's record; ``text`` is its document's, ``why`` what explains how it was found,
    and ``offers`` are what comments offer it.

    Raises StoreError.
    """
    explained = (_part(*line) for line in why)
    found = [*_reading(store, entry), *_findings(store, entry, text), *explained, *_decided(store, entry)]
    found += [_part("offered", comments.offer(offer), "offer", n) for n, offer in enumerate(offers)]
    return [*found, *_history(store, entry)] if history else found


def _part(label: str, said: str, about: About = "", number: int = 0) -> Part:
    return Part(label, Content(one_line(said) or "–"), about, number)


def _reading(store: Store, entry: Entry) -> Iterator[Part]:
    """The parts on how the claim is read."""
    claim, decision = entry.claim, entry.decision
    yield _part("status", wording.standing(entry))
    if decision.signed:
        yield _part("signed", wording.signed(decision.signed), "signature")
    made = " · made by hand" if entry.origin == "manual" else ""
    yield _part("kind", f"{wording.speech(claim)}{made}")
    yield _part("words", claim.text, "words")
    for label, said in blocks.of_claim(store.reading_of(entry), claim):
        yield _part(label, said)
    yield _part("speaker", wording.speaker(claim), "speaker")
    if claim.cue:
        yield _part("cue", claim.cue.text)
    if claim.kind == "figure":
        yield _part("value", wording.figure(claim.figure) if claim.figure else "", "value")
    if claim != entry.found:
        yield Part("put right", differences.between(entry.found, claim), "found")


def _findings(store: Store, entry: Entry, text: str) -> Iterator[Part]:
    """The parts on the findings of the machine."""
    if stale := differences.stale(entry, text):
        yield Part("stale", stale)
    if other := suggested(entry):
        yield Part("suggestion", differences.between(entry.claim, other), "suggestion")
    for warning in warnings.of(store, entry):
        yield _part("warning", warning)
    for warning in store.source(entry.source).warnings:
        part = _part("warning", warning)
        yield part._replace(said=part.said.stylize("$error")) if warning.startswith(FORBIDDING) else part


def _decided(store: Store, entry: Entry) -> Iterator[Part]:
    """The parts on decisions beside the status."""
    claim, decision = entry.claim, entry.decision
    corrected = worddiff.words(claim.text, decision.correction) if decision.correction else Content("–")
    yield Part("correction", corrected, "correction")
    yield _part("note", decision.note, "note")
    for number, link in enumerate(decision.evidence):
        item = store.item(link)
        said = f"{wording.evidence(item, link)} · {wording.backs(store.backed(item), entry.id)}"
        yield _part("evidence", said, "evidence", number)
    for number, query in enumerate(decision.queries):
        yield _part("query", wording.query(query), "query", number)
    if holder := decision.given_to or store.source(entry.source).given_to:
        yield _part("given to", holder)
    if decision.tags:
        yield _part("tags", " ".join(decision.tags))
    if decision.dup_of:
        yield _part("duplicate", f"of {wording.named(store, decision.dup_of)}", "duplicate")


def _history(store: Store, entry: Entry) -> Iterator[Part]:
    for at, how in drafted(store, entry):
        yield _part("history", f"{numbers.moment(at)} {how}")
    steps = groupby(changes.of(store, entry), key=lambda event: event.step)
    for events in (list(events) for _, events in islice(steps, STEPS)):
        change = "; ".join(_change(store, entry, event) for event in reversed(events))
        yield _part("history", f"{numbers.moment(events[0].at)} {events[0].by}: {change}")


def _change(store: Store, entry: Entry, event: Event) -> str:
    """A change of a claim, or of its evidence: the field, its value before and after."""
    old, new = changes.sides(store, event)
    of = "" if event.claim == entry.id else f"evidence {event.claim}, "
    return f"{of}{event.field} {old} → {new}"

"""``show``: everything about one claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.cli.options import json_option, open_store, workspace_option
from tui.cli.reporting import print_objects
from tui.wording import changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Entry
    from onrecord.store import Store

AROUND = 160
"""Code points of the text on each side of the claim."""


@click.command()
@workspace_option
@click.argument("claim_id", metavar="ID")
@json_option
@click.option("--explain", is_flag=True, help="Print the rules that find the claim in its text, too.")
def show(claim_id: str, *, as_json: bool, explain: bool) -> None:
    """Print everything about the claim with this ID (or beginning of it).

    With --explain its document is read again, and the rules that decided on the claim are named, as
    docs/rules.md has them; a claim that no rule finds so any more has none.

    With --json it is the object that list --json prints, with context_before, context_after, duplicates (the
    ids of claims that repeat it) and alike (claims that say the same and are decided on).

    Example: onrecord show q7k3
    """
    from extractors.explain import explain_entry
    from tui.wording import claims as wording
    from tui.wording.safe import one_line

    store, _ = open_store()
    entry = store.get(claim_id)
    if as_json:
        print_objects(store, [entry], more=_explained if explain else _more)
        return
    for label, said in _lines(store, entry):
        click.echo(f"{label:12}{one_line(said)}")
    if explain:
        for label, said in wording.explained(explain_entry(store, entry)):
            click.echo(f"{label:12}{one_line(said)}")


def _more(store: Store, entry: Entry) -> dict[str, Any]:
    before, after = _around(store, entry)
    return {
        "context_before": before,
        "context_after": after,
        "duplicates": [each.id for each in store.repeating(entry)],
        "alike": [{"id": each.id, "status": each.decision.status} for each in store.decided_alike(entry)],
    }


def _explained(store: Store, entry: Entry) -> dict[str, Any]:
    """What is beside the claim, and the rules that find it."""
    from extractors.explain import explain_entry

    why = explain_entry(store, entry)
    rule, rules, saw = (why.rule, why.rules, why.saw) if why else ("", {}, "")
    return _more(store, entry) | {"rule": rule, "rules": rules, "saw": saw}


def _around(store: Store, entry: Entry) -> tuple[str, str]:
    text, claim = store.text(store.source(entry.source), entry.draft), entry.claim
    return text[max(0, claim.start - AROUND) : claim.start], text[claim.end : claim.end + AROUND]


def _lines(store: Store, entry: Entry) -> Iterator[tuple[str, str]]:
    """The record of a claim in lines, each with its label."""
    from tui.wording.blocks import of_claim
    from tui.wording.documents import known

    before, after = _around(store, entry)
    source = store.source(entry.source)
    yield entry.id, f"{entry.claim.kind}{', made by hand' if entry.origin == 'manual' else ''}"
    yield "words", entry.claim.text
    yield "context", f"… {before}[{entry.claim.text}]{after} …"
    yield "document", f"{source.file}, {entry.claim.start}-{entry.claim.end}"
    yield from of_claim(store.reading_of(entry), entry.claim)
    yield from known(store, source)
    yield from _reading(entry)
    yield from _decision(store, entry)
    yield from _machine(store, entry)


def _reading(entry: Entry) -> Iterator[tuple[str, str]]:
    from tui.wording import claims as wording

    claim = entry.claim
    if claim.speaker:
        guess = "" if claim.speaker.sure else "a guess"
        yield "speaker", ", ".join(filter(None, (claim.speaker.name, claim.speaker.role, guess)))
    if claim.cue:
        yield "cue", claim.cue.text
    if claim.figure:
        yield "figure", wording.figure(claim.figure)
    if claim != entry.found:
        yield "found as", wording.suggestion(entry.found)


def _decision(store: Store, entry: Entry) -> Iterator[tuple[str, str]]:
    from tui.wording import claims as wording

    decision = entry.decision
    yield "status", wording.standing(entry)
    if decision.signed:
        yield "signed", wording.signed(decision.signed)
    if holder := decision.given_to or store.source(entry.source).given_to:
        yield "given to", holder
    if decision.tags:
        yield "tags", " ".join(decision.tags)
    if decision.dup_of:
        yield "repeats", changes.about(store, decision.dup_of)
    if decision.correction:
        yield "correction", decision.correction
    if decision.note:
        yield "note", decision.note
    for link in decision.evidence:
        item = store.item(link)
        yield "evidence", f"{item.id} {wording.evidence(item, link)}"
    for number, query in enumerate(decision.queries, 1):
        yield f"query {number}", wording.query(query)


def _machine(store: Store, entry: Entry) -> Iterator[tuple[str, str]]:
    from onrecord import warnings
    from onrecord.decisions.offered import Offered
    from onrecord.drafts.appearances import suggested
    from tui.wording import claims as wording
    from tui.wording import comments

    if entry.stale:
        yield "stale", wording.stale(entry)
    if other := suggested(entry):
        yield "suggestion", wording.suggestion(other)
    for offer in Offered(store).at(entry):
        yield "offered", comments.offer(offer)
    for warning in warnings.of(store, entry):
        yield "warning", warning
    for same in store.decided_alike(entry):
        yield "same as", f"{changes.named(same)} {same.decision.status}"
    for each in store.repeating(entry):
        yield "repeated by", changes.named(each)

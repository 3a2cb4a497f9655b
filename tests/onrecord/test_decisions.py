"""Queries, signatures, evidence and documents without claims: what is kept, what is refused, what falls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace
from records_by_hand import TEXT, take_in

from onrecord.decisions import accepting, evidence, making, queries, signing
from onrecord.errors import RefusedError
from onrecord.records import Evidence, Link
from onrecord.store import Citation, Store

if TYPE_CHECKING:
    from onrecord.records import Decision, Source

LOG = Evidence("", title="Port log", type="primary")


@pytest.fixture
def ids(store: Store) -> list[str]:
    return [entry.id for entry in store.entries()]


def decided(store: Store, id_: str) -> Decision:
    """The decision on a claim, as a fresh process reads it."""
    found = Store(store.workspace).get(id_).decision
    assert found == store.get(id_).decision
    return found


# Queries


def test_a_query_is_open_until_it_is_answered(store: Store, ids: list[str]) -> None:
    queries.ask(store, ids[:2], "Ruth Bell", "Who paid?", "Ann", asked="2026-11-20")
    [query] = decided(store, ids[1]).queries
    assert (query.to, query.text, query.asked, query.is_open) == (
        "Ruth Bell",
        "Who paid?",
        "2026-11-20",
        True,
    )

    queries.answer(store, ids[1], "The board.", "Bo", answered="2026-11-21")
    [query] = decided(store, ids[1]).queries
    assert (query.answer, query.answered, query.is_open) == ("The board.", "2026-11-21", False)
    assert decided(store, ids[0]).is_asked


def test_of_several_open_queries_one_is_named(store: Store, ids: list[str]) -> None:
    for to in ("Ruth Bell", "the board"):
        queries.ask(store, ids[:1], to, "Who paid?", "Ann")

    with pytest.raises(RefusedError, match="has 2 open queries"):
        queries.answer(store, ids[0], "We did.", "Ann")
    with pytest.raises(RefusedError, match="has no query 3; its queries: 2"):
        queries.answer(store, ids[0], "We did.", "Ann", number=3)
    queries.answer(store, ids[0], "We did.", "Ann", number=2)
    queries.answer(store, ids[0], "They did.", "Ann")
    assert [query.answer for query in decided(store, ids[0]).queries] == ["They did.", "We did."]


def test_a_query_put_by_mistake_is_taken_back(store: Store, ids: list[str]) -> None:
    queries.ask(store, ids[:2], "Ruth Bell", "Who paid?", "Ann")
    queries.ask(store, ids[:1], "the board", "When?", "Ann")
    with pytest.raises(RefusedError, match="has 2 open queries"):
        queries.withdraw(store, ids[0], "Ann")
    queries.withdraw(store, ids[0], "Ann", number=1)
    assert [query.to for query in decided(store, ids[0]).queries] == ["the board"]
    queries.withdraw(store, ids[0], "Ann")
    assert not decided(store, ids[0]).is_asked
    assert decided(store, ids[1]).is_asked
    store.undo("Ann")
    assert [query.to for query in decided(store, ids[0]).queries] == ["the board"]


@pytest.mark.parametrize(("to", "text"), [("", "Who?"), ("Ruth Bell", " "), (" ", "")])
def test_a_query_needs_a_person_and_words(store: Store, ids: list[str], to: str, text: str) -> None:
    with pytest.raises(RefusedError, match="a query needs"):
        queries.ask(store, ids, to, text, "Ann")
    with pytest.raises(RefusedError, match="has 0 open queries"):
        queries.answer(store, ids[0], "Yes.", "Ann")


# Signatures


def test_a_second_person_signs(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann Lee", status="opinion")
    with pytest.raises(RefusedError, match="Ann Lee gave its status; somebody else has to sign"):
        signing.sign(store, ids[:1], "ann  LEE")
    signing.sign(store, ids[:1], "Bo")
    signed = decided(store, ids[0]).signed
    assert signed
    assert signed.by == "Bo"

    assert signing.sign(store, ids[:1], " bo ").entries == ()
    assert decided(store, ids[0]).signed == signed


def test_what_is_open_can_not_be_signed_and_then_nothing_is(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann", status="opinion")
    with pytest.raises(RefusedError, match=f"{ids[1]}: is unchecked; there is nothing to agree with"):
        signing.sign(store, ids[:2], "Bo")
    assert decided(store, ids[0]).signed is None


def test_one_takes_back_only_ones_own_signature(store: Store, ids: list[str]) -> None:
    store.decide(ids[:2], "Ann", status="opinion")
    signing.sign(store, ids[:1], "Bo")
    with pytest.raises(RefusedError, match="Bo signed it, who alone can take that back"):
        signing.withdraw(store, ids[:1], "Ann")
    with pytest.raises(RefusedError, match=f"{ids[1]}: is not signed"):
        signing.withdraw(store, ids[:2], " bo")
    assert decided(store, ids[0]).signed
    signing.withdraw(store, ids[:1], " bo")
    assert decided(store, ids[0]).signed is None
    store.undo("Bo")
    assert decided(store, ids[0]).signed


CITED = Citation(LOG, "p. 1")


@pytest.mark.parametrize(
    ("change", "falls"),
    [
        ({"status": "discarded"}, True),
        ({"status": "opinion"}, True),
        ({"correction": "We did act"}, True),
        ({"cite": CITED}, True),
        ({"note": "n"}, False),
    ],
)
def test_a_signature_falls_with_what_it_agreed_to(
    store: Store, ids: list[str], change: Any, *, falls: bool
) -> None:
    store.decide(ids[:1], "Ann", status="opinion")
    signing.sign(store, ids[:1], "Bo")
    store.decide(ids[:1], "Cy", **change)

    assert (decided(store, ids[0]).signed is None) == falls
    store.undo("Cy")
    assert decided(store, ids[0]).signed


# Evidence


def test_evidence_is_listed_with_what_it_backs_the_newest_first(store: Store, ids: list[str]) -> None:
    first = evidence.add(store, LOG, "Ann")
    second = evidence.add(store, Evidence("", url="https://port.example"), "Ann")
    assert evidence.add(store, LOG, "Bo") == first
    evidence.link(store, ids[1:3], first.id[:5], "Ann", locator="p. 2")

    again = Store(store.workspace)
    assert [(item, [e.id for e in backed]) for item, backed in evidence.listed(again)] == [
        (second, []),
        (first, ids[1:3]),
    ]
    assert decided(store, ids[1]).evidence == (Link(first.id, "p. 2"),)


def test_an_item_is_put_right_for_all_claims_at_once(store: Store, ids: list[str]) -> None:
    store.decide(ids[:2], "Ann", status="verified", cite=CITED)
    signing.sign(store, ids[:1], "Bo")
    [(item, _)] = evidence.listed(store)
    new = evidence.edit(store, item.id, "Ann", title="Port log 2024", url="https://port.example")

    assert (new.id, new.title, new.type) == (item.id, "Port log 2024", "primary")
    assert Store(store.workspace).evidence() == [new]
    assert decided(store, ids[0]).signed is None
    store.undo("Ann")
    assert Store(store.workspace).evidence() == [item]
    assert decided(store, ids[0]).signed
    store.redo("Ann")
    assert Store(store.workspace).evidence() == store.evidence() == [new]


def test_an_item_and_a_link_to_it_are_put_right_in_one_step(store: Store, ids: list[str]) -> None:
    store.decide(ids[:3], "Ann", status="verified", cite=CITED)
    signing.sign(store, ids[:2], "Bo")
    [(item, _)] = evidence.listed(store)
    evidence.relink(store, ids[2], item.id, "Ann", locator="p. 2", quote="Forty.", accessed="2026-11-20")

    assert [decided(store, id_).signed for id_ in ids[:2]] == [None, None]
    assert decided(store, ids[2]).evidence == (Link(item.id, "p. 2", "Forty."),)
    assert store.evidence()[0].accessed == "2026-11-20"
    store.undo("Ann")
    assert all(decided(store, id_).signed for id_ in ids[:2])
    assert decided(store, ids[2]).evidence == (Link(item.id, "p. 1"),)
    assert store.evidence() == [item]

    evidence.relink(store, ids[0], item.id, "Ann", title="Log of the port")
    assert [decided(store, id_).signed for id_ in ids[:2]] == [None, None]
    assert decided(store, ids[0]).evidence == (Link(item.id, "p. 1"),)


def test_a_link_put_right_leaves_the_signatures_of_other_claims(store: Store, ids: list[str]) -> None:
    store.decide(ids[:2], "Ann", status="verified", cite=CITED)
    signing.sign(store, ids[:2], "Bo")
    evidence.relink(store, ids[0], store.evidence()[0].id, "Ann", quote="Forty.")

    assert decided(store, ids[0]).signed is None
    assert decided(store, ids[1]).signed


def test_a_day_that_is_none_is_refused_but_one_on_record_stays(store: Store, ids: list[str]) -> None:
    old = Evidence("", title="Log", accessed="autumn")
    store.decide(ids[:1], "Ann", cite=Citation(old))
    [item] = store.evidence()
    assert evidence.edit(store, item.id, "Ann", title="Port log").accessed == "autumn"
    with pytest.raises(RefusedError, match="20/11: no date; write it as 2026-11-20"):
        evidence.edit(store, item.id, "Ann", accessed="20/11")
    with pytest.raises(RefusedError, match="winter: no date"):
        evidence.add(store, replace(old, accessed="winter"), "Ann")


def test_an_item_that_another_edited_since_is_left(store: Store, ids: list[str]) -> None:
    item = evidence.add(store, LOG, "Ann")
    store.decide(ids[:1], "Ann", note="n")
    evidence.edit(store, item.id, "Ann", title="Log of the port")
    other = Store(store.workspace)
    evidence.edit(other, item.id, "Bo", title="The log")

    step = store.undo("Ann")
    assert step
    assert (step.left, step.evidence) == ((item.id,), ())
    assert store.evidence()[0].title == "The log"
    step = store.undo("Ann")
    assert step
    assert [entry.id for entry in step.entries] == ids[:1]


def test_links_are_put_right_and_taken_off(store: Store, ids: list[str]) -> None:
    for place in ("p. 1", "p. 2"):
        store.decide(ids[:1], "Ann", cite=Citation(LOG, place))
    [item] = store.evidence()

    with pytest.raises(RefusedError, match="has 2 links"):
        evidence.relink(store, ids[0], item.id, "Ann", locator="p. 3", quote="")
    evidence.relink(store, ids[0], item.id, "Ann", was="p. 1", locator="p. 3", quote="Forty.")
    assert decided(store, ids[0]).evidence == (Link(item.id, "p. 3", "Forty."), Link(item.id, "p. 2"))
    evidence.unlink(store, ids[:1], item.id, "Ann", locator="p. 2")
    assert decided(store, ids[0]).evidence == (Link(item.id, "p. 3", "Forty."),)
    evidence.unlink(store, ids[:1], item.id, "Ann")
    assert decided(store, ids[0]).evidence == ()
    with pytest.raises(RefusedError, match=f"{ids[0]}: is not backed by {item.id}"):
        evidence.unlink(store, ids[:1], item.id, "Ann")


def test_a_claim_does_not_lose_the_evidence_that_its_status_needs(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann", status="false", cite=CITED)
    store.decide(ids[1:2], "Ann", status="verified", cite=CITED)
    [item] = store.evidence()

    with pytest.raises(RefusedError, match="false needs evidence or a note"):
        evidence.unlink(store, ids[:1], item.id, "Ann")
    strict = Store(store.workspace, strict=True)
    with pytest.raises(RefusedError, match="this workspace is strict"):
        evidence.unlink(strict, ids[1:2], item.id, "Ann")
    step = evidence.unlink(store, ids[1:2], item.id, "Ann")
    assert "verified without evidence" in step.warnings[0]


@pytest.mark.parametrize("prefix", ["", "e", "ezzz"])
def test_an_item_that_is_not_there_is_told(store: Store, ids: list[str], prefix: str) -> None:
    evidence.add(store, LOG, "Ann")
    evidence.add(store, Evidence("", title="Tape"), "Ann")

    with pytest.raises(RefusedError, match=r"no such item of evidence|stands for 2 items of evidence: "):
        evidence.link(store, ids, prefix, "Ann")
    with pytest.raises(RefusedError, match="needs a title or a URL"):
        evidence.add(store, Evidence("", archive_url="https://archive.example"), "Ann")


# Documents without claims


@pytest.fixture
def bare(store: Store) -> Source:
    source = take_in(store, "bare.txt", "Nothing to see.\n", [])
    assert source
    return source


def test_a_document_without_claims_is_accepted_and_that_can_be_undone(store: Store, bare: Source) -> None:
    accepting.accept(store, [bare], "Ann")
    accepted = store.source(bare.id).accepted
    assert accepted
    assert (accepted.by, accepted.draft) == ("Ann", bare.draft.sha256)
    assert Store(store.workspace).source(bare.id).is_accepted

    step = store.undo("Ann")
    assert step
    assert [source.id for source in step.sources] == [bare.id]
    assert not Store(store.workspace).source(bare.id).is_accepted
    store.redo("Ann")
    assert Store(store.workspace).source(bare.id) == store.source(bare.id)
    assert store.source(bare.id).is_accepted


def test_a_document_with_claims_is_not_accepted(store: Store, bare: Source) -> None:
    [source] = [source for source in store.sources() if source != bare]
    with pytest.raises(RefusedError, match=r"a\.txt: has claims, which are to be checked \(4\)"):
        accepting.accept(store, [bare, source], "Ann")
    assert not store.source(bare.id).is_accepted
    made = making.make(store, bare, "figure", 0, 7, "Ann")
    with pytest.raises(RefusedError, match="has claims"):
        accepting.accept(store, [bare], "Ann")
    store.undo("Ann")
    accepting.accept(store, [bare], "Ann")
    assert store.source(bare.id).is_accepted
    assert made.id not in [entry.id for entry in store.entries()]


# Claims made by hand


def test_a_claim_is_made_of_the_words_at_a_place(store: Store) -> None:
    [source] = store.sources()
    start = TEXT.index("Ruth Bell")
    entry = making.make(store, source, "quote", start, start + 9, "Ann")

    assert (entry.claim.text, entry.origin) == ("Ruth Bell", "manual")
    with pytest.raises(RefusedError, match=f"{entry.id}: this quote is on record already"):
        making.make(store, source, "quote", start, start + 9, "Bo")
    for span in ((9, 9), (-4, 2), (0, 10_000), (30, 20), (30, 31)):
        with pytest.raises(RefusedError):
            making.make(store, source, "figure", *span, "Bo")

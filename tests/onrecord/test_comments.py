"""What comments, notes and links offer the claims of a document, before and after somebody takes that."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from extractors.intake import take_in_all
from onrecord.comments.offers import Offer, offers
from onrecord.decisions import comments, evidence, queries
from onrecord.decisions.offered import Offered
from onrecord.reading import Block, Hyperlink, Reading, Remark, Reply
from onrecord.records import Anchor, Claim, Decision, Entry, Evidence, Link, Query
from onrecord.store import Store
from onrecord.workspace import create
from tests.readers.commented import BEA, WALL, answers, draft, said

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.records import Source

TEXT = "The wall cost £6 million. It has 40 lamps, Bell said.\n\nIt rained on 12 days."
END = TEXT.index("\n\n")
BLOCKS = (Block("paragraph", 0, END, "¶ 1"), Block("paragraph", END + 2, len(TEXT), "¶ 2"))
CLAIMS = ("£6 million", "40 lamps", "12 days")
AT = "2026-05-03T10:15:00Z"


def entries() -> list[Entry]:
    numbered = zip(count(1), CLAIMS, strict=False)
    places = [(n, words, TEXT.index(words)) for n, words in numbered]
    return [
        Entry(f"f{n}", "s", "d", "extracted", Anchor("", "", 1), Claim("figure", words, at, at + len(words)))
        for n, words, at in places
    ]


def remark(on: str, words: str, **more: object) -> Remark:
    start = TEXT.index(on)
    return replace(Remark("comment", start, start + len(on), words, "Bea", AT), **more)  # type: ignore[arg-type]


def offered(*remarks: Remark, links: tuple[Hyperlink, ...] = ()) -> list[Offer]:
    return offers(Reading(TEXT, "docx/1", blocks=BLOCKS, remarks=remarks, links=links), entries())


def backed(words: str, **more: object) -> list[tuple[str, str, str, str]]:
    """The evidence of a comment: title, address, type, where in it."""
    [offer] = offered(remark("£6 million", words, **more))
    return [(item.title, item.url, item.type, link.locator) for item, link in offer.backings]


@pytest.mark.parametrize(
    ("on", "claims", "common"),
    [
        ("£6 million", ("f1",), "words"),
        ("cost £6 mill", ("f1",), "words"),
        ("million. It has 40", ("f1", "f2"), "words"),
        ("said.\n\nIt rained on 12", ("f3",), "words"),
        ("Bell said", ("f2",), "sentence"),
        ("The wall", ("f1",), "sentence"),
    ],
)
def test_a_comment_is_for_the_claims_whose_words_it_is_on_else_for_those_near(
    on: str, claims: tuple[str, ...], common: str
) -> None:
    [offer] = offered(remark(on, "Nice."))
    assert (offer.claims, offer.on) == (claims, common)


def test_a_comment_in_a_sentence_without_a_claim_is_for_its_paragraph_and_says_so() -> None:
    text = "It rained. The wall cost £6 million."
    claim = Claim("figure", "£6 million", 25, 35)
    entry = Entry("f1", "s", "d", "extracted", Anchor("", "", 1), claim)
    blocks = (Block("paragraph", 0, len(text)),)
    [offer] = offers(
        Reading(text, "docx/1", blocks=blocks, remarks=(Remark("comment", 0, 9, "Cut?"),)), [entry]
    )
    assert (offer.claims, offer.on) == (("f1",), "paragraph")


@pytest.mark.parametrize(
    ("behind", "claims"),
    [("million.", ("f1",)), ("lamps,", ("f2",)), ("12 days.", ("f3",)), ("\n\n", ("f3",))],
)
def test_a_footnotes_mark_is_on_the_word_before_it(behind: str, claims: tuple[str, ...]) -> None:
    place = TEXT.index(behind) + len(behind)
    [offer] = offered(Remark("footnote", place, place, "Port log, p. 3"))
    assert offer.claims == claims
    assert offer.backings[0].item.title == "Port log"


def test_a_comment_in_a_paragraph_without_claims_is_listed_and_offered_to_nobody() -> None:
    reading = Reading(
        "Old.", "docx/1", blocks=(Block("paragraph", 0, 4),), remarks=(Remark("comment", 0, 3, "!"),)
    )
    assert [(offer.claims, offer.on) for offer in offers(reading, [])] == [((), "")]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Port log 2024, p. 12", ("Port log 2024", "", "secondary", "p. 12")),
        ("p. 12 of the annual report", ("annual report", "", "secondary", "p. 12")),
        ("Source: budget 2025, pages 3-4", ("budget 2025", "", "secondary", "pages 3-4")),
        (
            "See https://port.example/log_(2024).pdf.",
            ("", "https://port.example/log_(2024).pdf", "secondary", ""),
        ),
        ("(www.port.example/log, page 3)", ("", "https://www.port.example/log", "secondary", "page 3")),
        ("doi:10.1234/tide.5.", ("", "https://doi.org/10.1234/tide.5", "secondary", "")),
        ("“minutes-2024.pdf”, p. 3", ("minutes-2024.pdf", "", "secondary", "p. 3")),
        ("Recording of the hearing, 12:31", ("Recording of the hearing", "", "secondary", "12:31")),
        ("Tape 00:12:31", ("Tape", "", "secondary", "00:12:31")),
        ("Phone call with Ruth Bell, 3 May", ("Phone call with Ruth Bell, 3 May", "", "author's word", "")),
        ("Interview, 3 May", ("Interview, 3 May", "", "author's word", "")),
        ("I called the pilot on Monday", ("I called the pilot on Monday", "", "author's word", "")),
        ("From: e-mail from Bell, 4 May", ("e-mail from Bell, 4 May", "", "author's word", "")),
        ("my own notes, p. 4", ("my own notes", "", "author's word", "p. 4")),
    ],
)
def test_a_comment_that_names_its_source_is_evidence(words: str, found: tuple[str, ...]) -> None:
    assert backed(words) == [found]


def test_several_sources_of_a_comment_have_the_places_behind_them() -> None:
    assert backed("p. 1 and p. 2 of log.pdf; budget.xlsx, page 7") == [
        ("log.pdf", "", "secondary", "p. 1, p. 2"),
        ("budget.xlsx", "", "secondary", "page 7"),
    ]
    assert backed("See the minutes", addresses=("https://a.example", "mailto:b@a.example")) == [
        ("", "https://a.example", "secondary", "")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "A dull line.",
        "Call Bell tomorrow",
        "Met him at 12:31",
        "The ship is called Sandle",
        "Could not reach Bell by phone",
        "He will interview her.",
    ],
)
def test_what_names_no_source_and_asks_nothing_is_a_note(words: str) -> None:
    [offer] = offered(remark("£6 million", words))
    assert (offer.backings, offer.query) == ((), None)
    assert offer.note == f"comment of Bea, 2026-05-03: {words}"


@pytest.mark.parametrize(
    "words",
    ["Source?", "source? I have none", "CHECK", "[Check] with Bell", "TK", "TKTK", "? Bell", "Why so (now?)"],
)
def test_a_question_is_a_query_to_whoever_wrote_it(words: str) -> None:
    [offer] = offered(remark("£6 million", words))
    assert offer.query == Query("Bea", words, AT, origin="comment")
    assert (offer.note, offer.backings) == ("", ())


def test_checked_is_no_question() -> None:
    assert offered(remark("£6 million", "Checked twice."))[0].query is None


def test_replies_answer_and_what_they_name_is_evidence_in_their_words() -> None:
    replies = (Reply("See log.pdf, p. 3", "Ivo", "2026-05-04T09:00:00Z"), Reply("Thanks", "Bea", "soon"))
    [offer] = offered(remark("£6 million", "Source?", replies=replies))
    answer = "Ivo: See log.pdf, p. 3\nBea: Thanks"
    assert offer.query == Query("Bea", "Source?", AT, answer, "2026-05-04T09:00:00Z", "comment")
    [(item, link)] = offer.backings
    assert item.title == "log.pdf"
    assert link == Link("", "p. 3", "See log.pdf, p. 3", "comment", "Ivo", "2026-05-04T09:00:00Z")


def test_a_question_that_was_closed_is_answered() -> None:
    [offer] = offered(remark("£6 million", "Source?", done=True, author=""))
    assert offer.query == Query("author", "Source?", AT, "resolved", AT, "comment")


def test_a_link_is_evidence_of_the_claims_that_have_its_words_and_of_no_others() -> None:
    lamps, wall, mail = TEXT.index("has 40"), TEXT.index("The wall"), TEXT.index("12 days")
    links = (
        Hyperlink(lamps, lamps + 12, "https://port.example/lamps"),
        Hyperlink(wall, wall + 8, "https://port.example/wall"),
        Hyperlink(mail, mail + 7, "mailto:bell@port.example"),
    )
    [offer] = offered(links=links)
    assert (offer.kind, offer.claims, offer.on) == ("link", ("f2",), "words")
    [(item, link)] = offer.backings
    assert item == Evidence("", "has 40 lamps", "secondary", "https://port.example/lamps")
    assert link == Link("", origin="comment")


def test_what_checkers_wrote_into_the_document_is_not_offered_back_but_the_replies_are() -> None:
    asked = Decision(queries=(Query("Bea", "Which log?", AT),))
    refused = Decision(status="corrected", correction="30 lamps", note="Counted.")
    first, second, _ = entries()
    decided = [replace(first, decision=asked), replace(second, decision=refused)]
    written = [
        remark("£6 million", "For Bea: Which log?", replies=(Reply("log.pdf, p. 3", "Bea", AT),)),
        remark("40 lamps", "Corrected\n\nProposed: 30 lamps\n\nCounted."),
    ]
    [offer] = offers(Reading(TEXT, "docx/1", blocks=BLOCKS, remarks=tuple(written)), decided)
    assert (offer.words, offer.author) == ("log.pdf, p. 3", "Bea")
    assert offer.backings[0].item.title == "log.pdf"
    assert offer.answers
    assert offer.query == Query("Bea", "Which log?", AT, "Bea: log.pdf, p. 3", AT)


@pytest.mark.parametrize("reply", ["Which page do you mean?", ""])
def test_a_reply_that_asks_back_or_says_nothing_answers_no_query(reply: str) -> None:
    first, *_ = entries()
    asked = replace(first, decision=Decision(queries=(Query("Bea", "Which log?", AT),)))
    written = remark("£6 million", "For Bea: Which log?", replies=(Reply(reply, "Bea", AT),))
    found = offers(Reading(TEXT, "docx/1", blocks=BLOCKS, remarks=(written,)), [asked])
    assert [(offer.answers, offer.query and offer.query.to) for offer in found] == (
        [(False, "Bea")] if reply else []
    )


@given(st.text(max_size=80), st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_any_comment_at_any_place_is_offered_once(words: str, one: int, other: int) -> None:
    found = offered(Remark("comment", min(one, other), max(one, other), words))
    assert [offer.words for offer in found] == ([words] if words.strip() else [])
    for offer in found:
        assert bool(offer.backings) + bool(offer.query) + bool(offer.note) >= 1
        assert not offer.note or not (offer.backings or offer.query)


# On record


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """The store of a workspace with a draft that has comments."""
    store = Store(create(tmp_path / "ws"))
    put(store, draft())
    return store


def put(store: Store, content: bytes) -> None:
    (store.workspace.seeds / "wall.docx").write_bytes(content)
    assert not [outcome.problem for outcome in take_in_all(store) if outcome.problem]


def source_of(store: Store) -> Source:
    [source] = store.sources()
    return source


def take_all(store: Store) -> None:
    comments.take(store, source_of(store), comments.waiting(store, source_of(store)), "Ada")


def claim(store: Store, words: str) -> Entry:
    [entry] = [entry for entry in store.entries() if entry.claim.text == words]
    return entry


def test_nothing_is_on_record_until_it_is_taken_in_one_step_for_undo(store: Store) -> None:
    before = [entry.decision for entry in store.entries()]
    assert len(comments.waiting(store, source_of(store))) == 6
    assert not any(decision.is_made for decision in before)

    take_all(store)
    after = Store(store.workspace)
    [link] = claim(after, "£6 million").decision.evidence
    assert after.item(link).title == "Port log 2024"
    assert link == Link(
        link.evidence, "p. 12", "Port log 2024, p. 12", "comment", "Bea Ott", "2026-05-03T10:15:00Z"
    )
    assert claim(after, "40 boats").decision.is_asked
    [answered] = claim(after, "12 lamps").decision.queries
    assert (answered.answer, answered.is_open) == ("Ivo Lund: Counted them on Monday.", False)
    assert {entry.status for entry in after.entries()} == {"unchecked"}
    assert not any(entry.decision.by for entry in after.entries())
    assert comments.waiting(after, source_of(after)) == []

    store.undo("Ada")
    assert [replace(entry.decision, revision=0) for entry in store.entries()] == before
    assert len(comments.waiting(store, source_of(store))) == 6


def test_the_authors_reply_to_a_query_is_its_answer_once_that_is_taken(store: Store) -> None:
    queries.ask(store, [claim(store, "40 boats").id], "Bea", "Which log?", "Ada", asked=AT)
    replied = said(2, "For Bea: Which log?", ("Ada", AT)) + said(7, "The log of 2024.", BEA)
    put(store, draft(price="£7 million", boats=replied, threads=answers(2) + answers(7, 2)))

    [offer] = [offer for offer in comments.waiting(store, source_of(store)) if offer.answers]
    assert [query.answer for query in claim(store, "40 boats").decision.queries] == [""]
    comments.take(store, source_of(store), [offer], "Ada")
    assert claim(store, "40 boats").decision.queries == (
        Query("Bea", "Which log?", AT, "Bea Ott: The log of 2024.", BEA[1]),
    )
    assert not [offer for offer in comments.waiting(store, source_of(store)) if offer.answers]


def test_a_comment_of_the_next_draft_is_taken_once_by_its_words_and_author(store: Store) -> None:
    take_all(store)
    put(store, draft(price="£7 million", more="The gate is 3 metres wide.", log="Port log 2025, p. 1"))

    [new] = comments.waiting(store, source_of(store))
    assert (new.words, new.claims) == ("Port log 2025, p. 1", (claim(store, "£7 million").id,))
    take_all(store)
    assert len(claim(store, "40 boats").decision.queries) == 1
    assert {
        offer.words: hearing.taken for offer, hearing in comments.listed(store, source_of(store)) if hearing
    }["Source?"]


def test_what_was_dismissed_is_not_offered_again_until_it_is_restored(store: Store) -> None:
    chosen = [offer for offer in comments.waiting(store, source_of(store)) if offer.words == "Source?"]
    comments.dismiss(store, source_of(store), chosen, "Ada")
    put(store, draft(more="The gate is 3 metres wide."))

    assert "Source?" not in [offer.words for offer in comments.waiting(store, source_of(store))]
    take_all(store)
    assert not claim(store, "40 boats").decision.queries
    comments.restore(store, source_of(store), chosen, "Ada")
    assert [offer.words for offer in comments.waiting(store, source_of(store))] == ["Source?"]


@pytest.mark.parametrize(
    ("asked", "left"), [("", 0), ("2026-05-03T10:15:59.5", 0), ("2026-05-20T08:00:00Z", 1)]
)
def test_the_same_words_at_another_time_are_another_comment(store: Store, asked: str, left: int) -> None:
    take_all(store)
    put(store, draft(more="The gate is 3 metres wide.", asked=asked))
    assert len(comments.waiting(store, source_of(store))) == left


def test_an_item_with_the_address_is_not_put_on_record_twice(store: Store) -> None:
    item = evidence.add(store, Evidence("", "The wall, a page", "primary", WALL), "Ada")
    evidence.link(store, [claim(store, "300 metres").id], item.id, "Ada")
    take_all(store)
    assert [link.evidence for link in claim(store, "300 metres").decision.evidence] == [item.id]
    assert [each.url for each in store.evidence()].count(WALL) == 1


def test_offers_are_remembered_until_the_document_changes(store: Store) -> None:
    offered = Offered(store)
    entry = claim(store, "40 boats")
    assert offered.known(source_of(store)).waiting == ()
    assert [offer.words for offer in offered.at(entry)] == ["Source?"]
    assert len(offered.known(source_of(store)).waiting) == 6
    take_all(store)
    assert offered.at(entry) == ()
    assert offered.is_commented(entry)
    assert not offered.known(source_of(store)).waiting

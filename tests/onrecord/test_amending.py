"""Readings put right, suggestions, duplicates and merges."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from records_by_hand import TEXT, claim, take_in

from onrecord import warnings
from onrecord.decisions import duplicates, figures, queries, reading, signing
from onrecord.drafts import redrafting
from onrecord.drafts.appearances import suggested
from onrecord.drafts.redrafting import Redraft
from onrecord.errors import RefusedError
from onrecord.formats import rows
from onrecord.jsonl import entry_object
from onrecord.reading import Reading
from onrecord.records import Claim, Draft, Evidence, Figure, Passage, Quote, Span, Speaker
from onrecord.store import Citation, Store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.drafts.carrying import Carried
    from onrecord.records import Entry


@pytest.fixture
def ids(store: Store) -> list[str]:
    return [entry.id for entry in store.entries()]


def fresh(store: Store, id_: str) -> Entry:
    """A claim as a fresh process reads it."""
    entry = Store(store.workspace).get(id_)
    assert entry == store.get(id_)
    return entry


def redraft(store: Store, text: str, claims: Sequence[Claim]) -> Carried:
    """Take in the next draft of the one document."""
    [source] = store.sources()
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    draft = Draft(sha256, store.workspace.keep_text(text), "plain/1", "utf-8", "2026-11-23T10:00:00+00:00")
    carried = redrafting.add(
        store, source, Redraft(source.file, source.title, draft, Reading(text, ""), claims)
    )
    assert carried
    return carried


def boats(text: str = TEXT, words: str = "40 boats", value: float = 40.0) -> Claim:
    """The claim of so many boats."""
    start = text.index(words)
    figure = Figure("count", value, "boat", Span(start, start + 2), subject="lost")
    return Claim("figure", words, start, start + len(words), figure=figure)


# Readings


def test_words_are_put_right_and_what_was_found_stays(store: Store, ids: list[str]) -> None:
    found = store.get(ids[0]).claim
    reading.amend(store, ids[0], "Ann", lambda text, claim: reading.with_span(text, claim, 1, 13))
    entry = fresh(store, ids[0])

    assert (entry.claim.text, entry.claim.start, entry.claim.end) == ("We will act,", 1, 13)
    assert entry.found == found
    [row] = rows.claims(store, [entry], ["claim_text", "context_after"])
    assert row[0] == "We will act,"
    assert row[1].startswith("” said")
    plain = entry_object(store, entry)
    assert (plain["text"], plain["found"]["text"]) == ("We will act,", "We will act")

    store.undo("Ann")
    assert fresh(store, ids[0]).claim == found
    assert fresh(store, ids[0]).decision.amended is None


def test_words_are_found_next_to_the_claim(store: Store, ids: list[str]) -> None:
    first, last = ids[0], ids[3]
    for id_ in (first, last):
        reading.amend(store, id_, "Ann", lambda text, claim: reading.with_words(text, claim, "act"))

    assert [fresh(store, id_).claim.start for id_ in (first, last)] == [9, TEXT.rindex("act")]
    with pytest.raises(RefusedError, match="“harbour”: does not stand in the document"):
        reading.amend(store, first, "Ann", lambda text, claim: reading.with_words(text, claim, "harbour"))
    for start, end in ((5, 5), (-1, 4), (3, 10_000), (30, 31)):
        with pytest.raises(RefusedError, match="no words there"):
            reading.with_span(TEXT, fresh(store, first).claim, start, end)


def test_as_it_was_found_it_is_not_amended(store: Store, ids: list[str]) -> None:
    found = store.get(ids[0]).claim
    reading.amend(store, ids[0], "Ann", lambda text, claim: reading.with_span(text, claim, 1, 13))
    reading.amend(store, ids[0], "Ann", lambda _text, _claim: found)

    assert fresh(store, ids[0]).decision.amended is None
    store.undo("Ann")
    reading.restore(store, ids[0], "Ann")
    assert fresh(store, ids[0]).decision.amended is None
    assert fresh(store, ids[0]).claim == found


def test_a_speaker_is_put_right(store: Store, ids: list[str]) -> None:
    def said_by(name: str, role: str | None = None) -> Speaker | None:
        def read(text: str, claim: Claim) -> Claim:
            claim = reading.with_speaker(text, claim, name)
            return claim if role is None else reading.with_role(claim, role)

        reading.amend(store, ids[3], "Ann", read)
        return fresh(store, ids[3]).claim.speaker

    start = TEXT.index("Ruth Bell")
    assert said_by("Ruth Bell") == Speaker("Ruth Bell", start, start + 9, "Ruth Bell")
    pilot = Speaker("Ruth Bell", start, start + 9, "Ruth Bell", "a pilot")
    assert said_by("Ruth Bell", "a pilot") == pilot == said_by("Ruth Bell")
    assert said_by("Ruth Bell", " ") == replace(pilot, role=None)
    place = store.get(ids[3]).claim.start
    assert said_by("Ada Lind") == Speaker("", place, place, "Ada Lind")
    assert said_by("") is None
    with pytest.raises(RefusedError, match="nobody says it; name a speaker first"):
        said_by("", "a pilot")


def test_a_value_is_put_right_and_only_a_figure_has_one(store: Store, ids: list[str]) -> None:
    put_right(store, ids[1], value="6,000,000", unit="pound sterling")
    figure = fresh(store, ids[1]).claim.figure

    assert figure
    assert (figure.value, figure.unit, figure.number) == (6e6, "pound sterling", Span(*_place("£6 million")))
    with pytest.raises(RefusedError, match="a quote has no value"):
        put_right(store, ids[0], value="1")


def test_every_field_of_a_figure_is_put_right_and_taken_away(store: Store, ids: list[str]) -> None:
    said = {
        "value": "5",
        "high": "7.5",
        "unit": "year",
        "currency": "gbp",
        "date": "2019-03",
        "bound": ">=",
        "change": "down",
        "hedge": "cost",
        "subject": "lost",
        "dimension": "duration",
    }
    put_right(store, ids[1], **said)
    figure = fresh(store, ids[1]).claim.figure
    cost = TEXT.index("cost")
    assert figure == Figure(
        *("duration", 5.0, "year", Span(*_place("£6 million")), 7.5, "GBP", Passage("cost", cost, cost + 4)),
        *("down", ">=", "down", "2019-03", "lost"),
    )
    put_right(store, ids[1], change="")
    assert fresh(store, ids[1]).claim.figure == replace(figure, change=None, modifier=">")
    put_right(store, ids[1], **dict.fromkeys(said, ""))
    assert fresh(store, ids[1]).claim.figure == Figure("count", None, "", figure.number)


@pytest.mark.parametrize(
    ("field", "words", "why"),
    [
        ("value", "many", "many: no number"),
        ("value", "0,25", "0,25: no number"),
        ("value", "0,250", "0,250: no number"),
        ("high", "10,5,000", "10,5,000: no number"),
        ("value", "nan", "nan: no number"),
        ("high", "1e999", "1e999: no number"),
        ("currency", "pounds", "pounds: no code of a currency"),
        ("date", "May", "May: no date"),
        ("bound", "over", "over: no bound; one of >, >=, <, <=, ~"),
        ("change", "=", "=: no change; one of up, down"),
        ("dimension", "size", "size: no dimension; one of count, money"),
        ("hedge", "almost", "“almost”: does not stand in the document"),
    ],
)
def test_a_field_that_a_figure_can_not_have_is_told(
    store: Store, ids: list[str], field: str, words: str, why: str
) -> None:
    with pytest.raises(RefusedError, match=re.escape(why)):
        put_right(store, ids[1], **{field: words})
    assert fresh(store, ids[1]).decision.amended is None


def put_right(store: Store, id_: str, **said: str) -> None:
    """Put fields of a claim's figure right."""
    reading.amend(store, id_, "Ann", lambda text, claim: figures.with_figure(text, claim, said))


def _place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_reading_a_decided_claim_otherwise_warns_and_ends_the_signature(store: Store, ids: list[str]) -> None:
    store.decide(ids[:1], "Ann", status="opinion")
    signing.sign(store, ids[:1], "Bo")
    step = reading.amend(store, ids[0], "Ann", lambda text, claim: reading.with_span(text, claim, 1, 13))

    assert step.warnings == (f"{ids[0]}: was opinion as it read before",)
    assert fresh(store, ids[0]).decision.signed is None


def test_a_quote_that_is_given_a_speaker_is_unattributed_no_more() -> None:
    quote = Claim("quote", "Nobody asked.", 1, 14, quote=Quote("unattributed"))
    assert reading.with_speaker("“Nobody asked.”", quote, "Ada Lind").quote == Quote("direct")
    block = replace(quote, quote=Quote("block"))
    assert reading.with_speaker("“Nobody asked.”", block, "Ada Lind").quote == Quote("block")


def test_a_reading_goes_with_its_claim_to_the_next_draft(store: Store, ids: list[str]) -> None:
    """The wrong reading, which the extractors find again, is no news; what moved is not stale."""
    put_right(store, ids[2], value="41")
    reading.amend(store, ids[2], "Ann", lambda text, claim: reading.with_speaker(text, claim, "Ada Lind"))
    store.decide(ids[2:3], "Ann", status="opinion")
    text = "A new beginning.\n" + TEXT
    for _ in range(2):
        redraft(store, text, [claim(text, "40 boats", "figure")])
        entry = fresh(store, ids[2])
        assert (entry.stale, suggested(entry), entry.claim.start) == ((), None, text.index("40 boats"))
        assert entry.claim.figure
        assert entry.claim.figure.value == 41.0
        assert entry.claim.speaker
        assert entry.claim.speaker.name == "Ada Lind"
        text = "Newer still.\n" + text


def test_a_reading_of_an_earlier_draft_can_not_be_taken_back(store: Store, ids: list[str]) -> None:
    put_right(store, ids[2], value="41")
    text = "A new beginning.\n" + TEXT
    redraft(store, text, [claim(text, "40 boats", "figure")])
    before = fresh(store, ids[2])
    step = store.undo("Ann")

    assert step
    assert (step.left, step.entries) == ((ids[2],), ())
    assert fresh(store, ids[2]) == before


# Suggestions


@pytest.fixture
def better(store: Store, ids: list[str]) -> Claim:
    """Claims that better extractors find where the boats are."""
    store.decide(ids[2:3], "Ann", status="opinion")
    [source] = store.sources()
    redrafting.read_again(store, source, [boats()], replace(source.draft, extractors="99"))
    assert suggested(store.get(ids[2])) == boats()
    return boats()


def test_a_suggestion_is_taken(store: Store, ids: list[str], better: Claim) -> None:
    found = store.get(ids[2]).claim
    assert "better extractors read it otherwise" in warnings.of(store, store.get(ids[2]))
    reading.take(store, ids[2:3], "Ann")
    entry = fresh(store, ids[2])

    assert (entry.claim, entry.found, suggested(entry)) == (better, found, None)
    with pytest.raises(RefusedError, match=f"{ids[2]}: no other reading is suggested"):
        reading.take(store, ids[2:3], "Ann")
    store.undo("Ann")
    assert suggested(fresh(store, ids[2])) == better


def test_a_suggestion_is_dismissed_for_the_next_drafts_too(
    store: Store, ids: list[str], better: Claim
) -> None:
    reading.dismiss(store, ids[2:3], "Ann")
    assert suggested(fresh(store, ids[2])) is None
    text = "A new beginning.\n" + TEXT
    redraft(store, text, [boats(text)])
    entry = fresh(store, ids[2])

    assert (entry.stale, suggested(entry), entry.claim.figure) == ((), None, None)
    store.undo("Ann")
    assert suggested(fresh(store, ids[2])) == boats(text)


# Duplicates


def test_a_duplicate_is_discarded_and_says_of_what(store: Store, ids: list[str]) -> None:
    duplicates.mark(store, ids[3:], ids[0], "Ann")
    decision = fresh(store, ids[3]).decision
    assert (decision.status, decision.dup_of, decision.by) == ("discarded", ids[0], "Ann")
    assert warnings.of(store, store.get(ids[3])) == []

    store.decide(ids[3:], "Ann", status="checking")
    assert fresh(store, ids[3]).decision.dup_of == ""
    store.undo("Ann")
    assert fresh(store, ids[3]).decision.dup_of == ids[0]
    store.undo("Ann")
    assert fresh(store, ids[3]).decision.status == "unchecked"


def test_nothing_is_a_duplicate_of_itself_by_any_way(store: Store, ids: list[str]) -> None:
    one, two, three, _ = ids
    with pytest.raises(RefusedError, match=f"{one}: can't be a duplicate of itself"):
        duplicates.mark(store, [two, one], one, "Ann")
    assert fresh(store, two).decision.dup_of == ""
    duplicates.mark(store, [one], two, "Ann")
    duplicates.mark(store, [two], three, "Ann")
    with pytest.raises(RefusedError, match=f"{three}: {one} is a duplicate of it already"):
        duplicates.mark(store, [three], one, "Ann")


def test_a_circle_that_two_windows_closed_is_told_and_no_trap(store: Store, ids: list[str]) -> None:
    """A redo is not asked whether it makes sense; a warning tells of the circle."""
    one, two, *_ = ids
    other = Store(store.workspace)
    duplicates.mark(store, [one], two, "Ann")
    store.undo("Ann")
    duplicates.mark(other, [two], one, "Bo")
    store.redo("Ann")

    assert warnings.of(store, store.get(one)) == [f"{two}, which it repeats, is its own duplicate"]
    assert duplicates.originals(store, store.get(one)) == [store.get(two), store.get(one)]


def test_what_a_duplicate_repeats_stays_on_record(store: Store, ids: list[str]) -> None:
    """The original stays although nobody decided on it and a new draft does not have it."""
    duplicates.mark(store, ids[:1], ids[1], "Ann")
    text = TEXT.replace("The wall cost £6 million, she said; 40 boats were lost.\n", "")
    redraft(store, text, [claim(text, "We will act")])

    assert fresh(store, ids[1]).gone
    assert warnings.of(store, store.get(ids[0])) == [
        f"{ids[1]}, which it repeats, stands in its document no longer"
    ]


def test_a_duplicate_of_what_was_discarded_is_warned_of(store: Store, ids: list[str]) -> None:
    duplicates.mark(store, ids[3:], ids[0], "Ann")
    store.decide(ids[:1], "Ann", status="discarded")

    assert warnings.of(store, store.get(ids[3])) == [f"{ids[0]}, which it repeats, is discarded"]


# Merges


def test_two_claims_become_one(store: Store, ids: list[str]) -> None:
    cost, lost = ids[1:3]
    store.decide([cost], "Ann", note="One.", cite=Citation(Evidence("", title="Log"), "p. 1"))
    store.decide([lost], "Ann", note="Two.", correction="41 boats")
    queries.ask(store, [lost], "Ruth Bell", "How many?", "Ann")
    before = [fresh(store, id_).decision for id_ in (cost, lost)]
    duplicates.merge(store, cost, lost, "Ann")
    merged, other = fresh(store, cost), fresh(store, lost)

    assert merged.claim.text == "£6 million, she said; 40 boats"
    assert (merged.decision.note, merged.decision.correction) == ("One.\nTwo.", "41 boats")
    assert [link.locator for link in merged.decision.evidence] == ["p. 1"]
    assert [query.text for query in merged.decision.queries] == ["How many?"]
    assert (other.decision.status, other.decision.dup_of) == ("discarded", cost)
    store.undo("Ann")
    after = [fresh(store, id_).decision for id_ in (cost, lost)]
    assert [replace(decision, revision=0) for decision in after] == [
        replace(decision, revision=0) for decision in before
    ]


@pytest.mark.parametrize(
    ("statuses", "merged"),
    [
        (("opinion", "opinion"), "opinion"),
        (("opinion", "unchecked"), "unchecked"),
        (("unchecked", "opinion"), "unchecked"),
        (("checking", "opinion"), "checking"),
        (("unchecked", "checking"), "unchecked"),
    ],
)
def test_a_status_for_the_words_of_one_is_none_for_both(
    store: Store, ids: list[str], statuses: tuple[str, str], merged: str
) -> None:
    for id_, status in zip(ids[1:3], statuses, strict=True):
        store.decide([id_], "Ann", status=status)  # type: ignore[arg-type]
    duplicates.merge(store, ids[1], ids[2], "Ann")

    assert fresh(store, ids[1]).decision.status == merged


def test_a_status_for_the_words_of_both_holds(store: Store, ids: list[str]) -> None:
    start, end = _place("£6 million, she said; 40 boats")
    reading.amend(store, ids[2], "Ann", lambda text, claim: reading.with_span(text, claim, start, end))
    store.decide(ids[2:3], "Ann", status="opinion")
    duplicates.merge(store, ids[1], ids[2], "Bo")

    decision = fresh(store, ids[1]).decision
    assert (decision.status, decision.by) == ("opinion", "Ann")


def test_claims_that_are_not_one_are_not_merged(store: Store, ids: list[str]) -> None:
    take_in(store, "b.txt", "40 boats", [claim("40 boats", "40 boats", "figure")])
    [elsewhere] = [entry.id for entry in store.entries() if entry.id not in ids]
    store.decide(ids[1:2], "Ann", status="opinion")
    store.decide(ids[2:3], "Ann", status="discarded")

    for one, other, said in (
        (ids[0], ids[1], f"{ids[1]}: is of another kind than {ids[0]}"),
        (ids[1], elsewhere, f"{elsewhere}: does not stand in one document with {ids[1]}"),
        (ids[1], ids[2], f"{ids[1]} is opinion and {ids[2]} discarded: give both one status first"),
        (ids[1], ids[1], f"{ids[1]}: can't be a duplicate of itself"),
    ):
        with pytest.raises(RefusedError, match=said):
            duplicates.merge(store, one, other, "Ann")

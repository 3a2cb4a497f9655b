"""What is left of a document, and which claims say the same as one that is decided on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace
from records_by_hand import TEXT, claim, take_in

from onrecord import clearance, warnings
from onrecord.anchors import is_applied
from onrecord.decisions import accepting, duplicates, queries
from onrecord.records import Evidence, Figure, Span, Speaker
from onrecord.seeds import CHANGED
from onrecord.store import Citation, Revision, Store, repeats

if TYPE_CHECKING:
    from onrecord.clearance import Left
    from onrecord.records import Claim

PROOF = Citation(Evidence("", title="Log"), "p. 1")


@pytest.fixture
def seeds(store: Store) -> Store:
    """The store, with its document in seeds/."""
    (store.workspace.seeds / "a.txt").write_bytes(TEXT.encode())
    return store


@pytest.fixture
def ids(store: Store) -> list[str]:
    return [entry.id for entry in store.entries()]


def only(store: Store) -> Left:
    """What is left of the one document, as the workspace and the record tell it."""
    [left] = clearance.of_workspace(store)
    assert clearance.of_all(store) == {left.source: replace(left, warned=0)}
    return left


def test_a_new_document_is_all_to_check(seeds: Store) -> None:
    left = only(seeds)

    assert (left.claims, left.to_check, left.unchecked) == (4, 4, 4)
    assert (left.is_checked, left.is_clear, left.is_proven) == (False, False, False)


def test_checked_clear_and_proven(seeds: Store, ids: list[str]) -> None:
    seeds.decide(ids, "Ann", status="verified")
    left = only(seeds)
    assert (left.is_checked, left.is_clear, left.is_proven, left.warned) == (True, True, False, 4)
    seeds.decide(ids, "Ann", cite=PROOF)
    assert only(seeds).is_proven


@pytest.mark.parametrize(
    ("change", "counted"),
    [
        ({"status": "checking"}, "checking"),
        ({"status": "unchecked"}, "unchecked"),
    ],
)
def test_an_open_claim_is_left_to_check(seeds: Store, ids: list[str], change: Any, counted: str) -> None:
    seeds.decide(ids, "Ann", status="opinion")
    seeds.decide(ids[:1], "Ann", **change)
    left = only(seeds)

    assert (left.to_check, getattr(left, counted), left.is_checked) == (1, 1, False)


def test_an_open_query_is_left_to_check(seeds: Store, ids: list[str]) -> None:
    seeds.decide(ids, "Ann", status="opinion")
    queries.ask(seeds, ids[:1], "Ruth Bell", "Who?", "Ann")
    assert (only(seeds).asked, only(seeds).is_checked) == (1, False)
    assert seeds.progress() == {seeds.sources()[0].id: (3, 4)}
    queries.answer(seeds, ids[0], "Me.", "Ann")
    assert only(seeds).is_checked
    assert seeds.progress() == {seeds.sources()[0].id: (4, 4)}


def test_a_false_claim_that_stands_is_not_clear(seeds: Store, ids: list[str]) -> None:
    seeds.decide(ids, "Ann", status="opinion")
    seeds.decide(ids[:1], "Ann", status="false", note="No.")

    assert (only(seeds).false, only(seeds).is_checked, only(seeds).is_clear) == (1, True, False)


@pytest.mark.parametrize(("words", "clear"), [("£7 million", False), ("£6  million", True)])
def test_a_correction_counts_until_it_stands(
    seeds: Store, ids: list[str], words: str, *, clear: bool
) -> None:
    seeds.decide(ids, "Ann", status="opinion")
    seeds.decide(ids[1:2], "Ann", status="corrected", correction=words)

    assert (only(seeds).unapplied, only(seeds).is_clear) == (int(not clear), clear)


@pytest.mark.parametrize(
    ("text", "correction", "applied"),
    [
        ("It cost £7 million.", "£7 million", True),
        ("It cost nearly £7\n million in all.", "nearly £7 million", True),
        ("It cost £7 million.", "£7", False),
        ("It cost £7 million, not £8 million.", "£8 million", False),
        ("It cost £7 million.", "(£7 million", False),
        ("It cost “a mere” £7 million…", '"a mere" £7 million...', True),
        ("It cost £7 million—or more.", "£7 million -- or more", True),
        ("It cost £7 million.", "£7million", False),
        ("It cost −£7 million.", "£7 million", True),
        ("It cost £7 million.", "−£7 million", False),
    ],
)
def test_a_correction_stands_where_it_is_all_around_the_claim(
    text: str, correction: str, *, applied: bool
) -> None:
    words = "£7\n million" if "\n" in text else "£7 million"
    start = text.index(words)
    assert is_applied(text, start, start + len(words), correction) == applied


@pytest.mark.parametrize(("correction", "warned"), [("{} in all", True), ("{}", False), ("", False)])
def test_a_verified_claim_whose_correction_does_not_stand_is_warned_of(
    seeds: Store, ids: list[str], correction: str, *, warned: bool
) -> None:
    correction = correction.format(seeds.get(ids[1]).claim.text)
    seeds.decide(ids[1:2], "Ann", status="verified", correction=correction, cite=PROOF)
    found = warnings.of(seeds, seeds.get(ids[1]))
    assert ("verified, though a correction is proposed" in found) == warned


def test_a_document_without_claims_waits_for_a_person(seeds: Store, ids: list[str]) -> None:
    seeds.decide(ids, "Ann", status="opinion")
    source = take_in(seeds, "b.txt", "Nothing.", [])
    assert source
    (seeds.workspace.seeds / "b.txt").write_bytes(b"Nothing.")
    assert [left.problem for left in clearance.of_workspace(seeds)] == ["", clearance.BARE]
    accepting.accept(seeds, [source], "Ann")
    assert all(left.is_proven for left in clearance.of_workspace(seeds))


def test_what_lies_in_seeds_counts(seeds: Store, ids: list[str]) -> None:
    """A new document and a changed one bar the way, a copy and a deleted one do not."""
    seeds.decide(ids, "Ann", status="opinion")
    folder = seeds.workspace.seeds
    (folder / "copy.txt").write_bytes(TEXT.encode())
    take_in(seeds, "deleted.txt", "40 boats", [claim("40 boats", "40 boats", "figure")])
    assert [(left.file, left.is_clear) for left in clearance.of_workspace(seeds)] == [("a.txt", True)]

    (folder / "a.txt").write_bytes(TEXT.encode() + b"More.")
    (folder / "new.txt").write_bytes(b"New.")
    assert [(left.file, left.problem) for left in clearance.of_workspace(seeds)] == [
        ("a.txt", CHANGED),
        ("new.txt", clearance.NEW),
    ]
    assert not any(left.is_checked for left in clearance.of_workspace(seeds))


# Claims that say the same


def figure(text: str, words: str, value: float | None, subject: str | None = None, **more: Any) -> Claim:
    start = text.index(words)
    found = Figure("count", value, "boat", Span(start, start + 2), subject=subject, **more)
    return claim(text, words, "figure", figure=found)


def store_of(store: Store, *claims_: tuple[str, Claim]) -> list[str]:
    """Put documents of one claim each on record; gives the claims' ids."""
    found = []
    for number, (text, each) in enumerate(claims_):
        source = take_in(store, f"same-{number}.txt", text, [each], content=f"{number} {text}".encode())
        assert source
        found += [entry.id for entry in store.claims_of(source)]
    return found


def alike(store: Store, id_: str) -> list[str]:
    return [entry.id for entry in store.decided_alike(store.get(id_))]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("We will act", "we  WILL\nact,", True),
        ("It is “a gift” to us", 'It is "a gift" to us.', True),
        ("We will act", "We will not act", False),
        ("We will act", "We will act?", False),
    ],
)
def test_the_same_words_are_asked_once(store: Store, one: str, other: str, *, same: bool) -> None:
    first, second = store_of(store, (one, claim(one, one)), (other, claim(other, other)))
    assert alike(store, second) == []
    store.decide([first], "Ann", status="opinion")

    assert alike(store, second) == ([first] if same else [])
    assert alike(store, first) == []
    assert alike(Store(store.workspace), second) == alike(store, second)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (figure("forty boats", "forty boats", 40.0, "lost"), True),
        (figure("40 boats", "40 boats", 40.0, "built"), False),
        (figure("41 boats", "41 boats", 41.0, "lost"), False),
        (figure("40 to 50 boats", "40 to 50 boats", 40.0, "lost", high=50.0), False),
        (claim("40 boats", "40 boats", "figure"), False),
    ],
)
def test_the_same_figure_of_the_same_thing_is_asked_once(store: Store, other: Claim, *, same: bool) -> None:
    one = figure("40 boats", "40 boats", 40.0, "lost")
    first, second = store_of(store, (one.text, one), (other.text, other))
    store.decide([first], "Ann", status="opinion")

    assert alike(store, second) == ([first] if same else [])


JULY = {"dimension": "date", "date": "2016-07"}
SHARE = {"dimension": "percent", "value": 5.0}
HEIGHT = {"dimension": "length", "value": 3.0}
MONEY = {"dimension": "money", "currency": "USD"}


@pytest.mark.parametrize(
    ("one", "other", "found", "same"),
    [
        ("Rent was paid in [July].", "Staff fell in [July].", JULY, False),
        ("In [July].", "She left. In [July]. He stayed.", JULY, True),
        ("[July]", "[July]", JULY, False),
        ("It sank at [9 p.m.]", "They ate at [9 p.m.]", {"dimension": "time", "value": 21.0}, False),
        ("It came [third].", "She was [third].", {"dimension": "ordinal", "value": 3.0}, False),
        ("Bell, [54], sang.", "Lind, [54], rowed.", {"dimension": "age", "value": 54.0}, False),
        ("Rents rose [5 percent].", "Fees fell [5 percent].", SHARE, False),
        ("Rents rose [5 percent].", "Yes.  Rents\nrose [5 percent]!", SHARE, True),
        ("The “mast” is [3 m] high.", 'Is it? The "mast" is [3 m] high.', HEIGHT, True),
        ("It has [25] cooks.", "They lost [25] nets.", {"unit": "person", "value": 25.0}, False),
        ("[2,000 people] came.", "[2,000 people] signed.", {"unit": "person", "value": 2000.0}, False),
        ("[2,125 people] came.", "They were [2,125 people].", {"unit": "person", "value": 2125.0}, True),
        ("It took [2125].", "They saw [2125].", {"value": 2125.0}, False),
        ("It cost [$85,250].", "The [$85,250] was paid.", {**MONEY, "value": 85250.0}, True),
        ("It cost [$85,000].", "[$85,000] was paid.", {**MONEY, "value": 85000.0}, False),
    ],
)  # fmt: skip
def test_a_figure_that_could_be_of_anything_is_the_same_in_the_same_sentence_alone(
    store: Store, one: str, other: str, found: dict[str, Any], *, same: bool
) -> None:
    """A month, a share or a small number of one thing is not that of another."""

    def of(marked: str) -> tuple[str, Claim]:
        before, words, after = marked.replace("]", "[").split("[")
        states = Figure(**{"dimension": "count", "value": None, "unit": "", "number": Span(0, 1), **found})
        return before + words + after, claim(
            before + words + after, words, "figure", len(before), figure=states
        )

    first, second = store_of(store, of(one), of(other))
    store.decide([first], "Ann", status="opinion")

    assert alike(store, second) == ([first] if same else [])


def test_the_same_words_of_two_people_are_two_claims(store: Store) -> None:
    def said(name: str) -> tuple[str, Claim]:
        text = f"“Yes,” {name} said."
        start = text.index(name)
        return text, claim(text, "Yes,", speaker=Speaker(name, start, start + len(name), name))

    bell, lind, again, nobody = store_of(
        store, said("Ruth Bell"), said("Ada Lind"), said("RUTH BELL"), ("“Yes.”", claim("“Yes.”", "Yes."))
    )
    store.decide([bell], "Ann", status="verified")

    assert [alike(store, id_) for id_ in (lind, again, nobody)] == [[], [bell], [bell]]


def test_only_what_holds_is_offered_and_the_last_decision_first(store: Store, ids: list[str]) -> None:
    """Of two claims that say the same and were decided otherwise both are told; a duplicate is not."""
    first, last = ids[0], ids[3]
    [third, fourth] = store_of(store, *[("We will act", claim("We will act", "We will act"))] * 2)
    store.decide([first], "Ann", status="opinion")
    duplicates.mark(store, [third], first, "Ann")
    assert alike(store, last) == [first]
    store.decide([fourth], "Ann", status="false", note="No.")
    assert sorted(alike(store, last)) == sorted([first, fourth])
    assert warnings.of(store, store.get(first)) == [f"{fourth}, which says the same, is false"]
    assert warnings.of(store, store.get(last)) == []
    store.undo("Ann")
    store.decide([first], "Ann", status="checking")
    assert alike(store, last) == []


def test_what_changes_while_the_index_is_made_is_in_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "STEP", 2)
    said = store_of(store, *[(f"We go {n}", claim(f"We go {n}", "We go")) for n in range(6)])
    store.decide(said[:3], "Ann", status="opinion")
    assert store.look_ahead()
    store.decide([said[0], said[5]], "Ann", status="discarded")
    store.decide([said[1]], "Ann", status="unchecked")
    source = store.source(store.get(said[2]).source)
    store.revise(source.id, lambda _source, entries: Revision(source, dropped=(entries[0].id,)))
    late = take_in(store, "late.txt", "We go on", [claim("We go on", "We go")])
    assert late
    [last] = store.claims_of(late)
    store.decide([last.id], "Ann", status="false", note="No.")
    while store.look_ahead():
        store.undo("Ann")
        store.redo("Ann")

    ways = {id_: set(alike(store, id_)) for id_ in store.ids()}
    assert ways == {id_: set(alike(Store(store.workspace), id_)) for id_ in store.ids()}
    assert ways[said[1]] == {last.id, said[5]}


def test_an_answer_does_not_look_through_all_claims(store: Store) -> None:
    """Even where all claims say the same: a look through all for each would take minutes."""
    count = 4_000
    text = "9 boats\n" * count
    claims = [replace(figure(text, "9 boats", 9.0, "lost"), start=n * 8, end=n * 8 + 7) for n in range(count)]
    take_in(store, "many.txt", text, claims)
    ids = [entry.id for entry in store.entries() if entry.claim.text == "9 boats"]
    store.decide(ids, "Ann", status="opinion")
    store.decided_alike(store.get(ids[0]))
    begin = time.process_time()
    for id_ in ids:
        assert len(alike(store, id_)) == 1
        warnings.of(store, store.get(id_))
    assert time.process_time() - begin < 1

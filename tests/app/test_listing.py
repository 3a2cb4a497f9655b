from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, get_args

import pytest
from desk_by_hand import LETTER, put
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.decisions import making
from onrecord.errors import RefusedError
from onrecord.filters import Filter, haystack
from onrecord.records import Anchor, Claim, Decision, Entry, Kind, Status
from onrecord.rules import is_open
from onrecord.store import Proposal, Store
from tui.app.listing import Listing
from tui.app.ordering import ORDERS, Order

if TYPE_CHECKING:
    from tui.app.desk import Desk

statuses = st.sampled_from(get_args(Status))
kinds = st.sampled_from(get_args(Kind))


@st.composite
def entries(draw: Any) -> list[Entry]:
    """Claims of up to three documents, in the order in which the store gives them."""
    found = []
    for source in "abc"[: draw(st.integers(1, 3))]:
        spans = draw(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 15), kinds), max_size=8))
        for start, length, kind in sorted(spans, key=lambda one: (one[0], -one[1])):
            words = draw(st.sampled_from(["a boat", "A Wall", "straße", ""]))
            found.append(
                Entry(
                    f"{source}{len(found)}", source, "d", "extracted", Anchor("", "", 1),
                    Claim(kind, words, start, start + length), Decision(draw(statuses)),
                    gone=source == "c",
                )
            )  # fmt: skip
    return found


orders = st.builds(Order, st.sampled_from(list(ORDERS.values())), st.booleans())
filters = st.tuples(
    st.frozensets(statuses, max_size=3),
    st.frozensets(kinds, max_size=2),
    st.frozensets(st.sampled_from("abcx"), max_size=2),
    st.sampled_from(["", "boat", "WALL", "STRASSE", "zzz"]),
    st.frozensets(st.sampled_from(["stale", "gone", "no evidence"]), max_size=1),
).map(lambda fields: Filter(*fields))


def listed(every: list[Entry]) -> Listing:
    return Listing([one for one in every if one.stands], [one for one in every if one.gone])


@given(entries(), filters, st.lists(st.integers(0, 30), max_size=3))
def test_rows_are_what_the_filter_lets_through_and_what_is_kept(
    every: list[Entry], chosen: Filter, keep: list[int]
) -> None:
    listing = listed(every)
    kept = {every[number].id for number in keep if number < len(every)}
    listing.apply(chosen, kept)
    assert listing.entries() == [entry for entry in every if chosen.accepts(entry) or entry.id in kept]
    assert [listing.row(id_) for id_ in listing.ids()] == list(range(len(listing)))
    assert [listing.is_out(row) for row in range(len(listing))] == [
        not chosen.accepts(entry) for entry in listing.entries()
    ]


@given(entries(), st.lists(st.tuples(st.integers(0, 30), statuses), max_size=6))
def test_what_is_left_is_counted_along(every: list[Entry], marks: list[tuple[int, Status]]) -> None:
    listing = listed(every)
    for number, status in marks:
        if number < len(every):
            every[number] = replace(every[number], decision=Decision(status))
            assert listing.replace(every[number])
    fresh = listed(every)
    assert (listing.done, listing.total, listing.progress) == (fresh.done, fresh.total, fresh.progress)
    assert fresh.done == sum(not is_open(entry.decision.status) for entry in every if entry.stands)


@given(entries(), filters, orders, st.lists(st.tuples(st.integers(0, 30), statuses), max_size=4))
def test_any_order_has_the_same_rows_and_marks_move_none(
    every: list[Entry], chosen: Filter, order: Order, marks: list[tuple[int, Status]]
) -> None:
    listing = listed(every)
    listing.apply(chosen)
    before = listing.ids()
    listing.sort(order)
    ids = listing.ids()
    assert sorted(ids) == sorted(before)
    for number, status in marks:
        if number < len(every):
            listing.replace(replace(every[number], decision=Decision(status)))
    assert listing.ids() == ids
    assert [listing.row(id_) for id_ in ids] == list(range(len(ids)))
    assert all(listing.row(entry.id) is None for entry in every if entry.id not in ids)
    listing.sort(Order())
    listing.apply(chosen)
    assert all(chosen.accepts(entry) for entry in listing.entries())


def test_claims_in_order_of_status_value_speaker_and_kind(desk: Desk) -> None:
    ids = desk.listing.ids()
    desk.mark(ids[5:6], "verified")

    def words(by: str, *, reverse: bool = False) -> list[str]:
        desk.listing.sort(Order(by, reverse))
        return [entry.claim.text for entry in desk.listing.entries()]

    assert words("status")[-1] == "300 people"
    assert words("status", reverse=True)[0] == "300 people"
    assert words("value")[:4] == ["7 boats", "300 people", "12 nights", "£4,000 a year"]
    assert words("value", reverse=True)[:2] == ["£4,000 a year", "12 nights"]
    assert words("speaker")[0] == "7 boats were let"
    assert words("kind")[:2] == ["The lamp burned for 12 nights,", "Nobody asked the pilots."]
    assert words("document", reverse=True)[0] == "7 boats"
    desk.listing.sort(Order("value"))
    assert {desk.listing.depth(row) for row in range(8)} == {0}


@given(entries(), filters, st.sampled_from(["boat", "Strasse", "q"]), st.integers(0, 30))
def test_hits_go_round(every: list[Entry], chosen: Filter, text: str, row: int) -> None:
    listing = listed(every)
    listing.apply(chosen)
    listing.search(text)
    wanted = [n for n, entry in enumerate(listing.entries()) if text.casefold() in haystack(entry)]
    assert listing.hits == wanted
    after = [hit for hit in wanted if hit > row] or wanted
    before = [hit for hit in wanted if hit < row] or wanted
    assert listing.next_hit(row, 1) == (after[0] if wanted else None)
    assert listing.next_hit(row, -1) == (before[-1] if wanted else None)


def test_a_note_is_found_as_soon_as_it_is_written(desk: Desk) -> None:
    desk.listing.apply(Filter(text="ledger"))
    assert not len(desk.listing)
    desk.note([desk.store.entries()[0].id], "see the Ledger")
    desk.listing.apply(Filter(text="ledger"))
    assert len(desk.listing) == 1


def test_what_another_window_marks_stays_in_sight_though_the_filter_lets_it_out(desk: Desk) -> None:
    desk.listing.apply(Filter(statuses=frozenset({"unchecked"})))
    other = Store(desk.store.workspace)
    other.decide([other.entries()[0].id], "Bo", status="opinion")
    assert desk.refresh()
    assert len(desk.listing) == 8
    assert desk.listing.is_out(0)


def test_what_another_window_makes_appears_and_what_it_takes_back_goes(desk: Desk) -> None:
    desk.listing.apply(Filter(kinds=frozenset({"quote"})))
    other = Store(desk.store.workspace)
    letter, minutes = other.sources()
    made = making.make(
        other, letter, "quote", LETTER.index("a [sic] note"), LETTER.index(" was pinned"), "Bo"
    )
    other.decide([other.claims_of(minutes)[0].id], "Bo", status="opinion")
    assert desk.refresh()
    assert (len(desk.listing), desk.listing.total, desk.listing.done) == (3, 9, 1)
    assert desk.state(letter) == "open"

    other.undo("Bo")
    other.decide([entry.id for entry in other.claims_of(minutes)], "Bo", status="opinion")
    put(other, "third.txt", "Nobody came.\n", [])
    assert desk.refresh()
    assert [desk.state(source) for source in desk.store.sources()] == ["open", "clear", "open"]
    other.change("Bo", lambda: Proposal(((made, replace(made.decision, withdrawn=True)),)))
    assert desk.refresh()
    assert (len(desk.listing), desk.listing.total, desk.listing.get(made.id)) == (2, 8, None)
    assert not desk.refresh()


def test_what_a_mark_took_in_from_another_window_appears(desk: Desk) -> None:
    other = Store(desk.store.workspace)
    other.decide([other.entries()[0].id], "Bo", status="opinion")
    desk.mark([desk.listing.entry(1).id], "verified")
    desk.refresh()
    assert desk.listing.entry(0).decision.status == "opinion"
    assert desk.listing.done == 2


def test_a_refused_mark_changes_nothing(desk: Desk) -> None:
    with pytest.raises(RefusedError):
        desk.mark([desk.listing.entry(0).id], "corrected")
    assert desk.listing.done == 0
    assert desk.last_mark is None


def test_export_paths_are_free_and_dated(desk: Desk) -> None:
    first = desk.export_path("shown")
    first.parent.mkdir(parents=True)
    first.touch()
    assert (first.name, desk.export_path("shown").name) == ("shown-2026-11-22.csv", "shown-2026-11-22-2.csv")
    assert desk.today() == date(2026, 11, 22)

from __future__ import annotations

import time
from typing import TYPE_CHECKING, get_args

import pytest
from desk_by_hand import LETTER, claim, desk_of, on_disk, put, shown, statuses, told, type_text
from test_display import assert_safe
from test_nasty import NASTY

from onrecord.filters import Filter
from onrecord.records import Claim, Kind, Quote
from onrecord.store import Store
from tui.app.desk import Desk
from tui.app.screens.document import DocumentScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]


def reading(pilot: Pilot[int]) -> DocumentScreen:
    screen = pilot.app.screen
    assert isinstance(screen, DocumentScreen)
    return screen


def at_cursor(pilot: Pilot[int]) -> str:
    """The words of the claim that the cursor is on."""
    entry = reading(pilot).entry
    return entry.claim.text if entry else ""


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("b", "The lamp burned for 12 nights,"),
        ("b ]", "12 nights"),
        ("b ] ] [", "12 nights"),
        ("b 3 ] [", "the repair would cost more than £4,000 a year"),
        ("b 5 G", "Nobody asked the pilots."),
        ("b G", ""),
        ("b G [", "300 people"),
        ("b g", ""),
        ("b g ]", "The lamp burned for 12 nights,"),
        ("b V J", "12 nights"),
        ("b v K", "300 people"),
        ("j b right", "12 nights"),
        ("j b left", "The lamp burned for 12 nights,"),
        ("b 4 j", "Nobody asked the pilots."),
    ],
)
async def test_keys_move_in_the_document(desk: Desk, open_app: Open, keys: str, words: str) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press(*keys.split())
        assert at_cursor(pilot) == words
        if keys == "b v K":
            assert told(pilot) == "Round: from the last again."


async def test_all_of_the_text_shows_with_how_each_claim_stands(desk: Desk, open_app: Open) -> None:
    desk.listing.apply(Filter(kinds=frozenset({"figure"})))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("b", "p", "v")
        lines = shown(pilot).splitlines()
        [line] = [line for line in lines if "The lamp burned" in line]
        assert line.split()[0] == "○“"  # still open, and in it an opinion
        [line] = [line for line in lines if "Nobody asked" in line]
        assert line.split()[0] == "○"
        assert any("┊    The quay at Sandle" in line for line in lines)


async def test_a_mark_goes_on_to_the_next_open_claim_of_the_document(desk: Desk, open_app: Open) -> None:
    desk.mark([desk.listing.entry(1).id], "opinion")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("b", "v")
        assert at_cursor(pilot) == "the repair would cost more than £4,000 a year"
        await pilot.press("D", "u")
        assert at_cursor(pilot) == "the repair would cost more than £4,000 a year"
        await pilot.press("6", "G", "v")
        assert at_cursor(pilot) == "300 people"
        await pilot.press("q")
        assert desk_of(pilot).here == desk.listing.entry(5).id
    assert statuses(desk) == ["verified", "opinion", *["unchecked"] * 3, "verified", *["unchecked"] * 2]


async def test_a_sentence_without_a_claim_is_stopped_at_where_nothing_else_in_it_is(
    store: Store, open_app: Open
) -> None:
    put(store, "a.txt", "It was cold. On Monday she rowed. Nobody asked.\n", [])
    async with open_app(Desk(store, "Ada")).run_test() as pilot:
        await pilot.press("]", "b")
        stops = []
        for _ in range(4):
            await pilot.press("right_curly_bracket")
            stops.append(told(pilot))
    assert stops == [
        "No claim covers this sentence: It was cold.",
        "No claim covers this name: Monday",
        "No claim covers this sentence: Nobody asked.",
        "Round: from the first again. No claim covers this sentence: It was cold.",
    ]


async def test_what_no_claim_covers_shows_and_becomes_a_claim(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("b")
        assert "not covered: 2 names · 2 sentences" in shown(pilot)
        await pilot.press("g", "}")
        assert told(pilot) == "No claim covers this name: Sandle"
        await pilot.press("space", "m", "a")
        assert at_cursor(pilot) == "Sandle"
        assert "not covered: 1 name" in shown(pilot)
        await pilot.press("}", "}")
        assert told(pilot) == "Round: from the first again. No claim covers this name: Monday"
        await pilot.press("U")
        assert "(hidden)" in shown(pilot)
        await pilot.press("u")
        assert "2 names" in shown(pilot)
    assert len(on_disk(desk)) == 8


async def test_words_are_selected_by_keys_and_by_mouse(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("b", "g", "right", "space", "right", "right", "m", "a")
        assert at_cursor(pilot) == "quay at Sandle"
        await pilot.press("space", "escape", "m")
        assert "Select words first" in told(pilot)
        await pilot.mouse_down("#text", offset=(6 + 0, 9))
        await pilot.hover("#text", offset=(6 + 11, 9))
        await pilot.mouse_up("#text", offset=(6 + 11, 9))
        await pilot.press("m", "f")
    made = [entry.claim for entry in Store(desk.store.workspace).entries() if entry.origin == "manual"]
    assert {one.text for one in made} == {"quay at Sandle", "About 300 people"}
    assert all(LETTER[one.start : one.end] == one.text for one in made)


async def test_a_claim_of_every_kind_is_made_and_shown_in_the_text(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("b", "g", "right")
        for kind in get_args(Kind):
            await pilot.press("space", "right", "m", kind[0], "right", "right")
        assert "quay" in shown(pilot)
    made = {entry.claim.kind for entry in Store(desk.store.workspace).entries() if entry.origin == "manual"}
    assert made == set(get_args(Kind))


async def test_words_are_selected_by_h_and_l_and_what_was_said_of_it_goes(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("b", "g", "right", "space", "l", "2", "l", "h")
        assert "Move to extend" in told(pilot)
        await pilot.press("escape")
        assert told(pilot) == ""
        await pilot.press("space", "space")
        assert told(pilot) == ""
        await pilot.press("g", "right", "space", "l", "l", "m", "a")
        assert at_cursor(pilot) == "quay at Sandle"


async def test_a_search_goes_through_the_text(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("b", "slash")
        await type_text(pilot, "LAMP")
        await pilot.press("enter")
        places = [reading(pilot).text.place]
        for key in ("n", "n", "N"):
            await pilot.press(key)
            places.append(reading(pilot).text.place)
        first, second = (LETTER.index("lamp"), LETTER.rindex("lamp"))
        assert places == [first, second, first, second]
        await pilot.press("slash", "z", "z", "enter")
        assert told(pilot) == "Nothing found for “zz”."
        await pilot.press("escape", "escape")
        assert desk_of(pilot)


async def test_screens_lead_to_each_other_on_the_same_claim(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "r", "j", "b", "]", "r")
        assert desk.listing.entry(3).id == pilot.app.screen.here
        assert len(pilot.app.screen_stack) == 3
        await pilot.press("q")
        assert desk_of(pilot).claims.cursor == 3


async def test_a_document_without_claims_opens_from_its_name(store: Store, open_app: Open) -> None:
    put(store, "a.txt", "Nothing here.\n", [])
    async with open_app(Desk(store, "Ada")).run_test() as pilot:
        await pilot.press("]", "b", "]", "J", "v", "}", "5", "G")
        assert "Nothing here." in shown(pilot)
        assert "not covered: 1 sentence" in shown(pilot)
        await pilot.press("q")
        assert desk_of(pilot)


async def test_without_a_document_it_says_so(store: Store, open_app: Open) -> None:
    desk = Desk(store, "Ada")
    desk.listing.apply(Filter(text="nowhere"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("b")
        assert "Choose a document first" in told(pilot)


@pytest.mark.parametrize("words", NASTY)
async def test_nasty_words_show_as_what_they_are(store: Store, open_app: Open, words: str) -> None:
    text = f"Ann {words} said {words} in 1999.\n"
    put(store, "a.txt", text, [claim(text, "quote", words, quote=Quote("direct"))])
    async with open_app(Desk(store, words)).run_test() as pilot:
        await pilot.press("b", "]", "v", "}", "space", "right", "m", "a", "slash", "[", "enter")
        for line in shown(pilot).splitlines():
            assert_safe(line)
    for entry in Store(store.workspace).entries():
        assert text[entry.claim.start : entry.claim.end] == entry.claim.text or entry.source != "a.txt"


async def test_a_megabyte_with_thousands_of_claims_is_quick(store: Store, open_app: Open) -> None:
    line = "The harbour took in 12 boats and let 340 go. "
    text = line * 23_000
    places = range(line.index("12"), len(text), len(line))
    claims = [Claim("figure", "12 boats", start, start + len("12 boats")) for start in places]
    put(store, "a.txt", text, claims)
    async with open_app(Desk(store, "Ada")).run_test() as pilot:
        began = time.process_time()
        await pilot.press("b", "G", "h", "h", "2", "0", "0", "0", "0", "G", "v", "j", "pageup")
        assert time.process_time() - began < 6
        assert "23,007 open of 23,008" in shown(pilot)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "not covered: 23,000 numbers" in shown(pilot)


@pytest.mark.parametrize("size", [(60, 15), (20, 6), (300, 90)])
async def test_it_survives_any_size(desk: Desk, open_app: Open, size: tuple[int, int]) -> None:
    async with open_app(desk).run_test(size=size) as pilot:
        await pilot.press("b", "v", "pagedown", "question_mark", "escape", "ctrl+u", "}", "l")
        await pilot.resize_terminal(80, 24)
        await pilot.resize_terminal(*size)
        await pilot.press("k")
        assert len(shown(pilot).splitlines()) == size[1]

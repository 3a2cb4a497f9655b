from __future__ import annotations

from typing import TYPE_CHECKING

from desk_by_hand import LETTER, desk_of, put, shown, told

from onrecord.store import Store
from tui.app.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.records import Entry
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]


def by_hand(desk: Desk) -> list[Entry]:
    return [entry for entry in Store(desk.store.workspace).entries() if entry.origin == "manual"]


async def test_a_claim_is_made_of_selected_words_and_taken_back(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("tab", "g", "l", "space", "l", "l", "m", "q")
        [made] = by_hand(desk)
        assert made.claim.text == "quay at Sandle" == LETTER[made.claim.start : made.claim.end]
        assert (made.claim.kind, made.claim.quote and made.claim.quote.form) == ("quote", "unattributed")
        assert "made by hand" in desk_of(pilot).details.said
        assert len(desk.listing) == 9
        await pilot.press("u")
        assert len(desk.listing) == 8
        await pilot.press("ctrl+r")
        assert len(desk.listing) == 9


async def test_taking_a_claim_by_hand_back_stays_at_its_place(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("3", "j", "tab", "l", "space", "l", "m", "f")
        row = desk_of(pilot).claims.cursor
        assert row > 0
        await pilot.press("u")
        assert desk_of(pilot).claims.cursor == row
        await pilot.press("g", "space", "m", "f", "escape", "G")
        there = desk_of(pilot).here
        await pilot.press("u")
        assert desk_of(pilot).here == there


async def test_a_figure_by_hand_shows_without_a_value(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(160, 48)) as pilot:
        await pilot.press("5", "j", "tab", "space", "h", "m", "f")
        [made] = by_hand(desk)
        assert made.claim.text == "About 300"
        assert made.claim.figure is None
        assert "About 300" in shown(pilot)
        await pilot.press("v")
    assert by_hand(desk)[0].decision.status == "verified"


async def test_the_same_words_are_refused_twice_and_esc_makes_nothing(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("tab", "g", "space", "m", "escape")
        assert not by_hand(desk)
        await pilot.press("m", "z", "a")
        assert len(by_hand(desk)) == 1
        await pilot.press("g", "space", "m", "a")
        assert "on record already" in told(pilot)
    assert len(by_hand(desk)) == 1


async def test_without_a_selection_it_says_how_to_select(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("m")
        assert "Select words" in told(pilot)


async def test_the_mouse_selects_words(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("tab", "g")
        await pilot.mouse_down("#text", offset=(1 + 4, 1))
        await pilot.hover("#text", offset=(1 + 12, 1))
        await pilot.mouse_up("#text", offset=(1 + 12, 1))
        await pilot.press("m", "a")
    assert [entry.claim.text for entry in by_hand(desk)] == ["quay at Sandle"]


async def test_wide_combining_and_replaced_characters_keep_places_right(store: Store, open_app: Open) -> None:
    text = "日本語の \x1b[31m caf\u0065\u0301 \u202eabc\u202c e\u0301tude 👩🏽‍🚀 Ziel\n"
    put(store, "a.txt", text, [])
    desk = Desk(store, "Ada")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("]", "tab", "G", "space", "m", "a")
        row = shown(pilot).splitlines()
        assert any("日本語の ␛[31m cafe\u0301 <U+202E>abc<U+202C>" in line for line in row)
    [made] = by_hand(desk)
    assert made.claim.text == "Ziel" == text[made.claim.start : made.claim.end]


async def test_a_click_chooses_the_word_under_it_whatever_stands_before(store: Store, open_app: Open) -> None:
    put(store, "a.txt", "日本 \u202eabc e\u0301t Ziel end\n", [])
    desk = Desk(store, "Ada")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("]")
        column = 1 + len("日本") * 2 + 1 + len("<U+202E>abc") + 1 + len("et") + 1
        await pilot.click("#text", offset=(column, 1))
        await pilot.press("space", "m", "f")
    assert [entry.claim.text for entry in by_hand(desk)] == ["Ziel"]

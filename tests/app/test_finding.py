from __future__ import annotations

from typing import TYPE_CHECKING

from desk_by_hand import desk_of, shown, statuses, told, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.app import OnrecordApp
    from tui.app.desk import Desk

    Open = Callable[..., OnrecordApp]


def words(desk: Desk) -> list[str]:
    return [entry.claim.text for entry in desk.listing.entries()]


async def test_search_goes_along_as_it_is_typed(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("slash")
        await type_text(pilot, "PIL")
        assert desk_of(pilot).claims.cursor == 4
        assert "1 match" in shown(pilot)
        await pilot.press("enter", "g", "n")
        assert desk_of(pilot).claims.cursor == 4
        assert len(desk.listing) == 8


async def test_n_and_capital_n_go_round_the_matches(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("slash")
        await type_text(pilot, "bell")  # the speaker's name
        await pilot.press("enter")
        rows = []
        for key in ("n", "n", "N"):
            await pilot.press(key)
            rows.append(desk_of(pilot).claims.cursor)
        assert rows == [2, 0, 2]


async def test_esc_leaves_a_search_where_it_began(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "slash", "3", "0", "0", "escape")
        assert desk_of(pilot).claims.cursor == 1
        assert not desk.listing.sought


async def test_a_search_that_finds_nothing_says_so_and_esc_clears_it(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("slash", "z", "[", "enter")
        assert told(pilot) == "Nothing found for “z[”."
        await pilot.press("n")
        assert told(pilot) == "No further match."
        await pilot.press("escape")
        assert not desk.listing.sought


async def test_the_filter_follows_the_toggles(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "v", "f", "v")
        assert words(desk) == ["12 nights"]
        await pilot.press("enter")
        assert "verified" in shown(pilot).splitlines()[1]
        await pilot.press("f", "v", "q", "a", "enter")
        assert len(desk.listing) == 4
        await pilot.press("F")
        assert len(desk.listing) == 8


async def test_the_filter_has_words_and_all_that_is_open(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("v", "f", "o")
        assert len(desk.listing) == 7
        await pilot.press("tab")
        await type_text(pilot, "boats")
        await pilot.press("enter")
        assert words(desk) == ["7 boats were let", "7 boats"]
        await pilot.press("escape")
        assert len(desk.listing) == 8


async def test_esc_in_the_filter_brings_back_what_was(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "f", "enter", "G", "k", "f", "v")
        assert not len(desk.listing)
        await pilot.press("escape")
        assert len(desk.listing) == 4
        assert desk_of(pilot).claims.cursor == 2


async def test_nothing_that_matches_says_which_key_clears(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "d", "enter")
        assert "No claims match." in shown(pilot)
        assert "F clears" in shown(pilot)
        await pilot.press("v", "j", "space", "e", "a", "m", "w", "G", "u", "full_stop", "n", "J", "x")
        assert statuses(desk) == ["unchecked"] * 8
        await pilot.press("F")
        assert len(desk.listing) == 8


async def test_a_row_that_the_filter_lets_out_stays_until_it_is_applied_again(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "o", "enter", "v")
        assert len(desk.listing) == 8
        assert desk.listing.is_out(0)
        assert "✓" in shown(pilot)
        await pilot.press("f", "enter")
        assert len(desk.listing) == 7


async def test_undo_brings_back_a_row_that_the_filter_had_taken_away(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "o", "enter", "j", "v", "f", "enter")
        assert "12 nights" not in words(desk)
        await pilot.press("u")
        assert words(desk)[desk_of(pilot).claims.cursor] == "12 nights"

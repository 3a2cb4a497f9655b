from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, shown, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.app import OnrecordApp
    from tui.app.desk import Desk

    Open = Callable[..., OnrecordApp]


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ("j", 1),
        ("down down", 2),
        ("j j k", 1),
        ("5 j", 5),
        ("5 j 2 k", 3),
        ("1 2 j", 7),
        ("5 escape j", 1),
        ("G", 7),
        ("end home", 0),
        ("5 G", 4),
        ("G g", 0),
        ("ctrl+d", 4),
        ("ctrl+d ctrl+u", 0),
        ("pagedown", 7),
        ("G pageup", 0),
        ("k", 0),
        ("5 v j", 1),
    ],
)
async def test_keys_move_in_the_claims(desk: Desk, open_app: Open, keys: str, row: int) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press(*keys.split())
        assert desk_of(pilot).claims.cursor == row
        assert f"{row + 1}/8" in shown(pilot)


async def test_a_count_shows_while_it_is_pending(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("1", "0", "4")
        assert "104" in shown(pilot)
        await pilot.press("escape")
        assert "104" not in shown(pilot)


async def test_open_claims_are_hopped_to(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "v", "v", "v", "g", "J")
        assert desk_of(pilot).claims.cursor == 4
        await pilot.press("K")
        assert desk_of(pilot).claims.cursor == 0
        await pilot.press("2", "J")
        assert desk_of(pilot).claims.cursor == 5


async def test_open_claims_are_hopped_to_round_the_ends_in_so_many_words(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("K")
        assert (desk_of(pilot).claims.cursor, told(pilot)) == (7, "Round: from the last again.")
        await pilot.press("J")
        assert (desk_of(pilot).claims.cursor, told(pilot)) == (0, "Round: from the first again.")
        await pilot.press("9", "J")
        assert desk_of(pilot).claims.cursor == 7
        await pilot.press("k", "space", "*", "space", "p", "J")
        assert told(pilot) == "No other open claim is shown."
        await pilot.press("d", "J")
        assert told(pilot) == "No open claim is shown."


async def test_documents_narrow_the_claims(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("]")
        assert len(desk.listing) == 6
        await pilot.press("]")
        assert [entry.claim.text for entry in desk.listing.entries()] == ["7 boats were let", "7 boats"]
        assert "The chair said that 7 boats were let." in shown(pilot)
        await pilot.press("]", "[", "[")
        assert len(desk.listing) == 8
        await pilot.press("2", "]", "[", "[")
        assert len(desk.listing) == 8


async def test_h_and_l_go_to_the_pane_beside_and_in_a_text_by_words(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        panes = []
        for key in ("h", "l", "right", "l", "h", "shift+tab", "left"):
            await pilot.press(key)
            panes.append(desk_of(pilot).pane)
        assert panes == ["sources", "claims", "text", "text", "text", "claims", "sources"]
        await pilot.press("l", "b", "g", "l")
        assert pilot.app.screen.text.at(4, 8) == "quay"  # type: ignore[attr-defined]
        assert pilot.app.screen.text.place == 4  # type: ignore[attr-defined]


async def test_the_panes_take_turns(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        panes = []
        for _ in range(4):
            panes.append(pilot.app.focused.id)
            await pilot.press("tab")
        assert panes == ["claims", "text", "details", "sources"]
        await pilot.press("shift+tab", "j", "enter")
        assert pilot.app.focused.id == "claims"
        assert len(desk.listing) == 6
        await pilot.press("tab")
        assert pilot.app.focused.id == "text"


async def test_the_claim_is_in_view_in_its_text(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("5", "j")
        assert "About 300 people signed" in shown(pilot)
        await pilot.press("g")
        assert "The lamp burned for 12 nights" in shown(pilot)
        assert "speaker Ruth Bell, a harbour pilot  cue told" in desk_of(pilot).details.said


async def test_details_that_do_not_fit_say_so_and_can_be_read_whole(desk: Desk, open_app: Open) -> None:
    desk.note([desk.listing.entry(0).id], "very " * 60 + "long")
    async with open_app(desk).run_test() as pilot:
        assert "more below" in shown(pilot)
        assert "very long" not in shown(pilot)
        await pilot.press("tab", "tab", "G")
        assert "very long" in shown(pilot)
        assert "more below" not in shown(pilot)


async def test_figures_stand_under_what_they_are_in(desk: Desk, open_app: Open) -> None:
    depths = [desk.listing.depth(row) for row in range(len(desk.listing))]
    assert depths == [0, 1, 0, 1, 0, 0, 0, 1]
    async with open_app(desk).run_test(size=(160, 48)) as pilot:
        assert "fig   “The lamp burned for 12 nights" in shown(pilot)
        assert "fig" in shown(pilot)
        assert "money: more than 4,000 pounds sterling per year (GBP)" not in shown(pilot)
        await pilot.press("3", "j")
        assert "money: more than 4,000" in shown(pilot)


async def test_the_mouse_chooses_a_row(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.click("#claims", offset=(10, 4))
        assert desk_of(pilot).claims.cursor == 3
        await pilot.click("#sources", offset=(5, 6))
        assert len(desk.listing) == 2


@pytest.mark.parametrize("size", [(60, 15), (40, 10), (20, 6), (80, 24), (160, 48), (300, 90)])
async def test_it_survives_any_size(desk: Desk, open_app: Open, size: tuple[int, int]) -> None:
    async with open_app(desk).run_test(size=size) as pilot:
        await pilot.press(
            "j", "v", "tab", "tab", "tab", "j", "tab", "question_mark", "escape", "f", "v", "escape"
        )
        await pilot.press("e", "escape", "slash", "l", "enter", "u", "G")
        await pilot.resize_terminal(80, 24)
        await pilot.resize_terminal(*size)
        await pilot.press("k")
        assert len(shown(pilot).splitlines()) == size[1]


async def test_a_narrow_screen_folds_the_documents_away_until_they_have_the_focus(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test(size=(60, 15)) as pilot:
        assert "Documents" not in shown(pilot)
        assert "The lamp burned" in shown(pilot)
        await pilot.press("shift+tab")
        assert "Documents" in shown(pilot)
        await pilot.press("j", "enter")
        assert "Documents" not in shown(pilot)
        assert len(desk.listing) == 6


async def test_the_footer_has_seven_keys_at_most(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        for _ in range(4):
            footer = shown(pilot).splitlines()[-1]
            assert len(footer.strip().split("  ")) <= 7
            assert "? help" in footer
            await pilot.press("tab")


async def test_q_and_ctrl_q_leave(desk: Desk, open_app: Open) -> None:
    for key in ("q", "ctrl+q"):
        app = open_app(desk)
        async with app.run_test() as pilot:
            await pilot.press("question_mark", "ctrl+q", "slash", "ctrl+q")
            assert desk_of(pilot)
            await pilot.press(key)
        assert app.return_code == 0


async def test_told_words_go_after_a_few_keys(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("M")
        assert told(pilot).startswith("Select two claims to merge")
        await pilot.press("j", "j", "j", "j")
        assert told(pilot).startswith("Select two claims to merge")
        await pilot.press("j")
        assert told(pilot) == ""
        await pilot.press("tab", "space", *["l"] * 7)
        assert told(pilot).startswith("Move to extend")

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, screen_with, shown, statuses, type_text
from textual.command import CommandList, CommandPalette
from textual.containers import VerticalScroll

from docs import keys
from tui.app.actions import ACTIONS, FOOTER, SCREENS, TITLES, of_pane
from tui.app.palette import BESIDE
from tui.app.screens.desk import DeskScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.app import OnrecordApp
    from tui.app.desk import Desk
    from tui.app.screens.base import BaseScreen

    Open = Callable[..., OnrecordApp]


def test_no_key_does_two_things_in_one_pane() -> None:
    for pane in TITLES:
        own = Counter(key for action in of_pane(pane) for key in action.keys)
        everywhere = Counter(key for action in of_pane("") for key in action.keys)
        assert max(own.values(), default=1) == max(everywhere.values()) == 1


def test_no_key_is_one_that_terminals_lose() -> None:
    lost = ("alt+", "ctrl+shift", "shift+enter", "ctrl+i", "ctrl+m", "ctrl+h")
    assert not [key for action in ACTIONS for key in action.keys if key.startswith(lost)]


MADE: dict[str, type[BaseScreen]] = {"": DeskScreen, **BESIDE}
"""The screens by their names, the desk by an empty one."""


@pytest.mark.parametrize("pane", TITLES)
def test_every_action_of_a_pane_has_a_command_and_the_footer_knows_no_others(pane: str) -> None:
    does = screen_with(pane).DOES
    assert {action.id for action in of_pane(pane)} <= does.keys()
    assert set(FOOTER[pane]) <= does.keys()


def test_every_action_of_all_panes_is_done_on_the_desk() -> None:
    assert {action.id for action in of_pane("")} <= DeskScreen.DOES.keys()


@pytest.mark.parametrize("name", MADE)
def test_every_command_of_a_screen_has_an_action_there(name: str) -> None:
    panes = [pane for pane in TITLES if screen_with(pane) is MADE[name]]
    assert MADE[name].DOES.keys() <= {action.id for pane in ("", *panes) for action in of_pane(pane)}


def test_footer_and_screens_have_their_names_in_the_table() -> None:
    assert FOOTER.keys() == TITLES.keys()
    assert SCREENS.keys() == BESIDE.keys()


def test_the_page_of_keys_is_made_from_the_table() -> None:
    assert keys.PAGE.read_text(encoding="utf-8") == keys.page(), "python -m docs.keys makes it anew"


async def test_help_shows_the_keys_of_the_pane_and_can_be_searched(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("tab", "question_mark")
        assert "In Text" in shown(pilot)
        await type_text(pilot, "undo")
        assert "take back the last step" in shown(pilot)
        assert "begin, or end, a selection" not in shown(pilot)
        await type_text(pilot, "zzz")
        assert "Nothing by that name." in shown(pilot)
        await pilot.press("escape", "v")
    assert statuses(desk)[0] == "verified"


async def test_help_finds_what_is_done_on_another_screen_and_says_where(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("question_mark")
        await type_text(pilot, "merge")
        assert "merge: make one claim of the two selected" in shown(pilot)
        await pilot.press("escape", "tab", "question_mark")
        await type_text(pilot, "merge")
        assert "Not here: in Claim" in shown(pilot)
        assert "merge: make one claim of this and another" in shown(pilot)


async def test_help_scrolls_by_half_pages_and_its_columns_stay_apart(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("r", "question_mark")
        assert "page down space  scroll the text on" in shown(pilot)
        await pilot.press("ctrl+d")
        assert "In Review" not in shown(pilot)
        await pilot.press("ctrl+u")
        assert "In Review" in shown(pilot)


async def test_the_palette_does_first_what_is_called_so(desk: Desk, open_app: Open) -> None:
    app = open_app(desk)
    async with app.run_test() as pilot:
        await pilot.press(":", "q")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter", "enter")
        await pilot.pause()
    assert app.return_code == 0


@pytest.mark.parametrize("key", ["ctrl+p", ":"])
async def test_the_palette_does_every_action(desk: Desk, open_app: Open, key: str) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press(key)
        assert isinstance(pilot.app.screen, CommandPalette)
        await type_text(pilot, "opinion: not")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert desk_of(pilot)
    assert statuses(desk)[0] == "opinion"


@pytest.mark.parametrize(
    ("query", "found", "lost"),
    [
        ("somebody status", "agree with the status that somebody else gave", "query"),
        ("whole text", "document: the whole text", "show only some"),
        ("STAY", "verified, and stay on the claim", "theme"),
        ("svg", "", "previous claim"),
    ],
)
async def test_the_palette_finds_by_plain_words(
    desk: Desk, open_app: Open, query: str, found: str, lost: str
) -> None:
    async with open_app(desk).run_test(size=(110, 40)) as pilot:
        await pilot.press("ctrl+p")
        await type_text(pilot, query)
        await pilot.pause(0.5)
        options = [str(option.prompt) for option in pilot.app.screen.query_one(CommandList).options]
        assert not found or any(found in option for option in options)
        assert not any(lost in option for option in options)


async def test_the_marks_that_stay_are_one_line(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(110, 48)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        rows = [row for row in shown(pilot).splitlines() if " stay on the claim" in row]
        assert len(rows) == 1
        assert "V C X I P D T Z  the same marks, and stay on the claim" in rows[0]


async def test_the_space_scrolls_help_until_something_is_sought(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        await pilot.press("space")
        await pilot.pause()
        keys = pilot.app.screen.query_one(VerticalScroll)
        assert keys.scroll_y == 10
        assert "Nothing by that name" not in shown(pilot)
        await type_text(pilot, "next open")
        assert "next claim that is still open" in shown(pilot)
        assert "previous claim that" not in shown(pilot)

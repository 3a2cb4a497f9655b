"""Each key of each pane, pressed, and what comes of it; one that has no line in stories.py is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import claim, put, screen_with
from stories import ENDED, STORIES

from onrecord.config import Settings
from onrecord.records import Quote
from tui.app.actions import TITLES
from tui.app.app import OnrecordApp
from tui.app.desk import Desk
from tui.app.palette import BESIDE
from tui.app.screens.desk import DeskScreen

if TYPE_CHECKING:
    from desk_by_hand import Clock
    from stories import Story
    from textual.pilot import Pilot

    from onrecord.store import Store
    from tui.app.screens.base import BaseScreen

SETTINGS = Settings(by="Ada", keys={"theme": "ctrl+t"})
"""Settings in which every action has a key."""

MOVES = {
    "down", "up", "half_down", "half_up", "page_down", "page_up", "top", "bottom",
    "next_pane", "previous_pane", "escape",
}  # fmt: skip
"""The actions whose effect depends on the pane; any other does the same in each pane of a screen."""

FIRST = {"claims", *BESIDE}
"""The panes that screens open with, where all actions of a screen are tried."""


def screen_of(pane: str, desk: Desk) -> BaseScreen:
    """A screen that has this pane."""
    kind = screen_with(pane)
    screen = kind(desk) if kind is DeskScreen else kind(desk, "")
    screen.pane = pane
    return screen


@pytest.mark.parametrize("pane", TITLES)
def test_every_key_has_a_line(store: Store, pane: str) -> None:
    screen = screen_of(pane, Desk(store, "Ada", settings=SETTINGS))
    does = [one for one in screen.actions() if pane in FIRST or one.pane == pane or one.id in MOVES]
    keys = {key for action in does for key in screen.desk.keymap.keys(action)}
    assert keys == {step.key for story in STORIES if story.pane == pane for step in story.steps()}


def seen(pilot: Pilot[int]) -> str:
    """The words on the screen, the word at the cursor or the selected ones in brackets."""
    if pilot.app.return_code is not None:
        return ENDED
    selected = pilot.app.theme_variables["accent"].casefold()
    lines = []
    for strip in pilot.app.screen._compositor.render_strips():
        for text, style, _ in strip:
            lit = style and style.bold and (style.reverse or str(style.bgcolor).casefold() == selected)
            lines.append(f"⟦{text}⟧" if lit else text)
        lines.append("\n")
    return "".join(lines)


async def until(pilot: Pilot[int], shows: str, *, there: bool, pane: str = "") -> None:
    """Wait until all parts of ``shows`` hold, or until not all do, on the screen that has this ``pane``."""
    for _ in range(1000):
        now = seen(pilot)
        holds = all((part.removeprefix("-") in now) != part.startswith("-") for part in shows.split(" & "))
        if holds == there and (not pane or getattr(pilot.app.screen, "pane", "") == pane):
            return
        await pilot.pause(0.01)
    raise AssertionError(f"{shows}: {there=} {pane=}\n{seen(pilot)}")


@pytest.fixture
def ours(store: Store, clock: Clock) -> Desk:
    """A desk where somebody else decided on two claims, one of which says what a third one says."""
    text = "They came in 1947.\n\n“Nobody asked the pilots.”\n"
    put(store, "roll.txt", text, [claim(text, "quote", "Nobody asked the pilots.", quote=Quote("direct"))])
    theirs = Desk(store, "Bo", clock=clock)
    theirs.note([theirs.listing.entry(0).id], " ".join(f"night{number}" for number in range(200)))
    theirs.mark([theirs.listing.entry(row).id for row in (5, 8)], "opinion")
    return Desk(store, "Ada", settings=SETTINGS, clock=clock)


@pytest.fixture
def no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "code")
    monkeypatch.setenv("PATH", "")


@pytest.mark.usefixtures("no_editor")
@pytest.mark.parametrize("story", STORIES, ids=[story.pane for story in STORIES])
async def test_every_key_does_what_it_says(ours: Desk, story: Story) -> None:
    app = OnrecordApp(ours.store.workspace.root, ours.store, SETTINGS, take_in=False, desk=ours)
    async with app.run_test() as pilot:
        await pilot.press(*story.opens.split())
        for step in story.steps():
            await pilot.press(*step.before)
            await until(pilot, step.shows, there=False, pane=story.pane)
            await pilot.press(step.key)
            await until(pilot, step.shows, there=True)

from __future__ import annotations

import pytest

from onrecord.store import Store
from onrecord.records import Decision
from tui.app.app import OnrecordApp
from tui.app.desk import Desk
from tui.app.screens.desk import DeskScreen
from textual.pilot import Pilot
from textual.widgets import Static


def on_disk(desk: Desk) -> list[Decision]:
    """What stands in the file, in the order of the claims."""
    return [entry.decision for entry in Store(desk.store.workspace).entries()]


def screen_of(pilot: Pilot[int]) -> DeskScreen:
    screen = pilot.app.screen
    assert isinstance(screen, DeskScreen)
    return screen


def told(pilot: Pilot[int]) -> str:
    return str(pilot.app.screen.query_one("#told", Static).content)


@pytest.mark.parametrize(
    ("key", "status"),
    [("v", "verified"), ("p", "opinion"), ("d", "discarded"), ("t", "checking"), ("z", "unchecked")],
)
async def test_a_mark_is_kept_and_moves_on(desk, open_app, key, status):
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        assert screen_of(pilot).claims.cursor == 1
    assert on_disk(desk)[0].status == status
    assert on_disk(desk)[0].by == "Ada"

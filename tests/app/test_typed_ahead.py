"""Keys typed before the app is ready: none is lost, and each goes where the one before led."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, on_disk, send, shown, statuses, until
from textual import events

from onrecord.filters import Filter
from onrecord.store import Store
from tui.app.held import REPEAT
from tui.app.ordering import Order

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk_by_hand import Clock

    from tui.app.app import OnrecordApp
    from tui.app.desk import Desk

    Open = Callable[..., OnrecordApp]


async def test_what_is_typed_ahead_of_a_prompt_belongs_to_it(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        send(pilot, "slash p i l enter n x v space p enter j")
        await until(pilot, lambda: desk_of(pilot).claims.cursor == 6)
        assert (desk.listing.sought, desk_of(pilot).claims.cursor) == ("pil", 6)
        assert desk.listing.entry(4).decision.note == "v p"
        assert statuses(desk).count("false") == 1


async def test_what_is_typed_ahead_in_a_form_goes_to_the_next_line(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("e")
        send(pilot, "l o g tab tab shift+tab right tab p 7")
        await until(pilot, lambda: "p7" in shown(pilot))
        await pilot.press("enter", "f")
        send(pilot, "tab l a tab tab tab tab tab a l l")
        await until(pilot, lambda: "Keep it as    all " in shown(pilot))
        await pilot.press("enter")
    [link] = on_disk(desk)[0].evidence
    item = Store(desk.store.workspace).item(link)
    assert (item.title, item.type, link.locator) == ("log", "primary", "p7")
    assert desk.filters == {"all": Filter(text="la")}


async def test_what_is_typed_ahead_is_edited_in_its_order(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("a")
        send(pilot, "x ctrl+u a b backspace d left c enter")
        await until(pilot, lambda: bool(desk.listing.entry(0).decision.note))
        assert desk.listing.entry(0).decision.note == "acd"
        send(pilot, "O s j")
        await until(pilot, lambda: desk_of(pilot).claims.cursor == 1)
        assert desk.listing.order == Order("status")


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ("b right_square_bracket right_square_bracket v", 2),  # at the desk, ] goes to the next document
        ("r j v", 1),
        ("r v q j v", 2),
        ("S j q v", 0),
        ("enter q j v", 1),
        ("2 j enter v", 2),
    ],
)
async def test_what_is_typed_ahead_of_a_screen_belongs_to_it(
    desk: Desk, open_app: Open, keys: str, row: int
) -> None:
    async with open_app(desk).run_test() as pilot:
        send(pilot, keys)
        await until(pilot, lambda: "verified" in statuses(desk)[row:])
        assert statuses(desk)[row] == "verified"
        assert statuses(desk).count("verified") == keys.split().count("v")


async def test_a_key_held_down_marks_once_however_long_it_waits_for_the_screen(
    desk: Desk, open_app: Open, clock: Clock
) -> None:
    clock.step = 0.0
    async with open_app(desk).run_test() as pilot:
        for _ in range(4):
            key = events.Key("v", "v")
            key.time -= clock.now  # pressed when the first was, as far as a hand can tell
            pilot.app.post_message(key)
            await pilot.pause()
            clock.now += 2 * REPEAT
        assert statuses(desk).count("verified") == 1

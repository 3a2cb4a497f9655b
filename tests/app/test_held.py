"""Keys held down: one mark, however the terminal tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import on_disk, shown, statuses, told

from tui.app.held import Held
from tui.app.keystrokes import Key

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk_by_hand import Clock
    from textual.pilot import Pilot

    from tui.app.app import OnrecordApp
    from tui.app.desk import Desk

    Open = Callable[..., OnrecordApp]

HELD = "v is held: 1 mark · u takes it back"
UNTOUCHED = ["unchecked"] * 8


def pressed(held: Held, clock: Clock, *moments: float) -> list[tuple[bool, str]]:
    """For each moment at which a key that goes on is pressed: whether it is held, and what was not meant."""
    clock.step, here, found = 0.0, 0, []
    for clock.now in moments:
        held.press()
        is_held = held.is_held("v", f"q{here}")
        found.append((is_held, unmeant := held.unmeant() if is_held else ""))
        if not is_held:
            held.led("v", f"q{here}", f"q{here + 1}", did=True)
        here = int(unmeant[1:]) if unmeant else here + (not is_held)
    return found


@pytest.mark.parametrize("delay", [0.25, 0.5, 0.66])
@pytest.mark.parametrize("every", [0.025, 0.033, 0.09])
def test_the_first_repeat_is_unmeant_once_the_key_repeats(clock: Clock, delay: float, every: float) -> None:
    repeats = (delay + every * n for n in range(5))
    assert pressed(Held(clock), clock, 0.0, *repeats) == [
        (False, ""),
        (False, ""),
        (True, "q1"),
        *[(True, "")] * 3,
    ]


@pytest.mark.parametrize("moments", [(0.0, 0.15, 0.2), (0.0, 0.9, 0.95), (0.0, 0.05, 0.5)])
def test_what_a_hand_does_is_meant(clock: Clock, moments: tuple[float, ...]) -> None:
    assert not any(unmeant for _, unmeant in pressed(Held(clock), clock, *moments))


def test_a_key_is_held_only_on_the_claim_that_it_led_to(clock: Clock) -> None:
    held, clock.step = Held(clock), 0.05
    held.press()
    held.led("v", "q1", "q2")
    held.press()
    assert held.is_held("v", "q2")
    assert not held.is_held("p", "q2")
    assert not held.is_held("v", "q3")
    clock.step = 0.16
    held.press()
    assert not held.is_held("v", "q2")
    held.led("v", "q2", "q3")
    held.press(typed="k")
    held.press()
    assert not held.is_held("v", "q3")


async def press_at(pilot: Pilot[int], clock: Clock, key: str, *moments: float) -> None:
    """Press a key at these moments."""
    clock.step = 0.0
    for clock.now in moments:
        await pilot.press(key)


async def test_the_mark_of_the_first_repeat_is_taken_back_once_the_key_repeats(
    desk: Desk, open_app: Open, clock: Clock
) -> None:
    async with open_app(desk).run_test() as pilot:
        await press_at(pilot, clock, "v", 0.0, 0.45)
        assert statuses(desk) == ["verified", "verified", *UNTOUCHED[2:]]
        await press_at(pilot, clock, "v", *[0.45] * 5)
        assert statuses(desk) == ["verified", *UNTOUCHED[1:]]
        assert told(pilot) == HELD
        assert [one.status for one in on_disk(desk)[:2]] == ["verified", "unchecked"]
        await press_at(pilot, clock, "p", 4.0)
        assert statuses(desk) == ["verified", "opinion", *UNTOUCHED[2:]]
        await press_at(pilot, clock, "u", 5.0, 6.0)
    assert statuses(desk) == UNTOUCHED


async def test_a_mark_key_pressed_twice_is_two_marks(desk: Desk, open_app: Open, clock: Clock) -> None:
    async with open_app(desk).run_test() as pilot:
        await press_at(pilot, clock, "d", 0.0, 0.9, 0.9)
        assert told(pilot) == HELD.replace("v", "d")
    assert statuses(desk) == ["discarded", "discarded", *UNTOUCHED[2:]]


async def test_a_mark_made_before_is_not_taken_back_with_a_second_that_changed_nothing(
    desk: Desk, open_app: Open, clock: Clock
) -> None:
    desk.mark([desk.listing.entry(1).id], "verified")
    async with open_app(desk).run_test() as pilot:
        await press_at(pilot, clock, "v", 0.0, 0.45, 0.45)
        assert told(pilot) == HELD
    assert statuses(desk) == ["verified", "verified", *UNTOUCHED[2:]]


async def test_a_terminal_that_says_which_keys_repeat_is_believed(
    desk: Desk, open_app: Open, clock: Clock
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("v")
        for _ in range(3):  # as slow as a key of a keyboard set so
            pilot.app.post_message(Key("v", "v"))
            await pilot.pause()
        assert told(pilot) == HELD
        assert statuses(desk) == ["verified", *UNTOUCHED[1:]]
        pilot.app.post_message(Key("j", "j"))
        await pilot.pause()
        assert "3/8" in shown(pilot)

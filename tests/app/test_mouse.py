"""What the mouse does: whatever is seen can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk_by_hand import desk_of, on_disk, shown, statuses, told
from textual.events import MouseScrollDown

from tui.app.panels.filters import FilterPanel
from tui.app.panels.help import Help
from tui.app.screens.claim import ClaimScreen
from tui.app.screens.document import DocumentScreen
from tui.app.screens.progress import ProgressScreen
from tui.app.screens.review import ReviewScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from tui.app.app import OnrecordApp
    from tui.app.desk import Desk

    Open = Callable[..., OnrecordApp]


async def press(pilot: Pilot[int], words: str, times: int = 1, last: bool = False) -> None:
    """Press the mouse on the first of these words on the screen, or on the last."""
    lines = shown(pilot).splitlines()
    rows = [row for row, line in enumerate(lines) if words in line]
    row = rows[-1 if last else 0]
    await pilot.click(offset=(lines[row].index(words), row), times=times)


async def wheel(pilot: Pilot[int], x: int, y: int) -> None:
    """Turn the wheel down, the mouse at a cell of the screen."""
    turned = MouseScrollDown(None, x, y, 0, 1, 0, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)
    pilot.app.post_message(turned)
    await pilot.pause()


async def test_keys_of_the_footer_do_what_they_say(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await press(pilot, "verified ", last=True)
        assert desk.listing.entry(0).decision.status == "verified"
        await press(pilot, " undo ", last=True)
        assert statuses(desk) == ["unchecked"] * 8
        await press(pilot, "x false")
        assert "enter keep" in shown(pilot)
        await press(pilot, "cancel")
        assert "v verified" in shown(pilot)
        await press(pilot, "x false")
        await pilot.press("N", "o")
        await press(pilot, "enter keep")
        assert on_disk(desk)[0].note == "No"
        await press(pilot, "? help")
        assert isinstance(pilot.app.screen, Help)


async def test_a_claim_opens_where_it_is_pressed_twice_and_its_parts_are_put_right(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test(size=(100, 40)) as pilot:
        await press(pilot, "Nobody asked")
        assert desk_of(pilot).claims.cursor == 4
        await press(pilot, "300 people", times=2)
        assert isinstance(pilot.app.screen, ClaimScreen)
        await press(pilot, "note   ")
        await pilot.press("enter")
        assert "note (“300 people”):" in shown(pilot)
        await pilot.press("escape")
        await press(pilot, "correction", times=2, last=True)
        await pilot.press("4", "enter")
        assert on_disk(desk)[5].correction.endswith("4")


async def test_a_document_narrows_the_claims_and_pressed_twice_goes_to_them(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        await press(pilot, "minutes.txt")
        assert (len(desk.listing), desk_of(pilot).pane) == (2, "sources")
        await press(pilot, "letter.txt", times=2)
        assert (len(desk.listing), desk_of(pilot).pane) == (6, "claims")


async def test_chips_answers_and_toggles_are_pressed(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await press(pilot, "f filter")
        assert isinstance(pilot.app.screen, FilterPanel)
        await press(pilot, "figure")
        await press(pilot, "no evidence")
        await press(pilot, "no evidence", last=True)
        await pilot.press("enter")
        assert len(desk.listing) == 4
        await press(pilot, "figure ×")
        assert len(desk.listing) == 8
        await pilot.press("O")
        await press(pilot, "k kind")
        assert desk.listing.order.by == "kind"


async def test_the_wheel_scrolls_what_is_under_it(desk: Desk, open_app: Open) -> None:
    desk.note([desk.listing.entry(0).id], "very " * 200 + "long")
    async with open_app(desk).run_test(size=(80, 16)) as pilot:
        screen = desk_of(pilot)
        for widget in (screen.claims, screen.text, screen.details):
            before = shown(pilot)
            await wheel(pilot, widget.region.x + 2, widget.region.y + 1)
            assert shown(pilot) != before
        assert screen.claims.cursor == 0


async def test_what_comes_next_in_a_review_is_pressed(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(160, 48)) as pilot:
        await pilot.press("r")
        await press(pilot, "the repair would", last=True)
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.row == 2
        await pilot.click("#upcoming", offset=(3, 15))
        assert screen.row == 2


async def test_a_mark_in_the_document_is_for_the_claim_that_was_pressed(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(100, 30)) as pilot:
        await pilot.press("b")
        await press(pilot, "asked the pilots")
        screen = pilot.app.screen
        assert isinstance(screen, DocumentScreen)
        assert "Nobody asked the pilots." in (screen.entry.claim.text if screen.entry else "")
        await pilot.press("V")
        await press(pilot, "signed")
        assert "No claim here" in screen.details.said
        await pilot.press("P")
    assert [entry.claim.text for entry in desk.store.entries() if entry.decision.by] == [
        "Nobody asked the pilots."
    ]


async def test_a_bar_of_the_progress_pressed_twice_shows_its_claims(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(100, 40)) as pilot:
        await pilot.press("S")
        await press(pilot, "attribution")
        assert isinstance(pilot.app.screen, ProgressScreen)
        await press(pilot, "attribution", times=2)
        assert desk_of(pilot)
        assert {entry.claim.kind for entry in desk.listing.entries()} == {"attribution"}
        assert told(pilot) == ""

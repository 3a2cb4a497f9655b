"""What the status line tells: in two rows where it is long, to be read again, never over the claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, shown, told, type_text

from onrecord.errors import StoreError
from onrecord.records import Evidence
from onrecord.store import Citation
from tui.app.panels.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from tui.app.app import OnrecordApp
    from tui.app.desk import Desk

    Open = Callable[..., OnrecordApp]

LONG = (
    "data/claims.journal can't be written: No space left on device; nothing of this step was kept. Make room "
)
LONG += "and try again; else all is on the disk."


async def press_named(pilot: Pilot[int], name: str) -> None:
    """Do an action by its name in the palette."""
    await pilot.press("ctrl+p")
    await pilot.pause(0.2)
    await type_text(pilot, name)
    await pilot.pause(0.5)
    await pilot.press("enter")
    await pilot.pause(0.2)


async def test_a_long_message_goes_on_over_the_row_above(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        before = [desk_of(pilot).claims.region, desk_of(pilot).details.region]
        desk_of(pilot).fail(StoreError(LONG))
        await pilot.pause()
        rows = shown(pilot).splitlines()
        assert " ".join("".join(rows[-3:-1]).split()).startswith(LONG[:100])
        assert "all is on the disk." in rows[-2]
        assert [desk_of(pilot).claims.region, desk_of(pilot).details.region] == before
        await pilot.press("v")
        await pilot.pause()
        assert told(pilot).endswith("u takes it back")
        assert "u takes it back" in " ".join(shown(pilot).splitlines()[-3:-1])


async def test_a_failing_disk_puts_nothing_over_the_claims(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(80, 24), notifications=True) as pilot:
        for _ in range(3):
            desk_of(pilot).fail(StoreError(LONG))
            await pilot.pause()
        assert not pilot.app._notifications
        assert all("No space left" not in row for row in shown(pilot).splitlines()[:-4])


async def test_messages_can_be_read_again(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        desk_of(pilot).fail(StoreError(LONG * 3))
        await pilot.press("p", "d")
        await press_named(pilot, "messages")
        assert isinstance(pilot.app.screen, Messages)
        page = " ".join(shown(pilot).replace("│", " ").split())
        assert "discarded · u takes it back" in page.split("Before")[0]
        assert "opinion · u takes it back" in page.split("Before")[1]
        for last, first in (("pagedown", "pageup"), ("ctrl+d", "ctrl+u"), ("G", "g"), ("end", "home")):
            await pilot.press(last, last)
            await pilot.pause()
            assert "all is on the disk." in shown(pilot)
            await pilot.press(first, first)
            await pilot.pause()
            assert "The last one" in shown(pilot)
        await pilot.press("escape")
        assert desk_of(pilot)


async def test_a_correction_is_read_in_its_sentence_while_it_is_typed(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "j", "j", "c")
        assert "would cost more than £4,000 a year." in shown(pilot)
        await pilot.press("ctrl+u")
        await type_text(pilot, "more than 3")
        await pilot.pause()
        assert "would cost more than more than 3." in shown(pilot)
        assert "As it would read" in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "would cost more than £4,000 a year." in shown(pilot)
        assert "As it would read" not in shown(pilot)
        await pilot.press("c")
        await pilot.pause()
        assert "would cost more than more than 3." in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert desk.listing.entry(3).decision.correction == "more than 3"
        assert "As it would read" not in shown(pilot)


@pytest.mark.parametrize("keys", [["b", "l", "l"], ["enter"], ["r"]])
async def test_so_it_is_on_the_other_screens(desk: Desk, open_app: Open, keys: list[str]) -> None:
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys, "c", "ctrl+u")
        await type_text(pilot, "Zounds")
        await pilot.pause()
        assert "As it would read" in shown(pilot)
        assert "Zounds" in "".join(shown(pilot).splitlines()[:-2])
        await pilot.press("escape")
        await pilot.pause()
        assert "Zounds" not in "".join(shown(pilot).splitlines()[:-2])


async def test_all_rows_of_the_form_for_evidence_show(desk: Desk, open_app: Open) -> None:
    for number in range(13):
        source = Citation(Evidence("", title=f"Source {number}"), "p. 1")
        desk.cite([desk.listing.entry(0).id], source)
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        rows = shown(pilot).splitlines()
        last = next(number for number, row in enumerate(rows) if "Source 7" in row)
        assert "Type" in rows[last + 1]


async def test_the_details_of_a_duplicate_have_its_words(desk: Desk, open_app: Open) -> None:
    ids = desk.listing.ids()
    desk.duplicate(ids[1:2], ids[0])
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        assert f"duplicate of “The lamp burned for 12 nights,” ({ids[0]})" in desk_of(pilot).details.said

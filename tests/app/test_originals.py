from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import claim, desk_of, on_disk, put, shown, told, type_text

from onrecord.records import Quote
from onrecord.store import Store
from tui.app.desk import Desk
from tui.app.panels.originals import Likely

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]

ARTICLE = """“The quay will hold,” she said.

“The quay will hold another winter, whatever the council says,” Bell said.
“Nobody asked the pilots.” “It’s gone.”
"""
NOTE = """“Nobody has asked any of the pilots.” “The quay will hold!” “It's gone.”
"""


@pytest.fixture
def twice(workspace: Workspace) -> Desk:
    """Two documents in which some quotes are alike."""
    store = Store(workspace)
    for name, text in (("article.txt", ARTICLE), ("note.txt", NOTE)):
        words = [part.split("”")[0] for part in text.split("“")[1:]]
        put(store, name, text, [claim(text, "quote", each, quote=Quote("direct")) for each in words])
    return Desk(store, "Ada")


async def offered(pilot: Pilot[int], count: int) -> list[str]:
    """The claims listed, once so many are."""
    for _ in range(500):
        listed = [entry.claim.text for entry in pilot.app.screen.query_one(Likely).claims]
        if len(listed) == count:
            return listed
        await pilot.pause(0.01)
    raise AssertionError(listed)


async def test_the_likely_ones_are_listed_and_picked_by_number(twice: Desk, open_app: Open) -> None:
    async with open_app(twice).run_test(size=(100, 30)) as pilot:
        await pilot.press("=")
        assert await offered(pilot, 2) == [
            "The quay will hold!",
            "The quay will hold another winter, whatever the council says,",
        ]
        await pilot.press("2")
        ids = twice.listing.ids()
        assert told(pilot).startswith(f"“The quay will hold,”: duplicate of {ids[1]} “The quay will hold")
        assert desk_of(pilot).here == ids[1]
        await pilot.press("u", "g", "=", "down", "up", "enter")
        assert on_disk(twice)[0].dup_of == ids[5]


async def test_equal_words_are_equal_whatever_their_marks(twice: Desk, open_app: Open) -> None:
    async with open_app(twice).run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "G", "=")
        assert await offered(pilot, 1) == ["It's gone."]
        await pilot.press("escape", "3", "G", "=")
        assert await offered(pilot, 1) == ["Nobody has asked any of the pilots."]
        assert "note.txt" in shown(pilot)


async def test_what_is_typed_finds_any_claim(twice: Desk, open_app: Open) -> None:
    async with open_app(twice).run_test(size=(100, 30)) as pilot:
        await pilot.press("=")
        await type_text(pilot, "asked")
        assert await offered(pilot, 2) == ["Nobody asked the pilots.", "Nobody has asked any of the pilots."]
        await pilot.press("down", "enter")
        assert on_disk(twice)[0].dup_of == twice.listing.ids()[4]


async def test_esc_leaves_all_as_it_is(twice: Desk, open_app: Open) -> None:
    async with open_app(twice).run_test(size=(60, 15)) as pilot:
        await pilot.press("=", "escape", "j", "=", "q", "escape")
        assert desk_of(pilot).claims.cursor == 1
    assert {one.dup_of for one in on_disk(twice)} == {""}


async def test_where_a_claim_that_says_the_same_is_decided_its_key_comes_first(
    twice: Desk, open_app: Open
) -> None:
    twice.mark([twice.listing.ids()[3]], "verified")
    async with open_app(twice).run_test(size=(100, 30)) as pilot:
        await pilot.app.workers.wait_for_complete()
        footers = []
        for keys in ("g", "G", "b", "q", "enter", "q", "r"):
            await pilot.press(keys)
            footers.append(shown(pilot).splitlines()[-1].split("  ")[0])
        assert footers == [" v verified", *[" , the same"] * 6]
        await pilot.press("q", ",")
        ids = twice.listing.ids()
        assert told(pilot).startswith(f"“It's gone.”: verified, as {ids[3]} “It’s gone.” in article.txt")

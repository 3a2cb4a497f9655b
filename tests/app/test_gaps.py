from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import put, shown, told

from onrecord.records import Dismissal
from onrecord.store import Store
from tui.app.desk import Desk
from tui.app.screens.document import DocumentScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk_by_hand import Clock
    from textual.pilot import Pilot

    from onrecord.records import Entry
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]

TEXT = """The quay

The council met Mr. Hale for 12 hours, and Hale paid £4,000. Nobody asked him.

“It holds,” he said. Ann Lind was there; so was Hale.
"""


SENTENCES = ["The quay", "The counci", "Nobody ask", "“It holds,", "Ann Lind w"]


@pytest.fixture
def reading(store: Store) -> Desk:
    """A desk with a document in which nothing was found, the first of all."""
    put(store, "a.txt", TEXT, [])
    return Desk(store, "Ada")


def made(desk: Desk) -> list[Entry]:
    return [entry for entry in Store(desk.store.workspace).entries() if entry.origin == "manual"]


def document(pilot: Pilot[int]) -> DocumentScreen:
    screen = pilot.app.screen
    assert isinstance(screen, DocumentScreen)
    return screen


def covered(pilot: Pilot[int]) -> str:
    """The line on what no claim covers."""
    return str(document(pilot).coverage.content)


@pytest.mark.parametrize(
    ("keys", "asked", "words"),
    [
        ("2 }", "s statement", "Mr. Hale"),
        ("4 }", "f figure", "£4,000"),
        ("| | | | 2 }", "s statement", "The council met Mr. Hale for 12 hours, and Hale paid £4,000."),
    ],
)
async def test_a_claim_is_made_of_the_gap_at_the_cursor_its_likeliest_kind_first(
    reading: Desk, open_app: Open, keys: str, asked: str, words: str
) -> None:
    async with open_app(reading).run_test(size=(100, 30)) as pilot:
        await pilot.press("]", "b", *keys.split(), "m")
        assert f"Make a claim: {asked}" in shown(pilot)
        await pilot.press(asked[0])
    [entry] = made(reading)
    assert (entry.claim.kind, entry.claim.text) == (asked[2:], words)
    assert TEXT[entry.claim.start : entry.claim.end] == words


async def test_the_cursor_leaves_a_gap_and_a_mark_alone_is_no_claim(reading: Desk, open_app: Open) -> None:
    async with open_app(reading).run_test() as pilot:
        await pilot.press("]", "b", "2", "}", "right", "left", "m")
        assert "Select words first" in told(pilot)
        await pilot.press("g", "|", "|", "|", "}", "m")
        assert "Select words first" in told(pilot)
    assert made(reading) == []


async def test_gaps_are_gone_through_by_kind(reading: Desk, open_app: Open) -> None:
    async with open_app(reading).run_test(size=(100, 30)) as pilot:
        await pilot.press("]", "b")
        assert covered(pilot) == "not covered: 2 numbers · 2 names · 2 quotation marks · 5 sentences"
        stops = []
        for kind in ("number", "name", "quotation mark", "sentence"):
            await pilot.press("g", "|")
            for _ in range(6):
                await pilot.press("}")
                if told(pilot).startswith("Round: from the first again. No claim covers this"):
                    break
                stops.append(told(pilot).removeprefix(f"No claim covers this {kind}: ")[:10])
        assert stops == ["12", "4,000", "Mr. Hale", "Ann Lind", "“", "”", *SENTENCES]
        await pilot.press("|")
        assert covered(pilot) == "not covered: 2 numbers · 2 names · 2 quotation marks · 5 sentences"


async def test_a_gap_is_dismissed_and_taken_back(reading: Desk, open_app: Open) -> None:
    async with open_app(reading).run_test(size=(100, 30)) as pilot:
        await pilot.press("]", "b", "|", "|", "-")
        assert told(pilot) == "No gap here to dismiss: } goes to one."
        await pilot.press("}", "-")
        assert told(pilot) == "“Mr. Hale”: needs no claim · u takes it back"
        assert covered(pilot) == "not covered: 2 numbers · ‹1 name› · 2 quotation marks · 5 sentences"
        assert document(pilot).text.found == (TEXT.index("Ann Lind"), TEXT.index("Ann Lind") + 8)
        assert (
            "no claim covers this name Ann Lind · m makes one · - says that it needs none"
            in document(pilot).details.said
        )
        [source] = [one for one in Store(reading.store.workspace).sources() if one.file == "a.txt"]
        assert source.dismissals == (Dismissal("name", "Mr. Hale"),)
        await pilot.press("u")
        assert "Taken back" in told(pilot)
        assert "‹2 names›" in covered(pilot)
        await pilot.press("ctrl+r")
        assert "‹1 name›" in covered(pilot)
        await pilot.press("}", "-", "}")
        assert told(pilot) == "No name is here that no claim covers."
        assert "‹no names›" in covered(pilot)


async def test_a_key_held_down_dismisses_one_gap(store: Store, clock: Clock, open_app: Open) -> None:
    put(store, "a.txt", TEXT, [])
    desk = Desk(store, "Ada", clock=clock)
    clock.step = 0.0
    async with open_app(desk).run_test(size=(100, 30)) as pilot:
        await pilot.press("]", "b", "|", "|", "}", "-", "-", "-")
        assert "‹1 name›" in covered(pilot)
        clock.now += 1
        await pilot.press("-")
        assert "‹no names›" in covered(pilot)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("b g ) space right", "The council"),
        ("b g ) right space 7 right", "council met Mr. Hale for 12 hours, and"),
        ("b g ) space $", "The council met Mr. Hale for 12 hours, and Hale paid £4,000"),
        ("b g ) space $ $", TEXT[10:].split(".\n")[0]),
        ("b g 2 ) left space left", "paid £4,000"),
        ("b g 2 ) right ( space right", "Nobody asked"),
        ("b g 9 ) space 2 (", "“It holds,” he said. Ann Lind was there; so was Hale"),
        ("b g ( ( space", "The"),
    ],
)
async def test_words_are_selected_by_words_and_sentences(
    reading: Desk, open_app: Open, keys: str, words: str
) -> None:
    async with open_app(reading).run_test(size=(100, 30)) as pilot:
        await pilot.press("]", *keys.split())
        assert document(pilot).text.words == words

"""A transcript on the document screen: times at the margin, and who its speakers are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import put, shown, told, type_text, until
from documents_by_hand import put_reading

from extractors import extract
from extractors.readers import srt
from onrecord.store import Store
from tui.app.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]

CALL = b"""1
00:00:04,000 --> 00:00:06,000
>> SPEAKER 1: The wall cost 5 million pounds.

2
00:12:31,000 --> 00:12:33,000
>> SPEAKER 2: It is 640 metres long.

3
00:12:40,000 --> 00:12:41,000
>> SPEAKER 1: And 80 years old.
"""


@pytest.fixture
def call(workspace: Workspace) -> Desk:
    """A desk with captions of a call."""
    store = Store(workspace)
    put_reading(store, "call.srt", srt.read(CALL), CALL)
    return Desk(store, "Ada")


def speakers(desk: Desk) -> list[str]:
    return [entry.claim.speaker.name if entry.claim.speaker else "" for entry in desk.store.entries()]


async def test_a_turn_shows_its_time_its_speaker_and_what_no_claim_covers(call: Desk, open_app: Open) -> None:
    async with open_app(call).run_test(size=(100, 30)) as pilot:
        await pilot.press("b")
        await until(pilot, lambda: "SPEAKER 2: It is 640 metres long." in shown(pilot))
        rows = [row.split(maxsplit=1)[0] for row in shown(pilot).splitlines() if "SPEAKER" in row][:3]
        assert rows == ["00:00:04", "00:12:31", "00:12:40"]
        await pilot.press("slash")
        await type_text(pilot, "long")
        await pilot.press("enter")
        assert "in 00:12:31, turn, of SPEAKER 2" in shown(pilot)
        assert "everything is covered" in shown(pilot)


async def test_a_speaker_is_named_once_for_all_turns(call: Desk, open_app: Open) -> None:
    async with open_app(call).run_test(size=(100, 30)) as pilot:
        await pilot.press("b", "g", '"')
        assert "who is SPEAKER 1" in shown(pilot)
        await pilot.press("ctrl+u")
        await type_text(pilot, "Carol Mbeki")
        await pilot.press("enter")
        await until(pilot, lambda: speakers(call) == ["Carol Mbeki", "Speaker 2", "Carol Mbeki"])
        await until(pilot, lambda: "call.srt: Carol Mbeki (SPEAKER 1), SPEAKER 2" in told(pilot))
        assert "SPEAKER 1: The wall" in shown(pilot)
        await pilot.press("u")
        await until(pilot, lambda: speakers(call) == ["Speaker 1", "Speaker 2", "Speaker 1"])


async def test_where_nobody_is_named_there_is_nobody_to_name(workspace: Workspace, open_app: Open) -> None:
    store = Store(workspace)
    put(store, "a.txt", "It cost £5.", extract("It cost £5."))
    async with open_app(Desk(store, "Ada")).run_test(size=(100, 30)) as pilot:
        await pilot.press("b", '"')
        assert told(pilot) == "Nobody is named as speaking here."

"""Documents and claims written by hand, and what a test reads off the screen and the disk."""

from __future__ import annotations

import asyncio
import hashlib
from typing import TYPE_CHECKING

from textual import events

from extractors.intake import TITLE, take_in_all
from onrecord.records import Claim, Draft, Figure, Passage, Quote, Span, Speaker
from onrecord.store import Store
from tui.app.actions import PANES, PARTS
from tui.app.palette import BESIDE
from tui.app.screens.base import BaseScreen
from tui.app.screens.desk import DeskScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.pilot import Pilot

    from onrecord.records import Decision, Source
    from onrecord.workspace import Workspace
    from tui.app.desk import Desk

LETTER = """The quay at Sandle

“The lamp burned for 12 nights,” Ruth Bell, a harbour pilot, told the council.
She said the repair would cost more than £4,000 a year.

“Nobody asked the pilots.”

About 300 people signed. The lamp was out again on Monday, and a [sic] note was pinned to the door.
"""

MINUTES = """Minutes

The chair said that 7 boats were let.
"""


def passage(text: str, words: str, after: int = 0) -> Passage:
    start = text.index(words, after)
    return Passage(words, start, start + len(words))


def claim(text: str, kind: str, words: str, **more: object) -> Claim:
    found = passage(text, words)
    return Claim(kind, found.text, found.start, found.end, **more)  # type: ignore[arg-type]


def figure(
    text: str, words: str, number: str, dimension: str, value: float, unit: str, **more: object
) -> Claim:
    place = passage(text, number, text.index(words))
    said = Figure(dimension, value, unit, Span(place.start, place.end), **more)  # type: ignore[arg-type]
    return claim(text, "figure", words, figure=said)


def letter_claims() -> list[Claim]:
    who = passage(LETTER, "Ruth Bell")
    bell = Speaker("Ruth Bell", who.start, who.end, "Ruth Bell", "a harbour pilot")
    she_at = passage(LETTER, "She")
    she = Speaker("She", she_at.start, she_at.end, "Ruth Bell", "a harbour pilot")
    told, said = passage(LETTER, "told"), passage(LETTER, "said")
    over = {"currency": "GBP", "hedge": passage(LETTER, "more than"), "bound": ">", "modifier": ">"}
    about = {"hedge": passage(LETTER, "About"), "bound": "~", "modifier": "~"}
    found = [
        claim(
            LETTER, "quote", "The lamp burned for 12 nights,", speaker=bell, cue=told, quote=Quote("direct")
        ),
        figure(LETTER, "12 nights", "12", "duration", 12.0, "night"),
        claim(LETTER, "attribution", "the repair would cost more than £4,000 a year", speaker=she, cue=said),
        figure(LETTER, "£4,000 a year", "4,000", "money", 4000.0, "pound sterling per year", **over),
        claim(LETTER, "quote", "Nobody asked the pilots.", quote=Quote("unattributed")),
        figure(LETTER, "300 people", "300", "count", 300.0, "people", **about),
    ]
    return sorted(found, key=lambda one: (one.start, -one.end))


def minutes_claims() -> list[Claim]:
    chair = passage(MINUTES, "The chair")
    speaker = Speaker(chair.text, chair.start, chair.end, "chair")
    return [
        claim(MINUTES, "attribution", "7 boats were let", speaker=speaker, cue=passage(MINUTES, "said")),
        figure(MINUTES, "7 boats", "7", "count", 7.0, "boat"),
    ]


def put(
    store: Store, name: str, text: str, claims: Sequence[Claim], warnings: tuple[str, ...] = ()
) -> Source:
    """Put a document on record with claims made by hand, its file below seeds/."""
    content = text.encode("utf-8", "surrogatepass")
    (store.workspace.seeds / name).write_bytes(content)
    at = "2026-11-22T09:00:00+00:00"
    draft = Draft(
        hashlib.sha256(content).hexdigest(), store.workspace.keep_text(text), "plain/1", "utf-8", at
    )
    title = text.strip().splitlines()[0][:TITLE]
    source = store.take_in(name, title, draft, text, claims, warnings)
    assert source is not None
    return source


def taken_in(workspace: Workspace, documents: Mapping[str, str]) -> Store:
    """A store of the claims that the extractors find in these documents."""
    for name, text in documents.items():
        (workspace.seeds / name).write_text(text, encoding="utf-8")
    store = Store(workspace)
    list(take_in_all(store))
    return store


def screen_with(pane: str) -> type[BaseScreen]:
    """The screen that has this pane."""
    return DeskScreen if pane in PANES else BESIDE["claim"] if pane in PARTS else BESIDE[pane]


class Clock:
    """A clock that goes on by ``step`` seconds with each look."""

    def __init__(self) -> None:
        self.now = 0.0
        self.step = 1.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def on_disk(desk: Desk) -> list[Decision]:
    """The decisions in the file, in the order of the claims."""
    return [entry.decision for entry in Store(desk.store.workspace).entries()]


def statuses(desk: Desk) -> list[str]:
    """The statuses in the file."""
    return [decision.status for decision in on_disk(desk)]


def desk_of(pilot: Pilot[int]) -> DeskScreen:
    """The desk's screen, which must be the one in front."""
    screen = pilot.app.screen
    assert isinstance(screen, DeskScreen)
    return screen


def told(pilot: Pilot[int]) -> str:
    """The words that the status line tells."""
    screen = pilot.app.screen
    assert isinstance(screen, BaseScreen)
    return screen.status.said


def shown(pilot: Pilot[int]) -> str:
    """The whole screen, as text."""
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def until(pilot: Pilot[int], seen: Callable[[], bool]) -> None:
    """Wait until this is seen."""
    async with asyncio.timeout(30):
        while not seen():
            await pilot.pause(0.02)


def send(pilot: Pilot[int], keys: str) -> None:
    """Send keys at once, as a slow line brings them, all before the first is looked at."""
    signs = {"slash": "/", "colon": ":", "space": " ", "right_square_bracket": "]", "enter": "\r"}
    for key in keys.split():
        character = signs.get(key, key)
        pilot.app.post_message(events.Key(key, character if len(character) == 1 else None))


async def type_text(pilot: Pilot[int], text: str) -> None:
    """Type a text key by key."""
    for character in text:
        await pilot.press("space" if character == " " else character)

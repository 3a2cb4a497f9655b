from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from onrecord.config import Settings
from onrecord.records import Claim, Draft, Figure, Passage, Quote, Span, Speaker
from onrecord.store import Store
from onrecord.workspace import create
from tui.app.app import OnrecordApp
from tui.app.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from onrecord.records import Source
    from onrecord.workspace import Workspace

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
    found = [
        claim(LETTER, "quote", "The lamp burned for 12 nights,", speaker=bell, cue=passage(LETTER, "told"), quote=Quote("direct")),
        figure(LETTER, "12 nights", "12", "duration", 12.0, "night"),
        claim(LETTER, "attribution", "the repair would cost more than £4,000 a year", speaker=she, cue=passage(LETTER, "said")),
        figure(
            LETTER, "£4,000 a year", "4,000", "money", 4000.0, "pound sterling per year",
            currency="GBP", hedge=passage(LETTER, "more than"), bound=">", modifier=">",
        ),
        claim(LETTER, "quote", "Nobody asked the pilots.", quote=Quote("unattributed")),
        figure(LETTER, "300 people", "300", "count", 300.0, "people", hedge=passage(LETTER, "About"), bound="~", modifier="~"),
    ]  # fmt: skip
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
    title = text.strip().splitlines()[0]
    source = store.take_in(name, title, draft, text, claims, warnings)
    assert source is not None
    return source


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's own settings or environment are read or written."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("ONRECORD_BY", "ONRECORD_WORKSPACE", "COLORFGBG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def fixed_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Decisions are of one time, whatever the clock and the time zone."""
    monkeypatch.setattr("onrecord.store._now", lambda: "2026-11-22T16:02:00+00:00")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return create(tmp_path / "sandle")


@pytest.fixture
def store(workspace: Workspace) -> Store:
    """A workspace of two documents and eight claims."""
    store = Store(workspace)
    put(store, "letter.txt", LETTER, letter_claims())
    put(store, "minutes.txt", MINUTES, minutes_claims())
    return store


class Clock:
    """A clock that stands until it is moved: a second with each look, unless ``held``."""

    def __init__(self) -> None:
        self.now = 0.0
        self.step = 1.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(store: Store, clock: Clock) -> Desk:
    return Desk(store, "Ada", clock=clock, today=lambda: date(2026, 11, 22))


@pytest.fixture
def open_app() -> Callable[[Desk], OnrecordApp]:
    def opened(desk: Desk, *, take_in: bool = False) -> OnrecordApp:
        settings = Settings(by=desk.checker)
        return OnrecordApp(desk.store.workspace.root, desk.store, settings, take_in=take_in, desk=desk)

    return opened

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from desk_by_hand import LETTER, MINUTES, Clock, letter_claims, minutes_claims, put
from pace import keep_pace

from onrecord.config import Settings
from onrecord.store import Store
from onrecord.workspace import create
from tui.app.app import OnrecordApp
from tui.app.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.workspace import Workspace


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and environment of nobody, to read and write in place of a user's own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("ONRECORD_BY", "ONRECORD_WORKSPACE", "COLORFGBG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def fixed_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """One time for all decisions, whatever the clock and the time zone."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    monkeypatch.setattr("onrecord.times.now", lambda: "2026-11-22T16:02:00+00:00")


@pytest.fixture(autouse=True)
def own_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    """No wait for an app that is idle, and none too short for one that is not."""
    keep_pace(monkeypatch)


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

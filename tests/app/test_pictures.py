"""Pictures of the screens. After a change on purpose: pytest tests/app/test_pictures.py --snapshot-update."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from onrecord.config import Settings
from onrecord.records import Evidence
from onrecord.store import Citation
from tui.app.app import OnrecordApp

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui.app.desk import Desk

    Open = Callable[..., OnrecordApp]
    Compare = Callable[..., bool]


@pytest.fixture(autouse=True)
def steady_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cursor does not blink, so that a picture is of one moment."""
    monkeypatch.setattr(Input, "cursor_blink", False)


@pytest.fixture
def worked_at(desk: Desk) -> Desk:
    """A desk with some decisions."""
    ids = [entry.id for entry in desk.listing.entries()]
    log = Evidence("", title="Keeper’s log", type="primary", url="https://log.example", accessed="2026-11-20")
    desk.cite(ids[:2], Citation(log, "p. 7", "twelve nights"))
    desk.mark(ids[:2], "verified")
    desk.mark(ids[3:4], "corrected", "£4,200 a year")
    desk.mark(ids[4:5], "inconclusive", "rang the pilots’ office twice")
    return desk


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("size", [(80, 24), (160, 48), (60, 15)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_desk(
    worked_at: Desk, open_app: Open, snap_compare: Compare, size: tuple[int, int], theme: str
) -> None:
    app = open_app(worked_at)
    app.theme = f"onrecord-{theme}"
    assert snap_compare(app, terminal_size=size, press=["slash", "n", "i", "enter", "g"])


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("size", [(80, 24), (160, 48)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    "keys",
    [["r", "j"], ["b", "l", "l"], ["S", "j"], ["enter", "H"]],
    ids=["review", "document", "progress", "claim"],
)
def test_other_screens(
    worked_at: Desk,
    open_app: Open,
    snap_compare: Compare,
    keys: list[str],
    size: tuple[int, int],
    theme: str,
) -> None:
    app = open_app(worked_at)
    app.theme = f"onrecord-{theme}"
    assert snap_compare(app, terminal_size=size, press=keys)


@pytest.mark.parametrize(
    ("keys"),
    [["question_mark"], ["f", "v", "o", "q"], ["e"], ["tab", "space", "l", "l", "m"], ["c", "1", "4"]],
    ids=["help", "filter", "evidence", "words", "prompt"],
)
def test_over_the_desk(worked_at: Desk, open_app: Open, snap_compare: Compare, keys: list[str]) -> None:
    assert snap_compare(open_app(worked_at), press=["j", "j", *keys])


def test_welcome(tmp_path: Path, snap_compare: Compare) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    assert snap_compare(OnrecordApp(folder, None, Settings()))

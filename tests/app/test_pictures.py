"""Pictures of the screens. After a change on purpose: pytest tests/app/test_pictures.py --snapshot-update."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from desk_by_hand import LETTER, shown, until
from filelock import FileLock
from scenes import MOMENTS, SCREENS
from textual.app import App
from textual.widgets import Input, TextArea

from onrecord.config import Settings
from onrecord.store import Store
from tui.app.app import OnrecordApp
from tui.app.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from textual.pilot import Pilot

    from onrecord.workspace import Workspace

    Open = Callable[..., OnrecordApp]
    Compare = Callable[..., bool]
    Size = tuple[int, int]

SIZES, SMALL = [(80, 24), (160, 48)], (60, 15)
THEMES, OTHERS = ["dark", "light"], ["high-contrast", "ansi", "no-color"]
CRAMPED = [
    "desk", "desk-empty", "review", "the-same", "document", "claim", "progress", "redrafts", "help",
    "filters", "evidence", "ordering",
]  # fmt: skip

PICTURES = [
    *((name, theme, size) for name in SCREENS for theme in THEMES for size in SIZES),
    *((name, theme, size) for name in MOMENTS for theme, size in zip(THEMES, SIZES, strict=True)),
    *((name, "dark", SMALL) for name in CRAMPED),
    *((name, theme, SIZES[0]) for name in ("desk", "document") for theme in OTHERS),
]

SCENES = SCREENS | MOMENTS


def size_of(size: Size) -> str:
    return f"{size[0]}x{size[1]}"


@pytest.fixture(autouse=True)
def always_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cursor does not blink, told words stay, and the user is in the folder of the workspace."""
    monkeypatch.chdir(tmp_path)
    for field in (Input, TextArea):
        monkeypatch.setattr(field, "cursor_blink", False)
    monkeypatch.setattr(App, "NOTIFICATION_TIMEOUT", 3600.0)


class Picture(App[str]):
    """A picture that was drawn already, for the library, which would draw each by a run of the app."""

    def __init__(self, svg: str) -> None:
        super().__init__()
        self._svg = svg

    def run(self, **_: Any) -> str:
        return self._svg


async def drawn(pilot: Pilot[int], theme: str, size: Size) -> str:
    """The picture of the app once it draws nothing more."""
    pilot.app.theme = f"onrecord-{theme}"
    await pilot.resize_terminal(*size)
    svg = ""
    async with asyncio.timeout(30):
        while svg != (svg := pilot.app.export_screenshot()):
            await pilot.pause()
    return svg


_album: dict[tuple[str, str, Size], str] = {}


async def draw(app: OnrecordApp, name: str, looks: Iterable[tuple[str, Size]]) -> None:
    """Draw a scene in each of the themes and sizes."""
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await pilot.press(*SCENES[name].keys.split())
        await until(pilot, lambda: SCENES[name].shows in shown(pilot))
        for theme, size in looks:
            _album[name, theme, size] = await drawn(pilot, theme.replace("no-color", "dark"), size)


@pytest.mark.parametrize(
    ("name", "theme", "size"),
    [pytest.param(name, theme, size, id=f"{name}-{size_of(size)}-{theme}") for name, theme, size in PICTURES],
)
async def test_picture(
    name: str,
    theme: str,
    size: Size,
    workspace: Workspace,
    open_app: Open,
    snap_compare: Compare,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if (name, theme, size) not in _album:
        if theme == "no-color":
            monkeypatch.setenv("NO_COLOR", "1")
        looks = [(its, size) for other, its, size in PICTURES if other == name]
        alike = [look for look in looks if (look[0] == "no-color") == (theme == "no-color")]
        await draw(open_app(SCENES[name].desk(workspace)), name, alike)
    assert snap_compare(Picture(_album[name, theme, size]))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [*SIZES, SMALL], ids=size_of)
async def test_welcome(tmp_path: Path, snap_compare: Compare, size: Size, theme: str) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    async with OnrecordApp(folder, None, Settings()).run_test(size=size) as pilot:
        svg = await drawn(pilot, theme, size)
    assert snap_compare(Picture(svg))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=size_of)
async def test_taking_in(
    workspace: Workspace, open_app: Open, snap_compare: Compare, size: Size, theme: str
) -> None:
    for name in ("harbour.txt", "letter.txt"):
        (workspace.seeds / name).write_text(LETTER, encoding="utf-8")
    app = open_app(Desk(Store(workspace), "Ada"), take_in=True)
    another_window = FileLock(workspace.data / "claims.lock")
    another_window.acquire()  # the intake has to wait
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: "harbour.txt" in shown(pilot))
        svg = await drawn(pilot, theme, size)
        another_window.release()
    assert snap_compare(Picture(svg))

"""The pictures of the tour: ``python -m docs.pictures`` draws them, ``--check`` exits 1 where one differs.

The app runs without a terminal on a copy of the sample documents, and does what the tour says. Time goes on
by half a minute with each step; nothing depends on the machine.
"""

from __future__ import annotations

import asyncio
import os
import re
import shlex
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from textual import events
from textual.keys import _character_to_key
from textual.widgets import Input

from docs.tour import EDITS, KEYS, Picture, Press, Type, opens_desk, sections
from extractors.intake import take_in_new
from onrecord import config
from onrecord.store import Store
from onrecord.workspace import create
from tui.app.actions import LOCAL, named
from tui.app.app import OnrecordApp
from tui.app.desk import Desk
from tui.app.resuming import resume

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from docs.tour import Step
    from onrecord.workspace import Workspace

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
SIZE, LARGE = (80, 24), (120, 36)
LARGER = {"desk"}
"""The pictures of a larger terminal."""

BEGINNING = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
STEP = timedelta(seconds=30)
PATIENCE = 30
"""Seconds until the app must show what the tour says."""

FEATURE = "harbour-feature.txt"
ELSEWHERE = {key for id_ in LOCAL for key in named(id_, "").keys}
"""The keys that need a terminal."""


class Clock:
    """The time of the tour."""

    def __init__(self) -> None:
        self.now = BEGINNING

    def seconds(self) -> float:
        """Of a clock that only ever goes on."""
        return (self.now - BEGINNING).total_seconds()


class Walk:
    """Goes through the tour in apps that open one after the other, and keeps what it sees on the way."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock
        self.pictures: dict[str, str] = {}

    def add(self, commands: list[str]) -> None:
        """Take in the documents that these commands add, and those that are there."""
        for words in map(shlex.split, commands):
            if words[:2] == ["onrecord", "add"]:
                shutil.copy(ROOT / words[2].removeprefix("../"), self._workspace.seeds)
        list(take_in_new(Store(self._workspace)))

    async def go(self, command: str, steps: list[Step]) -> None:
        """Open the desk by this command, and do the steps."""
        words = shlex.split(command)
        settings = config.load(self._workspace)
        checker = words[-1] if "--by" in words else settings.by
        store = Store(self._workspace)
        desk = Desk(
            store,
            checker,
            clock=self._clock.seconds,
            today=lambda: self._clock.now.date(),
            settings=settings,
        )
        resume(desk)
        app = OnrecordApp(self._workspace.root, store, settings, take_in=False, desk=desk)
        async with app.run_test(size=SIZE) as pilot:
            for step in steps:
                if isinstance(step, Picture):
                    await self._draw(pilot, step.name)
                elif isinstance(step, Press):
                    await self._press(pilot, step)

    async def _press(self, pilot: Pilot[int], step: Press) -> None:
        self._clock.now += STEP
        if not ELSEWHERE.isdisjoint(step.keys):
            self._edit()
            return
        for key in step.keys:
            for one in [key] if key in KEYS else key:
                pilot.app.post_message(_event(one))
        beginning = time.monotonic()
        while not all(words in _shown(pilot) for words in step.seen):
            if time.monotonic() > beginning + PATIENCE:
                sys.exit(f"after {step.keys}: no {step.seen} on the screen:\n{_shown(pilot)}")
            await pilot.pause()

    def _edit(self) -> None:
        """Change the document, as the tour does in an editor."""
        path = self._workspace.seeds / FEATURE
        text = path.read_text(encoding="utf-8")
        for was, now in EDITS.items():
            text = text.replace(was, now)
        path.write_text(text, encoding="utf-8")

    async def _draw(self, pilot: Pilot[int], name: str) -> None:
        """Keep the screen as SVG, in the fonts that are there: nothing is loaded from the net."""
        if name in LARGER:
            await pilot.resize_terminal(*LARGE)
        before = ""
        while before != (svg := pilot.app.export_screenshot(title="onrecord")):
            before = svg  # until it stays so
            await pilot.pause()
        svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
        self.pictures[name] = svg.replace("Fira Code", "ui-monospace, Menlo, Consolas, DejaVu Sans Mono")
        if name in LARGER:
            await pilot.resize_terminal(*SIZE)


def _event(key: str) -> events.Key:
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    return events.Key({"esc": "escape"}.get(key, key), " " if key == "space" else None)


def _shown(pilot: Pilot[int]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


def sessions() -> list[tuple[list[str], list[Step]]]:
    """The commands of the tour that end in one that opens the desk, and what is done there."""
    found: list[tuple[list[str], list[Step]]] = []
    for step in (step for section in sections().values() for step in section):
        if isinstance(step, Type) and opens_desk(step.commands[-1]):
            found.append((step.commands, []))
        elif found:
            found[-1][1].append(step)
    return found


def draw() -> dict[str, str]:
    """Every picture by its name."""
    clock = Clock()
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.dict(os.environ, {"XDG_CONFIG_HOME": folder, "TZ": "UTC"}),
        patch("onrecord.times.now", lambda: clock.now.isoformat()),
        patch.object(Input, "cursor_blink", new=False),
    ):
        for name in ("ONRECORD_BY", "ONRECORD_WORKSPACE", "COLORFGBG", "NO_COLOR"):
            os.environ.pop(name, None)
        time.tzset()
        workspace = create(Path(folder) / "carrow-quay")
        shutil.copytree(ROOT / "seeds", workspace.seeds, dirs_exist_ok=True)
        walk = Walk(workspace, clock)
        for commands, steps in sessions():
            walk.add(commands)
            asyncio.run(walk.go(commands[-1], steps))
    return walk.pictures


def main() -> int:
    """Draw, or with ``--check`` compare."""
    drawn = {f"{name}.svg": svg for name, svg in draw().items()}
    if "--check" in sys.argv[1:]:
        there = {path.name: path.read_text(encoding="utf-8") for path in PICTURES.iterdir()}
        differ = [name for name in {*there, *drawn} if there.get(name) != drawn.get(name)]
        for name in sorted(differ):
            print(f"docs/pictures/{name} differs: make pictures", file=sys.stderr)
        return int(bool(differ))
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir()
    for name, svg in drawn.items():
        (PICTURES / name).write_text(svg, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

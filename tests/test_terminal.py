"""One whole run in a real terminal: open, mark three claims, kill -9, open again, export, read the CSV."""

from __future__ import annotations

import csv
import io
import os
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 30.0
"""Seconds until a screen must show what is waited for."""

DOCUMENT = """The council met for two hours on Tuesday.

“The [old] roof leaks,” said Ada Lind, the caretaker. “Nobody has mended it.”
"""

pytestmark = pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")


class Terminal:
    """A terminal of 80 by 24 in a tmux server of its own."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "tmux"
        self._environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
            "ONRECORD_BY": "Ada Quill",
            "TERM": "xterm-256color",
        }

    def run(self, *command: str) -> None:
        self._tmux("-f", os.devnull, "new-session", "-d", "-x", "80", "-y", "24", *command)

    def press(self, *keys: str) -> None:
        self._tmux("send-keys", *keys)

    def screen(self) -> str:
        return self._tmux("capture-pane", "-p")

    def wait_for(self, *words: str) -> str:
        deadline = time.monotonic() + PATIENCE
        while not all(word in (screen := self.screen()) for word in words):
            assert time.monotonic() < deadline, f"no {words} on the screen:\n{screen}"
        return screen

    def kill(self) -> None:
        os.kill(int(self._tmux("display-message", "-p", "#{pane_pid}")), signal.SIGKILL)
        self.wait_until_gone()

    def wait_until_gone(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while self._alive():
            assert time.monotonic() < deadline, f"still there:\n{self.screen()}"

    def close(self) -> None:
        subprocess.run(["tmux", "-S", self._socket, "kill-server"], capture_output=True, check=False)

    def _alive(self) -> bool:
        asked = subprocess.run(["tmux", "-S", self._socket, "has-session"], capture_output=True, check=False)
        return asked.returncode == 0

    def _tmux(self, *arguments: str) -> str:
        command = ["tmux", "-S", str(self._socket), *arguments]
        return subprocess.run(
            command, env=self._environment, check=True, capture_output=True, text=True
        ).stdout


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.close()


def test_marks_survive_a_kill_and_leave_as_csv(terminal: Terminal, tmp_path: Path) -> None:
    workspace = tmp_path / "story"
    (workspace / "seeds").mkdir(parents=True)
    (workspace / "seeds" / "roof.txt").write_text(DOCUMENT, encoding="utf-8")
    onrecord = (sys.executable, "-m", "onrecord", "-C", str(workspace))

    terminal.run(*onrecord)
    terminal.wait_for("4 open of 4", "The [old] roof leaks,", "The council met for two hours on Tuesday.")
    terminal.press("v")
    terminal.wait_for("3 open of 4")
    terminal.press("p")
    terminal.wait_for("2 open of 4")
    terminal.press("v")
    terminal.wait_for("1 open of 4")
    terminal.kill()

    terminal.run(*onrecord)
    terminal.wait_for("1 open of 4", "verified by Ada Quill")
    terminal.press("u")
    terminal.wait_for("2 open of 4")
    terminal.press("C-r")
    terminal.wait_for("1 open of 4")
    terminal.press("q")
    terminal.wait_until_gone()

    exported = subprocess.run([*onrecord, "export"], check=True, capture_output=True).stdout.decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(exported, newline="")))
    assert [(row["claim_text"], row["speaker"], row["status"], row["checked_by"]) for row in rows] == [
        ("two hours", "", "verified", "Ada Quill"),
        ("The [old] roof leaks,", "Ada Lind", "verified", "Ada Quill"),
    ]

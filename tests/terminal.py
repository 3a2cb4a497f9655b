"""A real terminal of 80 by 24 to run onrecord in: tmux, which tests skip where it is not installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from benchmarks.painting import unread

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 30.0
"""Seconds within which a screen must show the awaited words."""
PACE = 0.2
"""Seconds between two presses of one key by a hand: sooner, it is held down."""

needs_tmux = pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")


class Terminal:
    """A terminal in a tmux server of its own, with its home and settings in ``folder``."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self._socket = folder / "tmux"
        self._typed = "", 0.0
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("ONRECORD")},
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
            "TERM": "xterm-256color",
            **environment,
        }

    def run(self, *command: str, cwd: Path | None = None) -> None:
        """Run a program in the terminal."""
        folder = ("-c", str(cwd)) if cwd else ()
        self._tmux("-f", os.devnull, "new-session", "-d", "-x", "80", "-y", "24", *folder, *command)

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names for them."""
        self._send(*keys)

    def type(self, text: str) -> None:
        """Type a text, and the same one again no sooner than a hand would."""
        while text == self._typed[0] and time.monotonic() < self._typed[1] + PACE:
            self.screen()
        self._send("-l", "--", text)
        self._typed = text, time.monotonic()

    def screen(self) -> str:
        """All text that the terminal shows."""
        return self._tmux("capture-pane", "-p")

    def cursor(self) -> tuple[int, int]:
        """The column and the row of the terminal's cursor, from 0."""
        x, y = self._tmux("display-message", "-p", "#{cursor_x} #{cursor_y}").split()
        return int(x), int(y)

    def shows_cursor(self) -> bool:
        """Whether the terminal shows its cursor."""
        return self._tmux("display-message", "-p", "#{cursor_flag}").strip() == "1"

    def wait_for(self, *words: str, after: str = "") -> str:
        """Wait until the terminal shows all these words; gives the screen."""
        deadline = time.monotonic() + PATIENCE
        screen = self.screen()
        while missing := [word for word in words if word not in screen]:
            assert time.monotonic() < deadline, f"after {after}: no {missing} on the screen:\n{screen}"
            screen = self.screen()
        return screen

    def kill(self) -> None:
        """Kill the program, as kill -9 does."""
        os.kill(int(self._tmux("display-message", "-p", "#{pane_pid}")), signal.SIGKILL)
        self.wait_until_gone()

    def wait_until_gone(self) -> None:
        """Wait until no program runs."""
        deadline = time.monotonic() + PATIENCE
        while self._alive():
            assert time.monotonic() < deadline, f"still there:\n{self.screen()}"

    def close(self) -> None:
        """End any program that runs."""
        subprocess.run(["tmux", "-S", self._socket, "kill-server"], capture_output=True, check=False)

    def _send(self, *keys: str) -> None:
        """Send keys, and wait until they are read: the desk takes many at one go for a paste."""
        self._tmux("send-keys", *keys)
        asked = ["tmux", "-S", str(self._socket), "display-message", "-p", "#{pane_tty}"]
        path = subprocess.run(asked, capture_output=True, check=False, text=True).stdout.strip()
        deadline = time.monotonic() + PATIENCE
        with suppress(OSError):  # of a terminal that is gone
            while path and unread(path):
                assert time.monotonic() < deadline, f"{keys} are not read:\n{self.screen()}"

    def _alive(self) -> bool:
        asked = subprocess.run(["tmux", "-S", self._socket, "has-session"], capture_output=True, check=False)
        return asked.returncode == 0

    def _tmux(self, *arguments: str) -> str:
        command = ["tmux", "-S", str(self._socket), *arguments]
        done = subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True)
        return done.stdout

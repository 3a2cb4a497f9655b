"""What the app says to a terminal beside what it draws, and what it does when that vanishes."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from base64 import b64encode
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import pytest

from onrecord.store import Store
from onrecord.workspace import create

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord.workspace import Workspace

PATIENCE = 30.0
"""Seconds within which the app must show the awaited bytes, or end."""

MOUSE = (b"\x1b[?1000", b"\x1b[?1003", b"\x1b[?1006")
"""The beginnings of sequences that ask for the mouse, ending in h, and give it back, ending in l."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems hang up otherwise")


class Window:
    """The app on a workspace, in a terminal of 80 by 24 that does not send it any signal."""

    def __init__(self, workspace: Workspace, config: Path, *before: str) -> None:
        self._mine, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (24, 80))
        self.app = subprocess.Popen(
            [*before, sys.executable, "-m", "onrecord", "-C", str(workspace.root)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={
                **os.environ,
                "TERM": "xterm-256color",
                "ONRECORD_BY": "Ada",
                "XDG_CONFIG_HOME": str(config),
            },
            start_new_session=True,
        )
        os.close(theirs)

    def press(self, key: bytes, then: bytes) -> bytes:
        """Press a key, if any; gives the bytes written up to ``then``."""
        written = b""
        os.write(self._mine, key)
        deadline = time.monotonic() + PATIENCE
        while then not in written:
            assert select.select([self._mine], [], [], deadline - time.monotonic())[0], written
            written += os.read(self._mine, 1 << 16)
        return written

    def leave(self) -> bytes:
        """Press q; gives the bytes written to the end."""
        os.write(self._mine, b"q")
        written = b""
        with suppress(OSError):  # at the end
            while some := os.read(self._mine, 1 << 16):
                written += some
        assert self.app.wait(PATIENCE) == 0
        return written

    def vanish(self) -> None:
        os.close(self._mine)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = create(tmp_path / "story")
    (workspace.seeds / "roof.txt").write_text(
        "“It leaks,” said Ada Lind. It owns 40 boats.\n", encoding="utf-8"
    )
    return workspace


@contextmanager
def opened(workspace: Workspace, config: Path, *before: str) -> Iterator[Window]:
    window = Window(workspace, config, *before)
    try:
        yield window
    finally:
        window.app.kill()
        window.app.wait()


def test_the_mouse_works_and_is_given_back(workspace: Workspace, tmp_path: Path) -> None:
    with opened(workspace, tmp_path) as window:
        first = window.press(b"", b"40 boats")
        assert all(mode + b"h" in first for mode in MOUSE)
        window.press(b"\x1b[<0;40;4M\x1b[<0;40;4m", b"2/2")  # pressed and let go on the second claim
        last = window.leave()
    assert all(mode + b"l" in last for mode in MOUSE)


def test_the_mouse_can_be_left_to_the_terminal(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "onrecord").mkdir()
    (tmp_path / "onrecord" / "config.toml").write_text("mouse = false\n", encoding="utf-8")
    with opened(workspace, tmp_path) as window:
        written = window.press(b"", b"40 boats") + window.press(b"v", b"verified without evidence")
        written += window.leave()
    assert not any(mode in written for mode in MOUSE)


def test_words_are_copied_by_way_of_the_terminal(workspace: Workspace, tmp_path: Path) -> None:
    with opened(workspace, tmp_path) as window:
        window.press(b"", b"40 boats")
        copied = window.press(b"y", b"Copied 9 characters")
        window.leave()
    assert b"\x1b]52;c;" + b64encode(b"It leaks,") + b"\x07" in copied


@pytest.mark.parametrize("before", [(), ("sh", "-c", 'trap "" HUP; exec "$@"', "sh")])
def test_the_app_ends_with_its_terminal_and_keeps_every_mark(
    workspace: Workspace, tmp_path: Path, before: tuple[str, ...]
) -> None:
    with opened(workspace, tmp_path, *before) as window:
        window.press(b"", b"40 boats")
        window.press(b"v", b"verified without evidence")
        window.vanish()
        assert window.app.wait(PATIENCE) == 128 + signal.SIGHUP
    assert [entry.decision.status for entry in Store(workspace).entries()] == ["verified", "unchecked"]


def test_the_app_ends_with_the_server_that_draws_it(workspace: Workspace, tmp_path: Path) -> None:
    app = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "-C", str(workspace.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={
            **os.environ,
            "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
            "XDG_CONFIG_HOME": str(tmp_path),
        },
    )
    assert app.stdin
    assert app.stdout
    try:
        assert app.stdout.readline() == b"__GANGLION__\n"
        app.stdin.close()
        assert app.wait(PATIENCE) == 128 + signal.SIGHUP
    finally:
        app.kill()
        app.wait()
        app.stdout.close()

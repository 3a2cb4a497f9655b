"""A terminal that vanishes without a signal: it controls no session, or the signal is ignored."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from onrecord.store import Store
from onrecord.workspace import create

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.workspace import Workspace

PATIENCE = 30.0
"""Seconds until the app must show, or be, what is waited for."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems hang up otherwise")


class Window:
    """The app on a workspace, in a terminal that does not send it any signal."""

    def __init__(self, workspace: Workspace, config: Path, *before: str) -> None:
        self._mine, theirs = pty.openpty()
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
        self._written = b""

    def press(self, key: bytes, then: bytes) -> None:
        """Press a key, if any, and wait until ``then`` is written."""
        self._written = b""
        os.write(self._mine, key)
        deadline = time.monotonic() + PATIENCE
        while then not in self._written:
            assert select.select([self._mine], [], [], deadline - time.monotonic())[0], self._written
            self._written += os.read(self._mine, 1 << 16)

    def vanish(self) -> None:
        os.close(self._mine)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = create(tmp_path / "story")
    (workspace.seeds / "roof.txt").write_text(
        "“It leaks,” said Ada Lind. It owns 40 boats.\n", encoding="utf-8"
    )
    return workspace


@pytest.mark.parametrize("before", [(), ("sh", "-c", 'trap "" HUP; exec "$@"', "sh")])
def test_the_app_ends_with_its_terminal_and_keeps_every_mark(
    workspace: Workspace, tmp_path: Path, before: tuple[str, ...]
) -> None:
    window = Window(workspace, tmp_path, *before)
    try:
        window.press(b"", b"40 boats")
        window.press(b"v", b"verified without evidence")
        window.vanish()
        assert window.app.wait(PATIENCE) == 128 + signal.SIGHUP
    finally:
        window.app.kill()
        window.app.wait()
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

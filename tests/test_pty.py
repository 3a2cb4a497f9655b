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

from onrecord.decisions import queries
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

    def __init__(self, workspace: Workspace, config: Path, *before: str, **environment: str) -> None:
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
                **environment,
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
        return self.to_the_end(0)

    def to_the_end(self, code: int) -> bytes:
        """The bytes written until the app ends with this exit code."""
        written = b""
        with suppress(OSError):  # at the end
            while select.select([self._mine], [], [], PATIENCE)[0] and (some := os.read(self._mine, 1 << 16)):
                written += some
        assert self.app.wait(PATIENCE) == code, written
        return written

    def modes(self) -> list[object]:
        """The modes of the terminal."""
        return termios.tcgetattr(self._mine)

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
def opened(workspace: Workspace, config: Path, *before: str, **environment: str) -> Iterator[Window]:
    window = Window(workspace, config, *before, **environment)
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


def test_the_desk_is_as_large_as_its_terminal_whatever_the_environment_says(
    workspace: Workspace, tmp_path: Path
) -> None:
    with opened(workspace, tmp_path, COLUMNS="70", LINES="20") as window:
        written = window.press(b"", b"40 boats") + window.leave()
    assert b"\x1b[24;1H" in written  # on the last line stands the footer


def test_no_key_is_lost_after_a_stall_of_a_terminal_that_marks_pastes(
    workspace: Workspace, tmp_path: Path
) -> None:
    with opened(workspace, tmp_path) as window:
        assert b"\x1b[?2004$p" in window.press(b"", b"40 boats")
        window.press(b"\x1b[?2004;1$yv", b"1 open of 2")
        window.press(b"aThe log has 11 nights.\rp", b"0 open of 2")
        window.leave()
    note = [(entry.status, entry.decision.note) for entry in Store(workspace).entries()]
    assert note == [("verified", ""), ("opinion", "The log has 11 nights.")]


def test_a_terminal_is_asked_which_keys_repeat(workspace: Workspace, tmp_path: Path) -> None:
    with opened(workspace, tmp_path) as window:
        assert b"\x1b[=2;2u" in window.press(b"", b"40 boats")
        window.press(b"\x1b[118;1:1;118u", b"1 open of 2")
        window.press(b"\x1b[118;1:2;118u", b"v is held: 1 mark")
        assert b"\x1b[<u" in window.leave()
    assert [entry.status for entry in Store(workspace).entries()] == ["verified", "unchecked"]


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


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_end_gives_the_terminal_back_and_keeps_every_mark(
    workspace: Workspace, tmp_path: Path, ending: signal.Signals
) -> None:
    with opened(workspace, tmp_path) as window:
        before = window.modes()
        window.press(b"", b"40 boats")
        assert window.modes() != before
        window.press(b"v", b"verified without evidence")
        window.app.send_signal(ending)
        last = window.to_the_end(128 + ending)
    for mode in (*MOUSE, b"\x1b[?1049", b"\x1b[?2004", b"\x1b[?1004"):
        assert mode + b"l" in last
    assert [entry.decision.status for entry in Store(workspace).entries()] == ["verified", "unchecked"]


def test_ctrl_z_leaves_the_terminal_to_the_shell_and_comes_back(workspace: Workspace, tmp_path: Path) -> None:
    with opened(workspace, tmp_path) as window:
        before = window.modes()
        window.press(b"", b"40 boats")
        window.press(b"\x1a", b"\x1b[?1049l")
        _, state = os.waitpid(window.app.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(state)
        assert window.modes() == before
        window.app.send_signal(signal.SIGCONT)
        window.press(b"", b"40 boats")
        window.press(b"v", b"verified without evidence")
        window.leave()


def test_a_signal_to_go_on_changes_nothing_for_an_app_that_was_not_stopped(
    workspace: Workspace, tmp_path: Path
) -> None:
    with opened(workspace, tmp_path) as window:
        window.press(b"", b"40 boats")
        for key, words in ((b"v", b"verified without evidence"), (b"u", b"2 open of 2")) * 3:
            window.app.send_signal(signal.SIGCONT)
            window.press(key, words)
        window.leave()


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("no-such-editor -w", b"no-such-editor: No such file or directory"),
        ("false", b"false ended with error 1"),
        ("vi 'x", b"EDITOR is vi 'x: No closing quotation"),
    ],
)
@pytest.mark.parametrize("key", [b"o", b"A"])
def test_an_editor_that_fails_leaves_the_desk_at_work(
    workspace: Workspace, tmp_path: Path, key: bytes, editor: str, said: bytes
) -> None:
    with opened(workspace, tmp_path, EDITOR=editor, VISUAL="") as window:
        window.press(b"", b"40 boats")
        window.press(key, said)
        window.press(b"v", b"verified without evidence")
        window.leave()
    assert [entry.decision.status for entry in Store(workspace).entries()] == ["verified", "unchecked"]


def test_a_line_on_how_far_one_is_stays_on_the_terminal(workspace: Workspace, tmp_path: Path) -> None:
    store = Store(workspace)
    with opened(workspace, tmp_path) as window:
        window.press(b"", b"40 boats")
        window.press(b"v", b"verified without evidence")
        last = window.leave()
    assert last.endswith(b"1 of 2 checked in roof.txt\r\n")
    store.refresh()
    [first, _] = store.entries()
    queries.ask(store, [first.id], "author", "Whose roof?", "Ada")
    with opened(workspace, tmp_path) as window:
        window.press(b"", "Earlier today: 1 mark, last: “It leaks,” verified".encode())
        assert window.leave().endswith(b"0 of 2 checked in roof.txt, 1 with an open query\r\n")


def test_one_can_leave_in_the_middle_of_a_long_document(workspace: Workspace, tmp_path: Path) -> None:
    (workspace.seeds / "stair.txt").write_text("“It leaks,” said Ada Lind of 40 boats.\n\n" * 100_000)
    with opened(workspace, tmp_path) as window:
        window.press(b"", b"stair.txt")
        window.press(b"q", b"stopped with 1 document left")
        assert window.leave().endswith(b"0 of 2 checked in roof.txt\r\n")
    assert [source.file for source in Store(workspace).sources()] == ["roof.txt"]


@pytest.mark.parametrize(("term", "named"), [("dumb", "dumb"), ("", "not set")])
def test_a_terminal_that_cannot_move_its_cursor_gets_a_line(
    workspace: Workspace, tmp_path: Path, term: str, named: str
) -> None:
    with opened(workspace, tmp_path, TERM=term) as window:
        said = window.to_the_end(2).decode()
    assert said == (
        f"onrecord: the app needs a terminal that can move its cursor, and TERM is {named};"
        " see onrecord --help for the commands\r\n"
    )
    listed = [sys.executable, "-m", "onrecord", "-C", str(workspace.root), "list"]
    assert subprocess.run(listed, env={**os.environ, "TERM": term}, capture_output=True).returncode == 0


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

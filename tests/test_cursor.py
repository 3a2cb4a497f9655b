"""The terminal's own cursor, which braille displays and screen readers follow."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest
from terminal import PATIENCE, Terminal, needs_tmux

from onrecord.workspace import create

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "“We will act,” said Ruth Bell.\n\nThe wall cost £6 million.\n"

pytestmark = needs_tmux


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, ONRECORD_BY="Ada")
    yield opened
    opened.close()


def wait_for_cursor(terminal: Terminal, words: str, before: str = "") -> None:
    """Wait until the cursor is on the line with ``words``, behind the cells ``before`` it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        x, y = terminal.cursor()
        line = terminal.screen().splitlines()[y]
        if words in line and line[:x].rstrip().endswith(before.rstrip()):
            return
        assert time.monotonic() < deadline, f"not at {words}: column {x} of\n{line}\n{terminal.screen()}"


def test_the_cursor_is_on_the_chosen_row_and_word(tmp_path: Path, terminal: Terminal) -> None:
    workspace = create(tmp_path / "sandle")
    (workspace.seeds / "note.txt").write_text(TEXT, encoding="utf-8")
    terminal.run(sys.executable, "-m", "onrecord", "-C", str(workspace.root))
    terminal.wait_for("We will act", "1/2")
    wait_for_cursor(terminal, "We will act,")
    terminal.press("j")
    wait_for_cursor(terminal, "£6 million")
    terminal.press("l", "l")
    wait_for_cursor(terminal, "The wall cost £6 million.", before="The wall cost £6 ")
    terminal.press("h", "h")
    wait_for_cursor(terminal, "The wall cost £6 million.", before="The wall ")
    terminal.press("a")
    wait_for_cursor(terminal, "note (“£6 million”):", before="note (“£6 million”): ")
    terminal.press("Escape")
    wait_for_cursor(terminal, "The wall cost £6 million.", before="The wall ")
    terminal.press("BTab", "BTab")
    wait_for_cursor(terminal, "All")
    assert not terminal.shows_cursor()


def test_the_cursor_shows_where_the_settings_say_so(tmp_path: Path, terminal: Terminal) -> None:
    workspace = create(tmp_path / "sandle")
    (workspace.seeds / "note.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "onrecord").mkdir()
    (tmp_path / "onrecord" / "config.toml").write_text("cursor = true\n", encoding="utf-8")
    terminal.run(sys.executable, "-m", "onrecord", "-C", str(workspace.root))
    terminal.wait_for("We will act", "1/2")
    wait_for_cursor(terminal, "We will act,")
    assert terminal.shows_cursor()

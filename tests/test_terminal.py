"""One whole run in a real terminal: open, mark claims, kill -9, open again, export, read the CSV."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from terminal import Terminal, needs_tmux

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCUMENT = """The council met for two hours on Tuesday.

“The [old] roof leaks,” said Ada Lind, the caretaker. “Nobody has mended it.”
"""

pytestmark = needs_tmux


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path, ONRECORD_BY="Ada Quill")
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
    terminal.wait_for("0 open of 4")
    terminal.kill()

    terminal.run(*onrecord)
    terminal.wait_for("0 open of 4", "verified by Ada Quill")
    terminal.press("u")
    terminal.wait_for("2 open of 4")
    terminal.press("C-r")
    terminal.wait_for("0 open of 4")
    terminal.press("q")
    terminal.wait_until_gone()

    exported = subprocess.run([*onrecord, "export"], check=True, capture_output=True).stdout.decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(exported, newline="")))
    assert [(row["claim_text"], row["speaker"], row["status"], row["checked_by"]) for row in rows] == [
        ("two hours", "", "verified", "Ada Quill"),
        ("The [old] roof leaks,", "Ada Lind", "verified", "Ada Quill"),
        ("Nobody has mended it.", "Ada Lind", "verified", "Ada Quill"),
    ]

"""The user's editor, else the desktop's opener: the command, and whether it needs the terminal."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

PLUS = frozenset(
    {"vi", "vim", "nvim", "nano", "pico", "emacs", "emacsclient", "kak", "joe", "micro", "mg", "ne"}
)
"""Editors that take ``+12 FILE``."""

COLON = frozenset({"hx", "helix", "subl", "zed"})
"""Editors that take ``FILE:12``."""

GOTO = frozenset({"code", "code-insiders", "codium", "cursor"})
"""Editors that take ``--goto FILE:12``."""

WINDOWED = GOTO | {"subl", "zed", "gedit", "kate", "mousepad", "gvim"}
"""Editors with a window of their own, which need no terminal."""


class Command(NamedTuple):
    """A command to run, and whether it needs the terminal, which the app then leaves."""

    words: list[str]
    in_terminal: bool


def at_line(path: Path, line: int, environment: Mapping[str, str] = os.environ) -> Command:
    """The command that opens ``path`` at a line (from 1): VISUAL, EDITOR, else the desktop's opener."""
    words = _editor(environment)
    if not words:
        opener = {"darwin": "open", "win32": "explorer"}.get(sys.platform, "xdg-open")
        return Command([opener, str(path)], in_terminal=False)
    name = Path(words[0]).name
    if name in PLUS:
        words += [f"+{line}", str(path)]
    elif name in COLON:
        words += [f"{path}:{line}"]
    elif name in GOTO:
        words += ["--goto", f"{path}:{line}"]
    else:
        words += [str(path)]
    return Command(words, in_terminal=name not in WINDOWED)


def is_set(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the user has named an editor."""
    return bool(_editor(environment))


def start(words: list[str]) -> None:
    """Run a command that has a window of its own, and do not wait for it. Raises OSError."""
    quiet = subprocess.DEVNULL
    subprocess.Popen(words, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)


def edited(text: str, environment: Mapping[str, str] = os.environ) -> str:
    """``text`` as the user's editor leaves it; without a set editor, as vi does.

    Raises OSError, or ValueError where the result is not UTF-8.
    """
    words = _editor(environment) or ["vi"]
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        path = Path(folder) / "note.txt"
        path.write_text(text, encoding="utf-8")
        wait = ["--wait"] if Path(words[0]).name in GOTO | {"subl", "zed"} else []
        subprocess.run([*words, *wait, str(path)], check=False)
        return path.read_text(encoding="utf-8")


def _editor(environment: Mapping[str, str]) -> list[str]:
    return shlex.split(environment.get("VISUAL") or environment.get("EDITOR") or "")

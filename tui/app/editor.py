"""The user's editor, else the desktop's opener: the command, and whether it needs the terminal."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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


VIEWERS = (
    (("evince", "xreader", "atril", "papers"), ("--page-index={page}", "{path}")),
    (("okular", "zathura"), ("--page={page}", "{path}")),
    (("firefox", "chromium", "google-chrome", "brave"), ("{uri}#page={page}",)),
)
"""Viewers of PDFs, and what opens one at a page."""
PATIENCE = 2.0
"""Seconds within which the desktop tells its viewer."""

REMEDY = "set EDITOR to your editor"
"""What to do where no editor can be run."""


class NoEditorError(OnrecordError):
    """The editor that the user set can't be run, or did not do its work."""


class Command(NamedTuple):
    """A command to run, and whether it needs the terminal, which the app then leaves."""

    words: list[str]
    in_terminal: bool


def at_line(path: Path, line: int, environment: Mapping[str, str] = os.environ) -> Command:
    """The command that opens ``path`` at a line (from 1): VISUAL, EDITOR, else the desktop's opener.

    Raises NoEditorError where the command can't be read.
    """
    words = _editor(environment)
    if not words:
        return by_desktop(path)
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


def by_desktop(path: Path) -> Command:
    """The command that opens ``path`` with what the desktop has for its format."""
    opener = {"darwin": "open", "win32": "explorer"}.get(sys.platform, "xdg-open")
    return Command([opener, str(path)], in_terminal=False)


def at_page(path: Path, page: int) -> Command:
    """The command that opens ``path``, a PDF, at a page (from 1), where the desktop's viewer can."""
    viewer = _viewer() if sys.platform == "linux" else ""
    for names, words in VIEWERS:
        if name := next((name for name in names if name in viewer), ""):
            said = [word.format(page=page, path=path, uri=path.resolve().as_uri()) for word in words]
            return Command([name, *said], in_terminal=False)
    return by_desktop(path)


def _viewer() -> str:
    """The name of the viewer that the desktop has for PDFs; empty where none is told."""
    ask = ["xdg-mime", "query", "default", "application/pdf"]
    try:
        told = subprocess.run(ask, check=False, capture_output=True, text=True, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return told.stdout.lower()


def is_set(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the user has named an editor."""
    return bool(_editor(environment))


def start(words: list[str], remedy: str = REMEDY) -> None:
    """Run a command that has a window of its own, and do not wait for it. Raises NoEditorError."""
    quiet = subprocess.DEVNULL
    with _explained(words, remedy):
        subprocess.Popen(words, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)


def run(words: list[str]) -> None:
    """Run an editor to its end. Raises NoEditorError where it can't be run, or ends with an error."""
    with _explained(words):
        ended = subprocess.run(words, check=False).returncode
    if ended:
        raise NoEditorError(f"{words[0]} ended with error {ended}; {REMEDY}")


def edited(text: str, environment: Mapping[str, str] = os.environ) -> str:
    """``text`` as the user's editor leaves it; without a set editor, as vi does.

    Raises NoEditorError, also where the result is not UTF-8.
    """
    words = _editor(environment) or ["vi"]
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        path = Path(folder) / "note.txt"
        path.write_text(text, encoding="utf-8")
        wait = ["--wait"] if Path(words[0]).name in GOTO | {"subl", "zed"} else []
        run([*words, *wait, str(path)])
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            raise NoEditorError(f"{words[0]} left no text in UTF-8; the note stays as it was") from None


@contextmanager
def _explained(words: list[str], remedy: str = REMEDY) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NoEditorError(f"{words[0]}: {error.strerror}; {remedy}") from None


def _editor(environment: Mapping[str, str]) -> list[str]:
    said = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        return shlex.split(said)
    except ValueError as error:
        raise NoEditorError(f"EDITOR is {said}: {error}; set it to your editor") from None

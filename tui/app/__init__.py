"""The Textual app: ``run`` opens it."""

from __future__ import annotations

import os
import select
import signal
import sys
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.config import Settings
    from onrecord.store import Store

FRAMES = "250"
"""Frames a second that Textual may draw: with its own 60 a key waits up to 16 ms for the next one."""


def run(
    folder: Path,
    opened: Callable[[], Store] | None,
    settings: Settings,
    *,
    take_in: bool = True,
    language: str = "",
) -> int:
    """Open the app on a store, or, without one, the page that says how to begin; returns the exit code.

    ``opened`` opens the store, in a thread, once a first frame is drawn. ``folder`` is where the user is.
    With ``take_in``, new documents are taken in first, in ``language`` where that is given. Raises
    OnrecordError for a store that can't be opened, and for settings that can't be used.
    """
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)
    from tui.app.app import OnrecordApp

    app = OnrecordApp(folder, None, settings, take_in=take_in, language=language, opened=opened)
    if sys.platform == "linux":
        Thread(target=_end_with_terminal, args=(sys.stdin.fileno(),), daemon=True).start()
    app.run(mouse=settings.mouse)
    if app.failure:
        raise app.failure
    return app.return_code or 0


def _end_with_terminal(terminal: int) -> None:
    """End at once when the terminal (or the server) is gone, as by a hang-up: every mark is on the disk.

    The kernel says so to those alone whose controlling terminal it was, and who listen. Textual would read
    the end of the input again and again, or wait for ever.
    """
    gone = select.poll()
    gone.register(terminal, 0)
    if any(event & select.POLLHUP for _, event in gone.poll()):
        os._exit(128 + signal.SIGHUP)

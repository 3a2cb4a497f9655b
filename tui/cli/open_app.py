"""``onrecord`` without a command: the app."""

from __future__ import annotations

import os
import sys
from collections import deque
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import config, workspace
from onrecord.errors import NoTerminalError, NoWorkspaceError
from tui.cli.options import close, folder

DUMB = ("", "dumb", "unknown")
"""The names in TERM of terminals that only print line by line."""

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.store import Store


def open_app(by: str | None, *, take_in: bool, changed: bool = False, language: str = "") -> int:
    """Open the app and return its exit code; changed documents are taken in before if so told.

    ``language`` is that of what is taken in. Raises OnrecordError where the store can't be opened.
    """
    if not _is_served() and (needs := _needs()):
        raise NoTerminalError(f"the app needs {needs}; see onrecord --help for the commands")
    start = folder().absolute()
    place, found = _workspace(start)
    settings = config.load(place)
    if by:
        settings = replace(settings, by=by)
    stores: list[Store] = []

    def opened() -> Store:
        from onrecord.store import Store  # here, off the way to the first frame

        stores.append(Store(place, strict=bool(settings.strict)))
        if changed:
            from extractors.intake import take_in_all  # here: its patterns take a moment to be made

            deque(take_in_all(stores[0], language=language), maxlen=0)
        return stores[0]

    import tui.app

    try:
        return tui.app.run(start, opened if found else None, settings, take_in=take_in, language=language)
    finally:
        for store in stores:
            close(store)


def _workspace(start: Path) -> tuple[workspace.Workspace, bool]:
    """The workspace of a folder, or the folder as one, and whether a workspace is there."""
    try:
        return workspace.find(start), True
    except NoWorkspaceError:
        return workspace.Workspace(start), False


def _needs() -> str:
    """What the app needs and does not have of a terminal; empty where it has all."""
    kind = os.environ.get("TERM", "")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return "a terminal"
    if kind in DUMB and sys.platform != "win32":
        return f"a terminal that can move its cursor, and TERM is {kind or 'not set'}"
    return ""


def _is_served() -> bool:
    """Whether ``onrecord serve`` opened the app: its server names the driver to Textual."""
    return "TEXTUAL_DRIVER" in os.environ

"""``onrecord`` without a command: the app."""

from __future__ import annotations

import os
import sys
from collections import deque

import click
from msgspec.structs import replace

from extractors.intake import take_in_all
from onrecord import config, workspace
from onrecord.errors import NoWorkspaceError
from onrecord.store import Store
from tui.cli.options import close, folder


def open_app(by: str | None, *, take_in: bool, changed: bool = False) -> int:
    """Open the app and return its exit code; changed documents are taken in before if so told.

    Raises OnrecordError where the store can't be opened.
    """
    if not _is_served() and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("the app needs a terminal; see onrecord --help for the commands")
    start = folder().absolute()
    store: Store | None = None
    settings = config.Settings()
    try:
        place = workspace.find(start)
    except NoWorkspaceError:
        settings = config.load(workspace.Workspace(start))
    else:
        settings = config.load(place)
        store = Store(place, strict=bool(settings.strict))
        if changed:
            deque(take_in_all(store), maxlen=0)
    if by:
        settings = replace(settings, by=by)

    import tui.app

    try:
        return tui.app.run(start, store, settings, take_in=take_in)
    finally:
        if store:
            close(store)


def _is_served() -> bool:
    """Whether ``onrecord serve`` opens the app, whose server names what draws it to Textual."""
    return "TEXTUAL_DRIVER" in os.environ

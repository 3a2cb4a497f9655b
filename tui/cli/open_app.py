"""``onrecord`` without a command: the app."""

from __future__ import annotations

import sys

import click
from msgspec.structs import replace

from onrecord import config, workspace
from onrecord.errors import NoWorkspaceError
from onrecord.store import Store
from tui.cli.options import folder


def open_app(by: str | None, *, take_in: bool) -> int:
    """Open the app and return its exit code. Raises OnrecordError where the store can't be opened."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
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
    if by:
        settings = replace(settings, by=by)

    import tui.app

    return tui.app.run(start, store, settings, take_in=take_in)

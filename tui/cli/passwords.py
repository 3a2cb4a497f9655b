"""The passwords of documents: given with an option, else asked for at a terminal, and kept nowhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

import click

from onrecord.errors import LockedError
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_Read = TypeVar("_Read")

password_option = click.option(
    "--password",
    default="",
    metavar="WORDS",
    help="The password of a locked document; it is kept nowhere. At a terminal it is asked for without this.",
)


def unlocked(path: Path, content: bytes, password: str, read: Callable[[], _Read]) -> _Read:
    """What ``read`` gives of a document, with its password where it is locked. Raises LockedError."""
    from extractors import readers

    given = password
    while True:
        try:
            with readers.unlocked(content, given):
                return read()
        except LockedError:
            given = _asked(path)
            if not given:
                raise


def _asked(path: Path) -> str:
    """The password that somebody types; nothing where nobody can."""
    if not sys.stdin.isatty():
        return ""
    return str(
        click.prompt(
            f"Password of {one_line(path.name)}", default="", show_default=False, hide_input=True, err=True
        )
    )

"""Options that many commands share, and the workspace that they name."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click

from onrecord.errors import RefusedError, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from onrecord.config import Settings
    from onrecord.records import Evidence
    from onrecord.store import Store

_Command = TypeVar("_Command", bound="Callable[..., Any]")


def tell(words: str) -> None:
    """Say a line on standard error, its indent as it is, file names and all safe for a terminal."""
    from tui.wording.safe import one_line

    line = words.lstrip(" ")
    click.echo(" " * (len(words) - len(line)) + one_line(line), err=True)


def terminal_width() -> int:
    """The cells of a line: the terminal's, or as many as there may be where the output is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000


def ids_argument(*, required: bool = True) -> Callable[[_Command], _Command]:
    """The argument ``ID...``, for ``claim_ids``."""
    return click.argument("ids", nargs=-1, required=required, metavar="ID...")


def claim_ids(ids: Iterable[str]) -> list[str]:
    """The ids given; for ``-`` the first words of the lines of standard input. Raises RefusedError."""
    named: list[str] = []
    for id_ in ids:
        named += _first_words() if id_ == "-" else [id_]
    if not named:
        raise RefusedError("standard input has no ids")
    return named


def _first_words() -> Iterator[str]:
    with reading("-") as lines:
        for each in lines:
            yield from each.decode(errors="replace").split()[:1]


def words(said: str) -> str:
    """The words given; for ``-`` standard input, without the line's end. Raises RefusedError."""
    if said != "-":
        return said
    try:
        return sys.stdin.buffer.read().decode().rstrip("\r\n")
    except UnicodeDecodeError:
        raise RefusedError("standard input is not UTF-8") from None


def evidence_item(named: str) -> Evidence:
    """The item of evidence that a title or URL names."""
    from onrecord.records import Evidence

    return Evidence("", url=named) if "://" in named else Evidence("", title=named)


@contextmanager
def reading(name: str) -> Iterator[IO[bytes]]:
    """The file of this name, or standard input for ``-``. Raises OSError where it can't be read."""
    if name == "-":
        yield sys.stdin.buffer
        return
    with Path(name).open("rb") as file:
        yield file


by_option = click.option("--by", metavar="NAME", help="Who decides (else ONRECORD_BY, else the config).")


def _checked(code: str) -> str:
    from onrecord.languages import checked

    try:
        return checked(code)
    except RefusedError as error:
        raise click.BadParameter(str(error)) from None


published_option = click.option(
    "--published",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of publication (2019-03-12), else the text's own: relative dates count from it.",
)
language_option = click.option(
    "--language",
    metavar="CODE",
    callback=lambda _ctx, _parameter, code: _checked(code) if code else "",
    help="The language of the documents (en, es, pt-BR), else each paragraph tells its own.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON objects, one a line.")


def workspace_option(command: _Command) -> _Command:
    """The option ``-C``, understood before and after the command's name."""

    def keep(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> None:
        if value:
            ctx.find_root().meta["folder"] = Path(value)

    option = click.option(
        "-C",
        "--workspace",
        "folder",
        metavar="DIR",
        expose_value=False,
        callback=keep,
        help="Work on the workspace DIR (else ONRECORD_WORKSPACE, else this folder or its nearest parent).",
    )
    return option(command)


def folder() -> Path:
    """The folder in which to look for the workspace. Raises RefusedError where it does not exist."""
    named = click.get_current_context().find_root().meta.get("folder")
    chosen = Path(named or os.environ.get("ONRECORD_WORKSPACE") or ".")
    if not chosen.is_dir():
        raise RefusedError(f"{chosen}: no such folder")
    return chosen


def open_store() -> tuple[Store, Settings]:
    """The workspace's store, which is closed when the command ends, and settings.

    Raises NoWorkspaceError, StoreError.
    """
    from onrecord import config, workspace
    from onrecord.store import Store

    place = workspace.find(folder())
    settings = config.load(place)
    store = Store(place, strict=bool(settings.strict))
    click.get_current_context().call_on_close(lambda: close(store))
    return store, settings


def close(store: Store) -> None:
    """Close a store, say on standard error what it has to tell, and make a backup where one is due.

    Where its files can't be put in order now (a full disk, a folder to be read only), they are the next time:
    nothing is lost by that.
    """
    from datetime import datetime

    from onrecord.doctor import backups

    with suppress(StoreError):
        store.close()
    for notice in store.notices:
        tell(f"onrecord: {notice}")
    with suppress(StoreError, OSError):
        backups.make_if_due(store.workspace, datetime.now().astimezone())


def known_checker(by: str | None, settings: Settings) -> str:
    """The checker as told, else as configured; empty where neither is."""
    named = by or click.get_current_context().find_root().meta.get("by")
    return (named or settings.by or "").strip()


def checker(by: str | None, settings: Settings) -> str:
    """The checker: as told, else as configured, else asked for and kept for this workspace.

    Raises RefusedError.
    """
    from onrecord import config, workspace

    if name := known_checker(by, settings):
        return name
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise RefusedError("who checks? name yourself with --by NAME or ONRECORD_BY")
    name = str(click.prompt("Your name, kept for this workspace", err=True)).strip()
    config.keep_checker(workspace.find(folder()), name)
    return name

"""The filters that commands share, and ``list``."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click
from msgspec import Struct

from onrecord.filters import Filter, Flag
from onrecord.records import Kind, Status
from onrecord.rules import STATUSES
from tui.cli.options import json_option, open_store, tell, workspace_option
from tui.cli.reporting import print_objects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.config import Settings
    from onrecord.records import Entry, Source
    from onrecord.store import Store

_Command = TypeVar("_Command", bound="Callable[..., Any]")

FLAGS: dict[str, Flag] = {flag.replace(" ", "-"): flag for flag in get_args(Flag)}
"""The flags of claims, as they are written on the command line."""

status_option = click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(STATUSES),
    help="Only claims of this status; repeat for more.",
)
source_option = click.option(
    "--source",
    "files",
    multiple=True,
    metavar="FILE",
    help="Only claims of this document of seeds/; repeat for more.",
)
CONDITIONS = (
    click.option(
        "--kind",
        "kinds",
        multiple=True,
        type=click.Choice(get_args(Kind)),
        help="Only claims of this kind; repeat for more.",
    ),
    source_option,
    click.option("--text", default="", metavar="WORDS", help="Only claims with these words."),
    click.option(
        "--speaker", default="", metavar="NAME", help="Only claims of this speaker, by any part of the name."
    ),
    click.option(
        "--flag",
        "flags",
        multiple=True,
        type=click.Choice(list(FLAGS)),
        help="Only claims that have this, too; repeat for more.",
    ),
    click.option(
        "--stale", is_flag=True, help="Only claims whose decision does not hold for the current draft."
    ),
    click.option(
        "--gone",
        is_flag=True,
        help="The claims decided on that stand in no current draft, instead of the others.",
    ),
    click.option(
        "--filter",
        "kept",
        metavar="NAME",
        help="Only claims that the filter kept under this name shows; other conditions go before its own.",
    ),
)


def filter_options(command: _Command) -> _Command:
    """An option for each condition on claims, for ``chosen``."""
    for option in reversed(CONDITIONS):
        command = option(command)
    return command


class Conditions(Struct, frozen=True, kw_only=True):
    """The values of ``filter_options``; ``kept`` is the name of a kept filter."""

    kinds: tuple[Kind, ...] = ()
    files: tuple[str, ...] = ()
    text: str = ""
    speaker: str = ""
    flags: tuple[str, ...] = ()
    stale: bool = False
    gone: bool = False
    kept: str | None = None


def chosen(store: Store, settings: Settings, statuses: Iterable[Status], given: Conditions) -> list[Entry]:
    """The claims that the options name. Raises click.BadParameter for an unknown document or filter."""
    before = _kept(settings, given.kept) if given.kept else Filter()
    flags = {FLAGS[flag] for flag in (*given.flags, *["stale"] * given.stale, *["gone"] * given.gone)}
    filter_ = Filter(
        frozenset(statuses) or before.statuses,
        frozenset(given.kinds) or before.kinds,
        frozenset(source.id for source in named(store, given.files)) or before.sources,
        given.text or before.text,
        before.flags | flags,
        given.speaker or before.speaker,
    )
    entries = store.gone() if "gone" in filter_.flags else store.entries()
    return [entry for entry in entries if filter_.accepts(entry)]


def _kept(settings: Settings, name: str) -> Filter:
    if name not in settings.filters:
        names = ", ".join(settings.filters) or "none is kept"
        raise click.BadParameter(f"{name}: no filter of this name ({names})", param_hint="--filter")
    return settings.filters[name]


def named(store: Store, files: Iterable[str]) -> list[Source]:
    """The documents of these names. Raises click.BadParameter for one that is not on record."""
    found = []
    for file in files:
        if not (source := store.source_of(file=file.removeprefix("seeds/"))):
            raise click.BadParameter(f"{file}: no such document on record", param_hint="--source")
        found.append(source)
    return found


def within(store: Store, files: Iterable[str]) -> list[Entry]:
    """All claims that stand, or those of these documents. Raises as ``named`` does."""
    filter_ = Filter(sources=frozenset(source.id for source in named(store, files)))
    return [entry for entry in store.entries() if filter_.accepts(entry)]


@click.command("list")
@workspace_option
@status_option
@filter_options
@json_option
def list_(statuses: tuple[Status, ...], *, as_json: bool, **conditions: Any) -> None:
    """List the claims of the workspace, in the order of its documents.

    A * behind the status says that it does not hold for the current draft: the claim is stale.

    Example: onrecord list --status unchecked --kind quote

    Example: onrecord list --flag no-evidence --speaker Bell

    Example: onrecord list --filter 'open figures'
    """
    store, settings = open_store()
    if not store.sources():
        tell("nothing on record yet: onrecord take-in reads the documents of seeds/")
    entries = chosen(store, settings, statuses, Conditions(**conditions))
    if as_json:
        print_objects(store, entries)
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000
    for entry in entries:
        click.echo(_row(entry, width))


def _row(entry: Entry, width: int) -> str:
    from tui.wording import claims as wording
    from tui.wording.safe import one_line

    speaker = one_line(wording.voice(entry))
    status = entry.decision.status + "*" * bool(entry.stale)
    start = f"{entry.id:10} {status:12} {entry.claim.kind:11} {speaker:24} "
    return start + one_line(entry.claim.text, max(width - len(start), 1))

"""Which claims: the filters that commands share, and ``list``."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, get_args

import click

from onrecord.records import Kind, Status
from onrecord.rules import STATUSES
from tui.cli.options import json_option, open_store, tell, workspace_option
from tui.cli.reporting import print_objects

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.filters import Flag
    from onrecord.records import Entry, Source
    from onrecord.store import Store

status_option = click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(STATUSES),
    help="Only claims of this status; repeat for more.",
)
kind_option = click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(get_args(Kind)),
    help="Only claims of this kind; repeat for more.",
)
source_option = click.option(
    "--source",
    "files",
    multiple=True,
    metavar="FILE",
    help="Only claims of this document of seeds/; repeat for more.",
)
text_option = click.option("--text", default="", metavar="WORDS", help="Only claims with these words.")
stale_option = click.option(
    "--stale", is_flag=True, help="Only claims whose decision does not hold for the current draft."
)


gone_option = click.option(
    "--gone",
    is_flag=True,
    help="The claims decided on that stand in no current draft, instead of the others.",
)


def chosen(
    store: Store,
    statuses: Iterable[Status],
    kinds: Iterable[Kind],
    files: Iterable[str],
    text: str,
    *,
    stale: bool = False,
    gone: bool = False,
) -> list[Entry]:
    """The claims that the options name. Raises click.UsageError for a document that is not on record."""
    from onrecord.filters import Filter

    sources = {source.id for source in named(store, files)}
    flags: dict[Flag, bool] = {"stale": stale, "gone": gone}
    given = frozenset(flag for flag, is_given in flags.items() if is_given)
    filter_ = Filter(frozenset(statuses), frozenset(kinds), frozenset(sources), text, given)
    entries = store.gone() if gone else store.entries()
    return [entry for entry in entries if filter_.accepts(entry)]


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
    return chosen(store, (), (), files, "")


@click.command("list")
@workspace_option
@status_option
@kind_option
@source_option
@text_option
@stale_option
@gone_option
@json_option
def list_(
    statuses: tuple[Status, ...],
    kinds: tuple[Kind, ...],
    files: tuple[str, ...],
    text: str,
    *,
    stale: bool,
    gone: bool,
    as_json: bool,
) -> None:
    """List the claims of the workspace, in the order of its documents.

    A * behind the status says that it does not hold for the current draft: the claim is stale.

    Example: onrecord list --status unchecked --kind quote
    """
    store, _ = open_store()
    if not store.sources():
        tell("nothing on record yet: onrecord take-in reads the documents of seeds/")
    entries = chosen(store, statuses, kinds, files, text, stale=stale, gone=gone)
    if as_json:
        print_objects(store, entries)
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000
    for entry in entries:
        click.echo(_row(entry, width))


def _row(entry: Entry, width: int) -> str:
    from tui.display import one_line

    speaker = one_line(entry.claim.speaker.name) if entry.claim.speaker else ""
    status = entry.decision.status + "*" * bool(entry.stale)
    start = f"{entry.id:10} {status:12} {entry.claim.kind:11} {speaker:24} "
    return start + one_line(entry.claim.text, max(width - len(start), 1))

"""Claims: ``list``, ``mark``, ``undo``, ``redo``."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any, get_args

import click
from msgspec import UNSET

from onrecord.records import Kind, Status
from onrecord.rules import STATUSES
from tui.cli.options import by_option, checker, json_option, open_store, tell, workspace_option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.filters import Flag
    from onrecord.records import Entry
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

    sources = set()
    for file in files:
        name = file.removeprefix("seeds/")
        if not (source := store.source_of(file=name)):
            raise click.BadParameter(f"{file}: no such document on record", param_hint="--source")
        sources.add(source.id)
    flags: dict[Flag, bool] = {"stale": stale, "gone": gone}
    given = frozenset(flag for flag, is_given in flags.items() if is_given)
    filter_ = Filter(frozenset(statuses), frozenset(kinds), frozenset(sources), text, given)
    entries = store.gone() if gone else store.entries()
    return [entry for entry in entries if filter_.accepts(entry)]


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
        _print_objects(store, entries)
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000
    for entry in entries:
        click.echo(_row(entry, width))


@click.command()
@workspace_option
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.argument("status", type=click.Choice(STATUSES), metavar="STATUS")
@click.option("--note", help="A note: what was tried, why it is wrong.")
@click.option("--correction", metavar="WORDS", help="The proposed wording.")
@click.option("--evidence", metavar="TITLE_OR_URL", help="What it was checked against.")
@click.option("--locator", metavar="PLACE", help="Where in the evidence: a page, a timecode.")
@by_option
@json_option
def mark(
    ids: tuple[str, ...],
    status: Status,
    note: str | None,
    correction: str | None,
    evidence: str | None,
    locator: str | None,
    by: str | None,
    *,
    as_json: bool,
) -> None:
    """Give the claims with these IDs (or beginnings of them) a STATUS; one undo takes it all back.

    STATUS is one of unchecked, checking, verified, corrected, false, inconclusive, opinion, discarded.

    corrected needs --correction, false needs --evidence or --note, inconclusive needs --note, unless given
    before.

    Example: onrecord mark q7k3 verified --evidence 'Port log 2024' --locator 'p. 12'
    """
    from onrecord.store import Citation

    if locator and not evidence:
        raise click.UsageError("--locator says where in the evidence; give --evidence too")
    store, settings = open_store()
    step = store.decide(
        ids,
        checker(by, settings),
        status=status,
        note=UNSET if note is None else note,
        correction=UNSET if correction is None else correction,
        cite=Citation(_item(evidence), locator or "") if evidence else None,
    )
    for warning in step.warnings:
        tell(f"warning: {warning}")
    _report(store, [store.get(id_) for id_ in ids], as_json=as_json)


@click.command()
@workspace_option
@by_option
@json_option
def undo(by: str | None, *, as_json: bool) -> int:
    """Take back this checker's last change; again for the one before; exit 1 where there is none."""
    return _take_back("undo", by, as_json=as_json)


@click.command()
@workspace_option
@by_option
@json_option
def redo(by: str | None, *, as_json: bool) -> int:
    """Take back the last undo, where nothing was changed since; exit 1 where there is none."""
    return _take_back("redo", by, as_json=as_json)


def _take_back(what: str, by: str | None, *, as_json: bool) -> int:
    store, settings = open_store()
    name = checker(by, settings)
    step = store.undo(name) if what == "undo" else store.redo(name)
    if step is None:
        tell(f"nothing to {what} for {name}")
        return 1
    for id_ in step.left:
        tell(f"{id_}: left as it is, since it was changed after that")
    _report(store, step.entries, as_json=as_json)
    return 0


def _item(evidence: str) -> Any:
    from onrecord.records import Evidence

    return Evidence("", url=evidence) if "://" in evidence else Evidence("", title=evidence)


def _report(store: Store, entries: Iterable[Entry], *, as_json: bool) -> None:
    if as_json:
        _print_objects(store, entries)
        return
    for entry in entries:
        state = "withdrawn" if entry.decision.withdrawn else entry.decision.status
        click.echo(f"{entry.id} {state}")


def _print_objects(store: Store, entries: Iterable[Entry]) -> None:
    from onrecord.jsonl import entry_object, line

    for entry in entries:
        click.echo(line(entry_object(store, entry)))


def _row(entry: Entry, width: int) -> str:
    from tui.display import one_line

    speaker = one_line(entry.claim.speaker.name) if entry.claim.speaker else ""
    status = entry.decision.status + "*" * bool(entry.stale)
    start = f"{entry.id:10} {status:12} {entry.claim.kind:11} {speaker:24} "
    return start + one_line(entry.claim.text, max(width - len(start), 1))

"""``evidence``: items of the workspace, and the claims that they back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from onrecord.errors import RefusedError
from onrecord.records import EvidenceType
from tui.cli.options import (
    by_option,
    checker,
    claim_ids,
    ids_argument,
    json_option,
    open_store,
    workspace_option,
)
from tui.cli.reporting import report

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.records import Entry, Evidence
    from onrecord.store import Step, Store

_Command = TypeVar("_Command", bound="Callable[..., Any]")

TYPES = tuple(filter(None, get_args(EvidenceType)))

FIELDS = (
    click.option("--title", metavar="WORDS", help="What it is called."),
    click.option("--url", help="Where it is."),
    click.option("--type", "type_", type=click.Choice(TYPES), help="Of which type it is."),
    click.option("--archive-url", metavar="URL", help="Where a copy of it is kept."),
    click.option("--accessed", metavar="DAY", help="When it was looked at: 2026-11-20."),
)
locator_option = click.option("--locator", metavar="PLACE", help="Where in it: a page, a timecode.")


def item_options(command: _Command) -> _Command:
    """An option for each field of an item of evidence."""
    for option in reversed(FIELDS):
        command = option(command)
    return command


@click.group()
def evidence() -> None:
    """List, add, edit, link, relink and unlink the evidence of the workspace.

    Example: onrecord evidence list
    """


@evidence.command("list")
@workspace_option
@json_option
def list_(*, as_json: bool) -> None:
    """List the items, the newest first, each with the claims that it backs.

    Example: onrecord evidence list --json
    """
    from onrecord.decisions.evidence import listed

    store, _ = open_store()
    for item, backed in listed(store):
        _print(item, backed, as_json=as_json)


@evidence.command()
@workspace_option
@click.argument("claim_id", metavar="[ID]", required=False)
@click.option(
    "--match", type=click.IntRange(1), metavar="N", help="The Nth passage that onrecord match gives for ID."
)
@item_options
@by_option
@json_option
def add(
    claim_id: str | None, match: int | None, by: str | None, *, as_json: bool, **fields: str | None
) -> None:
    """Put an item on record; one that is there already is printed.

    With ID and --match it is a document of evidence/, and backs the claim with its passage.

    Example: onrecord evidence add --title 'Port log 2024' --type primary

    Example: onrecord evidence add q7k3 --match 1
    """
    from onrecord.decisions import evidence as items
    from onrecord.records import Evidence

    if (claim_id is None) is not (match is None):
        raise click.UsageError("give both ID and --match, or neither")
    store, settings = open_store()
    if claim_id and match:
        step = _take(store, claim_id, match, checker(by, settings), _given(fields))
        report(store, step, [claim_id], as_json=as_json)
        return
    _print(items.add(store, Evidence("", **_given(fields)), checker(by, settings)), (), as_json=as_json)


def _take(store: Store, claim_id: str, number: int, by: str, fields: dict[str, Any]) -> Step:
    """Back a claim with a passage that was found for it; ``fields`` go before those of its document."""
    from onrecord.records import Evidence
    from onrecord.store import Citation
    from tui.cli.match import matched, up_to_date

    entry = store.get(claim_id)
    index, _ = up_to_date(store.workspace)
    [(_, found)] = matched(store, index, [entry])
    if number > len(found):
        raise RefusedError(f"{entry.id}: there is no passage {number} of it, but {len(found)}")
    taken = found[number - 1]
    reading = index.document(taken.document).reading
    item = Evidence("", **{"title": reading.title or taken.document, "url": reading.url, **fields})
    return store.decide([entry.id], by, cite=Citation(item, taken.locator, taken.text))


@evidence.command()
@workspace_option
@click.argument("item", metavar="ITEM")
@item_options
@by_option
@json_option
def edit(item: str, by: str | None, *, as_json: bool, **fields: str | None) -> None:
    """Put fields of ITEM (an id, or its beginning) right, for all claims that it backs.

    Signatures of these claims fall.

    Example: onrecord evidence edit e5k --archive-url https://archive.example/log
    """
    from onrecord.decisions import evidence as items

    store, settings = open_store()
    new = items.edit(store, item, checker(by, settings), **_given(fields))
    _print(new, dict(items.listed(store))[new], as_json=as_json)


@evidence.command()
@workspace_option
@click.argument("item", metavar="ITEM")
@ids_argument()
@locator_option
@click.option("--quote", default="", metavar="WORDS", help="The words in it that back the claim.")
@by_option
@json_option
def link(
    item: str, ids: tuple[str, ...], locator: str | None, quote: str, by: str | None, *, as_json: bool
) -> None:
    """Back the claims with these IDs with ITEM (an id, or its beginning).

    Example: onrecord evidence link e5k q7k3 f4wd --locator 'p. 12'
    """
    from onrecord.decisions import evidence as items

    store, settings = open_store()
    named = claim_ids(ids)
    step = items.link(store, named, item, checker(by, settings), locator=locator or "", quote=quote)
    report(store, step, named, as_json=as_json)


@evidence.command()
@workspace_option
@click.argument("item", metavar="ITEM")
@click.argument("claim_id", metavar="ID")
@click.option(
    "--was", metavar="PLACE", help="The place in it so far, where the claim has several links to it."
)
@locator_option
@click.option("--quote", metavar="WORDS", help="The words in it that back the claim.")
@by_option
@json_option
def relink(
    item: str,
    claim_id: str,
    was: str | None,
    locator: str | None,
    quote: str | None,
    by: str | None,
    *,
    as_json: bool,
) -> None:
    """Put right where in ITEM (an id, or its beginning) the claim with this ID is backed, and in which words.

    Example: onrecord evidence relink e5k q7k3 --locator 'p. 13'
    """
    from onrecord.decisions import evidence as items

    if locator is quote is None:
        raise click.UsageError("give --locator or --quote, or both")
    store, settings = open_store()
    name = checker(by, settings)
    step = items.relink(store, claim_id, item, name, was=was, locator=locator, quote=quote)
    report(store, step, [claim_id], as_json=as_json)


@evidence.command()
@workspace_option
@click.argument("item", metavar="ITEM")
@ids_argument()
@locator_option
@by_option
@json_option
def unlink(item: str, ids: tuple[str, ...], locator: str | None, by: str | None, *, as_json: bool) -> None:
    """Back the claims with these IDs with ITEM no longer, or, with --locator, not with that place in it.

    Example: onrecord evidence unlink e5k q7k3
    """
    from onrecord.decisions import evidence as items

    store, settings = open_store()
    named = claim_ids(ids)
    step = items.unlink(store, named, item, checker(by, settings), locator=locator)
    report(store, step, named, as_json=as_json)


def _given(fields: dict[str, str | None]) -> dict[str, Any]:
    return {name.rstrip("_"): said for name, said in fields.items() if said is not None}


def _print(item: Evidence, backed: tuple[Entry, ...] | list[Entry], *, as_json: bool) -> None:
    import msgspec

    from onrecord.jsonl import line
    from tui.wording.safe import one_line

    ids = [entry.id for entry in backed]
    if as_json:
        click.echo(line({**msgspec.to_builtins(item), "claims": ids}))
        return
    said = " · ".join(filter(None, (item.title, item.url, item.type, item.accessed)))
    click.echo(one_line(f"{item.id:10} {said}" + (f" · backs {', '.join(ids)}" if ids else "")))

"""``query``: what is asked of people, and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.claims import source_option, within
from tui.cli.options import (
    by_option,
    checker,
    claim_ids,
    ids_argument,
    json_option,
    open_store,
    words,
    workspace_option,
)
from tui.cli.reporting import report

if TYPE_CHECKING:
    from onrecord.records import Entry, Query

number_option = click.option(
    "--number", type=int, metavar="N", help="Of several queries of the claim the N-th, from 1."
)


@click.group()
def query() -> None:
    """Ask people about claims, and keep what they answer.

    A claim with an open query is not done, whatever its status.

    Example: onrecord query list --to 'Ruth Bell'
    """


@query.command()
@workspace_option
@ids_argument()
@click.option("--to", required=True, metavar="NAME", help="Who is asked.")
@click.option("--text", required=True, metavar="WORDS", help="What; - reads it from standard input.")
@click.option("--asked", default="", metavar="DAY", help="When, in ISO 8601.  [default: now]")
@by_option
@json_option
def ask(ids: tuple[str, ...], to: str, text: str, asked: str, by: str | None, *, as_json: bool) -> None:
    """Put a query on record with the claims with these IDs.

    Example: onrecord query ask f4wd --to 'Ruth Bell' --text 'Is that with interest?'
    """
    from onrecord.decisions import queries

    store, settings = open_store()
    named = claim_ids(ids)
    step = queries.ask(store, named, to, words(text), checker(by, settings), asked=asked)
    report(store, step, named, as_json=as_json)


@query.command()
@workspace_option
@click.argument("claim_id", metavar="ID")
@click.argument("text")
@number_option
@click.option("--answered", default="", metavar="DAY", help="When, in ISO 8601.  [default: now]")
@by_option
@json_option
def answer(
    claim_id: str, text: str, number: int | None, answered: str, by: str | None, *, as_json: bool
) -> None:
    """Keep TEXT as the answer to the query of the claim with this ID; - reads it from standard input.

    Example: onrecord query answer f4wd 'Yes, to the end of 2024.'
    """
    from onrecord.decisions import queries

    store, settings = open_store()
    name = checker(by, settings)
    step = queries.answer(store, claim_id, words(text), name, number=number, answered=answered)
    report(store, step, [claim_id], as_json=as_json)


@query.command()
@workspace_option
@click.argument("claim_id", metavar="ID")
@number_option
@by_option
@json_option
def withdraw(claim_id: str, number: int | None, by: str | None, *, as_json: bool) -> None:
    """Take back the query of the claim with this ID, as if it had not been put.

    Example: onrecord query withdraw f4wd --number 2
    """
    from onrecord.decisions import queries

    store, settings = open_store()
    step = queries.withdraw(store, claim_id, checker(by, settings), number=number)
    report(store, step, [claim_id], as_json=as_json)


@query.command()
@workspace_option
@source_option
@click.argument("old")
@click.argument("new")
@by_option
@json_option
def rename(files: tuple[str, ...], old: str, new: str, by: str | None, *, as_json: bool) -> None:
    """Say that who is asked as OLD is NEW: the queries stand under one name on the query sheet.

    Example: onrecord query rename author 'Ruth Bell' --source article.txt
    """
    from onrecord.decisions import queries

    store, settings = open_store()
    asked = [entry.id for entry in within(store, files) if entry.decision.queries]
    step = queries.rename(store, asked, old, new, checker(by, settings))
    report(store, step, [entry.id for entry in step.entries], as_json=as_json)


@query.command("list")
@workspace_option
@source_option
@click.option("--to", default="", metavar="NAME", help="Only those put to somebody.")
@click.option("--all", "every", is_flag=True, help="Those that are answered, too.")
@json_option
def list_(files: tuple[str, ...], to: str, *, every: bool, as_json: bool) -> None:
    """List the open queries, in the order of the claims.

    Example: onrecord query list --to 'Ruth Bell' --json
    """
    store, _ = open_store()
    for entry in within(store, files):
        for number, each in enumerate(entry.decision.queries, 1):
            if (every or each.is_open) and to.casefold() in each.to.casefold():
                _print(entry, number, each, as_json=as_json)


def _print(entry: Entry, number: int, each: Query, *, as_json: bool) -> None:
    import msgspec

    from onrecord.jsonl import line
    from tui.wording.numbers import moment
    from tui.wording.safe import one_line

    if as_json:
        plain = {"id": entry.id, "number": number, **msgspec.to_builtins(each), "claim": entry.claim.text}
        click.echo(line(plain))
        return
    answer = f" — {moment(each.answered)} {each.answer}" if not each.is_open else ""
    said = f"{number} {moment(each.asked)} to {each.to}: {each.text}{answer} — about “{entry.claim.text}”"
    click.echo(one_line(f"{entry.id:10} {said}"))

"""Who checks what, and words of one's own: ``give``, ``send-back``, ``tag``."""

from __future__ import annotations

import click

from tui.cli.claims import named
from tui.cli.options import (
    by_option,
    checker,
    claim_ids,
    ids_argument,
    json_option,
    open_store,
    tell,
    words,
    workspace_option,
)
from tui.cli.reporting import report
from tui.wording.documents import held


@click.command()
@workspace_option
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.argument("name")
@click.option("--document", "files", multiple=True, metavar="FILE", help="A document of seeds/, too.")
@by_option
@json_option
def give(ids: tuple[str, ...], name: str, files: tuple[str, ...], by: str | None, *, as_json: bool) -> None:
    """Give the claims with these IDs, or documents, to the checker NAME; '' takes them from whoever has them.

    Who has a document has its claims, but for those that were given to somebody else. list --mine shows
    one's own.

    Example: onrecord give q7k3 f4wd Ben

    Example: onrecord give --document article.txt Ben
    """
    from onrecord.decisions import people

    if not (ids or files):
        raise click.UsageError("say which claims, or which documents with --document")
    store, settings = open_store()
    them = claim_ids(ids) if ids else []
    step = people.give(store, them, name, checker(by, settings), sources=named(store, files))
    for source in step.sources:
        tell(held(source))
    report(store, step, them, as_json=as_json)


@click.command("send-back")
@workspace_option
@ids_argument()
@click.argument("why", metavar="WHY")
@by_option
@json_option
def send_back(ids: tuple[str, ...], why: str, by: str | None, *, as_json: bool) -> None:
    """Give the claims with these IDs back to whoever marked them, because of WHY; one undo takes it back.

    Each is checking again, with WHY as a query to that person; - reads it from standard input.

    Example: onrecord send-back f4wd 'The log says £7 million on p. 13.'
    """
    from onrecord.decisions import people

    store, settings = open_store()
    them = claim_ids(ids)
    report(store, people.send_back(store, them, words(why), checker(by, settings)), them, as_json=as_json)


class Signed(click.Command):
    """A command whose arguments may begin with a minus, which else begins an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, those with a minus behind a mark that ``tags`` takes off."""
        return super().parse_args(ctx, [MINUS + each[1:] if _is_taken_off(each) else each for each in args])


MINUS = "−"
"""The sign that stands for a hyphen, and may be written in its place."""


def _is_taken_off(argument: str) -> bool:
    return argument[:1] == "-" and argument[1:2].isalnum() and argument not in ("-C", "-h")


@click.command(cls=Signed)
@workspace_option
@click.argument("ids_and_tags", nargs=-1, required=True, metavar="ID... +TAG... -TAG...")
@by_option
@json_option
def tag(ids_and_tags: tuple[str, ...], by: str | None, *, as_json: bool) -> None:
    """Give the claims with these IDs tags of your own, or take them off.

    A tag is one word; list --tag finds it.

    Example: onrecord tag q7k3 f4wd +legal -later
    """
    from onrecord.decisions import tagging

    ids = [each for each in ids_and_tags if each[:1] not in ("+", MINUS)]
    add = [each[1:] for each in ids_and_tags if each[:1] == "+"]
    drop = [each[1:] for each in ids_and_tags if each[:1] == MINUS]
    if not ids or not (add or drop):
        raise click.UsageError("say which claims, and the tags as +TAG or -TAG")
    store, settings = open_store()
    them = claim_ids(ids)
    step = tagging.tag(store, them, checker(by, settings), add=add, drop=drop)
    report(store, step, them, as_json=as_json)

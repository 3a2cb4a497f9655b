"""``speaker``: who the speakers of a transcript are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from onrecord.errors import RefusedError
from tui.cli.claims import named
from tui.cli.options import by_option, checker, open_store, workspace_option

if TYPE_CHECKING:
    from onrecord.records import Source
    from onrecord.store import Store


@click.command()
@workspace_option
@click.argument("file", metavar="FILE")
@click.argument("label", required=False)
@click.argument("name", required=False)
@by_option
def speaker(file: str, label: str | None, name: str | None, by: str | None) -> None:
    """Say that the speaker with this LABEL in FILE, a transcript of seeds/, is NAME, and read it again.

    Without a label it lists the labels, each with the name that somebody gave. A name holds for all turns
    with the label, in later drafts, too; '' takes it back, and so does onrecord undo.

    Example: onrecord speaker interview.vtt

    Example: onrecord speaker interview.vtt 'Speaker 1' 'Carol Mbeki'
    """
    from onrecord.decisions import speakers
    from tui.wording.safe import one_line

    store, settings = open_store()
    [source] = named(store, [file])
    known = speakers.labels(store, source)
    if label is None:
        for each, called in known.items():
            click.echo(one_line(each if called == each else f"{each}: {called}"))
        return
    if name is None:
        raise click.UsageError("say who it is: LABEL NAME")
    if label not in {*known, *known.values()}:
        spoken = ", ".join(known) or "nobody: it is no transcript"
        raise RefusedError(f"{source.file}: no speaker “{label}”; in it speak {spoken}")
    speakers.name(store, source, label, name, checker(by, settings))
    read_again(store, source)


def read_again(store: Store, source: Source) -> None:
    """Read a transcript again whose speakers were named, and tell what came of its claims."""
    from tui.cli import source as documents
    from tui.wording.documents import spoken

    documents.read_again(store, [source], lambda store, now: [spoken(store, now)])

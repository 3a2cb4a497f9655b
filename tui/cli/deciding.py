"""Decisions in a line: ``note``, ``correction``, ``sign``, ``agreed``, ``accept``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.claims import named, source_option
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

if TYPE_CHECKING:
    from onrecord.records import Source
    from onrecord.store import Store


@click.command()
@workspace_option
@click.argument("claim_id", metavar="ID")
@click.argument("text")
@by_option
@json_option
def note(claim_id: str, text: str, by: str | None, *, as_json: bool) -> None:
    """Give the claim with this ID a note, in place of the one it has; - reads it from standard input.

    An empty TEXT takes the note away.

    Example: onrecord note q7k3 'Rang the harbour office twice.'

    Example: onrecord note q7k3 - < interview.txt
    """
    store, settings = open_store()
    step = store.decide([claim_id], checker(by, settings), note=words(text))
    report(store, step, [claim_id], as_json=as_json)


@click.command()
@workspace_option
@click.argument("claim_id", metavar="ID")
@click.argument("text")
@by_option
@json_option
def correction(claim_id: str, text: str, by: str | None, *, as_json: bool) -> None:
    """Propose TEXT as the wording of the claim with this ID; - reads it from standard input.

    An empty TEXT takes the proposal away. The status stays: onrecord mark gives it.

    Example: onrecord correction f4wd '£7 million'
    """
    store, settings = open_store()
    step = store.decide([claim_id], checker(by, settings), correction=words(text))
    report(store, step, [claim_id], as_json=as_json)


@click.command()
@workspace_option
@ids_argument()
@click.option("--withdraw", is_flag=True, help="Take your own signature back.")
@by_option
@json_option
def sign(ids: tuple[str, ...], by: str | None, *, withdraw: bool, as_json: bool) -> None:
    """Agree, as a second person, with the status of the claims with these IDs.

    It must be somebody else than who gave the status. The signature falls when status, correction, evidence
    or words of the claim change.

    Example: onrecord sign q7k3 f4wd --by Ben

    Example: onrecord list --status verified | onrecord sign - --by Ben
    """
    from onrecord.decisions import signing

    store, settings = open_store()
    signed = claim_ids(ids)
    step = (signing.withdraw if withdraw else signing.sign)(store, signed, checker(by, settings))
    report(store, step, signed, as_json=as_json)


@click.command()
@workspace_option
@source_option
@by_option
@json_option
def agreed(files: tuple[str, ...], by: str | None, *, as_json: bool) -> None:
    """Say that the corrections hold that the next draft of their document carries out to the letter.

    Such claims are stale, since their words changed: the draft has the proposed wording, and the rest of the
    sentence and the speaker are as they were. They are corrected again then, with their signatures, and the
    claims beside them in the sentence hold again, if their own words did not change; one undo takes it all
    back.

    Example: onrecord agreed --source lighthouse.txt
    """
    from onrecord.decisions import agreeing

    store, settings = open_store()
    sources = named(store, files) if files else store.sources()
    step = agreeing.agree(store, sources, checker(by, settings))
    if not step.entries:
        tell("no draft carries out a correction to the letter that is still to be settled")
    report(store, step, [entry.id for entry in step.entries], as_json=as_json)


@click.command()
@workspace_option
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@by_option
def accept(files: tuple[str, ...], by: str | None) -> None:
    """Say that there is nothing to check in documents of seeds/ that gave no claim, or that can't be read.

    They count as checked and clear until they change.

    Example: onrecord accept cover.txt
    """
    from onrecord.decisions import accepting

    store, settings = open_store()
    name = checker(by, settings)
    with store.together():
        sources = [_source(store, file) for file in files]
        accepting.accept(store, sources, name)
    for source in sources:
        tell(f"{source.file}: accepted")


def _source(store: Store, file: str) -> Source:
    """The document of this name, which goes on record without a text where it can't be read."""
    from extractors import unread

    name = file.removeprefix("seeds/")
    return store.source_of(file=name) or unread.take_in(store, store.workspace.seeds / name)

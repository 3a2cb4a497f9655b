"""The answers of commands: the claims that they changed, in a line or a JSON object each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.cli.options import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.records import Entry
    from onrecord.store import Step, Store


def report(store: Store, step: Step, ids: Iterable[str], *, as_json: bool) -> None:
    """Print the claims with these ids as they are after a step, and tell its warnings."""
    for warning in step.warnings:
        tell(f"warning: {warning}")
    for id_ in step.unsigned:
        tell(f"{id_}: its signature falls")
    print_claims(store, store.claims(ids), as_json=as_json)


def print_claims(store: Store, entries: Iterable[Entry], *, as_json: bool) -> None:
    """Print claims, each with its id and how it stands, or as JSON objects."""
    if as_json:
        print_objects(store, entries)
        return
    for entry in entries:
        state = "withdrawn" if entry.decision.withdrawn else entry.status
        click.echo(f"{entry.id} {state}")


def print_objects(
    store: Store,
    entries: Iterable[Entry],
    more: Callable[[Store, Entry], dict[str, Any]] = lambda _store, _entry: {},
) -> None:
    """Print claims as JSON objects, one a line, each with what ``more`` says of it."""
    from onrecord.jsonl import entry_object, line

    for entry in entries:
        click.echo(line(entry_object(store, entry) | more(store, entry)))

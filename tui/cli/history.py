"""``history``: who changed what, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.options import json_option, open_store, workspace_option

if TYPE_CHECKING:
    from onrecord.records import Event
    from onrecord.store import Store


@click.command()
@workspace_option
@click.argument("claim_id", required=False, metavar="[ID]")
@json_option
def history(claim_id: str | None, *, as_json: bool) -> None:
    """Print all changes of decisions, or those of the claim with this ID and its evidence, the last first.

    With --json each line is an event: seq, step (what one undo takes back), at, by, window, claim, draft,
    field, old, new, undoes (the step that it takes back, or null). step_id and undoes_id name the same steps;
    they stay where seq and step are numbered anew, as when two histories become one.

    Example: onrecord history --json > history.jsonl
    """
    import msgspec

    from tui.wording import changes
    from tui.wording.safe import one_line

    store, _ = open_store()
    events = changes.of(store, store.get(claim_id)) if claim_id else store.events()
    for event in events:
        click.echo(msgspec.json.encode(event).decode() if as_json else one_line(_line(store, event)))


def _line(store: Store, event: Event) -> str:
    from tui.wording import changes

    undoes = f" (takes back step {event.undoes})" if event.undoes else ""
    old, new = changes.sides(store, event)
    return f"{event.at} {event.by}: {event.claim} {event.field}: {old} -> {new}{undoes}"

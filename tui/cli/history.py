"""``history``: who changed what, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.cli.options import json_option, open_store, workspace_option

if TYPE_CHECKING:
    from onrecord.records import Event


@click.command()
@workspace_option
@click.argument("claim_id", required=False, metavar="[ID]")
@json_option
def history(claim_id: str | None, *, as_json: bool) -> None:
    """Print all changes of decisions, or those of the claim with this ID, the last first.

    With --json each line is an event: seq, step (what one undo takes back), at, by, window, claim, draft,
    field, old, new, undoes (the step that it takes back, or null).

    Example: onrecord history --json > history.jsonl
    """
    import msgspec

    from tui.display import one_line

    store, _ = open_store()
    for event in store.events(store.get(claim_id).id if claim_id else ""):
        click.echo(msgspec.json.encode(event).decode() if as_json else one_line(_line(event)))


def _line(event: Event) -> str:
    undoes = f" (takes back step {event.undoes})" if event.undoes else ""
    change = f"{_said(event.old)} -> {_said(event.new)}"
    return f"{event.at} {event.by}: {event.claim} {event.field}: {change}{undoes}"


def _said(value: Any) -> str:
    """An event's value in words; a status goes with who gave it and when, which the line has already."""
    match value:
        case {"status": status}:
            return str(status)
        case {"claim": {"text": str(words)}} | {"text": str(words)}:
            return f"“{words}”"
        case {"by": str(name)}:
            return f"by {name}"
        case list():
            return f"{len(value)} items" if len(value) != 1 else "1 item"
        case bool():
            return "yes" if value else "no"
        case None | "":
            return "nothing"
        case _:
            return f"“{value}”"

"""``history``: who changed what, when."""

from __future__ import annotations

from heapq import merge
from operator import itemgetter
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
    they stay where seq and step are numbered anew, as when two histories become one. Without it there is a
    line for a draft that changed a claim which was decided on before: how, and whether by typography only.

    Example: onrecord history --json > history.jsonl
    """
    import msgspec

    from tui.wording import changes
    from tui.wording.drafts import drafted
    from tui.wording.safe import one_line

    store, _ = open_store()
    entry = store.get(claim_id) if claim_id else None
    events = changes.of(store, entry) if entry else store.events()
    if as_json:
        for event in events:
            click.echo(msgspec.json.encode(event).decode())
        return
    changed = ((event.at, _line(store, event)) for event in events)
    entries = [entry] if entry else store.entries()
    redrafted = [(each, drafted(store, each)) for each in entries if each.earlier]
    told = sorted(
        ((at, f"{at} {each.id} {how}") for each, lines in redrafted for at, how in lines), reverse=True
    )
    for _, line in merge(changed, told, key=itemgetter(0), reverse=True):
        click.echo(one_line(line))


def _line(store: Store, event: Event) -> str:
    from tui.wording import changes
    from tui.wording.numbers import moment

    undoes = f" (takes back step {event.undoes})" if event.undoes else ""
    old, new = changes.sides(store, event)
    claim = changes.about(store, event.claim)
    return f"{moment(event.at)} {event.by}: {claim} {event.field}: {old} -> {new}{undoes}"

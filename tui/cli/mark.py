"""``mark``: a status for claims, one command or many lines of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from msgspec import UNSET

from tui.cli.claims import StatusChoice
from tui.cli.options import (
    by_option,
    checker,
    claim_ids,
    evidence_item,
    ids_argument,
    json_option,
    open_store,
    reading,
    workspace_option,
)
from tui.cli.reporting import report

if TYPE_CHECKING:
    from onrecord.records import Status


@click.command()
@workspace_option
@ids_argument(required=False)
@click.argument("status", type=StatusChoice(), metavar="STATUS", required=False)
@click.option("--note", help="A note: what was tried, why it is wrong.")
@click.option("--correction", metavar="WORDS", help="The proposed wording.")
@click.option("--evidence", metavar="TITLE_OR_URL", help="What it was checked against.")
@click.option("--locator", metavar="PLACE", help="Where in the evidence: a page, a timecode.")
@click.option(
    "--batch",
    metavar="[FILE]",
    is_flag=False,
    flag_value="-",
    help="Read marks as JSON objects, one a line, from FILE or standard input; needs no ID and STATUS.",
)
@by_option
@json_option
def mark(
    ids: tuple[str, ...],
    status: Status | None,
    note: str | None,
    correction: str | None,
    evidence: str | None,
    locator: str | None,
    batch: str | None,
    by: str | None,
    *,
    as_json: bool,
) -> int:
    """Give the claims with these IDs (or beginnings of them) a STATUS; one undo takes it all back.

    STATUS is one of unchecked, checking, verified, corrected, false, inconclusive, opinion, discarded, or the
    letter that marks at the desk: z, t, v, c, x, i, p, d. An ID of - reads IDs from standard input, the first
    word of each line, as list prints them.

    corrected needs --correction, false needs --evidence or --note, inconclusive needs --note, unless given
    before.

    With --batch each line is an object with id and status, and with note, correction, evidence (a title or
    URL) and locator as wanted. Each is a step of its own, answered in a line, in order, once it is on the
    disk: {"id", "ok": true, "revision"} or {"id", "ok": false, "error"}; exit 1 where one was refused.

    Example: onrecord mark q7k3 verified --evidence 'Port log 2024' --locator 'p. 12'

    Example: onrecord list --kind quote | onrecord mark - checking

    Example: onrecord mark --batch < marks.jsonl
    """
    if batch is not None:
        if ids or status or note or correction or evidence or locator:
            raise click.UsageError("--batch takes IDs, statuses and the rest from the lines that it reads")
        from tui.cli.batch import mark_each

        store, settings = open_store()
        with reading(batch) as lines:
            return mark_each(store, lines, checker(by, settings))
    if not ids or not status:
        raise click.UsageError(
            "Missing argument 'ID...'." if status or not ids else "Missing argument 'STATUS'."
        )
    from onrecord.store import Citation

    if locator and not evidence:
        raise click.UsageError("--locator says where in the evidence; give --evidence too")
    store, settings = open_store()
    named = claim_ids(ids)
    step = store.decide(
        named,
        checker(by, settings),
        status=status,
        note=UNSET if note is None else note,
        correction=UNSET if correction is None else correction,
        cite=Citation(evidence_item(evidence), locator or "") if evidence else None,
    )
    report(store, step, named, as_json=as_json)
    return 0

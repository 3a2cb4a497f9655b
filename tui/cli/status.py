"""``status``: what is left of each document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.claims import source_option
from tui.cli.options import json_option, open_store, tell, workspace_option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.clearance import Left

COLUMNS = {
    "claims": "claims",
    "to check": "to_check",
    "stale": "stale",
    "queries": "asked",
    "false": "false",
    "unapplied": "unapplied",
    "warned": "warned",
}
"""The heads of the table, and the counts below them."""


@click.command()
@workspace_option
@source_option
@click.option("--checked", is_flag=True, help="Ask only that all is checked.")
@click.option("--strict", is_flag=True, help="Ask also that no claim is warned of.")
@json_option
def status(files: tuple[str, ...], *, checked: bool, strict: bool, as_json: bool) -> int:
    """Print what is left of each document; exit 1 until all is clear.

    Checked: no claim is unchecked, checking, stale or with an open query. Clear: checked, and no false claim
    and no correction that the draft does not have yet stands in it. A document that gave no claim waits for
    onrecord accept; one that is new, or changed since it was taken in, for onrecord take-in.

    Strict: clear, and there is no warning, such as of a verified claim without a place in its evidence.

    Example: onrecord status --source article.txt && publish article.txt
    """
    from onrecord import clearance

    if checked and strict:
        raise click.UsageError("--checked asks less and --strict more; give one of them")
    store, _ = open_store()
    wanted = {file.removeprefix("seeds/") for file in files}
    left = [each for each in clearance.of_workspace(store) if not wanted or each.file in wanted]
    if unknown := wanted - {each.file for each in left}:
        raise click.BadParameter(f"{min(unknown)}: no such document in seeds/", param_hint="--source")
    if not left:
        tell("no documents in seeds/")
    _print(left, as_json=as_json)
    goal = "is_checked" if checked else "is_proven" if strict else "is_clear"
    return 0 if left and all(getattr(each, goal) for each in left) else 1


def _print(left: Iterable[Left], *, as_json: bool) -> None:
    import msgspec

    from onrecord.jsonl import line
    from tui.display import one_line

    rows = [[each.file, *_counts(each), _state(each)] for each in left]
    if as_json:
        for each in left:
            states = {"checked": each.is_checked, "clear": each.is_clear, "strict": each.is_proven}
            click.echo(line({**msgspec.to_builtins(each), **states}))
        return
    if not rows:
        return
    rows = [["document", *COLUMNS, ""], *([one_line(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *counts, state in rows:
        cells = (cell.rjust(width) for cell, width in zip(counts, widths[1:], strict=False))
        click.echo("  ".join((first.ljust(widths[0]), *cells, state)).rstrip())


def _counts(each: Left) -> list[str]:
    return [str(getattr(each, field) or "") for field in COLUMNS.values()]


def _state(each: Left) -> str:
    """How far it is, in a word or a reason."""
    return each.problem or each.state

"""``status``: the claims left to check in each document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.claims import source_option
from tui.cli.options import json_option, open_store, tell, workspace_option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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
"""The heads of the table, and the counts below each."""

ALWAYS = ("claims", "to check")
"""The heads that are shown even where all counts are 0."""


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

    A document that is not in English alone has its language there: only quotations in marks and plain
    numbers are found in it.

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


def _print(left: Sequence[Left], *, as_json: bool) -> None:
    import msgspec

    from onrecord.jsonl import line

    if as_json:
        for each in left:
            states = {"checked": each.is_checked, "clear": each.is_clear, "strict": each.is_proven}
            click.echo(line({**msgspec.to_builtins(each), **states}))
    elif left:
        for row in zip(*_columns(left), strict=True):
            click.echo("  ".join(row).rstrip())


def _columns(left: Sequence[Left]) -> Iterator[list[str]]:
    """The columns of the table, their heads first, each as wide as it has to be."""
    from tui.wording.languages import short
    from tui.wording.safe import one_line

    yield _wide(["document", *(one_line(each.file) for each in left)], str.ljust)
    for head, field in COLUMNS.items():
        counts = [str(getattr(each, field) or "") for each in left]
        if head in ALWAYS or any(counts):
            yield _wide([head, *counts], str.rjust)
    if any(told := [short(each.language) for each in left]):
        yield _wide(["language", *told], str.ljust)
    yield ["", *(each.problem or each.state for each in left)]


def _wide(cells: list[str], fill: Callable[[str, int], str]) -> list[str]:
    return [fill(cell, max(map(len, cells))) for cell in cells]

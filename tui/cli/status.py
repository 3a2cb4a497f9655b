"""``status``: the claims left to check in each document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.claims import source_option
from tui.cli.options import json_option, open_store, tell, terminal_width, workspace_option

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
    "blocks out": "left_out",
}
"""The heads of the table, and the counts below each."""

GAP = "  "
NARROWEST = 24
"""The least cells for the documents' names, however narrow the terminal is."""

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

    Blocks that give no claims, since a reader or somebody left them out, are counted as blocks out: onrecord
    block lists them.

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
        counts = list(_columns(left))
        last = ["", *(each.problem or each.state for each in left)]
        taken = sum(len(column[0]) + len(GAP) for column in counts) + len(GAP) + max(map(len, last))
        names = _names(left, max(terminal_width() - taken, NARROWEST))
        for row in zip(names, *counts, last, strict=True):
            click.echo(GAP.join(row).rstrip())


def _names(left: Sequence[Left], room: int) -> list[str]:
    """The column of the documents' names, their middles left out where there is no room."""
    from tui.wording.safe import cells, in_middle, one_line

    names = ["document", *(in_middle(one_line(each.file), room) for each in left)]
    width = max(map(cells, names))
    return [name + " " * (width - cells(name)) for name in names]


def _columns(left: Sequence[Left]) -> Iterator[list[str]]:
    """The columns of the counts and the languages, their heads first, each as wide as it has to be."""
    from tui.wording.languages import short

    for head, field in COLUMNS.items():
        counts = [str(getattr(each, field) or "") for each in left]
        if head in ALWAYS or any(counts):
            yield _wide([head, *counts], str.rjust)
    if any(told := [short(each.language) for each in left]):
        yield _wide(["language", *told], str.ljust)


def _wide(cells: list[str], fill: Callable[[str, int], str]) -> list[str]:
    width = max(map(len, cells))
    return [fill(cell, width) for cell in cells]

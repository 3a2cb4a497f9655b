"""``export``: claims leave as CSV."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.claims import chosen, kind_option, source_option, text_option
from tui.cli.options import open_store, tell, workspace_option

if TYPE_CHECKING:
    from onrecord.records import Kind, Status


@click.command()
@workspace_option
@click.option(
    "--status",
    "statuses",
    metavar="STATUS,...",
    default="verified",
    show_default=True,
    help="Claims of these statuses; all for every one.",
)
@kind_option
@source_option
@text_option
@click.option("--columns", metavar="NAME,...", help="These columns, in this order (see docs/csv.md).")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="-",
    help="The file to write; - is standard output.  [default: -]",
)
@click.option("--raw", is_flag=True, help="Leave out the guard against cells that a spreadsheet would run.")
@click.option("--bom", is_flag=True, help="Begin with a byte order mark, which Excel needs for UTF-8.")
def export(
    statuses: str,
    kinds: tuple[Kind, ...],
    files: tuple[str, ...],
    text: str,
    columns: str | None,
    output: str,
    *,
    raw: bool,
    bom: bool,
) -> None:
    """Write claims as CSV, one row a claim: the verified ones, unless told otherwise.

    Example: onrecord export --status verified,corrected -o lighthouse.csv
    """
    from onrecord import csvfile

    store, _ = open_store()
    entries = chosen(store, _statuses(statuses), kinds, files, text)
    picked = _columns(columns, csvfile.COLUMNS)
    if output == "-":
        sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]
        sys.stdout.write("\ufeff" if bom else "")
        csvfile.write(store, entries, sys.stdout, columns=picked, raw=raw)
        return
    path = Path(output)
    if path.is_char_device() or path.is_fifo():  # is written to, not replaced
        with path.open("w", encoding="utf-8", newline="") as out:
            out.write("\ufeff" if bom else "")
            csvfile.write(store, entries, out, columns=picked, raw=raw)
        return
    count = csvfile.export(store, entries, path, columns=picked, raw=raw, bom=bom)
    tell(f"{path}: {count} claims")


def _statuses(names: str) -> list[Status]:
    from onrecord.rules import STATUSES

    wanted = [name.strip() for name in names.split(",")]
    if wanted == ["all"]:
        return []
    for name in wanted:
        if name not in STATUSES:
            raise click.BadParameter(f"{name}: not one of all, {', '.join(STATUSES)}", param_hint="--status")
    return [status for status in STATUSES if status in wanted]


def _columns(names: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    if names is None:
        return known
    wanted = tuple(name.strip() for name in names.split(","))
    for name in wanted:
        if name not in known:
            raise click.BadParameter(f"{name}: no such column", param_hint="--columns")
    return wanted

"""``export``: claims leave, in one of several forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.cli.claims import chosen, gone_option, kind_option, source_option, stale_option, text_option
from tui.cli.options import open_store, tell, workspace_option
from tui.cli.tables import TableOptions, table_options, write_tables

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
@stale_option
@gone_option
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    default="-",
    help="The file to write; - is standard output.  [default: -]",
)
@table_options
def export(
    statuses: str,
    kinds: tuple[Kind, ...],
    files: tuple[str, ...],
    text: str,
    output: Path,
    *,
    stale: bool,
    gone: bool,
    **table: Any,
) -> None:
    """Write claims as CSV, one row a claim: the verified ones, unless told otherwise.

    Example: onrecord export --status verified,corrected -o lighthouse.csv
    """
    from onrecord.formats.output import is_stream

    wanted = _statuses(statuses)
    store, _ = open_store()
    entries = chosen(store, wanted, kinds, files, text, stale=stale, gone=gone)
    count = write_tables(store, entries, output, TableOptions(**table))
    if not is_stream(output):
        tell(f"{output}: {count} claims")


def _statuses(names: str) -> list[Status]:
    from onrecord.rules import STATUSES

    wanted = [name.strip() for name in names.split(",")]
    if wanted == ["all"]:
        return []
    for name in wanted:
        if name not in STATUSES:
            raise click.BadParameter(f"{name}: not one of all, {', '.join(STATUSES)}", param_hint="--status")
    return [status for status in STATUSES if status in wanted]

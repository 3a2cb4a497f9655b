"""``export``: claims leave, in one of several forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.cli.claims import Conditions, chosen, filter_options
from tui.cli.options import open_store, tell, workspace_option
from tui.cli.tables import TableOptions, table_options, write_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.config import Settings
    from onrecord.records import Entry, Status
    from onrecord.store import Store

REPORTS = ("markdown", "html")
FORMATS = ("csv", "jsonl", *REPORTS, "claimreview", "annotations")


@click.command()
@workspace_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="csv",
    show_default=True,
    help="csv: a table; jsonl: all that is on record; markdown, html: documents with their claims to read; "
    "claimreview: schema.org's; annotations: the W3C's.",
)
@click.option(
    "--status",
    "statuses",
    metavar="STATUS,...",
    help="Claims of these statuses; all for every one.  "
    "[default: those of --filter, else verified, in markdown and html all]",
)
@filter_options
@click.option("--queries", is_flag=True, help="In markdown and html only what is asked, a section a person.")
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
    form: str,
    statuses: str | None,
    output: Path,
    *,
    queries: bool,
    **more: Any,
) -> None:
    """Write claims, as CSV unless told otherwise: one row a claim, the verified ones.

    --columns, --delimiter, --raw, --bom, --evidence, --history and --schema are about CSV alone.

    Example: onrecord export --status verified,corrected -o lighthouse.csv

    Example: onrecord export --format html --queries -o queries.html
    """
    from onrecord.formats.output import is_stream, write
    from tui.wording import reservations

    conditions = Conditions(**{name: more.pop(name) for name in Conditions.__struct_fields__})
    tables = TableOptions(**more)
    if form != "csv" and (given := tables.given()):
        raise click.UsageError(f"{given[0]} is about csv; --format is {form}")
    if queries and form not in REPORTS:
        raise click.UsageError(f"--queries is about {' and '.join(REPORTS)}; --format is {form}")
    every = form in REPORTS or conditions.kept
    wanted = _statuses(statuses or ("all" if every else "verified"))
    store, settings = open_store()
    entries = chosen(store, settings, wanted, conditions)
    if queries:
        entries = [entry for entry in entries if entry.decision.queries]
    if form == "csv":
        write_tables(store, entries, output, tables)
    else:
        write([(output, _pieces(form, store, entries, settings, queries=queries))])
    if not is_stream(output):
        known = reservations.of(entries)
        tell(f"{output}: {len(entries)} claim{'s' * (len(entries) != 1)}{f': {known}' if known else ''}")


def _pieces(
    form: str, store: Store, entries: Sequence[Entry], settings: Settings, *, queries: bool
) -> Iterator[str]:
    """The text of a file in this form. Raises OnrecordError."""
    from onrecord.formats import annotations, claimreview, html, lines, markdown

    match form:
        case "jsonl":
            return lines.pieces(store, entries)
        case "markdown":
            return (markdown.queries if queries else markdown.documents)(store, entries)
        case "html":
            return (html.queries if queries else html.documents)(store, entries)
        case "claimreview":
            return claimreview.pieces(store, entries, settings.claimreview)
        case _:
            return annotations.pieces(store, entries)


def _statuses(names: str) -> list[Status]:
    from onrecord.rules import STATUSES

    wanted = [name.strip() for name in names.split(",")]
    if wanted == ["all"]:
        return []
    for name in wanted:
        if name not in STATUSES:
            raise click.BadParameter(f"{name}: not one of all, {', '.join(STATUSES)}", param_hint="--status")
    return [status for status in STATUSES if status in wanted]

"""``export``: claims leave, in one of several forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from onrecord.errors import RefusedError
from tui.cli.claims import Conditions, filter_of, filter_options, matching, status_option
from tui.cli.options import known_checker, open_store, tell, workspace_option
from tui.cli.tables import TableOptions, table_options, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.config import Settings
    from onrecord.formats.csvfile import Tables
    from onrecord.records import Entry, Status
    from onrecord.store import Store

REPORTS = ("markdown", "html")
FORMATS = ("csv", "xlsx", "docx", "jsonl", *REPORTS, "claimreview", "annotations")
OF_ALL = ("docx", *REPORTS)
"""The forms in which claims of all statuses leave, where none are named."""
BY_ENDING = {".docx": "docx"}
"""The forms that files have by their ending."""
OF_WORKBOOKS = frozenset({"--for", "--columns"})
"""The options about tables that are about workbooks, too."""


@click.command()
@workspace_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="csv: a table; xlsx: a workbook; docx: a Word document with comments at its claims; "
    "jsonl: all that is on record; "
    "markdown, html: documents with their claims to read; "
    "claimreview: schema.org's; annotations: the W3C's.  "
    "[default: xlsx for a FILE.xlsx, docx for a FILE.docx, else csv]",
)
@status_option(
    "Claims of these statuses; all for every one.  "
    "[default: those of --filter, else verified, in docx, markdown and html all]"
)
@filter_options
@click.option(
    "--stale",
    is_flag=True,
    help="Take stale claims along, by the status that they had: their status is stale.",
)
@click.option("--queries", is_flag=True, help="In markdown and html only what is asked, a section a person.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    default="-",
    help="The file to write; - is standard output.  [default: -]",
)
@click.option(
    "--force",
    is_flag=True,
    help="Write over files that exist, also in seeds/ and evidence/; never into the store.",
)
@table_options
def export(
    form: str | None,
    statuses: frozenset[Status] | None,
    output: Path,
    *,
    stale: bool,
    queries: bool,
    force: bool,
    **more: Any,
) -> None:
    """Write claims, as CSV unless told otherwise: one row a claim, the verified ones.

    A claim whose words, sentence or speaker changed since somebody decided on the claim is stale, and not
    verified until somebody marks the claim again: stale claims are left out and counted; --stale, or --status
    all, takes them along.

    As docx the Word document itself leaves, with a comment at each claim that is false, corrected or asked
    about; nothing else in it is changed.

    --for and --columns are about CSV and workbooks, --delimiter, --raw, --bom, --evidence, --history and
    --schema about CSV alone. A workbook needs pip install 'onrecord[xlsx]'.

    What exists is not written over, nor is anything written into seeds/, evidence/ and data/ but for
    data/exports/, unless with --force; into the store never.

    Example: onrecord export --status verified,corrected -o lighthouse.csv

    Example: onrecord export --status all --for people -o for-tom.xlsx

    Example: onrecord export --format html --queries -o queries.html

    Example: onrecord export --source draft.docx -o draft-checked.docx
    """
    from onrecord.formats.export import is_workbook
    from onrecord.formats.output import is_stream, write
    from onrecord.formats.workbook import Workbook
    from tui.wording import reservations

    conditions = Conditions(**{name: more.pop(name) for name in Conditions.__struct_fields__ if name in more})
    options = TableOptions(**more)
    form = form or ("xlsx" if is_workbook(output) else BY_ENDING.get(output.suffix.lower(), "csv"))
    alone = [name for name in options.given() if form != "xlsx" or name not in OF_WORKBOOKS]
    if form != "csv" and alone:
        raise click.UsageError(f"{alone[0]} is about csv; --format is {form}")
    if queries and form not in REPORTS:
        raise click.UsageError(f"--queries is about {' and '.join(REPORTS)}; --format is {form}")
    default: tuple[Status, ...] = () if form in OF_ALL or conditions.kept else ("verified",)
    store, settings = open_store()
    filter_ = filter_of(
        store, settings, replace(conditions, statuses=default if statuses is None else statuses)
    )
    by = known_checker(None, settings)
    every = matching(store, filter_, filter_.of_stale(), by=by)
    entries = every if stale else matching(store, filter_, among=every, by=by)
    if left := len(every) - len(entries):
        tell(f"left out, since they are stale: {left}; --stale takes them along")
    if queries:
        entries = [entry for entry in entries if entry.decision.queries]
    table: Tables | Workbook | None = None
    if form == "csv":
        table, outputs = tables(store, entries, output, options)
    elif form == "xlsx":
        table = Workbook(store)
        outputs = [(output, table.claims(entries, options.picked()))]
    elif form == "docx":
        from extractors.commented import commented, with_comments

        entries = with_comments(entries)
        outputs = [(output, [commented(store, entries, settings.by or "fact check")])]
    else:
        outputs = [(output, _pieces(form, store, entries, settings, queries=queries))]
    _check([path for path, _ in outputs], store, force=force)
    write(outputs)
    for remark in table.remarks if table else ():
        tell(f"warning: {remark}")
    if not is_stream(output):
        known = reservations.of(entries)
        tell(f"{output}: {len(entries)} claim{'s' * (len(entries) != 1)}{f': {known}' if known else ''}")


def _check(paths: Iterable[Path], store: Store, *, force: bool) -> None:
    """Check that files may be written here. Raises RefusedError, which says where ``--force`` helps."""
    from onrecord.formats.output import TakenError, check

    try:
        check(paths, store.workspace, force=force)
    except TakenError as error:
        raise RefusedError(f"{error}; --force writes over it") from None


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

"""``import``: decisions that somebody made in a spreadsheet come back in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.errors import RefusedError
from tui.cli.options import by_option, checker, json_option, open_store, tell, workspace_option
from tui.wording.changes import named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.importing.plan import Edit, Plan

USAGE = 2


@click.command("import")
@workspace_option
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@by_option
@json_option
def import_(file: Path, by: str | None, *, dry_run: bool, as_json: bool) -> int:
    """Take in what somebody decided in a spreadsheet: FILE is a CSV or a workbook that export wrote.

    - is standard input. A workbook (.xlsx) needs pip install 'onrecord[xlsx]'.

    Status, note, correction, evidence and query come back, by claim id. An empty cell changes nothing, a lone
    - empties. All of it is one step for undo. Where something does not fit, nothing changes, and it is named.

    Example: onrecord import --dry-run checked.csv
    """
    from onrecord.importing import plan, sheet

    read = sheet.read(_content(file), str(file))
    if read.unknown:
        tell(f"warning: these columns are not known and stay out: {', '.join(read.unknown)}")
    store, settings = open_store()
    if dry_run:
        made = plan.make(store, read, by or "")
        if made.refusals:
            return _refuse(file, made.refusals)
        _report(made, as_json=as_json)
        tell(f"{file}: {_claims(made)} would change")
        return 0
    try:
        made, _ = plan.apply(store, read, checker(by, settings))
    except plan.RefusedSheetError as error:
        return _refuse(file, error.refusals)
    _report(made, as_json=as_json)
    tell(f"{file}: {_claims(made)} changed" + ("; onrecord undo takes it back" if made.edits else ""))
    return 0


def _content(file: Path) -> bytes:
    if str(file) == "-":
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except OSError as error:
        raise RefusedError(f"{file}: {error.strerror}") from None


def _refuse(file: Path, refusals: Iterable[object]) -> int:
    for refusal in refusals:
        tell(f"onrecord: {file}: {refusal}")
    tell(f"onrecord: {file}: nothing was changed")
    return USAGE


def _claims(made: Plan) -> str:
    return f"{len(made.edits)} claim{'s' * (len(made.edits) != 1)}"


def _report(made: Plan, *, as_json: bool) -> None:
    from onrecord.jsonl import line
    from tui.wording.safe import one_line

    for rewritten in made.rewritten:
        tell(f"{rewritten}: a spreadsheet wrote it so")
    for edit in made.edits:
        click.echo(line(_object(edit)) if as_json else one_line(_line(edit)))
        for warning in edit.warnings:
            tell(f"warning: {named(edit.entry)}: {warning}")


def _object(edit: Edit) -> dict[str, object]:
    changes = {change.column: [change.old, change.new] for change in edit.changes}
    return {"id": edit.entry.id, "row": edit.row, "changes": changes}


def _line(edit: Edit) -> str:
    changes = (f"{each.column}: {_said(each.old)} -> {_said(each.new)}" for each in edit.changes)
    return f"{named(edit.entry)} {'; '.join(changes)}"


def _said(cell: str) -> str:
    return f"“{cell}”" if cell else "nothing"

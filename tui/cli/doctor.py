"""``doctor``: checks the files of a workspace, and repairs what it can."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

import click

from tui.cli.options import folder, json_option, tell, workspace_option

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.doctor.findings import Finding
    from onrecord.reading import Reading


@click.command()
@workspace_option
@click.option(
    "--repair", is_flag=True, help="Put right what can be; files are copied before to data/rescued/."
)
@json_option
def doctor(*, repair: bool, as_json: bool) -> int:
    """Check the files of the workspace; with --repair, put right what can be.

    Without --repair nothing is changed, and what it would do is said. Exit 0 where all is well, 1 where
    something was found (or repaired), 2 where the store can't be opened and this can't help.

    Example: onrecord doctor || onrecord doctor --repair
    """
    from onrecord import workspace
    from onrecord.doctor.doctor import Doctor

    place = workspace.find(folder())
    visit = Doctor(place, datetime.now().astimezone(), _read)
    findings = visit.repair() if repair else visit.examine()
    _print(findings, as_json=as_json)
    if not findings:
        tell(f"{place.root}: all is well")
    if any(finding.fatal and not (finding.done or (finding.remedy and not repair)) for finding in findings):
        return 2
    return 1 if findings else 0


def _print(findings: list[Finding], *, as_json: bool) -> None:
    import msgspec

    from onrecord.jsonl import line
    from tui.wording.safe import one_line

    for finding in findings:
        if as_json:
            plain = {field: getattr(finding, field) for field in finding.__struct_fields__}
            sys.stdout.write(line(msgspec.to_builtins(plain)) + "\n")
        else:
            sys.stdout.write(one_line(finding.line) + "\n")


def _read(path: Path, content: bytes) -> Reading:
    """A document, as its intake reads it. Raises UnreadableError."""
    from extractors.guard import guarded
    from extractors.readers import read

    with guarded(path):
        return read(path, content)

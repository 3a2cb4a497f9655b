"""Documents go into a workspace: ``init``, ``add``, ``take-in``."""

from __future__ import annotations

import shutil
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.errors import OnrecordError, RefusedError
from tui.cli.options import open_store, workspace_option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.intake import Outcome
    from onrecord.store import Store


@click.command()
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
def init(directory: Path) -> None:
    """Make a workspace of DIRECTORY: a folder with seeds/ for documents and data/ for what is on record.

    Example: onrecord init lighthouse-story
    """
    from onrecord import workspace

    made = workspace.create(directory)
    click.echo(f"{made.root}: put documents into {made.seeds}, then run onrecord there", err=True)


@click.command()
@workspace_option
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--as", "name", metavar="NAME", help="The name of the (one) document below seeds/.")
def add(files: tuple[Path, ...], name: str | None) -> int:
    """Copy FILES into seeds/ and take them in.

    Example: onrecord add ~/Downloads/draft-3.txt --as lighthouse.txt
    """
    if name and len(files) > 1:
        raise click.UsageError("--as names one document; give one file")
    store, _ = open_store()
    targets = [_target(store, file, name or file.name) for file in files]
    return _take_in(
        store, (_added(store, file, target) for file, target in zip(files, targets, strict=True)), len(files)
    )


@click.command("take-in")
@workspace_option
def take_in() -> int:
    """Take in the new documents of seeds/; exit 1 where one of seeds/ can't be taken in."""
    from extractors.intake import take_in_new

    store, _ = open_store()
    return _take_in(store, take_in_new(store), len(store.workspace.documents()))


def _take_in(store: Store, outcomes: Iterable[Outcome], length: int) -> int:
    """Say what became of each document; 1 where one could not be taken in."""
    problems = 0
    tty = sys.stderr.isatty()
    bar = (
        click.progressbar(outcomes, length=length, label="Taking in", file=sys.stderr)
        if tty
        else nullcontext(outcomes)
    )
    lines = []
    with bar as steps:
        for outcome in steps:
            problems += outcome.problem is not None
            lines.append(_line(store, outcome))
    for line in filter(None, lines):
        click.echo(line, err=True)
    return 1 if problems else 0


def _line(store: Store, outcome: Outcome) -> str:
    if outcome.problem:
        return f"! {outcome.problem}"
    if not (source := outcome.source):
        return ""
    _, claims = store.progress()[source.id]
    warnings = "".join(f"\n! {source.file}: {warning}" for warning in source.warnings)
    return f"{source.file}: {claims} claims{warnings}"


def _target(store: Store, file: Path, name: str) -> Path:
    """Where a document goes below seeds/. Raises RefusedError where that is no place for it."""
    target = store.workspace.seeds / name
    if not target.resolve().is_relative_to(store.workspace.seeds.resolve()):
        raise RefusedError(f"{name}: not below seeds/")
    if not file.is_file():
        raise RefusedError(f"{file}: no such file")
    if target.exists() and not target.samefile(file) and target.read_bytes() != file.read_bytes():
        raise RefusedError(f"{target}: there is another document of this name; choose one with --as NAME")
    return target


def _added(store: Store, file: Path, target: Path) -> Outcome:
    from extractors.intake import Outcome
    from extractors.intake import take_in as take_in_one

    try:
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
        return Outcome(target, source=take_in_one(store, target))
    except OSError as error:
        return Outcome(target, problem=f"{error.filename}: {error.strerror}")
    except OnrecordError as error:
        return Outcome(target, problem=str(error))

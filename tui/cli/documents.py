"""Documents go into a workspace: ``init``, ``add``, ``take-in``."""

from __future__ import annotations

import shutil
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.errors import RefusedError, UnreadableError
from tui.cli.options import open_store, workspace_option

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option("--as", "name", metavar="NAME", help="The name of the (one) document below seeds/.")
def add(files: tuple[Path, ...], name: str | None) -> int:
    """Copy FILES into seeds/ and take them in; exit 1 where one of them has no text to take in.

    Example: onrecord add ~/Downloads/draft-3.txt --as lighthouse.txt
    """
    if name and len(files) > 1:
        raise click.UsageError("--as names one document; give one file")
    store, _ = open_store()
    targets: dict[Path, Path] = {}
    for file in files:
        target = _target(store, file, name or file.name)
        if not targets.setdefault(target, file).samefile(file):
            raise RefusedError(f"{file}: one more of this name; add it by itself with --as NAME")
    outcomes = (_added(store, file, target) for target, file in targets.items())
    return _take_in(store, outcomes, len(targets), known="on record already")


@click.command("take-in")
@workspace_option
def take_in() -> int:
    """Take in the new documents of seeds/; exit 1 where one of seeds/ can't be taken in."""
    from extractors.intake import take_in_new

    store, _ = open_store()
    return _take_in(store, take_in_new(store), len(store.workspace.documents()))


def _take_in(store: Store, outcomes: Iterable[Outcome], length: int, *, known: str = "") -> int:
    """Say what became of each document, ``known`` of those on record; 1 where one can't be taken in."""
    tty = sys.stderr.isatty()
    bar = (
        click.progressbar(outcomes, length=length, label="Taking in", file=sys.stderr)
        if tty
        else nullcontext(outcomes)
    )
    with bar as steps:
        done = list(steps)
    progress = store.progress()
    for outcome in done:
        for line in _lines(outcome, progress, known):
            click.echo(line, err=True)
    return 1 if any(outcome.problem for outcome in done) else 0


def _lines(outcome: Outcome, progress: dict[str, tuple[int, int]], known: str) -> Iterator[str]:
    if outcome.problem:
        yield f"! {outcome.problem}"
    elif source := outcome.source:
        yield f"{source.file}: {progress[source.id][1]} claims"
        yield from (f"! {source.file}: {warning}" for warning in source.warnings)
    elif known:
        yield f"{outcome.document.name}: {known}"


def _target(store: Store, file: Path, name: str) -> Path:
    """Where a document goes below seeds/. Raises RefusedError where that is no place for it."""
    target = store.workspace.seeds / name
    if not target.resolve().is_relative_to(store.workspace.seeds.resolve()):
        raise RefusedError(f"{name}: not below seeds/")
    if not file.is_file():
        raise RefusedError(f"{file}: no such file")
    if target.is_dir():
        raise RefusedError(f"{target}: is a folder; name a file with --as NAME")
    if target.exists() and not target.samefile(file) and target.read_bytes() != file.read_bytes():
        raise RefusedError(f"{target}: there is another document of this name; choose one with --as NAME")
    return target


def _added(store: Store, file: Path, target: Path) -> Outcome:
    from extractors.intake import Outcome
    from extractors.intake import take_in as take_in_one

    copied = not target.exists()
    if copied:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    try:
        return Outcome(target, source=take_in_one(store, target))
    except UnreadableError as error:
        if copied:
            target.unlink()
        return Outcome(target, problem=str(error))

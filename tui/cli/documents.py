"""Documents go into a workspace: ``init``, ``add``, ``take-in``."""

from __future__ import annotations

import shlex
import sys
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import click

from onrecord.errors import FaultError, RefusedError, StoreError, UnreadableError, UnsureError
from tui.cli.options import language_option, open_store, published_option, tell, workspace_option
from tui.cli.passwords import password_option, unlocked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from extractors.intake import Outcome
    from onrecord.records import Source
    from onrecord.store import Store


LATER = "; onrecord source edit --published puts the day of publication right"


@click.command()
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
def init(directory: Path) -> None:
    """Make a workspace of DIRECTORY: a folder with seeds/ for documents and data/ for what is on record.

    Example: onrecord init lighthouse-story
    """
    from onrecord import workspace

    made = workspace.create(directory)
    tell(f"{made.root}: put documents into {made.seeds}, then run onrecord there")


@click.command()
@workspace_option
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option("--as", "name", metavar="NAME", help="The name of the (one) document below seeds/.")
@click.option(
    "--draft-of", metavar="SOURCE", help="The (one) document is the next draft of SOURCE, a file or id."
)
@click.option("--attachments", "attached", is_flag=True, help="Take in the files attached to mails, too.")
@published_option
@language_option
@password_option
def add(
    files: tuple[Path, ...],
    name: str | None,
    draft_of: str | None,
    *,
    attached: bool,
    published: datetime | None,
    language: str,
    password: str,
) -> int:
    """Copy FILES into seeds/ and take them in; exit 1 where one of them has no text to take in.

    Of a mailbox (mbox), each mail is a document: inbox/0001-subject.eml.

    Decisions stay with the claims whose words and sentence are the same in the next draft of a document; the
    others are stale, which is listed, or gone. Outside English only quotations in marks and plain numbers are
    found.

    Example: onrecord add ~/Downloads/draft-3.txt --draft-of lighthouse.txt
    """
    if len(files) > 1 and (name or draft_of):
        raise click.UsageError(f"{'--as' if name else '--draft-of'} names one document; give one file")
    store, _ = open_store()
    source = _source(store, draft_of) if draft_of else None
    read = Reading(source, published.date() if published else None, language, password)
    with TemporaryDirectory() as folder:
        targets = _targets(store, files, name, Path(folder), attached=attached)
        if source and len(targets) > 1:
            raise click.UsageError("--draft-of names one document; give one mail")
        outcomes = (_added(store, file, target, read) for target, file in targets.items())
        return _take_in(store, outcomes, len(targets), known=f"on record already{LATER if published else ''}")


def _targets(
    store: Store, files: Iterable[Path], name: str | None, folder: Path, *, attached: bool
) -> dict[Path, Path]:
    """The documents in files by their places below seeds/; those that are unpacked lie in ``folder``.

    Raises RefusedError where two would have the same place.
    """
    from extractors.readers.unpacking import unpacked

    targets: dict[Path, Path] = {}
    for number, file in enumerate(files):
        for inside, document in unpacked(file, name or file.name, folder / str(number), attached=attached):
            target = _target(store, document, inside)
            if not targets.setdefault(target, document).samefile(document):
                raise RefusedError(f"{document}: one more of this name; add it by itself with --as NAME")
    return targets


@click.command("take-in")
@workspace_option
@click.option("--changed", is_flag=True, help="Take in changed documents, too, as their next drafts.")
@published_option
@language_option
def take_in(*, changed: bool, published: datetime | None, language: str) -> int:
    """Take in the new documents of seeds/; exit 1 where one can't be taken in, or changed and waits.

    A changed document is listed with what would go stale, and taken in with --changed. Outside English only
    quotations in marks and plain numbers are found.

    Example: onrecord take-in --changed
    """
    from extractors.intake import take_in_all, take_in_new

    store, _ = open_store()
    day = published.date() if published else None
    outcomes = take_in_all(store, day, language) if changed else take_in_new(store, day, language)
    return _take_in(store, outcomes, len(store.workspace.documents()))


def _take_in(store: Store, outcomes: Iterable[Outcome], length: int, *, known: str = "") -> int:
    """Say what became of each document, ``known`` of those on record; 1 where one can't be taken in.

    What can't be read comes last, so that a long list does not hide it.
    """
    tty = sys.stderr.isatty()
    bar = (
        click.progressbar(outcomes, length=length, label="Taking in", file=sys.stderr)
        if tty
        else nullcontext(outcomes)
    )
    with bar as steps:
        done = [outcome for outcome in steps if not _is_accepted(store, outcome)]
    progress = store.progress()
    for outcome in sorted(done, key=lambda outcome: outcome.became == "unreadable"):
        for line in _lines(store, outcome, progress, known):
            tell(line)
    return 1 if any(outcome.problem for outcome in done) else 0


def _is_accepted(store: Store, outcome: Outcome) -> bool:
    """Whether a document can't be read, and somebody accepted the document as it is."""
    from extractors import unread

    return outcome.became == "unreadable" and unread.is_accepted(store, outcome.document)


def _lines(store: Store, outcome: Outcome, progress: dict[str, tuple[int, int]], known: str) -> Iterator[str]:
    from extractors.intake import preview
    from tui.wording.drafts import lines
    from tui.wording.languages import limits

    name = store.workspace.name_of(outcome.document)
    if outcome.problem:
        yield f"! {outcome.problem}"
    if outcome.became == "changed" and outcome.of:
        try:
            yield from (f"  {line}" for line in lines(preview(store, outcome.document, outcome.of)))
            yield "  onrecord take-in --changed takes it in"
        except UnreadableError as error:
            yield f"! {error}"
    elif outcome.became == "known" and known:
        yield f"{outcome.document.name}: {known}"
    elif outcome.became == "waiting":
        yield f"{name}: is being written; it waits for the next look"
    elif outcome.became == "renamed" and outcome.of:
        yield f"{name}: was {outcome.of.file}"
    elif outcome.became == "gone":
        yield f"! {name}: is gone; its claims stay on record"
    elif outcome.became == "back":
        yield f"{name}: is back"
    elif source := outcome.source:
        claims = progress[source.id][1]
        yield f"{source.file}: {claims} claim{'s' * (claims != 1)}"
        warnings = (*source.warnings, limits(source.draft.language))
        yield from (f"! {source.file}: {warning}" for warning in warnings if warning)
        if outcome.became == "new" and outcome.of:
            file = shlex.quote(f"seeds/{source.file}")
            offer = f"onrecord add --draft-of {shlex.quote(outcome.of.file)} {file}"
            yield f"{source.file}: much like {outcome.of.file}; if it is its next draft: {offer}"
    if outcome.carried:
        yield from (f"  {line}" for line in lines(outcome.carried))


def _source(store: Store, name: str) -> Source:
    """The document of this file name or id. Raises click.BadParameter where there is none."""
    found = store.source_of(file=name.removeprefix("seeds/"))
    if not found and name not in {source.id for source in store.sources()}:
        raise click.BadParameter(f"{name}: no such document on record", param_hint="--draft-of")
    return found or store.source(name)


def _target(store: Store, file: Path, name: str) -> Path:
    """The name of a document below seeds/. Raises RefusedError where that is no place for it."""
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


class Reading(NamedTuple):
    """How a file is to be read: as the next draft of a source, if any; day, language and password given."""

    source: Source | None
    published: date | None
    language: str
    password: str


def _added(store: Store, file: Path, target: Path, read: Reading) -> Outcome:
    from extractors import intake
    from onrecord.files import write_whole

    copied, content = not target.exists(), file.read_bytes()
    if copied:
        write_whole(target, [content])

    def taken_in() -> Outcome:
        if read.source:
            return intake.take_in_draft(store, target, read.source, read.published, read.language)
        return intake.take_in(store, target, read.published, read.language)

    try:
        outcome = unlocked(target, content, read.password, taken_in)
    except (UnreadableError, StoreError) as error:
        if copied and not isinstance(error, FaultError | UnsureError):
            _remove(target, f"{error}; its copy")
        if isinstance(error, StoreError):
            raise
        return intake.Outcome(target, problem=str(error), became="unreadable")
    if copied and outcome.became == "known":
        _remove(target, f"{target.name}: on record already; its copy")
    return outcome


def _remove(copy: Path, why: str) -> None:
    """Remove a copy that was made for an intake. Raises StoreError, which begins with ``why``."""
    try:
        copy.unlink(missing_ok=True)
    except OSError:
        raise StoreError(f"{why} {copy} can't be removed") from None

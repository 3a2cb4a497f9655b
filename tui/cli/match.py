"""``match``: the passages of documents that bear on each claim; ``find``: passages by their words."""

from __future__ import annotations

import hashlib
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.errors import RefusedError
from tui.cli.options import (
    claim_ids,
    json_option,
    language_option,
    open_store,
    published_option,
    tell,
    workspace_option,
)
from tui.cli.paths import documents_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from extractors.matching.index import Index
    from extractors.matching.read import Read
    from onrecord.matches import Match
    from onrecord.reading import Reading
    from onrecord.records import Entry
    from onrecord.store import Store
    from onrecord.workspace import Workspace

MOST = 20
"""The most passages that a search prints."""


@click.command()
@workspace_option
@click.argument("claims", nargs=-1, metavar="ID...|DRAFT...")
@click.option(
    "--against",
    metavar="PATH",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="A document, or a folder of documents, that DRAFTs are checked against (may be repeated).",
)
@published_option
@language_option
def match(
    claims: tuple[str, ...], against: tuple[Path, ...], published: datetime | None, language: str
) -> int:
    """Print claims, each with the passages of evidence/ that bear on it: those with these IDs, else all.

    With --against no workspace is needed: the claims are those of documents (DRAFTs), printed as extract
    does, and the passages are those of the documents given.

    An object's matches come best first: the document, the place in it, the words, whose words these are
    there, and the verdict. A quote is verbatim where it stands there word for word, whatever the case, the
    typography and the sounds that a transcript notes; an ellipsis may leave out what does not turn the
    sense. It differs where the same is said in other words: why tells which. A figure is verbatim where the
    document has it, in whatever unit or scale, and differs where the document has another value of the same
    thing. What is reported has passages that are similar.

    onrecord finds; whether a claim is true only a person decides. What can't be read is told on standard
    error, and the exit code is then 2.

    Example: onrecord match draft.txt --against backup/ | jq 'select(.matches == [])'
    """
    if not against:
        return _of_workspace(claims)
    if not claims:
        raise click.UsageError("give the documents whose claims are to be checked")
    from extractors.matching.index import Index
    from extractors.matching.read import read_all

    backup: dict[str, Reading] = {}
    index, troubles = Index(backup.__getitem__), list[str]()
    for read in read_all(documents_of(against)):
        if read.reading:
            backup[str(read.path)] = read.reading
            index.add(str(read.path), read.reading, read.claims)
        troubles.append(read.trouble)
    if not backup:
        raise RefusedError("nothing to check against: no document of --against could be read")
    for read in read_all(documents_of(map(Path, claims)), published and published.date(), language):
        sys.stdout.writelines(_lines(index, read))
        troubles.append(read.trouble)
    return _told(troubles)


def _told(troubles: list[str]) -> int:
    """Tell what could not be read; 2 where there is such."""
    for trouble in filter(None, troubles):
        tell(f"onrecord: {trouble}")
    return 2 if any(troubles) else 0


def _lines(index: Index, read: Read) -> Iterator[str]:
    """The claims of a document as lines of JSON, each with its matches."""
    from extractors.matching import Finder
    from extractors.matching.documents import Document
    from onrecord.jsonl import block_object, claim_object, line

    if not read.reading:
        return
    finder, document = Finder(index), Document(str(read.path), read.reading)
    text_sha256 = hashlib.sha256(read.reading.text.encode()).hexdigest()
    for claim in read.claims:
        plain = claim_object(claim, str(read.path), text_sha256) | block_object(read.reading, claim)
        yield line(plain | _matches(finder.matches(claim, document))) + "\n"


def _matches(found: list[Match]) -> dict[str, Any]:
    import msgspec

    return {"matches": msgspec.to_builtins(found)}


def _of_workspace(ids: tuple[str, ...]) -> int:
    """Print the claims of the workspace, each with the passages of its evidence."""
    from onrecord.jsonl import entry_object, line

    store, _ = open_store()
    named = [store.get(id_) for id_ in claim_ids(ids)] if ids else store.entries()
    index, troubles = up_to_date(store.workspace)
    for entry, found in matched(store, index, named):
        click.echo(line(entry_object(store, entry) | _matches(found)))
    return _told(troubles)


def matched(store: Store, index: Index, entries: Iterable[Entry]) -> Iterator[tuple[Entry, list[Match]]]:
    """Claims on record, each with its matches."""
    from extractors.matching import Finder
    from extractors.matching.documents import Document

    @lru_cache(1)  # claims come document by document
    def document(id_: str, draft: str) -> Document:
        source = store.source(id_)
        return Document(source.file, store.reading(source, draft))

    finder = Finder(index)
    for entry in entries:
        yield entry, finder.matches(entry.claim, document(entry.source, entry.draft))


def up_to_date(workspace: Workspace) -> tuple[Index, list[str]]:
    """The index of a workspace's evidence, and what is wrong with its documents."""
    from extractors.matching import backup

    if not workspace.evidence.is_dir():
        raise RefusedError(f"{workspace.evidence}: put there what the claims are checked against")
    index = backup.opened(workspace)
    return index, [trouble for _, trouble in backup.update(workspace, index)]


@click.command()
@workspace_option
@click.argument("words", nargs=-1, required=True)
@json_option
def find(words: tuple[str, ...], *, as_json: bool) -> int:
    """Print the passages of evidence/ that have all WORDS, the best first.

    Words in one argument are a phrase: they stand one behind the other.

    Example: onrecord find 'harbour wall' insurers
    """
    import msgspec

    from extractors.matching.search import search
    from onrecord.jsonl import line
    from tui.wording.safe import one_line

    store, _ = open_store()
    index, troubles = up_to_date(store.workspace)
    for found in search(index, words, MOST):
        if as_json:
            click.echo(line(msgspec.to_builtins(found)))
        else:
            click.echo(one_line(f"{found.document}  {found.locator}  {found.text}"))
    return _told(troubles)

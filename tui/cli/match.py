"""``match``: the passages of documents that bear on each claim."""

from __future__ import annotations

import hashlib
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from onrecord.errors import RefusedError, UnreadableError
from onrecord.processes import default_jobs, in_order
from tui.cli.options import language_option, published_option, tell
from tui.cli.paths import documents_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from extractors.matching.index import Index
    from onrecord.reading import Reading
    from onrecord.records import Claim


class Read(NamedTuple):
    """A document with its claims, or else the ``trouble`` with it."""

    path: Path
    reading: Reading | None
    claims: list[Claim]
    trouble: str = ""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option(
    "--against",
    metavar="PATH",
    multiple=True,
    required=True,
    type=click.Path(path_type=Path, exists=True),
    help="A document, or a folder of documents, that the claims are checked against (may be repeated).",
)
@published_option
@language_option
def match(
    paths: tuple[Path, ...], against: tuple[Path, ...], published: datetime | None, language: str
) -> int:
    """Print the claims of the documents at PATHS as extract does, each with the passages that bear on it.

    An object's matches are those of the documents given with --against, best first: the document, the place
    in it, the words, whose words these are there, and the verdict. A quote is verbatim where it stands there
    word for word, whatever the case, the typography and the sounds that a transcript notes; an ellipsis may
    leave out what does not turn the sense. It differs where the same is said in other words: why tells which.
    A figure is verbatim where the document has it, in whatever unit or scale, and differs where the document
    has another value of the same thing. What is reported has passages that are similar.

    onrecord finds; whether a claim is true only a person decides. What can't be read is told on standard
    error, and the exit code is then 2.

    Example: onrecord match draft.txt --against backup/ | jq 'select(.matches == [])'
    """
    from extractors.matching.index import Index

    day = published and published.date()
    unread = 0
    backup: dict[str, Reading] = {}
    index = Index(backup.__getitem__)
    for document in _read(documents_of(against), None, ""):
        if document.reading:
            backup[str(document.path)] = document.reading
            index.add(str(document.path), document.reading, document.claims)
        else:
            unread += 1
            tell(f"onrecord: {document.trouble}")
    if not backup:
        raise RefusedError("nothing to check against: no document of --against could be read")
    for document in _read(documents_of(paths), day, language):
        if document.reading:
            sys.stdout.writelines(_lines(index, document.path, document.reading, document.claims))
        else:
            unread += 1
            tell(f"onrecord: {document.trouble}")
    return 2 if unread else 0


def _lines(index: Index, path: Path, reading: Reading, claims: Iterable[Claim]) -> Iterator[str]:
    """The claims of a document as lines of JSON, each with its matches."""
    import msgspec

    from extractors.matching import Finder
    from extractors.matching.documents import Document
    from onrecord.jsonl import block_object, claim_object, line

    finder, document = Finder(index), Document(str(path), reading)
    text_sha256 = hashlib.sha256(reading.text.encode()).hexdigest()
    for claim in claims:
        plain = claim_object(claim, str(path), text_sha256) | block_object(reading, claim)
        yield line(plain | {"matches": msgspec.to_builtins(finder.matches(claim, document))}) + "\n"


def _read(paths: Iterable[Path], published: date | None, language: str) -> Iterator[Read]:
    """Each document with its claims, in the order given."""
    import extractors

    documents = list(paths)
    jobs = default_jobs(len(documents))
    if jobs > 1:
        extractors.compile_patterns()  # once, before the processes part
    with closing(in_order(partial(_extracted, published, language), documents, jobs)) as read:
        yield from read


def _extracted(published: date | None, language: str, path: Path) -> Read:
    from extractors import claims_of
    from extractors.guard import guarded
    from extractors.readers import read, read_bytes

    try:
        with guarded(path):
            reading = read(path, read_bytes(path))
            return Read(path, reading, claims_of(reading, published, language=language or None))
    except UnreadableError as error:
        return Read(path, None, [], str(error))

"""``extract``: claims of documents, without a workspace."""

from __future__ import annotations

import hashlib
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.errors import UnreadableError
from onrecord.processes import default_jobs, in_order
from tui.cli.options import language_option, published_option, tell
from tui.cli.paths import documents_of

if TYPE_CHECKING:
    from datetime import date, datetime

    from onrecord.reading import Reading
    from onrecord.records import Claim

STANDARD_INPUT = Path("-")


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@published_option
@language_option
@click.option(
    "--jobs",
    "-j",
    metavar="N",
    type=click.IntRange(1),
    help="Work on so many documents at once (else as many as there are cores, where documents are many).",
)
@click.option("--explain", is_flag=True, help="Add to each claim the rules that found it, and what they saw.")
def extract(
    paths: tuple[Path, ...], published: datetime | None, language: str, jobs: int | None, *, explain: bool
) -> int:
    """Print the claims of the documents at PATHS as JSONL, in document order; - is standard input.

    Positions are Unicode code points into the decoded text, end exclusive. A folder stands for the text files
    in it, without hidden ones and READMEs. What can't be read, or fails, is told on standard error, and the
    exit code is then 2.

    Outside English, of which each paragraph tells by itself, only quotations in marks and plain numbers are
    found, which is told on standard error; the objects of such a document have its language.

    With --explain each object has rule, the name of the rule that found the claim; rules, those that decided
    on its parts; and saw, the words around its speaker with their classes. docs/rules.md says what each rule
    states.

    Example: onrecord extract article.txt | jq -r 'select(.kind == "quote") | .speaker.name'
    """
    import extractors

    documents = list(documents_of(paths))
    jobs = 1 if STANDARD_INPUT in documents else jobs or default_jobs(len(documents))
    if jobs > 1:
        extractors.compile_patterns()  # once, before the processes part
    unread = 0
    work = partial(_extracted, published=published, language=language, explain=explain)
    with closing(in_order(work, documents, jobs)) as extracted:
        for lines, limit, trouble in extracted:
            sys.stdout.write(lines)
            if limit or trouble:
                unread += bool(trouble)
                tell(f"onrecord: {trouble or limit}")
    return 2 if unread else 0


def _extracted(
    path: Path, published: datetime | None, language: str, *, explain: bool
) -> tuple[str, str, str]:
    """The claims of the document at ``path`` as lines of JSON, what of it is not looked for, or else why it
    can't be read.
    """
    try:
        return *_lines(path, published, language, explain=explain), ""
    except UnreadableError as error:
        return "", "", str(error)


def _lines(path: Path, published: datetime | None, language: str, *, explain: bool) -> tuple[str, str]:
    from extractors import languages
    from extractors.guard import guarded
    from extractors.readers import read, read_bytes
    from onrecord.jsonl import block_object, claim_object, line
    from tui.wording.languages import limits

    content = sys.stdin.buffer.read() if path == STANDARD_INPUT else read_bytes(path)
    with guarded(path):
        reading = read(path, content)
        text_sha256 = hashlib.sha256(reading.text.encode("utf-8")).hexdigest()
        day = published and published.date()
        found = (_explained if explain else _plain)(reading, day, language or None)
        told = languages.tell(reading.text, language or None, reading.blocks).language
    objects = (
        claim_object(claim, str(path), text_sha256, told) | block_object(reading, claim) | more
        for claim, more in found
    )
    limit = limits(told)
    return "".join(line(each) + "\n" for each in objects), limit and f"{path}: {limit}"


def _plain(reading: Reading, day: date | None, language: str | None) -> list[tuple[Claim, dict[str, Any]]]:
    import extractors

    return [(claim, {}) for claim in extractors.claims_of(reading, day, language=language)]


def _explained(
    reading: Reading, day: date | None, language: str | None
) -> list[tuple[Claim, dict[str, Any]]]:
    """The claims of a document, each with what explains it."""
    from extractors.explain import explain

    return [
        (claim, {"rule": rule, "rules": rules, "saw": saw})
        for claim, rule, rules, saw in explain(reading, day, language=language)
    ]

"""``read``: what a reader gives of documents, without a workspace."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.errors import UnreadableError
from tui.cli.options import tell
from tui.cli.passwords import password_option, unlocked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading import Reading

STANDARD_INPUT = Path("-")


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option("--text", "shows", flag_value="text", help="Print the text alone.")
@click.option("--blocks", "shows", flag_value="blocks", help="Print a line for each block, to look at.")
@click.option(
    "--encoding", default="", metavar="NAME", help="The encoding, where a document's own word is wrong."
)
@password_option
def read(files: tuple[Path, ...], shows: str | None, encoding: str, password: str) -> int:
    """Print what a reader gives of FILES as JSONL: text, blocks, changes, remarks, and what is known of each.

    - is standard input. The format is told by the content. Positions are Unicode code points into the text,
    end exclusive; the blocks are in reading order and cover the text but for white space. A block of the
    kinds byline, quoted, signature, furniture or boilerplate gives no claims. What can't be read is told on
    standard error, and the exit code is then 2.

    Example: onrecord read page.html --blocks

    Example: onrecord read draft.docx | jq '.remarks[] | select(.done | not) | .text'
    """
    unread = 0
    for path in files:
        try:
            reading = _read(path, encoding, password)
        except UnreadableError as error:
            unread += 1
            tell(f"onrecord: {error}")
            continue
        for said in _lines(path, reading, shows):
            sys.stdout.write(f"{said}\n")
        if shows:
            for warning in reading.warnings:
                tell(f"onrecord: {path}: {warning}")
    return 2 if unread else 0


def _read(path: Path, encoding: str, password: str) -> Reading:
    """The reading of a document. Raises UnreadableError, and FaultError where a reader fails."""
    from extractors import readers
    from extractors.guard import guarded

    content = sys.stdin.buffer.read() if path == STANDARD_INPUT else readers.read_bytes(path)
    with guarded(path):
        return unlocked(path, content, password, lambda: readers.read_any(path, content, encoding))


def _lines(path: Path, reading: Reading, shows: str | None) -> Iterator[str]:
    from onrecord.jsonl import line, reading_object
    from tui.wording.safe import one_line

    if shows == "text":
        yield from map(one_line, reading.text.split("\n")) if sys.stdout.isatty() else [reading.text]
    elif shows == "blocks":
        wide = max((len(block.locator) for block in reading.blocks), default=0)
        for block in reading.blocks:
            words = one_line(reading.text[block.start : block.end])
            yield f"{block.kind:11}  {one_line(block.locator):{wide}}  {words}"
    else:
        yield line(reading_object(str(path), reading))

"""``block``: the blocks of a document, and which of them are to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from onrecord.errors import RefusedError
from onrecord.reading import UNCHECKED, BlockKind
from tui.cli.claims import named
from tui.cli.options import by_option, checker, json_option, open_store, workspace_option

if TYPE_CHECKING:
    from onrecord.reading import Block, Reading
    from onrecord.store import Store


@click.command()
@workspace_option
@click.argument("file", metavar="FILE")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(get_args(BlockKind)),
    help="Only blocks of this kind; repeat for more.",
)
@click.option("--text", default="", metavar="WORDS", help="Only blocks with these words.")
@click.option("--out", "left_out", is_flag=True, help="Only those that give no claims.")
@click.option("--check", "sorting", flag_value="check", help="Say that those listed are to be checked.")
@click.option("--leave", "sorting", flag_value="leave", help="Say that those listed are not to be checked.")
@click.option("--restore", "sorting", flag_value="restore", help="Take back what was said of those listed.")
@by_option
@json_option
def block(
    file: str,
    kinds: tuple[BlockKind, ...],
    text: str,
    sorting: str | None,
    by: str | None,
    *,
    left_out: bool,
    as_json: bool,
) -> None:
    """List the blocks of FILE, a document of seeds/: what each is, where it stands, and its words.

    What a page has around its article (navigation, related stories, a page's head) gives no claims and is no
    part of progress; such blocks have a - before them. Where a reader is wrong, say so: that holds for later
    drafts, too, as long as the words stand, and the document is read again.

    Example: onrecord block page.html --out

    Example: onrecord block page.html --text 'Correction:' --check
    """
    from onrecord.decisions import blocks as decisions

    store, settings = open_store()
    [source] = named(store, [file])
    reading = store.reading(source)
    if not reading.blocks:
        raise RefusedError(f"{source.file}: plain text, which is all to be checked")
    if sorting and not (kinds or text):
        raise click.UsageError("say which blocks are meant: --kind or --text")
    chosen = [
        each
        for each in reading.blocks
        if (not kinds or each.kind in kinds)
        and text.casefold() in _words(reading, each).casefold()
        and (not left_out or each.kind in UNCHECKED)
    ]
    for each in chosen:
        click.echo(_line(reading, each, as_json=as_json))
    if sorting:
        said = {"check": True, "leave": False}.get(sorting)
        words = [_words(reading, each) for each in chosen]
        decisions.sort(store, source, words, checker(by, settings), checked=said)
        read_again(store, source.id)


def read_again(store: Store, id_: str) -> None:
    """Read a document again whose blocks were sorted, and tell what came of its claims."""
    from tui.cli import source
    from tui.wording.documents import sorting

    source.read_again(store, [store.source(id_)], lambda store, now: [sorting(store, now)])


def _words(reading: Reading, block: Block) -> str:
    from onrecord.blocks import words_of

    return words_of(reading, block)


def _line(reading: Reading, block: Block, *, as_json: bool) -> str:
    from onrecord.jsonl import line
    from tui.wording.safe import one_line

    words = _words(reading, block)
    if as_json:
        place = {"start": block.start, "end": block.end, "locator": block.locator}
        return line({"kind": block.kind, "checked": block.kind not in UNCHECKED, **place, "text": words})
    sign = "-" if block.kind in UNCHECKED else " "
    return f"{sign} {block.kind:11} {one_line(block.locator):12} {one_line(words)}"

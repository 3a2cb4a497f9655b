"""``language``: in which language documents are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.claims import named
from tui.cli.options import by_option, checker, open_store, workspace_option

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.records import Source
    from onrecord.store import Store

AS_TOLD = "told"
"""What stands for a code to let the text tell."""


@click.command()
@workspace_option
@click.argument("code")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@by_option
def language(code: str, files: tuple[str, ...], by: str | None) -> None:
    """Say that documents of seeds/ are in the language with this CODE (en, es, pt-BR), and read them again.

    With told for a code, each paragraph tells its own language, as where nobody said which it is. Outside
    English only quotations in marks and plain numbers are found. What was decided stays; onrecord undo takes
    the language back.

    Example: onrecord language es letter.txt
    """
    from onrecord.decisions import languages

    store, settings = open_store()
    sources = named(store, files)
    languages.put(store, sources, "" if code == AS_TOLD else code, checker(by, settings))
    read_again(store, sources)


def read_again(store: Store, sources: Iterable[Source]) -> None:
    """Read documents again that are in another language now, and tell what came of each."""
    from tui.cli import source

    source.read_again(store, sources, _told)


def _told(_: Store, source: Source) -> Iterator[str]:
    from onrecord.languages import named as called
    from tui.wording.languages import AS_ITS_TEXT_TELLS, limits

    yield f"{source.file}: {called(source.language) if source.language else AS_ITS_TEXT_TELLS}"
    if limit := limits(source.draft.language):
        yield f"! {source.file}: {limit}"

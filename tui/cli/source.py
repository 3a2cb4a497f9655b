"""``source``: what is put right of a document as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from msgspec import UNSET, UnsetType

from tui.cli.claims import named
from tui.cli.options import by_option, checker, open_store, tell, workspace_option
from tui.wording.documents import described

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from onrecord.records import Source
    from onrecord.store import Store


def _day(_ctx: click.Context, _parameter: click.Parameter, said: str | None) -> date | UnsetType | None:
    """The day given, None for an empty one."""
    from datetime import date

    try:
        return UNSET if said is None else date.fromisoformat(said) if said else None
    except ValueError:
        raise click.BadParameter(f"{said}: no day as 2019-03-12") from None


@click.group()
def source() -> None:
    """Put the title or the day of publication of a document right.

    Example: onrecord source edit article.txt --published 2019-03-12
    """


@source.command()
@workspace_option
@click.argument("file", metavar="FILE")
@click.option(
    "--published",
    metavar="DATE",
    callback=_day,
    help="The day of publication (2019-03-12), from which relative dates count; '' for the text's own.",
)
@click.option("--title", metavar="WORDS", help="The title, in place of the first line.")
@click.option(
    "--encoding",
    metavar="NAME",
    help="The encoding of its bytes, where they were read wrongly; '' for their own.",
)
@by_option
def edit(
    file: str, published: date | UnsetType | None, title: str | None, encoding: str | None, by: str | None
) -> None:
    """Put the title, the day of publication or the encoding of FILE, a document of seeds/, right.

    The dates of claims that nobody decided on follow the day; beside the others the new date is a suggestion.
    With another encoding the document is read again, as a draft of its own where its text is another then.

    Example: onrecord source edit article.txt --published 2019-03-12 --title 'The sea wall'
    """
    from onrecord.decisions import documents

    if published is UNSET and title is None and encoding is None:
        raise click.UsageError("say what to put right: --published, --title or --encoding")
    store, settings = open_store()
    [document] = named(store, [file])
    step = documents.edit(
        store,
        document,
        checker(by, settings),
        published=published,
        title=UNSET if title is None else title,
        encoding=UNSET if encoding is None else encoding,
    )
    fields = {event.field for event in step.events}
    if not fields.isdisjoint(("published", "encoding")):
        read_again(store, [document])
    elif fields:
        tell(described(store, store.source(document.id)))


def read_again(
    store: Store,
    sources: Iterable[Source],
    said: Callable[[Store, Source], Iterable[str]] = lambda store, source: [described(store, source)],
) -> None:
    """Read documents again, tell each in the lines that ``said`` gives, and what came of its claims."""
    from extractors import intake
    from tui.wording.drafts import lines

    for id_ in [source.id for source in sources]:
        carried = intake.read_again(store, store.source(id_))
        told = [
            *said(store, store.source(id_)),
            *(f"  {line}" for line in (lines(carried) if carried else ())),
        ]
        for line in told:
            tell(line)

"""``gaps``: what of a document no claim covers."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import click

from onrecord.records import GapKind
from tui.cli.claims import named
from tui.cli.options import by_option, checker, json_option, open_store, tell, workspace_option

if TYPE_CHECKING:
    from extractors.coverage import Gap
    from onrecord.records import Dismissal, Source
    from onrecord.store import Store


@click.command()
@workspace_option
@click.argument("file", metavar="FILE")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(get_args(GapKind)),
    help="Only gaps of this kind; repeat for more.",
)
@click.option("--text", default="", metavar="WORDS", help="Only gaps with these words.")
@click.option("--dismiss", is_flag=True, help="Say that the gaps listed need no claim.")
@click.option("--dismissed", is_flag=True, help="List those that were dismissed instead.")
@click.option("--restore", is_flag=True, help="Take back that those listed were dismissed.")
@by_option
@json_option
def gaps(
    file: str,
    kinds: tuple[GapKind, ...],
    text: str,
    by: str | None,
    *,
    dismiss: bool,
    dismissed: bool,
    restore: bool,
    as_json: bool,
) -> None:
    """List what no claim covers in FILE, a document of seeds/: names, numbers, quotation marks, sentences.

    A name counts once, with its title. Make a statement of what is to be checked, with the place that stands
    before its words, and dismiss what is not: that holds for later drafts, too, as long as the words stand.

    Example: onrecord gaps article.txt --kind name

    Example: onrecord claim add article.txt --kind statement --span 120-129

    Example: onrecord gaps article.txt --kind name --text Aleppo --dismiss
    """
    from onrecord.decisions import gaps as decisions

    if dismiss and (dismissed or restore):
        raise click.UsageError("--dismiss is about gaps that were not dismissed")
    store, settings = open_store()
    [source] = named(store, [file])
    before = ((None, each) for each in source.dismissals)
    chosen = [
        (gap, dismissal)
        for gap, dismissal in (before if dismissed or restore else _open(store, source))
        if (not kinds or dismissal.kind in kinds) and text.casefold() in dismissal.words.casefold()
    ]
    for gap, dismissal in chosen:
        click.echo(_line(gap, dismissal, as_json=as_json))
    if dismiss or restore:
        decide = decisions.dismiss if dismiss else decisions.restore
        decide(store, source, [dismissal for _, dismissal in chosen], checker(by, settings))
        tell(left(store, store.source(source.id)))


def left(store: Store, source: Source) -> str:
    """How many gaps a document has, and how many were dismissed, in a line."""
    return f"{source.file}: {len(_open(store, source))} gaps, {len(source.dismissals)} dismissed"


def _open(store: Store, source: Source) -> list[tuple[Gap, Dismissal]]:
    """The gaps of a document, each with the record of its dismissal, if it comes to that."""
    from extractors import coverage

    text = store.reading(source).to_check
    claims = (entry.claim for entry in store.claims_of(source) if entry.stands)
    found = coverage.gaps(text, claims, source.dismissals)
    return list(zip(found, coverage.as_dismissed(text, found), strict=True))


def _line(gap: Gap | None, dismissal: Dismissal, *, as_json: bool) -> str:
    from onrecord.jsonl import line
    from tui.wording.safe import one_line

    if as_json:
        place = {"start": gap.start, "end": gap.end} if gap else {}
        return line({"kind": dismissal.kind, "text": dismissal.words, "sentence": dismissal.sentence} | place)
    place_ = f"{gap.start}-{gap.end}" if gap else ""
    return f"{place_:12} {dismissal.kind:10} {one_line(dismissal.words)}"

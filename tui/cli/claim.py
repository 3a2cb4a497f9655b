"""``claim``: claims made by hand, put right, merged, marked as duplicates or as another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, get_args

import click

from onrecord.errors import RefusedError
from onrecord.records import Kind
from tui.cli.claims import named
from tui.cli.options import (
    by_option,
    checker,
    claim_ids,
    ids_argument,
    json_option,
    open_store,
    workspace_option,
)
from tui.cli.reporting import print_claims, report

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.records import Claim, Source
    from onrecord.store import Store

SPAN = "START-END"

FIGURE = {
    "value": ("NUMBER", "The value of a figure."),
    "high": ("NUMBER", "The upper end of a range."),
    "unit": ("NAME", "The unit, or what is counted, in the singular."),
    "currency": ("CODE", "The currency, as GBP."),
    "date": ("DATE", "The date or time: 1947, 2019-03, T09:30 (EDTF)."),
    "bound": ("BOUND", "How the words bound it: >, >=, <, <= or ~."),
    "change": ("WAY", "How the words move it: up or down."),
    "hedge": ("WORDS", "The words that loosen it: their occurrence next to the number."),
    "subject": ("WORDS", "What happened to what is counted."),
    "dimension": ("NAME", "What it measures: count, money, percent, ..."),
}
"""The fields of a figure, each with what its option takes, and its help."""


def figure_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """An option for each field of a figure."""
    for name, (metavar, help_) in reversed(FIGURE.items()):
        command = click.option(f"--{name}", metavar=metavar, help=help_)(command)
    return command


@click.group()
def claim() -> None:
    """Make a claim by hand, put one right, merge two, mark duplicates, mark one as another.

    Example: onrecord claim add article.txt --words 'the wall cost £6 million' --kind figure
    """


@claim.command()
@workspace_option
@click.argument("file", metavar="FILE")
@click.option("--words", metavar="WORDS", help="The claim's words: their first occurrence.")
@click.option("--span", metavar=SPAN, help="Where they stand: code points, the end exclusive.")
@click.option("--kind", type=click.Choice(get_args(Kind)), default="figure", show_default=True)
@by_option
@json_option
def add(file: str, words: str | None, span: str | None, kind: Kind, by: str | None, *, as_json: bool) -> None:
    """Make a claim of words in FILE, a document of seeds/.

    Example: onrecord claim add article.txt --words 'half a century after the war'

    Example: onrecord claim add article.txt --span 120-148 --kind quote
    """
    from onrecord.decisions import making

    if (words is None) == (span is None):
        raise click.UsageError("give --words or --span, one of them")
    store, settings = open_store()
    [source] = named(store, [file])
    place = _span(span) if span else _place(store, source, words or "")
    entry = making.make(store, source, kind, *place, checker(by, settings))
    print_claims(store, [entry], as_json=as_json)


@claim.command()
@workspace_option
@click.argument("claim_id", metavar="ID")
@click.option("--words", metavar="WORDS", help="Its words: the occurrence next to the claim.")
@click.option("--span", metavar=SPAN, help="Where they stand: code points, the end exclusive.")
@click.option("--speaker", metavar="NAME", help="Who says it; '' for nobody.")
@click.option("--role", metavar="WORDS", help="What the document calls the speaker; '' for nothing.")
@figure_options
@click.option("--suggested", is_flag=True, help="As better extractors read it.")
@click.option("--dismiss", is_flag=True, help="Turn down what better extractors read.")
@click.option("--found", is_flag=True, help="As it was found, before somebody put it right.")
@by_option
@json_option
def edit(claim_id: str, by: str | None, *, as_json: bool, **options: Any) -> None:
    """Put the words, the speaker or the figure of the claim with this ID right.

    What was found stays on record beside it; this is what is shown and exported. A field of a figure that is
    given as '' is taken away.

    Example: onrecord claim edit q7k3 --speaker 'Ruth Bell' --role 'a harbour pilot'

    Example: onrecord claim edit f4wd --value 6000000 --unit 'pound sterling'
    """
    from onrecord.decisions import reading

    given = {name: said for name, said in options.items() if said not in (None, False)}
    if not given:
        raise click.UsageError("say what to put right; see onrecord claim edit --help")
    whole = given.keys() & {"suggested", "dismiss", "found"}
    if whole and len(given) > 1:
        raise click.UsageError(f"--{min(whole)} stands alone")
    span = _span(given["span"]) if "span" in given else None
    store, settings = open_store()
    name = checker(by, settings)
    if "found" in whole:
        step = reading.restore(store, claim_id, name)
    elif whole:
        step = (reading.take if "suggested" in whole else reading.dismiss)(store, [claim_id], name)
    else:
        step = reading.amend(store, claim_id, name, partial(_edited, given, span))
    report(store, step, [claim_id], as_json=as_json)


@claim.command()
@workspace_option
@click.argument("claim_id", metavar="ID")
@click.argument("other_id", metavar="OTHER")
@by_option
@json_option
def merge(claim_id: str, other_id: str, by: str | None, *, as_json: bool) -> None:
    """Make two claims of one kind in one document one; OTHER is then a duplicate of the first.

    The words go from the beginning of the one to the end of the other, with the notes, evidence and queries
    of both. A status that was given to the words of one alone does not hold for both.

    Example: onrecord claim merge q7k3 q9zx
    """
    from onrecord.decisions import duplicates

    store, settings = open_store()
    step = duplicates.merge(store, claim_id, other_id, checker(by, settings))
    report(store, step, [claim_id, other_id], as_json=as_json)


@claim.command()
@workspace_option
@ids_argument()
@click.option("--of", "original", required=True, metavar="ID", help="The claim that they repeat.")
@by_option
@json_option
def dup(ids: tuple[str, ...], original: str, by: str | None, *, as_json: bool) -> None:
    """Discard the claims with these IDs as duplicates of another.

    Example: onrecord claim dup q9zx q2bd --of q7k3
    """
    from onrecord.decisions import duplicates

    store, settings = open_store()
    them = claim_ids(ids)
    report(store, duplicates.mark(store, them, original, checker(by, settings)), them, as_json=as_json)


@claim.command()
@workspace_option
@ids_argument()
@click.option(
    "--as", "other", required=True, metavar="ID", help="The claim that says the same and is decided."
)
@by_option
@json_option
def same(ids: tuple[str, ...], other: str, by: str | None, *, as_json: bool) -> None:
    """Mark the claims with these IDs as another that says the same, with its evidence.

    Its correction and its note are theirs where they have none. onrecord show tells which ones say the same.

    Example: onrecord claim same q9zx --as q7k3
    """
    from onrecord.decisions import following

    store, settings = open_store()
    them = claim_ids(ids)
    report(store, following.follow(store, them, other, checker(by, settings)), them, as_json=as_json)


def _edited(given: dict[str, Any], span: tuple[int, int] | None, text: str, claim: Claim) -> Claim:
    """The claim with the fields given."""
    from onrecord.decisions import figures, reading

    if span:
        claim = reading.with_span(text, claim, *span)
    if "words" in given:
        claim = reading.with_words(text, claim, given["words"])
    if "speaker" in given:
        claim = reading.with_speaker(text, claim, given["speaker"])
    if "role" in given:
        claim = reading.with_role(claim, given["role"])
    fields = {name: given[name] for name in FIGURE if name in given}
    return figures.with_figure(text, claim, fields) if fields else claim


def _span(span: str) -> tuple[int, int]:
    """The place in the text that ``120-148`` stands for. Raises click.BadParameter."""
    start, dash, end = span.partition("-")
    if not (dash and start.isdecimal() and end.isdecimal()):
        raise click.BadParameter(f"{span}: not of the form {SPAN}", param_hint="--span")
    return int(start), int(end)


def _place(store: Store, source: Source, words: str) -> tuple[int, int]:
    start = store.text(source).find(words) if words else -1
    if start < 0:
        raise RefusedError(f"{source.file}: “{words}” does not stand in it")
    return start, start + len(words)

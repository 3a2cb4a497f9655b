"""``comments``: what the comments, notes and links of a document offer its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.cli.claims import named
from tui.cli.options import by_option, checker, json_option, open_store, tell, workspace_option

if TYPE_CHECKING:
    from onrecord.comments.offers import Offer
    from onrecord.records import Hearing


@click.command()
@workspace_option
@click.argument("file", metavar="FILE")
@click.option("--text", default="", metavar="WORDS", help="Only those with these words, or of this author.")
@click.option("--take", "doing", flag_value="take", help="Take what those listed offer.")
@click.option("--dismiss", "doing", flag_value="dismiss", help="Say that those listed are not wanted.")
@click.option("--restore", "doing", flag_value="restore", help="Take back that those listed were dismissed.")
@by_option
@json_option
def comments(file: str, text: str, doing: str | None, by: str | None, *, as_json: bool) -> None:
    """List what the comments, notes and links of FILE, a document of seeds/, offer its claims.

    An address, a document's name, a page, a call that the author names is evidence; a question is a query to
    whoever wrote it, answered by the replies; all else is a note. It is for the claims whose words it is on,
    else for those in its sentence or paragraph. Nothing is on record until it is taken, in one step for undo,
    and no status is set. What was taken or dismissed is offered by no later draft again.

    Example: onrecord comments feature.docx

    Example: onrecord comments feature.docx --take

    Example: onrecord comments feature.docx --text 'nice line' --dismiss
    """
    from onrecord.decisions import comments as decisions
    from tui.wording.comments import heard, taken

    store, settings = open_store()
    [source] = named(store, [file])
    sought = text.casefold()
    chosen = [
        (offer, hearing)
        for offer, hearing in decisions.listed(store, source)
        if sought in f"{offer.words}\n{offer.author}".casefold()
    ]
    for offer, hearing in chosen:
        click.echo(_line(offer, hearing, as_json=as_json))
    waiting = [offer for offer, hearing in chosen if offer.claims and not hearing]
    if doing == "take":
        step = decisions.take(store, source, waiting, checker(by, settings))
        for id_ in step.unsigned:
            tell(f"{id_}: its signature falls")
        tell(f"{source.file}: {taken(waiting)}")
    elif doing == "dismiss":
        decisions.dismiss(store, source, waiting, checker(by, settings))
        tell(heard(store.source(source.id)))
    elif doing == "restore":
        dismissed = [offer for offer, hearing in chosen if hearing and not hearing.taken]
        decisions.restore(store, source, dismissed, checker(by, settings))
        tell(heard(store.source(source.id)))
    elif not chosen:
        tell(f"{source.file}: no comment, note or link on a claim{' with these words' if text else ''}")


def _state(offer: Offer, hearing: Hearing | None) -> str:
    if hearing:
        return "taken" if hearing.taken else "dismissed"
    return "offered" if offer.claims else "at no claim"


def _line(offer: Offer, hearing: Hearing | None, *, as_json: bool) -> str:
    from onrecord.jsonl import line
    from tui.wording import comments as wording
    from tui.wording.safe import one_line

    state = _state(offer, hearing)
    if as_json:
        return line(_object(offer, state))
    said = f"{offer.kind} · {wording.offer(offer)}" if offer.claims else f"{offer.kind} · {offer.words}"
    return f"{state:12} {f'{offer.start}-{offer.end}':12} {one_line(' '.join(offer.claims))} {one_line(said)}"


def _object(offer: Offer, state: str) -> dict[str, Any]:
    """An offer as a JSON object, its evidence in the form that claims have theirs."""
    import msgspec

    from onrecord.jsonl import evidence_object

    plain: dict[str, Any] = msgspec.to_builtins(offer)
    del plain["backings"]
    return {"state": state, **plain, "evidence": [evidence_object(*backing) for backing in offer.backings]}

"""``undo`` and ``redo``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from tui.cli.options import by_option, checker, json_option, open_store, tell, workspace_option
from tui.cli.reporting import print_claims

if TYPE_CHECKING:
    from onrecord.records import Source
    from onrecord.store import Store


@click.command()
@workspace_option
@by_option
@json_option
def undo(by: str | None, *, as_json: bool) -> int:
    """Take back this checker's last change; again for the one before; exit 1 where there is none.

    Example: onrecord undo --by Ada
    """
    return _take_back("undo", by, as_json=as_json)


@click.command()
@workspace_option
@by_option
@json_option
def redo(by: str | None, *, as_json: bool) -> int:
    """Take back the last undo, where nothing was changed since; exit 1 where there is none.

    Example: onrecord redo
    """
    return _take_back("redo", by, as_json=as_json)


def _take_back(what: Literal["undo", "redo"], by: str | None, *, as_json: bool) -> int:
    from tui.wording import changes

    store, settings = open_store()
    name = checker(by, settings)
    step = store.undo(name) if what == "undo" else store.redo(name)
    if step is None:
        tell(f"nothing to {what} for {name}")
        return 1
    if did := changes.done(step, undone=what == "undo"):
        tell(f"taken back: {did}" if what == "undo" else f"done again: {did}")
    for id_ in step.left:
        tell(f"{id_}: left as it is, since it was changed after that")
    for source in step.sources:
        _tell_document(store, source, {event.field for event in step.events if event.claim == source.id})
    for item in step.evidence:
        tell(f"{item.id}: {item.title or item.url}")
    print_claims(store, step.entries, as_json=as_json)
    return 0


def _tell_document(store: Store, source: Source, changed: set[str]) -> None:
    """Tell how a document is after these fields of it changed, and read it again where its claims change."""
    from tui.cli import block, language, speaker
    from tui.cli import source as documents
    from tui.cli.gaps import left
    from tui.wording.comments import heard
    from tui.wording.documents import described, held

    if "language" in changed:
        language.read_again(store, [source])
    elif "sortings" in changed:
        block.read_again(store, source.id)
    elif "namings" in changed:
        speaker.read_again(store, source)
    elif not changed.isdisjoint(("published", "encoding")):
        documents.read_again(store, [source])
    elif "title" in changed:
        tell(described(store, source))
    elif "given_to" in changed:
        tell(held(source))
    elif "dismissals" in changed:
        tell(left(store, source))
    elif "hearings" in changed:
        tell(heard(source))
    else:
        tell(f"{source.file}: {'accepted' if source.is_accepted else 'not accepted'}")

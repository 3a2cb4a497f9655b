"""The intake as a thread of its own, which tells a screen how far it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.worker import get_current_worker

from onrecord.errors import OnrecordError
from tui.app.desk import Problem
from tui.app.messages import AtWork, Change, Looked, TakenIn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.screen import Screen

    from extractors.intake import Outcome
    from onrecord.store import Store


def take_in(screen: Screen[Any], store: Store) -> Callable[[], None]:
    """A worker that takes in new documents; ``screen`` hears AtWork, and TakenIn at the end."""
    return lambda: _said(screen, _take_in(screen, store))


def look(screen: Screen[Any], store: Store) -> Callable[[], None]:
    """The same, which then finds out what would become of the claims of changed ones, and says Looked."""
    return partial(_look, screen, store)


def redraft(screen: Screen[Any], store: Store, changes: Sequence[Change]) -> Callable[[], None]:
    """A worker that takes these changed documents in as next drafts; ``screen`` hears as of ``take_in``."""
    return partial(_redraft, screen, store, changes)


def _take_in(screen: Screen[Any], store: Store) -> TakenIn:
    from extractors.intake import take_in_new  # here, off the way to the first frame

    worker = get_current_worker()
    came = TakenIn()
    try:
        names = [store.workspace.name_of(document) for document in store.workspace.documents()]
        names.append("")
        screen.post_message(AtWork(0, len(names) - 1, names[0]))
        for done, outcome in enumerate(take_in_new(store), 1):
            _add(came, store.workspace.name_of(outcome.document), outcome)
            if worker.is_cancelled:
                break
            screen.post_message(AtWork(done, len(names) - 1, names[min(done, len(names) - 1)]))
    except (OnrecordError, OSError) as failure:
        came.problems.append(Problem("(stopped)", str(failure)))
    return came


def _add(came: TakenIn, name: str, outcome: Outcome) -> None:
    """Add what became of the document of this name."""
    came.new += outcome.source is not None
    if outcome.became == "changed" and outcome.of:
        came.changes.append(Change(outcome.document, outcome.of))
    elif outcome.became in ("gone", "back"):
        came.moved.append(f"{name} is {outcome.became}")
    elif outcome.became == "renamed" and outcome.of:
        came.moved.append(f"{outcome.of.file} is now {name}")
    if outcome.problem:
        came.problems.append(Problem(name, outcome.problem.removeprefix(f"{outcome.document}: ")))


def _look(screen: Screen[Any], store: Store) -> None:
    from extractors.intake import preview
    from onrecord.drafts.telling import lines

    came = _take_in(screen, store)
    said: list[tuple[Change, list[str]]] = []
    for done, change in enumerate(came.changes):
        if get_current_worker().is_cancelled:
            break
        screen.post_message(AtWork(done, len(came.changes), change.source.file))
        try:
            said.append((change, list(lines(preview(store, change.document, change.source)))))
        except OnrecordError as failure:
            came.problems.append(Problem(change.source.file, str(failure)))
    screen.post_message(Looked(came, said))


def _redraft(screen: Screen[Any], store: Store, changes: Sequence[Change]) -> None:
    from extractors.intake import take_in_draft

    came = TakenIn()
    for done, change in enumerate(changes):
        if get_current_worker().is_cancelled:
            break
        screen.post_message(AtWork(done, len(changes), change.source.file))
        try:
            take_in_draft(store, change.document, change.source)
            came.new += 1
        except OnrecordError as failure:
            came.problems.append(Problem(change.source.file, str(failure)))
    screen.post_message(came)


def _said(screen: Screen[Any], came: TakenIn) -> None:
    screen.post_message(came)

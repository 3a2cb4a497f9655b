"""The intake as a thread of its own, which tells a screen how far it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from onrecord.errors import OnrecordError
from tui.app.desk import Problem
from tui.app.messages import AtWork, TakenIn

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from onrecord.store import Store


def take_in(screen: Screen[TakenIn] | Screen[str], store: Store) -> Callable[[], None]:
    """A worker that takes in new documents; ``screen`` hears AtWork, and TakenIn at the end."""
    return partial(_take_in, screen, store)


def _take_in(screen: Screen[TakenIn] | Screen[str], store: Store) -> None:
    from extractors.intake import take_in_new  # here, off the way to the first frame

    worker = get_current_worker()
    problems: list[Problem] = []
    new = 0
    try:
        names = [store.workspace.name_of(document) for document in store.workspace.documents()]
        names.append("")
        screen.post_message(AtWork(0, len(names) - 1, names[0]))
        for done, outcome in enumerate(take_in_new(store), 1):
            new += outcome.source is not None
            if outcome.problem:
                name = store.workspace.name_of(outcome.document)
                reason = outcome.problem.removeprefix(f"{outcome.document}: ")
                problems.append(Problem(name, reason))
            if worker.is_cancelled:
                break
            screen.post_message(AtWork(done, len(names) - 1, names[min(done, len(names) - 1)]))
    except (OnrecordError, OSError) as failure:
        problems.append(Problem("(stopped)", str(failure)))
    screen.post_message(TakenIn(new, problems))

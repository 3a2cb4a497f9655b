"""The intake in a thread of its own, which sends messages to a screen.

It ends once ``stop`` is set, or with the app: after the document at work, in the middle of a long one. The
screen hears of the end in any case.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.worker import get_current_worker

from onrecord.errors import OnrecordError, StoppedError
from tui.app.desk import Problem
from tui.app.messages import AtWork, Change, Looked, TakenIn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from threading import Event

    from textual.content import Content
    from textual.screen import Screen

    from extractors.intake import Outcome
    from onrecord.store import Store


def take_in(screen: Screen[Any], store: Store, stop: Event, language: str = "") -> Callable[[], None]:
    """A worker that takes in new documents; ``screen`` hears AtWork, and TakenIn at the end."""
    return lambda: _say(screen, store, _take_in(screen, store, stop, language))


def look(screen: Screen[Any], store: Store, stop: Event, language: str = "") -> Callable[[], None]:
    """A worker that takes in new documents, then looks what would become of changed ones' claims: Looked."""
    return partial(_look, screen, store, stop, language)


def redraft(
    screen: Screen[Any], store: Store, changes: Sequence[Change], stop: Event, language: str = ""
) -> Callable[[], None]:
    """A worker that takes in these changed documents as next drafts; sends messages as ``take_in`` does."""
    return partial(_redraft, screen, store, changes, stop, language)


def _take_in(screen: Screen[Any], store: Store, stop: Event, language: str) -> TakenIn:
    from extractors.intake import take_in_new  # here, off the way to the first frame

    came, done, names = TakenIn(), 0, list[str]()
    stopped = partial(_is_stopped, stop)
    try:
        names = [store.workspace.name_of(document) for document in store.workspace.documents()]
        screen.post_message(AtWork(0, len(names), "".join(names[:1])))
        for done, outcome in enumerate(take_in_new(store, language=language, stopped=stopped), 1):
            _add(came, store.workspace.name_of(outcome.document), outcome)
            if stopped():
                came.left = names[done:]
                break
            screen.post_message(AtWork(done, len(names), "".join(names[done : done + 1])))
    except StoppedError:
        came.left = names[done:]
    except (OnrecordError, OSError) as failure:
        came.problems.append(Problem("(stopped)", str(failure)))
    return came


def _add(came: TakenIn, name: str, outcome: Outcome) -> None:
    """Add the outcome for the document of this name."""
    came.new += outcome.source is not None
    if outcome.became == "changed" and outcome.of:
        came.changes.append(Change(outcome.document, outcome.of))
    elif outcome.became in ("gone", "back"):
        came.moved.append(f"{name} is {outcome.became}")
    elif outcome.became == "renamed" and outcome.of:
        came.moved.append(f"{outcome.of.file} is now {name}")
    if outcome.problem:
        came.problems.append(Problem(name, outcome.problem.removeprefix(f"{outcome.document}: ")))


def _look(screen: Screen[Any], store: Store, stop: Event, language: str) -> None:
    from extractors.intake import preview
    from tui.app import worddiff
    from tui.wording.drafts import in_runs

    came, stopped = _take_in(screen, store, stop, language), partial(_is_stopped, stop)
    said: list[tuple[Change, list[Content]]] = []
    for done, change in enumerate(came.changes):
        screen.post_message(AtWork(done, len(came.changes), change.source.file))
        try:
            fate = preview(store, change.document, change.source, language, stopped)
        except StoppedError:
            break
        except OnrecordError as failure:
            _fail(came, change, failure)
        else:
            said.append((change, [worddiff.painted(runs) for runs in in_runs(fate)]))
        if stopped():
            break
    store.entries()  # in order by now, not when the screen asks for them
    screen.post_message(Looked(came, said))


def _redraft(
    screen: Screen[Any], store: Store, changes: Sequence[Change], stop: Event, language: str
) -> None:
    from extractors.intake import take_in_draft

    came, stopped = TakenIn(), partial(_is_stopped, stop)
    for done, change in enumerate(changes):
        came.left = [left.source.file for left in changes[done:]]
        screen.post_message(AtWork(done, len(changes), change.source.file))
        try:
            if stopped():
                break
            take_in_draft(store, change.document, change.source, language=language, stopped=stopped)
            came.new += 1
        except StoppedError:
            break
        except OnrecordError as failure:
            _fail(came, change, failure)
    else:
        came.left = []
    _say(screen, store, came)


def _fail(came: TakenIn, change: Change, failure: OnrecordError) -> None:
    """Say why a changed document can't be taken in, in place of that it changed."""
    name = change.source.file
    reason = str(failure).removeprefix(f"{change.document}: ")
    came.problems[:] = [each for each in came.problems if each.name != name] + [Problem(name, reason)]


def _say(screen: Screen[Any], store: Store, came: TakenIn) -> None:
    store.entries()  # in order by now, not when the screen asks for them
    screen.post_message(came)


def _is_stopped(stop: Event) -> bool:
    return stop.is_set() or get_current_worker().is_cancelled

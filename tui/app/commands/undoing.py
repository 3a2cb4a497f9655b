"""Undo and redo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands.documents import read_again
from tui.app.commands.telling import named
from tui.wording import changes, numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.store import Step
    from tui.app.commands.place import Command, Place

STAYS = "what was taken in stays"
"""The words on documents taken in last, which undo does not take back."""


def undo(place: Place, count: int | None) -> None:
    """Take back the last step."""
    _take_back(place, place.desk.undo, "Taken back", "Nothing to take back", undone=True)


def redo(place: Place, count: int | None) -> None:
    """Take back the last undo."""
    _take_back(place, place.desk.redo, "Done again", "Nothing to do again")


def _take_back(
    place: Place, change: Callable[[], Step | None], done: str, nothing: str, *, undone: bool = False
) -> None:
    here, took_in = place.here, place.desk.took_in
    source = place.entry.source if place.entry else ""
    step = change()
    if step is None:
        place.status.tell(f"{nothing}; {STAYS}." if took_in else f"{nothing}.")
        return
    left = "".join(f" · {id_} left alone: changed since" for id_ in step.left)
    stays = f" · {STAYS}" if took_in else ""
    did = _did(changes.done(step, undone=undone), step)
    place.status.tell(f"{done}{_elsewhere(place, step, source)}: {did}{left}{stays}")
    there = [entry.id for entry in step.entries if place.desk.listing.get(entry.id)]
    place.show_claim(there[0] if there else here)
    read_again(place, step)


def _elsewhere(place: Place, step: Step, source: str) -> str:
    """The other document that a step changed claims in, or how many; empty where none did."""
    others = {entry.source for entry in step.entries} - {source}
    files = [place.desk.store.source(id_).file for id_ in others]
    if not files:
        return ""
    return f" in {files[0] if len(files) == 1 else numbers.count(len(files), 'document')}"


def _did(did: str, step: Step) -> str:
    """What was done, to which claim or how many; where others stayed as they were, how many changed."""
    return f"{did} on {named(step)}" if did else named(step)


UNDOING: dict[str, Command[Place]] = {"undo": undo, "redo": redo}

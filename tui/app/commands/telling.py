"""Telling of a step: what it did to which claims, with its warnings, and the key that takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import PANES
from tui.wording import claims as wording
from tui.wording import numbers
from tui.wording.safe import cells, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.records import Entry
    from onrecord.store import Step
    from tui.app.commands.place import Place

LEAST, WORDS = 12, 24
"""Cells for a claim's words: at least and at most."""

ABOUT = 20
"""Cells for a claim's words in a prompt."""


def kept(place: Place, step: Step, what: str) -> None:
    """Show the claims of a step, and tell what was done."""
    place.desk.selected.difference_update(entry.id for entry in step.entries)
    added(place, step, what)


def added(place: Place, step: Step, what: str) -> None:
    """Show what a step gave claims before a mark: selected claims stay selected for the mark."""
    tell(place, step, what)
    place.show_claim(place.here)


def tell(place: Place, step: Step, what: str, over: str = "") -> None:
    """Tell what a step did, and over what."""
    if not (step.entries or step.evidence or step.sources):
        place.status.tell(f"Nothing changed: {what} already.")
        return
    fell = wording.unsigned(len(step.unsigned), 0 if step.evidence else len(step.entries))
    what, warned = _warned(step, what)
    undo = place.desk.keymap.takes_back()
    said = (f": {what}{over}", fell, warned, undo, _lingering(place, step))
    rest = " · ".join(part for part in said if part)
    room = max(LEAST, min(WORDS, place.status.width - cells(rest)))
    place.status.tell(f"{named(step, room)}{rest}")


def tell_held(place: Place, id_: str, did: str) -> None:
    """Tell of the key of an action that is held down, and what it did once."""
    undo = place.desk.keymap.takes_back(" · ")
    place.status.tell(f"{place.desk.keymap.label(id_, place.pane)} is held: {did}{undo}")


def named(step: Step, room: int = WORDS) -> str:
    """What a step changed: its one claim, else its evidence or document, else the number of its claims."""
    others = [item.title or item.url for item in step.evidence] + [source.file for source in step.sources]
    if others and len(step.entries) != 1:
        return one_line(", ".join(others), WORDS)
    return of_claims(step.entries, room)


def of_claims(entries: Sequence[Entry], room: int = WORDS) -> str:
    """The first words of one claim, as there are cells of room for; of several claims the number."""
    if len(entries) == 1:
        return f"“{one_line(entries[0].claim.text, room - 2)}”"
    return numbers.count(len(entries), "claim")


def about(place: Place, ids: Sequence[str]) -> str:
    """What a prompt asks about: a claim by its first words, or the number of claims."""
    entries = list(filter(None, map(place.desk.listing.get, ids)))
    return f" ({of_claims(entries, ABOUT)})" if entries else ""


def _warned(step: Step, what: str) -> tuple[str, str]:
    """What was done, with the step's warnings, in one sentence where a warning goes on from it."""
    if not step.warnings:
        return what, ""
    warning = step.warnings[0].partition(": ")[2]
    if not warning.startswith(what):
        return what, f"warning: {warning}"
    several = f", {len(step.warnings):,}" if len(step.entries) > 1 else ""
    return f"{what}{several}{warning.removeprefix(what)}", ""


def _lingering(place: Place, step: Step) -> str:
    """A hint on the desk's rows that the filter lets through no longer, where several were marked."""
    listing, key = place.desk.listing, place.desk.keymap.label("filter")
    if place.pane not in PANES or not key:
        return ""
    rows = [listing.row(entry.id) for entry in step.entries]
    out = sum(row is not None and listing.is_out(row) for row in rows)
    return f"{out:,} no longer match: {key} enter hides them" if out and len(rows) > 1 else ""

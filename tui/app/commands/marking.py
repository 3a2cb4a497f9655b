"""Marks: each is on the disk before it is painted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from onrecord import rules
from onrecord.checkers import same_checker
from tui.app.commands.place import checked_by_name
from tui.app.commands.telling import WORDS, tell, tell_held
from tui.wording import numbers
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.records import Entry, Status
    from onrecord.store import Step
    from tui.app.commands.place import Command, Place

ASKED: dict[Status, str] = {"corrected": "the proposed wording", "inconclusive": "what was tried"}
"""What a mark asks for in any case."""

AS_IT_WAS = "proposed wording (up: as it was)"
"""What a correction asks for where a key brings the words of a stale claim as it was decided on."""


def mark(status: Status, place: Place, count: int | None, *, stay: bool = False) -> None:
    """Mark the selected claims, or the one at work, and go to the next claim, if not to ``stay``."""
    if place.pane == "words":  # where the key v selects nothing, and must not verify the claim unseen
        selects, leaves = (place.desk.keymap.label(id_, "words") for id_ in ("select_words", "escape"))
        place.status.hint(f"Not marked: {selects} selects words here; {leaves} leaves them, to mark.")
        return
    ids, key = place.targets(), f"{status} {stay}"
    if place.desk.held.is_held(key, place.here):
        _hold(place, status)
        return
    if not ids:
        place.status.tell("No claim is here to mark.")
        return
    if status == "corrected" and place.desk.selected.isdisjoint(ids):
        ids = [place.here]  # each part has its own wording

    def keep(words: str | None = None) -> None:
        here, step = place.here, _keep(place, ids, status, words, stay=stay)
        if not stay and not asked and place.entry:
            place.desk.held.led(key, here, place.entry.id, did=bool(step.events))

    asked = status in ASKED or place.desk.lacking(ids, status, note="")  # a held key is typed into it
    checked_by_name(place, lambda: _ask_needs(place, ids, status, keep) if asked else keep())


def _hold(place: Place, status: Status) -> None:
    """Tell of a mark key that is held down, and take back the mark of its first repeat."""
    if unmeant := place.desk.held.unmeant():
        place.desk.undo()
        place.show_claim(unmeant)
    tell_held(place, f"mark_{status}", "1 mark")


def repeat(place: Place, count: int | None) -> None:
    """Repeat the last mark, with the words given to it where a claim lacks them."""
    last, ids = place.desk.last_mark, place.targets()
    if last is None or not ids:
        place.status.tell("No mark to repeat yet.")
        return
    words = last.words if place.desk.lacking(ids, last.status) else None
    _keep(place, ids, last.status, words, stay=False)


def common(place: Place, ids: Sequence[str], field: Literal["note", "correction", "given_to", "by"]) -> str:
    """What the decisions on these claims have in common in this field; empty where they differ."""
    entries = filter(None, map(place.desk.listing.get, ids))
    said: set[str] = {getattr(entry.decision, field) for entry in entries}
    return said.pop() if len(said) == 1 else ""


def _ask_needs(place: Place, ids: Sequence[str], status: Status, keep: Callable[[str | None], None]) -> None:
    """Ask for what the status needs; the answer begins with words on record, or the claim's own."""
    field: Literal["correction", "note"] = "correction" if status == "corrected" else "note"
    before, entry = common(place, ids, field), place.desk.listing.get(ids[0])
    found = entry.claim.text if entry and field == "correction" and len(ids) == 1 else ""

    def given(answer: str) -> None:
        words = answer.strip()
        if words and (before or words != found.strip()):
            keep(words)
        elif place.desk.lacking(ids, status, **({field: ""} if before else {})):
            place.status.tell(f"Not marked: {status} needs {rules.NEEDS[status]}.")
        else:
            keep("" if before else None)

    typed = _trying(place, entry) if entry and found else None
    earlier = _earlier(entry) if entry and found else ""
    wanted = AS_IT_WAS if earlier else _wanted(place, status)
    question = f"{status}{numbers.of_several(ids)}: {wanted}"
    place.ask(question, given, before or found, lines=True, typed=typed, earlier=earlier)


def _earlier(entry: Entry) -> str:
    """The words of a stale claim as it was decided on; empty where it has these."""
    was = entry.earlier.claim.text if entry.earlier and entry.stale else ""
    return was if was != entry.claim.text else ""


def _trying(place: Place, entry: Entry) -> Callable[[str | None], None]:
    """The function that shows the text as it would read with words typed for a claim; for None, as it is."""

    def typed(words: str | None) -> None:
        if words is None:
            place.text.stop_trying()
        else:
            place.text.try_words(entry.claim.start, entry.claim.end, words)

    return typed


def _wanted(place: Place, status: Status) -> str:
    """What a prompt asks for, in few words, to leave room for the answer."""
    if status in ASKED:
        return ASKED[status]
    key = place.desk.keymap.label("evidence")
    return f"a note (esc, {key}: evidence)" if key else "a note"


def _keep(place: Place, ids: Sequence[str], status: Status, words: str | None, *, stay: bool) -> Step:
    """Put a mark on record, with the ``words`` of its correction or note; tell it, and go on."""
    desk, here = place.desk, place.here
    replaced = desk.replaced(ids, status, words) if words and len(ids) > 1 else 0
    step = desk.mark(ids, status, words)
    desk.selected.difference_update(ids)
    field = "correction" if status == "corrected" else "note"
    lost = f", {numbers.count(replaced, field)} replaced" if replaced else ""
    to = f" to “{one_line(words, WORDS)}”" if words and field == "correction" else ""
    tell(place, step, f"{status}{to}{lost}", over(step))
    if stay:
        place.show_claim(here)
    else:
        place.go_on(ids)
    return step


def over(step: Step) -> str:
    """Whose marks a step replaced; of several claims also how many the checker had decided otherwise."""
    marks = [event for event in step.events if event.field == "status" and event.old["status"] != "unchecked"]
    others = [event for event in marks if not same_checker(event.old["by"], event.by)]
    own = [
        event.old["status"]
        for event in marks
        if event not in others
        and event.old["status"] != event.new["status"]
        and not rules.is_open(event.old["status"])
    ]
    said = ""
    if own and len(step.entries) > 1:
        was = own[0] if len(set(own)) == 1 else "decided otherwise"
        said = f", {len(own):,} of them {'was' if len(own) == 1 else 'were'} {was}"
    if len(others) > 1:
        return f"{said}, over {numbers.count(len(others), 'mark')} of others"
    return f"{said}, over {one_line(others[0].old['by'])}’s {others[0].old['status']}" if others else said


MARKING: dict[str, Command[Place]] = {
    "mark_verified": partial(mark, "verified"),
    "mark_corrected": partial(mark, "corrected"),
    "mark_false": partial(mark, "false"),
    "mark_inconclusive": partial(mark, "inconclusive"),
    "mark_opinion": partial(mark, "opinion"),
    "mark_discarded": partial(mark, "discarded"),
    "mark_checking": partial(mark, "checking"),
    "mark_unchecked": partial(mark, "unchecked"),
    "stay_verified": partial(mark, "verified", stay=True),
    "stay_corrected": partial(mark, "corrected", stay=True),
    "stay_false": partial(mark, "false", stay=True),
    "stay_inconclusive": partial(mark, "inconclusive", stay=True),
    "stay_opinion": partial(mark, "opinion", stay=True),
    "stay_discarded": partial(mark, "discarded", stay=True),
    "stay_checking": partial(mark, "checking", stay=True),
    "stay_unchecked": partial(mark, "unchecked", stay=True),
    "repeat": repeat,
}

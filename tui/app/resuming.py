"""Where a checker left off: the claim and document that the desk opens on, and a line on the last marks."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.checkers import same_checker
from onrecord.times import moment
from tui.wording.numbers import count
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from datetime import date

    from onrecord.records import Event
    from tui.app.desk import Desk

RECENT = 1000
"""Changes looked through for the checker's last marks."""

WORDS = 24
"""Cells for a claim's words."""


def resume(desk: Desk) -> None:
    """Begin at the first open claim after the checker's last mark, in that claim's document, with a greeting.

    Raises StoreError.
    """
    recent = list(islice(desk.store.events(), RECENT))
    mine = [
        event
        for event in recent
        if event.field == "status" and event.undoes is None and same_checker(event.by, desk.checker or "")
    ]
    listing = desk.listing
    row = next((row for event in mine if (row := listing.row(event.claim)) is not None), None)
    if row is None:
        return
    further = listing.next_open(row, 1)
    entry = listing.entry(row if further is None else further)
    desk.begin_at = entry.id
    desk.greeting = _greeting(desk, mine, recent)
    if len(listing.progress) > 1:
        desk.show_source(entry.source)


def _greeting(desk: Desk, mine: list[Event], recent: list[Event]) -> str:
    """How many marks the checker made on the last day with one, and the last of these marks."""
    day = _day(mine[0])
    at_least = "at least " if len(recent) == RECENT and _day(recent[-1]) == day else ""
    marks = count(sum(_day(event) == day for event in mine), "mark")
    entry = desk.listing.get(mine[0].claim)
    last = f", last: “{one_line(entry.claim.text, WORDS)}” {mine[0].new['status']}" if entry else ""
    return f"{_when(day, desk.today())}: {at_least}{marks}{last}"


def _day(event: Event) -> date:
    return moment(event.at).date()


def _when(day: date, today: date) -> str:
    """A day of work as people call that day."""
    return {today: "Earlier today", today - timedelta(days=1): "Yesterday"}.get(day, f"On {day.isoformat()}")

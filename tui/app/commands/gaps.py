"""What no claim covers of a document: going from gap to gap, and dismissing those that need no claim."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from onrecord.decisions import gaps as decisions
from tui.app.commands.moving import ROUND
from tui.app.commands.place import Place, checked_by_name
from tui.app.commands.telling import WORDS
from tui.app.gaps import WHAT
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from extractors.coverage import Gap
    from onrecord.records import Source
    from tui.app.commands.place import Command
    from tui.app.gaps import Gaps


class Covered(Place, Protocol):
    """A screen that shows what of its document no claim covers."""

    gaps: Gaps

    def show_gaps(self) -> None:
        """Show the gaps as they are now."""

    def go_to_gap(self, gap: Gap) -> None:
        """Put the cursor on a gap."""


def switch(place: Covered, count: int | None) -> None:
    """Show the gaps, or hide them."""
    place.gaps.hidden = not place.gaps.hidden
    place.show_gaps()


def turn(place: Covered, count: int | None) -> None:
    """Show the gaps of the next kind alone; after the last kind, all."""
    place.gaps.turn()
    place.show_gaps()


def further(step: int, place: Covered, count: int | None) -> None:
    """Go so many of the gaps shown on, or back; after the last from the first again."""
    begins = place.text.place or (0 if place.text.found else -1)  # a text may begin with a gap
    gap = place.gaps.further(begins, step * (count or 1))
    around = "" if gap else f"{ROUND[step]} "
    gap = gap or place.gaps.end(step)
    if gap is None:
        what = f"No {WHAT[place.gaps.kind]} is here" if place.gaps.kind else "Nothing is here"
        place.status.tell(f"{what} that no claim covers.")
        return
    place.go_to_gap(gap)
    said = f"{around}No claim covers this {WHAT[gap.what]}: {place.text.at(gap.start, gap.end)}"
    place.status.tell(one_line(said, place.status.width))


def dismiss(place: Covered, count: int | None) -> None:
    """Say that the gap at the cursor needs no claim, and go to the next gap."""
    source, gap = place.source, place.gaps.at(place.text.found)
    if source is None or gap is None:
        key = place.desk.keymap.label("next_gap", place.pane)
        place.status.tell(f"No gap here to dismiss{f': {key} goes to one' if key else ''}.")
    elif not place.desk.held.is_held("dismiss_gap", str(gap.start)):
        checked_by_name(place, lambda: _dismiss(place, source, gap))


def _dismiss(place: Covered, source: Source, gap: Gap) -> None:
    from extractors.coverage import as_dismissed  # here: the text shows before its patterns are made

    dismissals = as_dismissed(place.desk.store.reading(source).to_check, [gap])
    place.desk.decide(lambda store, by: decisions.dismiss(store, source, dismissals, by))
    after = place.gaps.further(gap.start, 1)
    place.show_claim("")
    if after:
        place.go_to_gap(after)
        place.desk.held.led("dismiss_gap", str(gap.start), str(after.start))
    undo = place.desk.keymap.takes_back(" · ")
    place.status.tell(f"“{one_line(place.text.at(gap.start, gap.end), WORDS)}”: needs no claim{undo}")


GAPS: dict[str, Command[Covered]] = {
    "coverage": switch,
    "turn_gaps": turn,
    "next_gap": partial(further, 1),
    "previous_gap": partial(further, -1),
    "dismiss_gap": dismiss,
}

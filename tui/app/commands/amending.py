"""Amending how a claim is read: its words, its speaker, its figure; merging two claims.

The reading found stays on record.
"""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING

from onrecord.decisions import duplicates, figures, reading
from tui.app.commands.deciding import called
from tui.app.commands.place import checked_by_name
from tui.app.commands.selecting import say_how_to_select
from tui.app.commands.telling import kept
from tui.app.panels.form import Fields, Line
from tui.app.widgets.known import Offer
from tui.wording import claims as wording
from tui.wording import numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.records import Claim, Entry, Figure
    from onrecord.store import Step, Store
    from tui.app.commands.place import Command, Place


NEAR = 0.8
"""The likeness, by difflib's ratio, from which a name may be a misspelt other one."""


def change(place: Place, how: Callable[[Store, str], Step], what: str) -> None:
    """Make a change of the store in the checker's name, and tell it."""
    kept(place, place.desk.decide(how), what)


def edit_words(place: Place, entry: Entry, number: int) -> None:
    """Choose other words in the text."""
    place.focus_pane("words")
    selects, sets, leaves = (
        place.desk.keymap.label(id_, "words") for id_ in ("select_words", "set_words", "escape")
    )
    place.status.hint(f"Select the claim's words: {selects}, move, {sets} takes them; {leaves} leaves.")


def set_words(place: Place, count: int | None) -> None:
    """Take the selected words as the claim's own."""
    span = place.text.selection
    if span is None or place.entry is None:
        say_how_to_select(place)
        return

    def set_() -> None:
        place.text.drop()
        place.focus_pane("claim")
        _amend(place, lambda text, claim: reading.with_span(text, claim, *span), "words")

    checked_by_name(place, set_)


def edit_speaker(place: Place, entry: Entry, number: int) -> None:
    """Name the claim's speaker, and the speaker's role."""
    who = entry.claim.speaker
    known = [
        Offer({"name": name, "role": role}, name, numbers.count(said, "claim"), role)
        for (name, role), said in _speakers(place, entry).most_common()
    ]
    lines = (
        Line("name", "Name", who.name if who else "", "nobody, if empty", known=known),
        Line("role", "Role", (who.role or "") if who else "", "what the document calls them"),
    )
    _amend_fields(place, entry, "speaker", lines, _with_speaker)


def edit_value(place: Place, entry: Entry, number: int) -> None:
    """Edit the figure of the claim, field by field."""
    figure = figures.of(entry.claim)
    first = "date" if figure.date and figure.value is None else ""
    _amend_fields(place, entry, "figure", list(_lines(figure)), figures.with_figure, first)


def restore(place: Place, entry: Entry, number: int) -> None:
    """Restore the reading as the claim was found."""
    change(place, lambda store, by: reading.restore(store, entry.id, by), "as it was found")


def take_suggestion(place: Place, entry: Entry, number: int) -> None:
    """Take the suggestion of better extractors."""
    change(place, lambda store, by: reading.take(store, [entry.id], by), "suggestion taken")


def dismiss_suggestion(place: Place, entry: Entry, number: int) -> None:
    """Dismiss the suggestion of better extractors."""
    change(place, lambda store, by: reading.dismiss(store, [entry.id], by), "suggestion turned down")


def _amend(place: Place, how: Callable[[str, Claim], Claim], what: str) -> None:
    """Amend the claim, as ``how`` gives its new reading."""
    change(place, lambda store, by: reading.amend(store, place.here, by, how), f"{what} put right")


def _amend_fields(
    place: Place,
    entry: Entry,
    what: str,
    lines: Sequence[Line],
    how: Callable[[str, Claim, dict[str, str]], Claim],
    first: str = "",
) -> None:
    """Amend a claim, as ``how`` gives its new reading from the changed fields of a form."""

    def given(changed: dict[str, str]) -> None:
        if changed:
            _amend(place, lambda text, claim: how(text, claim, changed), what)
            _doubt(place, entry, changed)

    place.app.push_screen(Fields(f"{what.capitalize()} of {entry.id}", lines, given, first))


def _doubt(place: Place, entry: Entry, changed: dict[str, str]) -> None:
    """Ask back where a new name is part of the name of another speaker, or nearly that name."""
    name = changed.get("name", "")
    names = [other for other, _ in _speakers(place, entry)]
    parts = [other for other in names if name.casefold() in other.casefold()]
    near = parts or get_close_matches(name, names, 1, NEAR)
    if name and name not in names and near:
        place.status.tell_before(f"Nobody else is called {name}; {near[0]}?")


def _speakers(place: Place, entry: Entry) -> Counter[tuple[str, str]]:
    """The names and roles of the document's speakers, with the number of their claims besides this one."""
    others = (one.claim.speaker for one in place.desk.listing.of_source(entry.source) if one.id != entry.id)
    return Counter((one.name, one.role or "") for one in others if one)


def _with_speaker(text: str, claim: Claim, said: dict[str, str]) -> Claim:
    """The claim with the name and the role given."""
    if "name" in said:
        claim = reading.with_speaker(text, claim, said["name"])
    return reading.with_role(claim, said["role"]) if "role" in said else claim


def _lines(figure: Figure) -> Iterator[Line]:
    """The fields of a figure, as lines of a form."""
    value, high = ("" if number is None else numbers.number(number) for number in (figure.value, figure.high))
    yield Line("value", "Value", value, "4,000")
    yield Line("high", "Up to", high, "the upper end of a range")
    yield Line("unit", "Unit", figure.unit, "in the singular: pound sterling, boat")
    yield Line("currency", "Currency", figure.currency or "", "its code: GBP")
    yield Line("date", "Date", figure.date or "", "1947, 2019-03, 2019-03-12, T09:30")
    yield Line("bound", "Bound", figure.bound or "", words={"": "exactly", **wording.BOUNDS})
    yield Line("change", "Change", figure.change or "", words={"": "none", "up": "up", "down": "down"})
    yield Line("hedge", "Hedge", figure.hedge.text if figure.hedge else "", "words of the text: nearly")
    yield Line("subject", "Subject", figure.subject or "", "what happened to them: killed")
    yield Line("dimension", "Dimension", figure.dimension, "count, money, percent, duration, ...")


# Two claims


def merge(place: Place, count: int | None) -> None:
    """Merge the claim and another one."""
    entry = place.entry
    if entry is None:
        return
    same = [one for one in place.desk.listing.of_source(entry.source) if one.claim.kind == entry.claim.kind]
    further = [one.id for one in same if one.claim.start > entry.claim.start]

    def named(said: str) -> None:
        if other := called(place, said, [entry.id]):
            _merge(place, entry.id, other)

    offered = further[0] if further else ""
    checked_by_name(place, lambda: place.ask("merge with (id or words)", named, offered=offered))


def merge_selected(place: Place, count: int | None) -> None:
    """Merge the two selected claims into one."""
    ids = place.targets()
    if len(ids) != 2:
        selects, opens = (place.desk.keymap.label(id_, "claims") for id_ in ("select", "claim"))
        place.status.tell(f"Select two claims to merge ({selects}), or open one ({opens}).")
        return
    checked_by_name(place, lambda: _merge(place, *ids))


def _merge(place: Place, id_: str, other: str) -> None:
    change(place, lambda store, by: duplicates.merge(store, id_, other, by), f"merged with {other}")


AMENDING: dict[str, Command[Place]] = {"set_words": set_words, "merge": merge}

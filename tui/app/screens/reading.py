"""Amending how a claim is read: its words, its speaker, its figure; merging two claims."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from onrecord.decisions import duplicates, figures, reading
from tui.app.screens.form import Fields, Line
from tui.app.screens.making import Making
from tui.wording import claims as wording
from tui.wording import numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.records import Claim, Entry, Figure
    from onrecord.store import Step, Store


NEAR = 0.8
"""The likeness, by difflib's ratio, from which a name may be a misspelt other one."""


class Reading(Making):
    """The actions that amend how a claim is read; the reading found stays on record."""

    def change(self, change: Callable[[Store, str], Step], what: str) -> None:
        """Make a change of the store in the checker's name, and tell it."""
        self.kept(self.tried(lambda: self.desk.decide(change)), what)

    def amend(self, how: Callable[[str, Claim], Claim], what: str) -> None:
        """Amend the claim, as ``how`` gives its new reading."""
        self.change(lambda store, by: reading.amend(store, self.here, by, how), f"{what} put right")

    def amend_fields(
        self,
        entry: Entry,
        what: str,
        lines: Sequence[Line],
        how: Callable[[str, Claim, dict[str, str]], Claim],
        first: str = "",
    ) -> None:
        """Amend a claim, as ``how`` gives its new reading from the changed fields of a form."""
        text = self.tried(lambda: self.desk.text_of(entry))
        if text is None:
            return

        def given(changed: dict[str, str] | None) -> None:
            if changed:
                self.amend(lambda text, claim: how(text, claim, changed), what)
                self._doubt(entry, changed)

        def check(changed: dict[str, str]) -> None:
            how(text, entry.claim, changed)

        self.app.push_screen(Fields(f"{what.capitalize()} of {entry.id}", lines, check, first), given)

    def edit_words(self, entry: Entry, number: int) -> None:
        """Choose other words in the text."""
        self.focus_pane("words")
        selects, sets, leaves = (
            self.desk.keymap.label(id_, "words") for id_ in ("select_words", "set_words", "escape")
        )
        self.status.hint(f"Select the claim's words: {selects}, move, {sets} takes them; {leaves} leaves.")

    def extended(self) -> str:
        """A hint on what can be done with words, once some are selected."""
        if self.pane != "words":
            return super().extended()
        return f"; {self.desk.keymap.label('set_words', 'words')} takes them for the claim"

    def do_set_words(self, count: int | None) -> None:
        """Take the selected words as the claim's own."""
        span = self.text.selection
        if span is None or self.entry is None:
            self.say_how_to_select()
            return

        def set_() -> None:
            self.text.drop()
            self.focus_pane("claim")
            self.amend(lambda text, claim: reading.with_span(text, claim, *span), "words")

        self.checked_by_name(set_)

    def edit_speaker(self, entry: Entry, number: int) -> None:
        """Name the claim's speaker, and the speaker's role."""
        who = entry.claim.speaker
        lines = (
            Line("name", "Name", who.name if who else "", "nobody, if empty"),
            Line("role", "Role", (who.role or "") if who else "", "what the document calls them"),
        )
        self.amend_fields(entry, "speaker", lines, _with_speaker)

    def _doubt(self, entry: Entry, changed: dict[str, str]) -> None:
        """Ask back where a new name is nearly the name of another speaker in the document."""
        name = changed.get("name", "")
        others = (one for one in self.desk.listing.of_source(entry.source) if one.id != entry.id)
        names = {one.claim.speaker.name for one in others if one.claim.speaker}
        if name and name not in names and (near := get_close_matches(name, names, 1, NEAR)):
            self.status.tell_before(f"Nobody else is called {name}; {near[0]}?")

    def edit_value(self, entry: Entry, number: int) -> None:
        """Edit the figure of the claim, field by field."""
        figure = figures.of(entry.claim)
        first = "date" if figure.date and figure.value is None else ""
        self.amend_fields(entry, "figure", list(_lines(figure)), figures.with_figure, first)

    def edit_found(self, entry: Entry, number: int) -> None:
        """Restore the reading as the claim was found."""
        self.change(lambda store, by: reading.restore(store, entry.id, by), "as it was found")

    def edit_suggestion(self, entry: Entry, number: int) -> None:
        """Take the suggestion of better extractors."""
        self.change(lambda store, by: reading.take(store, [entry.id], by), "suggestion taken")

    def drop_suggestion(self, entry: Entry, number: int) -> None:
        """Dismiss the suggestion of better extractors."""
        self.change(lambda store, by: reading.dismiss(store, [entry.id], by), "suggestion turned down")

    # Two claims

    def do_merge(self, count: int | None) -> None:
        """Merge the claim and another one."""
        entry = self.entry
        if entry is None:
            return
        same = [
            one for one in self.desk.listing.of_source(entry.source) if one.claim.kind == entry.claim.kind
        ]
        further = [one.id for one in same if one.claim.start > entry.claim.start]

        def named(said: str) -> None:
            other = self.tried(lambda: self.called(said, [entry.id]))
            if other:
                self.change(
                    lambda store, by: duplicates.merge(store, entry.id, other, by), f"merged with {other}"
                )

        offered = further[0] if further else ""
        self.checked_by_name(lambda: self.ask("merge with (id or words)", named, offered=offered))


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
    yield Line("change", "Change", figure.change or "", words={"": "none", **wording.CHANGES})
    yield Line("hedge", "Hedge", figure.hedge.text if figure.hedge else "", "words of the text: nearly")
    yield Line("subject", "Subject", figure.subject or "", "what happened to them: killed")
    yield Line("dimension", "Dimension", figure.dimension, "count, money, percent, duration, ...")

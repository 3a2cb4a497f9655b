"""Putting a claim right: words, speaker and value, what is decided beside its status, and its evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.decisions import duplicates, evidence, queries, reading, signing
from onrecord.store import Citation
from tui.app import wording
from tui.app.parts import BACKED
from tui.app.screens.evidence import EvidenceForm
from tui.app.screens.making import Making

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.records import Claim, Entry, Evidence, Figure, Link
    from onrecord.store import Step, Store
    from tui.app.parts import Part

VALUE = re.compile(
    r"(?P<value>-?[0-9][0-9,]*(?:\.[0-9]+)?)(?:\s*(?:–|-|to)\s*(?P<high>[0-9][0-9,]*(?:\.[0-9]+)?))?\s*(?P<unit>.*)"
)
"""``4,000 pound sterling``, ``5-7 boat``: a value, perhaps its upper end, and the unit."""


class Righting(Making):
    """What enter does on a part of the record, and the keys that change more than one claim."""

    @property
    def part(self) -> Part | None:
        """What of the record the cursor is on."""
        raise NotImplementedError

    def change(self, change: Callable[[Store, str], Step], what: str) -> None:
        """Do this to the store in the checker's name, and say so."""
        self.kept(self.tried(lambda: self.desk.decide(change)), what)

    def amend(self, how: Callable[[str, Claim], Claim], what: str) -> None:
        """Read the claim otherwise."""
        self.change(lambda store, by: reading.amend(store, self.here, by, how), f"{what} put right")

    # Part by part

    def do_edit_part(self, count: int | None) -> None:
        """Put right what the cursor is on."""
        self._do_at("edit", "Nothing to put right here.")

    def do_drop_part(self, count: int | None) -> None:
        """Take away what the cursor is on; a key held down does not take what follows it, too."""
        if not self.desk.is_held("drop_part", self.here):
            self._do_at("drop", "Nothing to take away here.")
            self.desk.led("drop_part", self.here)

    def _do_at(self, verb: str, nothing: str) -> None:
        part, entry = self.part, self.entry
        if part is None or entry is None:
            return
        if do := getattr(self, f"{verb}_{part.about}", None):
            self.checked_by_name(lambda: do(entry, part.number))
        else:
            self.status.tell(nothing)

    def edit_words(self, entry: Entry, number: int) -> None:
        """Choose other words in the text."""
        self.focus_pane("words")
        sets = self.desk.keymap.label("set_words", "words")
        self.status.tell(f"Select the claim's words (space, then move), then {sets}.")

    def do_set_words(self, count: int | None) -> None:
        """Take the selected words as the claim's own."""
        span = self.text.selection
        if span is None or self.entry is None:
            self.status.tell("Select words first: space in the text, then move; or drag with the mouse.")
            return

        def set_() -> None:
            self.text.drop()
            self.focus_pane("claim")
            self.amend(lambda text, claim: reading.with_span(text, claim, *span), "words")

        self.checked_by_name(set_)

    def edit_speaker(self, entry: Entry, number: int) -> None:
        """Name who says it."""
        before = entry.claim.speaker.name if entry.claim.speaker else ""

        def named(name: str) -> None:
            if name.strip() != before:
                self.amend(lambda text, claim: reading.with_speaker(text, claim, name), "speaker")

        self.ask("speaker (none if empty)", named, before)

    def edit_value(self, entry: Entry, number: int) -> None:
        """Give the value and unit, or the date."""
        before = wording.value(entry.claim.figure) if entry.claim.figure else ""

        def given(said: str) -> None:
            fields = _fields(said.strip(), entry.claim.figure)
            if fields is None:
                self.status.tell(
                    f"{said}: no value; write 4,000 pound sterling, 5-7 boat, or a date as 2026-11"
                )
            elif said.strip() != before:
                self.amend(lambda text, claim: reading.with_figure(claim, **fields), "value")

        self.ask("value and unit, or date", given, before)

    def edit_found(self, entry: Entry, number: int) -> None:
        """Read the claim as it was found."""
        self.change(lambda store, by: reading.restore(store, entry.id, by), "as it was found")

    def edit_suggestion(self, entry: Entry, number: int) -> None:
        """Read the claim as better extractors do."""
        self.change(lambda store, by: reading.take(store, [entry.id], by), "suggestion taken")

    def drop_suggestion(self, entry: Entry, number: int) -> None:
        """Turn it down."""
        self.change(lambda store, by: reading.dismiss(store, [entry.id], by), "suggestion turned down")

    # What is decided

    def edit_correction(self, entry: Entry, number: int) -> None:
        """Propose a wording."""

        def worded(correction: str) -> None:
            if correction.strip() != entry.decision.correction:
                self.change(
                    lambda store, by: store.decide([entry.id], by, correction=correction.strip()),
                    "correction",
                )

        self.ask("correction", worded, entry.decision.correction or entry.claim.text)

    def drop_correction(self, entry: Entry, number: int) -> None:
        """Propose no wording any more."""
        self.change(lambda store, by: store.decide([entry.id], by, correction=""), "correction taken away")

    def edit_note(self, entry: Entry, number: int) -> None:
        """Write the note."""
        self.do_note(None)

    def drop_note(self, entry: Entry, number: int) -> None:
        """Have no note any more."""
        self.change(lambda store, by: store.decide([entry.id], by, note=""), "note taken away")

    def drop_signature(self, entry: Entry, number: int) -> None:
        """Take one's own agreement back."""
        self.change(lambda store, by: signing.withdraw(store, [entry.id], by), "signature taken back")

    def edit_duplicate(self, entry: Entry, number: int) -> None:
        """Go to what it is a duplicate of."""
        if self.desk.listing.get(entry.decision.dup_of):
            self.show_claim(entry.decision.dup_of)
        else:
            self.status.tell(f"{entry.decision.dup_of}: does not stand in a document any more")

    def edit_query(self, entry: Entry, number: int) -> None:
        """Put an answer on record."""
        query = entry.decision.queries[number]

        def answered(answer: str) -> None:
            if answer.strip() and answer.strip() != query.answer:
                self.change(
                    lambda store, by: queries.answer(store, entry.id, answer, by, number=number + 1),
                    "answered",
                )

        self.ask(f"answer of {query.to}", answered, query.answer)

    def drop_query(self, entry: Entry, number: int) -> None:
        """Take the query back, as if it had not been put."""
        self.change(
            lambda store, by: queries.withdraw(store, entry.id, by, number=number + 1), "query taken back"
        )

    # Evidence

    def edit_evidence(self, entry: Entry, number: int) -> None:
        """Put right what it is, where in it to look, and what it says there."""
        link = entry.decision.evidence[number]
        item = self.desk.store.item(link)
        others = wording.backs(dict(evidence.listed(self.desk.store))[item], entry.id, BACKED)

        def given(citation: Citation | None) -> None:
            if citation:
                self._relink(link, item, citation)

        form = EvidenceForm(f"Evidence that {others}", Citation(item, link.locator, link.quote))
        self.app.push_screen(form, given)

    def _relink(self, link: Link, item: Evidence, new: Citation) -> None:
        """Put a link and its item right, of the item only what is different."""
        id_, fields = self.here, msgspec.structs.asdict(new.item)
        changed = {name: said for name, said in fields.items() if said != getattr(item, name).strip()}
        place = {"was": link.locator, "locator": new.locator, "quote": new.quote}
        self.change(
            lambda store, by: evidence.relink(store, id_, item.id, by, **place, **changed),
            "evidence put right",
        )

    def drop_evidence(self, entry: Entry, number: int) -> None:
        """Have the claim backed by it no longer."""
        link = entry.decision.evidence[number]
        self.change(
            lambda store, by: evidence.unlink(store, [entry.id], link.evidence, by, locator=link.locator),
            "evidence taken away",
        )

    def _address(self) -> str:
        """The address of the evidence that the cursor is on, or its title."""
        part, entry = self.part, self.entry
        if part is None or entry is None or part.about != "evidence":
            return ""
        item = self.desk.store.item(entry.decision.evidence[part.number])
        return item.url or item.archive_url or item.title

    def do_open_source(self, count: int | None) -> None:
        """Open the address of the evidence that the cursor is on, else the document."""
        address = self._address()
        if address.startswith(("http://", "https://")):
            self.app.open_url(address)
            self.status.tell(f"Opened {address}")
        elif address:
            self.status.tell(f"{address}: has no address on the web")
        else:
            super().do_open_source(count)

    def do_copy(self, count: int | None) -> None:
        """Copy the address of the evidence that the cursor is on, else the claim's words."""
        address = self._address()
        if address:
            self.app.copy_to_clipboard(address)
            self.status.tell(f"Copied {address}")
        else:
            super().do_copy(count)

    # Two claims

    def do_merge(self, count: int | None) -> None:
        """Make the claim and another one."""
        entry = self.entry
        if entry is None:
            return
        same = [
            one for one in self.desk.listing.of_source(entry.source) if one.claim.kind == entry.claim.kind
        ]
        further = [one.id for one in same if one.claim.start > entry.claim.start]

        def named(other: str) -> None:
            if other.strip():
                self.change(
                    lambda store, by: duplicates.merge(store, entry.id, other.strip(), by),
                    f"merged with {other.strip()}",
                )

        self.checked_by_name(
            lambda: self.ask("merge with (id; the next is offered)", named, further[0] if further else "")
        )


def _fields(said: str, figure: Figure | None) -> dict[str, Any] | None:
    """The fields of a figure that ``said`` gives, or None where it gives none."""
    if figure and figure.date and re.fullmatch(r"[0-9X/TZ:.~?-]+", said):
        return {"date": f"T{said}" if figure.date.startswith("T") and not said.startswith("T") else said}
    found = VALUE.fullmatch(said)
    if found is None:
        return None
    high = found["high"]
    return {
        "value": float(found["value"].replace(",", "")),
        "high": float(high.replace(",", "")) if high else None,
        "unit": found["unit"].strip(),
    }

"""Putting right, or taking away, what stands in a claim's record, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.decisions import evidence, queries, signing
from onrecord.store import Citation
from tui.app import wording
from tui.app.parts import BACKED
from tui.app.screens.evidence import EvidenceForm
from tui.app.screens.reading import Reading

if TYPE_CHECKING:
    from onrecord.records import Entry, Evidence, Link
    from tui.app.parts import Part


class Righting(Reading):
    """What enter does on a part of the record, and what takes it away."""

    @property
    def part(self) -> Part | None:
        """What of the record the cursor is on."""
        raise NotImplementedError

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

    # What is decided

    def edit_correction(self, entry: Entry, number: int) -> None:
        """Propose a wording."""
        status = entry.decision.status
        marks = self.desk.keymap.hint("mark_corrected", "makes it corrected", "; ")
        still = "" if status == "corrected" else f", still {status}{marks}"

        def worded(correction: str) -> None:
            if correction.strip() != entry.decision.correction:
                self.change(
                    lambda store, by: store.decide([entry.id], by, correction=correction.strip()),
                    f"correction{still}",
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
        claims = dict(evidence.listed(self.desk.store))[item]
        others = wording.backs(claims, entry.id, BACKED)

        def given(citation: Citation | None) -> None:
            if citation:
                self._relink(link, item, citation)

        form = EvidenceForm(
            f"Evidence that {others}", Citation(item, link.locator, link.quote), shared=len(claims) > 1
        )
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

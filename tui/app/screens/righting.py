"""Editing a claim's record part by part, and taking parts away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.decisions import evidence, queries, signing
from onrecord.store import Citation
from tui.app.record_lines import BACKED
from tui.app.screens.evidence import EvidenceForm
from tui.app.screens.reading import Reading
from tui.wording import claims as wording

if TYPE_CHECKING:
    from onrecord.records import Entry, Evidence, Link
    from tui.app.record_lines import Part


class Righting(Reading):
    """The actions on parts of the record: the key that edits a part, and the key that takes one away."""

    @property
    def part(self) -> Part | None:
        """The part of the record that the cursor is on."""
        raise NotImplementedError

    # Part by part

    def do_edit_part(self, count: int | None) -> None:
        """Edit the part under the cursor."""
        self._do_at("edit", "Nothing to put right here.")

    def do_drop_part(self, count: int | None) -> None:
        """Take away the part under the cursor; a key held down does not take the next part, too."""
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
        """Propose a wording for the claim."""
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
        """Take the proposed wording away."""
        self.change(lambda store, by: store.decide([entry.id], by, correction=""), "correction taken away")

    def edit_note(self, entry: Entry, number: int) -> None:
        """Edit the claim's note."""
        self.do_note(None)

    def drop_note(self, entry: Entry, number: int) -> None:
        """Take the claim's note away."""
        self.change(lambda store, by: store.decide([entry.id], by, note=""), "note taken away")

    def drop_signature(self, entry: Entry, number: int) -> None:
        """Take the checker's own signature back."""
        self.change(lambda store, by: signing.withdraw(store, [entry.id], by), "signature taken back")

    def edit_duplicate(self, entry: Entry, number: int) -> None:
        """Go to the claim that this one is a duplicate of."""
        if self.desk.listing.get(entry.decision.dup_of):
            self.show_claim(entry.decision.dup_of)
        else:
            self.status.tell(f"{entry.decision.dup_of}: does not stand in a document any more")

    def edit_query(self, entry: Entry, number: int) -> None:
        """Put an answer to the query on record."""
        query = entry.decision.queries[number]

        def answered(answer: str) -> None:
            if answer.strip() and answer.strip() != query.answer:
                self.change(
                    lambda store, by: queries.answer(store, entry.id, answer, by, number=number + 1),
                    "answered",
                )

        self.ask(f"answer of {query.to}", answered, query.answer)

    def drop_query(self, entry: Entry, number: int) -> None:
        """Withdraw the query, as if it had not been put."""
        self.change(
            lambda store, by: queries.withdraw(store, entry.id, by, number=number + 1), "query taken back"
        )

    # Evidence

    def edit_evidence(self, entry: Entry, number: int) -> None:
        """Edit an item of evidence, its locator, and its words there."""
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
        """Edit a link and its item, of the item only the fields that differ."""
        id_, fields = self.here, msgspec.structs.asdict(new.item)
        changed = {name: said for name, said in fields.items() if said != getattr(item, name).strip()}
        place = {"was": link.locator, "locator": new.locator, "quote": new.quote}
        self.change(
            lambda store, by: evidence.relink(store, id_, item.id, by, **place, **changed),
            "evidence put right",
        )

    def drop_evidence(self, entry: Entry, number: int) -> None:
        """Take a link to evidence away from the claim."""
        link = entry.decision.evidence[number]
        self.change(
            lambda store, by: evidence.unlink(store, [entry.id], link.evidence, by, locator=link.locator),
            "evidence taken away",
        )

    def _address(self) -> str:
        """The address of the evidence under the cursor, or its title."""
        part, entry = self.part, self.entry
        if part is None or entry is None or part.about != "evidence":
            return ""
        item = self.desk.store.item(entry.decision.evidence[part.number])
        return item.url or item.archive_url or item.title

    def do_open_source(self, count: int | None) -> None:
        """Open the address of the evidence under the cursor, else the document."""
        address = self._address()
        if address.startswith(("http://", "https://")):
            self.app.open_url(address)
            self.status.tell(f"Opened {address}")
        elif address:
            self.status.tell(f"{address}: has no address on the web")
        else:
            super().do_open_source(count)

    def do_copy(self, count: int | None) -> None:
        """Copy the address of the evidence under the cursor, else the claim's words."""
        address = self._address()
        if address:
            self.app.copy_to_clipboard(address)
            self.status.tell(f"Copied {address}")
        else:
            super().do_copy(count)

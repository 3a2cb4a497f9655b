"""Editing a claim's record part by part, and taking parts away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

import msgspec

from onrecord.decisions import evidence, queries, signing
from onrecord.store import Citation
from tui.app.commands import comments, deciding, outside
from tui.app.commands.amending import (
    change,
    dismiss_suggestion,
    edit_speaker,
    edit_value,
    edit_words,
    restore,
    take_suggestion,
)
from tui.app.commands.place import Place, checked_by_name
from tui.app.commands.telling import tell_held
from tui.app.panels.evidence import EvidenceForm
from tui.wording import claims as wording

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.records import Entry, Evidence, Link
    from tui.app.commands.place import Command
    from tui.app.record_lines import About, Part


class OnRecord(Place, Protocol):
    """A screen that shows a claim's record, with a cursor on one of its parts."""

    @property
    def part(self) -> Part | None:
        """The part of the record that the cursor is on."""


def edit_part(place: OnRecord, count: int | None) -> None:
    """Edit the part under the cursor."""
    _do_at(place, EDITS, "Nothing to put right here.")


def drop_part(place: OnRecord, count: int | None) -> None:
    """Take away the part under the cursor; a key held down does not take the next part, too."""
    if place.desk.held.is_held("drop_part", place.here):
        tell_held(place, "drop_part", "no more taken away")
    else:
        _do_at(place, DROPS, "Nothing to take away here.")
        place.desk.held.led("drop_part", place.here, place.here)


def _do_at(place: OnRecord, what: Mapping[About, Callable[[Place, Entry, int], None]], nothing: str) -> None:
    part, entry = place.part, place.entry
    if part is None or entry is None:
        return
    if do := what.get(part.about):
        checked_by_name(place, lambda: do(place, entry, part.number))
    else:
        place.status.tell(nothing)


# What is decided


def edit_correction(place: Place, entry: Entry, number: int) -> None:
    """Propose a wording for the claim."""
    status = entry.decision.status
    marks = place.desk.keymap.hint("mark_corrected", "makes it corrected", "; ")
    still = "" if status == "corrected" else f", still {status}{marks}"

    def worded(correction: str) -> None:
        if correction.strip() != entry.decision.correction:
            change(
                place,
                lambda store, by: store.decide([entry.id], by, correction=correction.strip()),
                f"correction{still}",
            )

    place.ask("correction", worded, entry.decision.correction or entry.claim.text, lines=True)


def drop_correction(place: Place, entry: Entry, number: int) -> None:
    """Take the proposed wording away."""
    change(place, lambda store, by: store.decide([entry.id], by, correction=""), "correction taken away")


def edit_note(place: Place, entry: Entry, number: int) -> None:
    """Edit the claim's note."""
    deciding.note(place, None)


def drop_note(place: Place, entry: Entry, number: int) -> None:
    """Take the claim's note away."""
    change(place, lambda store, by: store.decide([entry.id], by, note=""), "note taken away")


def drop_signature(place: Place, entry: Entry, number: int) -> None:
    """Take the checker's own signature back."""
    change(place, lambda store, by: signing.withdraw(store, [entry.id], by), "signature taken back")


def go_to_original(place: Place, entry: Entry, number: int) -> None:
    """Go to the claim that this one is a duplicate of."""
    if place.desk.listing.get(entry.decision.dup_of):
        place.show_claim(entry.decision.dup_of)
    else:
        place.status.tell(f"{entry.decision.dup_of}: does not stand in a document any more")


def answer_query(place: Place, entry: Entry, number: int) -> None:
    """Put an answer to the query on record."""
    query = entry.decision.queries[number]

    def answered(answer: str) -> None:
        if answer.strip() and answer.strip() != query.answer:
            change(
                place,
                lambda store, by: queries.answer(store, entry.id, answer, by, number=number + 1),
                "answered",
            )

    place.ask(f"answer of {query.to}", answered, query.answer, lines=True)


def withdraw_query(place: Place, entry: Entry, number: int) -> None:
    """Withdraw the query, as if it had not been put."""
    change(
        place,
        lambda store, by: queries.withdraw(store, entry.id, by, number=number + 1),
        "query taken back",
    )


# Evidence


def edit_evidence(place: Place, entry: Entry, number: int) -> None:
    """Edit an item of evidence, its locator, and its words there."""
    link = entry.decision.evidence[number]
    item = place.desk.store.item(link)
    claims = place.desk.store.backed(item)
    others = wording.backs(claims, entry.id)

    given = Citation(item, link.locator, link.quote)
    relink = partial(_relink, place, link, item)
    place.app.push_screen(EvidenceForm(f"Evidence that {others}", given, relink, shared=len(claims) > 1))


def _relink(place: Place, link: Link, item: Evidence, new: Citation) -> None:
    """Edit a link and its item, of the item only the fields that differ."""
    id_, fields = place.here, msgspec.structs.asdict(new.item)
    changed = {name: said for name, said in fields.items() if said != getattr(item, name).strip()}
    where = {"was": link.locator, "locator": new.locator, "quote": new.quote}
    change(
        place,
        lambda store, by: evidence.relink(store, id_, item.id, by, **where, **changed),
        "evidence put right",
    )


def drop_evidence(place: Place, entry: Entry, number: int) -> None:
    """Take a link to evidence away from the claim."""
    link = entry.decision.evidence[number]
    change(
        place,
        lambda store, by: evidence.unlink(store, [entry.id], link.evidence, by, locator=link.locator),
        "evidence taken away",
    )


def open_evidence(place: OnRecord, count: int | None) -> None:
    """Open the address of the evidence under the cursor, else the document."""
    address = _address(place)
    if address.startswith(("http://", "https://")):
        place.app.open_url(address)
        place.status.tell(f"Opened {address}")
    elif address:
        place.status.tell(f"{address}: has no address on the web")
    else:
        outside.open_source(place, count)


def copy_address(place: OnRecord, count: int | None) -> None:
    """Copy the address of the evidence under the cursor, else the claim's words."""
    if address := _address(place):
        place.app.copy_to_clipboard(address)
        place.status.tell(f"Copied {address}")
    else:
        outside.copy(place, count)


def _address(place: OnRecord) -> str:
    """The address of the evidence under the cursor, or its title; empty where there is none."""
    part, entry = place.part, place.entry
    if part is None or entry is None or part.about != "evidence":
        return ""
    item = place.desk.store.item(entry.decision.evidence[part.number])
    return item.url or item.archive_url or item.title


EDITS: dict[About, Callable[[Place, Entry, int], None]] = {
    "words": edit_words,
    "speaker": edit_speaker,
    "value": edit_value,
    "found": restore,
    "suggestion": take_suggestion,
    "correction": edit_correction,
    "note": edit_note,
    "evidence": edit_evidence,
    "query": answer_query,
    "duplicate": go_to_original,
    "offer": comments.take_offer,
}
"""What the key that edits does on each part."""

DROPS: dict[About, Callable[[Place, Entry, int], None]] = {
    "signature": drop_signature,
    "suggestion": dismiss_suggestion,
    "correction": drop_correction,
    "note": drop_note,
    "evidence": drop_evidence,
    "query": withdraw_query,
    "offer": comments.dismiss_offer,
}
"""What the key that takes away does on each part."""

RECORD: dict[str, Command[OnRecord]] = {
    "edit_part": edit_part,
    "drop_part": drop_part,
    "open_source": open_evidence,
    "copy": copy_address,
}

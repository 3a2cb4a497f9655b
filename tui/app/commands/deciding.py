"""Decisions beside a status: notes, evidence, queries, a second person's sign-off, duplicates."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from onrecord.errors import RefusedError
from onrecord.records import Evidence
from onrecord.store import Citation
from tui.app.commands.marking import common, over
from tui.app.commands.place import LEFT, checked_by_name
from tui.app.commands.telling import WORDS, about, added, kept, of_claims
from tui.app.panels.evidence import EvidenceForm
from tui.app.panels.originals import Originals
from tui.wording import numbers
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.commands.place import Command, Place

OTHER = 20
"""Cells for the words of another claim."""


def note(place: Place, count: int | None) -> None:
    """Write a note."""
    ids = place.targets()
    before = common(place, ids, "note")

    def written(note: str) -> None:
        if note.strip() != before:
            added(place, place.desk.note(ids, note.strip()), "noted")

    if ids:
        checked_by_name(place, lambda: place.ask(note_of(place, ids), written, before, lines=True))


def note_of(place: Place, ids: Sequence[str]) -> str:
    """The question for a note of claims."""
    return f"note{about(place, ids)}"


def cite(place: Place, count: int | None) -> None:
    """Give the claims evidence."""
    ids, desk = place.targets(), place.desk
    entries = list(filter(None, map(desk.listing.get, ids)))
    typed = desk.typed.setdefault(("evidence", " ".join(ids)), {})

    def give(citation: Citation) -> None:
        where = "" if citation.locator else ", without where in it"
        added(place, desk.cite(ids, citation), f"evidence given{where}")

    def left(kept: bool | None) -> None:
        if typed and not kept:
            place.status.tell(LEFT)

    def form() -> None:
        new = Citation(Evidence("", accessed=desk.today().isoformat()))
        title = f"Evidence for {of_claims(entries, 2 * WORDS)}"
        place.app.push_screen(EvidenceForm(title, new, give, desk.offered(), typed), left)

    if ids:
        checked_by_name(place, form)


def query(place: Place, count: int | None) -> None:
    """Put a query to somebody on record."""
    ids = place.targets()

    def to_whom(to: str) -> None:
        if not to.strip():
            place.status.tell("No query: it needs somebody to put it to.")
            return
        place.desk.addressee = to.strip()
        place.ask(
            f"query to {to.strip()}",
            lambda text: added(place, place.desk.ask(ids, to, text), "queried"),
            lines=True,
        )

    if ids:
        question = f"query{about(place, ids)} to"
        checked_by_name(place, lambda: place.ask(question, to_whom, offered=place.desk.addressee))


def follow(place: Place, count: int | None) -> None:
    """Mark the claim as another claim that says the same, with that claim's evidence."""
    ids, entry = place.targets(), place.entry
    other = place.desk.same(entry) if entry else None
    if other is None:
        place.status.tell("No claim that is decided says the same.")
        return
    elsewhere = entry is not None and other.source != entry.source
    where = f" in {one_line(place.desk.store.source(other.source).file, OTHER)}" if elsewhere else ""

    def as_other() -> None:
        step = place.desk.follow(ids, other.id)
        kept(
            place, step, f"{other.decision.status}, as {other.id}{_words(place, other.id)}{where}{over(step)}"
        )
        place.go_on(ids)

    checked_by_name(place, as_other)


def sign(place: Place, count: int | None) -> None:
    """Agree with another person's status of the claim."""
    if ids := place.targets():
        checked_by_name(place, lambda: kept(place, place.desk.sign(ids), "signed"))


def duplicate(place: Place, count: int | None) -> None:
    """Discard the claim as a duplicate; of several selected ones, all but the first."""
    ids, entry, desk = place.targets(), place.entry, place.desk
    if not ids or entry is None:
        return
    if len(ids) > 1 and desk.selected.issuperset(ids):
        checked_by_name(place, lambda: _duplicates_of_first(place, ids))
        return

    def of(original: str | None) -> None:
        if original:
            kept(place, desk.duplicate(ids, original), f"duplicate of {original}{_words(place, original)}")
            place.go_on(ids)

    def choose() -> None:
        place.app.push_screen(Originals(desk, entry, ids), of)

    checked_by_name(place, choose)


def called(place: Place, said: str, besides: Sequence[str]) -> str:
    """The id of the claim called by its id, or by words that no other claim has.

    The words are looked for in this document, then in all; empty where nothing is said. Raises
    RefusedError.
    """
    said, store = said.strip(), place.desk.store
    if not said:
        return ""
    with suppress(RefusedError):
        return store.get(said).id
    found = [
        entry
        for entry in store.entries()
        if entry.id not in besides and said.casefold() in entry.claim.text.casefold()
    ]
    here = [entry for entry in found if place.entry and entry.source == place.entry.source]
    found = here or found
    if len(found) != 1:
        claims = f"{numbers.count(len(found), 'other claim')} with these words" if found else "no such claim"
        raise RefusedError(f"“{one_line(said, OTHER)}”: {claims}")
    return found[0].id


def _duplicates_of_first(place: Place, ids: Sequence[str]) -> None:
    first, *others = ids
    step = place.desk.duplicate(others, first)
    place.desk.selected.discard(first)
    kept(place, step, f"duplicate of {first}{_words(place, first)}")


def _words(place: Place, id_: str) -> str:
    """The words of a claim, to know it by; empty where there is no claim."""
    entry = place.desk.listing.get(id_)
    return f" “{one_line(entry.claim.text, OTHER)}”" if entry else ""


DECIDING: dict[str, Command[Place]] = {
    "note": note,
    "evidence": cite,
    "query": query,
    "same": follow,
    "sign": sign,
    "duplicate": duplicate,
}

"""People: who checks, who is to check what, what goes back to whoever marked it; tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.decisions import people, tagging
from tui.app.commands.documents import NO_DOCUMENT
from tui.app.commands.place import checked_by_name, tried
from tui.app.commands.telling import WORDS, added, kept
from tui.wording import numbers
from tui.wording.documents import held
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from tui.app.commands.place import Command, Place

TO_WHOM = "to (a name; none takes away)"
SPARE = ",;"
"""The marks between tags that people may type, which are no part of a tag."""


def name_checker(place: Place, count: int | None) -> None:
    """Ask who checks from now on, in this workspace."""

    def named(said: str) -> None:
        name = " ".join(said.split())
        if name and name != place.desk.checker:
            place.status.tell(f"{one_line(name, WORDS)} checks from now on, in this workspace.")
            tried(place, lambda: place.desk.name_checker(name))
            place.show_claim(place.here)

    place.ask("who checks", named, place.desk.checker or "", known=place.desk.people())


def give(place: Place, count: int | None) -> None:
    """Give the claims to somebody to check."""
    ids, desk = place.targets(), place.desk
    holders = {entry.decision.given_to for entry in filter(None, map(desk.listing.get, ids))}

    def given(name: str) -> None:
        step = tried(place, lambda: desk.decide(lambda store, by: people.give(store, ids, name, by)))
        kept(place, step, f"given to {name.strip() or 'nobody'}")

    def ask() -> None:
        before = holders.pop() if len(holders) == 1 else ""
        place.ask(f"give{numbers.of_several(ids)} {TO_WHOM}", given, before, known=desk.people())

    if ids:
        checked_by_name(place, ask)


def give_document(place: Place, count: int | None) -> None:
    """Give the document whose claims are shown to somebody to check."""
    desk = place.desk
    source = desk.shown_source
    if source is None:
        place.status.tell(NO_DOCUMENT)
        return

    def given(name: str) -> None:
        step = tried(
            place,
            lambda: desk.decide(lambda store, by: people.give(store, [], name, by, sources=[source])),
        )
        if step:
            place.show_claim(place.here)
            undo = desk.keymap.hint("undo", "takes it back", " · ")
            place.status.tell(f"{held(desk.store.source(source.id))}{undo}")

    question = f"give {one_line(source.file, WORDS)} {TO_WHOM}"
    checked_by_name(place, lambda: place.ask(question, given, source.given_to, known=desk.people()))


def send_back(place: Place, count: int | None) -> None:
    """Give the claims back to whoever marked them, with the reason as a query."""
    ids, desk = place.targets(), place.desk
    markers = {entry.decision.by for entry in filter(None, map(desk.listing.get, ids))}
    to = markers.pop() if len(markers) == 1 else ""

    def sent(why: str) -> None:
        step = tried(place, lambda: desk.decide(lambda store, by: people.send_back(store, ids, why, by)))
        if step:
            kept(place, step, f"sent back to {to or 'those who marked them'}")
            place.go_on(ids)

    question = f"back{numbers.of_several(ids)} to {one_line(to, WORDS) or 'whoever marked it'}, because"
    if ids:
        checked_by_name(place, lambda: place.ask(question, sent))


def tag(place: Place, count: int | None) -> None:
    """Edit the tags that the claims have in common."""
    ids, desk = place.targets(), place.desk
    every = [set(entry.decision.tags) for entry in filter(None, map(desk.listing.get, ids))]
    common = set.intersection(*every) if every else set()

    def tagged(said: str) -> None:
        now = set(said.translate(dict.fromkeys(map(ord, SPARE), " ")).split())
        step = tried(
            place,
            lambda: desk.decide(
                lambda store, by: tagging.tag(store, ids, by, add=now, drop=common - {*map(str.lower, now)})
            ),
        )
        added(place, step, f"tags: {' '.join(sorted(now)) or 'none'}")

    def ask() -> None:
        before = "".join(f"{tag} " for tag in sorted(common))
        place.ask(f"tags{numbers.of_several(ids)}", tagged, before, known=desk.listing.tags())

    if ids:
        checked_by_name(place, ask)


PEOPLE: dict[str, Command[Place]] = {
    "checker": name_checker,
    "give": give,
    "send_back": send_back,
    "tag": tag,
}
TO_PEOPLE: dict[str, Command[Place]] = {"give_document": give_document}
"""What is done with documents, where they are listed."""

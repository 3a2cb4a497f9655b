"""People: who checks, who is to check what, what goes back to whoever marked it; tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.decisions import people, tagging
from tui.app.commands.amending import change
from tui.app.commands.documents import NO_DOCUMENT
from tui.app.commands.marking import common
from tui.app.commands.place import checked_by_name
from tui.app.commands.telling import WORDS, about, added
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.commands.place import Command, Place

TO_WHOM = "to (or nobody)"
SPARE = str.maketrans(",;", "  ")
"""The marks that people may type between tags, as spaces."""


def name_checker(place: Place, count: int | None) -> None:
    """Ask who checks from now on, in this workspace."""

    def named(said: str) -> None:
        name = " ".join(said.split())
        if name and name != place.desk.checker:
            place.desk.name_checker(name)
            place.show_claim(place.here)
            place.status.tell(f"{one_line(name, WORDS)} checks from now on, in this workspace.")

    place.ask("who checks", named, place.desk.checker or "", known=place.desk.people())


def give(place: Place, count: int | None) -> None:
    """Give the claims to somebody to check."""
    ids = place.targets()
    before = common(place, ids, "given_to")

    def given(name: str) -> None:
        change(place, lambda store, by: people.give(store, ids, name, by), _to(name))

    if ids:
        _ask_to_whom(place, f"give{about(place, ids)}", given, before)


def give_document(place: Place, count: int | None) -> None:
    """Give the document whose claims are shown to somebody to check."""
    source = place.desk.shown_source
    if source is None:
        place.status.tell(NO_DOCUMENT)
        return

    def given(name: str) -> None:
        change(place, lambda store, by: people.give(store, [], name, by, sources=[source]), _to(name))

    _ask_to_whom(place, f"give {one_line(source.file, WORDS)}", given, source.given_to)


def _ask_to_whom(place: Place, what: str, given: Callable[[str], None], before: str) -> None:
    known = place.desk.people()
    checked_by_name(place, lambda: place.ask(f"{what} {TO_WHOM}", given, before, known=known))


def _to(name: str) -> str:
    return f"given to {one_line(name.strip(), WORDS) or 'nobody'}"


def send_back(place: Place, count: int | None) -> None:
    """Give the claims back to whoever marked them, with the reason as a query."""
    ids = place.targets()
    to = one_line(common(place, ids, "by"), WORDS)

    def sent(why: str) -> None:
        change(
            place,
            lambda store, by: people.send_back(store, ids, why, by),
            f"sent back to {to or 'those who marked them'}",
        )
        place.go_on(ids)

    question = f"back{about(place, ids)} to {to or 'whoever marked it'}, because"
    if ids:
        checked_by_name(place, lambda: place.ask(question, sent, lines=True))


def tag(place: Place, count: int | None) -> None:
    """Edit the tags that the claims have in common."""
    ids, desk = place.targets(), place.desk
    every = [{*entry.decision.tags} for entry in filter(None, map(desk.listing.get, ids))]
    shared = set.intersection(*every) if every else set()

    def tagged(said: str) -> None:
        tags = {tag.lower() for tag in said.translate(SPARE).split()}
        step = desk.decide(lambda store, by: tagging.tag(store, ids, by, add=tags, drop=shared - tags))
        added(place, step, f"tags: {' '.join(sorted(tags)) or 'none'}")

    def ask() -> None:
        before = "".join(f"{tag} " for tag in sorted(shared))
        place.ask(f"tags{about(place, ids)}", tagged, before, known=desk.listing.tags())

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

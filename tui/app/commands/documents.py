"""Documents: taking changed ones in, and saying in which language a document is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import UNSET

from onrecord.decisions import agreeing, documents
from onrecord.errors import OnrecordError, RefusedError
from onrecord.seeds import CHANGED_KEPT
from tui.app.commands.place import checked_by_name
from tui.app.commands.telling import kept
from tui.app.panels.form import Fields, Line
from tui.app.panels.redrafts import Redrafts
from tui.wording import languages, numbers
from tui.wording.documents import described, sorting, spoken
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.records import Source
    from onrecord.store import Step, Store
    from tui.app.commands.place import Command, Place
    from tui.app.desk import Desk
    from tui.app.messages import TakenIn

NAME = 24
"""Cells for the name of a document."""

FEW = 2
"""The most documents gone, back or renamed that are told of by their names."""

SAID: dict[str, Callable[[Store, Source], str]] = {
    "language": lambda store, source: languages.now(source),
    "published": described,
    "encoding": described,
    "sortings": sorting,
    "namings": spoken,
}
"""The fields of documents after whose change the claims are found anew, and what is told then."""

NO_DOCUMENT = "Choose a document first: ] goes to the next one."


def set_language(place: Place, count: int | None) -> None:
    """Ask in which language the document is, and read the document again."""
    source = place.source
    if source is None:
        place.status.tell(NO_DOCUMENT)
        return

    def given(code: str) -> None:
        step = place.desk.put_language(source, code)
        place.status.tell(place.desk.keymap.takes_back())
        read_again(place, step)

    question = f"language of {one_line(source.file, NAME)} (a code: en, es; none: as it tells)"
    checked_by_name(place, lambda: place.ask(question, given, source.language))


def describe(place: Place, count: int | None) -> None:
    """Put the title of the document right, and its day of publication, which dates follow."""
    source = place.source
    if source is None:
        place.status.tell(NO_DOCUMENT)
        return

    def keep(said: dict[str, str]) -> None:
        title = said.get("title", UNSET)
        day = _day(said["published"]) if "published" in said else UNSET
        step = place.desk.decide(
            lambda store, by: documents.edit(store, source, by, title=title, published=day)
        )
        place.show_claim(place.here)
        undo = place.desk.keymap.takes_back(" · ")
        place.status.tell(f"{described(place.desk.store, place.desk.store.source(source.id))}{undo}")
        read_again(place, step)

    own = place.desk.store.reading(source).day
    lines = [
        Line("title", "Title", source.title, "in place of the document’s own"),
        Line("published", "Published", source.published, f"YYYY-MM-DD; none: {own or 'as the text has it'}"),
    ]

    def form() -> None:
        place.app.push_screen(Fields(f"The document {source.file}", lines, keep))

    checked_by_name(place, form)


def _day(said: str) -> date | None:
    """The day that somebody gave; None where nothing is said. Raises RefusedError for what is no day."""
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise RefusedError(f"“{said}”: no day as 2019-03-12") from None


def read_again(place: Place, step: Step) -> None:
    """Read the documents again, meanwhile, whose language or day of publication a step changed."""
    said_of = {event.claim: SAID[event.field] for event in step.events if event.field in SAID}
    store = place.desk.store

    def read() -> str:
        from extractors.intake import read_again  # here, in the thread: its patterns take a moment

        said = []
        for id_, say in said_of.items():
            try:
                read_again(store, store.source(id_))
                said.append(say(store, store.source(id_)))
            except OnrecordError as error:
                said.append(str(error))
        store.entries()  # in order by now, not when the screen asks for them
        return " · ".join(said)

    def show(said: str) -> None:
        here = place.here
        place.desk.reload()
        place.show_claim(here)
        place.status.tell_before(said)

    if said_of:
        place.run(read, show)


def take_in(place: Place, count: int | None) -> None:
    """Take in changed documents, after a look at the claims that would go stale."""
    desk = place.desk

    def taken_in(came: TakenIn | None) -> None:
        here = place.here
        desk.reload()
        if came:
            desk.list_problems(came.problems, came.left)
        place.show_claim(here)
        said = _told(came) if came else []
        if came and came.new:
            desk.took_in = True
            stale = numbers.count(desk.listing.stale.total(), "claim")
            said = [
                f"{numbers.count(came.new, 'document')} taken in",
                f"{stale} stale",
                *_agreed(desk),
                *said,
            ]
        elif came and not (said or came.changes or came.problems):
            said = ["No document has changed."]
        place.status.tell(" · ".join(said) or f"No document was taken in{_why_not(came)}.")

    place.app.push_screen(Redrafts(desk.store, desk.language), taken_in)


def settle_agreed(place: Place, count: int | None) -> None:
    """Settle the corrections that new drafts carry out to the letter."""

    def settle() -> None:
        step, store = place.desk.agree(), place.desk.store
        left = sum(len(agreeing.left(store, source)) for source in store.sources())
        more = numbers.count(left, "correction stays stale", "corrections stay stale")
        more += ", since more of the sentence changed"
        if step.entries:
            kept(place, step, "as agreed" + (f"; {more}" if left else ""))
        elif left:
            place.status.tell(more)
        else:
            place.status.tell("No draft has a correction to the letter that is not settled.")

    checked_by_name(place, settle)


def tell_intake(place: Place, came: TakenIn) -> None:
    """Tell which documents changed or moved, and how many are left when an intake was stopped."""
    said = _told(came)
    if came.changes:
        said.append(f"{numbers.count(len(came.changes), 'document has', 'documents have')} changed")
    if came.changes or came.left:
        does = "goes on" if came.left else "shows what would go stale"
        said.append(place.desk.keymap.hint("take_in", does))
    if said:
        place.status.tell(" · ".join(filter(None, said)))


def _why_not(came: TakenIn | None) -> str:
    """Why the first document that could not be read was not taken in, and how many more there are."""
    problems = [each for each in came.problems if each.reason != CHANGED_KEPT] if came else []
    more = f"; {len(problems) - 1:,} more" if len(problems) > 1 else ""
    return f": {problems[0].name}: {problems[0].reason}{more}" if problems else ""


def _agreed(desk: Desk) -> list[str]:
    """A line on the corrections that drafts carry out to the letter, where there are any."""
    waiting = sum(len(agreeing.waiting(desk.store, source)) for source in desk.store.sources())
    said = f"the draft has what was agreed: {waiting:,}"
    return [f"{said} ({desk.keymap.hint('settle_agreed', 'settles')})"] if waiting else []


def _told(came: TakenIn) -> list[str]:
    """Lines on the documents that a stopped intake left, and on files deleted, back or renamed."""
    left = [f"stopped with {numbers.count(len(came.left), 'document')} left"] if came.left else []
    if len(came.moved) <= FEW:
        return [*left, *came.moved]
    return [*left, f"{numbers.count(len(came.moved), 'document')} gone, back or renamed"]


DOCUMENTS: dict[str, Command[Place]] = {"language": set_language, "describe": describe}
INTAKE: dict[str, Command[Place]] = {"take_in": take_in, "settle_agreed": settle_agreed}

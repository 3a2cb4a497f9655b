"""Scenes of the app at work: workspaces with decisions, and the keys pressed there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from desk_by_hand import LETTER, MINUTES, Clock, claim, figure, letter_claims, minutes_claims, put, taken_in
from documents_by_hand import WORD, page, put_reading, word
from msgspec.structs import replace

from extractors.intake import take_in_all
from onrecord.filters import Filter
from onrecord.records import Evidence, Quote
from onrecord.store import Citation, Store
from onrecord.store.steps import Revision
from tui.app.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.workspace import Workspace


def _desk(store: Store) -> Desk:
    return Desk(store, "Ada", clock=Clock(), today=lambda: date(2026, 11, 22))


def empty(workspace: Workspace) -> Desk:
    """A workspace without documents."""
    return _desk(Store(workspace))


def worked_at(workspace: Workspace) -> Desk:
    """A workspace of two documents, with decisions of each kind."""
    store = Store(workspace)
    put(store, "letter.txt", LETTER, letter_claims())
    put(store, "minutes.txt", MINUTES, minutes_claims())
    desk = _desk(store)
    desk.filters["open figures"] = Filter(kinds=frozenset({"figure"}), statuses=frozenset({"unchecked"}))
    quote, nights, repair, cost, pilots, people, _, boats = desk.listing.ids()
    log = Evidence("", title="Keeper’s log", type="primary", url="https://log.example", accessed="2026-11-20")
    roll = Evidence("", title="Roll of signatures", type="secondary", accessed="2026-11-21")
    desk.cite([quote, nights], Citation(log, "p. 7", "twelve nights"))
    desk.cite([people], Citation(roll, "p. 2"))
    desk.mark([quote, nights, people], "verified")
    desk.mark([cost], "corrected", "£4,200 a year")
    desk.mark([pilots], "inconclusive", "rang the pilots’ office twice")
    desk.note([quote], "The log has ten nights, and two more in another hand.")
    desk.ask([repair], "the author", "Is that with interest?")
    desk.checker = "Bo"
    desk.sign([nights])
    desk.checker = "Ada"
    desk.duplicate([boats], desk.listing.entry(6).id)
    return desk


DRAFT = """The council spent £6 million on the wall.

It owns 40 boats, each of them let to a fisherman of the town.

The wall is 300 metres long.
"""


def changed(workspace: Workspace) -> Desk:
    """A document whose claims are verified, and which changed since."""
    seed = workspace.seeds / "wall.txt"
    store = taken_in(workspace, {seed.name: DRAFT})
    store.decide([entry.id for entry in store.entries()], "Ada", status="verified")
    paragraphs = DRAFT.split("\n\n")
    seed.write_text("\n\n".join([paragraphs[0].replace("£6", "£7"), paragraphs[2]]), encoding="utf-8")
    return _desk(store)


def stale(workspace: Workspace) -> Desk:
    """The changed document taken in: one claim holds, one is stale, one gone."""
    desk = changed(workspace)
    list(take_in_all(desk.store))
    desk.reload()
    return desk


def alike(workspace: Workspace) -> Desk:
    """Two claims that say the same, one of them decided."""
    text = "About 312 people came.\n\nSome 312 people signed.\n"
    said = ("312 people came", "312 people signed")
    store = Store(workspace)
    put(store, "roll.txt", text, [figure(text, words, "312", "count", 312.0, "people") for words in said])
    desk = _desk(store)
    first = [desk.listing.entry(0).id]
    desk.cite(first, Citation(Evidence("", title="Roll", accessed="2026-11-20"), "p. 1"))
    desk.mark(first, "verified")
    return desk


def suggested(workspace: Workspace) -> Desk:
    """A claim that was decided on, with a suggestion of better extractors."""
    text = "The lamp burned for 12 nights.\n"
    store = Store(workspace)
    source = put(store, "lamp.txt", text, [claim(text, "quote", "lamp burned", quote=Quote("block"))])
    [entry] = store.entries()
    better = claim(text, "quote", "The lamp burned", quote=Quote("block"))
    store.decide([entry.id], "Ada", note="looked")
    store.revise(source.id, lambda now, _: Revision(now, (replace(store.get(entry.id), suggestion=better),)))
    return _desk(store)


def foreign(workspace: Workspace) -> Desk:
    """A document that is not in English, among others."""
    letter = (
        "El ayuntamiento gastará dos millones en el nuevo dique.\n\n"
        "«No vamos a esperar a la próxima tormenta», dijo Ruth Bell.\n"
    )
    store = taken_in(workspace, {"carta.txt": letter, "wall.txt": DRAFT})
    return _desk(store)


def site(workspace: Workspace) -> Desk:
    """A page of a site, as its reader gives it."""
    store = Store(workspace)
    put_reading(store, "lamp.html", page())
    return _desk(store)


def edited(workspace: Workspace) -> Desk:
    """A Word draft with tracked changes and a comment."""
    store = Store(workspace)
    put_reading(store, "lamp.docx", word(), WORD)
    return _desk(store)


class Scene(NamedTuple):
    """A desk and the keys pressed there; ``shows`` must be on the screen in the end."""

    keys: str = ""
    desk: Callable[[Workspace], Desk] = worked_at
    shows: str = ""


SCREENS = {
    "desk": Scene("/ n i enter g"),
    "desk-empty": Scene(desk=empty),
    "desk-narrowed": Scene("f v z q f tab l enter space"),
    "desk-stale": Scene(desk=stale),
    "review": Scene("r j"),
    "document": Scene("b l l"),
    "claim": Scene("enter H"),
    "claim-stale": Scene("enter", stale),
    "progress": Scene("S j"),
    "redrafts": Scene("R", changed, "takes 1 document in"),
    "help": Scene("?"),
    "filters": Scene("f o q"),
    "evidence": Scene("j j e"),
    "figure": Scene("j j j enter j j j j enter"),
    "palette": Scene("ctrl+p", shows="select all claims"),
}
"""Every screen, and every panel over one."""

MOMENTS = {
    "sources": Scene("shift+tab j"),
    "details": Scene("tab tab"),
    "gone": Scene("f g enter", stale),
    "counting": Scene("1 2"),
    "searching": Scene("/ n i"),
    "correcting": Scene("j j c ctrl+u 1 4"),
    "noting": Scene("a"),
    "asking": Scene("Q B o enter W h o ?"),
    "marking-false": Scene("G x"),
    "ordering": Scene("O"),
    "selecting": Scene("tab space l l"),
    "making": Scene("tab space l l m"),
    "notices": Scene("j j j s", shows="somebody else has to sign"),
    "review-end": Scene("r d", shows="waits for a mark"),
    "the-same": Scene("r j", alike, "the same as"),
    "gap": Scene("b | | }"),
    "folded": Scene("_ &"),
    "originals": Scene("j =", alike, "a duplicate of"),
    "document-stale": Scene("b l", stale),
    "corrected": Scene("j j j enter G"),
    "suggestion": Scene("enter", suggested),
    "words": Scene("enter tab space l l"),
    "language": Scene("shift+tab j", foreign, "in Spanish"),
    "document-language": Scene("b", foreign, "in Spanish"),
    "page": Scene("b", site, "6 blocks left out"),
    "page-opened": Scene("b g + l", site, "No claim here"),
    "word": Scene("b H", edited, "tentwelve"),
    "word-comment": Scene("b M", edited, "Who says so?"),
}
"""Scenes in the middle of an action."""

"""Changes of the history in words."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from onrecord.errors import RefusedError
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Entry, Event
    from onrecord.store import Step, Store

FIELDS = {
    "queries": "query",
    "signed": "signature",
    "dup_of": "duplicate",
    "withdrawn": "claim made by hand",
    "amended": "reading",
    "dismissed": "answer to a suggestion",
    "dismissals": "dismissal of what needs no claim",
    "hearings": "answer to comments",
    "sortings": "word on what is to be checked",
    "namings": "name of a speaker",
    "published": "day of publication",
    "given_to": "name of who is to check",
}
"""What people call a field, where that differs from the field's name."""


ABOUT_DOCUMENTS = (
    "language",
    "given_to",
    "title",
    "published",
    "dismissals",
    "sortings",
    "hearings",
    "namings",
)
"""The fields of documents that a step is told by."""


def done(step: Step, *, undone: bool = False) -> str:
    """What a step did to its claims, in short: ``verified``, ``the query``; if ``undone``, what it took back.

    Empty where it did this to one of them and that to another.
    """
    first = {event.claim: event for event in reversed(step.events)}
    of_documents = [event for event in first.values() if event.field in ABOUT_DOCUMENTS]
    events = of_documents or [first[entry.id] for entry in step.entries]
    said = {_done(e.field, *((e.new, e.old) if undone else (e.old, e.new))) for e in events}
    return said.pop() if len(said) == 1 else ""


def _done(field: str, old: Any, new: Any) -> str:
    if field == "status":
        return str(new["status"])
    name = FIELDS.get(field, field)
    match old, new:
        case list(), list() if len(old) == len(new):
            return "the answer" if field == "queries" else f"what was put right of the {name}"
        case list(), list():
            return f"the {name}" if len(new) > len(old) else f"taking the {name} away"
        case bool(), bool():
            return f"the {name}" if old else f"taking the {name} away"
        case _:
            return f"the {name}" if new else f"taking the {name} away"


SHOWN = 60
"""The cells of a claim's words that stand beside its id."""


def named(entry: Entry) -> str:
    """A claim by its id and words: ``q7k3 “We will act,”``."""
    return f"{entry.id} “{one_line(entry.claim.text, SHOWN)}”"


def about(store: Store, id_: str) -> str:
    """What a change is about: a claim by id and words, a document by its name, evidence by id and title."""
    if entry := store.on_record(id_):
        return named(entry)
    with suppress(RefusedError):
        return store.source(id_).file
    title = _evidence(store, id_, {})
    return f"{id_} “{title}”" if title != id_ else id_


def of(store: Store, entry: Entry) -> Iterator[Event]:
    """Who changed what of a claim, or of its evidence, the last first. Raises StoreError."""
    about = {entry.id, *(link.evidence for link in entry.decision.evidence)}
    return (event for event in store.events() if event.claim in about)


def sides(store: Store, event: Event) -> tuple[str, str]:
    """The words before and after a change; of several queries or items of evidence, those that differ."""
    old, new = event.old, event.new
    if event.field == "status" and old["status"] == new["status"] and old["draft"] != new["draft"]:
        agreed = (old["by"], old["at"]) == (new["by"], new["at"])
        return _said(store, old), f"{_said(store, new)} in another draft{', as agreed' if agreed else ''}"
    if event.field == "dup_of":
        return about(store, old) if old else "nothing", about(store, new) if new else "nothing"
    if isinstance(old, list) and isinstance(new, list):
        old, new = [one for one in old if one not in new], [one for one in new if one not in old]
    return _said(store, old), _said(store, new)


def _said(store: Store, value: Any) -> str:
    """A value in words; a status goes with who gave it and when, which a line of the history has already."""
    match value:
        case {"status": status}:
            return str(status)
        case {"evidence": id_}:
            return _evidence(store, str(id_), value)
        case {"to": to, "text": asked}:
            return f"to {to}: {asked}" + (f" · {value['answer']}" if value.get("answer") else "")
        case {"words": _} | {"label": _}:
            return _of_document(value)
        case {"claim": claim}:
            return _reading(claim)
        case {"text": _}:
            return _reading(value)
        case {"by": by}:
            return f"by {by}"
        case list():
            return "; ".join(_said(store, one) for one in value) or "nothing"
        case None | "":
            return "nothing"
        case bool():
            return "yes" if value else "no"
        case _:
            return f"“{value}”"


def _of_document(said: dict[str, Any]) -> str:
    """What somebody said of blocks, a speaker, or other words of a document."""
    if "label" in said:
        return f"“{said['label']}” is {said['name']}"
    is_checked = said.get("checked")
    sorted_as = "" if is_checked is None else " to be checked" if is_checked else " thrown out"
    return f"“{said['words']}”{sorted_as}"


def _evidence(store: Store, id_: str, link: dict[str, str]) -> str:
    try:
        item = store.find_item(id_)
        title = item.title or item.url
    except RefusedError:
        title = id_
    return " · ".join(part for part in (title, link.get("locator"), link.get("quote")) if part)


def _reading(claim: dict[str, Any]) -> str:
    """A claim as somebody read it: its words, who says them, the value."""
    speaker, figure = claim.get("speaker") or {}, claim.get("figure") or {}
    value = " ".join(
        f"{part:,.15g}" if isinstance(part, float) else str(part)
        for part in (figure.get("value"), figure.get("high"), figure.get("unit"), figure.get("date"))
        if part not in (None, "")
    )
    parts = (f"“{claim['text']}”", speaker.get("name"), value)
    return " · ".join(part for part in parts if part)

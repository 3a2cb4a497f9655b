"""Evidence: items of the workspace, and the claims that each backs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.errors import RefusedError
from onrecord.store import Citation, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Decision, Entry, Evidence, Link
    from onrecord.store import Step, Store


def listed(store: Store) -> list[tuple[Evidence, list[Entry]]]:
    """The items of the workspace, the newest first, each with the claims that it backs, in their order."""
    return [(item, store.backed(item)) for item in store.evidence()]


def check(item: Evidence, was: Evidence | None = None) -> None:
    """Raises RefusedError for what can be no item, or can't stand in place of the item ``was``."""
    if not (item.title.strip() or item.url.strip()):
        raise RefusedError("evidence needs a title or a URL")
    if item.accessed and not (was and was.accessed == item.accessed):
        try:
            date.fromisoformat(item.accessed)
        except ValueError:
            raise RefusedError(f"{item.accessed}: no date; write it as 2026-11-20") from None


def add(store: Store, item: Evidence, by: str) -> Evidence:
    """Put an item on record that backs no claim yet; returns the equal one already on record, if any."""
    check(item)
    added: list[Evidence] = []

    def propose() -> Proposal:
        added.append(store.known(item))
        return Proposal(evidence=tuple(added))

    store.change(by, propose)
    return added[0]


def link(store: Store, ids: Iterable[str], item: str, by: str, *, locator: str = "", quote: str = "") -> Step:
    """Back these claims with the item on record whose id begins with ``item``."""
    return store.decide(ids, by, cite=Citation(store.find_item(item), locator, quote))


def unlink(store: Store, ids: Iterable[str], item: str, by: str, *, locator: str | None = None) -> Step:
    """Back these claims with an item no longer, or no longer with this place in it."""

    def propose() -> Proposal:
        found = store.find_item(item)
        entries = store.claims(ids)
        decided = tuple((entry, _without(entry, found, locator)) for entry in entries)
        return Proposal(decided)

    return store.change(by, propose)


def relink(
    store: Store,
    id_: str,
    item: str,
    by: str,
    *,
    was: str | None = None,
    locator: str | None = None,
    quote: str | None = None,
    **fields: str,
) -> Step:
    """Edit the locator and words of a claim's link to an item, and ``fields`` of the item as ``edit`` does.

    ``was`` is the locator that tells which link of several.
    """

    def propose() -> Proposal:
        entry, found = store.get(id_), store.find_item(item)
        links = _links(entry, found, was)
        if len(links) > 1:
            raise RefusedError(f"{entry.id}: has {len(links)} links to {found.id}; say which by its place")
        new = replace(
            links[0],
            locator=links[0].locator if locator is None else locator,
            quote=links[0].quote if quote is None else quote,
        )
        placed = tuple(new if each == links[0] else each for each in entry.decision.evidence)
        proposal = _edited(store, found, fields)
        decided = dict(proposal.decided)
        decision = decided.get(entry, entry.decision)
        decided[entry] = replace(decision, evidence=tuple(dict.fromkeys(placed)))
        return replace(proposal, decided=tuple(decided.items()))

    return store.change(by, propose)


def edit(store: Store, item: str, by: str, **fields: str) -> Evidence:
    """Put fields of an item right; the signatures of the claims that it backs fall.

    Returns the item as it is then.
    """
    store.change(by, lambda: _edited(store, store.find_item(item), fields))
    return store.find_item(store.find_item(item).id)


def _edited(store: Store, item: Evidence, fields: dict[str, str]) -> Proposal:
    """The item with these fields, and the claims whose signatures fall with the item's former fields."""
    new = replace(item, **fields)
    if new == item:
        return Proposal()
    check(new, item)
    signed = (entry for entry in dict(listed(store))[item] if entry.decision.signed)
    return Proposal(tuple((entry, replace(entry.decision, signed=None)) for entry in signed), (new,))


def _links(entry: Entry, item: Evidence, locator: str | None) -> list[Link]:
    """A claim's links to an item, or the link with this locator. Raises RefusedError where there is none."""
    links = [
        each
        for each in entry.decision.evidence
        if each.evidence == item.id and locator in (None, each.locator)
    ]
    if not links:
        raise RefusedError(f"{entry.id}: is not backed by {item.id}" + (f" at {locator}" if locator else ""))
    return links


def _without(entry: Entry, item: Evidence, locator: str | None) -> Decision:
    links = _links(entry, item, locator)
    return replace(
        entry.decision, evidence=tuple(each for each in entry.decision.evidence if each not in links)
    )

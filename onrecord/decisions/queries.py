"""Queries: what is asked of the author, or of whoever may know, until they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import times
from onrecord.checkers import folded
from onrecord.errors import RefusedError
from onrecord.records import Query
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.store import Step, Store


def ask(store: Store, ids: Iterable[str], to: str, text: str, by: str, *, asked: str = "") -> Step:
    """Put a query to somebody on record with each of these claims; ``asked`` is the day if not now."""
    query = Query(to.strip(), text.strip(), asked or times.now())
    if not (query.to and query.text):
        raise RefusedError("a query needs whom it is put to, and its text")

    def propose() -> Proposal:
        return Proposal(
            tuple(
                (entry, replace(entry.decision, queries=(*entry.decision.queries, query)))
                for entry in store.claims(ids)
            )
        )

    return store.change(by, propose)


def answer(
    store: Store, id_: str, text: str, by: str, *, number: int | None = None, answered: str = ""
) -> Step:
    """Put the answer to a claim's query on record: to its only open one, or to that with this number, from 1.

    A query that has an answer gets this one instead.
    """
    if not text.strip():
        raise RefusedError("an answer needs its text")

    def propose() -> Proposal:
        entry = store.get(id_)
        queries = list(entry.decision.queries)
        place = _place(entry.id, queries, number)
        queries[place] = replace(queries[place], answer=text.strip(), answered=answered or times.now())
        return Proposal(((entry, replace(entry.decision, queries=tuple(queries))),))

    return store.change(by, propose)


def withdraw(store: Store, id_: str, by: str, *, number: int | None = None) -> Step:
    """Take a query back as if it had not been put: the claim's only open one, or that with this number."""

    def propose() -> Proposal:
        entry = store.get(id_)
        queries = list(entry.decision.queries)
        del queries[_place(entry.id, queries, number)]
        return Proposal(((entry, replace(entry.decision, queries=tuple(queries))),))

    return store.change(by, propose)


def rename(store: Store, ids: Iterable[str], old: str, new: str, by: str) -> Step:
    """Say of the queries about these claims that are put to ``old`` that they are put to ``new``.

    Names compare as checkers' do. Raises RefusedError where no query is put to ``old``.
    """
    if not new.strip():
        raise RefusedError("a query needs whom it is put to")

    def renamed(query: Query) -> Query:
        return replace(query, to=new.strip()) if folded(query.to) == folded(old) else query

    def propose() -> Proposal:
        decided = []
        for entry in store.claims(ids):
            queries = tuple(map(renamed, entry.decision.queries))
            if queries != entry.decision.queries:
                decided.append((entry, replace(entry.decision, queries=queries)))
        if not decided:
            raise RefusedError(f"{old}: no query is put to somebody of this name")
        return Proposal(tuple(decided))

    return store.change(by, propose)


def _place(id_: str, queries: list[Query], number: int | None) -> int:
    """Which of a claim's queries is meant."""
    if number is not None:
        if not 1 <= number <= len(queries):
            raise RefusedError(f"{id_}: has no query {number}; its queries: {len(queries)}")
        return number - 1
    places = [place for place, query in enumerate(queries) if query.is_open]
    if len(places) != 1:
        raise RefusedError(f"{id_}: has {len(places)} open queries; say which one by its number")
    return places[0]

"""Comments: what they offer is taken, all of it in one step, or is not wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import times
from onrecord.checkers import folded
from onrecord.comments.offers import offers
from onrecord.records import Evidence, Hearing
from onrecord.store import Proposal
from onrecord.store.items import known
from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.comments.offers import Offer
    from onrecord.records import Decision, Link, Query, Source
    from onrecord.store import Step, Store

MINUTE = len("2026-05-03T10:15")
"""Characters of a time to the minute: programs write the same seconds each in their own way."""


def listed(store: Store, source: Source) -> list[tuple[Offer, Hearing | None]]:
    """All offers of a document's current draft, each with what was said of it. Raises StoreError."""
    if not source.draft.reading:
        return []
    standing = (entry for entry in store.claims_of(source) if entry.stands)
    heard = _Heard(source)
    return [(offer, heard.of(offer)) for offer in offers(store.reading(source), standing)]


def waiting(store: Store, source: Source) -> list[Offer]:
    """The offers of a document to its claims that nobody took or dismissed yet. Raises StoreError."""
    return [offer for offer, hearing in listed(store, source) if offer.claims and not hearing]


def take(store: Store, source: Source, chosen: Iterable[Offer], by: str) -> Step:
    """Take what these offers of a document say, as far as they wait, as its claims' evidence, queries, notes.

    No status is set. The same comments are offered by no later draft again.
    """
    wanted = list(chosen)

    def propose() -> Proposal:
        now = store.source(source.id)
        taken = [offer for offer in waiting(store, now) if offer in wanted]
        items = _Items(store)
        decided = {id_: store.get(id_).decision for offer in taken for id_ in offer.claims}
        for offer in taken:
            for id_ in offer.claims:
                decided[id_] = _with(decided[id_], offer, items)
        return Proposal(
            tuple((store.get(id_), decision) for id_, decision in decided.items()),
            tuple(items.new.values()),
            (_with_hearings(now, taken, taken=True),),
        )

    return store.change(by, propose)


def dismiss(store: Store, source: Source, chosen: Iterable[Offer], by: str) -> Step:
    """Say that these offers of a document are not wanted: of its later drafts, too."""
    unwanted = list(chosen)

    def propose() -> Proposal:
        now = store.source(source.id)
        return Proposal(sources=(_with_hearings(now, unwanted, taken=False),))

    return store.change(by, propose)


def restore(store: Store, source: Source, chosen: Iterable[Offer], by: str) -> Step:
    """Take back that these offers of a document are not wanted."""
    wanted = list(chosen)

    def propose() -> Proposal:
        now = store.source(source.id)
        heard = _Heard(now)
        dropped = {hearing for offer in wanted if (hearing := heard.of(offer)) and not hearing.taken}
        left = tuple(hearing for hearing in now.hearings if hearing not in dropped)
        return Proposal(sources=(replace(now, hearings=left),))

    return store.change(by, propose)


class _Heard:
    """What was said of the comments of a document, in its drafts up to now."""

    def __init__(self, source: Source) -> None:
        self._found: dict[tuple[str, str], list[Hearing]] = {}
        for hearing in source.hearings:
            self._found.setdefault((key(hearing.words), folded(hearing.author)), []).append(hearing)

    def of(self, offer: Offer) -> Hearing | None:
        """What was said of a comment with these words by this author; None where nothing was."""
        known = self._found.get((key(offer.words), folded(offer.author)), ())
        return next((hearing for hearing in known if _is_same_time(hearing.at, offer.at)), None)


def _is_same_time(one: str, other: str) -> bool:
    """Whether two times may be the same; one that is not known may be any."""
    return not (one and other) or one[:MINUTE] == other[:MINUTE]


def _with_hearings(source: Source, heard: Iterable[Offer], *, taken: bool) -> Source:
    """A document of which these offers are taken, or dismissed."""
    new = (Hearing(offer.words, offer.author, offer.at, taken) for offer in heard)
    return replace(source, hearings=tuple(dict.fromkeys((*source.hearings, *new))))


class _Items:
    """The items of evidence on record, and the ``new`` ones that comments name."""

    def __init__(self, store: Store) -> None:
        self._by_id = {item.id: item for item in store.evidence()}
        self._by_address = {item.url: item for item in store.evidence() if item.url}
        self.new: dict[str, Evidence] = {}

    def known(self, item: Evidence) -> Evidence:
        """The item with this address, or the equal one; else it is new."""
        if found := self._by_address.get(item.url):
            return found
        found = known(item, self._by_id)
        if found.id not in self._by_id:
            self.new[found.id] = found
        self._by_id[found.id] = found
        if found.url:
            self._by_address[found.url] = found
        return found


def _with(decision: Decision, offer: Offer, items: _Items) -> Decision:
    """A decision with what an offer says, but for evidence that it has at the same place."""
    links = list(decision.evidence)
    for item, link in offer.backings:
        new = replace(link, evidence=items.known(item).id)
        if not any(_place(new) == _place(each) for each in links):
            links.append(new)
    note = "\n".join(filter(None, (decision.note, offer.note)))
    return replace(decision, evidence=tuple(links), queries=_queries(decision, offer), note=note)


def _queries(decision: Decision, offer: Offer) -> tuple[Query, ...]:
    """The queries of a decision with the one that an offer asks, or the answer to one of them."""
    if not offer.query:
        return decision.queries
    said = _dated(offer.query)
    if not offer.answers:
        return (*decision.queries, said)
    asked = replace(said, answer="", answered="")
    return tuple(said if query == asked else query for query in decision.queries)


def _place(link: Link) -> tuple[str, str]:
    return link.evidence, link.locator


def _dated(query: Query) -> Query:
    """A query with the times that its document does not tell: those of its taking."""
    now = times.now()
    answered = query.answered or (now if query.answer else "")
    return replace(query, asked=query.asked or now, answered=answered)

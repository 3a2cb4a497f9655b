"""Claims as schema.org's ClaimReview (https://schema.org/ClaimReview), as search engines read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.drafts.sentences import Sentences, squeezed
from onrecord.errors import RefusedError
from onrecord.formats.linked import array
from onrecord.formats.report import documents
from onrecord.publication import Publication

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.records import Entry, Source
    from onrecord.store import Store


def pieces(store: Store, entries: Sequence[Entry], publication: Publication | None) -> Iterator[str]:
    """An array of reviews, one a claim.

    Raises RefusedError where the settings lack what a review needs, or a claim has no rating, and StoreError.
    """
    settings = publication or Publication()
    for name in ("publisher", "url"):
        if not getattr(settings, name).strip():
            raise RefusedError(
                f"a ClaimReview needs [claimreview] {name} in onrecord.toml; see docs/export.md"
            )
    for entry in entries:
        _rating(entry, settings)  # before the first is written
    return array(_reviews(store, entries, settings))


def _reviews(store: Store, entries: Iterable[Entry], settings: Publication) -> Iterator[dict[str, Any]]:
    for document in documents(store, entries):
        sentences = Sentences(document.text)
        for entry in document.entries:
            yield _review(store, document.source, entry, _claimed(entry, sentences), settings)


def _claimed(entry: Entry, sentences: Sentences) -> str:
    """The claim reviewed: the words said, or the sentence that a figure stands in."""
    claim = entry.claim
    words = sentences.words_of(sentences.around(claim)) if claim.kind == "figure" else claim.text
    if not words.strip():
        raise RefusedError(f"{entry.id}: has no words to review")
    return words


def _review(
    store: Store, source: Source, entry: Entry, claimed: str, settings: Publication
) -> dict[str, Any]:
    decision = entry.decision
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": settings.url.replace("{id}", entry.id),
        "claimReviewed": claimed,
        "author": _named("Organization", settings.publisher, settings.publisher_url),
        "reviewRating": _rating(entry, settings),
        "itemReviewed": _claim(source, entry),
    }
    if decision.at:
        review["datePublished"] = decision.at[:10]
    if said := _stale(entry) or decision.correction or decision.note:
        review["reviewBody"] = said
    cited = [store.item(link) for link in decision.evidence]
    if cited:
        review["citation"] = [_named("CreativeWork", item.title, item.url) for item in cited]
    return review


def _stale(entry: Entry) -> str:
    """The wording of a stale claim that the review was of; empty for other claims."""
    if not (entry.earlier and entry.stale):
        return ""
    return f"{entry.decision.status} as “{entry.earlier.claim.text}” in “{squeezed(entry.earlier.sentence)}”"


def _rating(entry: Entry, settings: Publication) -> dict[str, Any]:
    status = entry.status
    rating = settings.ratings.get(status)
    if not rating or not rating.name.strip():
        raise RefusedError(
            f"{entry.id}: is {status}, which has no rating in [claimreview.ratings] of onrecord.toml"
        )
    scale = {"ratingValue": rating.value, "bestRating": settings.best, "worstRating": settings.worst}
    return {"@type": "Rating", "alternateName": rating.name} | (scale if rating.value is not None else {})


def _claim(source: Source, entry: Entry) -> dict[str, Any]:
    published = source.draft_of(entry.draft).published
    claim: dict[str, Any] = {"@type": "Claim", "appearance": _named("CreativeWork", source.title, "")}
    if speaker := entry.claim.speaker:
        claim["author"] = _named("Person", speaker.name, "")
    if published:
        claim["datePublished"] = published
    return claim


def _named(type_: str, name: str, url: str) -> dict[str, Any]:
    named = {"@type": type_, "name": name, "url": url}
    return {key: value for key, value in named.items() if value}

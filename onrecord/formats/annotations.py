"""Claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): what was decided, on which words.

The target is a document of the workspace, its kept text beside it as ``cached``, by two selectors that each
find the claim: its words with those around them, and its place in Unicode code points of the kept text.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from onrecord import __version__
from onrecord.anchors import anchor
from onrecord.formats.linked import array
from onrecord.formats.report import documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.formats.report import Document
    from onrecord.records import Decision, Entry
    from onrecord.store import Store

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def pieces(store: Store, entries: Iterable[Entry]) -> Iterator[str]:
    """An array of annotations, one a claim. Raises StoreError where a text is missing."""
    return array(
        _annotation(store, document, entry)
        for document in documents(store, entries)
        for entry in document.entries
    )


def _annotation(store: Store, document: Document, entry: Entry) -> dict[str, Any]:
    decision = entry.decision
    annotation = {
        "@context": CONTEXT,
        "id": uuid.uuid5(uuid.NAMESPACE_OID, f"{entry.source} {entry.id}").urn,
        "type": "Annotation",
        "motivation": "assessing",
        "generator": {"type": "Software", "name": f"onrecord {__version__}"},
        "body": list(_bodies(store, entry)),
        "target": _target(document, entry),
    }
    if decision.by:
        annotation |= {"creator": {"type": "Person", "name": decision.by}, "created": decision.at}
    return annotation


def _target(document: Document, entry: Entry) -> dict[str, Any]:
    source, claim = document.source, entry.claim
    around = anchor(document.text, claim, 1)
    words = {"type": "TextQuoteSelector", "exact": claim.text}
    text = source.draft_of(entry.draft).text_sha256
    return {
        "type": "SpecificResource",
        "source": f"seeds/{quote(source.file)}",
        "state": {"type": "TimeState", "cached": f"data/texts/{text}.txt"},
        "selector": [
            words | {"prefix": around.prefix, "suffix": around.suffix},
            {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
        ],
    }


def _bodies(store: Store, entry: Entry) -> Iterator[dict[str, Any]]:
    decision = entry.decision
    yield _words(entry.status, "tagging")
    yield _words(entry.claim.kind, "tagging")
    if was := entry.earlier if entry.stale else None:
        said = f"was {decision.status} as “{was.claim.text}” in “{was.sentence}”"
        yield _words(f"stale ({', '.join(entry.stale)}): {said}", "describing")
    if decision.note:
        yield _words(decision.note, "commenting")
    if decision.correction:
        yield _words(decision.correction, "editing")
    for query in decision.queries:
        yield _words(f"{query.to}: {query.text}", "questioning")
    yield from _evidence(store, decision)


def _evidence(store: Store, decision: Decision) -> Iterator[dict[str, Any]]:
    for link in decision.evidence:
        item = store.item(link)
        said = ", ".join(filter(None, (item.title, link.locator, link.quote)))
        if is_web(item.url):
            yield {"type": "SpecificResource", "source": item.url, "purpose": "linking"}
        else:
            said = ", ".join(filter(None, (said, item.url)))
        if said:
            yield _words(said, "describing")


def _words(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def is_web(url: str) -> bool:
    """Whether this is the address of a page, which may be linked to."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not any(map(str.isspace, url))

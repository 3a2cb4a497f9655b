"""Claims as linked data and as JSON lines: nothing is lost, and others know what it means."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from records_by_hand import TEXT, claim, take_in

from onrecord.decisions import queries, reading
from onrecord.errors import RefusedError
from onrecord.formats import annotations, claimreview, lines
from onrecord.publication import Publication, Rating
from onrecord.records import Entry, Evidence, Figure, Source, Span, Speaker
from onrecord.store import Citation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.store import Store

ITEM = Evidence("", "Port log", "primary", "https://port.example/log", "", "2026-11-20")
EMOJI = "👩‍👩‍👧 “Aye,” said Bell. “Aye,” said Bell. “</script>” العربية"


@pytest.fixture
def checked(store: Store) -> Store:
    """A store with decisions of many kinds, and a document of characters that are two in UTF-16."""
    one, other, *_ = (entry.id for entry in store.entries())
    store.decide([one], "Ann", status="verified", note="n\x00", cite=Citation(ITEM, "p. 3", "we act"))
    store.decide(
        [other], "Ben", status="corrected", correction="£7 million", cite=Citation(Evidence("", "Tape"))
    )
    queries.ask(store, [other], "Ruth Bell", "How much?", "Ann")
    reading.amend(
        store, one, "Ann", lambda text, claim: reading.with_span(text, claim, claim.start, claim.end + 1)
    )
    words = [claim(EMOJI, "Aye,"), claim(EMOJI, "Aye,", after=20), claim(EMOJI, "</script>")]
    take_in(store, "déjà vu.txt", EMOJI, words)
    return store


def test_json_lines_have_all_that_is_on_record(checked: Store) -> None:
    written = [json.loads(line) for line in "".join(lines.pieces(checked, checked.entries())).splitlines()]

    assert [msgspec.convert(plain["record"], Entry) for plain in written] == checked.entries()
    assert {msgspec.convert(plain["document"], Source).id for plain in written} == {
        source.id for source in checked.sources()
    }
    items = {item["id"]: item for plain in written for item in plain["evidence"]}
    fields = Evidence.__struct_fields__
    assert {Evidence(**{name: item[name] for name in fields}) for item in items.values()} == {
        *checked.evidence()
    }


def annotated(store: Store) -> list[dict[str, Any]]:
    found = json.loads("".join(annotations.pieces(store, store.entries())))
    assert isinstance(found, list)
    return found


def test_each_selector_finds_the_claim_by_itself(checked: Store) -> None:
    texts = {path.name: path.read_text() for path in (checked.workspace.data / "texts").iterdir()}
    for annotation, entry in zip(annotated(checked), checked.entries(), strict=True):
        target = annotation["target"]
        text = texts[target["state"]["cached"].rpartition("/")[2]]
        words, position = target["selector"]
        whole = words["prefix"] + words["exact"] + words["suffix"]

        assert text[position["start"] : position["end"]] == words["exact"]
        assert text.count(whole) == 1
        start = text.index(whole) + len(words["prefix"])
        assert (start, start + len(words["exact"])) == (position["start"], position["end"])
        assert (position["start"], position["end"]) == (entry.claim.start, entry.claim.end)


def test_what_was_decided_is_what_an_annotation_says(checked: Store) -> None:
    first, second, *_ = annotated(checked)

    assert [(body["purpose"], body.get("value", body.get("source"))) for body in first["body"]] == [
        ("tagging", "verified"),
        ("tagging", "quote"),
        ("commenting", "n\x00"),
        ("linking", "https://port.example/log"),
        ("describing", "Port log, p. 3, we act"),
    ]
    assert ("editing", "£7 million") in [(body["purpose"], body["value"]) for body in second["body"]]
    assert first["creator"] == {"type": "Person", "name": "Ann"}
    assert annotated(checked)[-1]["target"]["source"] == "seeds/d%C3%A9j%C3%A0%20vu.txt"
    assert len({annotation["id"] for annotation in annotated(checked)}) == len(checked.entries())


IRI = {"type": "string", "format": "iri-reference", "minLength": 1}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
PURPOSES = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}
MODEL = {
    "type": "object",
    "required": ["@context", "id", "type", "target"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": sorted(PURPOSES)},
        "creator": {
            "required": ["type", "name"],
            "properties": {"type": {"enum": ["Person", "Organization"]}},
        },
        "created": TIME,
        "body": {
            "type": "array",
            "items": {
                "properties": {"purpose": {"enum": sorted(PURPOSES)}},
                "oneOf": [
                    {
                        "required": ["type", "value"],
                        "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"}},
                    },
                    {
                        "required": ["type", "source"],
                        "properties": {"type": {"const": "SpecificResource"}, "source": IRI},
                    },
                ],
            },
        },
        "target": {
            "required": ["source", "selector"],
            "properties": {
                "source": IRI,
                "state": {
                    "required": ["cached"],
                    "properties": {"type": {"const": "TimeState"}, "cached": IRI},
                },
                "selector": {
                    "type": "array",
                    "items": {
                        "oneOf": [
                            {
                                "required": ["type", "exact"],
                                "properties": {
                                    "type": {"const": "TextQuoteSelector"},
                                    "exact": {"type": "string", "minLength": 1},
                                    "prefix": {"type": "string"},
                                    "suffix": {"type": "string"},
                                },
                                "additionalProperties": False,
                            },
                            {
                                "required": ["type", "start", "end"],
                                "properties": {
                                    "type": {"const": "TextPositionSelector"},
                                    "start": {"type": "integer", "minimum": 0},
                                    "end": {"type": "integer", "minimum": 0},
                                },
                                "additionalProperties": False,
                            },
                        ]
                    },
                },
            },
        },
    },
}
"""The schema that https://www.w3.org/TR/annotation-model/ gives annotations of this form."""


@pytest.mark.formats
def test_annotations_are_as_the_model_has_them(checked: Store) -> None:
    jsonschema = pytest.importorskip(
        "jsonschema", reason="jsonschema is not installed: pip install .[formats]"
    )
    validator = jsonschema.Draft202012Validator(MODEL)

    for annotation in annotated(checked):
        assert list(validator.iter_errors(annotation)) == []


HERALD = Publication(
    publisher="The Carrow Courier",
    publisher_url="https://courier.example",
    url="https://courier.example/checks/{id}",
    ratings={"verified": Rating("True", 5), "corrected": Rating("Needs a correction")},
)


def reviewed(store: Store, status: str, publication: Publication | None = HERALD) -> list[dict[str, Any]]:
    entries = [entry for entry in store.entries() if entry.decision.status == status]
    return list(json.loads("".join(claimreview.pieces(store, entries, publication))))


def test_a_review_has_what_search_engines_ask_for(store: Store) -> None:
    entry = store.entries()[1]
    store.decide([entry.id], "Ann", status="verified", note="Twice.", cite=Citation(ITEM, "p. 3"))
    [review] = reviewed(store, "verified")

    assert review.pop("datePublished") == store.get(entry.id).decision.at[:10]
    assert review == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"https://courier.example/checks/{entry.id}",
        "claimReviewed": "The wall cost £6 million, she said; 40 boats were lost.",
        "author": {
            "@type": "Organization",
            "name": "The Carrow Courier",
            "url": "https://courier.example",
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "True",
            "ratingValue": 5,
            "bestRating": 5,
            "worstRating": 1,
        },
        "itemReviewed": {
            "@type": "Claim",
            "appearance": {"@type": "CreativeWork", "name": TEXT.splitlines()[0]},
        },
        "reviewBody": "Twice.",
        "citation": [{"@type": "CreativeWork", "name": "Port log", "url": "https://port.example/log"}],
    }


def test_of_a_quote_its_words_are_reviewed_as_its_speakers(store: Store) -> None:
    said = claim(TEXT, "We will act", speaker=Speaker("Ruth Bell", 19, 28, "Ruth Bell"))
    take_in(store, "b.txt", TEXT, [said], content=b"b")
    store.decide([store.entries()[-1].id], "Ann", status="corrected", correction="We shall act")
    [review] = reviewed(store, "corrected")

    assert review["claimReviewed"] == "We will act"
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "Ruth Bell"}
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Needs a correction"}


def incomplete() -> Iterator[tuple[Publication | None, str]]:
    yield None, r"needs \[claimreview\] publisher in onrecord.toml"
    yield msgspec.structs.replace(HERALD, publisher=" "), "publisher"
    yield msgspec.structs.replace(HERALD, url=""), r"\[claimreview\] url"
    yield msgspec.structs.replace(HERALD, ratings={}), "is verified, which has no rating"
    yield msgspec.structs.replace(HERALD, ratings={"verified": Rating("")}), "has no rating"


@pytest.mark.parametrize(("publication", "said"), list(incomplete()), ids=[said for _, said in incomplete()])
def test_without_what_a_review_needs_there_is_none(
    store: Store, publication: Publication | None, said: str
) -> None:
    store.decide([store.entries()[0].id], "Ann", status="verified")

    with pytest.raises(RefusedError, match=said):
        reviewed(store, "verified", publication)


def test_a_claim_without_words_is_not_reviewed(store: Store) -> None:
    figure = Figure("count", 1.0, "", Span(0, 1))
    take_in(store, "b.txt", " \n", [claim(" \n", " ", "figure", figure=figure)])
    store.decide([store.entries()[-1].id], "Ann", status="verified")

    with pytest.raises(RefusedError, match="has no words to review"):
        reviewed(store, "verified")


def test_no_words_end_the_script_element_that_they_stand_in(checked: Store) -> None:
    written = "".join(annotations.pieces(checked, checked.entries()))

    assert "<" not in written
    assert json.loads(written)[-1]["target"]["selector"][0]["exact"] == "</script>"
    assert json.loads("".join(annotations.pieces(checked, []))) == []

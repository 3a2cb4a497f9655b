"""A stale claim is not verified until somebody marks it again, in whatever form it is shown or leaves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from drafts_by_hand import first_draft, redraft
from records_by_hand import on_disk
from sheets_by_hand import exported, taken

from onrecord import clearance, warnings
from onrecord.decisions import following
from onrecord.drafts import redrafting
from onrecord.errors import RefusedError
from onrecord.filters import Filter
from onrecord.formats import annotations, claimreview, html, lines, markdown, schema
from onrecord.publication import Publication, Rating
from onrecord.store import Store

if TYPE_CHECKING:
    from onrecord.records import Entry
    from onrecord.workspace import Workspace

OLD = "Ruth Bell spoke. “We will act,” Bell said. She saw 40 boats. Rain fell on 3 roofs.\n"
NEW = "Tom Bell spoke. “We will act,” Bell said. She saw 41 boats. Rain fell on 3 roofs.\n"


@pytest.fixture
def desk(place: Workspace) -> Store:
    """A store of three verified claims; the new draft has another speaker and another value of a figure."""
    store = Store(place)
    source = first_draft(store, OLD)
    store.decide([entry.id for entry in store.entries()], "Ada", status="verified")
    redrafting.add(store, source, redraft(store, NEW))
    return store


def _shown(store: Store, filter_: Filter) -> list[str]:
    return [entry.claim.text for entry in store.entries() if filter_.accepts(entry)]


def _boats(store: Store) -> Entry:
    [entry] = [entry for entry in store.entries() if "boats" in entry.claim.text]
    return entry


def test_a_filter_by_status_leaves_stale_claims_out_unless_these_are_asked_for(desk: Store) -> None:
    verified = Filter(statuses=frozenset({"verified"}))

    assert _shown(desk, verified) == ["3 roofs"]
    assert _shown(desk, verified.of_stale()) == ["We will act,", "41 boats"]
    assert _shown(desk, Filter(statuses=frozenset({"false"})).of_stale()) == []
    desk.decide([_boats(desk).id], "Ada", status="verified")
    assert _shown(desk, verified) == ["41 boats", "3 roofs"]


def test_what_is_stale_is_counted_and_warned_of_as_that_alone(desk: Store) -> None:
    boats = _boats(desk)
    desk.decide([boats.id], "Ada", status="unchecked", note="n")
    [left] = clearance.of_all(desk).values()
    quote = desk.entries()[0]

    assert (left.stale, left.unchecked, left.to_check) == (1, 1, 2)
    assert warnings.of(desk, quote) == ["stale: not as it was decided on (speaker)"]


def test_a_row_says_stale_and_has_both_wordings(desk: Store) -> None:
    quote, boats, roofs = exported(desk)
    was = ("earlier_status", "earlier_text", "earlier_speaker", "earlier_sentence")

    assert (quote["status"], quote["stale"], quote["speaker"]) == ("stale", "speaker", "Tom Bell")
    assert [quote[name] for name in was] == [
        *("verified", "We will act,", "Ruth Bell", "“We will act,” Bell said.")
    ]
    assert (boats["status"], boats["stale"], boats["claim_text"]) == ("stale", "words, value", "41 boats")
    assert [boats[name] for name in was] == ["verified", "40 boats", "", "She saw 40 boats."]
    assert [roofs[name] for name in ("status", "stale", *was)] == ["verified", *[""] * 5]


def test_the_schema_allows_stale_as_a_status(desk: Store) -> None:
    [table] = schema.package({"claims": "claims.csv"})["resources"]
    fields = {field["name"]: field for field in table["schema"]["fields"]}

    assert "stale" in fields["status"]["constraints"]["enum"]
    assert "stale" not in fields["earlier_status"]["constraints"]["enum"]


def test_json_lines_say_stale_and_have_what_was_decided_on(desk: Store) -> None:
    quote, boats, roofs = map(json.loads, "".join(lines.pieces(desk, desk.entries())).splitlines())

    assert (quote["status"], quote["earlier"]["status"]) == ("stale", "verified")
    assert quote["earlier"]["claim"]["speaker"]["name"] == "Ruth Bell"
    assert (boats["status"], boats["earlier"]["sentence"]) == ("stale", "She saw 40 boats.")
    assert (roofs["status"], roofs["earlier"]) == ("verified", None)


def test_reports_show_no_stale_claim_as_verified(desk: Store) -> None:
    plain = "".join(markdown.documents(desk, desk.entries()))
    page = "".join(html.documents(desk, desk.entries()))

    assert plain.count("verified figure") == 1
    assert "### 2. stale figure" in plain
    assert (
        "- stale: was verified; since then words and value changed\n"
        "- sentence then: She saw 40 boats.\n"
        "- sentence now: She saw 41 boats.\n" in plain
    )
    assert "- speaker then: Ruth Bell\n- speaker now: Tom Bell\n" in plain
    assert page.count('class="verified"') == page.count("<strong>verified</strong>") == 1
    assert page.count('<mark class="stale"') == page.count("<strong>stale</strong>") == 2


def test_annotations_tag_it_as_stale_and_have_its_earlier_wording(desk: Store) -> None:
    quote, boats, roofs = json.loads("".join(annotations.pieces(desk, desk.entries())))
    values = [[body["value"] for body in each["body"]] for each in (quote, boats, roofs)]

    assert [each[0] for each in values] == ["stale", "stale", "verified"]
    assert values[1][2] == "stale (words, value): was verified as “40 boats” in “She saw 40 boats.”"


def test_a_review_of_a_stale_claim_needs_a_rating_of_its_own_and_says_what_was_reviewed(desk: Store) -> None:
    ratings = {"verified": Rating("True", 5)}
    settings = Publication("The Courier", url="https://courier.example/{id}", ratings=ratings)  # type: ignore[arg-type]
    boats = [_boats(desk)]

    with pytest.raises(RefusedError, match="is stale, which has no rating"):
        claimreview.pieces(desk, boats, settings)
    ratings["stale"] = Rating("Being checked again")
    [review] = json.loads("".join(claimreview.pieces(desk, boats, settings)))
    assert review["reviewRating"]["alternateName"] == "Being checked again"
    assert review["reviewBody"] == "verified as “40 boats” in “She saw 40 boats.”"


def test_a_sheet_with_stale_claims_goes_back_without_change(desk: Store) -> None:
    table, before = exported(desk), on_disk(desk.workspace)

    assert not taken(desk, table).edits
    assert on_disk(desk.workspace) == before
    desk.decide([_boats(desk).id], "Ada", note="n")
    assert not taken(desk, table).edits


def test_a_sheet_from_before_the_draft_makes_nothing_verified(place: Workspace, desk: Store) -> None:
    table = exported(desk)
    source = desk.sources()[0]
    for row in table:
        row |= {"status": "verified", "source_sha256": source.drafts[0].sha256, "claim_text": ""}

    assert not taken(desk, table).edits
    assert _boats(desk).status == "stale"


def test_a_stale_claim_is_marked_again_in_a_sheet(desk: Store) -> None:
    table = exported(desk)
    table[1]["status"] = "verified"
    [edit] = taken(desk, table).edits

    assert [(each.column, each.old, each.new) for each in edit.changes] == [("status", "stale", "verified")]
    assert (_boats(desk).status, _boats(desk).decision.by) == ("verified", "Ben")


def test_no_claim_follows_a_stale_one(desk: Store) -> None:
    _, boats, roofs = desk.entries()

    with pytest.raises(RefusedError, match="is stale; it is to be checked again before others follow it"):
        following.follow(desk, [roofs.id], boats.id, "Ben")
    assert desk.get(roofs.id).decision.by == "Ada"

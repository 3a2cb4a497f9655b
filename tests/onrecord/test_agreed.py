from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drafts_by_hand import decided, first_draft, next_draft, redraft
from msgspec.structs import replace

from onrecord import clearance
from onrecord.decisions import agreeing, signing
from onrecord.drafts import redrafting
from onrecord.drafts.agreed import agreed
from onrecord.store import Store

if TYPE_CHECKING:
    from onrecord.records import Source
    from onrecord.workspace import Workspace

OLD = (
    "Ruth Bell spoke. She counted some 40 boats and 7 tugs. “We will act,” Bell said. It rained on 3 roofs.\n"
)
FIXES = {
    "40 boats": "44 boats",
    "7 tugs": "8 tugs",
    "We will act,": "We may act,",
    "3 roofs": "on 30 roofs",
}


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD.replace("40 boats", "44 boats"), ["44 boats", "7 tugs"]),
        (OLD.replace("40 boats and 7", "44 boats and 8"), ["44 boats", "8 tugs"]),
        (OLD.replace("will act", "may act"), ["We may act,"]),
        (OLD.replace("will act", "may act").replace("Ruth Bell", "Tom Bell"), []),
        (OLD.replace("on 3 roofs", "on 30 roofs"), ["30 roofs"]),
        (OLD.replace("3 roofs", "on 30 roofs"), []),
        (OLD.replace("some 40 boats", "44 boats"), []),
        (OLD.replace("40 boats", "44 boats").replace("She counted", "She never counted"), []),
        (OLD.replace("40 boats", "44 boats").replace("7 tugs", "9 tugs"), []),
        (OLD.replace("40 boats", "45 boats"), []),
        (OLD.replace("some 40 boats", "some\u200944 boats"), ["44 boats", "7 tugs"]),
    ],
)
def test_a_correction_is_agreed_where_the_draft_has_it_and_nothing_else_changed(
    new: str, expected: list[str]
) -> None:
    entries = [
        replace(
            entry,
            decision=replace(entry.decision, status="corrected", correction=FIXES[entry.claim.text]),
        )
        for entry in decided(OLD)
    ]

    carried = next_draft(OLD, new, entries)

    assert [entry.claim.text for entry in agreed(carried.stale, new)] == expected


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD.replace("40 boats", "44 boats"), ["44 boats", "7 tugs"]),
        (OLD.replace("40 boats and 7 tugs", "44 boats and 8 tugs"), []),
        (OLD.replace("some 40 boats", "44 boats"), []),
        (OLD.replace("40 boats", "44 boats").replace("She counted", "She saw"), []),
        (OLD.replace("40 boats", "45 boats"), []),
        (OLD.replace("3 roofs", "4 roofs").replace("40 boats", "44 boats"), ["44 boats", "7 tugs"]),
    ],
)
def test_a_claim_beside_a_correction_holds_as_agreed_where_its_own_words_stand(
    new: str, expected: list[str]
) -> None:
    fixes = {"40 boats": "44 boats"}
    entries = [
        replace(entry, decision=replace(entry.decision, status="corrected", correction=fix))
        if (fix := fixes.get(entry.claim.text, ""))
        else entry
        for entry in decided(OLD)
    ]

    carried = next_draft(OLD, new, entries)

    assert [entry.claim.text for entry in agreed(carried.stale, new)] == expected


@pytest.fixture
def source(place: Workspace) -> Source:
    """A document with a correction, signed, and a mark, in a draft that carries the correction out."""
    store = Store(place)
    source = first_draft(store, OLD)
    ids = {entry.claim.text: entry.id for entry in store.entries()}
    store.decide([ids["40 boats"]], "Ada", status="corrected", correction="44 boats")
    signing.sign(store, [ids["40 boats"]], "Ben")
    store.decide([ids["3 roofs"]], "Ada", status="verified")
    new = OLD.replace("40 boats", "44 boats").replace("3 roofs", "5 roofs")
    redrafting.add(store, source, redraft(store, new))
    return store.source(source.id)


def _standing(store: Store) -> dict[str, str]:
    return {entry.claim.text: entry.status for entry in store.entries() if entry.decision.is_made}


def test_what_was_agreed_holds_in_one_step_and_undo_takes_it_back(place: Workspace, source: Source) -> None:
    store = Store(place)
    before = _standing(store)

    step = agreeing.agree(store, [source], "Cy")

    assert before == {"44 boats": "stale", "5 roofs": "stale"}
    [entry] = step.entries
    assert (entry.decision.by, entry.decision.signed and entry.decision.signed.by) == ("Ada", "Ben")
    assert _standing(Store(place)) == {"44 boats": "corrected", "5 roofs": "stale"}
    assert clearance.of_all(store)[source.id].unapplied == 0
    [event] = step.events
    assert (event.by, event.claim, event.new["draft"]) == ("Cy", entry.id, source.draft.sha256)
    assert not agreeing.agree(store, [source], "Cy").entries
    store.undo("Cy")
    assert _standing(Store(place)) == before

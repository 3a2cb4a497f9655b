from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.decisions import following
from onrecord.errors import RefusedError
from onrecord.records import Evidence
from onrecord.store import Citation, Store

if TYPE_CHECKING:
    from onrecord.workspace import Workspace


def test_what_was_decided_of_one_is_decided_of_another(store: Store, place: Workspace) -> None:
    first, second, *_ = [entry.id for entry in store.entries()]
    roll = Evidence("", title="Roll", accessed="2026-11-20")
    store.decide(
        [first], "Ada", status="corrected", note="rang", correction="310", cite=Citation(roll, "p. 1")
    )
    store.decide([second], "Ada", note="own")
    following.follow(store, [second], first, "Bo")
    decision = Store(place).get(second).decision
    assert (decision.status, decision.by, decision.note, decision.correction) == (
        "corrected",
        "Bo",
        "own",
        "310",
    )
    assert [link.locator for link in decision.evidence] == ["p. 1"]
    store.undo("Bo")
    assert Store(place).get(second).decision.status == "unchecked"
    with pytest.raises(RefusedError, match="no such claim"):
        following.follow(store, [second], "zz", "Bo")

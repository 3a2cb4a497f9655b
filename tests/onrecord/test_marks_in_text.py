"""Marks that authors leave in a text for what is to come or to be checked: warnings at the claims beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from records_by_hand import claim, take_in

from onrecord import warnings
from onrecord.store import Store
from onrecord.workspace import create

if TYPE_CHECKING:
    from pathlib import Path

CHECK, VOUCHED = "still to be checked", "the author vouches"


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("The wall cost £6 million [CHECK].", [f"CHECK stands by it: {CHECK}"]),
        (
            "The wall cost £6 million (check with the port) this year.",
            [f"check with the port stands by it: {CHECK}"],
        ),
        ("It cost £6 million, said TK of the port.", [f"TK stands by it: {CHECK}"]),
        ("It cost £6 million for TKTK metres.", [f"TKTK stands by it: {CHECK}"]),
        ("It cost £6 million for XX metres.", [f"XX stands by it: {CHECK}"]),
        ("About XX lamps cost £6 million.", [f"XX stands by it: {CHECK}"]),
        ("It cost £6 million [tk].", [f"tk stands by it: {CHECK}"]),
        ("Bell (CQ) spent £6 million.", [f"CQ stands by it: {VOUCHED}"]),
        ("Ruth Bel CQ spent £6 million [TK].", [f"CQ stands by it: {VOUCHED}", f"TK stands by it: {CHECK}"]),
        ("It cost £6 million. The rest is TK.", []),
        ("It cost £6 million, a check found.", []),
        ("It cost £6 million (checked twice).", []),
        ("Super Bowl XX cost £6 million.", []),
        ("The XX Olympiad cost £6 million.", []),
        ("An XX chromosome test cost £6 million.", []),
        ("CQ Press paid £6 million.", []),
    ],
)
def test_a_mark_in_its_sentence_warns_of_a_claim(tmp_path: Path, text: str, warned: list[str]) -> None:
    store = Store(create(tmp_path / "ws"))
    take_in(store, text=text, claims=[claim(text, "£6 million", "figure")])
    [entry] = store.entries()
    assert warnings.of(store, entry) == warned

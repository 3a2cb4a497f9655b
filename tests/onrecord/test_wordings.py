from __future__ import annotations

import pytest

from onrecord.drafts.wordings import difference, marked


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (
            "Rents nearly tripled there.",
            "Rents more than doubled there.",
            "Rents [-nearly tripled-]{+more than doubled+} there.",
        ),
        ("said Ruth Bell, a pilot", "said Tom Lind, a pilot", "said [-Ruth Bell-]{+Tom Lind+}, a pilot"),
        ("the old stone wall", "the new brick wall", "the [-old stone-]{+new brick+} wall"),
        ("some 5 boats sank", "40 boats drowned", "[-some 5 boats sank-]{+40 boats drowned+}"),
        ("5 boats and 7 tugs", "6 boats and 8 tugs", "[-5-]{+6+} boats and [-7-]{+8+} tugs"),
        ("It cost £3,450 a year", "It cost £3,540 a year", "It cost [-£3,450-]{+£3,540+} a year"),
        ("It was not done.", "It was done.", "It was [-not -]done."),
        (
            "It ― the wall ― fell in May.",
            "It — the wall — fell in June.",
            "It — the wall — fell in [-May-]{+June+}.",
        ),
        ("It’s gone", "It's lost", "It's [-gone-]{+lost+}"),
        ("5 ― no, 6", "5 — no, 6", "5 [-―-]{+—+} no, 6"),
        ("It rose.", "It rose.", "It rose."),
    ],
)
def test_what_differs_is_told_by_phrases(was: str, now: str, told: str) -> None:
    assert marked(difference(was, now)) == told

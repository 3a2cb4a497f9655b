from __future__ import annotations

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import ids
from onrecord.ids import claim_id, make_id, source_id

MONTHS = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.ASCII)
ids_of_claims = st.builds(
    claim_id,
    st.text(),
    st.sampled_from(["quote", "attribution", "figure", "statement"]),
    st.text(),
    st.integers(1, 9),
)
every_id = st.one_of(
    ids_of_claims, st.builds(source_id, st.text()), st.builds(make_id, st.just("e"), st.text())
)


def test_an_id_stays_what_it_was() -> None:
    # These are on record in people's workspaces, spreadsheets and e-mails.
    assert source_id("00" * 32) == "stwtkgvt"
    assert claim_id("stwtkgvt", "quote", "We will act", 1) == "qft95qkb"


def test_an_id_follows_from_source_kind_words_and_occurrence() -> None:
    one = claim_id("s2345678", "quote", "We will act", 1)

    assert one == claim_id("s2345678", "quote", "We will act", 1)
    others = {
        claim_id("s2345679", "quote", "We will act", 1),
        claim_id("s2345678", "figure", "We will act", 1),
        claim_id("s2345678", "quote", "We will act.", 1),
        claim_id("s2345678", "quote", "We will act", 2),
    }
    assert len(others | {one}) == 5


@pytest.mark.parametrize(
    ("kind", "letter"), [("quote", "q"), ("attribution", "a"), ("figure", "f"), ("statement", "t")]
)
def test_an_id_begins_with_the_letter_of_its_kind(kind: str, letter: str) -> None:
    assert claim_id("s2345678", kind, "x", 1)[0] == letter  # type: ignore[arg-type]


@given(every_id)
def test_no_spreadsheet_takes_an_id_for_anything_else(id_: str) -> None:
    assert re.fullmatch(r"[a-z][2-9b-df-hjkmnq-tv-z]{7}", id_)
    assert not MONTHS.search(id_)
    assert id_.upper() not in {"TRUE", "FALSE", "YES", "NO", "NAN", "INF", "NULL", "NONE"}
    for parse in (float, complex, datetime.fromisoformat):
        with pytest.raises(ValueError, match=r".*"):
            parse(id_)


def test_a_taken_id_gets_longer_and_keeps_its_beginning() -> None:
    first = make_id("q", "the same")
    second = make_id("q", "the same", taken={first})
    third = make_id("q", "the same", taken={first, second})

    assert [len(first), len(second), len(third)] == [8, 9, 10]
    assert third.startswith(second)
    assert second.startswith(first)


@given(st.lists(st.text(), min_size=100, max_size=100))
def test_ids_differ_even_where_hashes_meet(words: list[str]) -> None:
    taken: set[str] = set()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ids, "LENGTH", 2)  # 27 short ids for a hundred things
        for one in words:
            taken.add(make_id("q", one, taken=taken))

    assert len(taken) == len(words)

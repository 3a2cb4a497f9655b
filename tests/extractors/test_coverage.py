from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.growth import worst_doubling
from extractors import extract
from extractors.coverage import as_dismissed, gaps
from onrecord.records import Claim, Dismissal


def found(text: str, what: str, *claimed: str) -> list[str]:
    claims = [Claim("figure", words, text.index(words), text.index(words) + len(words)) for words in claimed]
    return [text[gap.start : gap.end] for gap in gaps(text, claims) if gap.what == what]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It took 12 boats, 4,000 crates and 9.30 pounds.", ["12", "4,000", "9.30"]),
        ("Seven pilots and thousands of gulls, half of them asleep.", ["Seven", "thousands", "half"]),
        ("One of them is someone.", []),
        ("Twice the fares quintupled in the double room.", ["Twice", "quintupled"]),
    ],
)
def test_numbers_in_digits_and_words(text: str, numbers: list[str]) -> None:
    assert found(text, "number") == numbers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The pilot Ruth Bell met the Harbour Board of Sandle.", ["Ruth Bell", "Harbour Board of Sandle"]),
        ("Bell left. Later the council heard Bell again.", ["Bell"]),
        ("Nobody came. Everyone knew.", []),
        ("He saw Ann Lee-Hale at O’Hara’s.", ["Ann Lee-Hale", "O’Hara"]),
        ("“Silence,” he said.", []),
    ],
)
def test_names_but_not_the_words_that_open_sentences(text: str, names: list[str]) -> None:
    assert found(text, "name") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Harbour Trust Raised Its Rents Once Somebody Else Was Paying\n\nAnn Lind left.", ["Ann Lind"]),
        ("Why Nobody Asked the Pilots of Sandle Before the Storms\n\nThen Sandle lost.", ["Sandle"]),
        ("HARBOUR TRUST RAISED RENTS AGAIN\n\nThe Harbour Trust paid.", ["Harbour Trust"]),
        ("He met Harbour Master Thomas Varley there\n\nIt rained.", ["Harbour Master Thomas Varley"]),
        ("The Harbour Trust Council Thomas Varley Left.", ["Harbour Trust Council Thomas Varley Left"]),
        ("Harbour Master Thomas Varley\n\nIt rained.", ["Harbour Master Thomas Varley"]),
    ],
)
def test_a_title_in_capitals_tells_no_names(text: str, names: list[str]) -> None:
    assert found(text, "name") == names


def test_a_name_is_one_gap_with_its_title_where_it_first_stands_without_a_claim() -> None:
    text = "Mr. Clarke left. He rang Richard Clarke and Gen. Ann Hale. Clarke slept; Hale ate."
    text += " Mrs. Lind met Mayor Lind."
    assert found(text, "name") == ["Mr. Clarke", "Gen. Ann Hale", "Mrs. Lind"]
    assert found(text, "name", "Mr. Clarke left") == ["Richard Clarke", "Gen. Ann Hale", "Mrs. Lind"]
    assert found("He met Ann Hale. Later Hale rang. Despite Hale, Bo left.", "name") == ["Ann Hale", "Bo"]
    assert found("Ann Hale met Bo Hale.", "name") == ["Ann Hale", "Bo Hale"]


def test_a_statement_settles_a_name_wherever_it_stands() -> None:
    text = "He met Ann Hale. The pilot was Hale, said Bo Lind."
    claims = [Claim("statement", "Hale", 31, 35)]
    assert [text[gap.start : gap.end] for gap in gaps(text, claims) if gap.what == "name"] == ["Bo Lind"]


def test_what_was_dismissed_is_no_gap_as_long_as_its_words_stand() -> None:
    text = "He met Ann Hale on pier 12. It took 12 years.\nNobody asked."
    there = gaps(text, [])
    by_words = {
        text[gap.start : gap.end]: dismissal
        for gap, dismissal in zip(there, as_dismissed(text, there), strict=True)
    }
    chosen = [by_words["Ann Hale"], by_words["12"], by_words["Nobody asked."]]

    assert chosen[1] == Dismissal("number", "12", "It took 12 years.")
    moved = "In the end it took far longer than that. It took 12\nyears. Nobody asked. Nobody went."
    moved += " It took some 12 years. He met Hale on pier 12."
    left = [(gap.what, moved[gap.start : gap.end]) for gap in gaps(moved, [], chosen)]
    assert left == [
        ("sentence", "In the end it took far longer than that."),
        ("sentence", "It took 12\nyears."),
        ("sentence", "Nobody went."),
        ("sentence", "It took some 12 years."),
        ("number", "12"),
        ("sentence", "He met Hale on pier 12."),
        ("name", "Hale"),
        ("number", "12"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It took Ann O'Hara 12 -- or 13 -- years.", "It took Ann O’Hara 12 — or 13 — years."),
        ('Ann O\'Hara said "12" twice...', "Ann O’Hara said “12” twice…"),
        ("Ann O’Hara waited 12\u00a0years.", "Ann O'Hara waited  12 years."),
    ],
)
def test_what_was_dismissed_stays_so_whatever_its_typography(before: str, after: str) -> None:
    dismissed = as_dismissed(before, gaps(before, []))
    assert dismissed
    assert gaps(after, [], dismissed) == []
    assert gaps(after.replace("12", "14"), [], dismissed) != []


def test_quotation_marks_around_a_claim_are_covered() -> None:
    text = "“It holds,” he said of the “wall”."
    assert found(text, "quotation", "It holds,") == ["“", "”"]
    assert found(text, "quotation", "It holds,", "wall") == []


def test_a_sentence_is_covered_by_any_part_of_a_claim() -> None:
    text = "The wall holds. It took 12 years. Nobody asked."
    assert found(text, "sentence", "12 years") == ["The wall holds.", "Nobody asked."]
    assert found(text, "number", "12 years") == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor sold her house to the builder in July.",
        "Fewer worked at the quay in July than in March.",
        "The board met at 9.30 a.m. on Tuesday.",
        "Three years ago the pier was sold.",
        "The pier came in third.",
        "The list had 25 on it.",
    ],
)
def test_a_bare_date_time_ordinal_or_number_covers_no_sentence(text: str) -> None:
    claims = extract(text, date(2019, 3, 14))
    assert claims
    there = gaps(text, claims)
    assert [text[gap.start : gap.end] for gap in there if gap.what == "sentence"] == [text]
    assert [gap for gap in there if gap.what == "number"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor paid £40 in July.",
        "Bell said the pier would close in July.",
        "“It holds,” Bell said on Tuesday.",
        "In 2019 the fleet lost 12 boats.",
        "Fares doubled in March.",
        "12 March 2019.",
        "Tuesday, 9.30 a.m.",
    ],
)
def test_a_sentence_is_covered_by_what_tells_more_or_where_no_more_is_said(text: str) -> None:
    assert [gap for gap in gaps(text, extract(text)) if gap.what == "sentence"] == []


@given(st.text(st.sampled_from("Aa1, .“”\"'‘’\n-é日\u0301of"), max_size=200))
def test_gaps_are_places_of_the_text_that_no_claim_touches_but_bare_figures_sentences(text: str) -> None:
    claims = extract(text)
    for gap in gaps(text, claims):
        assert 0 <= gap.start < gap.end <= len(text)
        touching = [one for one in claims if one.start < gap.end and gap.start < one.end]
        assert not touching or (gap.what == "sentence" and all(one.kind == "figure" for one in touching))


@pytest.mark.parametrize("piece", ["A ", "A", "1,", "1.", "“", "Ann of ", "‘a ", "A-", "1 ", "seven", "’"])
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert worst_doubling(lambda text: gaps(text, []), piece, 160_000, enough=2.3) <= 2.3

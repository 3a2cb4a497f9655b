"""No two figures share a word: whose a word between two numbers is."""

from __future__ import annotations

import pytest

from extractors.figures import find_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It won 18 first-place votes.", ["18 first-place votes"]),
        ("It seats 14 four-bedroom homes.", ["14 four-bedroom homes"]),
        ("It reached 1 in 1,000 over-70s.", ["1 in 1,000 over-70s"]),
        ("It was two-thirds of the fourteen boats.", ["two-thirds", "fourteen boats"]),
        ("It was the third two-hour session.", ["third", "two-hour"]),
        ("It was the fifth one-day strike.", ["fifth one-day strike"]),
        ("It was the 21st boat past two weeks.", ["21st boat past", "two weeks"]),
        ("It had 5in six months' time.", ["5in", "six months"]),
        ("It cost a half of HK$5m.", ["a half", "HK$5m"]),
        ("It cost three quarters of JPY 70.", ["three quarters", "JPY 70"]),
        ("It cost a quarter of A $1,000,000.", ["a quarter of A", "$1,000,000"]),
        ("It ranked 12th CAD$1,234 below.", ["12th", "CAD$1,234"]),
        ("It had 5 USD 7 boats.", ["5 USD", "7 boats"]),
        ("It had 52 us$ −5 boats.", ["52 us$", "−5 boats"]),
        ("It had 2.5 AUD $7 more.", ["2.5 AUD", "$7"]),
        ("It was 5 percentage of 62.", ["5 percentage", "62"]),
        ("They spent $500 to $2,000 every three months.", ["$500 to $2,000", "three months"]),
        ("Hundreds of boats every four years sank.", ["Hundreds of boats", "four years"]),
    ],
)
def test_words_between_two_numbers_are_the_first_ones_but_a_sign_is_its_numbers(
    text: str, expected: list[str]
) -> None:
    assert [claim.text for claim in find_figures(text)] == expected


@pytest.mark.parametrize("number", ["1000^99", "1000^99 trillion", "9e99", "1" * 31, "1000^-99"])
@pytest.mark.parametrize(
    "text",
    [
        "Pier {} trillion quadrillion boats.",
        "It took {} trillion quadrillion years and a half.",
        "Published: 12 March 2019\n\nIt was {} trillion quadrillion years ago.",
        "It cost ${} trillion quadrillion to 7.",
        "It is a {} trillion quadrillion-foot wall.",
        "It was {} million MSEK.",
    ],
)
def test_a_number_that_is_too_large_for_any_reader_stops_nothing(text: str, number: str) -> None:
    for claim in find_figures(text.format(number)):
        assert claim.figure
        assert claim.figure.value is None or abs(claim.figure.value) < float("inf")

"""The kinds of figure, each in sentences: what is claimed, from where to where, and what it says."""

from __future__ import annotations

from typing import Any

import pytest

from extractors.figures import find_figures


def told(text: str) -> list[tuple[Any, ...]]:
    """Text, dimension, value, high and unit of each figure, in order."""
    return [
        (claim.text, figure.dimension, figure.value, figure.high, figure.unit)
        for claim in find_figures(text)
        if (figure := claim.figure)
    ]


def test_two_bounds_of_numbers_are_no_age() -> None:
    (under, over) = told("Under 5 and over 70 miles off.")
    assert under == ("5", "count", 5.0, None, "")
    assert over == ("70 miles", "length", 70.0, None, "mile")


@pytest.mark.parametrize(
    "text",
    [
        "They fought in World War II.",
        "They met at Pier 9.",
        "She bought an iPhone 11.",
        "Call 020 7946 0958 or 555-867-5309.",
        "Call +44 (0)1632 960 123 or +44 (0)20 7946 0958.",
        "Call +44 20 7946 0958.",
        "1. Open the gate",
        "See page 12 and Section 4.",
        "It runs version 2.0.1.",
        "First, we open the gate.",
        "Wait a second, in the first place.",
        "It first shaped up well.",
        "It is one of the major differences.",
        "A few boats, several boats and many boats.",
        "No one said a word.",
        "She lives at 12 Harbour Road.",
        "The First Minister met the Second Sea Lord.",
        "The difference between the two.",
        "See https://example.org/2019/12/a-7 for more.",
        "COVID-19 and the B52.",
        "Carrow today is a quiet town.",
        "They doubled down on it with the Gang of Eight.",
        "Type 2 diabetes and phase 3 trials.",
        "The 787 Dreamliner flew.",
        '<post id="673675062600466433">',
        "Order 12-4-7-19 of a 4x4.",
        "They run a 5G network, 24/7.",
        "She ran it in 1:43.2 there.",
        "Flight #9 and Boeing's 787 Dreamliner.",
        "First of all, they doubled over.",
        "It was shut, the Sunday Times wrote.",
        "A two-faced plan.",
        "The 2nd Street shop.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert told(text) == []


def test_a_figure_within_a_quotation_is_one_all_the_same() -> None:
    assert told("“We lost 12 boats,” she said.") == [("12 boats", "count", 12.0, None, "boat")]


def test_a_level_in_points_has_their_unit() -> None:
    assert told("It rose 64 points to 4,577.") == [
        ("64 points", "count", 64.0, None, "point"),
        ("4,577", "count", 4577.0, None, "point"),
    ]


def test_a_hung_unit_is_that_of_both() -> None:
    assert told("A 7- or 8-inch screen.") == [
        ("7", "length", 7.0, None, "inch"),
        ("8-inch", "length", 8.0, None, "inch"),
    ]


def test_ages_in_a_list_are_ages() -> None:
    assert told("She has sons aged 9 and 12.") == [
        ("9", "age", 9.0, None, "year of age"),
        ("12", "age", 12.0, None, "year of age"),
    ]


def test_a_year_is_a_date_and_a_count_of_as_many_is_none() -> None:
    assert [kind for _, kind, *_ in told("In 2019 people left.")] == ["date"]
    assert [kind for _, kind, *_ in told("More than 2019 people left.")] == ["count"]


def test_the_upper_end_of_a_range_lends_its_scale() -> None:
    assert told("It costs 3 to 5 million.") == [("3 to 5 million", "count", 3e6, 5e6, "")]
    assert told("It costs 300 to 5 million.") == [("300 to 5 million", "count", 300.0, 5e6, "")]


def test_both_joins_no_range() -> None:
    assert [text for text, *_ in told("It won in both 2008 and 2012.")] == ["2008", "2012"]

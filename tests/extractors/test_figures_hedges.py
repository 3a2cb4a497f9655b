"""Hedges and changes of figures: the words that loosen a figure or move it."""

from __future__ import annotations

from typing import Any

import pytest

from extractors.figures import find_figures


def only(text: str) -> Any:
    """The one figure of the text."""
    (claim,) = find_figures(text)
    return claim.figure


@pytest.mark.parametrize(
    ("text", "hedge", "bound", "change", "modifier"),
    [
        ("It took more than 5 years.", "more than", ">", None, ">"),
        ("It took at least 5 years.", "at least", ">=", None, ">"),
        ("It took under 5 years.", "under", "<", None, "<"),
        ("It took up to 5 years.", "up to", "<=", None, "<"),
        ("It took nearly 5 years.", "nearly", "~", None, "~"),
        ("It took some 5 years.", "some", "~", None, "~"),
        ("It took 5 years or more.", "or more", ">=", None, ">"),
        ("It cost over $5.", "over", ">", None, ">"),
        ("Prices nearly quintupled.", "nearly", "~", None, "~"),
        ("Prices more than sextupled.", "more than", ">", None, ">"),
        ("Prices rose by 5%.", None, None, "up", "up"),
        ("Prices fell almost 5%.", "almost", "~", "down", "down"),
        ("Prices were up 5%.", None, None, "up", "up"),
        ("Prices rose to 5%.", None, None, None, "="),
        ("We saw between 5 and 7 boats.", "between", None, None, "="),
        ("They make up 5% of it.", None, None, None, "="),
        ("Children under the age of 5 came.", "under", "<", None, "<"),
        ("It took 5-plus years.", "-plus", ">=", None, ">"),
        ("It took more than just 5 years.", "more than", ">", None, ">"),
        ("Adults of 60 and older may come.", "and older", ">=", None, ">"),
        ("Prices fell by an average of 5%.", None, None, "down", "down"),
        ("It cut its costs by 5%.", None, None, "down", "down"),
        ("Prices rose sharply by as much as 5%.", "as much as", "<=", "up", "up"),
        ("It grew over the two years.", None, None, None, "="),
        ("A film about two brothers.", None, None, None, "="),
        ("It stood over the third storm.", None, None, None, "="),
        ("It opened in about 1947.", "about", "~", None, "~"),
        ("It broke down less than 2 days later.", "less than", "<", None, "<"),
        ("It takes greater than or equal to 5 men.", "greater than or equal to", ">=", None, ">"),
        ("It holds equal to or less than 5 tonnes.", "equal to or less than", "<=", None, "<"),
        ("It holds about 500 or more.", "or more", ">=", None, ">"),
        ("It runs from up to 5 miles to 7 miles.", None, None, None, "="),
        ("It has more than 20 but fewer than 30 boats.", "more than", ">", None, ">"),
    ],
)
def test_hedges_and_changes(
    text: str, hedge: str | None, bound: str | None, change: str | None, modifier: str
) -> None:
    figure = only(text)
    assert (figure.hedge.text if figure.hedge else None) == hedge
    assert (figure.bound, figure.change, figure.modifier) == (bound, change, modifier)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("It killed more than 40 people.", ["killed"]),
        ("Some 40 people were killed.", ["killed"]),
        ("It left 12 dead and 30 injured.", ["dead", "injured"]),
        ("Some 40 people were reported missing.", ["missing"]),
        ("Many were killed, including 12 children.", ["killed"]),
        ("It employs 40 people.", [None]),
    ],
)
def test_subject_is_the_event_beside_the_figure(text: str, subjects: list[str | None]) -> None:
    assert [claim.figure.subject for claim in find_figures(text) if claim.figure] == subjects


def changes(text: str) -> list[tuple[str, str | None, str | None]]:
    """Text, bound and change of each figure."""
    return [
        (claim.text, claim.figure.bound, claim.figure.change) for claim in find_figures(text) if claim.figure
    ]


def test_a_conversion_in_brackets_is_held_like_what_it_converts() -> None:
    assert changes("It flew more than 100 kilometres (62 miles).") == [
        ("100 kilometres", ">", None),
        ("62 miles", ">", None),
    ]


def test_a_second_by_repeats_the_verb_of_the_first() -> None:
    assert changes("Tin was down 2%, zinc by 3%.") == [("2%", None, "down"), ("3%", None, "down")]


def test_the_level_that_a_change_led_to_is_a_figure_of_its_own() -> None:
    assert changes("Costs rose by £4m to £9m.") == [("£4m", None, "up"), ("£9m", None, None)]

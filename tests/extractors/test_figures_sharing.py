"""Units and hedges that a sentence gives once for several figures; ratios of two numbers."""

from __future__ import annotations

import pytest

from extractors.figures import find_figures


def told(text: str) -> list[tuple[str, float | None, str]]:
    """Text, value and unit of each figure that is no date, in order."""
    return [
        (claim.text, figure.value, figure.unit)
        for claim in find_figures(text)
        if (figure := claim.figure) and figure.dimension != "date"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Swings of 2, 3 and 4 per cent came.", ["percentage", "percentage", "percentage"]),
        ("They are 5, 6 and 7 years old.", ["year of age", "year of age", "year of age"]),
        ("It sold 40 boats, compared with 30 before.", ["boat", "boat"]),
        ("It had 40 boats in the 20 weeks, compared with 30 before.", ["boat", "week", "boat"]),
        ("Some 318 ships came over 5 days, against 157 then.", ["ship", "day", "ship"]),
        ("He worked 40 hours, compared with 30 before.", ["hour", "hour"]),
        ("Rates went to 7% from 5 there.", ["percentage", "percentage"]),
        ("It lost 6 million homes, including 1.5 million here.", ["home", "home"]),
        ("It lifted 22 boxes per day, against 20 per week.", ["box per day", "box per week"]),
        ("Use went from 14 mpg in May to 24.", ["mile per gallon", "mile per gallon"]),
        ("Tin rose by 2 percent but zinc by 1.", ["percentage", "percentage"]),
        ("It closed at 1,463 points while Rho lost 1% to end at 1,334.", ["point", "percentage", "point"]),
        ("Leith has 40 boats while Wick has 12.", ["boat", "boat"]),
        ("It had 40 boats in 2018 and 30 in 2019.", ["boat", "boat"]),
        ("Bell won 45 votes, Ada Lind 23 and Moor 12.", ["vote", "vote", "vote"]),
        ("Some 68 people had work and 95 who had none.", ["people", "people"]),
        ("It passed by 50 to 48 percent.", ["percentage", "percentage"]),
        ("The hall is 10 by 12 feet.", ["foot", "foot"]),
        ("The box is 16.4 x 9.6 x 13.3 inches.", ["inch", "inch", "inch"]),
        ("She held an 8-by-11-inch sheet.", ["inch", "inch"]),
        ("It has 1280 x 800 pixels.", ["pixel", "pixel"]),
        # and where nothing says that they are of one kind
        ("It sold 40 boats and 30 sank.", ["boat", ""]),
        ("It took 5 years. It sold 30, compared with 12.", ["year", "", ""]),
        ("Leith has 40 boats while 12 sank.", ["boat", ""]),
        ("It led by three points and moved to 12.", ["point", ""]),
        ("Leith is the one who has 40.", [""]),
        ("It has a screen of 1920 x 1080.", ["", ""]),
        ("It rose 10 by 12 boats.", ["", "boat"]),
        ("They won the 4 x 100 metres relay.", ["", "metre"]),
    ],
)
def test_a_bare_number_takes_the_unit_that_its_sentence_shares(text: str, expected: list[str]) -> None:
    assert [unit for _, _, unit in told(text)] == expected


def test_a_hedge_governs_the_members_of_a_list() -> None:
    bounds = [
        (claim.text, claim.figure.bound)
        for claim in find_figures("Nearly 435 homes and 187 shops flooded, and 12 boats sank.")
        if claim.figure
    ]
    assert bounds == [("435 homes", "~"), ("187 shops", "~"), ("12 boats", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The odds were 5-1 there.", [("5-1", 5.0, "")]),
        ("It was a 100-1 shot.", [("100-1", 100.0, "")]),
        ("They were outnumbered three to one.", [("three to one", 3.0, "")]),
        ("The map is 1:50,000 there.", [("1:50,000", 0.00002, "")]),
        ("It rose one-half of 1 percent.", [("one-half of 1 percent", 0.5, "percentage")]),
        ("A quarter of one per cent went.", [("A quarter of one per cent", 0.25, "percentage")]),
        ("It was 1 percent in 2010.", [("1 percent", 1.0, "percentage")]),
        ("A quarter of the crew and Lind left.", [("A quarter of the crew", 0.25, "crew")]),
        ("Half of the combined 4m sales went.", [("Half", 0.5, ""), ("4m sales", 4e6, "sale")]),
    ],
)
def test_ratios(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert told(text) == expected


def test_a_scale_from_one_to_ten_is_no_ratio() -> None:
    (claim,) = find_figures("It rated 1 to 10 on the scale.")
    assert claim.figure is not None
    assert (claim.figure.value, claim.figure.high) == (1.0, 10.0)

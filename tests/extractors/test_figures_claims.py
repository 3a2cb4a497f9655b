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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It bought 14 new electric buses.",
            ("14 new electric buses", "count", 14.0, None, "new electric bus"),
        ),
        ("There were 2,400,000 people in it.", ("2,400,000 people", "count", 2.4e6, None, "people")),
        ("Some 3.2 million homes lost power.", ("3.2 million homes", "count", 3.2e6, None, "home")),
        ("It sold 25k tickets.", ("25k tickets", "count", 25000.0, None, "ticket")),
        (
            "It counted two hundred and seventy-three thousand sheep.",
            ("two hundred and seventy-three thousand sheep", "count", 273000.0, None, "sheep"),
        ),
        ("They lost half a dozen boats.", ("half a dozen boats", "count", 6.0, None, "boat")),
        ("Nearly half a million signed.", ("half a million", "count", 500000.0, None, "")),
        ("Half million tickets went.", ("Half million tickets", "count", 500000.0, None, "ticket")),
        ("It has two sports cars.", ("two sports cars", "count", 2.0, None, "sports car")),
        (
            "It ordered three dozen lifejackets.",
            ("three dozen lifejackets", "count", 36.0, None, "lifejacket"),
        ),
        ("Two of Bell's deputies left.", ("Two of Bell's deputies", "count", 2.0, None, "deputy")),
        ("Dozens of boats sank.", ("Dozens of boats", "count", 12.0, 100.0, "boat")),
        (
            "It drew tens of thousands of walkers.",
            ("tens of thousands of walkers", "count", 1e4, 1e5, "walker"),
        ),
        ("Several hundred houses flooded.", ("Several hundred houses", "count", 100.0, 1000.0, "house")),
        ("We saw between 5 and 7 boats.", ("5 and 7 boats", "count", 5.0, 7.0, "boat")),
        ("We saw 5 to 7 boats.", ("5 to 7 boats", "count", 5.0, 7.0, "boat")),
        ("She read the 12-page report.", ("12-page", "count", 12.0, None, "page")),
        ("It needs 20,000 more nurses.", ("20,000 more nurses", "count", 20000.0, None, "nurse")),
        (
            "It has 3 million digital and physical sales.",
            ("3 million digital and physical sales", "count", 3e6, None, "digital and physical sale"),
        ),
        (
            "Two and a half million boats sank.",
            ("Two and a half million boats", "count", 2.5e6, None, "boat"),
        ),
        ("A nine-member board met.", ("nine-member", "count", 9.0, None, "member")),
        ("It has 5m users.", ("5m users", "count", 5e6, None, "user")),
        ("They landed 300 boxes per week.", ("300 boxes per week", "count", 300.0, None, "box per week")),
        ("It sells 5 boats a year.", ("5 boats a year", "count", 5.0, None, "boat per year")),
        ("They sold 24,00,000 boats.", ("24,00,000 boats", "count", 2.4e6, None, "boat")),
        ("They sold 2 400 000 boats.", ("2 400 000 boats", "count", 2.4e6, None, "boat")),
        ("It grew 1.3e6 cells.", ("1.3e6 cells", "count", 1.3e6, None, "cell")),
        ("It holds 3 hundred and 21 boats.", ("3 hundred and 21 boats", "count", 321.0, None, "boat")),
        ("It has twenty - one boats.", ("twenty - one boats", "count", 21.0, None, "boat")),
        ("Two of our boats sank.", ("Two of our boats", "count", 2.0, None, "boat")),
        ("A 500-strong crowd met.", ("500-strong", "count", 500.0, None, "")),
        ("Two point five million boats.", ("Two point five million boats", "count", 2.5e6, None, "boat")),
        ("It made three million and a half.", ("three million and a half", "count", 3.5e6, None, "")),
        ("It was -5 there.", ("-5", "count", -5.0, None, "")),
        ("It counts 1.1^2 there.", ("1.1^2", "count", 1.21, None, "")),
    ],
)
def test_counts_take_their_noun(text: str, expected: tuple[Any, ...]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "span", "value", "high", "unit", "code"),
    [
        ("It cost $8.1bn.", "$8.1bn", 8.1e9, None, "dollar", "USD"),
        ("It cost £5m to build.", "£5m", 5e6, None, "pound sterling", "GBP"),
        ("It raised €1.5 million.", "€1.5 million", 1.5e6, None, "euro", "EUR"),
        ("Oil stood at $70 a barrel.", "$70 a barrel", 70.0, None, "dollar per barrel", "USD"),
        (
            "It pays 12 pounds an hour, or £12 per hour.",
            "£12 per hour",
            12.0,
            None,
            "pound sterling per hour",
            "GBP",
        ),
        ("The fee is 40 US dollars.", "40 US dollars", 40.0, None, "dollar", "USD"),
        ("The fee is A$1,200.", "A$1,200", 1200.0, None, "Australian dollar", "AUD"),
        (
            "It asked between $62 and $68 per share.",
            "$62 and $68 per share",
            62.0,
            68.0,
            "dollar per share",
            "USD",
        ),
        ("It asked for $3 to $5 billion.", "$3 to $5 billion", 3e9, 5e9, "dollar", "USD"),
        ("A fine of 300 million yen.", "300 million yen", 3e8, None, "Japanese yen", "JPY"),
        ("A stamp costs 85p today or so.", "85p", 85.0, None, "penny", "GBP"),
        (
            "A quarter of a million pounds went missing.",
            "A quarter of a million pounds",
            250000.0,
            None,
            "pound sterling",
            "GBP",
        ),
        (
            "It cost three dollars and fifty cents.",
            "three dollars and fifty cents",
            3.5,
            None,
            "dollar",
            "USD",
        ),
        ("It lost 30 MSEK.", "30 MSEK", 3e7, None, "Swedish krona", "SEK"),
        ("It lost 30 MNZD.", "30 MNZD", 3e7, None, "New Zealand dollar", "NZD"),
        ("He earns 400 pounds a week.", "400 pounds a week", 400.0, None, "pound sterling per week", "GBP"),
        ("It is worth 2,000 pounds.", "2,000 pounds", 2000.0, None, "pound sterling", "GBP"),
        ("It cost 10 €.", "10 €", 10.0, None, "euro", "EUR"),
        ("It handled millions of dollars.", "millions of dollars", 1e6, 1e7, "dollar", "USD"),
        ("A bill of AUD1.5m came.", "AUD1.5m", 1.5e6, None, "Australian dollar", "AUD"),
    ],
)
def test_money(text: str, span: str, value: float, high: float | None, unit: str, code: str) -> None:
    found = {claim.text: claim.figure for claim in find_figures(text)}
    figure = found[span]
    assert figure is not None
    assert (figure.dimension, figure.value, figure.high, figure.unit, figure.currency) == (
        "money",
        value,
        high,
        unit,
        code,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It won 25% of the vote.", ("25%", "percent", 25.0, None, "percentage")),
        ("It won 25 per cent of the vote.", ("25 per cent", "percent", 25.0, None, "percentage")),
        (
            "It gave half a percentage point.",
            ("half a percentage point", "percent", 0.5, None, "percentage point"),
        ),
        ("Rates moved 50 basis points.", ("50 basis points", "percent", 50.0, None, "basis point")),
        ("Between 5% and 6% of us agree.", ("5% and 6%", "percent", 5.0, 6.0, "percentage")),
        ("The strike lasted 80 years.", ("80 years", "duration", 80.0, None, "year")),
        ("A four-day strike began.", ("four-day", "duration", 4.0, None, "day")),
        ("It took half a century.", ("half a century", "duration", 0.5, None, "century")),
        ("It took a decade.", ("a decade", "duration", 1.0, None, "decade")),
        ("It stood for centuries.", ("centuries", "duration", 1.0, 10.0, "century")),
        (
            "It shut for three consecutive months.",
            ("three consecutive months", "duration", 3.0, None, "month"),
        ),
        ("He left a year later.", ("a year", "duration", 1.0, None, "year")),
        ("The bridge is 1.3 kilometers long.", ("1.3 kilometers", "length", 1.3, None, "kilometre")),
        ("A 10-mile walk.", ("10-mile", "length", 10.0, None, "mile")),
        ("A 5m wall.", ("5m", "length", 5.0, None, "metre")),
        ("He is 6ft 3in.", ("6ft 3in", "length", 6.25, None, "foot")),
        ("It weighs 12 pounds.", ("12 pounds", "mass", 12.0, None, "pound")),
        ("It holds 20 pounds of flour.", ("20 pounds", "mass", 20.0, None, "pound")),
        ("It takes 20 pounds an acre.", ("20 pounds an acre", "mass", 20.0, None, "pound per acre")),
        ("It has 5g of salt.", ("5g", "mass", 5.0, None, "gram")),
        ("He is 5'10\" tall.", ("5'10\"", "length", 5.833333, None, "foot")),
        ("It spans 6.2x10^-4 metres.", ("6.2x10^-4 metres", "length", 0.00062, None, "metre")),
        ("It took 2 3/4 hours.", ("2 3/4 hours", "duration", 2.75, None, "hour")),
        ("It took 2¾ hours.", ("2¾ hours", "duration", 2.75, None, "hour")),
        ("A half-hour film.", ("A half-hour", "duration", 0.5, None, "hour")),
        ("A 5- to 7-inch screen.", ("5- to 7-inch", "length", 5.0, 7.0, "inch")),
        ("They own 500 sq m there.", ("500 sq m", "area", 500.0, None, "square metre")),
        ("It holds 12,000 litres.", ("12,000 litres", "volume", 12000.0, None, "litre")),
        ("It weighs 278kg.", ("278kg", "mass", 278.0, None, "kilogram")),
        ("It went at 80 miles an hour.", ("80 miles an hour", "speed", 80.0, None, "mile per hour")),
        ("It went at 30mph.", ("30mph", "speed", 30.0, None, "mile per hour")),
        (
            "It was minus 12 degrees Celsius.",
            ("minus 12 degrees Celsius", "temperature", -12.0, None, "degree Celsius"),
        ),
        ("It was 31°C there.", ("31°C", "temperature", 31.0, None, "degree Celsius")),
        ("It stored 40 GWh.", ("40 GWh", "energy", 40.0, None, "gigawatt hour")),
        ("A 550 megawatt farm.", ("550 megawatt", "power", 550.0, None, "megawatt")),
        ("It comes with 64GB of storage.", ("64GB", "data", 64.0, None, "gigabyte")),
        ("Nearly two-thirds of the fleet sank.", ("two-thirds of the fleet", "ratio", 2 / 3, None, "fleet")),
        ("It struck one in five boats.", ("one in five boats", "ratio", 0.2, None, "boat")),
        ("It struck 9 out of 10 boats.", ("9 out of 10 boats", "ratio", 0.9, None, "boat")),
        ("Half of the boats sank.", ("Half of the boats", "ratio", 0.5, None, "boat")),
        ("Half were lost.", ("Half", "ratio", 0.5, None, "")),
        ("It is half the price.", ("half the price", "ratio", 0.5, None, "price")),
        ("Prices rose by a third.", ("a third", "ratio", 1 / 3, None, "")),
        ("One school in five shut.", ("One school in five", "ratio", 0.2, None, "school")),
        ("One over three.", ("One over three", "ratio", 1 / 3, None, "")),
        ("It has five - eighths.", ("five - eighths", "ratio", 0.625, None, "")),
        ("It is three times larger.", ("three times", "multiple", 3.0, None, "")),
        ("A 10-fold rise.", ("10-fold", "multiple", 10.0, None, "")),
        ("It doubled the sum.", ("doubled", "multiple", 2.0, None, "")),
        ("It happened twice.", ("twice", "multiple", 2.0, None, "")),
        ("A threefold rise.", ("threefold", "multiple", 3.0, None, "")),
        ("It is three times as big.", ("three times", "multiple", 3.0, None, "")),
        ("The third storm came.", ("third storm", "ordinal", 3.0, None, "storm")),
        (
            "It is the second-largest city there.",
            ("second-largest city", "ordinal", 2.0, None, "largest city"),
        ),
        ("She came second there.", ("second", "ordinal", 2.0, None, "")),
        ("She is in third place.", ("third place", "ordinal", 3.0, None, "place")),
        ("It was her 21st voyage.", ("21st voyage", "ordinal", 21.0, None, "voyage")),
        ("It is the islands' third storm.", ("third storm", "ordinal", 3.0, None, "storm")),
        ("She came in joint second there.", ("second", "ordinal", 2.0, None, "")),
        ("The second half began.", ("second half", "ordinal", 2.0, None, "half")),
        ("The first two left.", ("first", "ordinal", 1.0, None, "")),
        ("The council voted 52-48.", ("52-48", "score", 52.0, 48.0, "")),
        ("They won 3-1 there.", ("3-1", "score", 3.0, 1.0, "")),
        ("The vote was 52 to 48.", ("52 to 48", "score", 52.0, 48.0, "")),
        ("It passed by 52 votes to 48.", ("52 votes to 48", "score", 52.0, 48.0, "")),
        ("A 4-5 ruling came.", ("4-5", "score", 4.0, 5.0, "")),
        ("A 7-year-old girl.", ("7-year-old", "age", 7.0, None, "year of age")),
        ("Children aged 7 may come.", ("7", "age", 7.0, None, "year of age")),
        ("He was 91.", ("91", "age", 91.0, None, "year of age")),
        ("“I’m 81, and glad.”", ("81", "age", 81.0, None, "year of age")),
        ("The man who taught Oslo to swim dies at 91", ("91", "age", 91.0, None, "year of age")),
        ("He has five grandchildren.", ("five grandchildren", "count", 5.0, None, "grandchild")),
        (
            "Two great-grandchildren came.",
            ("Two great-grandchildren", "count", 2.0, None, "great-grandchild"),
        ),
        ("Ruth Bell, 54, said no.", ("54", "age", 54.0, None, "year of age")),
        ("Children aged 5-11 may come.", ("aged 5-11", "age", 5.0, 11.0, "year of age")),
        ("A man in his 40s came.", ("40s", "age", 40.0, 49.0, "year of age")),
        ("A six-month-old baby.", ("six-month-old", "age", 6.0, None, "month of age")),
        ("Ruth Bell (54) said no.", ("54", "age", 54.0, None, "year of age")),
        ("Ada Lind (7) saw it.", ("7", "age", 7.0, None, "year of age")),
        ("Prescott (4) led.", ("4", "count", 4.0, None, "")),
        ("She is 54 years old.", ("54 years old", "age", 54.0, None, "year of age")),
        ("Most voters under 30 left.", ("30", "age", 30.0, None, "year of age")),
        ("Men who are over sixty row.", ("sixty", "age", 60.0, None, "year of age")),
        ("Players over 30 goals up rest.", ("30 goals", "count", 30.0, None, "goal")),
        ("Those of 60 and over row.", ("60", "age", 60.0, None, "year of age")),
        ("She is 54yo.", ("54yo", "age", 54.0, None, "year of age")),
        ("A 54 y.o. man.", ("54 y.o.", "age", 54.0, None, "year of age")),
        ("The child is 8 weeks of age.", ("8 weeks of age", "age", 8.0, None, "week of age")),
        ("She turned 40.", ("40", "age", 40.0, None, "year of age")),
        ("The mayor, 61, left.", ("61", "age", 61.0, None, "year of age")),
        ("Adults of 60 and older may come.", ("60", "age", 60.0, None, "year of age")),
        ("The over-60s came.", ("over-60s", "age", 60.0, None, "year of age")),
    ],
)
def test_other_kinds(text: str, expected: tuple[Any, ...]) -> None:
    (found,) = told(text)
    assert found == pytest.approx(expected)


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
        "It was shut on Good Friday, the Sunday Times wrote.",
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

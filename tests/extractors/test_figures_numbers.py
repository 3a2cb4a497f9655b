"""How numbers are written: separators, scales, fractions, and which of them are one."""

from __future__ import annotations

import pytest

from extractors.figures import find_figures


def values(text: str) -> list[tuple[str, float | None, float | None]]:
    """The words and value of each number, and its upper end."""
    return [
        (text[figure.number.start : figure.number.end], figure.value, figure.high)
        for claim in find_figures(text)
        if (figure := claim.figure)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quay cost 1.234.567,89 euros.", [("1.234.567,89", 1234567.89)]),
        ("It landed 2.400.000 crabs.", [("2.400.000", 2.4e6)]),
        ("It lent 12,5 million kroner at 3,75%.", [("12,5 million", 12.5e6), ("3,75", 3.75)]),
        ("Prices rose 3,5 % to 1.250 euros.", [("3,5", 3.5), ("1.250", 1250.0)]),
        ("It weighs 1,250 kg, or 0,5 per boat.", [("1,250", 1.25), ("0,5", 0.5)]),
        ("It weighs 1,250 kg, or 0.5 per boat.", [("1,250", 1250.0), ("0.5", 0.5)]),
        ("They scored 20,21 and 22 points.", [("20", 20.0), ("21", 21.0), ("22", 22.0)]),
        ("They hauled 7,8,9 nets.", [("7", 7.0), ("8", 8.0), ("9", 9.0)]),
    ],
)
def test_a_decimal_comma_is_read_where_it_can_be_nothing_else_or_the_text_uses_it(
    text: str, expected: list[tuple[str, float]]
) -> None:
    assert [(words, value) for words, value, _ in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("One hundred and seven tenths.", "One hundred and seven tenths", 100.7),
        ("It holds forty and eleven hundredths.", "forty and eleven hundredths", 40.11),
        ("It is three thirty-seconds of an inch wide.", "three thirty-seconds of an", 0.09375),
        ("It lost one hundred forty-fifths there.", "one hundred forty-fifths", 100 / 45),
        ("It lost one hundred and forty fifths there.", "one hundred and forty fifths", 28.0),
        ("It has one billion and a quarter million fish.", "one billion and a quarter million", 1.00025e9),
        ("It counts 6 crore and two hundred boats.", "6 crore and two hundred", 60000200.0),
        ("It made 3 million and four thousand nets.", "3 million and four thousand", 3004000.0),
        ("It lost a twenty-first of the catch.", "a twenty-first", 1 / 21),
        ("Pack five doz eggs.", "five doz", 60.0),
    ],
)
def test_numbers_of_several_parts_are_one(text: str, words: str, value: float) -> None:
    ((found, worth, _),) = values(text)
    assert (found, worth) == (words, pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It stood two centuries.", ["two centuries"]),
        ("Three dozen crabs went.", ["Three dozen crabs"]),
        ("It seats 14 four-bedroom homes.", ["14 four-bedroom homes"]),
        ("It lasted one hundred thirty seconds.", ["one hundred thirty seconds"]),
    ],
)
def test_a_unit_is_no_second_figure(text: str, expected: list[str]) -> None:
    assert [claim.text for claim in find_figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("It ran from 20 through 100.", "20 through 100", 20.0, 100.0),
        ("It has more than 20 but fewer than 30 boats.", "20 but fewer than 30", 20.0, 30.0),
        ("It needs at most 9 and at least 4 men.", "9 and at least 4", 4.0, 9.0),
        ("It fell from 52% to 48%.", "52% to 48", 48.0, 52.0),
    ],
)
def test_ranges(text: str, words: str, low: float, high: float) -> None:
    assert values(text) == [(words, low, high)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It passed 58%-33% there.", [("58", 58.0, None), ("33", 33.0, None)]),
        ("It passed by 52% to 48%.", [("52", 52.0, None), ("48", 48.0, None)]),
        ("Under 5 tonnes and over 70 tonnes.", [("5", 5.0, None), ("70", 70.0, None)]),
        ("It went from 24.2 to 33-35 knots.", [("24.2", 24.2, None), ("33-35", 33.0, 35.0)]),
    ],
)
def test_what_is_no_range(text: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert values(text) == expected

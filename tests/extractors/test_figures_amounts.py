"""Money and measures: signs, codes and spellings of all usual currencies, units by word, symbol and mark."""

from __future__ import annotations

import pytest

from extractors.figures import find_figures


def told(text: str) -> list[tuple[str, float | None, str]]:
    """Text, value and unit of each figure, in order."""
    return [
        (claim.text, figure.value, figure.unit) for claim in find_figures(text) if (figure := claim.figure)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost 40 Hungarian forints.", ("40 Hungarian forints", 40.0, "Hungarian forint")),
        ("It cost 300 Czech crowns.", ("300 Czech crowns", 300.0, "Czech koruna")),
        ("It cost 12₾.", ("12₾", 12.0, "Georgian lari")),
        ("It cost usd 20.", ("usd 20", 20.0, "dollar")),
        ("It cost 20 eur.", ("20 eur", 20.0, "euro")),
        ("It cost u.s. $20.", ("u.s. $20", 20.0, "dollar")),
        ("It cost us $20.", ("$20", 20.0, "dollar")),
        ("A $5 fee is due.", ("$5", 5.0, "dollar")),
        ("The fee, A $5 note, is due.", ("A $5", 5.0, "Australian dollar")),
        ("The yard cost PS6m.", ("PS6m", 6e6, "pound sterling")),
        ("The net cost Y=1,200.", ("Y=1,200", 1200.0, "Japanese yen")),
        ("It cost $4.5 MM.", ("$4.5 MM", 4.5e6, "dollar")),
        ("It cost $2 B.", ("$2 B", 2e9, "dollar")),
        ("It made -$5m.", ("-$5m", -5e6, "dollar")),
        ("It cost 15 dollars 50.", ("15 dollars 50", 15.5, "dollar")),
        ("It cost eight euros and twenty.", ("eight euros and twenty", 8.2, "euro")),
    ],
)
def test_money(text: str, expected: tuple[str, float, str]) -> None:
    assert told(text) == [expected]


def test_dollars_and_a_count_are_two() -> None:
    assert told("It took 15 dollars and 50 boats.") == [
        ("15 dollars", 15.0, "dollar"),
        ("50 boats", 50.0, "boat"),
    ]


def test_a_rate_reaches_over_the_conversion_in_brackets() -> None:
    assert told("They asked C$6 (US$4.46) per share.") == [
        ("C$6", 6.0, "Canadian dollar per share"),
        ("US$4.46", 4.46, "dollar per share"),
    ]
    assert told("It pays £9 ($12) an hour.") == [
        ("£9", 9.0, "pound sterling per hour"),
        ("$12", 12.0, "dollar per hour"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It weighs 20 [kg] there.", ("20 [kg]", 20.0, "kilogram")),
        ("It lies 20 [nautical miles] out.", ("20 [nautical miles]", 20.0, "nautical mile")),
        ('A 42" screen hung there.', ('42"', 42.0, "inch")),
        ("It flew at 30' there.", ("30'", 30.0, "foot")),
        ("The harbour's wall is 12' high.", ("12'", 12.0, "foot")),
        ('She said "it was 42" there.', ("42", 42.0, "")),
        ("She said 'it was 42' there.", ("42", 42.0, "")),
        ("It rose to 34 degrees celcius.", ("34 degrees celcius", 34.0, "degree Celsius")),
        ("It fell to - 5 degrees.", ("- 5 degrees", -5.0, "degree")),
        ("The low - 5 degrees - held.", ("5 degrees", 5.0, "degree")),
        ("It moved 50 metres/minute.", ("50 metres/minute", 50.0, "metre per minute")),
        ("A percentage of 62 went.", ("percentage of 62", 62.0, "percentage")),
        ("They won with a percentage of 61.5.", ("percentage of 61.5", 61.5, "percentage")),
        ("They ordered 40 Boeing 737 jets.", ("40 Boeing 737 jets", 40.0, "Boeing 737 jet")),
        ("It sold 63,000 Model 3 sedans.", ("63,000 Model 3 sedans", 63000.0, "Model 3 sedan")),
    ],
)
def test_measures(text: str, expected: tuple[str, float, str]) -> None:
    assert told(text) == [expected]

"""Money and measures: signs, codes and spellings of all usual currencies, units by word, symbol and mark."""

from __future__ import annotations

from extractors.figures import find_figures


def told(text: str) -> list[tuple[str, float | None, str]]:
    """Text, value and unit of each figure, in order."""
    return [
        (claim.text, figure.value, figure.unit) for claim in find_figures(text) if (figure := claim.figure)
    ]


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

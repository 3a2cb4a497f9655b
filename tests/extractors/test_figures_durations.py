"""Durations: what their value is, and the day or stretch that words tie them to."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.figures import find_figures

THURSDAY = date(2019, 3, 14)


def durations(
    text: str, published: date | None = THURSDAY
) -> list[tuple[str, float | None, str, str | None]]:
    figures = [(claim.text, claim.figure) for claim in find_figures(text, published)]
    return [
        (text, figure.value, figure.unit, figure.date)
        for text, figure in figures
        if figure and figure.dimension == "duration"
    ]


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("It lasted six weeks.", "six weeks", 6.0, "week"),
        ("It lasted an hour and a half.", "an hour and a half", 1.5, "hour"),
        ("It lasted a day and a half.", "a day and a half", 1.5, "day"),
        ("It lasted two years and three quarters.", "two years and three quarters", 2.75, "year"),
        ("It lasted two and a half weeks.", "two and a half weeks", 2.5, "week"),
        ("It lasted a quarter of an hour.", "a quarter of an hour", 0.25, "hour"),
        ("It began quarter of an hour late.", "quarter of an hour", 0.25, "hour"),
        ("It lasted half an hour.", "half an hour", 0.5, "hour"),
        ("It lasted ½ hour.", "½ hour", 0.5, "hour"),
        ("It lasted 1 hour 30 minutes.", "1 hour 30 minutes", 1.5, "hour"),
        ("It lasted two weeks and three days.", "two weeks and three days", 2 + 3 / 7, "week"),
        ("It lasted forty and two months.", "forty and two months", 42.0, "month"),
        ("It rained all week.", "all week", 1.0, "week"),
        ("There was a one hour delay.", "one hour", 1.0, "hour"),
        ("The yield of the 10Y note fell.", "10Y", 10.0, "year"),
        ("It will last three days.", "three days", 3.0, "day"),
    ],
)
def test_durations(text: str, span: str, value: float, unit: str) -> None:
    [(found, figure, name, tied)] = durations(text)
    assert (found, figure, name, tied) == (span, pytest.approx(value, rel=1e-5), unit, None)


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        ("It shut three years ago.", "three years ago", "2016~"),
        ("It shut two days ago.", "two days ago", "2019-03-12"),
        ("It shut a week ago.", "a week ago", "2019-03-07~"),
        ("It shut five to six years ago.", "five to six years ago", None),
        ("It shut two hours ago.", "two hours", None),
        ("It opens ten days from now.", "ten days from now", "2019-03-24"),
        ("It opens in two weeks' time.", "in two weeks' time", "2019-03-28~"),
        ("It will open in two months.", "in two months", "2019-05~"),
        ("It was built in two months.", "two months", None),
        ("It will be the largest work in two decades.", "two decades", None),
        ("It shut in the last six months.", "last six months", "2018-09-14/2019-03-14"),
        ("It opens in the next three weeks.", "next three weeks", "2019-03-14/2019-04-04"),
        ("It shut two weeks before 12 March 2018.", "two weeks before 12 March 2018", "2018-02-26~"),
        (
            "It shuts for two days starting 1 May 2019.",
            "two days starting 1 May 2019",
            "2019-05-01/2019-05-03",
        ),
        ("It opens three days after tomorrow.", "three days after tomorrow", "2019-03-18"),
        ("It lost money in the first three months of 2018.", "first three months of 2018", "2018-01/2018-03"),
        ("It lost money in the last two months of 2018.", "last two months of 2018", "2018-11/2018-12"),
        ("It shut for the last two weeks of May.", "last two weeks of May", "2018-05-18/2018-05-31"),
        ("A year later it shut.", "A year", None),
    ],
)
def test_words_tie_a_duration_to_a_day(text: str, span: str, date: str | None) -> None:
    assert [(found, tied) for found, _, _, tied in durations(text)] == [(span, date)]


def test_without_a_day_of_publication_a_duration_comes_to_none() -> None:
    assert durations("It shut three years ago.", None) == [("three years ago", 3.0, "year", None)]


def test_numbers_that_only_stand_beside_each_other_are_not_added() -> None:
    values = [value for _, value, *_ in durations("It took thirty, twenty and four hours.")]
    assert values == [30.0, 20.0, 4.0]
    assert durations("Some took an hour and half of them left.") == [("an hour", 1.0, "hour", None)]

"""Dates and clock times in sentences: from where to where, and how EDTF and ISO 8601 write them."""

from __future__ import annotations

import datetime

import pytest

from extractors.figures import find_figures


@pytest.mark.parametrize(
    ("text", "hedge", "bound", "span"),
    [
        ("It has been shut since 2010.", "since", ">=", "2010"),
        ("It has been shut since the end of March 2019.", "since", ">=", "end of March 2019"),
        ("It shut after 12 March.", "after", ">", "12 March"),
        ("It shut before the year 2010.", "before", "<", "year 2010"),
        ("It must open no later than Friday.", "no later than", "<=", "Friday"),
        ("It runs until 9.30 p.m. today", "until", "<=", "9.30 p.m."),
        ("It opened in 2012 or later.", "or later", ">=", "2012"),
        ("It opened about 1950.", "about", "~", "1950"),
        ("It fell after Thursday's vote.", None, None, "Thursday"),
        ("It ran from 2014 to 2017.", "from", None, "2014 to 2017"),
    ],
)
def test_words_before_a_date_bound_it(text: str, hedge: str | None, bound: str | None, span: str) -> None:
    claim = find_figures(text)[0]
    assert claim.figure is not None
    found = claim.figure.hedge
    assert (claim.text, found and found.text, claim.figure.bound) == (span, hedge, bound)


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        ("It ran between March and May 2019.", "March and May 2019", "2019-03/2019-05"),
        ("It ran from November to March 2019.", "November to March 2019", "2018-11/2019-03"),
        ("It ran from 3 March 2018 to 9 April.", "3 March 2018 to 9 April", "2018-03-03/2018-04-09"),
        ("It ran from 2014 to the end of 2017.", "2014 to the end of 2017", "2014/2017"),
        ("It ran from 2017 Q1 to 2018 Q1.", "2017 Q1 to 2018 Q1", "2017-01/2018-03"),
        ("It has run from March 2018 to date.", "March 2018 to date", "2018-03/2019-03-14"),
        ("It is open Monday to Friday.", "Monday to Friday", None),
        ("It is open from 9am to 5.30pm.", "9am to 5.30pm", "T09:00/T17:30"),
        ("From 2000 to 2013 it grew.", "2000 to 2013", "2000/2013"),
        ("It grew between 1990 and 2000.", "1990 and 2000", "1990/2000"),
    ],
)
def test_two_ends_make_one_stretch(text: str, span: str, date: str | None) -> None:
    (claim,) = find_figures(text, datetime.date(2019, 3, 14))
    assert claim.figure is not None
    assert (claim.text, claim.figure.date) == (span, date)


def test_a_date_that_was_moved_to_another_is_no_stretch() -> None:
    assert [claim.text for claim in find_figures("The vote due in 2014 was put off to 2017.")] == [
        "2014",
        "2017",
    ]
    assert [claim.text for claim in find_figures("It moved the vote in 2014 to 2017.")] == ["2014", "2017"]


def test_numbers_like_years_that_count_something_are_no_stretch() -> None:
    claims = find_figures("It rose from 1500 to 1700 and from 1990 to 2000 boats.")
    assert [(claim.text, claim.figure and claim.figure.dimension) for claim in claims] == [
        ("1500 to 1700", "count"),
        ("1990", "date"),
        ("2000 boats", "count"),
    ]


def test_ten_to_six_is_no_clock_time() -> None:
    figures = [claim.figure for claim in find_figures("The board voted ten to six for the half.")]
    assert "time" not in [figure.dimension for figure in figures if figure]


def test_days_in_a_list_share_what_leads_to_them() -> None:
    claims = find_figures("The board met on 5/12, 5/14 or 5/20.")
    dates = [(claim.text, claim.figure and claim.figure.date) for claim in claims]
    assert dates == [("5/12", "XXXX-05-12"), ("5/14", "XXXX-05-14"), ("5/20", "XXXX-05-20")]


@pytest.mark.parametrize("text", ["It may rain.", "They march on.", "an august body", "in five may die"])
def test_small_letters_make_a_month_another_word(text: str) -> None:
    assert "date" not in [claim.figure.dimension for claim in find_figures(text) if claim.figure]

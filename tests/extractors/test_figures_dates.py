"""Dates and clock times in sentences: from where to where, and how EDTF and ISO 8601 write them."""

from __future__ import annotations

import datetime

import pytest

from extractors.figures import find_figures


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        ("It opened in 1947.", "1947", "1947"),
        ("It opened on 12 March 2019.", "12 March 2019", "2019-03-12"),
        ("It opened on March 12, 2019.", "March 12, 2019", "2019-03-12"),
        ("It opened on March 12.", "March 12", "XXXX-03-12"),
        ("It opened in March 2019.", "March 2019", "2019-03"),
        ("It opened in March.", "March", "XXXX-03"),
        ("It was built in the 1990s.", "1990s", "199X"),
        ("It was built in the 18th century.", "18th century", "17XX"),
        ("It opened in summer 2019.", "summer 2019", "2019-22"),
        ("It opened in the second quarter of 2019.", "second quarter of 2019", "2019-04/2019-06"),
        ("It opened in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("It opened in nineteen hundred and ten.", "nineteen hundred and ten", "1910"),
        ("It opened in twenty nineteen.", "twenty nineteen", "2019"),
        ("It opened in Q3 2019.", "Q3 2019", "2019-07/2019-09"),
        ("It opened in 2017 H1.", "2017 H1", "2017-01/2017-06"),
        ("It opened on 12-Mar-2019.", "12-Mar-2019", "2019-03-12"),
        ("It opened on Mar-12-2019.", "Mar-12-2019", "2019-03-12"),
        ("It opened on May twenty-nine.", "May twenty-nine", "XXXX-05-29"),
        ("It opened on the 18th.", "the 18th", "XXXX-XX-18"),
        ("It opened in the mid-90s.", "mid-90s", "199X"),
        ("It opened in the '90s.", "90s", "199X"),
        ("It opened later than 2020.", "2020", "2020"),
        ("It opened on Boxing Day 2012.", "Boxing Day 2012", "2012-12-26"),
        ("It opened on New Year’s Eve, 1999.", "New Year’s Eve, 1999", "1999-12-31"),
        ("It opened on Labor Day 2021.", "Labor Day 2021", "2021-09-06"),
        ("It opened on Memorial Day of 2022.", "Memorial Day of 2022", "2022-05-30"),
        ("It opened on Independence Day 2020.", "2020", "2020"),
        ("It opens next March.", "next March", None),
        ("It opens on Thursday evening.", "Thursday evening", None),
        ("It shut in the past year.", "past year", None),
        ("It opened on the fourth of July 1995.", "the fourth of July 1995", "1995-07-04"),
        ("It ran from 5 to 9 June 2020.", "5 to 9 June 2020", "2020-06-05/2020-06-09"),
        ("It opened on 31.12.2019 there.", "31.12.2019", "2019-12-31"),
        ("It ran in 2014-17.", "2014-17", "2014/2017"),
        ("It ran from 2014 to 2017.", "2014 to 2017", "2014/2017"),
        ("Signed 2019-03-12 by all.", "2019-03-12", "2019-03-12"),
        ("It shut on Thursday.", "Thursday", None),
        ("It shut on Thursday, 12 March 2019.", "Thursday, 12 March 2019", "2019-03-12"),
        ("It opened on 6 April seventeen thirty-three.", "6 April seventeen thirty-three", "1733-04-06"),
        ("It opened in May two thousand and six.", "May two thousand and six", "2006-05"),
        ("It opened on twenty-five January 1986.", "twenty-five January 1986", "1986-01-25"),
        ("It opened on five March.", "five March", "XXXX-03-05"),
        ("It opened in october.", "october", "XXXX-10"),
        ("It ran from May to March.", "May to March", "XXXX-05/XXXX-03"),
        (
            "It ran from April 9th through seventeenth.",
            "April 9th through seventeenth",
            "XXXX-04-09/XXXX-04-17",
        ),
        ("It opens on 30 February.", "30 February", None),
        ("It opened in April of '87.", "April of '87", "1987-04"),
        ("It opened in June '04.", "June '04", "2004-06"),
        ("It opened in 03/2019.", "03/2019", "2019-03"),
        ("It ran 10/1-11/2/2017.", "10/1-11/2/2017", "2017-10-01/2017-11-02"),
        ("It ran from 10/1 to 11/7.", "10/1 to 11/7", "XXXX-10-01/XXXX-11-07"),
        ("It opened in week 3 of 2027.", "week 3 of 2027", "2027-01-18/2027-01-24"),
        ("It opened in the first week of May 2019.", "first week of May 2019", "2019-05"),
        ("It opened in the last week of July.", "last week of July", "XXXX-07"),
        ("It opened in the last quarter of 2018.", "last quarter of 2018", "2018-10/2018-12"),
        ("It shut last year.", "last year", None),
        ("It shut yesterday.", "yesterday", None),
        ("Bell today resigned.", "today", None),
    ],
)
def test_dates(text: str, span: str, date: str | None) -> None:
    (claim,) = find_figures(text)
    assert claim.figure is not None
    assert (claim.text, claim.figure.dimension, claim.figure.date) == (span, "date", date)
    assert (claim.figure.value, claim.figure.unit) == (None, "")


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        ("It begins at 9.30 a.m. sharp.", "9.30 a.m.", "T09:30"),
        ("It begins at 10pm.", "10pm", "T22:00"),
        ("It begins at 14:05.", "14:05", "T14:05"),
        ("It begins at noon.", "noon", "T12:00"),
        ("It begins at 1430 GMT.", "1430 GMT", "T14:30"),
        ("It opens from 9 to 11pm.", "9 to 11pm", "T21:00/T23:00"),
        ("It begins at 5 o'clock.", "5 o'clock", "T05:00"),
        ("It begins at five o'clock in the evening.", "five o'clock in the evening", "T17:00"),
        ("It begins at half past nine.", "half past nine", "T09:30"),
        ("It begins at a quarter to ten.", "quarter to ten", "T09:45"),
        ("It begins at twenty past eight at night.", "twenty past eight at night", "T20:20"),
        ("It begins at 14.05 BST.", "14.05 BST", "T14:05"),
        ("It begins at 12 noon.", "12 noon", "T12:00"),
    ],
)
def test_times(text: str, span: str, date: str) -> None:
    times = [claim for claim in find_figures(text) if claim.figure and claim.figure.dimension == "time"]
    assert [(claim.text, claim.figure.date) for claim in times if claim.figure] == [(span, date)]


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
        ("It opened in early 2019.", "early 2019", "2019"),
        ("It opened in the late 1990s.", "late 1990s", "199X"),
        ("It opened at the end of March.", "end of March", "2019-03"),
        ("It opened in the middle of the 1990s.", "middle of the 1990s", "199X"),
        ("It opened in the year 1850.", "year 1850", "1850"),
        ("It opens at the end of the year.", "end of the year", "2019"),
        ("It opens later this month.", "later this month", "2019-03"),
        ("It opens later in the week.", "later in the week", "2019-03-11/2019-03-17"),
        ("It opened circa 1850.", "1850", "1850~"),
    ],
)
def test_a_part_of_a_period_has_the_date_of_the_whole(text: str, span: str, date: str) -> None:
    (claim,) = find_figures(text, datetime.date(2019, 3, 14))
    assert claim.figure is not None
    assert (claim.text, claim.figure.date) == (span, date)


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

"""Dates and clock times in sentences: from where to where, and how EDTF and ISO 8601 write them."""

from __future__ import annotations

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
        ("It opened on the 18th.", "18th", "XXXX-XX-18"),
        ("It opened in the mid-90s.", "90s", "199X"),
        ("It opened in the '90s.", "90s", "199X"),
        ("It opened later than 2020.", "2020", "2020"),
        ("It opens next March.", "next March", None),
        ("It opens on Thursday evening.", "Thursday evening", None),
        ("It shut in the past year.", "past year", None),
        ("It opened on the fourth of July 1995.", "fourth of July 1995", "1995-07-04"),
        ("It ran from 5 to 9 June 2020.", "5 to 9 June 2020", "2020-06-05/2020-06-09"),
        ("It opened on 31.12.2019 there.", "31.12.2019", "2019-12-31"),
        ("It ran in 2014-17.", "2014-17", "2014/2017"),
        ("It ran from 2014 to 2017.", "2014 to 2017", "2014/2017"),
        ("Signed 2019-03-12 by all.", "2019-03-12", "2019-03-12"),
        ("It shut on Thursday.", "Thursday", None),
        ("It shut on Thursday, 12 March 2019.", "Thursday, 12 March 2019", "2019-03-12"),
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
        ("It begins at five o'clock, at 5 o'clock.", "5 o'clock", "T05:00"),
    ],
)
def test_times(text: str, span: str, date: str) -> None:
    times = [claim for claim in find_figures(text) if claim.figure and claim.figure.dimension == "time"]
    assert [(claim.text, claim.figure.date) for claim in times if claim.figure] == [(span, date)]

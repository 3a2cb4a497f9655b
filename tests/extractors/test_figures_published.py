"""Relative dates: the day from which they are counted, where a text gives it, and what they come to."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.figures import find_figures

THURSDAY = date(2019, 3, 14)


def dates(text: str, published: date | None = THURSDAY) -> list[tuple[str, str | None]]:
    figures = [(claim.text, claim.figure) for claim in find_figures(text, published)]
    return [(text, figure.date) for text, figure in figures if figure and figure.dimension == "date"]


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        ("It sank on 20 March.", "20 March", "2018-03-20"),
        ("It sank on March 12.", "March 12", "2019-03-12"),
        ("It will open on 12 March.", "12 March", "2020-03-12"),
        ("It opens on March 20.", "March 20", "2019-03-20"),
        ("On 20 April the council will vote.", "20 April", "2019-04-20"),
        ("On 20 April the council voted.", "20 April", "2018-04-20"),
        ("It was due to open on 20 March.", "20 March", "2019-03-20"),
        ("The vote was put off until 20 April.", "20 April", "2019-04-20"),
        ("Bell postponed the long vote to 20 April.", "20 April", "2019-04-20"),
        ("Bell said it would open on 20 April.", "20 April", "2019-04-20"),
        ("The pier, 20 April", "20 April", "2019-04-20"),
        ("It sank in May.", "May", "2018-05"),
        ("It will shut in May.", "May", "2019-05"),
        ("It has been shut since February.", "February", "2019-02"),
        ("It sank on the 18th.", "the 18th", "2019-02-18"),
        ("It opens on the 18th.", "the 18th", "2019-03-18"),
        ("It sank on 29 February.", "29 February", "2016-02-29"),
        ("It was shut from November 20 to January 11.", "November 20 to January 11", "2018-11-20/2019-01-11"),
        ("It is shut every June.", "June", "XXXX-06"),
        ("It is shut on 12 March each year.", "12 March", "XXXX-03-12"),
    ],
)
def test_a_date_without_a_year_is_the_nearest_that_its_tense_allows(text: str, span: str, date: str) -> None:
    assert dates(text) == [(span, date)]


@pytest.mark.parametrize(
    "before",
    [
        "5 in May and 6",
        "Staff of 166 in May, to 139",
        "It sold 5 for May, then 6",
        "April, May and 6 days",
        "May, June and then again",
        "April/May, and then again",
        "Fewer in May than",
        "More of it in early May than",
        "May’s count and the one",
        "May (5) and again",
    ],
)
def test_the_month_may_is_no_verb_that_tells_of_what_is_to_come(before: str) -> None:
    assert dates(f"{before} in February.")[-1] == ("February", "2019-02")


@pytest.mark.parametrize(
    "before",
    ["It may close", "It may, however, open", "The march may end", "Councils may sell in May or"],
)
def test_the_verb_may_tells_of_what_is_to_come(before: str) -> None:
    assert dates(f"{before} in February.")[-1] == ("February", "2020-02")


def test_a_date_without_a_year_is_of_the_year_that_its_sentence_tells() -> None:
    told = "It sank on 12 March 2012, was raised on 3 April and sold in May."
    assert dates(told) == [("12 March 2012", "2012-03-12"), ("3 April", "2012-04-03"), ("May", "2012-05")]
    assert dates("Signed on 12 March 2012, it will end on 3 April.")[1] == ("3 April", "2019-04-03")


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        (
            "It sank on 12 March 2018 and was raised the following week.",
            "following week",
            "2018-03-19/2018-03-25",
        ),
        ("It sank on 12 March 2018. The next day Bell left.", "next day", "2018-03-13"),
        ("It sank on 12 March 2018. Bell left on the same day.", "same day", "2018-03-12"),
        ("It sank on 12 March 2018 and was raised the following Friday.", "following Friday", "2018-03-16"),
        ("It sank in 2016; the year before, it was sold.", "year before", "2015"),
        (
            "Profit rose in the third quarter of 2018 from the year-earlier period.",
            "year-earlier period",
            "2017-07/2017-09",
        ),
        ("It sank in 2016 and was raised the next day.", "next day", None),
        (
            "It sank on 12 March 2018.\n" + "The wall stands. " * 30 + "The next day it fell.",
            "next day",
            None,
        ),
    ],
)
def test_a_date_is_counted_from_the_date_told_before_it(text: str, span: str, date: str | None) -> None:
    assert dates(text)[1:] == [(span, date)]


def test_a_duration_later_is_counted_from_the_date_told_before_it() -> None:
    claims = find_figures("It sank on 12 March 2018 and was raised two days later, and again a year later.")
    found = [(claim.text, claim.figure and (claim.figure.dimension, claim.figure.date)) for claim in claims]
    assert found[1:] == [
        ("two days later", ("duration", "2018-03-14")),
        ("a year later", ("duration", "2019~")),
    ]


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        ("It sank in January this year.", "January this year", "2019-01"),
        ("It sank on 12 March last year.", "12 March last year", "2018-03-12"),
        ("It opens in early May of next year.", "early May of next year", "2020-05"),
        ("It met on Friday last week.", "Friday last week", "2019-03-08"),
        ("It shut this past week.", "past week", "2019-03-04/2019-03-10"),
        ("It shut this past Friday.", "past Friday", "2019-03-08"),
    ],
)
def test_words_behind_a_date_point_to_its_year_or_week(text: str, span: str, date: str) -> None:
    assert dates(text) == [(span, date)]


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        ("The vote was put off until 15:00 Saturday.", "15:00 Saturday", "2019-03-16T15:00"),
        ("It sank at 9 a.m. ET on Monday.", "9 a.m. ET on Monday", "2019-03-11T09:00"),
        ("It sank on 12 March 2018 at 9.30pm.", "12 March 2018 at 9.30pm", "2018-03-12T21:30"),
        (
            "It opens on Friday from 9am to 5pm.",
            "Friday from 9am to 5pm",
            "2019-03-15T09:00/2019-03-15T17:00",
        ),
    ],
)
def test_a_time_and_its_day_are_one_figure(text: str, span: str, date: str) -> None:
    (claim,) = find_figures(text, THURSDAY)
    assert claim.figure is not None
    assert (claim.text, claim.figure.dimension, claim.figure.date) == (span, "time", date)


@pytest.mark.parametrize(
    "head",
    [
        "CARROW QUAY, March 14, 2019 (Wire) - ",
        "CARROW QUAY (14 March 2019) — ",
        "The wall\n\nThe Carrow Courier, 14 March 2019\n\n",
        "Thursday, 14 March 2019\n\n",
        "Thu 14 Mar 2019 14.05 GMT\n\n",
        "The wall\nPublished on 14 March 2019 at 14:05\n\n",
        "For release: 9.30 a.m., 14 March 2019\n\n",
        "---\ntitle: The wall\ndate: 2019-03-14\n---\n\n",
        '---\r\ndate: "2019-03-14T09:30:00Z"\r\n---\r\n\r\n',
    ],
)
def test_a_text_gives_the_day_of_its_publication_in_its_head(head: str) -> None:
    assert ("yesterday", "2019-03-13") in dates(f"{head}It shut yesterday.", None)


@pytest.mark.parametrize(
    "head",
    [
        "",
        "The storm of 14 March 2019 is not forgotten.\n\n",
        "CARROW QUAY, March 14 (Wire) - ",
        "The Carrow Courier, 3/14/2019\n\n",
        "---\ntitle: date: 2019-03-14\n---\n\n",
        "---\ndate: 2019-02-30\n---\n\n",
        "The wall stands.\n\n" * 200 + "Published: 14 March 2019\n\n",
    ],
)
def test_without_a_day_of_publication_nothing_is_counted(head: str) -> None:
    assert ("yesterday", None) in dates(f"{head}It shut yesterday.", None)


def test_the_day_that_is_given_counts_before_that_of_the_text() -> None:
    text = "Published: 1 June 2015\n\nIt shut yesterday."
    assert dates(text) == [("1 June 2015", "2015-06-01"), ("yesterday", "2019-03-13")]


def test_the_first_and_the_last_day_of_the_calendar_are_no_obstacle() -> None:
    words = "yesterday, tomorrow, last week, next week, last century, next century, last winter, on Monday"
    for day in (date.min, date.max):
        assert len(dates(f"It shut {words}.", day)) == 8

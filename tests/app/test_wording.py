from __future__ import annotations

import pytest

from onrecord.records import Claim, Figure, Passage, Quote, Span
from tui.wording import claims as wording

AT = Span(0, 1)


def test_a_part_of_a_split_quote_says_so() -> None:
    part = Claim("quote", "We will act,", 0, 12, utterance=3, quote=Quote("direct"))

    assert wording.speech(part) == "direct quote · part of split quote 3"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Figure("percent", 18.0, "percentage", AT, change="up"), "percent: up 18 percent"),
        (Figure("time", None, "", AT, date="T09:30"), "time: 09:30"),
        (Figure("date", None, "", AT, date="199X"), "date: 1990s"),
        (Figure("date", None, "", AT, date="2019-03-XX"), "date: 2019-03-XX"),
        (Figure("ratio", 2 / 3, "", AT), "ratio: 0.6667"),
        (Figure("ratio", 0.5, "medical advice", AT), "ratio: 0.5 (medical advice)"),
        (Figure("duration", 7.0, "year", AT, bound="~"), "duration: about 7 years"),
        (Figure("duration", 1.0, "day", AT, bound="<"), "duration: less than 1 day"),
        (Figure("duration", 1.0, "day", AT, high=2.0), "duration: 1 to 2 days"),
        (Figure("age", 30.0, "year of age", AT), "age: 30 years of age"),
        (Figure("percent", 10.0, "percentage", AT), "percent: 10 percent"),
        (Figure("percent", 2.5, "percentage point", AT), "percent: 2.5 percentage points"),
        (Figure("count", 22.0, "hole", AT), "count: 22 holes"),
        (Figure("count", 3.0, "police officer", AT), "count: 3 police officers"),
        (Figure("count", 4.0, "fisherwoman", AT), "count: 4 fisherwomen"),
        (Figure("count", 1.0, "people", AT), "count: 1 person"),
        (Figure("count", 6.0, "country", AT), "count: 6 countries"),
        (Figure("count", 400_000.0, "people", AT, subject="killed"), "count: 400,000 people · killed"),
        (Figure("speed", 40.0, "mile per hour", AT), "speed: 40 miles per hour"),
        (Figure("temperature", 30.0, "degree Celsius", AT), "temperature: 30 degrees Celsius"),
        (
            Figure("money", 4000.0, "pound sterling per year", AT, currency="GBP"),
            "money: 4,000 pounds sterling per year (GBP)",
        ),
        (Figure("money", 90.0, "Japanese yen", AT, currency="JPY"), "money: 90 Japanese yen (JPY)"),
        (Figure("ordinal", 3.0, "storm", AT), "ordinal: 3rd storm"),
        (Figure("ordinal", 112.0, "day", AT), "ordinal: 112th day"),
        (
            Figure("length", 12345.678901, "metre", AT, high=40000 / 3),
            "length: 12,345.6789 to 13,333.3333 metres",
        ),
        (
            Figure("count", 300.0, "people", AT, bound="~", hedge=Passage("About", 0, 5)),
            "count: about 300 people",
        ),
        (
            Figure("count", 300.0, "people", AT, bound="~", hedge=Passage("some", 0, 4)),
            "count: about 300 people (“some”)",
        ),
    ],
)
def test_a_figure_is_said_as_a_person_would(found: Figure, said: str) -> None:
    assert wording.figure(found) == said

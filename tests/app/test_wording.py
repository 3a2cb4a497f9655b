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
        (Figure("percent", 18.0, "percentage", AT, change="up"), "percent: rising 18 percent"),
        (Figure("time", None, "", AT, date="T09:30"), "time: 09:30"),
        (Figure("date", None, "", AT, date="199X"), "date: 1990s"),
        (Figure("date", None, "", AT, date="2019-03-XX"), "date: 2019-03-XX"),
        (Figure("ratio", 2 / 3, "", AT), "ratio: 0.6667"),
        (
            Figure("length", 12345.678901, "metre", AT, high=40000 / 3),
            "length: 12,345.6789 to 13,333.3333 metre",
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

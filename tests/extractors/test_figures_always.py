"""What holds for figures on any text: spans, order, one number one figure; and time grows with the text."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import documents
from benchmarks.fuzzing import overlap, wrong
from extractors.figures import find_figures
from extractors.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

PIECES = (
    *words(
        """
        12 1,234 3.5 $ £ % million bn , - – . / : one two hundred and half a third of in years year-old March
        Thursday 2019 1990s boats rose by between to twice first km a.m. people killed ½ İ ß “ ” Bell last
        decades tens 7-8 3-inch cents ft ago week next early end of the and an hour Friday 5/12 o'clock past
        ten quarter to 2019-03-12 until from 1.234,5 12,5 odds 5:1 [kg] PS5m who while including sections [5]
        5'10" fewer hundredths usd Boeing degrees
        """
    ),
    *("U.S.", "HK", "A $", "CAD", "goes down", "first-place", "over-70s", "four-fifths", "every", "1000^99"),
    *("\u2009", "\u202f", "\u3000", "\t", "\r\n"),
    *("44 BC", "AD 79", "Q3", "1H19", "FY2019-20", "’76", "the sixties", "in the", "Easter 2019", "20190312"),
    *(
        "the following",
        "two days later",
        "over the weekend",
        "Friday night",
        "by year-end",
        "last month",
        "at 9pm",
    ),
    *(
        "31/12/2019",
        "29 February",
        "the 18th",
        "first Monday of May",
        "sank on",
        "will open on",
        "evening of",
    ),
    *(" ", "\n", "more than", "but fewer than", "compared with", "a percentage of"),
)


END = r"(?:-?[0-9X]{4}(?:-(?:[0-9]{2}|XX)(?:-[0-9]{2})?)?(?:T[0-9]{2}:[0-9]{2}|~)?|T[0-9]{2}:[0-9]{2})"
EDTF = re.compile(rf"{END}(?:/(?:{END}|[.][.])?)?|/{END}")
"""What dates and times are written in; an end that nothing tells is empty, an open one ``..``."""


@settings(deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
        st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    ),
    st.none() | st.dates(),
)
def test_on_any_text(text: str, published: date | None) -> None:
    claims = find_figures(text, published)
    keys = [(claim.start, -claim.end) for claim in claims]
    assert keys == sorted(keys)
    for claim in claims:
        assert text[claim.start : claim.end] == claim.text
        assert claim.text
        figure = claim.figure
        assert figure is not None
        assert claim.start <= figure.number.start < figure.number.end <= claim.end
        if figure.hedge:
            assert text[figure.hedge.start : figure.hedge.end] == figure.hedge.text
        assert figure.date is None or EDTF.fullmatch(figure.date)
        if figure.high is not None and figure.dimension != "score":
            assert figure.value is not None
            assert figure.value <= figure.high
    assert not any(overlap(text, first, second) for first, second in itertools.pairwise(claims))


@settings(deadline=None)
@given(st.integers(0, 10**9), st.sampled_from([documents.written, documents.changed]))
def test_on_any_document_that_the_fuzzing_makes(number: int, make: Callable[[int], str]) -> None:
    assert list(wrong(make(number))) == []


ARTICLE = Path(__file__).parents[3] / "shared" / "seeds" / "000_00f1ad93a8bab7c4.txt"


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article lies outside the repository")
def test_a_real_article() -> None:
    text = ARTICLE.read_bytes().decode("utf-8-sig")
    figures = [
        (claim.text, figure.value, figure.unit or figure.date, figure.hedge.text if figure.hedge else None)
        for claim in find_figures(text)
        if (figure := claim.figure) and figure.dimension != "ordinal"
    ]
    assert figures == [
        ("Half a century", 0.5, "century", None),
        ("Thursday", None, None, None),
        ("two days", 2.0, "day", None),
        ("a day", 1.0, "day", "less than"),
        ("Thursday", None, None, None),
        ("16 years", 16.0, "year", "more than"),
        ("seven-year", 7.0, "year", "nearly"),
        ("400,000 people", 400000.0, "people", "more than"),
        ("6 million", 6000000.0, None, "more than"),
        ("five years", 5.0, "year", "more than"),
        ("decades ago", 1.0, "decade", None),
        ("Half a century", 0.5, "century", None),
        ("This week", None, None, None),
        ("two calamities", 2.0, "calamity", None),
        ("7-year-old", 7.0, "year of age", None),
        ("1947", None, "1947", None),
        ("last year", None, None, None),
        ("last year", None, None, None),
        ("80 years", 80.0, "year", None),
        ("a year", 1.0, "year", "More than"),
    ]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_line_ends_of_two_characters_change_nothing_but_places(text: str) -> None:
    plain, found = find_figures(text), find_figures(text.replace("\n", "\r\n"))

    assert [claim.text.replace("\r\n", "\n") for claim in found] == [claim.text for claim in plain]
    for claim, other in zip(found, plain, strict=True):
        assert claim.figure is not None
        assert other.figure is not None
        assert (claim.figure.value, claim.figure.unit) == (other.figure.value, other.figure.unit)
        assert claim.text == text.replace("\n", "\r\n")[claim.start : claim.end]


@pytest.mark.parametrize(
    "escape", ["\x1b[31m", "\x1b[1;32m", "\x1b[2J", "\x1b[38;5;12m", "\x1b]8;;http://a.b/12\x07"]
)
def test_escape_sequences_give_no_figures(escape: str) -> None:
    assert [claim.text for claim in find_figures(f"The {escape}word stood for{escape} 5 boats.")] == [
        "5 boats"
    ]

"""What is asked of a reading: the block at a place, the changes that touch words."""

from __future__ import annotations

import pytest

from onrecord.reading import Block, Change, Reading
from tui.wording.numbers import day

TEXT = "The ferry carried twelve people. Nobody knew."
INSERTED = Change("inserted", 18, 24, "twelve", "Ann")
REPLACED = Change("deleted", 18, 18, "ten", "Bo")
TAKEN_OUT = Change("deleted", 32, 32, " It sank in 1999.", "Cy")


@pytest.mark.parametrize(
    ("words", "touched"),
    [
        ("The ferry carried twelve people.", [INSERTED, REPLACED]),
        ("twelve people", [INSERTED, REPLACED]),
        ("people", []),
        ("Nobody knew.", []),
        ("people. Nobody", [TAKEN_OUT]),
    ],
)
def test_changes_touch_words_that_they_are_in_or_whose_place_they_took(
    words: str, touched: list[Change]
) -> None:
    reading = Reading(TEXT, "test/1", changes=(REPLACED, INSERTED, TAKEN_OUT))
    start = TEXT.index(words)

    found = reading.changes_in(start, start + len(words))
    assert sorted(found, key=str) == sorted(touched, key=str)
    assert reading.before == "The ferry carried ten people. It sank in 1999. Nobody knew."


def test_a_place_has_the_block_around_it_or_none() -> None:
    first, last = Block("headline", 0, 3), Block("paragraph", 5, 9)
    reading = Reading("One\n\nTwo.", "test/1", blocks=(first, last))

    assert [reading.block_at(place) for place in (0, 2, 3, 4, 5, 8, 9)] == [
        *(first, first, None, None),
        *(last, last, None),
    ]


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2015-22", "summer 2015"),
        ("XXXX-21", "spring"),
        ("2015-23/2016-24", "autumn 2015/winter 2016"),
        ("2015-12-21", "2015-12-21"),
        ("2015-12", "2015-12"),
        ("199X", "1990s"),
        ("T09:30", "09:30"),
    ],
)
def test_dates_are_told_as_a_person_writes_them(date: str, said: str) -> None:
    assert day(date) == said

"""Units that a sentence gives once: "2, 3 and 4 per cent", "40 boats, compared with 30", "to 7% from 5".

A number that no unit or noun follows (``bare``) takes those of a figure beside it where the sentence shows
the two to be of one kind. Its span stays the number's.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.hedges import EVENTS
from extractors.figures.hedges import BEFORE_WORDS
from extractors.figures.numbers.in_names import CLAUSE_END, is_gapped
from extractors.pattern import last_words, lazy, trie, word_before
from extractors.words import words

if TYPE_CHECKING:
    from extractors.figures.quantity import Quantity
    from extractors.text import Page


UNLISTED = frozenset({"date", "time", "ordinal", "score", "ratio", "multiple"})
"""Dimensions whose units no other figure shares."""
UNSHARED = UNLISTED | {"age"}
"""Dimensions whose units only a list shares ("5, 6 and 7 years old")."""
SHARING_REACH = 120
"""Characters between a number and the figure whose unit the number takes, at most."""
STOPS = lazy(r"[.;!?\n](?!\w)")
"""The end of a clause."""
LAST = lazy(r",?[ ](?:and|or|to)[ ](?:even[ ]|perhaps[ ]|maybe[ ])?|[-–]")
"""The joint before a list's last number, or between numbers that fall and are no range ("50 to 48 percent").
"""
EARLIER = lazy(r",[ ]")
"""The joint before an earlier number of a list."""
SIDES = lazy(r"[ ]?[x×][ ]?|[ ]by[ ]|-by-")
"""The joint between the sides of a thing, or of a screen ("10 by 12 feet", "1280 x 800 pixels")."""
SIDED = frozenset({"length", "data"})
"""Dimensions of sides."""
LONGEST_SIDE = 20
"""How many times as long one side is as the other, at most."""
NEARLY = rf"(?: {trie(BEFORE_WORDS)} [ ] )?+"
"""A hedge before a number, for verbose patterns."""
COMPARED = lazy(
    rf"""(?r)
    (?<!\w)
    (?: compared[ ](?:with|to) | against | versus | vs\.?     # 40 boats, compared with 30
      | from                                                  # to 7% from 5
      | including )                                           # 40 boats, including 12 in the harbour
    [ ] (?: an?[ ](?:average|total|record)[ ]of[ ] | [\w.-]{{1,24}} (?: ['’]s | s['’] ) [ ] )? {NEARLY}
    """,
    regex.VERBOSE,
)
"""Words of comparison before a number ("compared with 30", "to 7% from 5")."""
COMPARED_ENDS = last_words((*BEFORE_WORDS, *words("with to against versus vs vs. from including of s' s’")))
"""Last words before a number that is compared, a cheap look before the pattern."""
WHILE = lazy(r"(?r)(?<!\w)(?:in|over|during|within)[ ](?:the[ ])?")
"""A preposition of time before a number."""
BY = lazy(rf"(?r)(?<!\w)by[ ]{NEARLY}", regex.VERBOSE)
"""The word "by" before a number."""
TO = lazy(rf"(?r)(?<!\w)to[ ]{NEARLY}", regex.VERBOSE)
"""The word "to" before a number."""
FROM = lazy(rf"(?r)(?<!\w)from[ ]{NEARLY}", regex.VERBOSE)
"""The word "from" before a number."""
PART_OF = lazy(
    rf"[ ]of[ ](?:all[ ])?(?:the[ ]|its[ ]|their[ ]|his[ ]|her[ ]|our[ ]|those[ ]){NEARLY}", regex.VERBOSE
)
"""Words between a number and a whole that contains the number ("23 of its 29 delegates")."""
OF_THEM = lazy(r"[ ]of[ ](?:which|whom|them|those|these)(?!\w)")
"""Words behind a number that is a part of an earlier number ("26 debates, 17 of which")."""
OF_THE = lazy(r"(?r)(?<!\w)of[ ](?:all[ ])?(?:the|its|their|those|these)[ ]")
"""Words before the number of a whole ("of the 1,590 votes")."""
WERE = lazy(r"[ ](?:were|was|are|is|had|have|has|came|went|voted|said|died|did|do)(?!\w)")
"""A verb behind a number that is a part of a whole ("Of the 1,590 votes, 1,128 were for Bell")."""
HURT = lazy(rf"[ ]{trie(EVENTS)}(?!\w)(?![ ][a-z]{{3,20}}s(?!\w))")
"""An event behind a number, with no noun behind the event ("12 injured", no "12 injured boats")."""
CONTRAST = lazy(r"[ ](?:while|whilst|whereas)[ ]")
"""A conjunction of two clauses about the same measure ("Leith has 40 boats while Wick has 12")."""
THEN = lazy(r",?[ ](?:and|but|to)[ ]")
"""A conjunction before a second number."""
LEVEL = lazy(r"(?r)(?<!\w)(?:to|at)[ ](?:an?[ ](?:close|record)[ ](?:of|high[ ]of)[ ])?")
"""Words before the level that a change leads to ("to a record high of")."""


def share(page: Page, readings: list[Quantity]) -> list[Quantity]:
    """The readings, bare numbers with the unit that their sentence gives elsewhere."""
    shared = _lists(page, readings)
    for at, reading in enumerate(shared):
        giver = _giver(page, shared, at) if reading.bare else None
        if giver is not None and (
            _paid_before(page, shared, at) is giver
            or _is_of_one_kind(page, giver, reading)
            or _is_dated(page, shared, at)
        ):
            shared[at] = _with_unit(reading, giver)
    return shared


def _lists(page: Page, readings: list[Quantity]) -> list[Quantity]:
    """The readings, members of a list with the unit of the last member ("2, 3 and 4 per cent")."""
    shared = list(readings)
    joint = LAST
    for at in range(len(shared) - 2, -1, -1):
        reading, after = shared[at], shared[at + 1]
        whole = after.number.scale < 1e3 or reading.number.scale >= 1e3  # not "24 to 33 million"
        gives = reading.bare and whole and not after.bare and after.dimension not in UNLISTED
        if gives and (
            _are_sides(page, reading, after)
            or joint.fullmatch(page.low, reading.end, after.start) is not None
        ):
            shared[at], joint = _with_unit(reading, after), EARLIER
        else:
            joint = LAST
    for at, (reading, after) in enumerate(pairwise(shared)):
        if reading.bare and after.dimension == "count" and not after.bare:
            between = PART_OF.fullmatch(page.low, reading.end, after.start)
            shared[at] = reading if between is None else _with_unit(reading, after)
    return shared


def _are_sides(page: Page, reading: Quantity, after: Quantity) -> bool:
    """Whether two numbers are the sides of one thing: "10 by 12 feet", not "4 x 100 metres"."""
    if after.dimension not in SIDED or SIDES.fullmatch(page.low, reading.end, after.start) is None:
        return False
    sides = sorted((reading.value or 0.0, after.value or 0.0))
    return sides[1] <= LONGEST_SIDE * sides[0]


def _giver(page: Page, readings: list[Quantity], at: int) -> Quantity | None:
    """The nearest earlier figure that may share its unit; None where that figure has no unit.

    A change in percent to a level stands between that and the points of another ("up 3% to 1,340").
    """
    if (paid := _paid_before(page, readings, at)) is not None:
        return paid
    before = [reading for reading in readings[max(at - 3, 0) : at] if reading.dimension not in UNSHARED]
    if _is_compared(page.low, readings[at].start):
        before = [reading for reading in before if not _is_while(page, reading)] or before
    if LEVEL.match(page.low, 0, readings[at].start) is not None:
        before = [reading for reading in before if reading.unit == "point"] or before
    return before[-1] if before and not before[-1].bare else None


def _paid_before(page: Page, readings: list[Quantity], at: int) -> Quantity | None:
    """The amount before in another currency than the conversion: "2,000 yen ($18) and 1,000 ($9)"."""
    after = readings[at + 1] if at + 1 < len(readings) else None
    if after is None or after.dimension != "money" or page.low[readings[at].end : after.start] != " (":
        return None
    money = [reading for reading in readings[max(at - 4, 0) : at] if reading.dimension == "money"]
    return next((reading for reading in reversed(money) if reading.currency != after.currency), None)


def _is_compared(low: str, start: int) -> bool:
    """Whether words before a number compare the number: "compared with 30", "to 7% from 5"."""
    return word_before(low, start) in COMPARED_ENDS and COMPARED.match(low, 0, start) is not None


def _is_while(page: Page, reading: Quantity) -> bool:
    """Whether a duration only tells in which time something was counted: "40 boats in the 20 weeks"."""
    return reading.dimension == "duration" and WHILE.match(page.low, 0, reading.start) is not None


def _is_of_one_kind(page: Page, giver: Quantity, reading: Quantity) -> bool:
    """Whether the words between and before two figures show the figures to be of one kind."""
    low, start = page.low, reading.start
    if start - giver.end > SHARING_REACH or STOPS.search(low, giver.end, start) is not None:
        return False
    return (
        (giver.unit == "point" and (reading.value or 0) >= 100 and LEVEL.match(low, 0, start) is not None)
        or _is_compared(low, start)
        or (BY.match(low, 0, start) is not None and BY.match(low, 0, giver.start) is not None)
        or (TO.match(low, 0, start) is not None and FROM.match(low, 0, giver.start) is not None)
        or (
            CONTRAST.search(low, giver.end, start) is not None
            and CLAUSE_END.match(low, reading.end) is not None
        )
        or is_gapped(page, reading.number)
        or (giver.dimension == "count" and _is_some_of_them(low, giver, reading))
    )


def _is_some_of_them(low: str, giver: Quantity, reading: Quantity) -> bool:
    """Whether a number counts some of the things that another figure counts, or things of the same kind.

    "26 debates, 17 of which", "of 40 boats 12 were lost and 5 were saved", "killed 40 people, 12 injured".
    """
    if OF_THEM.match(low, reading.end) is not None:
        return True
    if WERE.match(low, reading.end) is not None:
        return OF_THE.match(low, 0, giver.start) is not None or WERE.match(low, giver.end) is not None
    return HURT.match(low, reading.end) is not None


def _is_dated(page: Page, readings: list[Quantity], at: int) -> bool:
    """Whether a number and its date are a second pair ("40 boats in 2018 and 30 in 2019")."""
    if not 2 <= at + 1 < len(readings):
        return False
    before, reading, after = readings[at - 1 : at + 2]
    return (
        before.dimension == after.dimension == "date"
        and after.start - reading.end <= len(" in ")
        and THEN.fullmatch(page.low, before.end, reading.start) is not None
    )


def _with_unit(reading: Quantity, giver: Quantity) -> Quantity:
    """The reading with another reading's unit, and a rate of its own ("20 per week")."""
    unit = f"{giver.unit.split(' per ')[0]} {reading.unit}" if reading.unit else giver.unit
    return replace(reading, dimension=giver.dimension, unit=unit, currency=giver.currency, bare=False)

"""Readings that are one figure: the ends of a range ("5 to 7 boats"), the parts of a quantity ("6ft 2in")."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.figures.dates.intervals import FROM
from extractors.figures.hedges import BEFORE, BEFORE_WORDS, MOVED
from extractors.figures.joins.compounds import compound
from extractors.pattern import lazy, trie
from extractors.words import key, words

if TYPE_CHECKING:
    from extractors.figures.quantity import Quantity
    from extractors.text import Page


SIDES = {word: bound[0] for word, bound in BEFORE_WORDS.items() if bound != "~"}
"""Hedges that bound a number from below (``>``) or from above (``<``)."""
MAYBE = "about around roughly perhaps maybe possibly nearly almost approximately some even over"
"""Hedges before the second end of a range that bound nothing."""
UP_TO = ("as many as", "as much as", "as high as", "as long as", "as few as")
"""Hedges of a highest number before the second end of a range."""
NOR = {"nor more than": "<", "nor less than": ">", "nor fewer than": ">", "nor over": "<", "nor under": ">"}
"""Words before the second of two bounds ("not less than 5 nor more than 7")."""
JOINT = lazy(
    rf"""
      (?P<dash> [ ]? [-–—~] [ ]? ) \+?    # 5-7
    | [ ] (?P<to> to | through | thru | until | till | up[ ]to ) [ ]    # 5 to 7
      (?: {trie([*words(MAYBE), *UP_TO, "the", "plus"])} [ ] )? \+?    # 5 to as many as 7, -5 to +5
    | -?[ ]?to[ -] | -to- | -or-    # a 5- to 7-inch screen, 5-to-7
    | [ ] (?P<and> and ) [ ] (?: {trie([*words(MAYBE), "the"])} [ ] )?    # between 5 and possibly 7
    | (?P<or> / )    # $7/$9
    | [ ] (?P<or> or ) [ ]    # 5 or 7
    | (?P<or> ,[ ] | [ ]or[ ] ) (?: maybe | perhaps | possibly | even ) [ ]    # two, maybe three boats
    | (?P<hung> -[ ] (?: or | and ) [ ] )    # a 7- or 8-inch screen
    | (?: [ ] (?: and | but ) [ ] | ,[ ] (?: and[ ] | but[ ] )? )
      (?P<bound> {trie(SIDES)} ) [ ]? (?: the[ ] )?    # more than 5 but fewer than 7
    | ,? [ ] (?P<bound> {trie(NOR)} ) [ ]    # not less than 5 nor more than 7
    | [ ]? [<≤]=? [ ]? [a-z]{{1,12}} [ ]? [<≤]=? [ ]?    # 5 < x < 7
    """,
    regex.VERBOSE,
)
"""Words or a dash between the two ends of a range ("5-7", "5 to as many as 7")."""
WORDY_REACH = 40
"""Characters between the two ends of a range with words of ``WORDY``, at most."""
PLAIN_REACH = 9
"""Characters between the two ends of a range without words of ``WORDY``, at most."""
WORDY = (" and ", " but ", " to ", " up to ", " nor ", " or ", ", ")
"""Beginnings of several words between the two ends of a range."""
BEGINNINGS = (
    *WORDY,
    *(f"{gap}{sign}" for gap in ("", " ") for sign in ("to", *"-–—~<≤")),
    *("/", " thr", " until ", " till "),
)
"""Beginnings of a joint, a cheap look before the pattern."""
BETWEEN = lazy(
    rf"(?r)(?<!\w)between[ ](?:(?:{trie([*words(MAYBE), 'the', 'a', 'an', 'age', 'ages', 'aged'])})[ ])?"
)
"""The word "between" before a range."""
ENDS = lazy(r"(?r)(?<!\w)(?:between|from)[ ](?:the[ ])?")
"""The word before two ordinals that are a range's ends ("from the 10th to the 15th minute")."""
AGED = lazy(r"(?r)(?<!\w)aged[ ]")
"""The word "aged" before a range."""
BY = lazy(r"(?r)(?<!\w)by[ ](?:(?:about|around|just)[ ])?")
"""The word "by" before a change."""


def join(page: Page, readings: list[Quantity]) -> list[Quantity]:
    """The readings with the parts of a quantity and the ends of a range made one, lone "one" left out."""
    joined: list[Quantity] = []
    for reading, after in zip(readings, [*readings[1:], None], strict=False):
        whole = compound(page, joined[-1], reading) if joined else None
        joint = _joint(page, joined[-1], reading, after) if joined else None
        if whole is not None:
            joined[-1] = whole
        elif joint is None:
            joined.append(reading)
        elif joint["hung"]:
            joined[-1:] = [_hung(joined[-1], reading), reading]
        elif whole := _range(page, joined[-1], reading, joint):
            joined[-1] = whole
        else:
            joined.append(reading)
    return [reading for reading in joined if reading.number.form != "article" or not reading.bare]


def _joint(page: Page, first: Quantity, second: Quantity, after: Quantity | None) -> regex.Match[str] | None:
    """The joint of a range between two readings, if any; a dash that follows binds closer than "to"."""
    gap = second.start - first.end
    if not 0 < gap <= WORDY_REACH or not page.low.startswith(
        WORDY if gap > PLAIN_REACH else BEGINNINGS, first.end
    ):
        return None
    joint = JOINT.fullmatch(page.low, first.end, second.start)
    if joint is None or not joint["to"] or after is None:
        return joint
    dash = _joint(page, second, after, None)
    return None if dash is not None and dash["dash"] else joint


def _hung(first: Quantity, second: Quantity) -> Quantity:
    """Read the first number of "7- or 8-inch" with the unit of the second number."""
    if not first.bare or second.value is None:
        return first
    return replace(first, dimension=second.dimension, unit=second.unit, currency=second.currency, bare=False)


def _range(page: Page, first: Quantity, second: Quantity, joint: regex.Match[str]) -> Quantity | None:
    """The range from one reading to the next; None if the readings are two figures."""
    if first.high is not None or second.high is not None:
        return None
    first, second = _in_millions(page, first, second), _as_amount(page, first, second)
    if joint["and"] and BETWEEN.match(page.low, 0, first.start) is None:
        return None
    if joint["or"] == "/" and not first.dimension == second.dimension == "money":
        return None
    if joint["or"] and joint["or"] != "/" and (not first.bare or second.bare):
        return None
    if joint["bound"] and not _is_between(page, first, second, joint["bound"]):
        return None
    return _numbers(page, first, second, joint)


def _as_amount(page: Page, first: Quantity, second: Quantity) -> Quantity:
    """Read the end of a range of money with the million that stood for metres by itself ("$5-7m")."""
    signed = first.dimension == "money" and first.start < first.number.start
    if not signed or second.unit != "metre" or not page.low.endswith("m", second.number.end, second.end):
        return second
    number = replace(second.number, end=second.end, value=second.number.value * 1e6, scale=1e6)
    return replace(second, dimension="count", unit="", value=number.value, number=number, bare=True)


def _in_millions(page: Page, first: Quantity, second: Quantity) -> Quantity:
    """Read the start of a range with the million that stood for metres by itself ("1m to 2m boats")."""
    if first.unit != "metre" or second.number.scale != 1e6 or not page.low.endswith("m", 0, first.end):
        return first
    if first.end != first.number.end + 1:
        return first
    number = replace(first.number, end=first.end, value=first.number.value * 1e6, scale=1e6)
    return replace(first, dimension="count", value=number.value, unit="", number=number, bare=True)


def _is_between(page: Page, first: Quantity, second: Quantity, word: str) -> bool:
    """Whether two hedges enclose something: "more than 5 but fewer than 7", not "under 5 and over 7"."""
    hedge = BEFORE.match(page.low, 0, first.start)
    side = SIDES.get(key(hedge["word"] or hedge["symbol"])) if hedge is not None else None
    other = SIDES.get(key(word)) or NOR[key(word)]
    if side is None or side == other or first.value is None or second.value is None:
        return False
    return first.value < second.value if side == ">" else second.value < first.value


def _numbers(page: Page, first: Quantity, second: Quantity, joint: regex.Match[str]) -> Quantity | None:
    """A range of two numbers of one unit; a scale and a unit that only the second has are the first's too.

    The lower one comes first, except in what moved from one to the other: "58%-33%" are two figures.
    """
    if first.value is None or second.value is None or not _may_range(page, first, second, joint):
        return None
    if not _one_unit(first, second) or _is_level(page, first, second, joint):
        return None
    low = first.value * _scale_of_both(first, second)
    if low == second.value:
        return None
    if low > second.value and (joint["dash"] or joint["to"]) and FROM.match(page.low, 0, first.start) is None:
        return None
    known = first if second.bare else second
    aged = AGED.match(page.low, 0, first.start) if first.dimension == "age" else None
    return replace(
        known,
        start=first.start if aged is None else aged.start(),
        end=second.end,
        value=min(low, second.value),
        high=max(low, second.value),
        number=replace(first.number, end=second.number.end),
    )


def _may_range(page: Page, first: Quantity, second: Quantity, joint: regex.Match[str]) -> bool:
    """Whether two quantities are of dimensions that have ranges: ordinals where words say so."""
    if first.dimension == "ordinal" or second.dimension == "ordinal":
        apart = (second.value or 0.0) - (first.value or 0.0) > 1  # "the first and second half" are two
        both = first.dimension == second.dimension and first.unit in ("", second.unit)
        told = joint["bound"] is not None or ENDS.match(page.low, 0, first.start) is not None
        return both and apart and told
    if first.dimension == "multiple":
        return second.dimension == "multiple"
    return first.dimension != "score"


def _scale_of_both(first: Quantity, second: Quantity) -> float:
    """The scale that only the second number has, if the first number's too ("5 to 7 million"); else 1."""
    scale = second.number.scale
    shared = (
        first.number.scale == 1.0 and scale >= 1e3 and (first.value or 0.0) <= (second.value or 0.0) / scale
    )
    return scale if shared else 1.0


def _one_unit(first: Quantity, second: Quantity) -> bool:
    """Whether two readings can share a unit: the same unit, or the unit of one reading alone."""
    if first.bare:
        return True
    if second.bare:  # "$5 to 7" and "aged 5 to 7", but not "5 points to 4,577"
        return first.start < first.number.start or first.dimension == "age"
    if not first.unit and first.dimension == second.dimension:  # a third and a half of them
        return True
    if first.unit == "degree" and second.dimension == "temperature":  # 5° to 7°C
        return True
    return (
        first.dimension == second.dimension and first.unit.split(" per ")[0] == second.unit.split(" per ")[0]
    )


def _is_level(page: Page, first: Quantity, second: Quantity, joint: regex.Match[str]) -> bool:
    """Whether the second is the level that a change by the first led to ("rose by $4m to $9m")."""
    moved = MOVED.match(page.low, 0, first.start) is not None
    by = moved and not joint["dash"] and BY.match(page.low, 0, first.start) is not None
    if first.bare and by and second.dimension != "percent":  # "grew by 40 to 112 boats"
        low, high = first.value or 0.0, second.value or 0.0
        return high > 12 and high > 2 * low * _scale_of_both(first, second)
    if first.bare or second.bare:
        return False
    return moved or BY.match(page.low, 0, first.start) is not None

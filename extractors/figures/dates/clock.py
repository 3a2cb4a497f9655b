"""Clock times as a text writes them, told as ISO 8601 times of the day (``T09:30``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.figures.dates.moment import Moment
from extractors.figures.patterns import trie
from extractors.lexicons.calendar_words import CLOCK_ZONES

if TYPE_CHECKING:
    from extractors.figures.page import Page

HOUR = r"(?P<hour> 1[0-2] | 0?[1-9] ) (?: [:.] (?P<minute> [0-5][0-9] ) )?+"
HALF_DAY = regex.compile(
    rf"""
    {HOUR} [ \u00a0]?
    (?P<half> a\.m\. | p\.m\. | [ap]\.?m ) (?!\w)    # 9.30 a.m., 10pm
    """,
    regex.VERBOSE,
)
FIRST_HALF_DAY = regex.compile(
    rf"""
    {HOUR} (?: [ ]?[-–][ ]? | [ ]to[ ] )                              # 9 to 11pm: only the last says which
    (?= [0-9]{{1,2}} (?: [:.][0-9]{{2}} )? [ \u00a0]? [ap]\.?m )
    """,
    regex.VERBOSE,
)
CLOCK = regex.compile(
    r"""
    (?P<hour> 2[0-3] | [01]?[0-9] ) : (?P<minute> [0-5][0-9] ) (?: :[0-5][0-9] )?+    # 14:05, 14:05:30
    (?! [0-9:] | [.,][0-9] )
    """,
    regex.VERBOSE,
)
MILITARY = regex.compile(
    rf"(?P<hour> 2[0-3] | [01][0-9] ) (?P<minute> [0-5][0-9] ) [ ]? {trie(CLOCK_ZONES)} (?!\w)",  # 1430 GMT
    regex.VERBOSE,
)
O_CLOCK = regex.compile(r"(?P<hour>1[0-2]|[1-9])[ ]o['’]clock(?!\w)")
AT_A_GLANCE = regex.compile(
    r"""
      [0-9]{1,2} (?: [:.] | [ \u00a0]? [apot–-] )    # 9:30, 9.30, 9 a.m., 9 o'clock, 9 to, 9-
    | [0-9]{4} [ ]? [a-z]                           # 1430 GMT
    """,
    regex.VERBOSE,
)
"""What any clock time begins with, before its forms are tried one by one."""
NAMED = {"noon": "T12:00", "midnight": "T00:00"}


def read_time(page: Page, start: int) -> Moment | None:
    """The clock time whose first digit stands at ``start``."""
    low = page.low
    if AT_A_GLANCE.match(low, start) is None:
        return None
    first = FIRST_HALF_DAY.match(low, start)
    if first is not None and (last := HALF_DAY.match(low, first.end())) is not None:
        return Moment(start, last.end(), f"{_of(first, last['half'])}/{_of(last, last['half'])}", "time")
    found = HALF_DAY.match(low, start)
    if found is not None:
        return Moment(start, found.end(), _of(found, found["half"]), "time")
    found = CLOCK.match(low, start) or MILITARY.match(low, start)
    if found is not None:
        return Moment(start, found.end(), f"T{int(found['hour']):02}:{found['minute']}", "time")
    found = O_CLOCK.match(low, start)
    if found is not None:
        return Moment(start, found.end(), f"T{int(found['hour']):02}:00", "time")
    return None


def read_named(page: Page, start: int) -> Moment | None:
    """Noon or midnight."""
    word = "noon" if page.low.startswith("noon", start) else "midnight"
    return Moment(start, start + len(word), NAMED[word], "time")


def _of(found: regex.Match[str], half: str) -> str:
    """The time of the day of an hour in its first or second half."""
    hour = int(found["hour"]) % 12 + (12 if half.startswith("p") else 0)
    return f"T{hour:02}:{found['minute'] or '00'}"

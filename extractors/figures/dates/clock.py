"""Clock times as a text writes them, told as ISO 8601 times of the day (``T09:30``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.calendar_words import CLOCK_ZONES
from extractors.en.lexicon.number_words import ONES, TEENS
from extractors.figures.dates.moment import Moment
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page


HOURS = {word: value for word, value in (ONES | TEENS).items() if 1 <= value <= 12}
"""Hours in words, with their numbers."""
PAST_WORDS = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
"""Minutes past or to an hour in words, with their numbers."""
ZONE = rf"[ ]? {trie(CLOCK_ZONES)} (?!\w)"
"""A zone behind a clock time, for verbose patterns."""
HOUR_WORDS = rf"(?:1[0-2]|[1-9]|{trie(HOURS)})"
"""An hour in digits or words."""
HOUR = r"(?P<hour> 1[0-2] | 0?[1-9] ) (?: [:.] (?P<minute> [0-5][0-9] ) )?+"
"""An hour of twelve with its minutes, for verbose patterns."""
HALF_DAY = lazy(
    rf"""
    {HOUR} [ ]?
    (?P<half> a\.m\. | p\.m\. | [ap]\.?m ) (?!\w)    # 9.30 a.m., 10pm
    """,
    regex.VERBOSE,
)
"""A time with its half of the day ("9.30 a.m.", "10pm")."""
FIRST_HALF_DAY = lazy(
    rf"""
    {HOUR} (?: [ ]?[-–][ ]? | [ ]to[ ] )                              # 9 to 11pm: only the last says which
    (?= [0-9]{{1,2}} (?: [:.][0-9]{{2}} )? [ ]? [ap]\.?m )
    """,
    regex.VERBOSE,
)
"""The first of two times of which only the last has its half of the day ("9 to 11pm")."""
CLOCK = lazy(
    rf"""
    (?P<hour> 2[0-3] | [01]?[0-9] )
    (?: : (?P<minute> [0-5][0-9] ) (?: :[0-5][0-9] )?+ (?! [0-9:] | [.,][0-9] )    # 14:05, 14:05:30
      | (?: (?<=[0-9]{{2}}) [.h] | h | \. (?= [0-9]{{2}} [ ]?[a-z]{{3}} (?!\w|(?<=hrs)) ) )
        (?P<minute> [0-5][0-9] ) {ZONE} )                                    # 14.05 GMT, not 0.25 hours
    """,
    regex.VERBOSE,
)
"""A time of twenty-four hours ("14:05", "14.05 GMT")."""
MILITARY = lazy(
    rf"(?P<hour> 2[0-3] | [01][0-9] ) (?P<minute> [0-5][0-9] ) {ZONE}",  # 1430 GMT
    regex.VERBOSE,
)
"""A time in four digits with its zone ("1430 GMT")."""
O_CLOCK = lazy(r"(?P<hour>1[0-2]|[1-9])[ ]o['’]clock(?!\w)")
"""A full hour in digits ("9 o'clock")."""
HOURS_OF_DAY = lazy(
    rf"""
    (?P<first> {HOUR_WORDS} ) (?: [ ]?[-–][ ]? | [ ](?:to|and)[ ] ) (?P<last> {HOUR_WORDS} )
    (?= [ ]in[ ]the[ ](?:morning|afternoon|evening)(?!\w) | [ ]at[ ]night(?!\w) )   # 7 and 9 in the evening
    """,
    regex.VERBOSE,
)
"""Two hours of a part of the day ("7 and 9 in the evening")."""
ONE_HOUR = lazy(rf"{HOUR_WORDS}(?=[ ]in[ ]the[ ](?:morning|afternoon|evening)(?!\w))")
"""An hour of a part of the day ("7 in the evening")."""
LISTED = lazy(
    rf"""
    {HOUR_WORDS} (?!\w)
    (?= (?: ,[ ] {HOUR_WORDS} (?!\w) ){{0,4}} ,? [ ]and[ ] (?:at[ ])?
        (?: (?:a[ ])? {trie(PAST_WORDS)} [ ](?:past|to)[ ] | {HOUR_WORDS} [ ]o['’]clock ) )
    """,
    regex.VERBOSE,
)
"""An hour of a list whose last is a clock time ("three, four and half past nine")."""
AT_A_LIST = lazy(rf"(?r)(?<!\w)at[ ](?:{HOUR_WORDS},[ ]){{0,4}}")
"""The word "at" and earlier hours before an hour of a list."""
HOURS_REACH = 32
"""Characters from an hour to the part of the day behind a list of hours, at most."""
AT = lazy(
    r"(?r)(?<!\w)(?:at|by|from|between|until|till|around|about|since|after|before|past|to|and|is|was)[ ]"
)
"""A preposition or verb before a time."""
PART_OF_DAY = lazy(r"[ ](?:in[ ]the[ ](?P<part>morning|afternoon|evening)|at[ ](?P<night>night))(?!\w)")
"""The part of the day behind an hour, which tells the half of the day."""
WORDED = lazy(
    rf"""
    (?: (?P<minutes> {trie(PAST_WORDS)} ) (?: [ ]minutes )? [ ] (?P<side> past | to ) [ ] )?+   # half past
    (?P<hour> {trie(HOURS)} | 1[0-2] | [1-9] )
    (?P<sharp> [ ]o['’]clock (?!\w) )?+                                        # nine o'clock
    (?!\w)
    """,
    regex.VERBOSE,
)
"""A time in words ("half past nine", "nine o'clock")."""
AT_A_GLANCE = lazy(
    r"""
      [:.h] [0-9]                                # 9:30, 9.30
    | [ ]? (?: [ap]\.?m | o['’]    # 9 a.m., 9 o'clock
                   | [–-] [ ]? [0-9] | to[ ][0-9]    # 9-11pm, 9 to 11pm
                   | noon | midn )                  # 12 noon
    """,
    regex.VERBOSE,
)
"""Characters behind the hour of any clock time, a cheap look before the forms are tried one by one."""
WORDED_ON = (" past ", " to ", " minutes ", " o'", " o’", "-five ")
"""Characters behind the first word of a clock time in words."""
NAMED = {"noon": "T12:00", "midnight": "T00:00"}
"""The EDTF of the times with a name."""
TWELVE = lazy(r"12[ ](?P<named>noon|midnight)(?!\w)")
"""Noon or midnight with its number ("12 noon")."""


def read_time(page: Page, start: int, end: int) -> Moment | None:
    """The clock time that begins with the run of digits from ``start`` to ``end``."""
    low = page.low
    if end - start == len("1430"):
        found = MILITARY.match(low, start)
        return None if found is None else _on_the_clock(found)
    if end - start > len("14") or AT_A_GLANCE.match(low, end) is None:
        return None
    first = FIRST_HALF_DAY.match(low, start)
    if first is not None and (last := HALF_DAY.match(low, first.end())) is not None:
        return Moment(start, last.end(), f"{_of(first, last['half'])}/{_of(last, last['half'])}", "time")
    found = HALF_DAY.match(low, start)
    if found is not None:
        return Moment(start, found.end(), _of(found, found["half"]), "time")
    found = CLOCK.match(low, start)
    if found is not None:
        return _on_the_clock(found)
    found = TWELVE.match(low, start)
    if found is not None:
        return Moment(start, found.end(), NAMED[found["named"]], "time")
    found = O_CLOCK.match(low, start)
    return None if found is None else _parted(page, start, found.end(), int(found["hour"]), 0)


def _on_the_clock(found: regex.Match[str]) -> Moment:
    """The time of an hour that is counted from midnight."""
    return Moment(found.start(), found.end(), f"T{int(found['hour']):02}:{found['minute']}", "time")


def read_worded(page: Page, start: int, end: int) -> Moment | None:
    """The clock time whose first word is at ``start``: "half past nine", "five o'clock in the evening"."""
    found = WORDED.match(page.low, start) if page.low.startswith(WORDED_ON, end) else None
    if found is None or not (found["sharp"] or found["side"]):
        return None
    hour, minute = _hour(found["hour"]), PAST_WORDS.get(found["minutes"] or "", 0)
    if found["side"] == "to":
        if found["minutes"] == "half" or not (found["minutes"] == "quarter" or found["sharp"]):
            return None  # "ten to six" may be a vote
        hour, minute = hour - 1 or 12, 60 - minute
    return _parted(page, start, found.end(), hour, minute)


def _hour(word: str) -> int:
    """The number of an hour in digits or in words."""
    return int(word) if word.isdigit() else HOURS[word]


def read_hours_of_day(page: Page, start: int, end: int) -> Moment | None:
    """Hours from one to another, or one hour, in a part of the day ("between 7 and 9 in the evening")."""
    near = page.low[start : start + HOURS_REACH]
    if not (" in the " in near or " at night" in near) or AT.match(page.low, 0, start) is None:
        return None
    found = HOURS_OF_DAY.match(page.low, start)
    if found is not None:
        first = _parted(page, start, found.end(), _hour(found["first"]), 0)
        last = _parted(page, start, found.end(), _hour(found["last"]), 0)
        return replace(last, date=f"{first.date}/{last.date}")
    hour = ONE_HOUR.match(page.low, start)
    return None if hour is None else _parted(page, start, hour.end(), _hour(hour.group()), 0)


def read_listed_hour(page: Page, start: int, end: int) -> Moment | None:
    """An hour of a list behind "at" whose last is a clock time ("at three, four and half past nine")."""
    found = LISTED.match(page.low, start) if page.low.startswith((", ", " and "), end) else None
    if found is None or AT_A_LIST.match(page.low, 0, start) is None:
        return None
    return Moment(start, found.end(), f"T{_hour(found.group()):02}:00", "time")


def _parted(page: Page, start: int, end: int, hour: int, minute: int) -> Moment:
    """The time, in the half of the day that the words behind it name."""
    found = PART_OF_DAY.match(page.low, end)
    if found is not None:
        end = found.end()
        late = found["part"] in ("afternoon", "evening") or (found["night"] and hour > 5)
        hour = hour % 12 + (12 if late and hour != 12 else 0)
    return Moment(start, end, f"T{hour:02}:{minute:02}", "time")


def read_named(page: Page, start: int, end: int) -> Moment | None:
    """Noon or midnight."""
    word = "noon" if page.low.startswith("noon", start) else "midnight"
    return Moment(start, start + len(word), NAMED[word], "time")


def _of(found: regex.Match[str], half: str) -> str:
    """The time of the day of an hour in its first or second half."""
    hour = int(found["hour"]) % 12 + (12 if half.startswith("p") else 0)
    return f"T{hour:02}:{found['minute'] or '00'}"

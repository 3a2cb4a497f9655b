"""Seasons, centuries, weeks and other parts of a year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.calendar_words import SEASONS
from extractors.figures.dates.eras import with_era
from extractors.figures.dates.moment import ALL_MONTHS, YEAR, Moment, full_year
from extractors.figures.dates.months import read_month
from extractors.figures.dates.years import read_year
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page


SEASON = lazy(
    rf"(?P<season>{trie(SEASONS)}),?[ ](?:of[ ]|in[ ])?(?:(?P<year>{YEAR})|['’](?P<short>[0-9]{{2}})(?!\w))"
)
"""A season with its year ("summer 2019")."""
SEASON_LEAD = lazy(
    r"""(?r)
    (?<!\w)
    (?: in | over | during | throughout | by | since | until | before | after | through
      | (?P<weak> into | for | of | from ) ) [ ]
    (?: the[ ] )? (?: (?: early | late | mid ) [ -] )?
    (?: (?: spring | summer | autumn | fall | winter ) [ ] (?: and | or | to ) [ ] )?   # in spring and
    """,
    regex.VERBOSE,
)
"""A preposition before a season without a year ("in the spring")."""
SEASON_ENDS = lazy(
    r"""
      [.,;:)!?] | $
    | [ ] (?: and | but | or | when | after | before | to | with | by | at | on | as | for
            | it | he | she | they | we | (?: of[ ] )? (?: last | this | next ) | of[ ]the[ ]year ) (?!\w)
    """,
    regex.VERBOSE,
)
"""The end of a season without a year: a season describes no noun ("spring water")."""
CENTURY = lazy(r"(?:[ ]{1,2}|-)century(?!\w)")
"""The word "century" behind an ordinal."""
PART = lazy(r"[ ](?:full[ ])?(?:week|weekend|days?|month)(?!\w)")
"""A part of a period behind an ordinal ("first week")."""
OF = lazy(rf"[ ]of[ ](?:the[ ])?(?=[12][0-9]|{trie(ALL_MONTHS)}(?!\w))")
"""The word "of" before a month or year."""
WEEK = lazy(rf"week[ ](?P<which>[0-9]{{1,2}})[ ](?:of|in)[ ](?P<year>{YEAR})")
"""A week by its number in a year ("week 3 of 2027")."""


def read_season(page: Page, start: int, end: int) -> Moment | None:
    """A season of a year, or the season nearest to publication: "summer 2019", "in the spring"."""
    found = SEASON.match(page.low, start)
    if found is None:
        name, lead = page.low[start:end], SEASON_LEAD.match(page.low, 0, start)
        if lead is None or (lead["weak"] and name == "fall") or SEASON_ENDS.match(page.low, end) is None:
            return None
        return Moment(start, end, f"XXXX-{SEASONS[name]}")
    year = found["year"] or full_year(found["short"])
    return Moment(start, found.end(), f"{year}-{SEASONS[found['season']]}")


def read_ordinal_period(page: Page, start: int, end: int, ordinal: float) -> Moment | None:
    """A century, or a week or day of a period, by its ordinal ("21st century", "first week of May")."""
    found = CENTURY.match(page.low, end)
    if found is not None and 1 <= ordinal <= 22:
        return with_era(page, Moment(start, found.end(), f"{int(ordinal) - 1:02}XX"))
    part = PART.match(page.low, end)
    if part is None or ordinal > 5:
        return None
    whole = whole_of(page, part.end())
    return None if whole is None else Moment(start, whole.end, whole.date)


def read_week(page: Page, start: int, end: int) -> Moment | None:
    """A week by its number in a year, as ISO 8601 counts weeks: "week 3 of 2027"."""
    found = WEEK.match(page.low, start)
    if found is None:
        return None
    try:
        monday = date.fromisocalendar(int(found["year"]), int(found["which"]), 1)
    except ValueError:
        return None
    return Moment(start, found.end(), f"{monday}/{monday + timedelta(days=6)}")


def whole_of(page: Page, end: int) -> Moment | None:
    """The month or year that a part which ends at ``end`` is of: "the last week of July"."""
    found = OF.match(page.low, end)
    if found is None:
        return None
    at = found.end()
    return read_year(page, at) if page.low[at].isdigit() else read_month(page, at, at)

"""Dates by a month's name: "12 March 2019", "March 12-14", "March 2019", "in March"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon import first_names
from extractors.en.lexicon.calendar_words import (
    BUSINESS,
    DATE_LEADS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    NAMES_TOO,
    NO_MONTH_BEHIND,
    POINTERS,
    WORDS_TOO,
)
from extractors.en.lexicon.determiners import POSSESSIVES
from extractors.en.lexicon.nouns import ENDS, NOUNS_TOO
from extractors.en.lexicon.number_words import ORDINAL_ONES, ORDINALS
from extractors.figures.dates.moment import ALL_MONTHS, DAY, MONTH, YEAR, Moment, edtf, full_year, span
from extractors.figures.dates.word_years import with_word_year
from extractors.figures.numbers.cardinals import cardinal
from extractors.pattern import NEXT_WORD, lazy, openings, trie

if TYPE_CHECKING:
    from extractors.text import Page


DAY_WORDS = (*ORDINAL_ONES, *(word for word, value in ORDINALS.items() if 10 <= value <= 20))
"""Ordinals that a day in words may begin with."""
TO = r"(?: [ ]?[-–—/][ ]? | [ ](?:to|until|through|and)[ ] )"
"""Words or a dash between two days of a month, for verbose patterns."""
TH = r"(?:st|nd|rd|th)?+"
"""The ending of an ordinal in digits, if present."""
DAY_MONTH = lazy(
    rf"""
    (?P<day>{DAY}) {TH} (?: {TO} (?P<last>{DAY}) {TH} )?+     # 12, 12th, 12-14
    (?: [ ](?:day[ ])?of[ ] | [ ] | [-/.]                     # March, of March, -Mar
      | \.[ ](?=[a-z]{{3,9}}[ ]{YEAR}) ) {MONTH}              # 12. March 2019
    (?: (?: ,?[ ](?:of[ ]|in[ ])?                             # 2019; March, 2019
          | [-/.] | (?<=\.) ) (?P<year>{YEAR})                # 12-Mar-2019
      | (?: ,?[ ]['’] | [-/]                                  # 12-Mar-19
          | [ ]of[ ](?=[0-9]{{2}}(?:[.,;:)\n]|$)) )           # 12 March of 87
        (?P<short>[0-9]{{2}}) (?! [\w/-] | [.:][0-9] ) )?+
    """,
    regex.VERBOSE,
)
"""A date with its day first ("12 March 2019", "12-14 March")."""
AFTER_A_DAY = openings((*ALL_MONTHS, "of", "day", "to", "until", "through", "and"))
"""Characters behind a day before its month, a cheap look before the pattern."""
DAY_JOINTS = ("st", "nd", "rd", "th", ".", *(gap + dash for gap in ("", " ") for dash in "-–—/"))
"""Characters right behind a day before its month, a cheap look before the pattern."""
MONTH_DAY = lazy(
    rf"""
    {MONTH} (?: [ ] (?:the[ ])?+ | [-/] | (?<=\.) )                    # March, March the, Mar-, Mar.
    (?P<day>{DAY}) {TH} (?! [.,:][0-9] | % )                           # 12, but not of "March 12.5%"
    (?: {TO} (?P<last>{DAY}) {TH} (?! [.:][0-9] ) )?+                  # 12-14
    (?: (?: [ ]?,[ ]? | [ ](?:of[ ]|in[ ])?                            # , 2019; of 2019
          | (?<=[-/][0-9]{{1,2}}) [-/] ) (?P<year>{YEAR})              # Mar-12-2019
      | ,?[ ]['’] (?P<short>[0-9]{{2}}) (?! \w | [.:][0-9] ) )?+               # March 12, ’19
    """,
    regex.VERBOSE,
)
"""A date with its month first ("March 12, 2019")."""
MONTH_YEAR = lazy(
    rf"""
    {MONTH}
    (?: (?: ,?[ ] (?:of[ ]|in[ ])? | [-/] ) (?P<year>{YEAR})                # March 2019, Mar-2019
      | [ ] (?: of[ ]['’]? | ['’] ) (?P<short>[0-9]{{2}})                              # March '87
        (?! [0-9%] | [:,.][0-9] | (?<!’[0-9]{{2}}) [ ] (?!and|to|but|or|when|with|the|for|at) [a-z] ) )
    """,
    regex.VERBOSE,
)
"""A month with its year ("March 2019", "March '87")."""
WORD_DAY_MONTH = lazy(rf"[ -](?:of[ ])?{MONTH}(?:,?[ ](?:of[ ])?(?P<year>{YEAR}))?+")
"""The month behind a day in words, with its year."""
MONTH_WORD = lazy(rf"{MONTH}[ ](?:the[ ])?(?P<day>[a-z])")
"""A month before a word that may be its day."""
MONTH_ALONE = lazy(MONTH)
"""A month's name by itself."""
TH_DAY = rf"""
    (?: [0-9]{{1,2}} (?:st|nd|rd|th) | {trie(ORDINALS)} | (?:twenty|thirty) - [a-z]{{4,7}} )
    (?: [ ]day )? [ ] (?:of[ ])? {trie(ALL_MONTHS)} (?!\w)
"""
"""A day by its ordinal, with its month, for verbose patterns."""
OF_MONTH = lazy(rf"(?:[ ]day)?[ ](?:of|in)[ ]{MONTH}(?:,?[ ](?:of[ ]|in[ ])?(?P<year>{YEAR}))?+")
"""The month behind an ordinal day ("of May 1995")."""
TO_ORDINAL = lazy(
    rf"(?= (?: [ ]?[-–—][ ]? | [ ](?:to|and|until|through)[ ] ) (?:the[ ])? {TH_DAY} )", regex.VERBOSE
)
"""A second ordinal day of the same month behind an ordinal ("the 4th to the 7th of May")."""
OF_THE_MONTH = lazy(r"(?=[ ]of[ ](?:this|last|next|the[ ]current)[ ]month(?!\w))")
"""A month by its pointer behind an ordinal day ("of this month")."""
YEAR_BEHIND = lazy(rf",?[ ](?P<year>{YEAR})")
"""The year behind a date."""
TO_MONTH = lazy(rf"(?:[ ](?:to|through|until)[ ]|[.]?[ ]?[-–—/][ ]?){trie(ALL_MONTHS)}(?!\w)")
"""The month at the end of a stretch from a month."""
ON_THE = lazy(r"(?r)(?<!\w)(?:(?P<on>on)|by|until|till|since|week[ ]of)[ ]the[ ]")
"""A preposition and "the" before an ordinal day ("on the 18th")."""
ENDS_DAY = lazy(r"[.,;)!?]|$|[ ](?:and|at|or|to)(?!\w)")
"""The end of "on the 18th": no noun follows a day."""
TO_WORD = lazy(rf"[ ](?:to|through|until)[ ](?:the[ ])?(?P<word>{trie(DAY_WORDS)})(?!\w)")
"""A last day in words ("through seventeenth")."""
ORDINAL_WORD = lazy(rf"(?:(?P<tens>twenty|thirty)[ -])?(?P<word>{trie(ORDINALS)})(?!\w)")
"""An ordinal of a day in words."""
ALWAYS_MONTHS = frozenset(MONTHS) - WORDS_TOO
"""Names that are a month's in small letters, too."""
QUALIFYING = lazy(
    rf"(?r)(?: (?<!\w) (?: the | an? | {trie(POSSESSIVES)} ) | ['’]s | s['’] ) [ ] (?: [a-z]{{3,12}} [ ] )?",
    regex.VERBOSE,
)
"""A determiner before a month that qualifies a noun ("the March vote", "a rainy April day")."""
NO_NOUNS = ENDS - NOUNS_TOO
"""Words that no noun phrase has ("the March for Jobs")."""
OF_TRADE = lazy(rf"[ ](?:[a-z]{{3,12}}[ ])?{trie(BUSINESS)}(?!\w)")
"""Words of trade behind a month ("April retail sales")."""
MONTH_LEAD = lazy(rf"(?r)(?<!\w){trie((*DATE_LEADS, *POINTERS))}[ -]")
"""A word before a bare month that shows a time."""


def read_day_month(page: Page, start: int, end: int) -> Moment | None:
    """A date that begins with its day, whose digits run to ``end``: "12 March 2019", "12-14 March"."""
    found = _day_month(page.low, start, end)
    return with_word_year(page, _days(found, start)) if found and _month_is_one(page, found) else None


def read_word_day(page: Page, start: int, end: int, day: float) -> Moment | None:
    """A date whose day, in words, stands from ``start`` to ``end``: "twenty-five January 1986"."""
    low = page.low
    found = WORD_DAY_MONTH.match(low, end) if low[end : end + 3] in AFTER_A_DAY else None
    if found is None or not _month_is_one(page, found):
        return None
    date = edtf(found["year"], ALL_MONTHS[found["month"]], int(day))
    if date is None:
        return None
    end = found.end("year") if found["year"] else found.end("month")
    return with_word_year(page, Moment(start, end, date))


def read_month(page: Page, start: int, end: int) -> Moment | None:
    """A date that begins with a month's name: "March 12, 2019", "March 2019", "in March"."""
    found = MONTH_DAY.match(page.low, start)
    if found is not None and _month_is_one(page, found) and (days := _days(found, start)) is not None:
        return with_word_year(page, _to_word(page, days))
    found = MONTH_YEAR.match(page.low, start)
    if found is not None:
        year = found["year"] or full_year(found["short"])
        return Moment(start, found.end(), edtf(year, ALL_MONTHS[found["month"]]))
    found = MONTH_ALONE.match(page.low, start)
    if found is None or not (_capital(page, found) or found["month"] in ALWAYS_MONTHS):
        return None
    return with_word_year(page, _worded(page, start) or _alone(page, start))


def read_full_date(page: Page, start: int) -> Moment | None:
    """A day with its month, in either order."""
    low = page.low
    if low[start : start + 1].isdigit():
        found = _day_month(low, start, start + 1 + low[start + 1 : start + 2].isdigit())
    else:
        found = MONTH_DAY.match(low, start)
    return _days(found, start) if found is not None and _month_is_one(page, found) else None


def read_ordinal_day(page: Page, start: int, end: int, ordinal: float) -> Moment | None:
    """A day by its ordinal from ``start`` to ``end``: "the fourth of July 1995", "on the 18th"."""
    found = OF_MONTH.match(page.low, end)
    if (
        found is not None
        and ordinal <= 31
        and (found["month"] not in NAMES_TOO or found["year"] or _capital(page, found))
    ):
        date = edtf(found["year"], ALL_MONTHS[found["month"]], int(ordinal))
        end = found.end() - found.group().endswith(".")
        return None if date is None else Moment(start, end, date)
    if ordinal <= 31 and (OF_THE_MONTH.match(page.low, end) or TO_ORDINAL.match(page.low, end)):
        return Moment(start, end, f"XXXX-XX-{int(ordinal):02}")
    on = ON_THE.match(page.low, 0, start)
    if ordinal > 31 or on is None or ENDS_DAY.match(page.low, end) is None:
        return None
    if page.low[start].isalpha() and not on["on"]:  # "until the fourth or fifth"
        return None
    return Moment(start, end, f"XXXX-XX-{int(ordinal):02}")


def _day_month(low: str, start: int, end: int) -> regex.Match[str] | None:
    """A day whose digits run from ``start`` to ``end``, with its month behind."""
    if low[end : end + 3] not in AFTER_A_DAY and not low.startswith(DAY_JOINTS, end):
        return None
    return DAY_MONTH.match(low, start)


def _days(found: regex.Match[str], start: int) -> Moment | None:
    """A day of a month, or the days from one to another."""
    month, year, last = ALL_MONTHS[found["month"]], _year(found), found["last"]
    first = edtf(year, month, int(found["day"]))
    end = found.end() - 1 if found.group().endswith(".") else found.end()
    if first is None:  # 30 February
        return Moment(start, end, None)
    if last and int(last) < int(found["day"]):
        return Moment(start, end, None)
    return Moment(start, end, span(first, edtf(year, month, int(last)) if last else None))


def _year(found: regex.Match[str]) -> str | None:
    """The year of a day, two digits being of this century up to 50."""
    year: str | None = found["year"]
    return full_year(found["short"]) if found["short"] else year


def _to_word(page: Page, days: Moment) -> Moment:
    """A day with its last day in words: "April 9th through seventeenth"."""
    to = TO_WORD.match(page.low, days.end)
    if to is None or days.date is None or "/" in days.date:
        return days
    return replace(days, end=to.end(), date=f"{days.date}/{days.date[:-2]}{ORDINALS[to['word']]:02}")


def _month_is_one(page: Page, found: regex.Match[str]) -> bool:
    """Whether the word is a month here: capitalised, no other word, or with its year (not "12 may die")."""
    return found["month"] not in WORDS_TOO or bool(found["year"]) or _capital(page, found)


def _capital(page: Page, found: regex.Match[str]) -> bool:
    """Whether the month is capitalised."""
    return page.text[found.start("month")].isupper()


def _worded(page: Page, start: int) -> Moment | None:
    """A month with its day in words: "May twenty-nine", "January first 2000"."""
    found = MONTH_WORD.match(page.low, start)
    if found is None:
        return None
    at = found.start("day")
    ordinal, number = ORDINAL_WORD.match(page.low, at), cardinal(page.low, at)
    if ordinal is not None:
        tens = {"twenty": 20, "thirty": 30}.get(ordinal["tens"], 0)
        day, end = tens + ORDINALS[ordinal["word"]], ordinal.end()
    elif number is not None:
        day, end = number.value, number.end
    else:
        return None
    year = YEAR_BEHIND.match(page.low, end)
    date = edtf(year["year"] if year else None, ALL_MONTHS[found["month"]], int(min(day, 99)))
    if date is None:
        return None
    return _to_word(page, Moment(start, year.end() if year else end, date))


def _alone(page: Page, start: int) -> Moment | None:
    """A month's name by itself, behind no pointer."""
    found = MONTH_ALONE.match(page.low, start)
    if found is None or not _stands_alone(page, found):
        return None
    return Moment(start, found.end("month"), edtf(None, ALL_MONTHS[found["month"]]))


def _stands_alone(page: Page, found: regex.Match[str]) -> bool:
    """Whether a month's name alone is a month: not a person's name, not a verb."""
    month, low = found["month"], page.low
    led = MONTH_LEAD.match(low, 0, found.start()) is not None
    if TO_MONTH.match(low, found.end("month")) is not None and _capital(page, found):
        return True
    if month not in NAMES_TOO:
        return led or month not in MONTH_ABBREVIATIONS
    after = NEXT_WORD.match(low, found.end("month"))
    if after is None or not page.text[after.start("word")].isupper():
        return led or (_capital(page, found) and _qualifies(page, found))
    first = page.text[slice(*after.span("word"))]  # in March Ruth Bell left
    return low.endswith("in ", 0, found.start()) and (first in first_names.WOMEN or first in first_names.MEN)


def _qualifies(page: Page, found: regex.Match[str]) -> bool:
    """Whether a capitalised month is part of a noun phrase: "the March vote", "April sales"."""
    end = found.end("month")
    if OF_TRADE.match(page.low, end) is not None:
        return True
    noun = NEXT_WORD.match(page.low, end)
    if noun is None or noun["word"] in NO_NOUNS or QUALIFYING.match(page.low, 0, found.start()) is None:
        return False
    return found["month"] != "may" or noun["word"] not in NO_MONTH_BEHIND

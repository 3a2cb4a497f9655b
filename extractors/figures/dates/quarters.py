"""Quarters and halves of a year: "Q3 2019", "3Q19", "the third quarter", "H1 of fiscal 2019"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.calendar_words import BEFORE_A_QUARTER, BUSINESS, FISCAL, GAMES
from extractors.figures.dates.moment import YEAR, Moment, full_year
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page

OF_YEAR = rf"""
    (?: (?: [ ](?:of|in)[ ](?:the[ ])?+ | -of- | ,?[ ] | [ ]?/[ ]? | - )
        (?P<fiscal> fy[ ]? | {trie(FISCAL)} [ ] (?:year[ ])?+ )?+ (?P<year> {YEAR} )        # of fiscal 2019
      | (?: [ ](?:of[ ])?+ )?+ (?: (?P<fiscal> fy[ ]? ) ['’]? | ['’] ) (?P<short> [0-9]{{2}} ) (?!\w)  # ’19
      | [/-] (?P<short> [0-9]{{2}} ) (?! \w | [/-] )                                                  # Q3/19
      | [ ]of[ ]the[ ] (?P<fiscal> {trie(FISCAL)} ) [ ]year (?!\w|['’-]) )
"""
"""The year behind a quarter or half, for verbose patterns."""
SIGN = lazy(rf"(?P<what> [qh] ) (?P<which> [1-4] ) (?! \w | -[a-z] ) (?: {OF_YEAR} )?+", regex.VERBOSE)
"""A quarter or half by its sign ("Q3 2019", "H1")."""
DIGIT_SIGN = lazy(
    rf"(?P<which> [1-4] ) (?P<what> [qh] ) (?: (?P<short> [0-9]{{2}} ) (?!\w) | (?!\w) (?: {OF_YEAR} )?+ )",
    regex.VERBOSE,
)
"""A quarter or half whose sign is behind its number ("3Q19")."""
YEAR_SIGN = lazy(r"(?P<year>(?:1[0-9]|20)[0-9]{2})[ /-]?(?P<what>[qh])(?P<which>[1-4])(?!\w)")
"""A quarter or half whose sign is behind its year ("2019 Q3")."""
NAMED = lazy(r"quarter[ ](?P<which>[1-4])(?=[ ,])" + rf"(?: {OF_YEAR} )", regex.VERBOSE)
"""A quarter with its number behind its name ("quarter 3 of 2019")."""
ORDINAL = lazy(rf"[ -](?:full[ ])?(?P<what>quarter|half)(?!\w) (?: {OF_YEAR} )?+", regex.VERBOSE)
"""A quarter or half behind its ordinal ("the third quarter of 2019")."""
QUARTER_LEAD = lazy(rf"(?r)(?:(?<!\w){trie(BEFORE_A_QUARTER)}|['’]s?|[(]|^)(?:[ ]{trie(FISCAL)})?[ (]")
"""A word before the sign of a quarter ("in Q3")."""
FISCAL_LEAD = lazy(rf"(?r)(?<!\w){trie(FISCAL)}[ ]")
"""A word before the quarter of a fiscal year."""
NO_QUARTER_BEHIND = lazy(
    r"[ ](?:of(?![ ](?:the|this|last|next)[ ](?:current[ ])?year)|in[ ]a[ ]row|running|straight)(?!\w)"
)
"""Words behind a quarter that is no date ("the third quarter in a row")."""
GAME = lazy(rf"(?<!\w){trie(GAMES)}(?!\w)")
"""A word of games."""
TRADE = lazy(rf"(?<!\w){trie(BUSINESS)}(?!\w)")
"""A word of business."""
AROUND = 120
"""Characters on each side of a quarter or half in which words tell whether it is a year's or a game's."""
LENGTHS = {"q": 3, "quarter": 3, "h": 6, "half": 6}
"""Months of a quarter or half."""


def read_quarter(page: Page, start: int, end: int) -> Moment | None:
    """A quarter or half by its sign, with the year or by itself ("Q3 2019", "in H1")."""
    found = SIGN.match(page.low, start)
    if found is None:
        return None
    alone = found.end() == end
    return (
        None if alone and not (page.text[start].isupper() and _leads(page, start)) else _moment(page, found)
    )


def read_numbered_quarter(page: Page, start: int, end: int) -> Moment | None:
    """A quarter or half whose sign is behind its number or its year ("3Q19", "2019 Q3")."""
    if end - start == len("2019") and page.low[end : end + 2].strip(" /-")[:1] in ("q", "h"):
        found = YEAR_SIGN.match(page.low, start)
        return None if found is None else _moment(page, found)
    if end - start != 1 or page.text[end : end + 1] not in ("Q", "H"):
        return None
    found = DIGIT_SIGN.match(page.low, start)
    if found is None or (found.end() == end + 1 and not (found["what"] == "q" and _leads(page, start))):
        return None
    return _moment(page, found)


def read_quarter_by_name(page: Page, start: int, end: int) -> Moment | None:
    """A quarter by the number behind its name, with its year ("quarter 3 of 2019")."""
    found = NAMED.match(page.low, start)
    return None if found is None else _quarter(page, start, found, int(found["which"]), "quarter")


def read_ordinal_quarter(page: Page, start: int, end: int, ordinal: float) -> Moment | None:
    """A quarter or half by its ordinal ("the third quarter of 2019", "first-half profit")."""
    found = ORDINAL.match(page.low, end)
    if found is None or ordinal > (4 if found["what"] == "quarter" else 2):
        return None
    whole = found.end() > end + len(" ") + len(found["what"]) + len("full ") * (" full " in found.group())
    if not whole and not _is_a_years(page, start, found):
        return None
    return _quarter(page, start, found, int(ordinal), found["what"])


def _leads(page: Page, start: int) -> bool:
    """Whether a word before a quarter's sign shows a quarter: "in Q3", not "an Audi Q3"."""
    return QUARTER_LEAD.match(page.low, 0, start) is not None


def _is_a_years(page: Page, start: int, found: regex.Match[str]) -> bool:
    """Whether a quarter or half without a year is a year's, and no game's or pier's."""
    low, end = page.low, found.end()
    around = (max(start - AROUND, 0), end + AROUND)
    if NO_QUARTER_BEHIND.match(low, end) is not None or GAME.search(low, *around) is not None:
        return False
    if found["what"] == "half":
        return TRADE.search(low, *around) is not None
    return found.group().startswith("-") or _leads(page, start)


def _moment(page: Page, found: regex.Match[str]) -> Moment | None:
    """The moment of a sign, of which a half has 1 and 2 alone."""
    which = int(found["which"])
    if which * LENGTHS[found["what"]] > len("JFMAMJJASOND"):
        return None
    return _quarter(page, found.start(), found, which, found["what"])


def _quarter(page: Page, start: int, found: regex.Match[str], which: int, what: str) -> Moment:
    """The months of a quarter or half; of a fiscal year, whose months are nobody else's, about the year."""
    parts = found.groupdict()
    year = parts.get("year") or (full_year(parts["short"]) if parts.get("short") else None)
    lead = FISCAL_LEAD.match(page.low, 0, start)
    begin = start if lead is None else lead.start()
    if parts.get("fiscal") or lead is not None:
        return Moment(begin, found.end(), f"{year}~" if year else None)
    last = which * LENGTHS[what]
    first = last - LENGTHS[what] + 1
    year = year or "XXXX"
    return Moment(start, found.end(), f"{year}-{first:02}/{year}-{last:02}")

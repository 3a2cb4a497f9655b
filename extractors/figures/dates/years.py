"""Years and decades in digits: "1947", "2014-17", "the 1990s"; and where four digits count something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.number_contexts import AFTER_A_YEAR, BEFORE_A_COUNT, BEFORE_A_YEAR
from extractors.figures.dates.moment import YEAR, Moment, full_year, span
from extractors.figures.kinds.nouns import counted
from extractors.figures.kinds.units import in_full
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page


DECADE = lazy(r"(?P<decade>(?:1[0-9]|20)[0-9])0['’]?s(?!\w)")
"""A decade in digits ("the 1990s")."""
DECADE_ENDS = frozenset("s'’")
"""Characters right behind a decade's digits."""
SHORT_DECADE = lazy(r"(?P<decade>[2-9])0['’]?s(?!\w)")
"""A decade without its century ("90s")."""
SHORT_DECADE_LEAD = lazy(
    r"""(?r)
      (?<!\w) (?: the | early | late | mid | of ) [ -] ['‘’]?   # the 90s, the mid-90s
    | ['‘’]                                                      # '90s
    """,
    regex.VERBOSE,
)
"""A word or apostrophe before a decade without its century ("the mid-90s")."""
YEAR_ALONE = lazy(
    rf"""
    (?P<year> {YEAR} )
    (?: [-–—/] (?P<last> {YEAR}                                  # 2014-2017
                 | [0-9]{{2}} (?! [0-9] | [-–/.,][0-9] ) )       # 2014-17
      | [ ][-–—][ ] (?P<last> [0-9]{{2}} ) (?= [.,;:)] | $ | [ ](?:and|to|but)[ ] ) )?+          # 2014 - 17
    """,
    regex.VERBOSE,
)
"""A year, or years from one to another ("2014-17")."""
NO_YEAR_BEHIND = lazy(
    r"""
      (?! s\b ) [^\W_]    # 2000m
    | [$£€%°²]            # 2000%
    | [-–][0-9]           # 2000-1-7
    | [ ][x×][ ]?[0-9]    # 1920 x 1080
    """,
    regex.VERBOSE,
)
"""Characters behind four digits that are no year ("2000m", "2000%")."""
NO_YEAR_BEFORE = lazy(
    r"(?r)[$£€¥#@/.]|(?<![a-z])-|(?<!\w)(?:pages?|pp?|nos?|lines?|rooms?|lots?)[.:]?[ ]|[0-9][ ]?[x×][ ]"
)
"""A sign or label before four digits that are no year ("$2000", "pages 1724-1728", "1024 x 2000")."""
STRONG = lazy(
    rf"""(?r)
    (?<!\w)
    (?: {trie(BEFORE_A_YEAR)}      # in 1066
      | [\w.-]{{1,24}} ['’]s       # Bell's 2019 report
    ) [ -]
    """,
    regex.VERBOSE,
)
"""Words before four digits that surely show a year ("in 1066", "Bell's 2019 report")."""
TITLE = lazy(r"[ ][A-Z]")
"""A capitalised word behind a year."""
TO = r"[ ](?:to|and|until|till|through)[ ]"
"""Words between the ends of a stretch of years."""
STRETCHED = lazy(rf"(?r)(?<!\w)(?:from|between)[ ](?:(?P<first>{YEAR}){TO})?")
"""The words before a year of a stretch ("from 2000 to")."""
STRETCH = lazy(rf"{TO}(?P<last>{YEAR})(?!\w)")
"""The end of a stretch of years behind its first year ("to 2013")."""
APOSTROPHES = "'’‘"
"""Apostrophes before a year without its century."""
BEFORE_SHORT = lazy(rf"(?r)(?<!\w){trie((*BEFORE_A_YEAR, 'of', 'by', 'from', 'and', 'to'))}[ -]")
"""A word before a year without its century ("in ’76")."""
NO_SHORT_BEHIND = lazy(r"[\w%'’]|[.,:-][0-9]")
"""Characters behind two digits that are no year."""
FY = lazy(r"(?r)(?<!\w)(?P<sign>[FC]Y)[ ’']?")
"""The sign of a fiscal or a calendar year before the year, to the letter."""
FISCAL_YEAR = lazy(
    r"(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])(?:[-–/](?P<last>(?:19|20)?[0-9]{2}))?+(?!\w|[.,][0-9]|%)"
)
"""The year or years behind the sign of a fiscal year ("2019-20")."""
OWNS = lazy(r"['’]s[ ]")
"""The ending of a year that owns what follows ("better than 2018's sales")."""
NUMBERED_DAYS = ("day", "night", "week", "weekend")
"""Units of time in the singular, of which none are counted ("Oslo 2018 day five")."""
ROUND = ("1950", "2000")
"""Modern years that are as likely a round number where a noun follows."""
DASHED = lazy(rf"[ ]?[-–—][ ]?(?P<last>{YEAR})(?!\w)")
"""The last year of a stretch behind a dash."""
OF_A_YEAR = lazy(rf"[ ]{trie(AFTER_A_YEAR)}(?!\w)")
"""Words behind a year ("2000 levels")."""
COUNTED = lazy(
    rf"""(?r)
    (?<!\w)
    (?: {trie(BEFORE_A_COUNT)}                     # about 2000 boats
      | (?<! (?: later | earlier ) [ ] ) than      # more than 2000 boats, not "later than 2000"
    ) [ ]
    """,
    regex.VERBOSE,
)
"""Words before four digits that count ("about 2000 boats", "more than 2000 boats")."""


CLOSED = lazy(r"[.;!?)](?!\w)|$|[ ](?:and|or)[ ]in[ ]")
"""The end of a phrase behind a noun that modern years may count."""
ENDED = lazy(
    r"[.,;:!?)](?!\w)|$"
    r"|[ ](?:and|or|in|across|on|at|of|that|which|where|who|with|without|over|by|since)(?!\w)"
)
"""The end of a phrase behind a noun that four digits count."""


def read_short_year(page: Page, start: int, end: int) -> Moment | None:
    """A year without its century, behind an apostrophe and a word like "in" ("in ’76", "class of ’92")."""
    if end - start != len("76") or start == 0 or page.low[start - 1] not in APOSTROPHES:
        return None
    if BEFORE_SHORT.match(page.low, 0, start - 1) is None or NO_SHORT_BEHIND.match(page.low, end) is not None:
        return None
    return Moment(start - 1, end, full_year(page.low[start:end]))


def read_fiscal_year(page: Page, start: int, end: int) -> Moment | None:
    """A fiscal year behind its sign ("FY2019", "FY 19", "FY2019-20"): about the year that it names.

    A calendar year ("CY2019") is the year itself.
    """
    before = page.low[max(start - len("fy ’"), 0) : start]
    if "fy" not in before and "cy" not in before:
        return None
    lead = FY.match(page.text, 0, start)
    found = FISCAL_YEAR.match(page.low, start)
    if lead is None or found is None:
        return None
    year, last = found["year"], found["last"]
    year = year if len(year) == len("2019") else full_year(year)
    last = f"{year[:2]}{last}" if last and len(last) == 2 else last
    about = "~" if lead["sign"] == "FY" else ""
    return Moment(lead.start(), found.end(), span(f"{year}{about}", f"{last}{about}" if last else None))


def read_year(page: Page, start: int) -> Moment | None:
    """The year, years or decade whose first digit stands at ``start``."""
    return _decade(page.low, start) or short_decade(page.low, start) or _year(page, start)


def _decade(low: str, start: int) -> Moment | None:
    """A decade or, in whole hundreds, a century: "1990s", "1800s"."""
    found = DECADE.match(low, start) if low[start + 4 : start + 5] in DECADE_ENDS else None
    if found is None:
        return None
    decade = found["decade"]
    whole_century = decade.endswith("0") and decade < "200"
    return Moment(start, found.end(), f"{decade[:2]}XX" if whole_century else f"{decade}X")


def short_decade(low: str, start: int) -> Moment | None:
    """A decade without its century: "the 90s"."""
    found = SHORT_DECADE.match(low, start) if low[start + 2 : start + 3] in DECADE_ENDS else None
    if found is None or SHORT_DECADE_LEAD.match(low, 0, start) is None:
        return None
    return Moment(start, found.end(), f"{'20' if found['decade'] == '2' else '19'}{found['decade']}X")


def _year(page: Page, start: int) -> Moment | None:
    """A bare year, or the years from one to another, where no noun is counted."""
    low = page.low
    found = YEAR_ALONE.match(low, start)
    if found is None or found["year"] < "1100" or NO_YEAR_BEHIND.match(low, found.end()) is not None:
        return None
    if NO_YEAR_BEFORE.match(low, 0, start) is not None:
        return None
    unit = in_full(low, found.end())
    measured = (
        unit is not None and page.text[unit.start("unit")].islower() and unit["unit"] not in NUMBERED_DAYS
    )
    owns = "1900" < found["year"] < "2100" and OWNS.match(low, found.end()) is not None
    if not owns and (measured or COUNTED.match(low, 0, start) is not None or not _is_year(page, found)):
        of_a_year = OF_A_YEAR.match(low, found.end()) is not None or _is_span_of_years(page, found)
        return Moment(start, found.end(), found["year"]) if of_a_year and not found["last"] else None
    year, last = found["year"], found["last"]
    if last and len(last) == 2:
        last = year[:2] + last
    if last and last <= year:
        month = found["last"] if len(found["last"]) == 2 and "01" <= found["last"] <= "12" else None
        if month and low[found.end("year")] == "-":  # 2019-03
            return Moment(start, found.end(), f"{year}-{month}")
        return Moment(start, found.end("year"), year)
    return Moment(start, found.end(), span(year, last))


def _is_span_of_years(page: Page, found: regex.Match[str]) -> bool:
    """Whether a dash and a later year follow, of which nothing is counted ("over 2000-2050")."""
    behind = DASHED.match(page.low, found.end("year"))
    if behind is None or not "1500" < found["year"] < behind["last"] < "2200":
        return False
    return counted(page, behind.end()) is None


def _is_counted_in(page: Page, found: regex.Match[str]) -> bool:
    """Whether "in" leads to a count: "in 1500 homes and 2000 shops", not "in 2015 it rose"."""
    if not page.low.endswith(" in ", 0, found.start()) or page.text.endswith("In ", 0, found.start()):
        return False
    noun = counted(page, found.end())
    if noun is None or " " in noun.unit:
        return False
    modern = "1900" < found["year"] < "2050" and found["year"] not in ROUND
    return (CLOSED if modern else ENDED).match(page.low, noun.end) is not None


def _is_stretch(page: Page, found: regex.Match[str]) -> bool:
    """Whether four digits are an end of a stretch of years, and nothing is counted: "from 1990 to 2000"."""
    led = STRETCHED.match(page.low, 0, found.start())
    if led is None:
        return False
    first, last, end = led["first"], found["year"], found.end()
    if first is None:
        behind = STRETCH.match(page.low, end)
        if behind is None:
            return False
        first, last, end = last, behind["last"], behind.end()
    return "1800" < first < last < "2100" and counted(page, end) is None


def _is_year(page: Page, found: regex.Match[str]) -> bool:
    """Whether four digits are a year: behind "in" always, elsewhere if modern and counting nothing."""
    if STRONG.match(page.low, 0, found.start()) is not None:
        return not _is_counted_in(page, found)
    if "1900" < found["year"] < "2100" and TITLE.match(page.text, found.end()) is not None:
        return True
    if "1900" < found["year"] < "2050" and found["year"] not in ROUND:
        return True
    if _is_stretch(page, found):
        return True
    return found["year"] >= "1500" and not found["year"].endswith("00") and counted(page, found.end()) is None

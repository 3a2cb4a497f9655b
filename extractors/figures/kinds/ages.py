"""Ages: "7-year-old", "aged 7", "54 years old", "in her 40s", and the bare age behind a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.determiners import POSSESSIVES
from extractors.en.lexicon.number_contexts import AGE_BOUNDS, AGE_LEADS, PEOPLE_OF_AN_AGE
from extractors.en.lexicon.number_words import ONES, TEENS, TENS
from extractors.figures.kinds.nouns import counted
from extractors.figures.kinds.units import FIRST as UNITS
from extractors.figures.quantity import Quantity
from extractors.pattern import backwards, last_words, lazy, trie, word_before

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


CARDINALS = (*ONES, *TEENS, *TENS)
OLD = lazy(
    r"""
      [ -]? (?P<unit> year | month | week | day ) s?
      (?: [ -]olds?               # a 7-year-old, 54 years old
        | [ ]of[ ]age ) (?!\w)    # 16 years of age
    | (?P<yo> [ ]? (?: yo | y/o | y\.o\. ) ) (?!\w)    # 54yo, 54 y/o, 54 y.o.
    """,
    regex.VERBOSE,
)
AGED_LIST = lazy(
    rf"""(?r)
    (?<!\w) {trie(AGE_LEADS)} [ ] (?: between[ ] )?              # aged 7, ages between 7
    (?: [0-9]{{1,3}} (?: ,(?:[ ]and)? | [ ](?:and|or|to) ) [ ] ){{0,4}}   # aged 7, 9 and 12
    """,
    regex.VERBOSE,
)
AGED_BOUND = lazy(
    rf"""(?r)
    (?<!\w) {trie(AGE_LEADS)} [ ] {trie(AGE_BOUNDS)} [ ]         # aged over 60, the age of about 60
    """,
    regex.VERBOSE,
)
FIRST = frozenset({*("year", "years", "month", "months", "week", "weeks", "day", "days"), *("yo", "y")})
"""What may be the first word of an age's unit."""
FARTHEST = 60
"""Characters from the word that leads an age to the last of its numbers, at most."""
YEARS = lazy(r"[ ]years?(?!\w)")
BARE_END = lazy(
    r"""
      [,;] (?=[ \n"”’])    # Bell, 54, said
    | (?=\n)              # Ruth Bell, 54
    | \. (?=\s|$)      # the family of Ruth Bell, 54.
    | [ ]?\)           # Bell (54)
    """,
    regex.VERBOSE,
)
NAME_BEFORE = lazy(
    r"""(?r)
    (?: [A-Z][\w'’-]{1,30} | Jr\. | Sr\. )   # a name, to the letter
    (?P<gap> ,[ ] | [ ]\( )
    """,
    regex.VERBOSE,
)
FULL_NAME = lazy(r"(?r)[A-Z][\w'’-]{1,30}[ ](?:[A-Z]\.[ ])?[A-Z][\w'’-]{1,30}[ ]\(")
"""Ada Bell (7), to the letter; a smaller number behind a surname alone tallies ("Prescott (4)")."""
ADULT = 16
NOUN_BEFORE = lazy(r"(?r)(?<!\w)[a-z]{3,20}(?P<gap>,[ ])")
FORTIES = lazy(r"(?P<decade>[1-9]0)s(?!\w)")
IN_HER = lazy(
    rf"""(?r)
    (?<!\w) {trie(POSSESSIVES)} [ ]
    (?: (?: early | late | mid ) [ -] )?        # in her late 40s
    (?: [1-9]0s [ ] (?: and | or | to ) [ ] )?  # in their 40s and 50s
    """,
    regex.VERBOSE,
)
OLDER = lazy(
    rf"""
    [ ] (?: and | or ) [ ]
    (?: older | younger                            # 60 and older
      | (?: over | under )                         # 60 and over, not "5 and over the ...", "5 and over 70"
        (?! [ ] (?: (?: the | an? ) (?!\w) | [0-9$£€] | {trie(CARDINALS)} (?!\w) ) ) ) (?!\w)
    """,
    regex.VERBOSE,
)
OVERS = lazy(r"s(?!\w)")
PEOPLE = lazy(
    rf"""(?r)
    (?<!\w) {backwards(PEOPLE_OF_AN_AGE)} [ ]
    (?: who[ ](?:are|were)[ ] )? (?: still[ ] )?
    (?: over | under | above | below | older[ ]than | younger[ ]than ) [ ]    # voters under 30
    """,
    regex.VERBOSE,
)
HE_IS = lazy(
    r"""(?r)
    (?<!\w) (?: (?: he | she | i ) [ ] (?: is | was | am )   # he was 54
      | (?: he | she ) ['’] s | i ['’] m                     # she's 54, I'm 54
      | (?: dies | died | dead ) [ ] at ) [ ]                # dies at 54
    """,
    regex.VERBOSE,
)
CLAUSE_END = lazy(r"[.,;!?](?!\w)|[ ](?:when|and|but|at[ ]the[ ]time)(?!\w)|(?=\n)|$")
BOUNDING = last_words(("over", "under", "above", "below", "than"))
PEOPLE_OF = lazy(r"(?r)(?<!\w)(?:over|under)[ -]")


def read_age(page: Page, number: Number, word: str) -> Quantity | None:
    """The number is somebody's age: Bell, 54; aged 12; a 12-year-old; in her forties.

    ``word`` is the first word or sign behind the number (``patterns.first_word``).
    """
    low = page.low
    if number.form not in ("digits", "words", "fraction"):
        return None
    found = OLD.match(low, number.end) if word in FIRST else None
    if found is not None:
        unit = "year" if found["yo"] else found["unit"]
        return _age(number, found.end(), f"{unit} of age")
    if not 0 <= number.value <= 125 or number.scale != 1.0:
        return None
    forties = FORTIES.match(low, number.start) if low.startswith("s", number.end) else None
    if forties is not None and IN_HER.match(low, 0, number.start) is not None:
        return _age(number, forties.end(), "year of age")._replace(high=number.value + 9)
    lead = low[max(number.start - FARTHEST, 0) : number.start]
    if ("age" in lead or "turn" in lead) and (
        AGED_LIST.match(low, 0, number.start) is not None
        or AGED_BOUND.match(low, 0, number.start) is not None
    ):
        years = YEARS.match(low, number.end)
        return _age(number, years.end() if years else number.end, "year of age")
    if _is_of_people(page, number, word):
        return _age(number, number.end, "year of age")
    if number.form != "digits":
        return None
    if low.startswith((" and ", " or "), number.end) and OLDER.match(low, number.end) is not None:
        return _age(number, number.end, "year of age")
    if (
        low.startswith("s", number.end)
        and OVERS.match(low, number.end)
        and PEOPLE_OF.match(low, 0, number.start)
    ):
        return _age(number, number.end + 1, "year of age")
    if _is_bare(page, number) or _is_told(low, number):
        return _age(number, number.end, "year of age")
    return None


def _age(number: Number, end: int, unit: str) -> Quantity:
    """The age's reading."""
    return Quantity(number.start, end, "age", number.value, unit, number)


def _is_of_people(page: Page, number: Number, word: str) -> bool:
    """Whether people stand before a bound and a number that nothing is counted by: "voters under 30"."""
    low = page.low
    if word_before(low, number.start) not in BOUNDING or word in UNITS or number.form == "fraction":
        return False
    return PEOPLE.match(low, 0, number.start) is not None and counted(page, number.end) is None


def _is_told(low: str, number: Number) -> bool:
    """Whether a clause of a person's says the age and nothing else: "She was 54.", "dies at 91"."""
    told = 1 <= number.value <= 120 and low.endswith(
        (" is ", " was ", " am ", "s ", "m ", " at "), 0, number.start
    )
    return (
        told
        and CLAUSE_END.match(low, number.end) is not None
        and HE_IS.match(low, 0, number.start) is not None
    )


def _is_bare(page: Page, number: Number) -> bool:
    """Whether the number stands between a name's comma and another: "Bell, 54, said", "Bell (54)"."""
    if not 1 <= number.value <= 120 or number.value != int(number.value):
        return False
    after = BARE_END.match(page.low, number.end)
    if after is None:
        return False
    before = NAME_BEFORE.match(page.text, 0, number.start)
    if before is None and number.value >= ADULT:  # "the mayor, 61,"
        before = NOUN_BEFORE.match(page.text, 0, number.start)
    if before is None or ("(" in before["gap"]) != (")" in after.group()):
        return False
    return (
        "(" not in before["gap"]
        or number.value >= ADULT
        or FULL_NAME.match(page.text, 0, number.start) is not None
    )

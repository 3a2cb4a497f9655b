"""Ages: "7-year-old", "aged 7", "54 years old", "in her 40s", and the bare age behind a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.calendar_words import DAY_NAMES, MONTHS
from extractors.en.lexicon.first_names import MEN, WOMEN
from extractors.en.lexicon.number_contexts import (
    AGE_BOUNDS,
    AGE_LEADS,
    AT_AN_AGE,
    CHILDREN,
    PEOPLE_OF_AN_AGE,
    TURNING,
)
from extractors.en.lexicon.number_words import ONES, TEENS, TENS
from extractors.en.lexicon.numbered_names import NOT_NAMES
from extractors.figures.kinds.nouns import counted
from extractors.figures.kinds.primes import prime
from extractors.figures.kinds.units import FIRST as UNIT_BEGINS
from extractors.figures.kinds.units import in_full
from extractors.figures.numbers.in_names import SENTENCE_START
from extractors.figures.quantity import Quantity
from extractors.pattern import backwards, last_words, lazy, trie, word_before

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


CARDINALS = (*ONES, *TEENS, *TENS)
"""Number words that an age may be written in."""
OLD = lazy(
    r"""
      [ -]? (?P<unit> year | month | week | day ) s?
      (?: [ -]olds?               # a 7-year-old, 54 years old
        | [ ]of[ ]age ) (?!\w)    # 16 years of age
    | (?P<yo> [ ]? (?: yo | y/o | y\.o\. ) ) (?!\w)    # 54yo, 54 y/o, 54 y.o.
    """,
    regex.VERBOSE,
)
"""The unit behind an age ("54 years old", "54yo")."""
UNIT = r"(?: year | month | week | day | hour ) s?"
"""A unit of an age, for verbose patterns."""
AGED = lazy(
    rf"""(?r)
    (?P<lead> (?<!\w) {trie(AGE_LEADS)} [ ] )
    (?P<rest>
        (?: (?: between | from ) [ ] )?                                          # ages between 7
        (?: [0-9]{{1,3}} (?: [ ]{UNIT} )?
            (?: (?: ,(?:[ ]and)? | [ ](?:and|or|to) ) [ ] | [ ]?[-–][ ]? ) ){{0,4}}    # aged 7, 9 and 12
      | {trie(AGE_BOUNDS)} [ ] )                                                 # aged over 60
    """,
    regex.VERBOSE,
)
"""Words before an age, with earlier ages of a list or range ("aged 7, 9 and 12")."""
AGED_UNIT = lazy(
    rf"""
    (?: [ ]? (?: - | – | [ ](?:to|and|or) ) [ ]? [0-9a-z]{{1,9}} )?+
    [ ] (?P<unit> {UNIT} ) (?!\w)                                                # 3 to 9 months
    """,
    regex.VERBOSE,
)
"""The unit behind an age or the end of its range ("3 to 9 months")."""
OWN_UNIT = lazy(rf"[ ](?P<unit>{UNIT})(?!\w)", regex.VERBOSE)
"""The unit right behind an age."""
FIRST = frozenset({*("year", "years", "month", "months", "week", "weeks", "day", "days"), *("yo", "y")})
"""First words behind a number that may be an age's unit."""
AGED_REACH = 60
"""Characters from the word that leads an age to the last of its numbers, at most."""
BARE_END = lazy(
    r"""
      [,;] (?=[ \n"”’])    # Bell, 54, said
      (?! [ ] [0-9]+ (?: , | [ ](?:and|or)[ ] [0-9] ) )    # not "the terms, 2, 3 and 4 years,"
    | (?=\n)              # Ruth Bell, 54
    | \. (?=\s|$)      # the family of Ruth Bell, 54.
    | [ ]?\)           # Bell (54)
    """,
    regex.VERBOSE,
)
"""The mark behind an age beside a name ("Bell, 54, said")."""
NAME_BEFORE = lazy(
    r"""(?r)
    (?: [A-Z][\w'’-]{1,30} | Jr\. | Sr\. ) (?P<gap> ,[ ] | [ ]\( )      # a name, to the letter
    | [A-Z][\w'’-]{1,30} [ ] [A-Z][\w'’-]{1,30} (?P<gap> ,[ ] at[ ] )    # Ruth Bell, at 54,
    """,
    regex.VERBOSE,
)
"""A name before an age, to the letter ("Bell, 54,", "Ruth Bell, at 54,")."""
FULL_NAME = lazy(r"(?r)[A-Z][\w'’-]{1,30}[ ](?:[A-Z]\.[ ])?[A-Z][\w'’-]{1,30}[ ]\(")
"""A full name before an age in brackets, to the letter: a surname alone has a tally ("Prescott (4)")."""
UNMARKED = lazy(r"(?r)(?<!\w)(?P<given>[A-Z][a-z]{1,15})[ ](?:[A-Z]\.?[ ])?[A-Z][A-Za-z'’-]{1,30}[ ]")
"""A full name right before an age whose commas were lost, to the letter ("Ruth Bell 54 said")."""
VERB_BEHIND = lazy(r"[ ](?:of|from|who|said|says|told|was|is|has|had|were|died|whose|and[ ]h)")
"""A word behind an age whose commas were lost."""
FIRST_NAMES = MEN | WOMEN
"""First names of men and women."""
ADULT = 16
"""Years from which on a number beside a name is an adult's age."""
NOUN_BEFORE = lazy(r"(?r)(?<!\w)(?P<noun>[a-z]{3,20})(?P<gap>,[ ])")
"""A noun before an age between commas ("a pilot, 54,")."""
OLDER = lazy(
    rf"""
    [ ] (?: and | or ) [ ]
    (?: older | younger                            # 60 and older
      | (?: over | under )                         # 60 and over, not "5 and over the ...", "5 and over 70"
        (?! [ ] (?: (?: the | an? ) (?!\w) | [0-9$£€] | {trie(CARDINALS)} (?!\w) ) ) ) (?!\w)
    """,
    regex.VERBOSE,
)
"""Words behind an age for all higher or lower ages ("60 and older")."""
OVERS = lazy(r"s(?!\w)")
"""The plural of people over an age ("over-60s")."""
PEOPLE = lazy(
    rf"""(?r)
    (?<!\w) {backwards(PEOPLE_OF_AN_AGE)} [ ]
    (?: who[ ](?:are|were)[ ] )? (?: still[ ] )?
    (?: over | under | above | below | older[ ]than | younger[ ]than ) [ ]    # voters under 30
    """,
    regex.VERBOSE,
)
"""People and a bound before an age ("voters under 30")."""
HE_IS = lazy(
    rf"""(?r)
    (?<!\w)
    (?: (?: he | she | i | who ) [ ]
        (?: is | was | am | were | (?: will | would ) [ ] (?: be | have[ ]been ) )   # he was, she will be 54
      | (?: he | she | who ) ['’] s | i ['’] m                                       # she's 54, I'm 54
      | {trie(AT_AN_AGE)} [ ] at ) [ ]                                               # dies at 54
    (?: (?: now | only | just | still | already ) [ ] )?
    """,
    regex.VERBOSE,
)
"""A pronoun and a verb before an age ("he was 54", "dies at 54")."""
NAMED_IS = lazy(r"(?r)(?<![\w'’])(?P<name>[A-Z][a-z'’-]{1,20})[ ](?:is|was)[ ](?:now[ ])?")
"""A name and a verb before an age, to the letter ("Lind was 43 when he died")."""
NOW = lazy(r"(?r)(?:[A-Z][\w'’-]{1,30}),[ ](?:now|then|aged|still)[ ]")
"""A name and an adverb before an age, to the letter ("Marsh, now 53, stayed")."""
FRONTED = lazy(r"(?r)(?:^|[\s“\"‘'(])(?i:at)[ ]")
"""The word "at" before an age, at the head of a clause."""
FOLLOWED = lazy(
    r"""
      ,[ ] (?: (?:she|he|I) [ ] | (?P<given> [A-Z][a-z]{1,15} ) [ ][A-Z] )    # At 54, Ruth Bell
    | ,?[ ] the[ ] (?: youngest | oldest | eldest ) (?!\w)
    """,
    regex.VERBOSE,
)
"""Words behind an age at the head of a clause, to the letter ("At 54, she", "at 15 the youngest")."""
INTO = lazy(r"[ ](?:into|over|off|to|away|against)(?!\w)")
"""Words behind a number of things that are turned ("turned one into the other")."""
TEENAGE = 13
"""Years from which on a number at the head of a clause is no hour ("At 15, she left")."""
WHEN_HE = lazy(r",?[ ](?:when|at[ ]the[ ]time|and[ ](?:has|lives|lived|is|was|the))(?!\w)")
"""Words behind an age that go on about a person ("when he died")."""
NO_PERSON = (
    "out",
    "tion",
    "age",
    "ment",
    "ness",
    "ity",
    "ing",
    "ance",
    "ence",
    "al",
    "ate",
    "rice",
    "core",
    "ber",
)
"""Endings of nouns at a sentence's head that have no age ("Turnout was 33.")."""
CLAUSE_END = lazy(
    rf"""
      [.,;!?)”’"] (?!\w)
    | [ ] (?: when | and | but | so | or | because | after | at[ ]the[ ]time | [(–-]
          | in[ ] (?: [12][0-9]{{3}} | {trie(MONTHS)} ) (?!\w)                                   # 54 in May
          | (?: next | last | this | on ) [ ] {trie(("year", "month", "week", *DAY_NAMES, *MONTHS))} (?!\w) )
    | (?=\n) | $
    """,
    regex.VERBOSE,
)
"""The end of a clause behind an age."""
BEFORE_AN_AGE = (
    *(
        f" {word} "
        for word in ("is", "was", "am", "were", "be", "been", "at", "now", "only", "just", "still")
    ),
    "s ",
    "m ",
)
"""Words before an age, a cheap look before the patterns."""
BOUNDING = last_words(("over", "under", "above", "below", "than"))
"""Bounds before an age, a cheap look before the pattern."""
PEOPLE_OF = lazy(r"(?r)(?<!\w)(?:over|under)[ -]")
"""A bound before an age in the plural ("over-60s")."""


def read_age(page: Page, number: Number, word: str) -> Quantity | None:
    """The number is somebody's age: Bell, 54; aged 12; a 12-year-old; in her forties.

    ``word`` is the first word or sign behind the number (``patterns.first_word``).
    """
    low = page.low
    if number.form not in ("digits", "words", "fraction") or prime(page, number) is not None:
        return None
    found = OLD.match(low, number.end) if word in FIRST else None
    if found is not None:
        unit = "year" if found["yo"] else found["unit"]
        return _age(number, found.end(), f"{unit} of age")
    if not 0 <= number.value <= 125 or number.scale != 1.0:
        return None
    aged = _aged(page, number)
    if aged is not None:
        return aged
    if _is_of_people(page, number, word):
        return _age(number, number.end, "year of age")
    if number.form != "digits":
        told = number.form == "words" and number.value > 2 and _is_told(page, number)
        return _age(number, number.end, "year of age") if told else None
    if low.startswith((" and ", " or "), number.end) and OLDER.match(low, number.end) is not None:
        return _age(number, number.end, "year of age")
    overs = PEOPLE_OF.match(low, 0, number.start) if OVERS.match(low, number.end) is not None else None
    if overs is not None:
        joined = overs.group().endswith("-")
        return _age(number, number.end + 1, "year of age", overs.start() if joined else number.start)
    if _is_bare(page, number) or _is_told(page, number) or _is_fronted(page, number):
        return _age(number, number.end, "year of age")
    return None


def _age(number: Number, end: int, unit: str, start: int | None = None) -> Quantity:
    """The age's reading, from its number on if no ``start`` is given."""
    return Quantity(number.start if start is None else start, end, "age", number.value, unit, number)


def _aged(page: Page, number: Number) -> Quantity | None:
    """The age behind "aged" and its like, with the unit behind the age or behind the end of its range."""
    low = page.low
    lead = low[max(number.start - AGED_REACH, 0) : number.start]
    if "age" not in lead and "turn" not in lead and not lead.endswith((" young as ", " old as ")):
        return None
    aged = AGED.match(low, 0, number.start)
    if aged is None or (aged["lead"].strip() in TURNING and _is_turned(page, number)):
        return None
    unit, own = AGED_UNIT.match(low, number.end), OWN_UNIT.match(low, number.end)
    name = unit["unit"].rstrip("s") if unit is not None else "year"
    if own is None:
        return _age(number, number.end, f"{name} of age")
    begins = not aged["rest"] and aged["lead"] == "aged "
    return _age(number, own.end(), f"{name} of age", aged.start() if begins else number.start)


def _is_turned(page: Page, number: Number) -> bool:
    """Whether the number counts what is turned: "turned 90 degrees", "turning 18 pages"."""
    turned = in_full(page.low, number.end) or INTO.match(page.low, number.end)
    return turned is not None or counted(page, number.end) is not None


def _is_of_people(page: Page, number: Number, word: str) -> bool:
    """Whether people stand before a bound and a number that nothing is counted by: "voters under 30"."""
    low = page.low
    if word_before(low, number.start) not in BOUNDING or word in UNIT_BEGINS or number.form == "fraction":
        return False
    return PEOPLE.match(low, 0, number.start) is not None and counted(page, number.end) is None


def _is_told(page: Page, number: Number) -> bool:
    """Whether a clause of a person's says the age alone: "She was 54.", "dies at 91", "Lind is 33."."""
    low, start = page.low, number.start
    if not 1 <= number.value <= 120 or CLAUSE_END.match(low, number.end) is None:
        return False
    if low.endswith(BEFORE_AN_AGE, 0, start) and HE_IS.match(low, 0, start) is not None:
        return True
    if low.endswith((" now ", " then ", " still "), 0, start) and NOW.match(page.text, 0, start) is not None:
        return True
    named = (
        NAMED_IS.match(page.text, 0, start) if low.endswith((" is ", " was ", " now "), 0, start) else None
    )
    if named is None or named["name"].lower() in NOT_NAMES:
        return False
    if WHEN_HE.match(low, number.end) is not None:
        return True
    begins = SENTENCE_START.match(page.text, 0, named.start()) is not None
    return number.value >= ADULT and not (begins and named["name"].endswith(NO_PERSON))


def _is_fronted(page: Page, number: Number) -> bool:
    """Whether the number is the age of who is named behind: "At 54, she is", "at 15 the youngest"."""
    if number.value < TEENAGE or not page.low.endswith("at ", 0, number.start):
        return False
    found = FOLLOWED.match(page.text, number.end)
    if found is None or FRONTED.match(page.text, 0, number.start) is None:
        return False
    return not found["given"] or found["given"] in FIRST_NAMES


def _is_unmarked(page: Page, number: Number) -> bool:
    """Whether the number stands between a full name and its verb, as where commas were lost."""
    if VERB_BEHIND.match(page.low, number.end) is None:
        return False
    named = UNMARKED.match(page.text, 0, number.start)
    return named is not None and named["given"] in FIRST_NAMES


def _is_bare(page: Page, number: Number) -> bool:
    """Whether the number stands between a name's comma and another: "Bell, 54, said", "Bell (54)"."""
    if not 1 <= number.value <= 120 or number.value != int(number.value):
        return False
    after = BARE_END.match(page.low, number.end)
    if after is None:
        return number.value >= ADULT and _is_unmarked(page, number)
    before = NAME_BEFORE.match(page.text, 0, number.start)
    if before is None:  # "the mayor, 61,"
        before = NOUN_BEFORE.match(page.text, 0, number.start)
        if before is not None and number.value < ADULT and before["noun"] not in CHILDREN:
            return False
    if before is None or ("(" in before["gap"]) != (")" in after.group()):
        return False
    return (
        "(" not in before["gap"]
        or number.value >= ADULT
        or FULL_NAME.match(page.text, 0, number.start) is not None
    )

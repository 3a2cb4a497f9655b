"""Counts: a number with the noun that it counts, or with none that stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.determiners import PLURAL_DEFINITES
from extractors.en.lexicon.nouns import COMPOUNDED
from extractors.en.lexicon.number_contexts import BACK_REFERENCES
from extractors.en.lexicon.units import UNITS
from extractors.figures.kinds.nouns import Noun, counted, singular
from extractors.figures.kinds.units import Measure, with_per
from extractors.figures.numbers.cardinals import CARDINALS
from extractors.figures.numbers.in_names import SENTENCE_START, is_name
from extractors.figures.quantity import Quantity
from extractors.pattern import OWNER, lazy, trie

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


MORE = lazy(r"[ ]more(?=[ ][a-z])(?![ ]than)")
"""The word "more" behind a number ("two more boats")."""
OF_THE = lazy(
    rf"""
    [ ]of
    (?: [ ] {trie(PLURAL_DEFINITES)} (?=[ ]) )?+    # two of the boats
    (?P<owner> {OWNER} )                            # two of Bell's deputies
    """,
    regex.VERBOSE,
)
"""Words between a number and its noun ("two of the boats")."""
LOOSE = lazy(r"(?:-odd|-plus|\+)(?=[ ])")
"""An ending that loosens a number ("40-odd boats")."""
LOOSELY = lazy(r"[ ](?:or[ ](?:more|so|less|fewer)|plus)(?=[ ])")
"""Words behind a number that loosen the number ("30 or more boats", "20 or so pilots")."""
MODIFIED = (
    *(
        " mile",
        " kilometre",
        " kilometer",
        " tonne",
        " ton",
        " barrel",
        " gallon",
        " litre",
        " acre",
        " hectare",
    ),
    *(
        " rushing yard",
        " passing yard",
        " receiving yard",
        " total yard",
        " all-purpose yard",
        " return yard",
    ),
)
"""Ends of phrases with a measure for their head, which stays a measure ("two long miles")."""
TIMES = lazy(r"[ ](?P<noun>times)(?!\w)")
"""The noun "times" behind a number."""
JOINED = lazy(
    r"""
    - (?P<noun>
        (?! (?: to | or | and | in | of | per | by | a | an | for ) - )    # 5-to-7
        (?! (?: odd | plus | strong | under | for ) \b )                           # a 500-strong crowd
        [a-z]{2,20}+ ) (?!\w)                                        # a 12-page report
    """,
    regex.VERBOSE,
)
"""A noun that a hyphen joins to a number ("a 12-page report")."""
SINGULAR = lazy(r"[ ](?P<noun>[a-z]++)(?![\w-])")
"""The word behind a number of one."""
COMPOUND = lazy(
    rf"""
      [-–]
      (?! (?: to | or | and | in ) -
        | by- [0-9]{{1,4}} [ -] {trie(UNITS)}    # no 8-by-11-inch
        | {trie(CARDINALS)} (?! \w ) )           # no five-seven
      [a-z]                                      # two-faced
    | [a-z]                                      # 7even
    """,
    regex.VERBOSE,
)
"""Characters right behind a number within a word ("two-faced")."""
PERCENTAGE = lazy(r"(?r)(?<!\w)(?:percentage|percents?|per[ ]cents?)[ ]of[ ]")
"""Words before a share of what follows ("percentage of")."""
BACKWARD = lazy(rf"(?r)(?<!\w){trie(BACK_REFERENCES)}[ ]")
"""A word before a number without a noun that refers backwards ("the two")."""


def read_count(page: Page, number: Number, _: str) -> Quantity | None:
    """The number counts the noun behind it, or stands bare, and is no part of a name: 40 boats."""
    noun = _noun(page, number)
    if is_name(page, number, noun=noun is not None):
        return None
    if page.low[number.start : number.end] == "one":
        return _bare(page, replace(number, form="article"))
    if noun is None:
        return None if _refers_back(page, number) else _bare(page, number)
    unit = Measure(noun.end, noun.unit, "count")
    measured = UNITS.get(noun.head)
    if measured is not None and (measured.dimension == "duration" or f" {noun.unit}".endswith(MODIFIED)):
        unit = Measure(noun.end, measured.name, measured.dimension)
    unit = with_per(page, unit)
    return Quantity(number.start, unit.end, unit.dimension, number.value, unit.name, number, high=number.high)


def _bare(page: Page, number: Number) -> Quantity:
    """A number without a noun, "20 per week" with its rate.

    Its unit may stand before it: "a completion percentage of 62".
    """
    led = page.low.endswith(" of ", 0, number.start)
    percentage = PERCENTAGE.match(page.low, page.begin, number.start) if led else None
    if percentage is not None and number.value >= 1:
        return Quantity(percentage.start(), number.end, "percent", number.value, "percentage", number)
    if number.form != "article" and page.low.startswith(" who ", number.end):
        return Quantity(number.start, number.end, "count", number.value, "people", number, high=number.high)
    unit = with_per(page, Measure(number.end, "", "count"))
    name = unit.name.strip()
    return Quantity(number.start, unit.end, "count", number.value, name, number, high=number.high, bare=True)


def _noun(page: Page, number: Number) -> Noun | None:
    """The counted noun: joined by a hyphen, behind "of the", or right behind the number."""
    low = page.low
    if low[number.end : number.end + 1] == " ":
        return _apart(page, number)
    joined = JOINED.match(low, number.end)
    if joined is not None and (number.form == "digits" or joined["noun"] in COMPOUNDED) and number.value >= 1:
        return _single(page, joined)
    if low.startswith("-strong", number.end):
        return Noun(number.end + len("-strong"), "", "")
    loose = LOOSE.match(low, number.end)
    return counted(page, loose.end()) if loose is not None else None


def _apart(page: Page, number: Number) -> Noun | None:
    """The counted noun a space behind the number: "20 boats", "two of the boats", "20 more boats"."""
    low = page.low
    times = TIMES.match(low, number.end) if low.startswith(" times", number.end) else None
    if times is not None:
        return _single(page, times)
    if number.form == "vague" and low.startswith(" of ", number.end):
        return counted(page, number.end + 3)
    of = OF_THE.match(low, number.end) if low.startswith(" of", number.end) else None
    if of is not None and (of["owner"] or of.end() > number.end + 3):
        return counted(page, of.end())
    loose = LOOSELY.match(low, number.end) if low.startswith((" or ", " plus "), number.end) else None
    if loose is not None:
        return counted(page, loose.end())
    more = MORE.match(low, number.end) if low.startswith(" more ", number.end) else None
    alone = SINGULAR.match(low, number.end)
    plural = counted(page, more.end() if more is not None else number.end)
    if plural is not None or alone is None or alone["noun"] not in COMPOUNDED:
        return plural
    return _single(page, alone)


def _single(page: Page, found: regex.Match[str]) -> Noun:
    """The single noun that a pattern matched."""
    noun = singular(page.text[found.start("noun") : found.end("noun")])
    return Noun(found.end("noun"), noun, noun.lower())


def _refers_back(page: Page, number: Number) -> bool:
    """Whether a number without a noun is no count.

    It may be half a word ("two-faced"), a name's word ("the Gang of Eight"), or a small one that only refers
    back ("the two", "all three").
    """
    if COMPOUND.match(page.low, number.end) is not None:
        return True
    if (
        number.form == "words"
        and page.text[number.end + 1 : number.end + 2].isupper()
        and page.text[number.end] in "-–"
    ):
        return True
    if number.form == "fraction":
        return page.low.startswith("half", number.start)
    if number.form != "words":
        return False
    if page.text[number.start].isupper() and SENTENCE_START.match(page.low, 0, number.start) is None:
        return True
    return number.value < 13 and BACKWARD.match(page.low, 0, number.start) is not None

"""What a number is of: money, an age, a measure, a score, a share, a multiple, or a count of things.

``classify`` asks them in turn, the plainest signs first. A module a kind, and what several of them need:
``nouns`` (the noun that is counted), ``marks`` (feet and inches), ``names`` (where a number is part of one).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.number_contexts import AFTER_A_SPAN, BEFORE_A_SPAN
from extractors.en.lexicon.number_words import VAGUE_TIMES
from extractors.en.lexicon.units import UNITS
from extractors.figures.kinds.ages import read_age
from extractors.figures.kinds.counts import read_count
from extractors.figures.kinds.decades import read_decade
from extractors.figures.kinds.money import read_money
from extractors.figures.kinds.nouns import counted
from extractors.figures.kinds.ordinals import read_ordinal
from extractors.figures.kinds.shares import read_multiple, read_share
from extractors.figures.kinds.units import Measure, unit_behind
from extractors.figures.kinds.votes import read_score
from extractors.figures.numbers.cardinals import CARDINALS
from extractors.figures.numbers.in_names import is_name, is_place
from extractors.figures.quantity import Quantity
from extractors.pattern import NEXT_WORD, first_word, lazy, trie
from extractors.rule import Rules

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


SPAN_AFTER = lazy(
    rf"""
    [ -] {trie(AFTER_A_SPAN)} (?!\w) | (?=-)
    | [ ]and[ ] (?: [0-9]{{1,2}} | {trie(CARDINALS)} ) [ ]    # a year and two months
      (?: month | week | day | hour | minute )
    """,
    regex.VERBOSE,
)
"""Words behind a single unit of time for a stretch of time ("a year later", "a year and two months")."""
IN_ONE = lazy(r"h(?:rs?)?(?P<minutes>[0-5]?[0-9])(?:m|mins?)?(?!\w)")
"""Hours and minutes in one word ("2h30m")."""
WHOLE = lazy(r"^(?:all|whole|entire|(?:a|one)[ ]full)|long$")
"""Words that make a stretch of a single unit of time: "all day", "the whole week", "a yearlong ban"."""
SPACED_MINUS = lazy(
    r"""(?r)
    (?<!\w)
    (?: of | to | at | from | below | between | was | is | were | are | reached | hit    # fell to - 5 degrees
      | to[ ][a-z]{2,15} )                                                               # bear - 5 degrees
    [ ] (?P<minus> [-−–] [ ] )
    """,
    regex.VERBOSE,
)
"""A minus with a space behind, where no dash could stand ("fell to - 5 degrees")."""
SPAN_BEFORE = lazy(rf"(?r)(?<!\w){trie(BEFORE_A_SPAN)}[ ]")
"""Words before a single unit of time for a stretch of time ("for a year")."""


def _vague_time(page: Page, number: Number, _: str) -> Quantity | None:
    """A plural unit of time alone is a stretch of one to ten units: "decades", "centuries"."""
    word = page.low[number.start : number.end]
    if number.form != "vague" or word not in VAGUE_TIMES:
        return None
    return Quantity(
        number.start, number.end, "duration", number.value, VAGUE_TIMES[word], number, high=number.high
    )


def _article(page: Page, number: Number, _: str) -> Quantity | None:
    """An article counts a unit of time as one: a year later, in a decade."""
    found = NEXT_WORD.match(page.low, number.end)
    if found is None or found["word"] not in UNITS:
        return None
    unit, end = UNITS[found["word"]], found.end()
    always = unit.name in ("decade", "century", "fortnight") or WHOLE.search(page.low[number.start : end])
    if not always and not _is_span(page, number, end):
        return None
    if page.low.startswith(" or two", end):
        two = replace(number, end=end + len(" or two"))
        return Quantity(number.start, two.end, "duration", 1.0, unit.name, two, high=2.0)
    return Quantity(number.start, end, "duration", 1.0, unit.name, number)


def _is_span(page: Page, number: Number, end: int) -> bool:
    """Whether words around a single unit of time show a stretch of time."""
    return (
        SPAN_AFTER.match(page.low, end) is not None
        or SPAN_BEFORE.match(page.low, 0, number.start) is not None
    )


def _hours_and_minutes(page: Page, number: Number, _: str) -> Quantity | None:
    """Hours and minutes in one word: "2h30m"."""
    glued = number.form == "digits" and page.low.startswith("h", number.end)
    found = IN_ONE.match(page.low, number.end) if glued else None
    if found is None:
        return None
    value = number.value + int(found["minutes"]) / 60
    whole = replace(number, end=found.end(), value=round(value, 6))
    return Quantity(number.start, found.end(), "duration", whole.value, "hour", whole)


def _measured(page: Page, number: Number, word: str) -> Quantity | None:
    """A unit of measure stands behind the number: 54 metres, 5 degrees, 3 years.

    ``word`` is the first word or sign behind the number.
    """
    measure = unit_behind(page, number, word)
    if number.letter:
        measure = _beyond_the_letter(page, number) or _metre(page, number, measure)
    if measure is None:
        return None
    if page.low[number.start : number.end] == "one" and not _is_one(page, number, measure):
        return None
    if number.letter and (measure.end == number.end or page.low[number.end] in "/."):
        bare = number.end - len(number.letter)
        number = replace(number, value=number.value / number.scale, end=bare, scale=1.0)
    lettered = measure.end == number.end + 1 and is_place(page, number)  # "Deck 14g"
    if lettered or is_name(page, number, noun=True):
        return None
    if measure.dimension == "temperature":
        number = _below_zero(page, number)
    return Quantity(
        number.start, measure.end, measure.dimension, number.value, measure.name, number, high=number.high
    )


def _below_zero(page: Page, number: Number) -> Number:
    """A temperature with the minus that stands a space apart, where no dash could ("fell to - 5 degrees")."""
    minus = SPACED_MINUS.match(page.low, page.begin, number.start)
    if minus is None or number.value <= 0:
        return number
    return replace(number, start=minus.start("minus"), value=-number.value)


def _metre(page: Page, number: Number, measure: Measure | None) -> Measure | None:
    """A letter at the digits as the metre, where no counted noun shows a million ("a 5m wall")."""
    counts = page.low.startswith(" of ", number.end) or counted(page, number.end) is not None
    if measure is not None or number.letter != "m" or counts:
        return measure
    return Measure(number.end, "metre", "length")


def _beyond_the_letter(page: Page, number: Number) -> Measure | None:
    """A symbol that begins with what was read as a scale's letter ("9m/s", "60m.p.h.")."""
    if page.low[number.end : number.end + 1] not in ("/", "."):
        return None
    bare = replace(number, end=number.end - len(number.letter), scale=1.0, letter="")
    measure = unit_behind(page, bare, number.letter)
    return measure if measure is not None and measure.end > number.end + 1 else None


def _is_one(page: Page, number: Number, measure: Measure) -> bool:
    """Whether "one" counts a unit: "one mile", "one year later", not "one day, he ..."."""
    return (
        measure.dimension != "duration" or _is_span(page, number, measure.end) or page.low[number.end] == "-"
    )


KINDS = Rules(
    "kinds",
    "what a number is of, the plainest signs first",
    _vague_time,
    read_money,
    read_age,
    _hours_and_minutes,
    _measured,
    read_score,
    read_share,
    read_multiple,
    read_count,
)
"""The rules that tell the kind of a number."""
DECADES = Rules("kinds", KINDS.decides, read_decade)
"""The rule for tens in the plural ("in her 40s")."""
BY_FORM = {
    "ordinal": Rules("kinds", KINDS.decides, read_ordinal),
    "article": Rules("kinds", KINDS.decides, _article),
}
"""The rules for a form of numbers that has rules of its own; ``KINDS`` are the rules for all other forms."""


def tens(page: Page, start: int) -> Quantity | None:
    """The figure that tens in the plural are; None where the tens are years."""
    quantity, rule = DECADES.first(page, start)
    return replace(quantity, rule=rule) if quantity else None


def classify(page: Page, number: Number) -> Quantity | None:
    """The figure that a number is, by the first rule that tells; None where the number is no figure."""
    quantity, rule = BY_FORM.get(number.form, KINDS).first(page, number, first_word(page.low, number.end))
    return replace(quantity, rule=rule) if quantity else None

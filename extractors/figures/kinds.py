"""What a number is a number of: money, percent, a measure, an age, a share, a multiple, or a count of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.figures.ages import read_age
from extractors.figures.money import read_money
from extractors.figures.names import is_name
from extractors.figures.nouns import Noun, counted, phrase, singular
from extractors.figures.ordinals import read_ordinal
from extractors.figures.reading import Reading
from extractors.figures.units import Measure, unit_behind, with_per
from extractors.figures.votes import read_score
from extractors.lexicons.number_words import VAGUE_TIMES
from extractors.lexicons.units import WORDS

if TYPE_CHECKING:
    from extractors.figures.numbers import Number
    from extractors.figures.page import Page

DETERMINED = r"(?P<the>(?:the|its|his|her|their|our|my|your|these|those|this|that)(?=[ ]))"
OWNER = r"(?:[ ][\w.-]{1,24}(?:['’]s|s['’])(?=[ ]))?"
SHARED = regex.compile(
    rf"[ ]of(?:[ ]all(?=[ ]))?(?:[ ]{DETERMINED}|[ ]an?(?=[ ]))?{OWNER}|[ ](?:all[ ])?{DETERMINED}"
)
OF_THE = regex.compile(
    r"[ ]of[ ](?:(?:the|its|his|her|their|our|my|your|these|those)(?=[ ])(?:[ ][\w.-]{1,24}(?:['’]s|s['’])(?=[ ]))?|[\w.-]{1,24}(?:['’]s|s['’])(?=[ ]))"
)
TIMES_MORE = regex.compile(
    r"[ ]times[ ](?:as|more|the|its|their|his|her|higher|larger|bigger|greater|faster|longer|better|less|lower|smaller|what|that)(?!\w)"
)
FOLD = regex.compile(r"-?fold(?!\w)|x(?![\w])")
HYPHEN_NOUN = regex.compile(r"-(?P<noun>[a-z]{2,20}+)(?![\w])(?!-(?:to|in)-)")
COMPOUND_NOUNS = frozenset(
    """
    member person man woman page seat bed bedroom room storey story vehicle car judge part point game match team party unit
    strong nation country state city car judge justice vote goal run point star volume
    """.split()
)
LINKING = regex.compile(r"[ ](?P<noun>[a-z]++)")
SPAN_AFTER = regex.compile(r"[ -](?:ago|later|earlier|before|after|since|long|apart|old)(?!\w)|(?=-)")
SPAN_BEFORE = regex.compile(
    r"(?r)(?<!\w)(?:for|in|within|over|under|than|nearly|almost|about|around|lasting|lasts|lasted|takes?|took|least|most|roughly|just|only|once|up to|up|half)[ ]"
)


def classify(page: Page, number: Number) -> Reading | None:
    """The reading of a number, the plainest signs first; None where it is no figure."""
    if number.form == "ordinal":
        return read_ordinal(page, number)
    if number.form == "article":
        return _article(page, number)
    return (
        _vague_time(page, number)
        or read_money(page, number)
        or read_age(page, number)
        or _measured(page, number)
        or _score(page, number)
        or _share(page, number)
        or _multiple(page, number)
        or _count(page, number)
    )


def _measured(page: Page, number: Number) -> Reading | None:
    """The number with the unit of measure behind it."""
    measure = unit_behind(page, number)
    if number.letter and (measure := _letter(page, number, measure)) is None:
        return None
    if measure is None:
        return None
    if (
        number.value == 1
        and page.low[number.start : number.end] == "one"
        and not _is_one(page, number, measure)
    ):
        return None
    if number.letter and measure.end == number.end:
        number = number._replace(
            value=number.value / number.scale, end=number.end - len(number.letter), scale=1.0
        )
    if is_name(page, number, noun=True):
        return None
    return Reading(
        number.start, measure.end, measure.dimension, number.value, measure.name, number, high=number.high
    )


def _letter(page: Page, number: Number, measure: Measure | None) -> Measure | None:
    """A letter at the digits as the metre, where no counted noun makes it a million ("a 5m wall")."""
    if (
        measure is not None
        or number.letter != "m"
        or counted(page, number.end) is not None
        or number.value > 5e9
    ):
        return measure
    return Measure(number.end, "metre", "length")


def _is_one(page: Page, number: Number, measure: Measure) -> bool:
    """Whether "one" counts a unit: "one mile", "one year later", not "one day, he ..."."""
    if measure.dimension != "duration":
        return True
    return (
        SPAN_AFTER.match(page.low, measure.end) is not None
        or SPAN_BEFORE.match(page.low, 0, number.start) is not None
        or page.low[number.end] == "-"
    )


def _article(page: Page, number: Number) -> Reading | None:
    """ "a year later", "in a decade": an article that counts a unit of time as one."""
    found = LINKING.match(page.low, number.end)
    if found is None or found["noun"] not in WORDS:
        return None
    unit, end = WORDS[found["noun"]], found.end()
    always = unit.name in ("decade", "century", "fortnight")
    if (
        not always
        and SPAN_AFTER.match(page.low, end) is None
        and SPAN_BEFORE.match(page.low, 0, number.start) is None
    ):
        return None
    return Reading(number.start, end, "duration", 1.0, unit.name, number)


def _vague_time(page: Page, number: Number) -> Reading | None:
    """ "decades", "centuries": from one of them to ten."""
    word = page.low[number.start : number.end]
    if word not in VAGUE_TIMES:
        return None
    return Reading(
        number.start, number.end, "duration", number.value, VAGUE_TIMES[word], number, high=number.high
    )


def _score(page: Page, number: Number) -> Reading | None:
    """Two numbers as a score, unless units or nouns follow."""
    return read_score(page, number, noun=False)


def _share(page: Page, number: Number) -> Reading | None:
    """A fraction, with the noun that it is a share of."""
    if number.form != "fraction":
        return None
    low, said = page.low, page.low[number.start : number.end]
    if said.endswith("half") and not _is_half(page, number):
        return None
    noun = counted(page, number.end) if " in " in said or " out of " in said else None
    of = SHARED.match(low, number.end)
    if of is not None and not noun:
        noun = phrase(page, of.end()) if of["the"] else counted(page, of.end()) or phrase(page, of.end())
    if noun is None:
        return Reading(number.start, number.end, "ratio", number.value, "", number)
    return Reading(number.start, noun.end, "ratio", number.value, noun.unit, number)


HALF_AFTER = regex.compile(
    r"[ ](?:of|the|its|his|her|their|all|that|what|as|were|was|are|is|have|had|said|say|in|for|to|by|from)(?!\w)|[.,;:)]|$"
)


def _is_half(page: Page, number: Number) -> bool:
    """Whether "half" is a share: of something, or by itself where a sentence may go on."""
    return HALF_AFTER.match(page.low, number.end) is not None


def _multiple(page: Page, number: Number) -> Reading | None:
    """ "three times as many", "10-fold", "2x"."""
    found = TIMES_MORE.match(page.low, number.end)
    end = found.start() + 6 if found is not None else 0
    if found is None and (fold := FOLD.match(page.low, number.end)) is not None:
        end = fold.end()
    if not end:
        return None
    return Reading(number.start, end, "multiple", number.value, "", number)


def _count(page: Page, number: Number) -> Reading | None:
    """The number as a count of the noun behind it, or of nothing that stands there."""
    noun = _noun(page, number)
    if is_name(page, number, noun=noun is not None):
        return None
    if page.low[number.start : number.end] == "one":
        return _bare(page, number._replace(form="article"))
    if noun is None:
        return None if _is_bare_word(page, number) else _bare(page, number)
    unit = Measure(noun.end, noun.unit, "count")
    if noun.head in WORDS and WORDS[noun.head].dimension == "duration":
        unit = Measure(noun.end, WORDS[noun.head].name, "duration")
    unit = with_per(page, unit)
    return Reading(number.start, unit.end, unit.dimension, number.value, unit.name, number, high=number.high)


def _bare(page: Page, number: Number) -> Reading:
    """A number of nothing that stands there, "20 per week" with what it is counted by."""
    unit = with_per(page, Measure(number.end, "", "count"))
    return Reading(
        number.start, unit.end, "count", number.value, unit.name.strip(), number, high=number.high, bare=True
    )


def _noun(page: Page, number: Number) -> Noun | None:
    """The counted noun: right behind the number, behind "of the", or joined by a hyphen."""
    low = page.low
    hyphen = HYPHEN_NOUN.match(low, number.end)
    if hyphen is not None and (number.form == "digits" or hyphen["noun"] in COMPOUND_NOUNS):
        word = hyphen["noun"]
        return Noun(hyphen.end(), singular(page.text[hyphen.start("noun") : hyphen.end()]), word)
    if number.form == "vague" and low.startswith(" of ", number.end):
        return counted(page, number.end + 3)
    if (of := OF_THE.match(low, number.end)) is not None and number.value != 1:
        return counted(page, of.end())
    return counted(page, number.end)


COMPOUND = regex.compile(r"[-–][a-z]")
BARE_CONTEXT = regex.compile(
    r"(?r)(?<!\w)(?:the|these|those|all|its|their|his|her|our|last|first|other|bottom|top|final|big|any|both|no|between the)[ ]"
)


def _is_bare_word(page: Page, number: Number) -> bool:
    """Whether a small number word without a noun only refers back ("the two", "all three", "the other two")."""
    return (
        number.form == "words"
        and number.value < 13
        and BARE_CONTEXT.match(page.low, 0, number.start) is not None
    )

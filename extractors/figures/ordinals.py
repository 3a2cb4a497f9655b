"""Ordinals: "the third storm", "second attempt", "finished 10th"; and where such a word is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.figures.nouns import phrase
from extractors.figures.reading import Reading

if TYPE_CHECKING:
    from extractors.figures.numbers import Number
    from extractors.figures.page import Page

DETERMINER = regex.compile(
    r"(?r)(?<!\w)(?:the|a|an|his|her|its|their|our|my|your|this|that|[\w.-]{1,24}['’]s"
    r"|[\w-]{1,24}s['’])[ ](?:very[ ]|world[ ])?"
)
JOINED = regex.compile(r"(?r)(?<!\w)(?:first|second|third|fourth|fifth|sixth)(?:[ ](?:and|or|to)|,)[ ]")
PLACED = regex.compile(
    r"(?r)(?<!\w)(?:finish(?:ed|es|ing)?|came|come|comes|coming|placed?|ranked?|ranks|ranking|lies|lay"
    r"|lying|sit|sits|sat|sitting|went|up to|down to|in)[ ](?:joint[ ])?"
)
HYPHEN = regex.compile(r"-[a-z]")
NAME = regex.compile(r"[ ](?P<word>[\w'’]++)")
OF_ALL = regex.compile(r"[ ](?:of[ ]all|and[ ]foremost|hand|place|things?|off|up)(?!\w)")
AT = regex.compile(r"(?r)(?<!\w)(?:at|from|for|when|since|who|which|that|were|was)[ ](?:the[ ])?")
CARDINAL_AFTER = regex.compile(r"[ ](?:two|three|four|five|six|seven|eight|nine|ten|few|couple|[0-9]+)(?!\w)")


def read_ordinal(page: Page, number: Number) -> Reading | None:
    """The ordinal with its noun; None where it is an adverb, a name's part or half of a compound word."""
    low, text = page.low, page.text
    if HYPHEN.match(low, number.end) is not None or OF_ALL.match(low, number.end) is not None:
        return None
    if _is_name(page, number):
        return None
    determined = (
        DETERMINER.match(low, 0, number.start) is not None or JOINED.match(low, 0, number.start) is not None
    )
    first_words = number.form == "ordinal" and text[number.start].isalpha() and number.value <= 2
    placed = PLACED.match(low, 0, number.start) is not None
    if first_words and not determined:
        return None
    noun = phrase(page, number.end) if (determined or placed or not first_words) else None
    if CARDINAL_AFTER.match(low, number.end) is not None or noun is None:
        return Reading(number.start, number.end, "ordinal", number.value, "", number)
    if not determined and not text[number.start].isdigit() and not placed:
        return Reading(number.start, number.end, "ordinal", number.value, "", number)
    return Reading(number.start, noun.end, "ordinal", number.value, noun.unit, number)


def _is_name(page: Page, number: Number) -> bool:
    """Whether the ordinal begins a name ("First Minister", "Fifth Avenue", "Second World War")."""
    after = NAME.match(page.text, number.end)
    if after is None:
        return False
    if page.text[number.start].isupper():
        return after["word"][0].isupper()
    return page.text[number.start].isdigit() and after["word"] in (
        "Street",
        "Avenue",
        "Amendment",
        "St",
        "Ave",
    )

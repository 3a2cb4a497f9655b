"""Shares and multiples: "two-thirds of the fleet", "one in five boats", "three times as many"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.figures.nouns import Noun, counted, phrase
from extractors.figures.reading import Reading

if TYPE_CHECKING:
    from extractors.figures.numbers import Number
    from extractors.figures.page import Page

DETERMINED = r"(?P<the>(?:the|its|his|her|their|our|my|your|these|those|this|that)(?=[ ]))"
OWNER = r"(?:(?:[ ][\w.-]{1,24}){0,2}?[ ][\w.-]{1,24}(?:['’]s|s['’])(?=[ ]))?+"
SHARED = regex.compile(
    rf"[ ]of(?:[ ]all(?=[ ]))?(?:[ ]{DETERMINED}|[ ]an?(?=[ ]))?{OWNER}|[ ](?:all[ ])?{DETERMINED}"
)
ODDS = regex.compile(r" in | out of |-of-")
INSIDE = regex.compile(r"(?:one|1)[ ](?P<noun>(?!in[ ]|out[ ])[a-z]{3,20})[ ]in[ ]")
HALF_AFTER = regex.compile(
    r"[ ](?:of|the|its|his|her|their|all|that|what|as|were|was|are|is|have|had|said|say|in|for|to|by|from)"
    r"(?!\w)"
    r"|[.,;:)]|$"
)
TIMES_MORE = regex.compile(
    r"[ ]times(?=[ ](?:as|more|the|its|their|his|her|higher|larger|bigger|greater|faster|longer|better"
    r"|less|lower"
    r"|smaller|what|that)(?!\w))"
)
FOLD = regex.compile(r"-?fold(?!\w)|x(?!\w)")


def read_share(page: Page, number: Number) -> Reading | None:
    """A fraction, with the noun that it is a share of."""
    if number.form != "fraction":
        return None
    low, said = page.low, page.low[number.start : number.end]
    if said.endswith("half") and HALF_AFTER.match(low, number.end) is None:
        return None
    noun = _whole(page, number, odds=ODDS.search(said) is not None)
    if noun is None:
        inside = INSIDE.match(low, number.start)
        unit = inside["noun"] if inside is not None else ""
        return Reading(number.start, number.end, "ratio", number.value, unit, number)
    return Reading(number.start, noun.end, "ratio", number.value, noun.unit, number)


def _whole(page: Page, number: Number, odds: bool) -> Noun | None:
    """The noun that a fraction is a share of: behind "of", or for odds right behind."""
    if odds:
        return counted(page, number.end)
    of = SHARED.match(page.low, number.end)
    if of is None:
        return None
    return phrase(page, of.end()) if of["the"] else counted(page, of.end()) or phrase(page, of.end())


def read_multiple(page: Page, number: Number) -> Reading | None:
    """Read a number as a multiple: "three times as many", "10-fold", "2x"."""
    found = TIMES_MORE.match(page.low, number.end) or FOLD.match(page.low, number.end)
    if found is None:
        return None
    return Reading(number.start, found.end(), "multiple", number.value, "", number)

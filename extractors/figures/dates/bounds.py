"""Hedges before and behind a date or a time: "since 2010", "no later than Friday", "2012 or later"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.hedges import DATE_AFTER, DATE_BEFORE, DATE_OPENING, by_word
from extractors.pattern import backwards, last_words, lazy, trie, word_before
from extractors.words import key
from onrecord.records import Passage

if TYPE_CHECKING:
    from extractors.figures.quantity import Quantity
    from extractors.text import Page
    from onrecord.records import Bound


BEFORE_WORDS = by_word(DATE_BEFORE)
"""Hedges before a date, with their bounds."""
AFTER_WORDS = by_word(DATE_AFTER)
"""Hedges behind a date, with their bounds."""
BOUND_LEAD = lazy(
    rf"""(?r)
    (?<![\w]) (?P<word> {backwards(BEFORE_WORDS)} ) [ ]
    (?: (?:the|next|this)[ ] )?+ (?: year[ ] (?: of[ ] )?+ )?+    # since the year 2010
    """,
    regex.VERBOSE,
)
"""A hedge before a date ("since the year 2010")."""
LEAD_ENDS = last_words((*BEFORE_WORDS, "the", "next", "this", "year", "of"))
"""Last words before a date that has a hedge, a cheap look before the pattern."""
TAIL = lazy(rf",?[ ](?P<word>{trie(AFTER_WORDS)})(?!\w)")
"""A hedge behind a date ("2012 or later")."""
TAIL_BEGINNINGS = tuple({f"{comma} {word.split()[0]}" for word in AFTER_WORDS for comma in ("", ",")})
"""Beginnings of hedges behind a date, a cheap look before the pattern."""
RANGE = lazy(r"[ ](?:to|and|through|thru|till|until)[ ]|[-–—~]")
"""Words or a dash between the two ends of a stretch."""
OPENS = lazy(rf"(?r)(?<!\w)(?P<word>{trie(DATE_OPENING)})[ ](?:the[ ])?+")
"""A word at the head of a stretch of time ("from 2012")."""
OWNS = lazy(r"(?:['’]s|(?<=s)['’](?=[ ]\w))(?!\w)")
"""The genitive of a date that only owns the noun of a hedge ("after Thursday's vote")."""
LOOSE = "~"
"""The bound of a loose date."""


def held(page: Page, reading: Quantity) -> tuple[Passage | None, Bound | None]:
    """The hedge that bounds or loosens a date or a time, and the hedge's bound."""
    low = page.low
    may_range = reading.date is None or "/" in reading.date
    if (
        may_range
        and not low[reading.start : reading.end].isalpha()
        and RANGE.search(low, reading.start, reading.end) is not None
    ):
        opening = OPENS.match(low, 0, reading.start)
        if opening is not None:
            return _passage(page, opening), None
    lead = BOUND_LEAD.match(low, 0, reading.start) if word_before(low, reading.start) in LEAD_ENDS else None
    if lead is not None and OWNS.match(low, reading.end) is None:
        bound = BEFORE_WORDS[key(lead["word"])]
        if bound != LOOSE or reading.date is not None:
            return _passage(page, lead), bound
    tail = TAIL.match(low, reading.end) if low.startswith(TAIL_BEGINNINGS, reading.end) else None
    if tail is not None:
        return _passage(page, tail), AFTER_WORDS[key(tail["word"])]
    return None, None


def _passage(page: Page, found: regex.Match[str]) -> Passage:
    """The words that a pattern matched, with their place."""
    start, end = found.span("word")
    return Passage(page.text[start:end], start, end)

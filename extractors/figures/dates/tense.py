"""Whether the clause of a date speaks of the past or of what is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.calendar_words import (
    AHEAD,
    DATE_LEADS,
    MORE_PASTS,
    NO_PASTS,
    PLANNED,
    PUT_OFF,
    TIMETABLED,
)
from extractors.en.lexicon.nouns import PASTS
from extractors.figures.dates.moment import ALL_MONTHS
from extractors.pattern import backwards, lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page

VERBS = (*PASTS, *MORE_PASTS, "was", "were", "had")
"""Irregular pasts."""
REGULAR = rf"(?! {trie(NO_PASTS)} (?!\w) ) \w{{2,12}}ed"
"""A regular past, for verbose patterns."""
MODALS = ("will", "shall", "won't", "won’t")
"""Modals of the future."""
CONDITIONALS = ("would", "could", "should", "might", "must", "can")
"""Modals of the future, but for a perfect behind the modal ("would have closed")."""
MAY = rf"""
    (?<! (?<!\w) (?: {trie((*DATE_LEADS, "for", "or", "than", "with", "last", "next"))} [ \n-]     # in May
                  | {trie(ALL_MONTHS)} (?: ,[ \n] | [/–-] ) ) )                             # April, May
    may
    (?! [ ][0-9(] | ['’:;)]                                                             # May 5, May’s
      | (?: , | ,?[ ](?:and|or|to|through|until) | [/–-] ) [ ]?{trie(ALL_MONTHS)}(?!\w) )   # May and June
"""
"""The modal "may", not the month: no modal follows a preposition or stands beside a month or a day."""
BEFORE = lazy(
    rf"""(?r)
    (?<!\w)
    (?: (?P<open> (?: was | were | been ) [ ] {backwards(PLANNED)}     # was due on
            (?: (?: [ ]to )? [ ]be[ ] (?: {backwards(VERBS)} | {REGULAR} ) )? )  # was to be held
      | (?P<ahead>
            {backwards(PUT_OFF)} [ ] (?: [\w’'-]{{1,20}} [ ] ){{0,4}}? (?: until | till | to )  # put off to
          | (?: {backwards(MODALS)} | {backwards(CONDITIONALS)} (?![ ]have) ) [ ]          # will be closed
            (?: \w{{1,14}} [ ] ){{0,2}} (?: {backwards(VERBS)} | {REGULAR} )
          | to[ ]be[ ] (?: {backwards(VERBS)} | {REGULAR} )                              # is to be closed
          | {backwards((*AHEAD, *TIMETABLED))} | {MAY} )                                       # meets on
      | (?P<past> {backwards((*VERBS, "has", "since"))} | {REGULAR} ) )                         # met on
    (?!\w) (?: [^.!?;\n] | \. (?=\w) | (?<= [ .0-9][a-z] ) \. ){{0,80}}?                      # 9.30 a.m.
    """,
    regex.VERBOSE,
)
"""The verb before a date, which tells whether the date is past or ahead ("met on", "will be closed")."""
BEHIND = lazy(
    rf"""
    ,?+ (?: [ ] (?! {trie(VERBS)} [ ] | {REGULAR} [ ] ) [\w’'-]++ ){{0,4}}?
    [ \n] (?: (?P<ahead> {trie((*MODALS, *CONDITIONALS))} | is[ ]to | are[ ]to | {trie(TIMETABLED)} )
          | {trie(VERBS)} | {REGULAR} )
    (?!\w)
    """,
    regex.VERBOSE,
)
"""The verb behind a date, which tells whether the date is past or ahead."""


def is_ahead(page: Page, start: int, end: int) -> bool | None:
    """Whether the clause of a date from ``start`` to ``end`` speaks of the future; None if the tense is open.

    The verb before it speaks first; one that says what was planned ("was due") leaves it open.
    """
    before = BEFORE.match(page.low, 0, start)
    if before is not None:
        return None if before["open"] else before["past"] is None
    behind = BEHIND.match(page.low, end)
    return None if behind is None else behind["ahead"] is not None

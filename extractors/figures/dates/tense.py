"""Whether the clause of a date speaks of the past or of what is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.calendar_words import AHEAD, MORE_PASTS, NO_PASTS, PLANNED, PUT_OFF, TIMETABLED
from extractors.en.lexicon.nouns import PASTS
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page

PAST = rf"(?: {trie((*PASTS, *MORE_PASTS))} | was | were | had | (?! {trie(NO_PASTS)} (?!\w) ) \w{{2,12}}ed )"
"""A verb in the past, for verbose patterns."""
MODAL = r"(?: will | shall | would | won['’]t )"
BEFORE = lazy(
    rf"""(?r)
    (?<!\w)
    (?: (?P<open> (?: was | were | been ) [ ] {trie(PLANNED)} )                              # was due on
      | (?P<ahead>
            {trie(PUT_OFF)} [ ] (?: [\w’'-]{{1,20}} [ ] ){{0,4}}? (?: until | till | to )   # put it off until
          | {MODAL} [ ] (?: \w{{1,14}} [ ] ){{0,2}} {PAST}                                 # will be closed on
          | {trie(AHEAD)} | may (?![ ][0-9]) | {trie(TIMETABLED)} )                         # will meet, meets on
      | (?P<past> {PAST} | has | since ) )                                                  # met on
    (?!\w) (?: [^.!?;\n] | \. (?=\w) | (?<= [ .0-9][a-z] ) \. ){{0,80}}?                     # 9.30 a.m.
    """,
    regex.VERBOSE,
)
BEHIND = lazy(
    rf"""
    ,?+ (?: [ ] (?! {PAST} [ ] ) [\w’'-]++ ){{0,4}}?
    [ ] (?: (?P<ahead> {MODAL} | is[ ]to | are[ ]to | {trie(TIMETABLED)} )    # on Thursday it will meet
          | {PAST} )
    (?!\w)
    """,
    regex.VERBOSE,
)


def is_ahead(page: Page, start: int, end: int) -> bool | None:
    """Whether the clause around a date from ``start`` to ``end`` speaks of what is to come; None if it is open.

    The verb before it speaks first; one that says what was planned ("was due") leaves it open.
    """
    before = BEFORE.match(page.low, 0, start)
    if before is not None:
        return None if before["open"] else before["past"] is None
    behind = BEHIND.match(page.low, end)
    return None if behind is None else behind["ahead"] is not None

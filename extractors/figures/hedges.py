"""Hedges, changes and events around a figure: "nearly", "rose by", "killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec import Struct
from msgspec.structs import replace

from extractors.en.lexicon.hedges import (
    AFTER,
    BETWEEN_CHANGE_AND_NUMBER,
    BETWEEN_HEDGE_AND_NUMBER,
    BETWEEN_NUMBER_AND_EVENT,
    BOUNDS,
    CHANGES,
    EVENT_VERBS,
    EVENTS,
    NOUNS_OF_AMOUNT,
    ONLY_BY_AMOUNT,
    PARTICLE_VERBS,
    PREPOSITIONS,
    by_word,
)
from extractors.en.lexicon.number_contexts import AGE_LEADS
from extractors.figures.dates.bounds import held
from extractors.pattern import backwards, last_words, lazy, openings, trie, word_before
from extractors.words import key
from onrecord.records import Bound, Change, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.figures.quantity import Quantity
    from extractors.text import Page


REACH = 60
"""Characters over which a verb of change reaches to a second figure, at most."""
LISTED = lazy(r",?[ ](?:and|or)[ ]|,[ ]")
"""A comma or conjunction between members of a list."""
STOPS = lazy(r"[.;!?\n]")
"""The end of a clause."""


class Stance(Struct, frozen=True, gc=False):
    """How a text holds a figure: the hedge's place, its bound, the change, and the event that it counts."""

    hedge: Passage | None
    bound: Bound | None
    change: Change | None
    subject: str | None


BEFORE_WORDS = by_word(BOUNDS)
"""Hedges before a figure, with their bounds."""
AFTER_WORDS = by_word(AFTER)
"""Hedges behind a figure, with their bounds."""
SYMBOLIC = tuple(word for word in BEFORE_WORDS if not word[-1].isalnum())
"""Hedges before a figure that are signs."""


BEFORE = lazy(
    rf"""(?r)
      (?<!\w) (?P<word> {backwards(word for word in BEFORE_WORDS if word not in SYMBOLIC)} ) [ \n-]
      (?P<the> the[ ] )? (?: {trie(BETWEEN_HEDGE_AND_NUMBER)} [ ] )?    # more than just 5
    | (?P<symbol> {backwards(SYMBOLIC)} ) [ ]?                          # >5, c. 5
    """,
    regex.VERBOSE,
)
"""A hedge before a figure ("more than just 5", ">5")."""
BEFORE_ENDS = last_words((*BEFORE_WORDS, *BETWEEN_HEDGE_AND_NUMBER, "the", "-", "\n"))
"""Last words before a figure with a hedge, a cheap look before the pattern."""
BEHIND = lazy(
    rf"""
      [ ] (?P<word> {trie(word for word in AFTER_WORDS if word[0].isalpha())} )          # 5 or more,
      (?! -?\w | [ ]than )                                                              # not "or more than 7"
    | (?P<mark> {trie(word for word in AFTER_WORDS if not word[0].isalpha())} ) (?!\w)   # 5+, 5-odd
    """,
    regex.VERBOSE,
)
"""A hedge behind a figure ("5 or more", "5+")."""
NAMED_BEHIND = lazy(r"[ ][a-z$£€0-9]")
"""The addition behind "plus", which is then no hedge ("$5 an hour plus tips")."""
BEGIN_BEHIND = tuple({f" {word.split()[0]}" if word[0].isalpha() else word for word in AFTER_WORDS})
"""Beginnings of hedges behind a figure, a cheap look before the pattern."""
CHANGED = rf"(?<!\w) (?P<word> {backwards(CHANGES)} ) [ ]"
"""A verb of change, for verbose patterns."""
MOVED = lazy(
    rf"(?r) {CHANGED} (?: {trie(BETWEEN_CHANGE_AND_NUMBER)} [ ] ){{0,3}}",  # rose sharply by 5%
    regex.VERBOSE,
)
"""A verb of change before a figure ("rose sharply 5%")."""
MOVED_ENDS = last_words((*CHANGES, *BETWEEN_CHANGE_AND_NUMBER))
"""Last words before a figure behind a verb of change, a cheap look before the pattern."""
MOVED_BY = lazy(
    rf"""(?r)
    {CHANGED} (?: [\w'’-]{{1,20}} [ ] ){{0,3}} by[ ]                         # cut costs by 5%
    (?: (?: an? | the ) [ ]
        (?: (?: \w{{1,20}} [ ] )? {trie(NOUNS_OF_AMOUNT)} [ ]of[ ] )? )?    # fell by an average of 5%
    """,
    regex.VERBOSE,
)
"""A verb of change and "by" before a figure ("cut costs by 5%")."""
PARTICLE_VERB = lazy(rf"(?r)(?<!\w){trie(PARTICLE_VERBS)}[ ]")
"""A verb before "up" or "down" that moves no figure ("make up")."""
EVENT_BEFORE = lazy(
    rf"""(?r)
    (?<!\w) (?P<word> {backwards([*EVENTS, *EVENT_VERBS])} )
    (?: [ ]                       # killed 12 people
      | ,?[ ]including[ ] )       # killed, including 12 children
    """,
    regex.VERBOSE,
)
"""An event before a count ("killed 12 people", "killed, including 12 children")."""
EVENT_ENDS = last_words((*EVENTS, *EVENT_VERBS, "including"))
"""Last words before a count with an event, a cheap look before the pattern."""
EVENT_AFTER = lazy(
    rf"[ ] (?: {trie(BETWEEN_NUMBER_AND_EVENT)} [ ] ){{0,3}} (?P<word> {trie(EVENTS)} ) (?!\w)",
    regex.VERBOSE,
)
"""An event behind a count ("12 people were killed")."""
EVENT_BEHIND = openings((*BETWEEN_NUMBER_AND_EVENT, *EVENTS), " ")
"""Characters behind a count that has an event behind it, a cheap look before the pattern."""
AGE_OF = lazy(rf"(?r)(?<!\w)(?:the[ ])?{trie(AGE_LEADS)}[ ]")
"""Words before an age."""
ENDS = lazy(r"(?r)(?<!\w)(?P<word>between|from)[ ](?:the[ ])?")
"""The word before a range's two ends ("between 5 and 7")."""
FROM = lazy(r"(?r)(?<!\w)from[ ]")
"""The word "from" before a figure."""
POINTS = frozenset({"percentage", "percentage point", "basis point", "point"})
"""Units of a change in percent or points."""
STILL = frozenset({"date", "time", "ordinal", "score", "age", "ratio", "duration", "multiple"})
"""Dimensions of figures that no verb moves."""


def stances(page: Page, readings: list[Quantity]) -> Iterator[Stance]:
    """The stance of each figure, in order: its own, or a stance that reaches over from the figure before."""
    last: tuple[Quantity, Stance] | None = None
    for reading in readings:
        own = _stance(page, reading)
        if last is not None:
            own = _reached(page, *last, reading, own)
        yield own
        last = reading, own


def _stance(page: Page, reading: Quantity) -> Stance:
    """The hedge, change and event of a figure, looked for at both of its ends."""
    if reading.dimension in ("date", "time"):
        return Stance(*held(page, reading), None, None)
    start, word = reading.start, word_before(page.low, reading.start)
    before, behind = _before(page, reading, word), _behind(page, reading)
    if before is not None:
        start, word = before.start, word_before(page.low, before.start)
    hedge, bound = before or behind, _bound(before or behind)
    if hedge is None and reading.high is not None and reading.number.high is None:
        hedge = _ends(page, start)
    if bound == "~" and behind is not None:  # "about 500 or more"
        hedge, bound = behind, _bound(behind)
    elif bound in ("<=", ">=") and reading.high is not None and FROM.match(page.low, 0, start) is not None:
        hedge, bound = None, None  # "from up to 5 miles to 7" bounds one end
    return Stance(hedge, bound, _change(page, reading, start, word), _event(page, reading, start, word))


def _ends(page: Page, start: int) -> Passage | None:
    """The word that leads to a range's two ends, which bounds nothing ("between 5 and 7")."""
    found = ENDS.match(page.low, 0, start)
    if found is None:
        return None
    at = found.span("word")
    return Passage(page.text[at[0] : at[1]], *at)


def _bound(hedge: Passage | None) -> Bound | None:
    """The bound that a hedge says."""
    if hedge is None:
        return None
    word = key(hedge.text.lower())
    return BEFORE_WORDS.get(word) or AFTER_WORDS[word]


def _reached(page: Page, before: Quantity, held: Stance, reading: Quantity, own: Stance) -> Stance:
    """The stance of a figure, if the words around the figure before reach over.

    A conversion in brackets is held as what it converts: "more than 100 kilometres (62 miles)", and so are
    the members of a list: "nearly 435 homes and 187 shops". A second "by" repeats the verb of the first: "tin
    was down 2%, zinc by 3%".
    """
    if held.bound is None and held.change is None:
        return own
    if own.hedge is not None or own.change is not None or reading.value is None:
        return own
    if _is_listed(page, before, held, reading):
        return replace(own, hedge=held.hedge, bound=held.bound, change=held.change)
    between = page.low[before.end : reading.start] if reading.start - before.end < REACH else "."
    if between in (" (", " (or ", " ($", " (about ") and reading.unit != before.unit:
        if reading.dimension == before.dimension:
            return replace(own, hedge=held.hedge, bound=held.bound, change=held.change)
    elif between.endswith(" by ") and reading.unit == before.unit and not STOPS.search(between):
        return replace(own, change=held.change)
    return own


def _is_listed(page: Page, before: Quantity, held: Stance, reading: Quantity) -> bool:
    """Whether two figures in digits are members of one list, with the hedge before the first member."""
    if before.dimension != reading.dimension or reading.dimension in STILL:
        return False
    if not before.number.form == reading.number.form == "digits":
        return False
    leads = held.hedge is None or held.hedge.end <= before.start
    return leads and LISTED.fullmatch(page.low, before.end, reading.start) is not None


def _before(page: Page, reading: Quantity, word: str) -> Passage | None:
    """The hedge right before a figure, which ``word`` stands before."""
    start = reading.start
    if reading.dimension == "age":  # the over-65s are one word, and so are men "aged 18 months"
        start, word = reading.number.start, word_before(page.low, reading.number.start)
        if (aged := AGE_OF.match(page.low, 0, start)) is not None:
            start, word = aged.start(), ""
    found = BEFORE.match(page.low, 0, start) if word in BEFORE_ENDS else None
    if found is None or not _hedges(found, reading):
        return None
    start, end = found.span("word" if found["word"] else "symbol")
    if found["symbol"] and start and (page.low[start - 1].isalnum() or page.low[start - 1] in ".°"):
        return None
    if found["symbol"] == "c." and page.text[start].isupper():  # "vitamin C. 5 boats"
        return None
    return Passage(page.text[start:end], start, end)


def _hedges(found: regex.Match[str], reading: Quantity) -> bool:
    """Whether the words before a figure loosen the figure, and are no preposition of place, time or topic.

    "over the two years" and "about two brothers" loosen nothing.
    """
    if reading.dimension == "ordinal":
        return reading.high is not None
    if found["word"] and key(found["word"]) in PREPOSITIONS:
        few = reading.dimension == "count" and reading.value == 2 and not reading.bare
        return found["the"] is None and not few
    return True


def _behind(page: Page, reading: Quantity) -> Passage | None:
    """The hedge right behind a figure, or behind its number."""
    for at in dict.fromkeys((reading.end, reading.number.end)):
        found = BEHIND.match(page.low, at) if page.low.startswith(BEGIN_BEHIND, at) else None
        if found is not None and not (
            found["word"] == "plus" and at == reading.end and NAMED_BEHIND.match(page.low, found.end())
        ):
            start, end = found.span("word" if found["word"] else "mark")
            return Passage(page.text[start:end], start, end)
    return None


def _change(page: Page, reading: Quantity, start: int, word: str) -> Change | None:
    """The direction in which the verb before a figure moves it; ``word`` stands before ``start``."""
    if reading.dimension in STILL:
        return None
    if reading.high is not None and word == "from":
        start -= len("from ")
        word = word_before(page.low, start)
    found = MOVED.match(page.low, 0, start) if word in MOVED_ENDS else None
    if found is None and " by " in page.low[max(start - REACH, 0) : start]:
        found = MOVED_BY.match(page.low, 0, start)
    verb = key(found["word"]) if found is not None else ""
    if found is None or not (" by " in found.group() or _may_move(verb, reading)):
        return None
    if verb in ("up", "down") and PARTICLE_VERB.match(page.low, 0, found.start()) is not None:
        return None
    return CHANGES[verb]


def _may_move(verb: str, reading: Quantity) -> bool:
    """Whether a verb of change without "by" moves this figure: "up 5%", not "grew up 200 yards"."""
    if reading.unit in POINTS:
        return True
    if verb in ONLY_BY_AMOUNT:
        return False
    if reading.dimension == "money" or reading.bare:
        return True
    return verb not in ("up", "down") and (reading.dimension != "count" or verb in ("rose", "fell"))


def _event(page: Page, reading: Quantity, start: int, word: str) -> str | None:
    """The event word right before or behind a count; ``word`` stands before ``start``."""
    if reading.dimension not in ("count", "ratio", "percent"):
        return None
    found = EVENT_BEFORE.match(page.low, 0, start) if word in EVENT_ENDS else None
    if found is None and page.low[reading.end : reading.end + 3] in EVENT_BEHIND:
        found = EVENT_AFTER.match(page.low, reading.end)
    return None if found is None else EVENT_VERBS.get(key(found["word"]), found["word"])

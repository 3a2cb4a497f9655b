"""Where the content that a cue leads into begins; the patterns are over the letters of ``classes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors import classes
from extractors.en.lexicon import reporting
from extractors.en.lexicon.complements import (
    ADDING,
    CIRCUMSTANCES,
    COMMITTING,
    HEARD,
    NO_CONTENT,
    PLAIN,
    TOLD,
    TOPICS,
)
from extractors.en.lexicon.function_words import APPROXIMATORS, QUESTION_WORDS
from extractors.en.speech.ends import FINITE, content_end
from extractors.en.speech.phrases import NOMINAL, phrase_after
from extractors.pattern import lazy

if TYPE_CHECKING:
    from extractors.grammar import Cue, Line


LONGEST_LEAD = 24
"""Tokens from a cue to its colon: said in an editorial in the Post on Monday: A."""
NOUNS = frozenset((classes.NOUN, classes.NAME))
"""Classes of the noun that a relative clause belongs to."""
QUOTED_OR_END = frozenset(("", *classes.QUOTED))
"""Classes of quotations, or the end of a paragraph."""
BEFORE_BASE = classes.PRONOUN + classes.MODAL + classes.TO + classes.NAME
"""Classes of words before a base form that is a verb, whatever nouns are written like it."""
NO_BEGINNING = frozenset(("", *",.:;-)", *classes.OPEN_ENDED, classes.ENDS_IN_STOP))
"""Classes that no content begins with, or the end of a paragraph."""
AS_SHE = classes.AS + classes.PRONOUN
"""The words "as she", which begin a clause of time or manner."""
MEASURING = classes.DETERMINER + classes.QUANTIFIER + classes.NOUN
"""Classes of words with which a clause begins that tells how much: (said) nothing less would do."""
BEHIND_PRONOUN = frozenset((*classes.AUXILIARIES, classes.VERB, ",", "."))
"""Classes behind a "that" which is a subject or an object of its own."""
LEAST_CLAUSE = 3
"""Words from which on a content is a clause, whether a verb of the content is known or not."""
TIMES = lazy(
    r"""
    (?: r (?![\#D'xhm])                 # again; no “only two pilots”, “there is”
      | i?[de]{0,2}e(?:\#(?!l))?         # Monday; on Monday, 3; last week; earlier this month
    )*+
    """,
    regex.VERBOSE,
)
"""Words of time between a cue and its content: again; on Monday; earlier this month."""
ADVERBIAL = lazy(
    rf"""
    (?: r(?:&r)?                                         # again; again and again
      | \# (?=t)                                          # a footnote's number: reported6 that
      | e                                                # Monday
      | i?(?:[de\#r]|(?<=[de])l(?=e))*e(?:,?\#)?         # on the same day, 3 days later, on May 5
      | i n?{NOMINAL}(?:[oi]{NOMINAL}){{0,2}}            # in a letter to the head of the board
        (?:,N{{1,3}}(?=[it]))?                           # in Ellery, New York on Monday
      | T(?=[dpNH]){NOMINAL}                             # to the council
    ){{0,4}}+
    (?:\([^()]{{1,6}}\))?                                # (as Lind did)
    """,
    regex.VERBOSE,
)
"""Words between a cue and its content that tell when and where: on May 5, in a letter to the board."""
INSERTED = lazy(r",[^,.;:QRPZsSjxhmC]{1,14},|-[^.;:QRPZ-]{1,14}-|\([^()]{1,14}\)")
"""Words set apart between a cue and its "that": , however,; - unconvincingly -; (in a letter to the board).
"""
OWN_VERB = lazy(r"[re]?[vxhmX]")
"""A verb behind the cue whose subject stands before the cue: the bolts that Bell said were new."""
PLACE = lazy(r",N{1,3}(?=[it])")
"""A larger place behind a place: (told the board in Ellery), New York on Monday."""
NO_SUBJECT = lazy(r"c[gGvs]")
"""A clause without a subject: when asked."""
FRONTED = lazy(r"t,[^,.;:QRPZ]{1,25},")
"""An aside between "that" and a clause: that, given the tide, ..."""
CLAUSE = lazy(
    rf"""
    (?: [ic][^.;,:QRPZ]{{1,25}},                         # when the tide turned,
      | i[^.;,:QRPZ]{{1,8}}(?=p)                         # in that case (she left)
      | i[^.;,:QRPZvsjxhmX]{{1,8}}?(?<=[elN])(?=d|\#l)   # in the past year (the wall fell)
      | Bl[de]{{0,2}}                                    # so far this year
      | [re],?                                           # sometimes
    )?
    (?: (?:d?R)? {NOMINAL} (?:[oiTg]{NOMINAL}){{0,4}}      # the head of the board; “cheap” bolts
        (?: ,[^.;:,]{{1,20}},                            # , a pilot,
          | w[^.,;:]{{1,10}}? )?                         # who left
        (?:[re]|Dl)? (?:[vsjxhmXSJRQPZ]|n(?!T))                 # later resigned; no “not to leave”
      | p ['xhmX]                                        # he's, she will
      | r ['xhmX]                                        # there's, there have been
      | g {NOMINAL}? (?:[oiTg]{NOMINAL}){{0,3}} [xhmX]   # closing the quay would
    )
    """,
    regex.VERBOSE,
)
"""A subject with its verb, with which a content without "that" begins."""


def content_start(line: Line, cue: Cue) -> int | None:
    """Where the content begins after the cue, past hearer and adverbials; None where none follows."""
    tags = line.tags
    at = cue.last
    if cue.speaker and cue.last < cue.speaker.last == cue.end and not cue.inverted:
        at = cue.end
    elif "tell" in cue.senses and (hearer := phrase_after(tags, at)):
        at = _past_place(tags, _past_second(tags, hearer.last))
        if tags[at : at + 1] == "," and tags[at + 1 : at + 2] != classes.WHO and CLAUSE.match(tags, at + 1):
            return at + 1  # Bell told the crowd, she's been there
    if _lacks_object(line, cue):
        return at if OWN_VERB.match(tags, at) or CLAUSE.match(tags, at) else None
    after_hearer = at
    times = TIMES.match(tags, at)
    at = times.end() if times else at
    if FRONTED.match(tags, at):
        return at + 2
    if tags[at : at + 1] == classes.THAT and not _pronoun_that(tags, at):
        return at + 1
    that = _that_after_adverbials(line, after_hearer) or _that_after_hearer(line, cue)
    return that if that is not None else _bare_start(line, cue, at)


def _lacks_object(line: Line, cue: Cue) -> bool:
    """Whether what is said stands before the clause: the wall which Bell said leaks; what Bell told us."""
    tags = line.tags
    head = cue.start - 1
    if head < 0 or cue.inverted or cue.speaker is None or cue.speaker.first != cue.start:
        return False
    before = tags[head - 1 : head]
    if tags[head] == classes.THAT:
        return before in NOUNS and OWN_VERB.match(tags, cue.last) is not None
    word = line.word(head).lower()
    return word == "what" or (tags[head] == classes.WHO and before != classes.PREPOSITION and word != "whose")


def _bidden(line: Line, cue: Cue, verb: str) -> int | None:
    """As in "warned residents not to swim": what a hearer is not to do begins with "not"."""
    hearer = phrase_after(line.tags, cue.last) if verb in HEARD else None
    return (
        hearer.last
        if hearer and line.tags[hearer.last : hearer.last + 2] == classes.NOT + classes.TO
        else None
    )


def _past_second(tags: str, at: int) -> int:
    """Past another hearer, where "that" follows it: told a crew of two women and five men that."""
    second = phrase_after(tags, at + 1) if tags[at : at + 1] == classes.AND else None
    return second.last if second and tags[second.last : second.last + 1] == classes.THAT else at


def _past_place(tags: str, at: int) -> int:
    """Past what a place lies in: told the board in Ellery, New York on Monday."""
    place = PLACE.match(tags, at)
    return place.end() if place else at


def _bare_start(line: Line, cue: Cue, at: int) -> int | None:
    """Where a content without "that" begins, if one stands at ``at``."""
    tags = line.tags
    verb = line.word(cue.first).lower()
    fronted = cue.tag == classes.SAYING and cue.speaker and cue.speaker.first > cue.first
    if fronted and tags[at : at + 1] == classes.PREPOSITION:
        return None
    colon = _past_adverbials(tags, at) if ":" in tags[at : at + LONGEST_LEAD] else at
    if tags[colon : colon + 1] == ":" and tags[colon + 1 : colon + 2] not in QUOTED_OR_END:
        return colon + 1
    if _is_no_content(line, at):
        return None
    if tags[at] == classes.TO:
        return at if verb in COMMITTING or (verb in TOLD and at > cue.last) else None
    if (bidden := _bidden(line, cue, verb)) is not None:
        return bidden
    if line.word(at).lower() in QUESTION_WORDS:
        return None if line.word(at).lower() == "when" and NO_SUBJECT.match(tags, at) else at
    return at if _is_clause(line, cue, at, verb) else None


def _is_clause(line: Line, cue: Cue, at: int, verb: str) -> bool:
    """Whether a clause stands at ``at`` that a verb leads into without "that"."""
    tags = line.tags
    before = tags[cue.start - 1] if cue.start else ""
    if before == classes.ENDS_IN_COMMA or (
        before in (",", classes.ENDS_IN_MARK) and line.word(at).lower() in CIRCUMSTANCES
    ):
        return False
    if (verb in COMMITTING and tags[at] == classes.NOUN) or tags[
        at
    ] == classes.SAID:  # pledged delegates; said and told
        return False
    if verb in PLAIN - ADDING and (tags[at] != classes.PREPOSITION or line.word(at).lower() == "despite"):
        end = content_end(line, at)
        return FINITE.search(tags, at, end) is not None or end - at >= LEAST_CLAUSE
    if tags[at] == classes.THAT:  # insisted that was no part of it; remarks that were heard
        return verb not in reporting.NOUN_FORMS and OWN_VERB.match(tags, at + 1) is not None
    if (
        cue.tag in classes.BASE_FORMS
        and verb in reporting.NOUN_FORMS
        and tags[cue.first - 1] not in BEFORE_BASE
    ):
        return False
    return CLAUSE.match(tags, at) is not None


def _is_no_content(line: Line, at: int) -> bool:
    """Whether nothing or no content begins at a token: said nothing, said so; but "said so far nine left"."""
    tags = line.tags
    if tags[at : at + 1] in NO_BEGINNING or tags[at : at + 2] == AS_SHE:  # told them as she left
        return True
    if tags[at] == classes.ENDS_IN_WORD:
        return not CLAUSE.match(tags, at)
    word = line.word(at).lower()
    vague = word in APPROXIMATORS and tags[at] == classes.DETERMINER
    so_far = tags[at : at + 2] == classes.BUT + classes.NOUN and line.word(at + 1) == "far"
    measured = word not in TOPICS and tags[at] in MEASURING and CLAUSE.match(tags, at)
    return word in NO_CONTENT and not (vague or so_far or measured)


def _past_adverbials(tags: str, at: int) -> int:
    """Past what tells when and where somebody says something: Bell said in an editorial: A."""
    match = ADVERBIAL.match(tags, at)
    return match.end() if match else at


def _pronoun_that(tags: str, at: int) -> bool:
    """Whether a "that" is a subject or object of its own: "said that was wrong"."""
    return tags[at + 1 : at + 2] in BEHIND_PRONOUN


def _that_after_adverbials(line: Line, at: int) -> int | None:
    tags = line.tags
    end = _past_adverbials(tags, at)
    if inserted := INSERTED.match(tags, end):
        end = inserted.end()
    elif tags[end : end + 1] == ",":
        end += 1
    if (
        end == at
        or tags[end : end + 1] != classes.THAT
        or line.word(at).lower() in TOPICS
        or _pronoun_that(tags, end)
    ):
        return None
    return end + 1


def _that_after_hearer(line: Line, cue: Cue) -> int | None:
    """As in "warned the council (in 1962) that": a hearer whom the verb need not have."""
    hearer = phrase_after(line.tags, cue.last) if line.word(cue.first).lower() in HEARD else None
    if hearer is None:
        return None
    at = _past_place(line.tags, hearer.last)
    if line.tags[at : at + 1] == classes.THAT:  # promises returns that are fixed
        return None if _pronoun_that(line.tags, at) else at + 1
    return _that_after_adverbials(line, at)

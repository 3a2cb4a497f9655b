"""A quotation behind its cue: which cue leads into it, and whose that is, by the clauses between them.

The patterns are over the letters of ``classes``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors import classes
from extractors.en.lexicon.reporting import ASPECTUAL
from extractors.en.speech.agents import agent
from extractors.grammar import REACH, Cue, SpeechTag, sentence_start

if TYPE_CHECKING:
    from extractors.grammar import Line, Quoted

OWN_RELATIVE = re.compile(r"[^.;:QRPZw]{0,25},w[^.;:,QRPZ]{0,8}\Z")
"""A relative clause of the speaker before a quotation: (said) Ruth Bell, a pilot, who has a "sea dog" badge.
"""
HEARD_BY = frozenset(("ask", "tell"))
"""Senses of verbs whose passive has no speaker for its subject: whoever "was asked" or "was told" hears."""
REPORTING = frozenset(("say", "tell"))
"""Senses of verbs that report: they say something, or tell somebody something."""
SPEAKING_TOO = frozenset(("say", "tell", "ask", "call"))
"""Senses of verbs whose subject speaks a quotation within their clause."""
STOP = re.compile(r"[.;]")
"""The end of a clause: a full stop, a semicolon."""
COMMAS = "," + classes.ENDS_IN_COMMA
"""Classes before a tag at its sentence's end: a comma, within a quotation or not."""
LONGEST_TAG = 30
"""Tokens that a speech tag at a sentence's end may have."""
LEADING = frozenset(",:")
"""Marks that lead in a quotation of its own: a comma, a colon."""
OWN_CLAUSE = frozenset(".,;:-QRPZ&Ba")
"""Classes before a clause that stands in no other clause: a mark, a quotation, "and", "but", "as"."""
SHARED = re.compile(r"[^tcw]{0,14}\Z")
"""Tokens before a verb that shares a subject: Bell left the hall, saying; but not: Bell, who said that."""
NAMING = frozenset(classes.NAMES + classes.PRONOUN)
"""Classes of names and pronouns."""
SURE = frozenset(("say", "tell", "ask", "call", "according"))
"""Senses of verbs whose speaker speaks a quotation after them: verbs of judging and uttering say less."""


def before(at: Quoted) -> SpeechTag | None:
    """A clause of its own leads into the quotation: Bell said, "Q"; Bell called it "Q"; "Q" by Bell."""
    tagged = _led_by(at)
    return tagged if tagged is None or tagged.sure else None


def within(at: Quoted) -> SpeechTag | None:
    """A clause within another one, or a verb that shares a subject, leads into the quotation."""
    return _led_by(at)


def _led_by(at: Quoted) -> SpeechTag | None:
    """The tag of the last cue before a quotation, sure where nothing speaks against it."""
    line, token, cues = at.line, at.token, at.cues
    cue = cues[-1] if cues else None
    start = sentence_start(line.tags, token)
    if cue is None or cue.last > token or cue.first < start:
        return None
    if cue.passive:
        return _passive(line, token, cue)
    if cue.inverted and cue.speaker and OWN_RELATIVE.match(line.tags, cue.speaker.last, token):
        return SpeechTag(token, "aside")
    led = line.tags[token - 1] in LEADING
    sure = has_own_clause(line, cue) and not cue.denied and bool(cue.senses & SURE)
    if not sure and (closing := _closing(at)):
        return SpeechTag(token, "before", closing.speaker, cue, (closing.first, closing.last))
    if not (cue.senses & SPEAKING_TOO or (cue.tag == classes.SAID and led)):
        governing = _governing(line, cues)
        if governing is None and not led and cue.last < token and line.word(cue.first).lower() in ASPECTUAL:
            return None
        cue = governing or cue
    elif cue.denied and not led:
        return SpeechTag(token, "denied")
    teller = cue if has_own_clause(line, cue) else _outermost(cues, start, cue) or cue
    if teller.speaker is None:
        return None
    sure = has_own_clause(line, cue) and bool(cue.senses & SURE)
    return SpeechTag(token, "before", teller.speaker, cue, (teller.first, teller.last), sure=sure)


def _closing(at: Quoted) -> Cue | None:
    """The tag that ends the sentence of a quotation: Owners may think they “are alone”, said Bell."""
    tags = at.line.tags
    stop = STOP.search(tags, at.token + 1, at.token + REACH)
    end = stop.start() if stop else len(tags)
    for start in range(end - 1, max(at.token, end - LONGEST_TAG), -1):
        cue = at.starting.get(start)
        if cue and cue.tag == classes.SAID and cue.end == end and tags[start - 1] in COMMAS:
            return cue
    return None


def has_own_clause(line: Line, cue: Cue) -> bool:
    """Whether a cue has its subject before it, in a clause of its own, or shares a near cue's subject."""
    if cue.speaker is None or cue.tag == classes.ACCORDING:
        return cue.speaker is not None
    first, last, aside = cue.speaker.first, cue.speaker.last, cue.speaker.aside
    if cue.inverted or first > cue.first or (first and line.tags[first - 1] not in OWN_CLAUSE):
        return False
    if first == cue.start:
        return True
    named = not NAMING.isdisjoint(line.tags[first:last])
    return named and SHARED.match(line.tags, aside[1] if aside else last, cue.first) is not None


def _outermost(cues: list[Cue], start: int, inner: Cue) -> Cue | None:
    """The first cue of a sentence, where another stands in what it says: Bell said the plan Lind praised."""
    for cue in cues:
        if (
            start <= cue.first < inner.first
            and cue.senses & REPORTING
            and not (cue.inverted or cue.denied or cue.passive)
        ):
            return cue if cue.speaker and cue.tag != classes.ACCORDING else None
    return None


def _governing(line: Line, cues: list[Cue]) -> Cue | None:
    """The verb of saying whose report a verb of judging stands in: "Bell said the plan used ..."."""
    nearest = cues[-1]
    start = sentence_start(line.tags, nearest.first)
    for cue in reversed(cues[-4:-1]):
        if (
            cue.first >= start
            and cue.senses & REPORTING
            and not (cue.inverted or cue.denied)
            and cue.speaker
            and cue.speaker.first < cue.first
        ):
            return cue
    return None


def _passive(line: Line, token: int, cue: Cue) -> SpeechTag | None:
    if speaker := agent(line, token + 1):
        return SpeechTag(token, "by", speaker, cue, (cue.first, cue.last))
    return SpeechTag(token) if cue.senses & HEARD_BY else None

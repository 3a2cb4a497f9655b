"""Cues whose subject stands further off: participles, verbs joined to another, "went on to say".

The patterns are over the letters of ``alphabet``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from extractors.lexicons import reporting
from extractors.lexicons.complements import TO_SPEECH
from extractors.pattern import lazy
from extractors.speech.clauses import Cue, sentence_start
from extractors.speech.mentions import Mention, first_subject, phrase_after, subject_before
from extractors.speech.phrases import NOMINAL

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

FINITE = re.compile(r"[vsjxhm]")
# a verb joined to an earlier one, and a participle after its clause: and said; , saying
JOINED = re.compile(r"[&Br][sj]|,[GK]")
# a comma, within a quotation or not: Noting the “old wall,” Bell left
COMMA = re.compile(r"[,Q]")
# "interrupted me to announce, “...”"
LEADS_IN = re.compile(r"(?<=T)S[,:]?[QRPZ]")
# "with Ruth Bell, a pilot, calling it"
WITH_SUBJECT = lazy(rf"i(?P<phrase>{NOMINAL}(?:o{NOMINAL})?)(?:,[^.,;:QRPZ]{{1,15}},)?\Z", regex.VERBOSE)
# so many tokens back "with" is looked for, and the verb of an earlier clause
FARTHEST_WITH, FARTHEST_CLAUSE = 25, 30
# so many tokens on a fronted clause ends, and its subject stands
LONGEST_FRONT = 25


def participle(line: Line, token: int, last: int, senses: frozenset[str], earlier: list[Cue]) -> Cue | None:
    """As in "she is telling us", or "..., adding that": the latter speaks for the sentence's subject."""
    tags = line.tags
    before = subject_before(tags, token, sentence_start(tags, token))
    if before and "x" in before.auxiliaries:
        denied = bool(set(before.auxiliaries) & set("mXn"))
        return Cue(token, last, before.first, last, before, senses, tags[token], denied=denied)
    beside = WITH_SUBJECT.search(tags, max(0, token - FARTHEST_WITH), token)
    if beside and line.word(beside.start()).lower() == "with":
        speaker = Mention(*beside.span("phrase"))
        return Cue(token, last, beside.start(), last, speaker, senses, tags[token])
    return shared(line, token, last, senses, earlier)


def shared(line: Line, token: int, last: int, senses: frozenset[str], earlier: list[Cue]) -> Cue | None:
    """A verb that has its subject from the cue before it, or from its sentence."""
    tags = line.tags
    if tags[token] in "SJ" and not (_after_to_speech(line, token) or LEADS_IN.match(tags, token)):
        return None
    speaker = _speaker(line, token, earlier)
    return Cue(token, last, token, last, speaker, senses, tags[token]) if speaker else None


def _speaker(line: Line, token: int, earlier: list[Cue]) -> Mention | None:
    tags = line.tags
    start = sentence_start(tags, token)
    before = next((cue for cue in reversed(earlier[-2:]) if cue.tag != "C" and not cue.passive), None)
    if tags[token] in "GK" and token == start:
        found = _after_front(tags, token)
    elif before and before.first >= start:
        found = before.speaker
    else:
        found = _nearest(tags, token, start) if token and JOINED.match(tags, token - 1) else None
    if found or (found := first_subject(tags, start, token)):
        return found
    verb = tags[token] == "s" and line.word(token).lower() not in reporting.NOUN_FORMS
    return phrase_after(tags, start) if verb else None


def _after_front(tags: str, token: int) -> Mention | None:
    """The subject that follows a clause which a participle opens: Noting that A, Bell left."""
    comma = COMMA.search(tags, token, token + LONGEST_FRONT)
    return first_subject(tags, comma.end(), comma.end() + LONGEST_FRONT) if comma else None


def _nearest(tags: str, token: int, start: int) -> Mention | None:
    """The subject of the last clause before a verb: Bell left and said; Bell left, saying."""
    for match in FINITE.finditer(tags[start:token][::-1], 1, FARTHEST_CLAUSE):
        mention = subject_before(tags, token - 1 - match.start(), start)
        if mention:
            return mention
    return None


def _after_to_speech(line: Line, token: int) -> bool:
    """Whether a base form reports: "went on to say", "continued to insist"."""
    if token < 2 or line.tags[token - 1] != "T":
        return False
    return any(line.word(at).lower() in TO_SPEECH for at in range(max(0, token - 3), token - 1))

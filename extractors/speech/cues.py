"""Cues: the words of a paragraph that say that somebody says something, each with its speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.lexicons import reporting
from extractors.lexicons.complements import CONDITIONS
from extractors.speech.agents import according, owned_noun, reported_by, told_by
from extractors.speech.clauses import Cue, sentence_start
from extractors.speech.mentions import Mention, phrase_after, subject_before
from extractors.speech.shared import participle, shared

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

CUE = re.compile(
    r"""
    [sSGjJKC]    # said, according
  | l(?=t)       # Bell's claim that
    """,
    re.VERBOSE,
)
# so many tokens back "what" is looked for
FARTHEST_WHAT = 25
# "in reported attacks", "Bell's pointed remark": no verb
ATTRIBUTE = re.compile(r"(?<=[d'i])[sj][lN]")


def find_cues(line: Line) -> list[Cue]:
    """The cues of a tagged paragraph, in order."""
    found: list[Cue] = []
    for match in CUE.finditer(line.tags):
        token = match.start()
        cue = owned_noun(line, token) if match[0] == "l" else _cue(line, token, found)
        if cue:
            found.append(cue)
    return found


def _cue(line: Line, token: int, earlier: list[Cue]) -> Cue | None:
    tags = line.tags
    tag = tags[token]
    senses = line.known.senses.get(line.word(token).lower(), frozenset())
    last = _with_particle(line, token)
    if last == 0 or (tag in "sj" and ATTRIBUTE.match(tags, token)):
        return None
    if tag == "C":
        return according(tags, token, senses)
    if tag in "GK":
        return participle(line, token, last, senses, earlier)
    return (
        reported_by(line, token, senses)
        or _inverted(line, token, last, senses)
        or _after_subject(line, token, last, senses)
        or ("tell" not in senses and _before_subject(tags, token, last, senses))
        or shared(line, token, last, senses, earlier)
    )


def _after_subject(line: Line, token: int, last: int, senses: frozenset[str]) -> Cue | None:
    """A verb after its subject: Bell has said; Bell was told by Lind."""
    start = _clause_start(line, token) if "call" in senses else sentence_start(line.tags, token)
    before = subject_before(line.tags, token, start)
    if before is None:
        return None
    passive = "x" in before.auxiliaries and not before.auxiliaries.endswith("h")
    if passive and (told := told_by(line, token, before, senses)):
        return told
    tag = line.tags[token]
    denied = (
        bool(set(before.auxiliaries) & set("mXn"))
        or _is_condition(line, before)
        or _is_asked(line, before, tag)
    )
    passive = passive or _is_headlined(line, token)
    return Cue(token, last, before.first, last, before, senses, tag, passive=passive, denied=denied)


def _is_condition(line: Line, subject: Mention) -> bool:
    """Whether a subject stands in a condition: if Bell says."""
    return subject.first > 0 and line.word(subject.first - 1).lower() in CONDITIONS


def _is_asked(line: Line, subject: Mention, tag: str) -> bool:
    """Whether a subject stands in a question: would Bell say; who said."""
    if subject.first == sentence_start(line.tags, subject.first) and line.tags[subject.first] == "w":
        return True
    return tag in "SJ" and line.tags[subject.first - 1 : subject.first] in ("m", "h", "X")


def _is_headlined(line: Line, token: int) -> bool:
    """Whether "told" stands without a hearer, its "was" left out: "Board was warned, jury told"."""
    return line.word(token).lower() == "told" and line.tags[token + 1 : token + 2] in ("", ".")


def _before_subject(tags: str, token: int, last: int, senses: frozenset[str]) -> Cue | None:
    """A verb before its subject: "..." said Bell."""
    after = phrase_after(tags, last) if _may_invert(tags, token) else None
    if after is None or tags[after.last : after.last + 1] in ("x", "h", "m", "X"):
        return None
    return _before(after, tags, token, last, senses)


def _inverted(line: Line, token: int, last: int, senses: frozenset[str]) -> Cue | None:
    """A verb before the name that ends its clause, after a comma: "..., said Ruth Bell, a pilot"."""
    tags = line.tags
    if "tell" in senses or tags[token - 1 : token] != "," or not _may_invert(tags, token):
        return None
    after = phrase_after(tags, last)
    if after is None or "N" not in tags[after.first : after.last]:
        return None
    ends = after.aside or tags[after.last : after.last + 1] in (",", ".", "")
    return _before(after, tags, token, last, senses) if ends else None


def _before(subject: Mention, tags: str, token: int, last: int, senses: frozenset[str]) -> Cue:
    end = subject.aside[1] if subject.aside else subject.last
    return Cue(token, last, token, end, subject, senses, tags[token], inverted=True)


def _clause_start(line: Line, token: int) -> int:
    """The start of the sentence, or of the clause that "what" begins in it: in what Bell called ..."""
    start = sentence_start(line.tags, token)
    for at in range(token - 2, max(start, token - FARTHEST_WHAT), -1):
        if line.tags[at] == "c" and line.word(at).lower() == "what":
            return at + 1
    return start


def _with_particle(line: Line, token: int) -> int:
    """The end of the cue, its particle included ("pointed out"); 0 where a phrasal verb lacks it."""
    following = line.word(token + 1).lower() if token + 1 < len(line.tags) else ""
    verb = line.word(token).lower()
    if verb in reporting.PHRASAL:
        if following != reporting.PHRASAL[verb]:
            return 0
        return token + 1 if following == "it" else token + 2
    return token + 2 if following and reporting.PARTICLES.get(verb) == following else token + 1


def _may_invert(tags: str, token: int) -> bool:
    """Whether a verb may have its subject after it: after a quotation, a comma, a dash, or at a start."""
    if tags[token] not in "sS":
        return False
    before = token - 1 if tags[token - 1 : token] == "r" else token
    return token == 0 or (before > 0 and tags[before - 1] in ("QRPZ,-" if before < token else "QRPZ,-a"))

"""Cues: the words of a paragraph that say that somebody says something, each with its speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.lexicons import reporting
from extractors.lexicons.complements import TO_SPEECH
from extractors.speech.mentions import Mention, first_subject, phrase_after, subject_before

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

CUE = re.compile(r"[sSGjJKC]")
FINITE = re.compile(r"[vsjxhm]")
# so many tokens back a sentence's start is looked for
REACH = 80
# "According to the head of the board in Oslo, ..." has its comma within so many tokens
LONGEST_SOURCE = 25
# "interrupted me to announce, “...”"
LEADS_IN = re.compile(r"(?<=T)S[,:]?[QRPZ]")
# "in reported attacks", "Bell's pointed remark": no verb
ATTRIBUTE = re.compile(r"(?<=[d'i])[sj][lN]")


class Cue(NamedTuple):
    """A cue and its clause, in tokens: ends exclusive.

    ``start`` is where the clause begins, its subject or, inverted, its verb; ``end`` where it ends, its
    subject included. ``denied`` is speech that is negated or only might be.
    """

    first: int
    last: int
    start: int
    end: int
    speaker: Mention | None
    senses: frozenset[str]
    tag: str
    inverted: bool = False
    passive: bool = False
    denied: bool = False


def find_cues(line: Line) -> list[Cue]:
    """The cues of a tagged paragraph, in order."""
    found: list[Cue] = []
    for match in CUE.finditer(line.tags):
        cue = _cue(line, match.start(), found)
        if cue:
            found.append(cue)
    return found


def sentence_start(tags: str, token: int) -> int:
    """The first token of the sentence that ``token`` is in, looked for within reach."""
    floor = max(0, token - REACH)
    stop, marks = tags.rfind(".", floor, token), tags.rfind("P", floor, token)
    outcry, semicolon = tags.rfind("Z", floor, token), tags.rfind(";", floor, token)
    return max(floor, stop + 1, marks + 1, outcry + 1, semicolon + 1)


def _cue(line: Line, token: int, earlier: list[Cue]) -> Cue | None:
    tags = line.tags
    tag = tags[token]
    senses = line.known.senses.get(line.word(token).lower(), frozenset())
    last = _with_particle(line, token)
    if last == 0 or (tag in "sj" and ATTRIBUTE.match(tags, token)):
        return None
    if tag == "C":
        return _according(tags, token, senses)
    if tag in "GK":
        return _participle(line, token, last, senses, earlier)
    if "tell" not in senses and _may_invert(tags, token) and (after := _inverted(tags, token, last)):
        return Cue(
            token, last, token, after.aside[1] if after.aside else after.last, after, senses, tag, True
        )
    before = subject_before(tags, token, sentence_start(tags, token))
    if before:
        passive = "x" in before.auxiliaries and not before.auxiliaries.endswith("h")
        denied = bool(set(before.auxiliaries) & set("mXn"))
        return Cue(token, last, before.first, last, before, senses, tag, passive=passive, denied=denied)
    after = phrase_after(tags, last) if _may_invert(tags, token) else None
    if after and tags[after.last : after.last + 1] not in ("x", "h", "m", "X"):
        end = after.aside[1] if after.aside else after.last
        return Cue(token, last, token, end, after, senses, tag, inverted=True)
    return _shared(line, token, last, senses, earlier)


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
    if tags[token] not in "sSj":
        return False
    before = token - 1 if tags[token - 1 : token] == "r" else token
    return token == 0 or (before > 0 and tags[before - 1] in ("QRPZ,-" if before < token else "QRPZ,-a"))


def _inverted(tags: str, token: int, last: int) -> Mention | None:
    """The name that ends a clause after a comma and "said": "..., said Ruth Bell, a pilot"."""
    after = phrase_after(tags, last) if tags[token - 1 : token] == "," else None
    if after is None or "N" not in tags[after.first : after.last]:
        return None
    return after if after.aside or tags[after.last : after.last + 1] in (",", ".", "") else None


def _according(tags: str, token: int, senses: frozenset[str]) -> Cue | None:
    """As in "according to Bell": the speaker follows; at a sentence's head the tag runs to its comma."""
    if tags[token + 1 : token + 2] != "T" or not (speaker := phrase_after(tags, token + 2)):
        return None
    if token == 0 or tags[token - 1] in ".PZB;":
        comma = tags.find(",", speaker.last, speaker.last + LONGEST_SOURCE)
        end = comma if comma > 0 else speaker.last
    else:
        end = speaker.aside[1] if speaker.aside else speaker.last
    return Cue(token, token + 2, token, end, speaker, senses, "C", inverted=True)


def _participle(line: Line, token: int, last: int, senses: frozenset[str], earlier: list[Cue]) -> Cue | None:
    """As in "she is telling us", or "..., adding that": the latter speaks for the sentence's subject."""
    tags = line.tags
    before = subject_before(tags, token, sentence_start(tags, token))
    if before and "x" in before.auxiliaries:
        denied = bool(set(before.auxiliaries) & set("mXn"))
        return Cue(token, last, before.first, last, before, senses, tags[token], denied=denied)
    return _shared(line, token, last, senses, earlier)


def _shared(line: Line, token: int, last: int, senses: frozenset[str], earlier: list[Cue]) -> Cue | None:
    """A verb whose subject stands further off: of the cue before it, or of its sentence."""
    tags = line.tags
    start = sentence_start(tags, token)
    speaker = None
    if tags[token] in "SJ" and not (_after_to_speech(line, token) or LEADS_IN.match(tags, token)):
        return None
    before = next((cue for cue in reversed(earlier[-2:]) if cue.tag != "C" and not cue.passive), None)
    if before and before.first >= start:
        speaker = before.speaker
    elif tags[token] in "sj":
        speaker = _coordinated(tags, token, start)
    speaker = speaker or first_subject(tags, start, token)
    if speaker is None and tags[token] == "s" and line.word(token).lower() not in reporting.NOUN_FORMS:
        speaker = phrase_after(tags, start)
    return Cue(token, last, token, last, speaker, senses, tags[token]) if speaker else None


def _coordinated(tags: str, token: int, start: int) -> Mention | None:
    """The subject of the verb that "and said" is joined to."""
    if tags[token - 1 : token] not in ("&", "B", "r"):
        return None
    for match in FINITE.finditer(tags[start:token][::-1], 1, 20):
        mention = subject_before(tags, token - 1 - match.start(), start)
        if mention:
            return mention
    return None


def _after_to_speech(line: Line, token: int) -> bool:
    """Whether a base form reports: "went on to say", "continued to insist"."""
    if token < 2 or line.tags[token - 1] != "T":
        return False
    return any(line.word(at).lower() in TO_SPEECH for at in range(max(0, token - 3), token - 1))

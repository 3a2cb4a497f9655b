"""Cues whose subject stands further off: participles, infinitives, verbs joined to another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from extractors import classes
from extractors.en.lexicon import reporting
from extractors.en.lexicon.complements import TO_SPEECH
from extractors.en.speech.agents import FINITE_UNNEGATED, Word
from extractors.en.speech.phrases import NOMINAL, first_subject, phrase_after, subject_before
from extractors.grammar import Cue, Mention, sentence_start
from extractors.pattern import lazy

if TYPE_CHECKING:
    from extractors.grammar import Line


QUOTING = classes.FORMS_OF_SAY + classes.CALLED + classes.CALL + classes.VERB
"""Classes of the verb in "quoted as saying"."""
GOVERNING = classes.VERB + classes.SAID + classes.CALLED + classes.BE
"""Classes of verbs that an infinitive of saying may follow, words between: took pains (to say)."""
JOINED = re.compile(r"[&Br][sj]|,[GK]")
"""A verb joined to an earlier verb, or a participle after its clause: and said; , saying."""
FRONT_END = re.compile(r"[,Q]")
"""A comma, within a quotation or not: Noting the “old wall,” (Bell left)."""
REDUCED = lazy(r",s[^,.;:QRPZ]{0,8},[xhmv]")
"""A clause of a participle, set off from its noun: (the deal), announced on Friday, would last."""
LEADS_IN = re.compile(r"(?<=T)S[,:]?[QRPZ]")
"""An infinitive of saying that leads in a quotation: (interrupted me to) announce, “...”"""
WITH_SUBJECT = lazy(rf"i(?P<phrase>{NOMINAL}(?:o{NOMINAL})?)(?:,[^.,;:QRPZ]{{1,15}},)?\Z", regex.VERBOSE)
""""With" and the subject of a cue behind it: with Ruth Bell, a pilot, (calling it)."""
FARTHEST_WITH, FARTHEST_CLAUSE = 25, 30
"""Tokens back from a cue within which "with" is looked for, and an earlier clause's verb."""
FARTHEST_BE = 24
"""Tokens back from a participle within which its auxiliary stands."""
NEAREST_VERB = 6
"""Tokens back from the noun of an idiom within which its verb stands: went out of his way to say."""
LONGEST_FRONT = 25
"""Tokens within which a fronted clause ends, and within which the subject behind it stands."""


def progressive(word: Word) -> Cue | None:
    """A participle with its auxiliary: she is telling us."""
    line, token, last, senses, _ = word
    if classes.BE not in line.tags[max(0, token - FARTHEST_BE) : token]:
        return None
    before = subject_before(line.tags, token, sentence_start(line.tags, token))
    if before is None or classes.BE not in before.auxiliaries:
        return None
    denied = not classes.DENYING.isdisjoint(before.auxiliaries)
    return Cue(token, last, before.first, last, before, senses, word.tag, denied=denied)


def quoted_as(word: Word) -> Cue | None:
    """Somebody is quoted as saying: she was quoted as saying that; ..., he was cited as saying."""
    line, token, last, senses, _ = word
    verb = token - 2
    if line.tags[token - 1 : token] != classes.AS or verb < 0 or line.tags[verb] not in QUOTING:
        return None
    subject = subject_before(line.tags, verb, sentence_start(line.tags, token))
    if subject is None or classes.BE not in subject.auxiliaries:
        return None
    if not classes.DENYING.isdisjoint(subject.auxiliaries):
        return None
    return Cue(verb, last, subject.first, last, subject, senses, classes.SAID)


def with_subject(word: Word) -> Cue | None:
    """A participle after "with" and its subject: with Ruth Bell, a pilot, calling it a shame."""
    line, token, last, senses, _ = word
    beside = WITH_SUBJECT.search(line.tags, max(0, token - FARTHEST_WITH), token)
    if beside is None or line.word(beside.start()).lower() != "with":
        return None
    return Cue(token, last, beside.start(), last, Mention(*beside.span("phrase")), senses, word.tag)


def infinitive(word: Word) -> Cue | None:
    """An infinitive tells what somebody did say: Bell went on to say; pilots are quick to point out."""
    line, token, last, senses, _ = word
    if word.tag not in classes.BASE_FORMS or line.tags[token - 1 : token] != classes.TO:
        return None
    for at in range(token - 2, max(-1, token - 4), -1):
        if line.word(at).lower() in TO_SPEECH:
            governed = _governed(line, at)
            if governed:
                denied = not classes.DENYING.isdisjoint(governed.auxiliaries)
                return Cue(token, last, governed.first, last, governed, senses, word.tag, denied=denied)
    return None


def _governed(line: Line, at: int) -> Mention | None:
    """The subject of the words that an infinitive of saying follows: Bell "is quick", "took pains"."""
    start = sentence_start(line.tags, at)
    for verb in range(at, max(start, at - NEAREST_VERB), -1):
        if (line.tags[verb] in GOVERNING or verb == at) and (
            subject := subject_before(line.tags, verb, start)
        ):
            return subject
    return None


def shared(word: Word) -> Cue | None:
    """A verb shares the subject of the cue before it, or of its sentence: Bell left, adding that."""
    line, token, last, senses, earlier = word
    if word.tag in classes.BASE_FORMS and not LEADS_IN.match(line.tags, token):
        return None
    if REDUCED.match(line.tags, token - 1) or line.phrase(token - 1, token).lower() == "worth":
        return None
    speaker = _speaker(line, token, earlier)
    return Cue(token, last, token, last, speaker, senses, word.tag) if speaker else None


def _speaker(line: Line, token: int, earlier: list[Cue]) -> Mention | None:
    tags = line.tags
    start = sentence_start(tags, token)
    before = next(
        (cue for cue in reversed(earlier[-2:]) if cue.tag != classes.ACCORDING and not cue.passive), None
    )
    if tags[token] in classes.PARTICIPLES and token == start:
        found = _after_front(tags, token)
    elif before and before.first >= start:
        found = _main_subject(tags, before, token) or _outer(tags, earlier, before).speaker
    else:
        found = _nearest(tags, token, start) if token and JOINED.match(tags, token - 1) else None
    if found or (found := first_subject(tags, start, token)):
        return found
    if tags[token] == classes.SAYING and (apart := _set_apart(tags, start, token)):
        return apart
    verb = tags[token] == classes.SAID and line.word(token).lower() not in reporting.NOUN_FORMS
    return phrase_after(tags, start) if verb else None


def _main_subject(tags: str, cue: Cue, token: int) -> Mention | None:
    """The main clause's subject, where a cue stands in a clause before it: While Bell said A, Lind left."""
    if tags[cue.start - 1 : cue.start] != classes.SUBORDINATOR:
        return None
    comma = tags.find(",", cue.last, token)
    return first_subject(tags, comma + 1, token) if comma > 0 else None


def _outer(tags: str, cues: list[Cue], inner: Cue) -> Cue:
    """The cue in whose content another cue stands: "said" of "Bell said Lind claimed that A, adding"."""
    for cue in reversed(cues):
        if cue.speaker and not cue.passive and tags[cue.last : inner.start] in ("", classes.THAT):
            inner = cue
    return inner


def _set_apart(tags: str, start: int, token: int) -> Mention | None:
    """The subject that opens a sentence, a participle set apart from it: Bell, later adding that A, left."""
    subject = phrase_after(tags, start)
    return subject if subject and re.fullmatch(",r?", tags[subject.last : token]) else None


def _after_front(tags: str, token: int) -> Mention | None:
    """The subject that follows a clause which a participle opens: Noting that A, Bell left."""
    comma = FRONT_END.search(tags, token, token + LONGEST_FRONT)
    return first_subject(tags, comma.end(), comma.end() + LONGEST_FRONT) if comma else None


def _nearest(tags: str, token: int, start: int) -> Mention | None:
    """The subject of the last clause before a verb: Bell left and said; Bell left, saying."""
    for match in FINITE_UNNEGATED.finditer(tags[start:token][::-1], 1, FARTHEST_CLAUSE):
        mention = subject_before(tags, token - 1 - match.start(), start)
        if mention:
            return mention
    return None

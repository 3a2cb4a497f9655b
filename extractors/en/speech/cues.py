"""Cues: the words of a paragraph that say that somebody says something, each with its speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors import classes
from extractors.en.lexicon import reporting
from extractors.en.lexicon.complements import CONDITIONS
from extractors.en.speech.agents import (
    FINITE_UNNEGATED,
    SAYING_ALONE,
    Word,
    according,
    owned_noun,
    reported_by,
    told_by,
)
from extractors.en.speech.phrases import phrase_after, subject_before
from extractors.en.speech.shared import infinitive, progressive, quoted_as, shared, with_subject
from extractors.grammar import Cue, Mention, sentence_start
from extractors.rule import Rules

if TYPE_CHECKING:
    from extractors.grammar import Line


CUE = re.compile(
    r"""
    [sSGjJKC]    # said, according
  | l(?=t)       # Bell's claim that
    """,
    re.VERBOSE,
)
"""Classes of words that may be a cue: said, according; (Bell's) claim that."""
FARTHEST_WHAT = 25
"""Tokens back from a verb within which "what" is looked for."""
ATTRIBUTIVE = classes.SAID + classes.CALLED
"""Classes of verbs that may be a participle before a noun."""
ASKING = frozenset((classes.MODAL, classes.HAVE, classes.NEGATED))
"""Classes of auxiliaries before the subject of a question: would Bell say."""
AUXILIARIES = frozenset(classes.AUXILIARIES)
"""Classes of auxiliaries, behind whose subject a verb before the subject is no tag."""
BEFORE_INVERTED = classes.QUOTED + ",-"
"""Classes before a verb whose subject follows: a quotation, a comma, a dash."""
ATTRIBUTE = re.compile(r"(?<=[d'i])[sj][lN]")
"""A participle before its noun, which is no verb: in reported attacks, Bell's pointed remark."""
SAYS = frozenset(("said", "says"))
"""Forms of the plain verb of saying."""
OBJECTS = frozenset(("him", "them", "me", "us"))
"""Pronouns that are objects and no subjects."""
THAT = re.compile(r"(?<=[lN])t(?P<auxiliaries>[xhmXnre]*)\Z")
"""A relative "that" and the auxiliaries behind it: (the letter) that has since (said)."""
LONGEST_RELATIVE = 5
"""Tokens back from a verb within which a relative "that" is looked for."""


def _after_subject(word: Word) -> Cue | None:
    """A verb stands after its subject: Bell has said; Bell was told by Lind."""
    line, token, last, senses, _ = word
    start = _clause_start(line, token) if "call" in senses else sentence_start(line.tags, token)
    related = _relative(line.tags, token) if senses & SAYING_ALONE else None
    before = related or subject_before(line.tags, token, start)
    if before is None:
        return None
    passive = classes.BE in before.auxiliaries and not before.auxiliaries.endswith(classes.HAVE)
    if passive and (told := told_by(line, token, before, senses)):
        return told
    tag = line.tags[token]
    denied = (
        not classes.DENYING.isdisjoint(before.auxiliaries)
        or _is_condition(line, before)
        or _is_asked(line, before, tag)
        or (tag == classes.SAY and line.tags[token - 1] == classes.TO)  # wants to say
    )
    passive = passive or _is_headlined(line, token)
    return Cue(token, last, before.first, last, before, senses, tag, passive=passive, denied=denied)


def _relative(tags: str, token: int) -> Mention | None:
    """A "that" which stands for the noun before it: the letter that says."""
    start = max(0, token - LONGEST_RELATIVE)
    that = THAT.search(tags, start, token) if classes.THAT in tags[start:token] else None
    return Mention(that.start(), that.start() + 1, None, that["auxiliaries"]) if that else None


def _is_condition(line: Line, subject: Mention) -> bool:
    """Whether a subject stands in a condition: if Bell says."""
    return subject.first > 0 and line.word(subject.first - 1).lower() in CONDITIONS


def _is_asked(line: Line, subject: Mention, tag: str) -> bool:
    """Whether a subject stands in a question: would Bell say; who said."""
    if subject.first == sentence_start(line.tags, subject.first) and line.tags[subject.first] == classes.WHO:
        return True
    return tag in classes.BASE_FORMS and line.tags[subject.first - 1 : subject.first] in ASKING


def _is_headlined(line: Line, token: int) -> bool:
    """Whether "told" stands without a hearer, its "was" left out: "Board was warned, jury told"."""
    return line.word(token).lower() == "told" and line.tags[token + 1 : token + 2] in ("", ".")


def _before_subject(word: Word) -> Cue | None:
    """A verb stands before its subject: "..." said Bell."""
    if "tell" in word.senses:
        return None
    tags, token, last, senses = word.line.tags, word.token, word.last, word.senses
    after = phrase_after(tags, last) if _may_invert(tags, token) else None
    if after is None or tags[after.last : after.last + 1] in AUXILIARIES or _is_object(word, after):
        return None
    return _before(after, tags, token, last, senses)


def _is_object(word: Word, after: Mention) -> bool:
    """Whether a pronoun behind a verb is what the verb acts on: ", reported it to the board"."""
    line = word.line
    pronoun = line.word(after.first).lower() if line.tags[after.first] == classes.PRONOUN else ""
    return pronoun in OBJECTS or (
        pronoun == "it" and line.tags[after.last : after.last + 1] not in (",", ".", "")
    )


def _inverted(word: Word) -> Cue | None:
    """A verb stands after a comma, before the name that ends its clause: "..., said Ruth Bell, a pilot"."""
    line, token, last, senses, _ = word
    tags = line.tags
    if "tell" in senses or tags[token - 1 : token] != "," or not _may_invert(tags, token):
        return None
    after = _whole(line, phrase_after(tags, last))
    if after is None or not (
        classes.NAME in (phrase := tags[after.first : after.last]) or _is_told_by(line, word, after)
    ):
        return None
    named = after.aside and not phrase.strip(classes.NAMES + classes.PARTICLE)
    if not named and _ends_aside(tags, token):
        return None
    ends = after.aside or tags[after.last : after.last + 1] in (",", ".", "", classes.WHO)
    return _before(after, tags, token, last, senses) if ends else None


def _whole(line: Line, phrase: Mention | None) -> Mention | None:
    """A phrase with what "for" adds to a name: the Centre for Hull Research."""
    if phrase is None or phrase.aside or line.tags[phrase.last : phrase.last + 1] != classes.PREPOSITION:
        return phrase
    if line.word(phrase.last) != "for":
        return phrase
    rest = phrase_after(line.tags, phrase.last + 1)
    return Mention(phrase.first, rest.last, rest.aside) if rest else phrase


def _is_told_by(line: Line, word: Word, after: Mention) -> bool:
    """Whether a plain verb of saying has somebody without a name behind it: ", said an official who left"."""
    plain = line.word(word.token).lower() in SAYS
    return (
        plain
        and line.tags[after.first] == classes.DETERMINER
        and len(line.tags[after.first : after.last]) > 1
    )


def _ends_aside(tags: str, token: int) -> bool:
    """Whether the comma before a verb shuts an aside of its subject: "Bell, a pilot, said nine left"."""
    start = sentence_start(tags, token)
    subject = subject_before(tags, token, start)
    return (
        subject is not None
        and subject.aside is not None
        and not FINITE_UNNEGATED.search(tags, start, subject.first)
    )


def _before(subject: Mention, tags: str, token: int, last: int, senses: frozenset[str]) -> Cue:
    end = subject.aside[1] if subject.aside else subject.last
    return Cue(token, last, token, end, subject, senses, tags[token], inverted=True)


def _clause_start(line: Line, token: int) -> int:
    """The start of the sentence, or of the clause that "what" begins in it: in what Bell called ..."""
    start = sentence_start(line.tags, token)
    for at in range(token - 2, max(start, token - FARTHEST_WHAT), -1):
        if line.tags[at] == classes.SUBORDINATOR and line.word(at).lower() == "what":
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
    if tags[token] not in classes.FORMS_OF_SAY:
        return False
    if tags[token - 1 : token] == classes.ADVERB:
        return token > 1 and tags[token - 2] in BEFORE_INVERTED
    return token == 0 or tags[token - 1] in BEFORE_INVERTED or tags[token - 1] == classes.AS


OF_VERBS = Rules(
    "cues",
    "which words say that somebody says something, and who that is",
    reported_by,
    infinitive,
    _inverted,
    _after_subject,
    _before_subject,
    shared,
)
"""The rules that make a cue of a verb."""
OF_PARTICIPLES = Rules("cues", OF_VERBS.decides, quoted_as, progressive, with_subject, shared)
"""The rules that make a cue of a participle."""
OF_NOUNS = Rules("cues", OF_VERBS.decides, owned_noun, according)
"""The rules that make a cue of a noun of saying, or of "according"."""
BY_CLASS = {
    classes.NOUN: OF_NOUNS,
    classes.ACCORDING: OF_NOUNS,
    classes.SAYING: OF_PARTICIPLES,
    classes.CALLING: OF_PARTICIPLES,
}
"""The rules for words of some classes; ``OF_VERBS`` are the rules for words of all other classes."""


def find_cues(line: Line) -> list[Cue]:
    """The cues of a tagged paragraph, in order."""
    found: list[Cue] = []
    for match in CUE.finditer(line.tags):
        token = match.start()
        tag, last = match[0], _with_particle(line, token)
        if last == 0 or (tag in ATTRIBUTIVE and ATTRIBUTE.match(line.tags, token)):
            continue
        senses = line.known.senses.get(line.word(token).lower(), frozenset())
        cue, rule = BY_CLASS.get(tag, OF_VERBS).first(Word(line, token, last, senses, found))
        if cue:
            found.append(replace(cue, rule=rule))
    return found

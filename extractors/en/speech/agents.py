"""Cues whose speaker a preposition leads in, or whose noun somebody owns: according to Bell, her claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import regex

from extractors import classes
from extractors.en.lexicon import reporting
from extractors.en.lexicon.complements import HEARD
from extractors.en.lexicon.determiners import POSSESSIVES
from extractors.en.speech.ends import first_token
from extractors.en.speech.phrases import NOMINAL, phrase_after
from extractors.grammar import Cue, Mention, sentence_start
from extractors.pattern import lazy

if TYPE_CHECKING:
    from extractors.grammar import Line


SAYING_ALONE = frozenset(("say",))
"""The sense of verbs that say something, alone."""
OWNER = lazy(
    r"""
    (?: (?P<owner>(?P<possessive>d))                   # her claim
      | (?P<owner> d?[NHk]{1,5} | d[lN]{1,3} ) ')      # Ruth Bell's claim, the harbour board's claim
    [lNr\#eg]{0,3} \Z                                  # latest public
    """,
    regex.VERBOSE,
)
"""The owner of a noun of saying, before the noun: her latest, Ruth Bell's, the harbour board's."""
OWNED_REACH = 10
"""Tokens within which a noun of saying and its owner stand."""
COMMA = re.compile(r"(?P<source>[^,.:;PZ]{0,25})[,:]")
"""A source and the comma behind it: (According to) the head of the board in Oslo, ..."""
NUMBERED = lazy(r"\#[lN\#i]")
"""A number of things, which is no apposition: according to the board, nine boats."""
TITLED = lazy(rf"d?[QR](?:[lN]{{1,4}})?(?:i{NOMINAL})?", regex.VERBOSE)
"""A work whose title stands in marks: the “Wall for all” paper; “Tides of Carrow” by Ann Marsh."""
REPORTED_BY = re.compile(r"(?:[,a]r|.[,a])si")
"""A participle of saying before "by": ", first reported by", "as reported by"."""
CONNECTIVES = classes.AND + classes.BUT + classes.ADVERB + classes.SUBORDINATOR + ","
"""Classes of words that open a sentence before "according to": But later, according to Bell."""
FINITE_UNNEGATED = re.compile(r"[vsjxhm]")
"""A verb that may be finite, negated auxiliaries left out."""


class Word(NamedTuple):
    """A word that may be a cue: its token, where the cue ends, its senses, and the cues before it."""

    line: Line
    token: int
    last: int
    senses: frozenset[str]
    earlier: list[Cue]

    @property
    def tag(self) -> str:
        """The word's class."""
        return self.line.tags[self.token]


def according(word: Word) -> Cue | None:
    """According to somebody: the speaker follows; at a sentence's head the tag runs to its comma."""
    line, token, _, senses, _ = word
    tags = line.tags
    if (
        word.tag != classes.ACCORDING
        or tags[token + 1 : token + 2] != classes.TO
        or not (speaker := _source(tags, token + 2))
    ):
        return None
    start = max(sentence_start(tags, token), first_token(line))
    if not tags[start:token].strip(CONNECTIVES) or tags[token - 1 : token] == ":":
        comma = COMMA.match(tags, speaker.last)
        end = comma.end("source") if comma else speaker.last
    elif (
        speaker.aside
        and not NUMBERED.match(tags, speaker.aside[0])
        and FINITE_UNNEGATED.search(tags, start, token)
    ):
        end = speaker.aside[1]
    else:
        end = speaker.last
    return Cue(token, token + 2, token, end, speaker, senses, classes.ACCORDING, inverted=True)


def _source(tags: str, at: int) -> Mention | None:
    """Who or what "according to" names: a phrase, or a work whose title stands in marks."""
    if titled := TITLED.match(tags, at):
        return Mention(*titled.span())
    return phrase_after(tags, at)


def agent(line: Line, by: int) -> Mention | None:
    """The agent that "by" at token ``by`` leads in: called so by Bell."""
    if line.tags[by : by + 1] != classes.PREPOSITION or line.word(by) != "by":
        return None
    return phrase_after(line.tags, by + 1)


def reported_by(word: Word) -> Cue | None:
    """As reported by somebody: ", first reported by Bell," frames its content as a tag does."""
    line, token, _, senses, _ = word
    if not (senses & SAYING_ALONE and REPORTED_BY.match(line.tags, max(0, token - 2))):
        return None
    speaker = agent(line, token + 1)
    start = token - 1 if line.tags[token - 1] == classes.ADVERB else token
    return (
        Cue(token, token + 1, start, speaker.last, speaker, senses, classes.ACCORDING, inverted=True)
        if speaker
        else None
    )


def told_by(line: Line, token: int, hearer: Mention, senses: frozenset[str]) -> Cue | None:
    """As in "Bell was told by Lind that the wall was safe", "it was reported by the Post that"."""
    speaker = agent(line, token + 1)
    if speaker is None:
        return None
    says = line.phrase(hearer.first, hearer.last).lower() == "it" and senses & SAYING_ALONE
    warns = line.word(token).lower() in HEARD and line.tags[speaker.last : speaker.last + 1] == classes.THAT
    if not (says or warns or "tell" in senses):
        return None
    return Cue(token, token + 1, hearer.first, speaker.last, speaker, senses, line.tags[token])


def owned_noun(word: Word) -> Cue | None:
    """Somebody owns a noun of saying: Bell's claim that, her warning that."""
    line, noun = word.line, word.token
    if word.tag != classes.NOUN or line.word(noun).lower() not in reporting.CLAIM_NOUNS:
        return None
    match = OWNER.search(line.tags, max(0, noun - OWNED_REACH), noun)
    if match is None or (match["possessive"] and line.word(match.start()).lower() not in POSSESSIVES):
        return None
    speaker = Mention(*match.span("owner"))
    return Cue(noun, noun + 1, speaker.first, noun + 1, speaker, SAYING_ALONE, classes.NOUN)

"""Cues whose speaker a preposition leads in, or whose noun somebody owns ("Bell's claim that").

The patterns are over the letters of ``alphabet``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from extractors.lexicons import reporting
from extractors.lexicons.determiners import POSSESSIVES
from extractors.pattern import lazy
from extractors.speech.clauses import Cue
from extractors.speech.mentions import Mention, phrase_after

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

SAYING = frozenset(("say",))
OWNER = lazy(
    r"""
    (?: (?P<owner>(?P<possessive>d))                   # her claim
      | (?P<owner> d?[NHk]{1,5} | d[lN]{1,3} ) ')      # Ruth Bell's claim, the harbour board's claim
    [lNr\#eg]{0,3} \Z                                  # latest public
    """,
    regex.VERBOSE,
)
# a noun or its owner stands within so many tokens
OWNED_REACH = 10
# "According to the head of the board in Oslo, ..." has its comma within so many tokens of its sentence
COMMA = re.compile(r"(?P<source>[^,.;PZ]{0,25}),")
# ", first reported by", "as reported by"
REPORTED_BY = re.compile(r"(?:[,a]r|.[,a])si")


def according(tags: str, token: int, senses: frozenset[str]) -> Cue | None:
    """As in "according to Bell": the speaker follows; at a sentence's head the tag runs to its comma."""
    if tags[token + 1 : token + 2] != "T" or not (speaker := phrase_after(tags, token + 2)):
        return None
    if token == 0 or tags[token - 1] in ".PZB;":
        comma = COMMA.match(tags, speaker.last)
        end = comma.end("source") if comma else speaker.last
    else:
        end = speaker.aside[1] if speaker.aside else speaker.last
    return Cue(token, token + 2, token, end, speaker, senses, "C", inverted=True)


def agent(line: Line, by: int) -> Mention | None:
    """The agent that "by" at token ``by`` leads in: called so by Bell."""
    if line.tags[by : by + 1] != "i" or line.word(by) != "by":
        return None
    return phrase_after(line.tags, by + 1)


def reported_by(line: Line, token: int, senses: frozenset[str]) -> Cue | None:
    """As in ", first reported by Bell," or "as reported by Bell": it frames its content as a tag does."""
    if not (senses & SAYING and REPORTED_BY.match(line.tags, max(0, token - 2))):
        return None
    speaker = agent(line, token + 1)
    start = token - 1 if line.tags[token - 1] == "r" else token
    return (
        Cue(token, token + 1, start, speaker.last, speaker, senses, "C", inverted=True) if speaker else None
    )


def told_by(line: Line, token: int, hearer: Mention, senses: frozenset[str]) -> Cue | None:
    """As in "Bell was told by Lind that the wall was safe"."""
    speaker = agent(line, token + 1) if "tell" in senses else None
    if speaker is None:
        return None
    return Cue(token, token + 1, hearer.first, speaker.last, speaker, senses, line.tags[token])


def owned_noun(line: Line, noun: int) -> Cue | None:
    """What somebody is said to say by a noun: Bell's claim that, her warning that."""
    if line.word(noun).lower() not in reporting.CLAIM_NOUNS:
        return None
    match = OWNER.search(line.tags, max(0, noun - OWNED_REACH), noun)
    if match is None or (match["possessive"] and line.word(match.start()).lower() not in POSSESSIVES):
        return None
    speaker = Mention(*match.span("owner"))
    return Cue(noun, noun + 1, speaker.first, noun + 1, speaker, SAYING, "l")

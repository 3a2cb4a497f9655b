"""Speech tags: which cue and speaker a quotation belongs to, by where they stand around it.

The patterns are over the letters of ``classes``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.en.speech.after import after, after_unknown
from extractors.en.speech.agents import agent
from extractors.en.speech.before import before, within
from extractors.en.speech.lead_ins import (
    headed,
    in_words_of,
    led_in,
    owned,
    signed,
    stands_alone,
    tagged_before,
    told_before,
    told_between,
)
from extractors.grammar import Quoted, SpeechTag
from extractors.rule import Rules

if TYPE_CHECKING:
    from extractors.grammar import Cue, Line


QUOTATION = re.compile(r"[QRPZ]")
"""The classes of quotations."""
NAMED_SO = re.compile(r"[js]a?d?\Z")
"""A participle right before its quotation: labeled "Q", described as a "Q"."""
CALLING = frozenset(("call", "judge"))
"""Senses of verbs that call or judge something."""


def _named_by(at: Quoted) -> SpeechTag | None:
    """A participle and its agent around a quotation: labeled "Q" by Bell, described as a "Q" by Bell."""
    line, token = at.line, at.token
    match = NAMED_SO.search(line.tags, max(0, token - 3), token)
    if match is None or not line.known.senses.get(line.word(match.start()).lower(), frozenset()) & CALLING:
        return None
    speaker = agent(line, token + 1)
    return SpeechTag(token, "by", speaker, None, (match.start(), match.start() + 1)) if speaker else None


def _carried(at: Quoted) -> SpeechTag | None:
    """A sentence of its own after a tagged quotation of the same paragraph: the same speaker goes on."""
    line, token, found = at.line, at.token, at.earlier
    if not found or not stands_alone(line, token):
        return None
    last = next((each for each in reversed(found[-2:]) if each.place != "aside"), found[-1])
    if last.speaker is None:
        return None
    between = line.tags[last.token + 1 : token]
    near = between.count(".") <= 1
    joined = last.joined and (last.place == "after" or not between) and near
    return SpeechTag(
        token, "carried", last.speaker, last.cue, last.cue_tokens, joined, sure=last.sure and near
    )


TAGS = Rules(
    "tags",
    "which words beside a quotation say who says it",
    after,
    after_unknown,
    _named_by,
    before,
    within,
    signed,
    in_words_of,
    owned,
    led_in,
    headed,
    tagged_before,
    told_between,
    _carried,
    told_before,
)
"""The rules that find the speech tag of a quotation."""


WEAK = frozenset(
    f"tags/{rule}" for rule in ("within", "signed", "led_in", "owned", "told_before", "told_between")
)
"""The rules that give more than one quotation in ten to the wrong speaker; such a speaker is a guess."""


def tag_quotations(line: Line, cues: list[Cue]) -> list[SpeechTag]:
    """Each quotation of a tagged paragraph with its speech tag, in order."""
    if not line.quotes:
        return []
    starting = {cue.start: cue for cue in cues if cue.speaker}
    found: list[SpeechTag] = []
    at = 0
    for match in QUOTATION.finditer(line.tags):
        token = match.start()
        while at < len(cues) and cues[at].first < token:
            at += 1
        tagged, rule = TAGS.first(Quoted(line, token, cues[max(0, at - 4) : at], starting, found))
        sure = tagged is not None and tagged.sure and rule not in WEAK
        found.append(replace(tagged, rule=rule, sure=sure) if tagged else SpeechTag(token))
    return found

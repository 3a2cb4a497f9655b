"""The end of a paragraph that leads into the next one: "As Bell wrote:", "Bell made a promise:", "Bell:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.en.speech.before import has_own_clause
from extractors.en.speech.contents import content_start
from extractors.en.speech.lead_ins import named_before
from extractors.en.speech.phrases import first_subject
from extractors.grammar import SpeechTag, sentence_start

if TYPE_CHECKING:
    from extractors.grammar import Cue, Line

LONGEST_LEAD = 14
"""Words that may stand between a cue and its colon."""


def introduced_by(line: Line, cues: list[Cue]) -> SpeechTag | None:
    """The tag at a paragraph's end whose colon leads into the next.

    It is a guess where no cue leads to its colon; then it introduces what stands in marks alone.
    """
    end = len(line.tags) - 1
    if end < 1 or line.tags[end] != ":":
        return None
    start = sentence_start(line.tags, end)
    told = [cue for cue in cues if cue.first >= start and cue.speaker]
    if told and end - told[-1].last <= LONGEST_LEAD and content_start(line, told[-1]) is None:
        cue = told[-1]
        sure = has_own_clause(line, cue)
        return SpeechTag(end, "colon", cue.speaker, cue, (cue.first, cue.last), sure=sure)
    if named := named_before(line, end):
        return SpeechTag(end, "colon", named, sure=False)
    tells = told and not (told[0].denied or told[0].passive)
    subject = told[0].speaker if tells else first_subject(line.tags, start, end)
    return SpeechTag(end, "colon", subject, sure=False) if subject else None

"""Transcripts: whose words a place in the text stands in, by labels such as "MR. BELL:", "LIND, PILOT:"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import regex

from extractors.en.lexicon.offices import LABEL_TITLES
from extractors.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

LABEL = lazy(
    rf"""
    ^[ \t]*+
    (?: (?:(?:{"|".join(LABEL_TITLES)})\.?[ ])?+                       # MR., SEN.
        (?P<name> (?:\p{{Lu}}\.[ ]?){{0,2}}+ \p{{Lu}}[\p{{Lu}}'’-]++      # J. R. BELL
           (?: [ ]\p{{Lu}}(?:[\p{{Lu}}'’-]++|\.) ){{0,3}}+ )            # RUTH J. BELL
        (?= [:：,] | [ ]\( )
      | (?P<whole> \p{{Lu}}[\p{{Lu}}'’.-]*+                           # CAPT. BELL, WITNESS 10
           (?: [ ](?:\p{{Lu}}[\p{{Lu}}'’.-]*+|\d{{1,3}}+) ){{0,5}}+ )
      | The[ ][^:()\n]{{2,80}}[ ]\( (?P<inner> \p{{Lu}}[^:()\n]{{2,40}} ) \)   # The Minister (Ruth Bell)
    )
    (?:,[ ][^:\n]{{1,60}})?+ (?:[ ]\([^()\n]{{1,40}}\))?+              # , MAYOR OF CARROW; (voice-over)
    [:：][ \xa0]
    """,
    regex.MULTILINE | regex.VERBOSE,
)
"""A speaker's label at the head of a line: SEN. RUTH J. BELL, MAYOR OF CARROW: or The Minister (Ruth Bell):
"""
TURN = lazy(r"^[ \t]*+\p{Lu}[^:：\n.!?]{0,60}[:：][ \xa0]", regex.MULTILINE)
"""The head of a line that may be a label, read or not: Bell: (We will act.)"""
FEWEST = 2
"""Labels that make a transcript; a single label does where the label has several words."""


class Turn(NamedTuple):
    """A turn of a transcript: its label from ``start`` to ``begin``, its words on to ``end``.

    The speaker is the name on the label; None where that can't be read.
    """

    start: int
    begin: int
    end: int
    speaker: str | None


class Transcript:
    """The turns of a transcript, in order; none where a text has too few labels."""

    def __init__(self, text: str) -> None:
        labels = {start: (begin, name) for start, begin, name in _labels(text)}
        if len(labels) < FEWEST and not any(" " in name for _, name in labels.values()):
            labels = {}
        others = {match.start(): (match.end(), None) for match in TURN.finditer(text)} if labels else {}
        heads = others | labels
        starts = sorted(heads)
        self.turns = [
            Turn(start, heads[start][0], end, heads[start][1])
            for start, end in zip(starts, (*starts[1:], len(text)), strict=False)
        ]

    def speaker_at(self, place: int) -> str | None:
        """The name on the last label before ``place``; None where that label can't be read."""
        at = bisect_right(self.turns, place, key=lambda turn: turn.start)
        return self.turns[at - 1].speaker if at else None


def _labels(text: str) -> Iterator[tuple[int, int, str]]:
    """The place of each label, with the label's name, in small letters where the label is a mere name."""
    for match in LABEL.finditer(text):
        name = match["name"] or match["inner"] or match["whole"]
        words = name.removeprefix("THE ")
        yield match.start(), match.end(), words.title() if words == match["name"] else words

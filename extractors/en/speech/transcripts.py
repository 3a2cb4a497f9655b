"""Transcripts: which speaker's words a place in the text stands in, by labels such as "MR. BELL:"."""

from __future__ import annotations

from bisect import bisect_right

import regex

from extractors.en.lexicon.offices import LABEL_TITLES
from extractors.pattern import lazy

LABEL = lazy(
    rf"""
    ^[ \t]*+ (?:(?:{"|".join(LABEL_TITLES)})\.?[ ])?+                        # MR., SEN.
    (?P<name>\p{{Lu}}[\p{{Lu}}'’-]++(?:[ ]\p{{Lu}}[\p{{Lu}}'’.-]*+){{0,3}}+)[:：][ \xa0]   # RUTH BELL:
    """,
    regex.MULTILINE | regex.VERBOSE,
)
# so many labels make a transcript
FEWEST = 2


class Transcript:
    """The labels of a transcript; empty where a text has too few to be one."""

    def __init__(self, text: str) -> None:
        labels = [(match.start(), match["name"].title()) for match in LABEL.finditer(text)]
        self._labels = labels if len(labels) >= FEWEST else []
        self._starts = [start for start, _ in self._labels]

    def speaker_at(self, place: int) -> str | None:
        """The name on the last label before ``place``."""
        at = bisect_right(self._starts, place)
        return self._labels[at - 1][1] if at else None

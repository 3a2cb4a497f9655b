"""Who speaks in which turn of a transcript, as its labels say, and so who says the figures in a turn."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.speech.names import gender_of_title, last_name, without_article
from extractors.speech.people import People
from onrecord.records import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractors.speech.names import Names
    from onrecord.reading import Block
    from onrecord.records import Claim

NAMED = re.compile(r"[^\W\d_][^:：()\[\]\n*]*?(?=\s*(?:[:：()\[\]\n*]|\d+[:;]\d|\Z))")
"""The name on a label, behind a time or before one: (00:04) Speaker 1."""
ROLE = re.compile(r",[ ]([^:：()\[\]\n]+)")
"""What stands on a label behind a name: (RUTH BELL), MAYOR OF CARROW."""


class Turns:
    """The speakers of a transcript: for each cue whom its label, or the last label before, names.

    ``text`` is the transcript with its labels blanked, ``whole`` with them.
    """

    def __init__(self, text: str, whole: str, blocks: Iterable[Block], names: Names) -> None:
        self._whole = whole
        self._names = names
        cues = [block for block in blocks if block.kind == "cue"]
        said = {block.speaker: self._plain(block.speaker) for block in cues if block.speaker}
        self.names = tuple(dict.fromkeys(name for _, name in said.values() if " " in name))
        """The names of several words on labels."""
        self._fuller: dict[str, list[str]] = {}
        for name in self.names:
            self._fuller.setdefault(last_name(name.split()), []).append(name)
        people = People(text, (), names, self.names)
        called = {label: self._called(people, *titled) for label, titled in said.items()}
        roles = {called[block.speaker]: told for block in reversed(cues) if (told := self._role(block))}
        self._starts = [block.start for block in cues]
        self._ends = [block.end for block in cues]
        self._speakers: list[Speaker | None] = []
        surfaces: dict[str, tuple[int, int]] = {}
        for block in cues:
            if not block.speaker:
                self._speakers.append(None)
                continue
            if block.speaker not in surfaces or any(map(str.isalpha, self._label(block))):
                surfaces[block.speaker] = self._surface(block)
            start, end = surfaces[block.speaker]
            name = called[block.speaker]
            role = people.described(name) or people.called_before(name) or roles.get(name)
            self._speakers.append(Speaker(whole[start:end], start, end, name, role))

    def speaker_at(self, place: int) -> Speaker | None:
        """Who speaks at a place, by the label; None where no label says so."""
        at = bisect_right(self._starts, place) - 1
        return self._speakers[at] if at >= 0 and place < self._ends[at] else None

    def with_speakers(self, claims: Sequence[Claim]) -> list[Claim]:
        """Claims in document order, each figure with whoever says it: whom the words around it quote, else
        whose turn it is in.
        """
        found: list[Claim] = []
        around: list[Claim] = []
        for claim in claims:
            around = [one for one in around if one.end > claim.start]
            if claim.figure is None:
                around.append(claim)
                found.append(claim)
                continue
            saying = (one.speaker for one in reversed(around) if one.speaker and one.end >= claim.end)
            found.append(replace(claim, speaker=next(saying, None) or self.speaker_at(claim.start)))
        return found

    def _label(self, block: Block) -> str:
        return self._whole[block.start : block.start + block.label]

    def _surface(self, block: Block) -> tuple[int, int]:
        """The place of the name on a label, also where a person gave another name."""
        words, start = self._label(block), block.start
        if (at := words.find(block.speaker)) >= 0:
            return start + at, start + at + len(block.speaker)
        found = NAMED.search(words)
        first, last = found.span() if found else (0, len(words))
        return start + first, start + last

    def _role(self, block: Block) -> str:
        """What a label says of whom it names: RUTH BELL, MAYOR OF CARROW, or The Minister (Ruth Bell)."""
        before, _, after = self._label(block).partition(block.speaker) if block.speaker else ("", "", "")
        if told := ROLE.match(after):
            return told[1].strip()
        return without_article(before.removesuffix("(").strip()) if before.endswith("(") else ""

    def _plain(self, label: str) -> tuple[str, str]:
        """The titles and the name on a label, in small letters where it is in capitals."""
        words = label.title() if label.isupper() and len(label) > 1 else label
        titles, name = self._names.split(words)
        return (titles, name) if any(map(str.isalpha, name)) else ("", without_article(words))

    def _called(self, people: People, titles: str, name: str) -> str:
        """The fullest form of a name, by the labels or by the text."""
        fuller = [] if " " in name else self._fuller.get(name, [])
        return fuller[0] if len(fuller) == 1 else people.fullest(name, gender_of_title(titles))

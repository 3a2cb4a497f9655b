"""Who speaks in which turn of a transcript, as its labels say, and so who says the figures in a turn."""

from __future__ import annotations

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

COLONS = " \t\r\n:：*_[]>"
"""What stands around a name on a label."""


class Turns:
    """The speakers of a transcript: for each cue whom its label, or the last label before, names.

    ``text`` is the transcript with its labels blanked, ``whole`` with them.
    """

    def __init__(self, text: str, whole: str, blocks: Iterable[Block], names: Names) -> None:
        self._whole = whole
        self._names = names
        cues = [block for block in blocks if block.kind == "cue"]
        said = {block.speaker: self._plain(block.speaker) for block in cues if block.speaker}
        self._people = People(text, (), names)
        self._fuller: dict[str, set[str]] = {}
        for name in {name for _, name in said.values() if " " in name}:
            self._fuller.setdefault(last_name(name.split()), set()).add(name)
        known = {label: self._known(*titled) for label, titled in said.items()}
        self._starts: list[int] = []
        self._speakers: list[Speaker | None] = []
        surfaces: dict[str, tuple[int, int]] = {}
        for block in cues:
            if not block.speaker:
                self._add(block, None)
                continue
            words = whole[block.start : block.start + block.label]
            if any(map(str.isalpha, words)) or block.speaker not in surfaces:
                surfaces[block.speaker] = self._surface(block)
            start, end = surfaces[block.speaker]
            self._add(block, Speaker(whole[start:end], start, end, *known[block.speaker]))

    def __bool__(self) -> bool:
        return any(self._speakers)

    def speaker_at(self, place: int) -> Speaker | None:
        """Who speaks at a place, by the label; None where no label says so."""
        at = bisect_right(self._starts, place)
        return self._speakers[at - 1] if at else None

    def with_speakers(self, claims: Sequence[Claim]) -> list[Claim]:
        """Claims in document order, each figure with whoever says it: whom the words around it quote, else
        whose turn it is in.
        """
        if not self:
            return list(claims)
        found: list[Claim] = []
        around: list[Claim] = []
        for claim in claims:
            while around and around[-1].end <= claim.start:
                around.pop()
            if claim.figure is None:
                around.append(claim)
            elif speaker := (around[-1].speaker if around else None) or self.speaker_at(claim.start):
                claim = replace(claim, speaker=speaker)
            found.append(claim)
        return found

    def _add(self, block: Block, speaker: Speaker | None) -> None:
        self._starts.append(block.start)
        self._speakers.append(speaker)

    def _surface(self, block: Block) -> tuple[int, int]:
        """The place of the name on a label; of all of the label, where a person gave another name."""
        end = block.start + block.label
        at = self._whole.find(block.speaker, block.start, end)
        if at >= 0:
            return at, at + len(block.speaker)
        words = self._whole[block.start : end]
        start = block.start + len(words) - len(words.lstrip(COLONS))
        return start, start + len(words.strip(COLONS))

    def _plain(self, label: str) -> tuple[str, str]:
        """The titles and the name on a label, in small letters where it is in capitals."""
        words = label.title() if label.isupper() and len(label) > 1 else label
        titles, name = self._names.split(words)
        return titles, name or without_article(words)

    def _known(self, titles: str, name: str) -> tuple[str, str | None]:
        """The fullest form of a name, by the labels or by the text, and the role that the text gives."""
        if " " not in name:
            fuller = [*self._fuller.get(name, ())]
            name = fuller[0] if len(fuller) == 1 else self._people.fullest(name, gender_of_title(titles))
        return name, self._people.described(name) or self._people.called_before(name)

"""A document that claims are checked against: its words, and in whose mouth a place of it stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from extractors.en.speech.transcripts import Transcript, Turn
from extractors.matching.words import Words, folded
from onrecord.drafts.sentences import Sentences
from onrecord.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading import Block, BlockKind, Reading

NOT_EVIDENCE: frozenset[BlockKind] = frozenset({"furniture", "boilerplate"})
"""The kinds of blocks that stand between words without being words of the document."""
HYPHENED = re.compile(r"([^\W\d_]+)(?:[-‐‑]\s?|\u00ad\s?|\u0002)(?=[^\W\d_])")
"""A part of a word before a hyphen, at a line's end too."""
JOINED = re.compile(r"\w+(?:\0\w+)+")
"""Parts of a word, a zero between."""
PARAGRAPHS = 64
"""Paragraphs whose sentences are kept at hand."""
LINE = re.compile(r"^[^\S\n]*\S", re.MULTILINE)
"""The beginning of a line with words."""
SENTENCES = 64
"""Sentences of a document whose words are kept at hand."""
SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
"""The end of a sentence, as far as its marks tell."""


class Document:
    """A document under its ``name`` (a path), as its reader gave it."""

    def __init__(self, name: str, reading: Reading) -> None:
        self.name = name
        self.reading = reading
        self._sentence_words = lru_cache(SENTENCES)(self.words)

    @cached_property
    def turns(self) -> list[Turn]:
        """The turns, by the reader's word, else by labels; none where the document is no transcript."""
        if not self._cues:
            return Transcript(self.reading.text).turns
        turns: list[Turn] = []
        for cue in self._cues:
            name = cue.speaker.title() if cue.speaker.isupper() else cue.speaker
            if turns and turns[-1].speaker == (name or None) and not self._is_named(cue):
                turns[-1] = turns[-1]._replace(end=cue.end)
            else:
                turns.append(Turn(cue.start, cue.start + cue.label, cue.end, name or None))
        return turns

    @cached_property
    def _cues(self) -> list[Block]:
        return [block for block in self.reading.blocks if block.kind == "cue"]

    def _is_named(self, cue: Block) -> bool:
        """Whether a cue's label has more than a time: then another turn begins."""
        return any(map(str.isalpha, self.reading.text[cue.start : cue.start + cue.label]))

    @cached_property
    def _skipped(self) -> list[tuple[int, int]]:
        """What is not words of the document: its transcript's labels, heads and numbers of its pages."""
        kept_out = [(b.start, b.end) for b in self.reading.blocks if b.kind in NOT_EVIDENCE]
        labels = [(cue.start, cue.start + cue.label) for cue in self._cues if cue.label]
        return sorted({*((turn.start, turn.begin) for turn in self.turns), *labels, *kept_out})

    @cached_property
    def _lines(self) -> list[int]:
        """Where the lines with words begin."""
        return [match.start() for match in LINE.finditer(self.reading.text)]

    def words(self, start: int = 0, end: int | None = None) -> Words:
        """The words from one place to another, which stand between words."""
        last = len(self.reading.text) if end is None else end
        first = max(0, bisect_left(self._skipped, (start, 0)) - 1)
        near = self._skipped[first : bisect_left(self._skipped, (last, 0))]
        return Words(self.reading.text[start:last], start, near)

    def known_by(self, start: int, end: int) -> list[str]:
        """The words by which a stretch is looked up beside its own: those that hyphens part as one word, and
        those at the heads of its cells.
        """
        blocks = self.reading.blocks
        first = bisect_left(blocks, start, key=lambda block: block.end)
        last = bisect_left(blocks, end, key=lambda block: block.start)
        heads = {head for block in blocks[first:last] for head in block.heads}
        joined = JOINED.findall(HYPHENED.sub(r"\1\0", self.reading.text[start:end]))
        return [*(folded(word.replace("\0", "")) for word in joined), *Words(" ".join(heads)).keys]

    def around(self, start: int, end: int, letters: int) -> Words:
        """The words from ``letters`` before a place to as many behind, no word cut."""
        text = self.reading.text
        first, last = max(0, start - letters), min(len(text), end + letters)
        while first and not text[first - 1].isspace():
            first -= 1
        while last < len(text) and not text[last].isspace():
            last += 1
        return self.words(first, last)

    def turn_at(self, place: int) -> Turn | None:
        """The turn that a place stands in."""
        at = bisect_right(self.turns, place, key=lambda turn: turn.start) - 1
        return self.turns[at] if at >= 0 and place < self.turns[at].end else None

    def sentences_between(self, start: int, end: int) -> int:
        """The number of sentences that end between two places."""
        return len(SENTENCE_END.findall(self.reading.text, start, end))

    def sentence(self, start: int, end: int) -> Span:
        """The sentence, or the sentences, of a place, within its block."""
        begin, text = self._block(start)
        sentences = _sentences(text)
        last = sentences.sentence_at(max(start, end - 1) - begin)
        place = sentences.place_of(range(sentences.sentence_at(start - begin), last + 1))
        return self._unlabelled(begin + place.start, begin + place.end)

    def sentence_words(self, start: int, end: int) -> Words:
        """The words of the sentence of a place."""
        sentence = self.sentence(start, end)
        return self._sentence_words(sentence.start, sentence.end)

    def sentences(self, start: int, end: int) -> Iterator[Span]:
        """The sentences from one place to another, block by block."""
        while start < end:
            begin, text = self._block(start)
            for first, last in _sentences(text).places:
                if begin + last > start and begin + first < end:
                    yield self._unlabelled(begin + first, begin + last)
            start = begin + len(text) + 1

    def _unlabelled(self, start: int, end: int) -> Span:
        """A place without the label of its turn."""
        turn = self.turn_at(start)
        return Span(min(turn.begin, end) if turn and start < turn.begin else start, end)

    def _block(self, place: int) -> tuple[int, str]:
        """The block or the paragraph of a place: where it begins, and its text."""
        text = self.reading.text
        if block := self.reading.block_at(place):
            return block.start, text[block.start : block.end]
        start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
        return start, text[start : end if end >= 0 else len(text)]

    def heads(self, place: int) -> tuple[str, ...]:
        """What stands at the heads of a table's row and column."""
        block = self.reading.block_at(place)
        return block.heads if block else ()

    def locator(self, place: int) -> str:
        """Where in the document a place is, as its reader has it; of plain text the paragraph, by lines."""
        block = self.reading.block_at(place)
        return block.locator if block and block.locator else f"¶ {bisect_right(self._lines, place)}"


@lru_cache(PARAGRAPHS)
def _sentences(text: str) -> Sentences:
    return Sentences(text)

"""Transcripts among documents of any format: their paragraphs become turns, with who speaks and when.

The text stays as it is. A document is a transcript where its lines say so throughout, by times or by names
that come again: an article with a passage of dialogue is none.
"""

from __future__ import annotations

from collections import Counter
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from extractors.readers import labels
from extractors.text import paragraphs
from onrecord.reading import Block

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractors.readers.labels import Head
    from onrecord.reading import BlockKind, Reading

FEWEST = 3
"""Heads of lines that make a transcript, at least."""
NAMED = 0.7
"""The share of the words before a colon that are names, at least: a list of facts has other words there."""
TURNS = 0.1
"""The share of the lines, from the first head on, that have a head, at least."""
SPREAD = 0.5
"""The share of these lines, at least, that stand before the last head: an article may have some dialogue."""
ASCENDING = 0.9
"""The share of times that are not before the last one, at least."""
AT_ONCE = 60
"""Seconds within which times without brackets and names begin: others are times of a day."""


class Line(NamedTuple):
    """A line of a block, and its head, if any."""

    start: int
    end: int
    block: Block
    head: Head | None


def transcribed(reading: Reading) -> Reading:
    """A reading with its turns as cues where it is a transcript, else the reading."""
    if not _may_be_one(reading.text):
        return reading
    lines = _in_one_way(list(_lines(reading)))
    if not _is_transcript(reading.text, lines):
        return reading
    return replace(reading, blocks=tuple(_cues(reading.text, _with_names(reading.text, lines))))


def _may_be_one(text: str) -> bool:
    """Whether a text has marks of heads at all, by a fast look."""
    return text.count(":") + text.count(";") >= FEWEST or "\nQ" in text


def _lines(reading: Reading) -> Iterator[Line]:
    text = reading.text
    whole = [Block("paragraph", *place) for place in paragraphs(text)]
    for block in reading.blocks or whole:
        if block.kind != "paragraph":
            yield Line(block.start, block.end, block, None)
            continue
        at = block.start
        while at < block.end:
            end = text.find("\n", at, block.end)
            end = block.end if end < 0 else end
            if words := text[at:end].strip():
                start = text.index(words[0], at)
                yield Line(start, start + len(words), block, labels.head(text, start, start + len(words)))
            at = end + 1


def _cues(text: str, lines: Iterable[Line]) -> list[Block]:
    """The blocks of a transcript with these lines."""
    turns = _Turns(text)
    for line in lines:
        turns.add(line)
    turns.close()
    return turns.blocks


def _in_one_way(lines: list[Line]) -> list[Line]:
    """Lines with the heads that write names in one way: where most are in capitals, others are none."""
    names = [line.head.name for line in lines if line.head and line.head.name]
    if sum(map(str.isupper, names)) < max(1, NAMED * len(names)):
        return lines
    return [
        line._replace(head=None) if line.head and line.head.name and not line.head.name.isupper() else line
        for line in lines
    ]


def _is_transcript(text: str, lines: Sequence[Line]) -> bool:
    """Whether times go up throughout, or names come again, in the heads of lines."""
    lines = list(dropwhile(lambda line: line.head is None, lines))
    heads = [line.head for line in lines if line.head]
    last = max((number for number, line in enumerate(lines) if line.head), default=0)
    if len(heads) < max(FEWEST, TURNS * len(lines)) or last < SPREAD * (len(lines) - 1):
        return False
    return _is_timed(heads) or _is_named(text, lines, heads)


def _is_timed(heads: Sequence[Head]) -> bool:
    times = [head.seconds for head in heads if head.seconds is not None]
    if len(times) < FEWEST or sum(a <= b for a, b in pairwise(times)) < ASCENDING * (len(times) - 1):
        return False
    names = [head.name for head in heads if head.name]
    is_bracketed = all(head.is_bracketed for head in heads if head.seconds is not None)
    return times[0] <= AT_ONCE or is_bracketed or len(names) > len(set(names))


def _is_named(text: str, lines: Sequence[Line], heads: Sequence[Head]) -> bool:
    names, others = Counter[str](), 0
    for line in lines:
        if line.head and line.head.name and not _is_number(text[line.head.end : line.end]):
            names[_last(line.head.name)] += 1
        else:
            others += labels.COLON.match(text, line.start, line.end) is not None
    again = [name for name, times in names.items() if times > 1]
    strong = any(head.is_strong for head in heads if _last(head.name) in again)
    return (
        names.total() >= FEWEST
        and names.total() >= NAMED * (names.total() + others)
        and (strong or len(again) > 1)
    )


def _last(name: str) -> str:
    """The last word of a name, which RUTH BELL and BELL have in common; all of Speaker 1."""
    last = name.rpartition(" ")[2]
    return name if last.isdecimal() else last


def _is_number(words: str) -> bool:
    """Whether words behind a colon are figures alone, as in a list of results."""
    return bool(words) and not any(map(str.isalpha, words))


def _with_names(text: str, lines: Sequence[Line]) -> list[Line]:
    """Lines where the names that stand alone below most times are heads, too, as Premiere has names."""
    names = {
        below.start: name
        for above, below in pairwise(lines)
        if _is_time_alone(above) and not below.head and (name := labels.alone(text, below.start, below.end))
    }
    times = sum(map(_is_time_alone, lines))
    if len(names) < NAMED * times or len(names) == len(set(names.values())):
        return list(lines)
    return [
        line._replace(head=labels.Head(line.end, names[line.start])) if line.start in names else line
        for line in lines
    ]


def _is_time_alone(line: Line) -> bool:
    return line.head is not None and line.head.end >= line.end and not line.head.name


class _Turns:
    """The blocks of a transcript, made line by line: a turn, a paragraph or a timed part of one is a cue."""

    def __init__(self, text: str) -> None:
        self.blocks: list[Block] = []
        self._text = text
        self._open: Block | None = None
        self._from: Block | None = None
        self._speaker = ""
        self._time = ""
        self._asker = ""
        self._has_begun = False

    def add(self, line: Line) -> None:
        """Add the next line."""
        if line.head:
            self._begin(line, line.head)
        elif line.block.kind != "paragraph" or self._is_aside(line):
            self.close()
            block = replace(line.block, start=line.start, end=line.end)
            if block.kind == "paragraph":
                block = replace(block, kind="furniture", locator=self._time or block.locator)
            self.blocks.append(block)
        elif self._open and (line.block is self._from or self._is_label()):
            self._open, self._from = replace(self._open, end=line.end), line.block
        else:
            self.close()
            kind = "cue" if self._has_begun else line.block.kind
            self._start(line, kind, line.start)

    def close(self) -> None:
        """End the block that is open."""
        block, self._open = self._open, None
        if block is None:
            return
        if block.label:
            words = self._text[block.start + block.label : block.end]
            block = replace(block, label=block.label + len(words) - len(words.lstrip()))
        if block.start + block.label >= block.end:
            self.blocks.append(replace(block, kind="furniture", label=0))
            return
        stamps = labels.SQUARE.finditer(self._text, block.start + block.label, block.end)
        for stamp in stamps if block.kind == "cue" else ():
            start, begin = block.start, block.start + block.label
            if words := self._text[begin : stamp.start()].rstrip():
                self.blocks.append(replace(block, end=begin + len(words)))
                start = stamp.start()
            self._time = labels.told(labels.seconds(stamp[0]))
            block = replace(block, start=start, label=stamp.end() - start, locator=self._time)
        self.blocks.append(block)

    def _begin(self, line: Line, head: Head) -> None:
        """A line with a head: a label goes on over several, as where the time stands above the name."""
        start = self._open.start if self._open and self._is_label() else line.start
        if not (self._open and self._is_label()):
            self.close()
        self._has_begun = True
        if head.seconds is not None:
            self._time = labels.told(head.seconds)
        if head.name.startswith(labels.BY):
            self._asker = head.name.removeprefix(labels.BY)
        elif head.name:
            self._speaker = self._asker if head.name == labels.QUESTION and self._asker else head.name
        self._start(line, "cue", start, head.end)

    def _start(self, line: Line, kind: BlockKind, start: int, label: int | None = None) -> None:
        place = line.block.locator
        if self._time and kind == "cue":
            place = f"{self._time}, {place}" if place.startswith("p. ") else self._time
        speaker = self._speaker if kind == "cue" else ""
        after = 0 if label is None else label - start
        self._open, self._from = Block(kind, start, line.end, place, speaker=speaker, label=after), line.block

    def _is_label(self) -> bool:
        """Whether the block that is open has no words yet behind its label."""
        return bool(self._open and self._open.label and self._open.start + self._open.label >= self._open.end)

    def _is_aside(self, line: Line) -> bool:
        """Whether a line tells what is heard or seen, or who wrote the transcript down."""
        return self._has_begun and labels.ASIDE.fullmatch(self._text, line.start, line.end) is not None

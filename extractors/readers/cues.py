"""Captions become turns: what each cue adds to the words before, who says it, and where a turn ends.

The text has each speaker's name once, at the head of a turn; each cue is a block with its time.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from extractors.readers import labels
from extractors.readers.writer import Writer
from onrecord.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.reading import Block

ROLLING = 0.25
"""The share of cues that show words of the cue before once more from which captions roll."""
FEWEST = 3
"""Such cues that rolling captions have, at least."""
MOST = 8
"""The most lines that a cue shows once more."""
PAUSE = 3.0
"""Seconds without words after a sentence that end a paragraph."""
LONG = 600
"""Code points after which a paragraph ends with its sentence."""
LONGEST = 3000
"""Code points after which a paragraph ends anywhere."""
NAMED = 0.8
"""The share of cues with a name before a colon from which each such name is a label."""
CHANGE = re.compile(r">>+\s*|(?:[-–—‐]\s*)(?=\S)")
"""The mark of another speaker: >>, and a dash where two lines of a cue have one."""
ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
"""The end of a sentence."""


class Line(NamedTuple):
    """A line of a cue, and the name of its voice where the format has one."""

    words: str
    voice: str | None = None


class Cue(NamedTuple):
    """What shows from one time to another, in seconds since the start."""

    start: float
    end: float
    lines: Sequence[Line]


class Piece(NamedTuple):
    """Words of one cue by one speaker: None for whoever spoke before, empty for somebody without a name.

    ``label`` is what stands before them, ``turns`` says that a turn begins with them.
    """

    words: str
    speaker: str | None
    label: str = ""
    turns: bool = False


def lines_of(words: str, voice: str | None = None) -> list[Line]:
    """The lines of a cue's words."""
    return [Line(line, voice) for each in words.split("\n") if (line := " ".join(each.split()))]


def reading(
    cues: Iterable[Cue],
    reader: str,
    encoding: str = "",
    warnings: Iterable[str] = (),
    title: str = "",
    language: str = "",
) -> Reading:
    """The reading of captions: their cues in the order of their times, as turns."""
    kept = sorted((cue for cue in cues if cue.lines), key=lambda cue: cue.start)
    turns = _Turns(kept)
    for cue in _once(kept):
        turns.add(cue)
    text, blocks = turns.written()
    known = {"title": title, "language": language}
    return Reading(
        text,
        reader,
        encoding,
        title=title,
        language=language,
        said=dict.fromkeys(filter(known.get, known), "captions"),
        blocks=blocks,
        warnings=tuple(warnings),
    )


def _once(cues: Sequence[Cue]) -> Iterator[Cue]:
    """Cues with the words that the cue before did not show already, where captions roll; none twice."""
    repeated = sum(_repeats(before.lines, cue.lines) for before, cue in pairwise(cues))
    rolls = repeated >= max(FEWEST, ROLLING * (len(cues) - 1))
    shown: Sequence[Line] = ()
    last: Cue | None = None
    for cue in cues:
        if cue == last:
            continue
        new = _new(shown, cue.lines) if rolls else cue.lines
        shown, last = cue.lines, cue
        if new:
            yield cue._replace(lines=new)


def _repeats(shown: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether a cue shows the cue before once more, and does not say its one line again."""
    return lines != shown and _new(shown, lines) != lines


def _new(shown: Sequence[Line], lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a cue that the cue before did not show; of a line that grew, the words it has more."""
    most = min(len(shown), len(lines), MOST)
    same = next((n for n in range(most, 0, -1) if shown[-n:] == lines[:n]), 0)
    new = lines[same:]
    if new and shown and new[0].words.startswith(f"{shown[-1].words} "):
        return [new[0]._replace(words=new[0].words[len(shown[-1].words) + 1 :]), *new[1:]]
    return new


def _names(cues: Iterable[Cue]) -> Counter[str]:
    """The names before colons at the heads of lines, counted."""
    heads = (labels.head(words, 0, len(words)) for cue in cues for words, _ in cue.lines if ":" in words)
    return Counter(head.name for head in heads if head and head.name)


class _Turns:
    """Turns being written, cue by cue."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._names = _names(cues)
        self._are_named = self._names.total() >= NAMED * len(cues)
        self._has_voices = any(line.voice for cue in cues for line in cue.lines)
        self._writer = Writer()
        self._speaker = ""
        self._goes_on = False
        self._ended = 0.0
        self._length = 0
        self._last = ""

    def written(self) -> tuple[str, tuple[Block, ...]]:
        """The text of all turns, and its blocks."""
        self._writer.close()
        return self._writer.text, tuple(self._writer.blocks)

    def add(self, cue: Cue) -> None:
        """Write a cue: a block for each speaker in it."""
        place = labels.told(cue.start)
        if self._goes_on and ENDED.search(self._last) and cue.start - self._ended >= PAUSE:
            self._goes_on = False
        dashes = sum(CHANGE.match(line.words) is not None for line in cue.lines) > 1
        for piece in _joined(self._piece(line, has_dashes=dashes) for line in cue.lines):
            self._write(piece, place)
        self._ended = max(self._ended, cue.end)

    def _write(self, piece: Piece, place: str) -> None:
        if labels.ASIDE.fullmatch(piece.words) and not piece.turns:
            self._writer.add("furniture", piece.words, place)
            self._goes_on = False
            return
        speaker = self._speaker if piece.speaker is None else piece.speaker
        is_new = speaker != self._speaker or (piece.turns and not piece.speaker)
        is_full = self._length > LONGEST or (self._length > LONG and ENDED.search(self._last))
        self._goes_on = self._goes_on and not is_new and not is_full
        self._writer.open("cue", place, speaker=speaker, goes_on=self._goes_on)
        if speaker and is_new:
            self._writer.label(f"{piece.label or f'{speaker}:'} ")
        self._writer.say(piece.words)
        self._writer.close()
        self._length = (self._length if self._goes_on else 0) + len(piece.words)
        self._speaker, self._goes_on, self._last = speaker, True, piece.words

    def _piece(self, line: Line, *, has_dashes: bool) -> Piece:
        """What a line says, and what it tells of its speaker; dashes in a cue are marks of two."""
        if self._has_voices:
            return Piece(line.words, line.voice or "")
        words, turns = line.words, False
        if (change := CHANGE.match(words)) and (change[0].startswith(">") or has_dashes):
            words, turns = words[change.end() :], True
        head = labels.head(words, 0, len(words)) if ":" in words else None
        if (
            head
            and head.name
            and (turns or self._are_named or head.name.isupper() or self._names[head.name] > 1)
        ):
            return Piece(words[head.end :], head.name, words[: head.end].strip(), turns=True)
        return Piece(words, "" if turns else None, turns=turns)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of a cue, lines that go on with the line before joined."""
    run: list[Piece] = []
    for piece in pieces:
        if run and (piece.turns or piece.speaker not in (None, run[0].speaker)):
            yield _as_one(run)
            run = []
        run.append(piece)
    if run:
        yield _as_one(run)


def _as_one(run: Sequence[Piece]) -> Piece:
    return run[0]._replace(words=" ".join(piece.words for piece in run).strip())

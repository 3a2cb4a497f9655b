"""The words of a text as they are compared: what a reader looks through is not there.

Case, typography, spacing, hyphens and line ends go; so do a transcript's labels and times, and the sounds
that it notes: ``(applause)``, ``[crosstalk]``. What is left keeps its place in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from extractors.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SOUNDS = (
    "applause", "applauds", "boo", "boos", "booing", "cheer", "cheers", "cheering", "chuckle", "chuckles",
    "chuckling", "clip", "cough", "coughs", "crosstalk", "foreign", "gavel", "inaudible", "indiscernible",
    "indistinct", "interruption", "laugh", "laughs", "laughing", "laughter", "mic", "mike", "music",
    "off-mic", "pause", "pauses", "ph", "phonetic", "recess", "sighs", "silence", "sings",
    "singing", "speaking",
    "unintelligible", "video", "videotape", "voice-over",
)  # fmt: skip
"""The words by which a note in brackets is one of a sound, as transcript services write these."""
NOTE = lazy(
    rf"""
    [(\[] (?: [^()\[\]\n]{{0,40}}? (?<![\w]) (?:{"|".join(SOUNDS)}) (?![\w]) [^()\[\]\n]{{0,40}}
            | [\d:.,; ]{{4,24}} ) [)\]]                  # [00:12:31]
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A transcript's note of a sound, or of a time."""
WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|(?:\b[^\W\d_]-)?[^\W_]+(?:['’ʼ`´][^\W_]+)*|%")
"""A word, with the apostrophes in it (don't) and a letter before a hyphen (e-mail); a number with its
thousands' commas; a percent sign.
"""
KNOWN = 2**15
"""Words whose folded forms are kept at hand."""
LETTERS = re.compile(r"[^\W_]")
"""A letter or digit."""


class Words:
    """The words of a stretch of a text that begins at ``base``, ``skipped`` stretches left out.

    ``keys`` are the folded words, ``starts`` and ``ends`` their places in the whole text; ``letters`` are all
    the keys without a space between: what a line's end, a hyphen or a space parted is one again there.
    """

    def __init__(self, text: str, base: int = 0, skipped: Iterable[tuple[int, int]] = ()) -> None:
        out = _Stretches((*skipped, *((base + m.start(), base + m.end()) for m in NOTE.finditer(text))))
        found = [match for match in WORD.finditer(text) if not (out and out.has(base + match.start()))]
        self.keys = [folded(match[0]) for match in found]
        self.starts = [base + match.start() for match in found]
        self.ends = [base + match.end() for match in found]
        self.letters = "".join(self.keys)
        self.at = [0, *accumulate(map(len, self.keys))]

    def __len__(self) -> int:
        return len(self.keys)

    def runs(self, letters: str) -> Iterator[Run]:
        """The runs of whole words that have these letters."""
        at = self.letters.find(letters) if letters else -1
        while at >= 0:
            first, behind = bisect_left(self.at, at), bisect_left(self.at, at + len(letters))
            if self.at[first] == at and self.at[behind] == at + len(letters):
                yield Run(first, behind)
            at = self.letters.find(letters, at + 1)

    def span(self, run: Run) -> tuple[int, int]:
        """The place in the text of a run of words."""
        return self.starts[run.first], self.ends[run.behind - 1]


class Run(NamedTuple):
    """Words in one run, by their numbers; ``behind`` is the number of the word behind the last."""

    first: int
    behind: int


class _Stretches:
    """Stretches of a text, to be asked whether a place is in one."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._stretches = sorted(stretches)
        self._starts = [start for start, _ in self._stretches]

    def __bool__(self) -> bool:
        return bool(self._starts)

    def has(self, place: int) -> bool:
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._stretches[at][1]


@lru_cache(KNOWN)
def folded(word: str) -> str:
    """A word without its case, its apostrophes and its typography."""
    if word == "%":
        return "percent"
    word = word.casefold()
    if not word.isascii():
        word = normalize("NFKC", word)
    return word if word.isascii() and word.isalnum() else "".join(LETTERS.findall(word))

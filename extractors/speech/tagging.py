"""A paragraph as a string of tags, one letter a token: the letters are those of ``alphabet``."""

from __future__ import annotations

from typing import NamedTuple

from extractors.speech.alphabet import INITIAL
from extractors.speech.headlines import retag
from extractors.speech.marks import Part  # noqa: TC001 (a field of a record)
from extractors.speech.settling import settled
from extractors.speech.tokens import TOKEN
from extractors.speech.vocabulary import Vocabulary  # noqa: TC001 (a field of a record)


class Line(NamedTuple):
    """A tagged paragraph: a tag and a place for each token, and which tokens are quotations.

    ``quotes`` maps a token's index to the index of its quoted part; ``known`` are the words it was tagged by.
    """

    text: str
    known: Vocabulary
    tags: str
    spans: list[tuple[int, int]]
    quotes: dict[int, int]

    def word(self, token: int) -> str:
        """A token's own letters."""
        start, end = self.spans[token]
        return self.text[start:end]

    def phrase(self, first: int, last: int) -> str:
        """The words from token ``first`` up to ``last``, that one left out, with single spaces."""
        return (
            " ".join(self.text[self.spans[first][0] : self.spans[last - 1][1]].split())
            if last > first
            else ""
        )

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Where in the text the tokens from ``first`` to ``last`` stand, the last included."""
        return self.spans[first][0], self.spans[last][1]


class Tagger:
    """Tags the paragraphs of one text."""

    def __init__(self, text: str, known: Vocabulary) -> None:
        self._text = text
        self._known = known

    def tag(self, start: int, end: int, parts: list[tuple[int, Part]]) -> Line:
        """The paragraph ``text[start:end]`` with its quoted parts, each as (index, part)."""
        tags: list[str] = []
        spans: list[tuple[int, int]] = []
        quotes: dict[int, int] = {}
        for index, part in parts:
            self._tokens(start, part.outer_start, tags, spans)
            quotes[len(tags)] = index
            tags.append(_quote_tag(self._text, part))
            spans.append((part.outer_start, part.outer_end))
            start = part.outer_end
        self._tokens(start, end, tags, spans)
        retag(self._text, self._known, tags, spans)
        return Line(self._text, self._known, settled(tags, self._text, spans), spans, quotes)

    def _tokens(self, start: int, end: int, tags: list[str], spans: list[tuple[int, int]]) -> None:
        amid, initial = self._known.amid, self._known.initial
        memory = initial if not tags or tags[-1] in INITIAL else amid
        for match in TOKEN.finditer(self._text, start, end):
            tag = memory[match[0]]
            if tag != " ":
                memory = initial if tag in INITIAL else amid
                tags.append(tag)
                spans.append(match.span())


def _quote_tag(text: str, part: Part) -> str:
    last = text[part.start : part.end].rstrip(" \t\u00a0'’)]")[-1:]
    if last == ",":
        return "Q"
    if last == ".":
        return "P"
    return "Z" if last and last in "!?…—-" else "R"

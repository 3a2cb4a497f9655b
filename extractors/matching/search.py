"""Words sought in the documents of an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from extractors.matching.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.matching.index import Index

AROUND = 80
"""Letters that are given on each side of what was sought."""


class Found(Struct, frozen=True):
    """A place where what was sought stands, with the ``text`` around it on one line."""

    document: str
    locator: str
    start: int
    end: int
    text: str


def search(index: Index, sought: Iterable[str], most: int) -> Iterator[Found]:
    """The places of the first of some phrases, in the passages that have all of them: the best first."""
    phrases = [words for words in map(Words, sought) if words.keys]
    seen = set[tuple[str, int]]()
    for passage in index.search([words.keys for words in phrases], most):
        document = passage.document
        there = document.words(passage.start, passage.end)
        for run in there.runs(phrases[0].letters):
            start, end = there.span(run)
            if (document.name, start) not in seen:
                seen.add((document.name, start))
                text = document.reading.text[max(0, start - AROUND) : end + AROUND]
                yield Found(document.name, document.locator(start), start, end, " ".join(text.split()))

"""The heads and feet of pages: what stands at the same place of several pages, and what numbers a page."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING

from extractors.readers.pdf.columns import rows
from extractors.readers.pdf.paragraphs import ENDED, LABEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractors.readers.pdf.columns import Row
    from extractors.readers.pdf.lines import Line

DEEP = 4
"""The rows at the head and at the foot of a page that may be furniture."""
APART = 1.9
"""How far a head stands from the text that is no head of other pages, in sizes of letters, at least."""
LARGE = 1.1
"""The size of such a head, in sizes of the body's letters, at most: a title is larger."""
SAME_PLACE = 4.0
"""Points by which the places of a head differ from page to page."""
NUMBER = re.compile(r"\d{1,9}|\b[ivxlc]+\b")
"""A number, be it a Roman one."""
NUMBERED = re.compile(
    r"""
      [^\w.,]*+ (?: (?: page | p\.? | seite | página | pagina | s\. ) \s?+ )?+ (?: \d{1,3}+ | [ivxlc]{1,7}+ )
      (?: \s?+ (?: / | of | von | de | sur | di ) \s?+ \d{1,4}+ )?+ [^\w.,]*+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A page's number and nothing else."""
PRINTED = re.compile(
    r"""
      \d{1,4}+ [/.-] \s?+ \d{1,2}+ [/.-] \s?+ \d{2,4}+,? \s \d{1,2}+ [:.] \d{2}
      (?: \s? [AaPp] \.? [Mm] \.? )?+ (?: \s .* )?+
    | (?: https? | file ) :// \S++ (?: \s++ (?: page \s )?+ \d++ (?: \s?+ (?: / | of ) \s?+ \d++ )?+ )?+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The head or the foot of a page that a browser printed: day, time and title; the address and the page."""


def parted(pages: Sequence[list[Line]]) -> Iterator[tuple[list[Line], list[Row]]]:
    """The lines of each page without its furniture, and the rows of this."""
    texts = [rows(line for line in page if not line.is_artifact) for page in pages]
    edges = [
        rows(line for line in page if line.is_artifact) + text[:DEEP] + text[max(DEEP, len(text) - DEEP) :]
        for page, text in zip(pages, texts, strict=True)
    ]
    body = median(line.size for page in pages for line in page) if any(pages) else 0
    is_told = any(line.is_artifact for page in pages for line in page)
    alone = [row for text in texts if not is_told for row in _alone(text) if row[0].size < LARGE * body]
    repeated = _repeated(row for page in edges for row in page) | _repeated(alone, whatever=True)
    for page, outer in zip(pages, edges, strict=True):
        found = [row for row in outer if id(row[0]) in repeated or _is_furniture(row)]
        gone = {id(line) for row in found for line in row}
        yield [line for line in page if id(line) not in gone], found


def said(row: Row) -> str:
    """The words of a row."""
    return " ".join(line.letters.strip() for line in row)


def _alone(text: Sequence[Row]) -> Iterator[Row]:
    """The first and the last row of a page, where they stand apart from the others."""
    for outer, inner in ((0, 1), (-1, -2)) if len(text) > DEEP else ():
        line, distance = text[outer][0], abs(text[outer][0].base - text[inner][0].base)
        is_note = outer < 0 and (line.label or LABEL.match(line.letters))
        is_sentence = ENDED.search(said(text[outer]))
        if distance > APART * text[inner][0].size and not (is_note or is_sentence):
            yield text[outer]


def _is_furniture(row: Row) -> bool:
    """Whether a row is furniture by itself."""
    words = said(row)
    return all(line.is_artifact for line in row) or bool(
        NUMBERED.fullmatch(words) or PRINTED.fullmatch(words)
    )


def _repeated(found: Iterable[Row], *, whatever: bool = False) -> set[int]:
    """The rows that stand at one place of several pages, ``whatever`` they say, by their first lines' ids."""
    repeated: set[int] = set()
    before: dict[tuple[str, int], Row] = {}
    for row in found:
        for words, height in _keys(row):
            key = ("" if whatever else words, height)
            other = before.get(key)
            if other and other[0].page != row[0].page and (whatever or _go_on(other, row)):
                repeated |= {id(other[0]), id(row[0])}
            before[key] = row
    return repeated


def _keys(row: Row) -> Iterator[tuple[str, int]]:
    """The words of a row without its numbers, and its height: in steps, and in steps half way between."""
    words = NUMBER.sub("#", said(row).lower())
    height = row[0].base / SAME_PLACE
    return iter(((words, 2 * int(height)), (words, 2 * int(height + 0.5) + 1)))


def _go_on(one: Row, other: Row) -> bool:
    """Whether the numbers in rows of two pages are the same, or grow with the pages, as notes' do not."""
    pages = other[0].page - one[0].page
    numbers = (NUMBER.findall(said(row).lower()) for row in (one, other))
    return all(
        not (first.isdecimal() and second.isdecimal()) or int(second) - int(first) in (0, pages)
        for first, second in zip(*numbers, strict=False)
    )

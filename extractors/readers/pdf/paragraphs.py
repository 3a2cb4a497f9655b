"""The paragraphs of a page: rows that follow each other, parted where print shows that one ended."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from extractors.readers.pdf.columns import Region, regions
from extractors.readers.pdf.lines import HYPHEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractors.readers.pdf.columns import Row
    from extractors.readers.pdf.lines import Line
    from extractors.readers.pdf.tags import Tag
    from onrecord.reading import BlockKind

APART = 1.22
"""The distance of rows between which a paragraph ends, in distances of rows within one."""
INDENTED = (0.6, 5.0)
"""How far the first row of a paragraph stands in, in sizes of its letters: at least, and at most."""
OTHER_SIZE = 0.07
"""The share by which sizes of letters differ that are two."""
OTHER_BLOCK = 1.2
"""How much larger letters are than those before that are another block, at least."""
ENDED = re.compile(r"[.!?:;…][\"'”’»)\]\d]*+$")
"""A row with which a sentence ends."""
OPEN = re.compile(rf"[,–—{HYPHEN}-]$")
"""A row with which no sentence ends."""
BEGUN = re.compile(r"[\"'“‘«(\[]*+[^\W_a-zà-öø-ÿ]")
"""A row with which a sentence or a paragraph may begin: with a capital or a digit."""
ITEM = re.compile(r"(?:[•◦▪‣●○■–*-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])(?=\s+\S)|[•◦▪‣●○■]")
"""The beginning of a list's item."""
PARTS = 0.3
"""The share of paragraphs that begin in the middle of a sentence, at most."""
LONGEST = 30
"""Rows that the footnotes of a column have at most."""
LABEL = re.compile(r"\d{1,3}(?=\s|$)|[*†‡]+")
"""The mark of a footnote that is as large as the rest."""
MARKED = re.compile(r"\W*+\w{0,3}+\W*+")
"""The mark of an item of a list, or of a note, that stands apart from the words."""
CELL = 2.0
"""How far the cells of a row stand apart, in sizes of their letters, at least."""
FITS = 0.8
"""Room that a row needs beside its next word to have taken the word in, in sizes of letters."""


class Piece(Struct):
    """Rows that are one block of a page, from the edges of the column in which they stand."""

    rows: list[Row]
    left: float
    right: float
    kind: BlockKind = "paragraph"
    is_tagged: bool = False
    repeats: bool = False
    label: str = ""

    @property
    def page(self) -> int:
        """The page on which the piece begins."""
        return self.rows[0][0].page

    @property
    def size(self) -> float:
        """The size of the letters amid the piece."""
        return self.rows[len(self.rows) // 2][0].size

    @property
    def words(self) -> str:
        """The words, about."""
        return " ".join(line.letters.strip() for row in self.rows for line in row)


def pieces(lines: Sequence[Line], pitches: dict[int, float], columns: set[float]) -> Iterator[Piece]:
    """The pieces of a page in reading order, where nothing but places tells them; ``columns`` are the left
    edges of columns on pages before.
    """
    marks = {mark.strip() for line in lines for _, mark in line.marks}
    for region in regions(lines, columns):
        notes = _notes_of(region, marks, pitches)
        yield from _parted(region._replace(rows=region.rows[: len(region.rows) - len(notes)]), pitches)
        if notes:
            yield Piece(notes, region.left, region.right, "footnote")


def tagged_pieces(lines: Iterable[Line]) -> Iterator[Piece]:
    """The pieces of a page whose structure tells them; a line without a tag goes with the one before."""
    blocks: dict[Tag, list[Line]] = {}
    last: Tag | None = None
    early: list[Line] = []
    for line in lines:
        last = line.tag or last
        (blocks.setdefault(last, []) if last else early).append(line)
    if blocks and early:
        blocks[min(blocks)][:0] = early
    for tag in sorted(blocks):
        inside = blocks[tag]
        left, right = min(line.left for line in inside), max(line.right for line in inside)
        for lines in _of_one_size(inside):
            yield Piece([[line] for line in lines], left, right, tag.kind, is_tagged=True)


def are_whole(pieces: Sequence[Piece]) -> bool:
    """Whether the pieces that a structure tells are paragraphs, and not a line each as some programs tell."""
    running = [piece for piece in pieces if piece.kind == "paragraph"]
    parts = sum(not BEGUN.match(piece.words) for piece in running)
    return parts <= PARTS * len(running)


def _of_one_size(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines of a block, parted where the letters are of quite another size."""
    current: list[Line] = []
    for line in lines:
        if current and not 1 / OTHER_BLOCK < line.size / max(current[-1].size, 1e-9) < OTHER_BLOCK:
            yield current
            current = []
        current.append(line)
    yield current


def pitches(pages: Iterable[Sequence[Line]]) -> dict[int, float]:
    """The distance of rows within a paragraph, for each size of letters: the smallest that is common."""
    distances: dict[int, Counter[float]] = {}
    for lines in pages:
        for one, other in pairwise(lines):
            distance = one.base - other.base
            beside = abs(one.left - other.left) < 3 * one.size and not differ(one.size, other.size)
            if beside and 0.8 * one.size < distance < 3 * one.size:
                distances.setdefault(round(one.size), Counter())[round(distance * 2) / 2] += 1
    return {
        size: min(
            distance for distance, count in counts.items() if count >= 0.15 * counts.most_common(1)[0][1]
        )
        for size, counts in distances.items()
    }


def differ(one: float, other: float) -> bool:
    """Whether two sizes of letters are two."""
    return abs(one - other) > OTHER_SIZE * max(one, other)


def _notes_of(region: Region, marks: set[str], pitches: dict[int, float]) -> list[Row]:
    """The rows at the foot of a column that begin, apart from those above, with marks of footnotes."""
    notes: list[Row] = []
    next_label = ""
    for number in reversed(range(max(0, len(region.rows) - LONGEST), len(region.rows))):
        line, rows = region.rows[number][0], region.rows[number:]
        label = line.label or ((found := LABEL.match(line.letters)) and found[0]) or ""
        if label not in marks or (next_label.isdecimal() and label != str(int(next_label) - 1)):
            continue
        above = region.rows[number - 1][0] if number else None
        pitch = APART * pitches.get(round(line.size), 1.2 * line.size)
        next_label = label
        if above is None or differ(above.size, line.size) or above.base - line.base > pitch:
            notes = rows
    return notes


def _parted(region: Region, pitches: dict[int, float]) -> Iterator[Piece]:
    """The paragraphs of a column."""
    edge = _left_edge(region) if region.rows else 0
    current: list[Row] = []
    for row, is_tabular in _with_cells(region):
        if current and (is_tabular or _ends(current, row, region, edge, pitches)):
            yield Piece(current, edge, region.right)
            current = []
        if is_tabular:
            yield from (Piece([[line]], line.left, line.right, "cell") for line in row)
        else:
            current.append(row)
    if current:
        yield Piece(current, edge, region.right)


def _with_cells(region: Region) -> Iterator[tuple[Row, bool]]:
    """The rows of a column, and whether each is a table's: words of three rows begin, or end, alike."""
    alike = [_are_alike(one, other, region.right) for one, other in pairwise(region.rows)]
    run = 0
    for at, row in enumerate(region.rows):
        ahead = next(
            (step for step in range(3) if not alike[at + step : at + step + 1] or not alike[at + step]), 3
        )
        yield row, run + ahead >= 2
        run = run + 1 if ahead else 0


def _are_alike(one: Row, other: Row, right: float) -> bool:
    """Whether two rows have words behind a wide gap that begin, or end, at one place."""
    if len(one) < 2 or len(other) < 2:
        return False
    begins, ends = _cells(one, right)
    other_begins, other_ends = _cells(other, right)
    return not begins.isdisjoint(other_begins) or not ends.isdisjoint(other_ends)


def _cells(row: Row, right: float) -> tuple[set[int], set[int]]:
    """Where words behind wide gaps begin, and where they end but at the edge of the column."""
    behind = [line for last, line in pairwise(row) if line.left - last.right > CELL * line.size]
    if len(row) == 2 and MARKED.fullmatch(row[0].letters):
        behind = []
    return (
        {round(line.left) + step for line in behind for step in (0, 1)},
        {round(line.right) for line in behind if right - line.right > line.size},
    )


def _left_edge(region: Region) -> float:
    """Where most of a column's rows begin, of these places the first."""
    counts = Counter(round(row[0].left) for row in region.rows)
    return min(left for left, count in counts.items() if count >= 0.2 * max(counts.values()))


def _ends(current: list[Row], row: Row, region: Region, edge: float, pitches: dict[int, float]) -> bool:
    """Whether a paragraph ends before a row."""
    last, line, first = current[-1], row[0], current[0][0]
    above, said, size = last[0], row[-1], last[-1].size
    if line.label or differ(size, said.size) or last[-1].font.bold != said.font.bold:
        return True
    pitch = pitches.get(round(size), 1.2 * size)
    if above.base - line.base > max(APART * pitch, pitch + 2):
        return True
    if ITEM.match(line.letters):
        return not ITEM.match(first.letters) or line.left <= first.left + 1 or bool(ENDED.search(_end(last)))
    if ITEM.match(first.letters) and line.left > first.left + 1:
        return False
    if _is_centered(line, region) and (line.left > above.left + size or _is_centered(above, region)):
        return False
    indent = (line.left - edge) / size
    if INDENTED[0] < indent < INDENTED[1] and above.left - edge < INDENTED[0] * size:
        return True
    if OPEN.search(_end(last)):
        return False
    return is_short(last, line, region.right) and bool(ENDED.search(_end(last)) or BEGUN.match(line.letters))


def _end(row: Row) -> str:
    return row[-1].letters.rstrip()


def _is_centered(line: Line, region: Region) -> bool:
    """Whether a line stands in the middle of its column."""
    before, behind = line.left - region.left, region.right - line.right
    return min(before, behind) > line.size and abs(before - behind) < line.size


def is_short(row: Row, following: Line, right: float) -> bool:
    """Whether a row ended though the first word of the following line had room in it."""
    words = following.letters.split(maxsplit=1)
    width = (following.right - following.left) / max(1, len(following.letters))
    needed = width * (1 + len(words[0] if words else "")) + FITS * following.size
    return row[-1].right + needed < right

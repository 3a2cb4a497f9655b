"""The text of a document's pieces, and where each letter of a page went in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from extractors.readers.pdf.hyphens import TYPESETTER, Hyphens
from extractors.readers.pdf.letters import plain
from extractors.readers.pdf.lines import HYPHEN
from extractors.readers.writer import UNSEEN, Writer
from onrecord.reading import Remark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractors.readers.pdf.lines import Line
    from extractors.readers.pdf.paragraphs import Piece
    from onrecord.reading import Block


DASHED = re.compile(r"(?<=[^\W_])[-–—]$|(?<=\S)—$")
"""The end of a line whose dash or hyphen the next word follows at once."""
BULLET = re.compile(r"[•◦▪‣●○■]\s*")
"""The mark of an item of a list that is no number."""
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Digits as they stand in powers."""


class Written:
    """The pieces of a document written one by one."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.writer = Writer()
        self.guesses: list[int] = []
        self._labels = labels
        self._page, self._count = -1, 0
        self._places: dict[int, int] = {}
        self._marks: list[tuple[int, str]] = []
        self._notes: dict[str, list[Block]] = {}

    def write(self, pieces: Sequence[Piece], program: str) -> None:
        """Write pieces, the words that the lines of a program part joined."""
        hyphens = _hyphens(pieces, program)
        notes = {piece.label for piece in pieces if piece.label}
        for piece in pieces:
            self.writer.open(piece.kind, self._locator(piece), repeats=piece.repeats)
            lines = [line for row in piece.rows for line in row]
            if piece.kind == "list" and (bullet := BULLET.match(lines[0].letters)):
                lines[0].first, lines[0].letters = (
                    lines[0].number(bullet.end()),
                    lines[0].letters[bullet.end() :],
                )
            for line, following in zip_longest(lines, lines[1:]):
                if line.label and line.label != piece.label:
                    self.writer.say(f"{line.label} " if line.label.isdecimal() else line.label)
                self._say(line, following, hyphens, notes)
            if (block := self.writer.close()) and piece.label:
                self._notes.setdefault(piece.label, []).append(block)

    def _say(self, line: Line, following: Line | None, hyphens: Hyphens, notes: set[str]) -> None:
        self._places[id(line)], said = self.writer.place, plain(_with_powers(line, notes))
        between, is_guess = " ", False
        if following is None:
            between = ""
        elif line.letters.endswith(HYPHEN) and not said[:-1].endswith(" "):
            keeps, sure = hyphens.keeps(said[:-1], following.letters)
            said, between, is_guess = said if keeps else said[:-1], "", not sure
        elif DASHED.search(said):
            between = ""
        self._marks += ((self.place(line, at), mark.strip()) for at, mark in line.marks)
        self.writer.say(said + between)
        if is_guess:
            self.guesses.append(self.writer.place)

    def place(self, line: Line, at: int) -> int:
        """Where a letter of a line stands in the text."""
        return self._places[id(line)] + len(plain(line.letters[:at]).translate(UNSEEN))

    def notes(self) -> Iterator[Remark]:
        """The footnotes at the places of their marks; a mark that several have is that of the next one."""
        text = self.writer.text
        for at, label in self._marks:
            blocks = self._notes.get(label, [])
            number = bisect_right(blocks, at, key=lambda block: block.start)
            if number < len(blocks):
                yield Remark("footnote", at, at, text[blocks[number].start : blocks[number].end])

    def _locator(self, piece: Piece) -> str:
        """The page, by its printed label and its number where these differ, and the place on it."""
        if piece.page != self._page:
            self._page, self._count = piece.page, 0
        label, number = self._labels[piece.page], str(piece.page + 1)
        page = f"p. {number}" if label in ("", number) else f"p. {label} ({number})"
        if piece.kind == "furniture":
            return page
        if piece.label:
            return f"{page}, footnote {piece.label}"
        self._count += 1
        return f"{page}, ¶ {self._count}"


def _with_powers(line: Line, notes: set[str]) -> str:
    """The letters of a line, with the marks that are no note's: stars, and digits behind others as powers."""
    said, at = "", 0
    for place, mark in line.marks:
        said += line.letters[at:place]
        at = place
        if mark.strip() not in notes and (said[-1:].isdigit() or not mark.strip().isdecimal()):
            said += mark.translate(RAISED)
    return said + line.letters[at:]


def _hyphens(pieces: Sequence[Piece], program: str) -> Hyphens:
    """What the pieces tell of their hyphens, by all words but those that lines part."""
    lines = [line.letters.strip() for piece in pieces for row in piece.rows for line in row]
    whole, parted, is_second = [], [], False
    for line, following in pairwise((*lines, "")):
        words = line.partition(" ")[2] if is_second else line
        is_second = line.endswith(HYPHEN)
        whole.append(words.rpartition(" ")[0] if is_second else words)
        if is_second:
            parted.append((line[:-1], following))
    is_set = bool(TYPESETTER.search(program)) and _are_filled(pieces)
    return Hyphens(whole, parted, len(lines), is_set=is_set)


def _are_filled(pieces: Iterable[Piece]) -> bool:
    """Whether most lines but the last of paragraphs end at one edge."""
    filled = [
        max(row[-1].right for row in piece.rows) - row[-1].right < row[0].size / 2
        for piece in pieces
        if piece.kind == "paragraph"
        for row in piece.rows[:-1]
    ]
    return sum(filled) > len(filled) / 2

"""The lines of a page: pdfium's letters with their places, a line parted where it has a wide gap."""

from __future__ import annotations

import ctypes
import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from extractors.readers.pdf.tags import Tag

HYPHEN = "\ufffe"
"""What a line ends with whose last word goes on in the next one, as pdfium gives it."""
WRITTEN = re.compile(rf"[^\r\n{HYPHEN}]+{HYPHEN}?")
"""A line as pdfium gives it."""
WORD = re.compile(r"\S+")
"""Letters between spaces."""
EACH = 3
"""Of how many lines one is looked at for gaps."""
WIDE = 0.7
"""The width of a gap at which a line is parted, in sizes of its letters: columns stand further apart."""
MARKED = re.compile(r"(?<!^)[\d*†‡](?!\S)")
"""A word's end that may be the mark of a footnote."""
SIGNS = frozenset("0123456789,*†‡")
"""The signs that marks of footnotes are made of."""
NEAR = 8
"""Letters before a mark that are looked at."""
UNIT = re.compile(r"\b[ckm]?m$")
"""A unit behind which a raised digit makes squares or cubes of it."""
LABEL = re.compile(r"(?:\d{1,3}|[*†‡]+)(?=\D)")
"""The mark with which a footnote begins."""
LIFTED = 0.18
"""How high the mark of a footnote stands above its line, in sizes of the line's letters, at least."""
SAMPLES = 12
"""Letters of a page that tell how most of the page's letters are turned."""
FARTHEST, SMALLEST = 15_000.0, 0.1
"""How far from its page's corner a letter stands at most, and its size at least: no page is larger."""
INITIAL = 1.8
"""The size of an initial that takes several lines, in sizes of the letters beside it, at least."""
FEW = 10
"""Initials that a page has at most."""
SLANTED = 0.05
"""The angle, in quarters of a turn, from which a line lies across the others."""
BOLD = 600
"""The weight from which letters are bold."""


class Font(NamedTuple):
    """How a font looks."""

    bold: bool = False
    italic: bool = False


class Line(Struct, gc=False):
    """Letters that stand in one line of a page, from ``left`` to ``right`` on their ``base``.

    Places are points from the page's lower left corner; ``first`` is the number of the first letter on the
    page. The ``marks`` of footnotes are taken out of the letters, each with its place in these, and ``label``
    is the one with which the line begins. A line that is turned lies across the others.
    """

    page: int
    first: int
    letters: str
    left: float
    right: float
    base: float
    size: float
    font: Font
    tag: Tag | None = None
    is_artifact: bool = False
    is_turned: bool = False
    marks: tuple[tuple[int, str], ...] = ()
    label: str = ""

    @property
    def top(self) -> float:
        """The upper edge of the letters, about."""
        return self.base + 0.75 * self.size

    def number(self, at: int) -> int:
        """The number on the page of a letter of the line."""
        return self.first + at + sum(len(mark) for place, mark in self.marks if place <= at)


class Letters:
    """The letters of a page, asked for by their numbers."""

    def __init__(self, page: Any, number: int) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._page = page.get_textpage()
        self.raw = self._page.raw
        self.number = number
        self._fonts: dict[int, Font] = {}
        self._box, self._x, self._y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._matrix = pdfium.FS_MATRIX()
        self._to_box, self._to_matrix = ctypes.byref(self._box), ctypes.byref(self._matrix)
        self._find_box = pdfium.FPDFText_GetLooseCharBox
        self._to_x, self._to_y = ctypes.byref(self._x), ctypes.byref(self._y)
        self._ink = tuple(ctypes.c_double() for _ in range(4))
        self.text = self._text()
        self.turn = self._turn()

    def _text(self) -> str:
        count = self._page.count_chars()
        if count <= 0:
            return ""
        text: str = self._page.get_text_range(errors="replace")
        if len(text) != count:  # letters that pdfium leaves out there, though they have numbers
            codes = (self._pdfium.FPDFText_GetUnicode(self.raw, at) for at in range(count))
            text = "".join(
                chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else " " for code in codes
            )
        return text.replace("\x02", HYPHEN)

    def _turn(self) -> int:
        """The angle by which most of the page's letters are turned."""
        angles = [round(self.angle(at)) % 4 for at in range(0, len(self.text), 1 + len(self.text) // SAMPLES)]
        return max(set(angles), key=angles.count) if angles else 0

    def angle(self, at: int) -> float:
        """The angle of a letter, in quarters of a turn."""
        return float(self._pdfium.FPDFText_GetCharAngle(self.raw, at)) / (math.pi / 2)

    def edges(self, at: int) -> tuple[float, float]:
        """Where a letter begins and ends, along its line."""
        self._find_box(self.raw, at, self._to_box)
        box = self._box
        if not self.turn:
            return box.left, box.right
        left, _, right, _ = self.turned(box.left, box.bottom, box.right, box.top)
        return left, right

    def turned(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """The edges of a place of the page, turned as the page's lines are: left, lower, right, upper."""
        return (
            (left, bottom, right, top),
            (-top, left, -bottom, right),
            (-right, -top, -left, -bottom),
            (bottom, -right, top, -left),
        )[self.turn]

    def gap(self, last: int, at: int) -> float:
        """How far apart two letters of a line stand."""
        if self.turn:
            return self.edges(at)[0] - self.edges(last)[1]
        self._find_box(self.raw, last, self._to_box)
        right = self._box.right
        self._find_box(self.raw, at, self._to_box)
        return float(self._box.left - right)

    def base(self, at: int) -> float:
        """The height of the line on which a letter stands."""
        self._pdfium.FPDFText_GetCharOrigin(self.raw, at, self._to_x, self._to_y)
        x, y = self._x.value, self._y.value
        return (y, x, -y, -x)[self.turn]

    def foot(self, at: int) -> float:
        """The height at which a letter's ink begins; that of its line where its page is turned."""
        if self.turn:
            return self.base(at)
        left, right, bottom, top = self._ink
        self._pdfium.FPDFText_GetCharBox(self.raw, at, *map(ctypes.byref, (left, right, bottom, top)))
        return bottom.value

    def size(self, at: int) -> float:
        """The size of a letter as it is seen."""
        size = self._pdfium.FPDFText_GetFontSize(self.raw, at)
        if self._pdfium.FPDFText_GetMatrix(self.raw, at, self._to_matrix):
            size *= math.hypot(self._matrix.c, self._matrix.d)
        return float(abs(size))

    def piece(self, at: int) -> Any:
        """The piece of text that has a letter; None for a space that nothing draws."""
        return self._pdfium.FPDFText_GetTextObject(self.raw, at)

    def tag(self, at: int, tags: dict[int, Tag]) -> Tag | None:
        """The block to which the document's structure says a letter belongs."""
        piece = self.piece(at)
        return tags.get(self.number_in_structure(piece)) if piece else None

    def font(self, piece: Any) -> Font:
        """How the letters of a piece look."""
        handle = self._pdfium.FPDFTextObj_GetFont(piece)
        if not handle:
            return Font()
        key = ctypes.addressof(handle.contents)
        if key not in self._fonts:
            self._fonts[key] = self._look(handle)
        return self._fonts[key]

    def _look(self, handle: Any) -> Font:
        name = ctypes.create_string_buffer(128)
        self._pdfium.FPDFFont_GetBaseFontName(handle, name, len(name))
        said = name.value.lower()
        bold = b"bold" in said or b"black" in said or b"heavy" in said
        angle = ctypes.c_int()
        self._pdfium.FPDFFont_GetItalicAngle(handle, ctypes.byref(angle))
        italic = b"italic" in said or b"oblique" in said or angle.value != 0
        return Font(bold or self._pdfium.FPDFFont_GetWeight(handle) >= BOLD, italic)

    def number_in_structure(self, piece: Any) -> int:
        """The number by which the document's structure names a piece; -1 where none does."""
        return int(self._pdfium.FPDFPageObj_GetMarkedContentID(piece))

    def is_artifact(self, piece: Any) -> bool:
        """Whether the document says of a piece that it is none of its text."""
        if self._pdfium.FPDFPageObj_CountMarks(piece) < 1:
            return False
        name, length = (self._pdfium.FPDF_WCHAR * 16)(), ctypes.c_ulong()
        mark = self._pdfium.FPDFPageObj_GetMark(piece, 0)
        if not self._pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), ctypes.byref(length)):
            return False
        return bytes(name)[: max(0, length.value - 2)].decode("utf-16-le", "replace") == "Artifact"


def lines_of(letters: Letters, tags: dict[int, Tag]) -> list[Line]:
    """The lines of a page in the order in which the file has them.

    Few pages have gaps in lines, and those that have some have them in several: some lines tell.
    """
    found: list[Line] = []
    cells = {number: tag for number, tag in tags.items() if tag.kind == "cell"}
    written = [
        [word.span() for word in WORD.finditer(letters.text, *line.span())]
        for line in WRITTEN.finditer(letters.text)
    ]
    has_gaps = cells or any(len(list(_parts(letters, words, cells))) > 1 for words in written[::EACH])
    for words in filter(None, written):
        parts = _parts(letters, words, cells) if has_gaps else [(words[0][0], words[-1][1])]
        found += (_line(letters, start, end, tags) for start, end in parts)
    return _with_initials(found, letters.text)


def _parts(
    letters: Letters, words: list[tuple[int, int]], cells: dict[int, Tag]
) -> Iterator[tuple[int, int]]:
    """The stretches of a line's words between its wide gaps, and those of cells of a table."""
    if not words:
        return
    begin, wide, gap = words[0][0], WIDE * letters.size(words[0][0]), letters.gap
    for (_, end), (start, _) in pairwise(words):
        if gap(end - 1, start) > wide or (cells and letters.tag(start, cells) != letters.tag(end - 1, cells)):
            yield begin, end
            begin = start
    yield begin, words[-1][1]


def _line(letters: Letters, start: int, end: int, tags: dict[int, Tag]) -> Line:
    """The line of a stretch of letters."""
    last, middle = end - 1, (start + end) // 2
    if letters.text[middle].isspace():
        middle += 1
    size, base = max(SMALLEST, _held(letters.size(middle))), _held(letters.base(middle))
    left, right = _held(letters.edges(start)[0]), _held(letters.edges(last)[1])
    piece = letters.piece(middle) or letters.piece(start)
    font, tag, is_artifact = Font(), None, False
    if piece:
        font, tag = letters.font(piece), tags.get(letters.number_in_structure(piece))
        is_artifact = tag is None and letters.is_artifact(piece)
    turned = abs((letters.angle(middle) - letters.turn + 2) % 4 - 2) > SLANTED
    said = letters.text[start:end]
    line = Line(letters.number, start, said, left, right, base, size, font, tag, is_artifact, turned)
    if MARKED.search(line.letters):
        _take_out_marks(letters, line)
    if (found := LABEL.match(line.letters)) and _is_raised(letters, line, start):
        line.label, line.letters = found[0], line.letters[found.end() :].lstrip()
        line.first = end - len(line.letters)
    return line


def _held(place: float) -> float:
    """A place as far as it is on any page that there may be."""
    return max(-FARTHEST, min(FARTHEST, place)) if place == place else 0.0  # (no number is not itself)


def _with_initials(lines: list[Line], text: str) -> list[Line]:
    """The lines of a page, large initials put before the lines that they begin."""
    letters = sum(len(line.letters) for line in lines)
    body = letters and sum(line.size * len(line.letters) for line in lines) / letters
    large = [
        line
        for line in lines
        if len(line.letters) < 3 and line.letters[0].isalpha() and line.size > INITIAL * body
    ]
    gone: set[int] = set()
    for initial in large[:FEW]:
        others = [line for line in lines if line.size < initial.size / INITIAL]
        if _begin(initial, others, text):
            gone.add(id(initial))
    return [line for line in lines if id(line) not in gone]


def _begin(initial: Line, lines: list[Line], text: str) -> bool:
    """Put an initial before the line that it begins, and the lines beside it under it; whether it has any."""
    beside = [
        line
        for line in lines
        if -line.size < line.left - initial.right < 2 * line.size
        and initial.base - 0.5 * line.size < line.base < initial.top
    ]
    if not beside:
        return False
    first = max(beside, key=lambda line: line.base)
    rest = first.letters.partition(" ")[0]
    is_word = initial.letters in ("A", "I") and len(re.findall(rf"(?<![\w’']){re.escape(rest)}\b", text)) > 1
    first.letters, first.first = f"{initial.letters}{' ' * is_word}{first.letters}", initial.first
    for line in beside:
        line.left = initial.left
    return True


def _take_out_marks(letters: Letters, line: Line) -> None:
    """Take the marks of footnotes out of a line: they stand higher than the letters before them."""
    said, marks, at = "", list[tuple[int, str]](), 0
    for found in MARKED.finditer(line.letters):
        begin = end = found.end()
        while (
            begin > at
            and line.letters[begin - 1] in SIGNS
            and _is_raised(letters, line, line.first + begin - 1)
        ):
            begin -= 1
        behind = line.letters[max(at, begin - NEAR) : begin].rstrip()
        if begin == end or not behind or UNIT.search(behind):
            continue
        last = max(at, begin - NEAR) + len(behind)
        if letters.foot(line.first + begin) > letters.base(line.first + last - 1) + LIFTED * line.size:
            said += line.letters[at:last]
            marks.append((len(said), line.letters[last:end]))
            at = end
    line.letters, line.marks = said + line.letters[at:], tuple(marks)


def _is_raised(letters: Letters, line: Line, at: int) -> bool:
    """Whether a letter stands high in its line."""
    return letters.foot(at) > line.base + LIFTED * line.size

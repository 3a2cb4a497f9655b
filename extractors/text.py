"""A text beside its lower-cased twin, position for position, and the patterns that words are found by."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

import regex
from msgspec import Struct

from extractors.pattern import lazy

if TYPE_CHECKING:
    from datetime import date


ESCAPE = lazy(
    r"""
      \x1b \[ [0-9;:?]{0,40}+ [ -/]{0,3}+ [@a-z\[-~]      # ESC [ 31 m, a colour
    | \x1b \] [^\x07\x1b\n]{0,400}+ (?: \x07 | \x1b\\ )    # ESC ] 8 ;; ... BEL, a link
    """,
    regex.VERBOSE,
)
"""An escape sequence that a terminal would obey, lower-cased, which has no figures."""
SOFT_BREAK = lazy(r"(?<=[^\n]{40})(?<![.:;!?\r])\n(?=[a-z0-9$£€])", scans=True)
"""A line break that only wraps a long line."""
SPACE = lazy(
    r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
    r"(?: (?<! [\u2009\u202f] ) | (?! (?<= [0-9]. ) [0-9] ) )",  # 5 000 with a thin one
    regex.VERBOSE,
)
"""No-break, thin, ideographic and other spaces, but for a thin one between digits."""
LINE = lazy(r"[^\s][^\n\r\u2028\u2029]*+")
"""A line with text, up to its end."""
WRAPPED = lazy(r"(?<=\S)[^\S\r\n]*+\r?\n(?=\p{Ll})")
"""A line end before a small letter, as in a wrapped paragraph."""
WIDEST_WRAP = 100
"""Characters of the longest line in a text whose lines are wrapped."""
POINTED = lazy(r"[0-9],[0-9]{3}(?:\.[0-9]|,[0-9]{3})|(?<![0-9.,])[0-9]{1,6}+\.[0-9]{1,2}+(?![0-9.,])")
"""A number in a form of English alone: 4,000.5, 12.50."""
COMMA = re.compile(r",(?<=[0-9],)[0-9]{1,2}(?![0-9]|,[0-9])")
"""A comma that may be decimal, with the digits behind; the comma comes first, which ``re`` finds fastest."""
LISTED = lazy(r"(?r)(?<=,[0-9]{1,9})")
"""Digits behind a comma before a place, as in a list of numbers."""


def decimal_comma(low: str) -> bool:
    """Whether a text writes decimals with a comma, and nowhere with a point."""
    commas = COMMA.finditer(low)
    return any(LISTED.match(low, 0, comma.start()) is None for comma in commas) and not POINTED.search(low)


class Page(Struct, frozen=True, gc=False):
    """A text and its lower-cased twin of the same length: patterns run on ``low``, to the letter on ``text``.

    In both all forms of a space are one, but for a thin one between digits, which parts thousands.
    ``decimal_comma`` says that the text writes its decimals with a comma, as most of Europe does.
    ``published`` is the day from which its relative dates are counted. Words before ``begin`` are another
    figure's.
    """

    text: str
    low: str
    decimal_comma: bool
    published: date | None = None
    begin: int = 0


def page_of(text: str) -> Page:
    """The text with its twin, in which soft line breaks and escape sequences are spaces, too.

    A letter whose lower case is longer than itself (İ) stays as it is.
    """
    text = SPACE.sub(" ", text)
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)
    if "\x1b" in low:
        low = ESCAPE.sub(lambda found: " " * len(found.group()), low)
    return Page(text, SOFT_BREAK.sub(" ", low), decimal_comma(low))


class LineEnds(Struct, frozen=True):
    """A text with line feeds alone at its line ends, and the places in it where a carriage return was."""

    text: str
    left_out: list[int]

    def start(self, place: int) -> int:
        """The place, in the text before, of a first character of ``text``."""
        return place + bisect_right(self.left_out, place) if self.left_out else place

    def end(self, place: int) -> int:
        """The place, in the text before, of an end (exclusive) in ``text``."""
        return place + bisect_left(self.left_out, place) if self.left_out else place


def one_each(text: str) -> LineEnds:
    """The text with one character at each line end."""
    if "\r\n" not in text:
        return LineEnds(text, [])
    left_out: list[int] = []
    at = text.find("\r\n")
    while at >= 0:
        left_out.append(at - len(left_out))
        at = text.find("\r\n", at + 2)
    return LineEnds(text.replace("\r\n", "\n"), left_out)


class Paragraph(NamedTuple):
    """A paragraph's place in the text, white space at its ends left out."""

    start: int
    end: int


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of ``text``: its lines, or, where lines are broken to a width, its blocks of lines."""
    lines = [Paragraph(m.start(), m.start() + len(m[0].rstrip())) for m in LINE.finditer(text)]
    return _joined(text, lines) if _is_hard_wrapped(text, lines) else lines


def _is_hard_wrapped(text: str, lines: list[Paragraph]) -> bool:
    """Whether no line is wide and at least a few begin amid a sentence."""
    if any(line.end - line.start > WIDEST_WRAP for line in lines):
        return False
    broken = sum(1 for _ in WRAPPED.finditer(text))
    return broken >= 2 and broken * 5 >= len(lines)


def _joined(text: str, lines: list[Paragraph]) -> list[Paragraph]:
    """Neighbouring lines without a blank line between, as one paragraph."""
    blocks: list[Paragraph] = []
    for line in lines:
        if blocks and text.count("\n", blocks[-1].end, line.start) == 1:
            blocks[-1] = Paragraph(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks

"""Where a text's paragraphs are: lines, or blocks of hard-wrapped lines."""

from __future__ import annotations

from typing import NamedTuple

from extractors.pattern import lazy

LINE = lazy(r"[^\s][^\n\r\u2028\u2029]*+")
WRAPPED = lazy(r"(?<=\S)[^\S\r\n]*+\r?\n(?=\p{Ll})")
WIDEST_WRAP = 100


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
    """Lines with no blank line between them, as one paragraph."""
    blocks: list[Paragraph] = []
    for line in lines:
        if blocks and text.count("\n", blocks[-1].end, line.start) == 1:
            blocks[-1] = Paragraph(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks

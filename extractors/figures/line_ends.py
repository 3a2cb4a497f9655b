"""Line ends of two characters, as Windows writes them: read as one, with the places of the text as it was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple


class LineEnds(NamedTuple):
    """A text with line feeds alone at its line ends, and the places in it where a carriage return was."""

    text: str
    left_out: list[int]

    def start(self, place: int) -> int:
        """Where a place of ``text``, a first character's, is in the text as it was."""
        return place + bisect_right(self.left_out, place)

    def end(self, place: int) -> int:
        """Where a place of ``text``, an end (exclusive), is in the text as it was."""
        return place + bisect_left(self.left_out, place)


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

"""Text as Rich segments of a known width: never as markup."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment

from tui.wording.safe import Piece, line_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.style import Style

Span = tuple[int, int]
"""The place of something in a text: its beginning and its end."""


class Lit(NamedTuple):
    """A span of a text with the style that it has over that of the text."""

    start: int
    end: int
    style: Style


def occurrences(text: str, sought: str) -> list[Span]:
    """The places of ``sought`` in ``text``, without regard to case."""
    needle = sought.casefold()
    if not needle:
        return []
    folded = text.casefold()
    places: list[int] | range = range(len(text))
    if len(folded) != len(text):
        places = [place for place, character in enumerate(text) for _ in character.casefold()]
    found = []
    start = folded.find(needle)
    while start >= 0:
        end = start + len(needle)
        found.append((places[start], places[end - 1] + 1))
        start = folded.find(needle, end)
    return found


def fitted(text: str, width: int, style: Style) -> Segment:
    """``text``, which is safe, in exactly ``width`` cells, with an ellipsis where it is cut."""
    if cell_len(text) > width > 0:
        text = set_cell_size(text, width - 1) + "…"
    return Segment(set_cell_size(text, width), style)


def line(text: str, width: int, style: Style, strange: Style, lit: Sequence[Lit]) -> list[Segment]:
    """A document's text on one line of exactly ``width`` cells, spans of it ``lit``, strange ones apart."""
    # More than fits, so that cutting shows; white space that falls together may leave it short.
    segments, used = [], 0
    for piece, styles in _split(line_pieces(text[: 2 * width + 80]), lit):
        shown = sum(styles, style)
        segments.append(Segment(piece.text, shown + strange if piece.strange else shown))
        used += cell_len(piece.text)
        if used > width:
            return _cut(segments, width, style)
    segments.append(Segment(" " * (width - used), style))
    return segments


def _cut(segments: list[Segment], width: int, style: Style) -> list[Segment]:
    room = width - 1
    kept = []
    for segment in segments:
        cells = cell_len(segment.text)
        kept.append(Segment(set_cell_size(segment.text, min(cells, room)), segment.style))
        room -= min(cells, room)
    return [*kept, Segment("…", style)] if width else []


def _split(shown: Iterable[Piece], lit: Sequence[Lit]) -> Iterator[tuple[Piece, list[Style]]]:
    """Pieces cut where lit spans begin and end, each with the styles of those around the piece."""
    for piece in shown:
        inside = [one for one in lit if one.start < piece.end and piece.start < one.end]
        if piece.strange or len(piece.text) != piece.end - piece.start:
            yield piece, [one.style for one in inside]
            continue
        edges = sorted({piece.start, piece.end, *(edge for one in inside for edge in (one.start, one.end))})
        for start, end in pairwise(edges):
            if piece.start <= start and end <= piece.end:
                text = piece.text[start - piece.start : end - piece.start]
                styles = [one.style for one in inside if one.start <= start and end <= one.end]
                yield Piece(text, start, end), styles

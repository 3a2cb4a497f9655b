"""Text as Rich segments of a known width: never as markup."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment

from tui.wording.safe import Piece, line_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.style import Style

Span = tuple[int, int]
"""The place of something in a text: its beginning and its end."""


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


def line(
    text: str, width: int, style: Style, strange: Style, lit: Style, spans: Iterable[Span]
) -> list[Segment]:
    """A document's text on one line of exactly ``width`` cells, its ``spans`` lit, strange ones apart."""
    # More than fits, so that cutting shows; white space that falls together may leave it short.
    shown = line_pieces(text[: 2 * width + 80])
    segments, used = [], 0
    for piece in _split(shown, list(spans)):
        style_ = style + lit if piece[1] else style
        segments.append(Segment(piece[0].text, style_ + strange if piece[0].strange else style_))
        used += cell_len(piece[0].text)
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


def _split(shown: Iterable[Piece], spans: list[Span]) -> Iterator[tuple[Piece, bool]]:
    """Pieces cut where spans begin and end, each with whether it is in one."""
    for piece in shown:
        if piece.strange or len(piece.text) != piece.end - piece.start:
            yield piece, any(start < piece.end and piece.start < end for start, end in spans)
            continue
        inside = [span for span in spans if span[0] < piece.end and piece.start < span[1]]
        edges = sorted({piece.start, piece.end, *(edge for span in inside for edge in span)})
        for start, end in pairwise(edges):
            if piece.start <= start and end <= piece.end:
                text = piece.text[start - piece.start : end - piece.start]
                yield Piece(text, start, end), any(a <= start and end <= b for a, b in inside)

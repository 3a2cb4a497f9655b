"""Claims by signs alone, in a paragraph of any language: words in marks, numbers with one reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.languages.numerals import find_numerals
from extractors.quotations.dialogue import spoken
from extractors.quotations.spans import find_quotations
from onrecord.records import Claim, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.text import Paragraph


def find_by_signs(text: str, places: list[Paragraph]) -> Iterator[Claim]:
    """The quotations of these paragraphs, said by nobody who is known, and their plain numbers."""
    speeches = [speech for place in places for speech in spoken(text, place)]
    marked = [(quotation.start, quotation.end) for quotation in find_quotations(text, places)]
    for start, end in speeches + _outside(marked, speeches):
        yield Claim("quote", text[start:end], start, end, quote=Quote("unattributed"))
    for place in places:
        yield from find_numerals(text, *place)


def _outside(marked: list[tuple[int, int]], speeches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The quotations that stand within no speech; both are in order."""
    found, within = [], iter(speeches)
    speech = next(within, None)
    for quotation in marked:
        while speech and speech[1] < quotation[1]:
            speech = next(within, None)
        if not speech or quotation[0] < speech[0]:
            found.append(quotation)
    return found

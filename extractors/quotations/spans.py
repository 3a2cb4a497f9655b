"""Quotations over paragraphs: a quotation without its closer goes on where the next paragraph opens anew."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from extractors.quotations.marks import quoted_parts

if TYPE_CHECKING:
    from extractors.grammar import Part
    from extractors.text import Paragraph


PULLED = 24
"""Characters that are compared to tell that a sentence stands in a text twice."""
STOP_BEFORE_WORD = re.compile(r"[.!?]\s+(?=\w)")
"""The end of a sentence within a quotation, before another sentence."""


class Quotation(NamedTuple):
    """A quoted stretch: the number of its first paragraph and its parts, one a paragraph."""

    first: int
    parts: list[Part]

    @property
    def start(self) -> int:
        """Its first character."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """The place past the quotation's last character."""
        return self.parts[-1].end


def find_quotations(text: str, places: list[Paragraph]) -> list[Quotation]:
    """The quotations of a text, in order."""
    found: list[Quotation] = []
    for number, place in enumerate(places):
        for part in quoted_parts(text, place):
            if found and part.outer_start == place.start and _goes_on(found[-1], number, part):
                found[-1].parts.append(part)
            else:
                found.append(Quotation(number, [part]))
    return found


def by_paragraph(quotations: list[Quotation]) -> dict[int, list[tuple[int, Part]]]:
    """The parts that stand in each paragraph, each with the index of its quotation."""
    found: dict[int, list[tuple[int, Part]]] = {}
    for index, quotation in enumerate(quotations):
        for number, part in enumerate(quotation.parts, quotation.first):
            found.setdefault(number, []).append((index, part))
    return found


def openings(text: str, quotations: list[Quotation]) -> Counter[str]:
    """How often each sentence's first characters stand in the quotations of a text."""
    found: Counter[str] = Counter()
    for quotation in quotations:
        for part in quotation.parts:
            found[text[part.start : part.start + PULLED]] += 1
            for match in STOP_BEFORE_WORD.finditer(text, part.start, part.end):
                found[text[match.end() : match.end() + PULLED]] += 1
    return found


def _goes_on(quotation: Quotation, number: int, part: Part) -> bool:
    """Whether a quotation runs on to paragraph ``number``, and its mark opens ``part`` there anew."""
    last = quotation.parts[-1]
    return last.runs_on and last.mark == part.mark and quotation.first + len(quotation.parts) == number

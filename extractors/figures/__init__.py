"""Figures: numbers with what they are of, amounts, ages, dates and times, as docs/claims.md defines them.

``find_figures`` goes through these stages:

1. ``extractors.text``: the text beside its lower-cased twin, on which all patterns run, with one character
   at each line end, and how it writes its decimals (``separators`` reads these);
2. ``scan``: one pass over all that a number (``numbers/``) or a date or time (``dates/``) begins with;
3. ``kinds/``: what each number is of, which makes it a ``quantity``;
4. ``joins/``: quantities that are one figure or share a unit, and ``dates/``: the two ends of a stretch
   (``intervals``), years that publication or the sentence tells (``yearless``), times with their day
   (``timed``), dates and durations counted from another date (``told``, ``offsets``);
5. ``hedges``: the words around that loosen or move a figure, of dates ``dates/bounds``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.figures.dates.intervals import intervals
from extractors.figures.dates.moment import loosened
from extractors.figures.dates.offsets import tied
from extractors.figures.dates.publication import publication
from extractors.figures.dates.timed import timed
from extractors.figures.dates.told import counted
from extractors.figures.dates.yearless import with_years
from extractors.figures.hedges import Stance, stances
from extractors.figures.joins.ranges import join
from extractors.figures.joins.sharing import share
from extractors.figures.joins.sums import summed
from extractors.figures.scan import readings
from extractors.text import LineEnds, one_each, page_of
from onrecord.records import Claim, Figure, Passage, Span, modifier

if TYPE_CHECKING:
    from datetime import date

    from extractors.figures.quantity import Quantity


__all__ = ["explain_figures", "find_figures"]


def find_figures(text: str, published: date | None = None) -> list[Claim]:
    """The figures of a text as claims, in document order: by start, the longer first.

    Relative dates are counted from the day on which it was ``published``, else from the day that the text
    itself gives (``dates.publication``); where there is neither, their ``date`` is None.
    """
    return [claim for claim, _ in explain_figures(text, published)]


def explain_figures(text: str, published: date | None = None) -> list[tuple[Claim, str]]:
    """The claims of ``find_figures``, each with the name of the rule that told the figure's kind."""
    lines = one_each(text)
    page = page_of(lines.text)
    page = replace(page, published=published or publication(page))
    whole = join(page, summed(page, readings(page)))
    found = share(page, tied(page, counted(page, timed(page, with_years(page, intervals(page, whole))))))
    claims = [
        (_claim(text, lines, reading, around), reading.rule)
        for reading, around in zip(found, stances(page, found), strict=True)
    ]
    return sorted(claims, key=lambda told: (told[0].start, -told[0].end))


def _claim(text: str, lines: LineEnds, reading: Quantity, around: Stance) -> Claim:
    """The claim of a reading, with what stands around it, at its place and in its words in the text."""
    figure = Figure(
        dimension=reading.dimension,
        value=reading.value,
        unit=reading.unit,
        number=Span(lines.start(reading.number.start), lines.end(reading.number.end)),
        high=reading.high,
        currency=reading.currency,
        hedge=around.hedge and _passage(text, lines, around.hedge),
        modifier=modifier(around.bound, around.change),
        bound=around.bound,
        change=around.change,
        date=loosened(reading.date) if around.bound == "~" and reading.date else reading.date,
        subject=around.subject,
    )
    start, end = lines.start(reading.start), lines.end(reading.end)
    return Claim("figure", text[start:end], start, end, figure=figure)


def _passage(text: str, lines: LineEnds, hedge: Passage) -> Passage:
    """The hedge at its place and in its words in the text before line ends were made one character."""
    start, end = lines.start(hedge.start), lines.end(hedge.end)
    return Passage(text[start:end], start, end)

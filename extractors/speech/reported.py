"""Reported speech: what a cue says without quotation marks around all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.lexicons.function_words import QUESTION_WORDS
from extractors.speech.contents import content_start
from extractors.speech.endings import clause_end, content_end
from extractors.speech.framed import framed_parts
from extractors.speech.mentions import phrase_after

if TYPE_CHECKING:
    from extractors.speech.clauses import Cue
    from extractors.speech.tagging import Line

REPORTING_SENSES = frozenset(("say", "tell"))


class Report(NamedTuple):
    """Reported content, in tokens, ends exclusive, one range for each part that a tag splits off."""

    parts: list[tuple[int, int]]
    cue: Cue


def find_reports(line: Line, cues: list[Cue]) -> list[Report]:
    """The reported speech of a tagged paragraph, in the order of its cues."""
    found = []
    for cue in cues:
        if cue.speaker is None or cue.denied or cue.passive:
            continue
        parts = [(first, last) for first, last in _parts(line, cue) if first < last]
        if parts:
            found.append(Report(parts, cue))
    return _each_once(found)


def _each_once(reports: list[Report]) -> list[Report]:
    """The reports, where several cues lead into the same words those left to the cue nearest to them."""
    nearest: dict[tuple[int, int], Cue] = {}
    for part, cue in ((part, report.cue) for report in reports for part in report.parts):
        if part not in nearest or _distance(cue, part) < _distance(nearest[part], part):
            nearest[part] = cue
    left = [
        Report([part for part in report.parts if nearest[part] is report.cue], report.cue)
        for report in reports
    ]
    return [report for report in left if report.parts]


def _distance(cue: Cue, part: tuple[int, int]) -> int:
    """The tokens between a cue and what it says, on whichever side of it that stands."""
    return max(part[0] - cue.last, cue.first - part[1])


def _parts(line: Line, cue: Cue) -> list[tuple[int, int]]:
    if cue.tag == "C":
        return framed_parts(line, cue)
    if "ask" in cue.senses:
        return _asked(line, cue)
    if not cue.senses & REPORTING_SENSES:
        return []
    start = None if cue.inverted else content_start(line, cue)
    return framed_parts(line, cue) if start is None else [(start, clause_end(line, cue, start))]


def _asked(line: Line, cue: Cue) -> list[tuple[int, int]]:
    """A question: from its "whether", "if", "why" on."""
    hearer = phrase_after(line.tags, cue.last)
    for start in (cue.last, hearer.last if hearer else cue.last):
        if start < len(line.tags) and line.word(start).lower() in QUESTION_WORDS:
            return [(start, content_end(line, start))]
    return []

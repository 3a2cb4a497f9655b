"""Content that stands around its tag: before it, after it, or split by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.pattern import lazy
from extractors.speech.clauses import sentence_start
from extractors.speech.contents import ADVERBIAL, LEAST_CLAUSE
from extractors.speech.endings import content_end
from extractors.speech.mentions import phrase_after
from extractors.speech.openings import first_token

if TYPE_CHECKING:
    from extractors.speech.clauses import Cue
    from extractors.speech.tagging import Line

FINITE_OR_QUOTED = lazy(r"[vsjxhmXQR]")
# the sentence ends after the tag: "..., according to a poll released on Sunday."
CLOSING = lazy(r"(?:[vg][^.,;:QRPZ]{0,10})?e{0,2}(?:\.|\Z)")
QUOTED_NEXT = lazy(r"[^.,;GQRPZ]{0,12}?[,:][QRPZ]|[QRPZ]")


def framed_parts(line: Line, cue: Cue) -> list[tuple[int, int]]:
    """The parts of a content around its tag: "A, Bell said"; "A, Bell said, B"; "according to Bell, A"."""
    tags = line.tags
    if cue.tag != "C" and not _is_tag(line, cue):
        return []
    begin = cue.start - 1 if cue.start and tags[cue.start - 1] in "aBc" else cue.start
    start = max(sentence_start(tags, begin), first_token(line))
    before = begin - 1 if begin and tags[begin - 1] in ",-" else begin
    if before > start and not tags[start:before].strip("QRPZ,"):
        return []
    after = _resumed(line, cue, before > start)
    parts = []
    closes = CLOSING.match(tags, cue.end) is not None and before - start >= LEAST_CLAUSE
    if before > start and (after is not None or closes or FINITE_OR_QUOTED.search(tags, start, before)):
        parts.append((start, before))
    if after is not None:
        parts.append((after, content_end(line, after)))
    return parts


def _is_tag(line: Line, cue: Cue) -> bool:
    """Whether a cue's clause is a tag beside its content: after a comma, and with no object."""
    tags = line.tags
    if cue.tag not in "sS" or not cue.start or tags[cue.start - 1] not in ",-Qa":
        return False
    if cue.speaker is None or tags[cue.speaker.first] == "w" or QUOTED_NEXT.match(tags, cue.end):
        return False
    at = cue.end
    if "tell" in cue.senses and not cue.inverted and (hearer := phrase_after(tags, at)):
        at = hearer.last
    match = ADVERBIAL.match(tags, at)
    at = match.end() if match else at
    return tags[at : at + 1] in (",", ".", "", "-", ")", ";", "&", "B", "c", "a", "G")


def _resumed(line: Line, cue: Cue, split: bool) -> int | None:
    """Where content goes on after a tag: at the comma that ends it, unless something else begins there."""
    tags = line.tags
    at = cue.end
    if tags[at : at + 1] != ",":
        match = ADVERBIAL.match(tags, at)
        at = match.end() if match else at
    if tags[at : at + 1] not in (",", "-"):
        return None
    following = tags[at + 1 : at + 2]
    if not following or following in "GKQRPZ" or (split and following in "gwc"):
        return None
    return at + 1

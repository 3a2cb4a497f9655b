"""What a quotation is in its sentence: a speech of its own, or words worked into a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.en.speech.tags import QUOTATION
from extractors.grammar import begins_sentence

if TYPE_CHECKING:
    from extractors.grammar import Line, Report, SpeechTag
    from onrecord.records import Form


# the tags of what is no word
PUNCTUATION_TAGS = frozenset(",.;:-()'QRPZ")


def covers(report: Report, token: int) -> bool:
    """Whether a token stands in reported content."""
    return any(first <= token < last for first, last in report.parts)


def mostly_quoted(line: Line, first: int, last: int) -> bool:
    """Whether quotation marks hold all or all but a word or two of a content."""
    tags = line.tags[first:last]
    return QUOTATION.search(tags) is not None and sum(tag not in PUNCTUATION_TAGS for tag in tags) <= 2


def _ends(tagged: SpeechTag, token: int) -> bool:
    """Whether the tag of a quotation ends at a token."""
    return tagged.cue is not None and tagged.cue.end == token


def form_of(line: Line, tagged: SpeechTag, reported: bool) -> Form:
    """The form of a quotation that somebody says; ``reported`` when it stands in reported content."""
    if tagged.place == "owned" and line.tags[tagged.token - 1] == ":":
        return "direct"
    if tagged.place in ("by", "owned", "headed") or (reported and tagged.place != "carried"):
        return "direct" if tagged.place == "after" and begins_sentence(line, tagged.token) else "partial"
    if tagged.place == "before":
        before = tagged.token - 1
        led = line.tags[before] in ",:" or (line.tags[before] == "-" and _ends(tagged, before))
        return "direct" if led or begins_sentence(line, tagged.token) else "partial"
    if tagged.place == "after":
        return "direct" if begins_sentence(line, tagged.token) else "partial"
    return "direct"

"""What a quotation is in its sentence: a speech of its own, or words worked into a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.en.speech.tags import QUOTATION
from extractors.grammar import begins_sentence
from extractors.rule import Rules

if TYPE_CHECKING:
    from extractors.grammar import Line, SpeechTag
    from onrecord.records import Form


PUNCTUATION_TAGS = frozenset(",.;:-()'QRPZ")
"""Classes of tokens that are no words."""


def mostly_quoted(line: Line, first: int, last: int) -> bool:
    """Whether quotation marks hold all or all but a word or two of a content."""
    tags = line.tags[first:last]
    return QUOTATION.search(tags) is not None and sum(tag not in PUNCTUATION_TAGS for tag in tags) <= 2


def _ends(tagged: SpeechTag, token: int) -> bool:
    """Whether the tag of a quotation ends at a token."""
    return tagged.cue is not None and tagged.cue.end == token


def _after_colon(line: Line, tagged: SpeechTag, _: bool) -> Form | None:
    """A colon parts the quotation from the noun of saying that owns it: Bell's warning: "Q"."""
    return "direct" if tagged.place == "owned" and line.tags[tagged.token - 1] == ":" else None


def _part_of_a_phrase(_line: Line, tagged: SpeechTag, _: bool) -> Form | None:
    """The words belong to a phrase: called "Q" by Bell, Bell's promise of "Q"."""
    return "partial" if tagged.place in ("by", "owned", "headed") else None


def _part_of_a_report(line: Line, tagged: SpeechTag, reported: bool) -> Form | None:
    """The words are part of reported speech, unless they begin their sentence and the tag follows."""
    if not reported or tagged.place == "carried":
        return None
    return "direct" if tagged.place == "after" and begins_sentence(line, tagged.token) else "partial"


def _set_off(line: Line, tagged: SpeechTag, _: bool) -> Form | None:
    """A comma, a colon or a sentence's end sets the words off from a tag before the words: Bell said, "Q"."""
    if tagged.place != "before":
        return None
    before = tagged.token - 1
    led = line.tags[before] in ",:" or (line.tags[before] == "-" and _ends(tagged, before))
    return "direct" if led or begins_sentence(line, tagged.token) else "partial"


def _heads_its_sentence(line: Line, tagged: SpeechTag, _: bool) -> Form | None:
    """Words before their tag are a speech of their own where they begin the sentence: "Q," Bell said."""
    if tagged.place != "after":
        return None
    return "direct" if begins_sentence(line, tagged.token) else "partial"


def _otherwise(_line: Line, _tagged: SpeechTag, _: bool) -> Form | None:
    """The words are a speech of their own where no other rule tells: Bell had a word for it: "Q"."""
    return "direct"


FORMS: Rules[[Line, SpeechTag, bool], Form] = Rules(
    "forms",
    "whether quoted words are a speech of their own or part of a sentence",
    _after_colon,
    _part_of_a_phrase,
    _part_of_a_report,
    _set_off,
    _heads_its_sentence,
    _otherwise,
)
"""The rules that tell the form of a quotation."""


def form_of(line: Line, tagged: SpeechTag, reported: bool) -> tuple[Form, str]:
    """The form of a quotation that somebody says, and its rule; ``reported`` where it is part of a report."""
    form, rule = FORMS.first(line, tagged, reported)
    assert form, "the last rule answers whatever the others leave"
    return form, rule

"""Claims with the rules that found them: what ``onrecord extract --explain`` prints."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from extractors import in_order, to_the_letter
from extractors.en.speech.cues import OF_NOUNS, OF_PARTICIPLES, OF_VERBS
from extractors.en.speech.reported import REPORTS
from extractors.en.speech.tags import TAGS
from extractors.figures import dates, explain_figures
from extractors.figures.kinds import BY_FORM, DECADES, KINDS
from extractors.languages import tell
from extractors.languages.signs import find_by_signs
from extractors.speech import explain_speech, turns_of
from extractors.speech.find import Because, Finder
from extractors.speech.forms import FORMS
from extractors.speech.pronouns import Antecedents
from extractors.speech.speakers import Speakers
from onrecord import config
from onrecord.words import NO_WORDS, Words

if TYPE_CHECKING:
    from typing import Any

    from extractors.grammar import Line
    from extractors.rule import Rules
    from onrecord.reading import Reading
    from onrecord.records import Claim, Entry
    from onrecord.store import Store

CHAINS: tuple[Rules[Any, Any], ...] = (
    TAGS,
    Finder.VOICES,
    Finder.SIGNATURES,
    FORMS,
    OF_VERBS,
    OF_PARTICIPLES,
    OF_NOUNS,
    REPORTS,
    Speakers.IDENTITIES,
    Antecedents.ANTECEDENTS,
    KINDS,
    DECADES,
    *BY_FORM.values(),
    *dates.CHAINS,
)
"""All chains of rules, in the order in which a text goes through the chains."""
AROUND = 40
"""Words of a line on each side of a claim's speaker, or of its cue, that are shown with their classes."""


class Explained(NamedTuple):
    """A claim, the rules that decided on the claim, by what each decided, and the words that the rules saw.

    ``rule`` is the name of the one that found the claim: of a quote the one that gave it its speaker, of an
    attribution the one that found its content, of a figure the one that told what it is.
    """

    claim: Claim
    rule: str
    rules: dict[str, str]
    saw: str


def explain(
    reading: Reading, published: date | None = None, words: Words = NO_WORDS, language: str | None = None
) -> list[Explained]:
    """The claims that ``claims_of`` gives, in its order, each with the rules that decided on it."""
    text, published = reading.text, published or reading.day
    told = tell(text, language, reading.blocks)
    english = told.english
    turns = turns_of(english.text, text, reading.blocks, words)
    found = explain_speech(english.text, words, english.paragraphs, english.set_off, turns)
    speech = (
        Explained(
            to_the_letter(claim, text), because[0][1] if because else "", _named(because), _saw(claim, line)
        )
        for claim, because, line in found
    )
    figures = (
        Explained(claim, rule, {"dimension": rule} if rule else {}, "")
        for claim, rule in explain_figures(english.text, published)
    )
    others = (
        Explained(claim, "signs/marks", {"form": "signs/marks"}, "")
        if claim.quote
        else Explained(claim, "signs/numerals", {"dimension": "signs/numerals"}, "")
        for claim in find_by_signs(text, told.foreign)
    )
    explained = in_order([*speech, *figures, *others], lambda one: one.claim)
    if turns is None:
        return explained
    claims = turns.with_speakers([one.claim for one in explained])
    return [one._replace(claim=claim) for one, claim in zip(explained, claims, strict=True)]


def _named(because: Because) -> dict[str, str]:
    return {decided: rule for decided, rule in because if rule}


def _saw(claim: Claim, line: Line | None) -> str:
    """The words of a line around a speaker, each with its class: ``We/p will/m act/v``."""
    if line is None or claim.speaker is None:
        return ""
    at = next(token for token, (_, end) in enumerate(line.spans) if end > claim.speaker.start)
    near = range(max(0, at - AROUND), min(len(line.tags), at + AROUND))
    shown = ((line.word(token) if token not in line.quotes else "“…”", line.tags[token]) for token in near)
    return " ".join(f"{word}/{tag}" for word, tag in shown)


def explain_entry(store: Store, entry: Entry) -> Explained | None:
    """The rules by which the extractors find a claim on record; None where no claim is found there.

    It is the claim of its kind that has most words in common with it. Raises StoreError.
    """
    source, claim = store.source(entry.source), entry.found
    draft = source.draft_of(entry.draft)
    published = date.fromisoformat(draft.published) if draft.published else None
    words = config.load(store.workspace).words
    found = explain(store.reading(source, entry.draft), published, words, source.language)
    same = [each for each in found if each.claim.kind == claim.kind and _common(each.claim, claim) > 0]
    return max(same, key=lambda each: _likeness(each.claim, claim), default=None)


def _common(one: Claim, other: Claim) -> int:
    """Code points that two claims have in common, negative where they stand apart."""
    return min(one.end, other.end) - max(one.start, other.start)


def _likeness(one: Claim, other: Claim) -> float:
    """The part of the code points of two claims, put together, that both have."""
    return _common(one, other) / (max(one.end, other.end) - min(one.start, other.start))

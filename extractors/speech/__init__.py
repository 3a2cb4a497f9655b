"""Quotes and reported speech: the speaker of each, the words said, and the cue that says so.

``find`` goes over the paragraphs with the rules of a language (``grammar.Language``) and gives each quotation
and each report its voice; ``speakers`` tells who a voice is, by ``mention``, ``names``, ``roles``, ``people``
and ``pronouns``.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.en.language import ENGLISH
from extractors.speech.find import Because, Finder, Found, Voice
from extractors.speech.names import Names
from extractors.speech.speakers import Speakers
from extractors.speech.turns import Turns
from extractors.text import Paragraph, paragraphs
from onrecord.records import Claim, Passage, Quote, Speaker
from onrecord.words import NO_WORDS, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extractors.grammar import Line
    from onrecord.reading import Block
    from onrecord.records import Form

__all__ = ["explain_speech", "find_speech", "turns_of"]


NONE: Mapping[Paragraph, Form] = {}
"""No paragraphs that are quotations without marks."""


def find_speech(
    text: str,
    words: Words = NO_WORDS,
    places: list[Paragraph] | None = None,
    set_off: Mapping[Paragraph, Form] = NONE,
    turns: Turns | None = None,
) -> list[Claim]:
    """The quotes and attributions of ``text`` in document order; utterances numbered from 1.

    ``words`` are known beside those of the lexicons; ``places`` are the paragraphs, where they are known, and
    ``set_off`` the forms of those that are quotations without marks; ``turns`` are those of a transcript.
    """
    return [claim for claim, _, _ in explain_speech(text, words, places, set_off, turns)]


def turns_of(text: str, whole: str, blocks: Iterable[Block], words: Words = NO_WORDS) -> Turns | None:
    """The turns of a transcript, ``text`` having its labels blanked; None where there are no cues."""
    cues = [block for block in blocks if block.kind == "cue"]
    return Turns(text, whole, cues, _names(words)) if cues else None


def explain_speech(
    text: str,
    words: Words = NO_WORDS,
    places: list[Paragraph] | None = None,
    set_off: Mapping[Paragraph, Form] = NONE,
    turns: Turns | None = None,
) -> Iterator[tuple[Claim, Because, Line | None]]:
    """The claims of ``find_speech``, each with the rules that decided and the line of its speaker."""
    known = ENGLISH.vocabulary(words)
    finder = Finder(text, ENGLISH, known, paragraphs(text) if places is None else places, set_off)
    found = sorted(finder.found(), key=lambda item: (item.start, -item.end, item.form is None))
    numbers = _utterances(found)
    voices = [
        (item.voice.line, item.voice.speaker) if item.voice and item.voice.speaker else None for item in found
    ]
    speakers = Speakers(text, voices, finder.mentioned, _names(words), turns).speakers()
    for item, (speaker, rule) in zip(found, speakers, strict=True):
        if speaker and item.voice and not item.voice.sure:
            speaker = replace(speaker, sure=False)
        claim = _claim(text, item, numbers.get(item.group), speaker)
        line, cue = (item.voice.line, item.voice.cue_rule) if item.voice else (None, "")
        yield claim, (*item.rules, ("cue", cue), ("name", rule)), line


@cache
def _names(words: Words) -> Names:
    """The names by the lexicons' words and the words given, with what is remembered of names."""
    return Names(ENGLISH.vocabulary(words))


def _utterances(found: list[Found]) -> dict[tuple[int, int] | None, int]:
    """A number for each group of parts that a tag splits."""
    sizes = Counter(item.group for item in found)
    leads = {item.group for item in found if item.lead}
    numbers: dict[tuple[int, int] | None, int] = {}
    for item in found:
        if item.group and item.group in leads and sizes[item.group] > 1 and item.group not in numbers:
            numbers[item.group] = len(numbers) + 1
    return numbers


def _claim(text: str, item: Found, utterance: int | None, speaker: Speaker | None) -> Claim:
    return Claim(
        kind="quote" if item.form else "attribution",
        text=text[item.start : item.end],
        start=item.start,
        end=item.end,
        utterance=utterance,
        speaker=speaker,
        cue=_cue(text, item.voice),
        quote=Quote(item.form) if item.form else None,
    )


def _cue(text: str, voice: Voice | None) -> Passage | None:
    if voice is None or voice.cue is None:
        return None
    start, end = voice.line.place(voice.cue[0], voice.cue[1] - 1)
    return Passage(text[start:end], start, end)

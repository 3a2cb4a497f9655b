"""In which language a text is, and what is found in a language that no rules are there for.

``telling`` tells the language of each paragraph; ``signs`` finds what needs no words of one: quotations
by their marks, and numbers that have one reading.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extractors.languages.telling import by_extent, paragraph_languages
from extractors.text import Paragraph, paragraphs
from onrecord.languages import ENGLISH, is_english
from onrecord.reading import UNCHECKED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.reading import Block, BlockKind
    from onrecord.records import Form

__all__ = ["Told", "tell"]


SET_OFF: Mapping[BlockKind, Form] = {"blockquote": "block", "pullquote": "unattributed"}
"""The forms of quotations that a document sets off without marks, by the kinds of their blocks."""


class Told(NamedTuple):
    """A text, its paragraphs, and the language of each, as a code of BCP 47.

    ``set_off`` has the forms of paragraphs that are quotations without marks; ``left_out`` are blocks in
    which no claims are looked for, such as what a page has around its article; ``labels`` are the labels of
    a transcript's turns, and what stands between the parts of one turn.
    """

    text: str
    paragraphs: list[Paragraph]
    languages: list[str]
    set_off: Mapping[Paragraph, Form] = {}
    left_out: tuple[Paragraph, ...] = ()
    labels: tuple[Paragraph, ...] = ()

    @property
    def language(self) -> str:
        """The languages of the text, the language of most text first: ``es``, or ``en, es``."""
        return ", ".join(by_extent(self.languages, self.paragraphs)) or ENGLISH

    @property
    def foreign(self) -> list[Paragraph]:
        """The paragraphs that are not in English."""
        told = zip(self.paragraphs, self.languages, strict=True)
        return [place for place, language in told if not is_english(language)]

    @property
    def english(self) -> Told:
        """The English paragraphs at their places: the rest of the text is spaces."""
        others = {*self.foreign, *self.left_out, *self.labels}
        if not others:
            return self
        labels = set(self.labels)
        pieces: list[str] = []
        done = 0
        for place in sorted(others):
            words = self.text[max(done, place.start) : place.end]
            pieces += self.text[done : place.start], " " * len(words) if place in labels else _blank(words)
            done = max(done, place.end)
        places = [place for place in self.paragraphs if place not in others]
        text = "".join([*pieces, self.text[done:]])
        return Told(text, places, [ENGLISH] * len(places), self.set_off)


@lru_cache(maxsize=1)
def tell(text: str, language: str | None = None, blocks: tuple[Block, ...] = ()) -> Told:
    """The language of each paragraph of a text: the language that somebody gives, else by its words.

    The paragraphs are the ``blocks`` that a reader found, if any. What was told last is remembered, for
    whoever asks for the languages of a text and then for its claims.
    """
    if not blocks:
        places = paragraphs(text)
        return Told(text, places, _languages(text, places, language))
    places, labels = _said(text, blocks)
    known = {Paragraph(block.start, block.end): block.kind for block in blocks}
    set_off = {place: SET_OFF[kind] for place, kind in known.items() if kind in SET_OFF}
    left_out = tuple(place for place, kind in known.items() if kind in UNCHECKED)
    return Told(text, places, _languages(text, places, language), set_off, left_out, tuple(labels))


def _languages(text: str, places: list[Paragraph], language: str | None) -> list[str]:
    return [language] * len(places) if language else paragraph_languages(text, places)


def _said(text: str, blocks: tuple[Block, ...]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs to check, cues that go on with the one before joined; and what is a label there."""
    places, labels = list[Paragraph](), list[Paragraph]()
    before: Block | None = None
    for block in blocks:
        if block.kind in UNCHECKED:
            before = None
            continue
        start = block.start + block.label
        if before and before.speaker == block.speaker and _goes_on(text, before, block):
            places[-1] = Paragraph(places[-1].start, block.end)
            labels.append(Paragraph(before.end, start))
        else:
            places.append(Paragraph(start, block.end))
            if block.label:
                labels.append(Paragraph(block.start, start))
        before = block if block.kind == "cue" else None
    return places, labels


def _goes_on(text: str, before: Block, cue: Block) -> bool:
    """Whether a cue goes on with the paragraph before: a space or a time alone stands between."""
    label = text[cue.start : cue.start + cue.label]
    return not any(map(str.isalpha, label)) if label else "\n" not in text[before.end : cue.start]


def _blank(words: str) -> str:
    """Spaces in the place of the characters of some words, line ends kept."""
    return "".join(letter if letter in "\r\n" else " " for letter in words)

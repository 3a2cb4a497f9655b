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
    which no claims are looked for, such as what a page has around its article.
    """

    text: str
    paragraphs: list[Paragraph]
    languages: list[str]
    set_off: Mapping[Paragraph, Form] = {}
    left_out: tuple[Paragraph, ...] = ()

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
        others = {*self.foreign, *self.left_out}
        if not others:
            return self
        pieces: list[str] = []
        done = 0
        for place in sorted(others):
            pieces += self.text[done : place.start], _blank(self.text[place.start : place.end])
            done = place.end
        places = [place for place in self.paragraphs if place not in others]
        text = "".join([*pieces, self.text[done:]])
        return Told(text, places, [ENGLISH] * len(places), self.set_off)


@lru_cache(maxsize=1)
def tell(text: str, language: str | None = None, blocks: tuple[Block, ...] = ()) -> Told:
    """The language of each paragraph of a text: the language that somebody gives, else by its words.

    The paragraphs are the ``blocks`` that a reader found, if any. What was told last is remembered, for
    whoever asks for the languages of a text and then for its claims.
    """
    known = {Paragraph(block.start, block.end): block.kind for block in blocks}
    places = [place for place in known if known[place] not in UNCHECKED] if known else paragraphs(text)
    languages = [language] * len(places) if language else paragraph_languages(text, places)
    set_off = {place: SET_OFF[kind] for place, kind in known.items() if kind in SET_OFF}
    return Told(text, places, languages, set_off, tuple(known.keys() - places))


def _blank(words: str) -> str:
    """Spaces in the place of the characters of some words, line ends kept."""
    return "".join(letter if letter in "\r\n" else " " for letter in words)

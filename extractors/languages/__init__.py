"""In which language a text is, and what is found in a language that no rules are there for.

``telling`` tells the language of each paragraph; ``signs`` finds what needs no words of one: quotations
by their marks, and numbers that have one reading.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extractors.languages.telling import by_extent, paragraph_languages
from extractors.text import Paragraph, paragraphs
from onrecord.languages import ENGLISH, is_english

__all__ = ["Told", "tell"]


class Told(NamedTuple):
    """A text, its paragraphs, and the language of each, as a code of BCP 47."""

    text: str
    paragraphs: list[Paragraph]
    languages: list[str]

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
        foreign = set(self.foreign)
        if not foreign:
            return self
        pieces: list[str] = []
        done = 0
        for place in self.foreign:
            pieces += self.text[done : place.start], _blank(self.text[place.start : place.end])
            done = place.end
        places = [place for place in self.paragraphs if place not in foreign]
        return Told("".join([*pieces, self.text[done:]]), places, [ENGLISH] * len(places))


@lru_cache(maxsize=1)
def tell(text: str, language: str | None = None) -> Told:
    """The language of each paragraph of a text: the language that somebody gives, else by its words.

    What was told last is remembered, for whoever asks for the languages of a text and then for its claims.
    """
    places = paragraphs(text)
    return Told(text, places, [language] * len(places) if language else paragraph_languages(text, places))


def _blank(words: str) -> str:
    """Spaces in the place of the characters of some words, line ends kept."""
    return "".join(letter if letter in "\r\n" else " " for letter in words)

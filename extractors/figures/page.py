"""A text beside its lower-cased twin, position for position, and the patterns that words are found by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from extractors.figures.separators import decimal_comma

if TYPE_CHECKING:
    from datetime import date


class Page(NamedTuple):
    """A text and its lower-cased twin of the same length: patterns run on ``low``, claims quote ``text``.

    ``decimal_comma`` says that the text writes its decimals with a comma, as most of Europe does.
    ``published`` is the day from which its relative dates are counted.
    """

    text: str
    low: str
    decimal_comma: bool
    published: date | None = None


SOFT_BREAK = regex.compile(r"(?<=[^\n]{40})(?<![.:;!?\r])\n(?=[a-z0-9$£€])")
"""A line break that only wraps a long line."""


def page_of(text: str) -> Page:
    """The text with its twin, in which soft line breaks and no-break spaces are spaces.

    A letter whose lower case is longer than itself (İ) stays as it is.
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)
    return Page(text, SOFT_BREAK.sub(" ", low.replace("\u00a0", " ")), decimal_comma(low))

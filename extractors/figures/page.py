"""A text beside its lower-cased twin, position for position, and the patterns that words are found by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from extractors.figures.separators import decimal_comma
from extractors.pattern import lazy

if TYPE_CHECKING:
    from datetime import date


class Page(NamedTuple):
    """A text and its lower-cased twin of the same length: patterns run on ``low``, to the letter on ``text``.

    In both all forms of a space are one, but for a thin one between digits, which parts thousands.
    ``decimal_comma`` says that the text writes its decimals with a comma, as most of Europe does.
    ``published`` is the day from which its relative dates are counted. Words before ``begin`` are another
    figure's.
    """

    text: str
    low: str
    decimal_comma: bool
    published: date | None = None
    begin: int = 0


ESCAPE = lazy(
    r"""
      \x1b \[ [0-9;:?]{0,40}+ [ -/]{0,3}+ [@a-z\[-~]      # ESC [ 31 m, a colour
    | \x1b \] [^\x07\x1b\n]{0,400}+ (?: \x07 | \x1b\\ )    # ESC ] 8 ;; ... BEL, a link
    """,
    regex.VERBOSE,
)
"""What a terminal would obey, lower-cased: it has no figures."""
SOFT_BREAK = lazy(r"(?<=[^\n]{40})(?<![.:;!?\r])\n(?=[a-z0-9$£€])")
"""A line break that only wraps a long line."""

SPACE = lazy(r"[\u00a0\u1680\u2000-\u2008\u200a\u205f\u3000]|[\u2009\u202f](?!(?<=[0-9].)[0-9])")
"""No-break, thin, ideographic and other spaces."""


def page_of(text: str) -> Page:
    """The text with its twin, in which soft line breaks and escape sequences are spaces, too.

    A letter whose lower case is longer than itself (İ) stays as it is.
    """
    text = SPACE.sub(" ", text)
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)
    if "\x1b" in low:
        low = ESCAPE.sub(lambda found: " " * len(found.group()), low)
    return Page(text, SOFT_BREAK.sub(" ", low), decimal_comma(low))

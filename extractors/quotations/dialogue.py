"""The dash of dialogue: a dash at the head of a paragraph opens a speech, other dashes set off its tag.

``—No vamos a ceder —dijo Juan—. Nunca.``, ``— Мы не уступим, — сказал Иван. — Никогда.``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.text import Paragraph

OPENER = lazy(r"[—―–][ \u00a0\u2009\u202f]*+(?=[\p{L}¿¡«“„])")
"""A dash that opens a speech: — We will act."""
LIST_DASH = "–"
"""An en dash, which opens items of lists as well: an item is a speech where another dash sets off its tag."""
TAG = lazy(
    r"""
      [ \u00a0] [—―–] (?=\w)                               # —No vamos —dijo Juan
    | (?<=[,!?…»”.]) [ \u00a0] [—―–] [ \u00a0] (?=\p{Ll})   # — Нет, — сказал Иван
    | (?<!\p{Cyrillic}) [ \u00a0] [—―–] [ \u00a0] (?=\p{Ll})   # — Nie — powiedział Jan (Cyrillic: is)
    """,
    regex.VERBOSE,
)
"""A dash that sets off a tag from its speech: —No vamos —dijo Juan."""
RESUMED = lazy(
    r"""
      (?<=\w) [—―–] (?! [\w-] ) [.,;:!?…]*+ [ \u00a0]*+    # dijo Juan—. Nunca
    | (?<=[.,;:]) [ \u00a0] [—―–] [ \u00a0]                 # сказал Иван. — Никогда
    | [ \u00a0] [—―–] [ \u00a0]                             # powiedział Jan — nigdy
    """,
    regex.VERBOSE,
)
"""A dash behind a tag, at which the speech goes on: dijo Juan—. Nunca."""
SENTENCE_ENDS = ".!?…»”“"
"""Characters at a sentence's end."""


def spoken(text: str, place: Paragraph) -> Iterator[tuple[int, int]]:
    """The places of the words of a speech that a dash opens, less its tags between dashes, in order."""
    opener = OPENER.match(text, place.start, place.end)
    if opener is None:
        return
    start = opener.end()
    tag = TAG.search(text, start, place.end)
    if tag is None and not _is_speech(text, opener[0], place):
        return
    while tag is not None:
        yield from _words(text, start, tag.start())
        resumed = RESUMED.search(text, tag.end(), place.end)
        if resumed is None:
            return
        start = resumed.end()
        tag = TAG.search(text, start, place.end)
    yield from _words(text, start, place.end)


def _is_speech(text: str, opener: str, place: Paragraph) -> bool:
    """Whether a paragraph behind a dash is a sentence, not an item of a list or a signature."""
    first = text[place.start + len(opener)]
    return not opener.startswith(LIST_DASH) and not first.islower() and text[place.end - 1] in SENTENCE_ENDS


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    end = start + len(text[start:end].rstrip())
    if start < end:
        yield start, end

"""Nicknames amid a name, in marks or brackets: Ed “Sandy” Lind, Nora (Nell) Vance. Tagged as its particles.

The patterns are over the letters of ``classes``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors import classes

if TYPE_CHECKING:
    from extractors.grammar import Vocabulary

IN_MARKS = re.compile(r"(?<=N)R(?=N)")
"""A nickname in quotation marks between names: (Ed) “Sandy” (Lind)."""
IN_BRACKETS = re.compile(r"(?<=N)\(N\)(?=N)")
"""A nickname in brackets between names: (Ed) (Sandy) (Lind)."""
MOST_WORDS = 3
"""Words that a nickname may have."""


def join(tags: list[str], text: str, spans: list[tuple[int, int]], known: Vocabulary) -> None:
    """Make nicknames part of the names around them, in place."""
    if classes.ENDS_IN_WORD not in tags and "(" not in tags:
        return
    letters = "".join(tags)
    for match in IN_MARKS.finditer(letters):
        words = text[slice(*spans[match.start()])].strip("“”‘’'\"").split(maxsplit=MOST_WORDS)
        if len(words) <= MOST_WORDS and all(word[0].isupper() for word in words):
            tags[match.start()] = classes.PARTICLE
    for match in IN_BRACKETS.finditer(letters):
        if known.is_first_name(text[slice(*spans[match.start() - 1])]):
            tags[match.start() : match.end()] = classes.PARTICLE * 3

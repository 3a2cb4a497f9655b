"""Single quotation marks told from apostrophes: which open a quotation, and where that closes."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.function_words import CLIPPED
from extractors.pattern import lazy

if TYPE_CHECKING:
    from extractors.text import Paragraph

SPACE = " \t\r\n\u00a0\u2009\u202f"
"""Spaces and line ends around a mark."""
BEFORE_OPENER = frozenset(SPACE + "([{—–-/*|<>=‘“'\"…")
"""Characters before a single mark that opens."""
AFTER_CLOSER = frozenset(SPACE + ".,;:!?)]}—–-/*|<…’”'\"")
"""Characters behind a single mark that closes."""
ELISION = lazy(
    rf"""
    ['’‘] (?: [0-9]0s                            # the '90s
            | [0-9]{{2}}\b (?<=\b(?:in|of|since|by|from|until|to|the)\s...)   # in '08, the class of '98
            | (?i:{"|".join(CLIPPED)})\b )       # 'twas
    """,
    regex.VERBOSE,
)
"""An apostrophe at the head of a word or year: the '90s, '08, 'twas."""
CLOSER = lazy(r"(?<=[\w.,!?…)\]%—-])['’](?!\w)")
"""A single mark behind a word or a mark, which may close a quotation."""
OPENER = lazy(r"(?<![^\s(\[—–-])[‘'](?=\w)")
"""A single mark before a word, which may open a quotation."""
BESIDE_CLOSER = (",", ".", ";", ":", "?", "!", ")")
"""Marks right behind a mark that is likely to close."""
LONGEST_QUOTATION = 1500
"""Characters that a quotation in single marks may have."""
MOST_CLOSERS = 12
"""Closing marks that are tried for one opening mark."""


class SingleMarks:
    """The single marks of one paragraph."""

    def __init__(self, text: str, paragraph: Paragraph) -> None:
        self._text = text
        self._start, self._end = paragraph
        self._closers: list[int] | None = None
        self._openers: list[int] = []

    def closer(self, start: int) -> int | None:
        """Where the quotation that the mark at ``start`` opens closes; None for an apostrophe.

        Marks beside punctuation close; else the first one does that can't make a plural's genitive, else the
        first. None closes past a mark that opens the next quotation.
        """
        if not self.opens(start):
            return None
        near = self._near(start)
        likely = next((at for at in near if self._beside_punctuation(at)), None)
        plain = next((at for at in near if self._text[at - 1] != "s"), None)
        if likely is None or plain is None:
            return likely or plain or next(iter(near), None)
        return likely if len([at for at in near if plain <= at < likely]) <= 1 else plain

    def _near(self, start: int) -> list[int]:
        """The marks that may close the quotation that the mark at ``start`` opens, in order."""
        closers = self._found()
        first = bisect_left(closers, start + 2)
        near = [at for at in closers[first : first + MOST_CLOSERS] if at - start <= LONGEST_QUOTATION]
        following = bisect_left(self._openers, start + 1)
        limit = self._openers[following] if following < len(self._openers) else self._end
        return [at for at in near if at < limit] or near

    def _found(self) -> list[int]:
        """The marks that may close; looked for, with the marks that may open, at the first need."""
        if self._closers is None:
            text, start, end = self._text, self._start, self._end
            self._closers = [match.start() for match in CLOSER.finditer(text, start, end)]
            self._openers = [
                match.start()
                for match in OPENER.finditer(text, start, end)
                if not ELISION.match(text, match.start())
            ]
        return self._closers

    def opens(self, start: int) -> bool:
        """Whether the mark at ``start`` may open a quotation."""
        text = self._text
        if start > self._start and text[start - 1] not in BEFORE_OPENER:
            return False
        following = text[start + 1 : min(start + 2, self._end)]
        return bool(following) and following not in AFTER_CLOSER and not ELISION.match(text, start)

    def _beside_punctuation(self, closer: int) -> bool:
        if closer + 1 == self._end or self._text[closer - 1] in ".,!?…—)":
            return True
        return self._text[closer + 1 : closer + 2] in BESIDE_CLOSER

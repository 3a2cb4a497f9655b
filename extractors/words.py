"""Word lists as this package writes them, words with white space between, and the key of words in a text."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from extractors.pattern import lazy

SPACES = lazy(r"\s++")
"""White space in a row."""
DASHES = lazy(r"\p{Pd}|−")
"""A dash or minus of any kind."""
APOSTROPHES = lazy(r"[’‘ʼ]")
"""An apostrophe other than the straight one."""


def words(text: str) -> tuple[str, ...]:
    """The words of ``text``, in order."""
    return tuple(text.split())


@lru_cache(maxsize=4096)
def key(matched: str) -> str:
    """The key under which a table has the words that a pattern matched, in their case.

    White space is one space, dashes are hyphens, apostrophes straight, letters with accents one character.
    Whatever looks up a table of phrases with the words of a text asks by this key: a pattern may match a
    line's end where the table has a space.
    """
    plain = APOSTROPHES.sub("'", DASHES.sub("-", SPACES.sub(" ", matched)))
    return normalize("NFC", plain)

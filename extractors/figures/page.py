"""A text beside its lower-cased twin, position for position, and the patterns that words are found by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable


class Page(NamedTuple):
    """A text and its lower-cased twin of the same length: patterns run on ``low``, claims quote ``text``."""

    text: str
    low: str


SOFT_BREAK = regex.compile(r"(?<=[^\n]{40})(?<![.:;!?\r])\n(?=[a-z0-9$£€])")
"""A line break that only wraps a long line."""


def page_of(text: str) -> Page:
    """The text with its twin, in which soft line breaks and no-break spaces are spaces.

    A letter whose lower case is longer than itself (İ) stays as it is.
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)
    return Page(text, SOFT_BREAK.sub(" ", low.replace("\u00a0", " ")))


def trie(words: Iterable[str]) -> str:
    """A pattern for any of the words, prefixes shared: many times faster than a flat alternation."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branch(root)


def _branch(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    """The pattern of a trie's node: its branches as alternatives, longest match first."""
    ends = "" in node
    branches = [regex.escape(key) + _branch(below) for key, below in sorted(node.items()) if key]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"

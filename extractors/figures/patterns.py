"""Patterns of word lists: tries for words that are read forwards, alternations for those read backwards.

Patterns that begin with ``(?r)`` run backwards, from where a number begins to the words before it. All
patterns run on lower-cased text, unless a comment says otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable


OWNER = r"(?: (?: [ ][\w.-]{1,24} ){0,2}? [ ][\w.-]{1,24} (?: ['’]s | s['’] ) (?=[ ]) )?+"
"""An owner in the genitive, of three words at most ("of Ruth Bell's boats"); for verbose patterns."""
NEXT_WORD = regex.compile(r"[ ](?P<word>[a-z]++)")
"""The word behind a place, if letters alone."""


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


def backwards(words: Iterable[str]) -> str:
    """An alternation, the longest first, for a pattern that runs backwards from where a number begins."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(regex.escape(word).replace(r"\ ", "[ \n]") for word in longest_first)

"""Regular expressions that are compiled when they are first used.

Compiling all of them takes longer than most texts take to read, and a short text uses a tenth of them.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache, cached_property
from itertools import product
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


OF_REGEX_ALONE = re.compile(r"\(\?r\)|\\[pPXKG]")
"""Syntax that the standard library reads otherwise, or not at all."""
METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")
"""The methods of a pattern that are used."""
_all: list[_Lazy] = []
"""The patterns of the modules that are imported."""
_makers: list[Callable[[], str]] = []
"""The makers of tries, each called when its trie is first needed."""
STAND_IN = re.compile("\0([0-9]+)\0")
"""The stand-in for a trie in a pattern, with the number of its maker."""


class _Lazy:
    """An expression that has the methods of its compiled form from the first use of one of them on."""

    def __init__(self, pattern: str, flags: int, *, scans: bool) -> None:
        self._pattern = pattern
        self.flags = flags
        self._scans = scans

    @cached_property
    def pattern(self) -> str:
        """The expression, with its tries."""
        return whole(self._pattern)

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = _compiled(self.pattern, self.flags, scans=self._scans)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def _compiled(pattern: str, flags: int, *, scans: bool) -> regex.Pattern[str] | re.Pattern[str]:
    """A pattern compiled by the standard library, which is quicker, where the pattern means the same to both.

    It knows no backwards matching, no properties of Unicode, no lookbehind of any length and no name for two
    groups.
    """
    if not (scans or OF_REGEX_ALONE.search(pattern)):
        with suppress(re.error):
            return re.compile(pattern, flags)
    return regex.compile(pattern, flags)


def lazy(pattern: str, flags: int = 0, *, scans: bool = False) -> regex.Pattern[str]:
    """A pattern as of ``regex.compile``, compiled at its first use; an error in a pattern comes only then.

    ``scans`` is for one that goes over whole texts for a rare character or what stands behind one: there
    ``regex`` is quicker than the standard library, where both can be used.
    """
    made = _Lazy(pattern, flags, scans=scans)
    _all.append(made)
    return cast("regex.Pattern[str]", made)


def all_patterns() -> list[regex.Pattern[str]]:
    """The patterns of the modules that are imported."""
    return cast("list[regex.Pattern[str]]", list(_all))


def compile_all() -> int:
    """Compile all patterns not compiled yet: before processes part, and to find errors; gives their number.

    Only the patterns of modules that are imported are known.
    """
    for pattern in _all:
        getattr(pattern, METHODS[0])
    return len(_all)


Trie: TypeAlias = "dict[str, Trie]"
"""Letters, each with the letters behind it; the empty key where a word ends."""
OWNER = r"(?: (?: [ ][\w.-]{1,24} ){0,2}? [ ][\w.-]{1,24} (?: ['’]s | s['’] ) (?=[ ]) )?+"
"""An owner in the genitive, of three words at most ("of Ruth Bell's boats"); for verbose patterns."""
NEXT_WORD = lazy(r"[ ](?P<word>[a-z]++)")
"""The word behind a place, if the word is of letters alone."""
LONGEST_WORD = 24
"""Characters of the longest word that is looked for before a place."""
FIRST_WORD = lazy(r"[ -]{0,3}+(?:of[ ])?+(?P<word>[^\W\d_]++|[^\w\s])?")
"""The word or sign behind a number."""


def first_word(low: str, at: int) -> str:
    """The word or the sign behind a number, a cheap look before patterns of many words; empty for none."""
    found = FIRST_WORD.match(low, at)
    return (found["word"] or "") if found is not None else ""


def first_words(spellings: Iterable[str]) -> frozenset[str]:
    """The first word of each spelling, as ``first_word`` sees the word."""
    return frozenset(first_word(spelling.lower(), 0) for spelling in spellings)


def word_before(low: str, at: int) -> str:
    """The word a space before a place; where no word ends there, the sign before the place or the space.

    Empty for a long word, and for one that has more than letters and ends in a letter or digit.
    """
    if low[at - 1 : at] != " ":
        return low[at - 1 : at]
    piece = low[at - LONGEST_WORD if at > LONGEST_WORD else 0 : at - 1]
    word = piece[piece.rfind(" ") + 1 :]
    if word.isalpha():
        return word if len(word) < len(piece) else ""
    return "" if word[-1:].isalnum() else word[-1:]


def last_words(phrases: Iterable[str]) -> frozenset[str]:
    """The last word or character of each phrase, as ``word_before`` may see it before what stands behind."""
    return frozenset({"", *(word_before(f" {phrase} ", len(phrase) + 2) for phrase in phrases)})


def openings(words: Iterable[str], gaps: Iterable[str] = " -") -> frozenset[str]:
    """The three characters that may be behind a number where a gap and one of the words follow the number.

    A cheap look before a pattern of many words; a word has two letters at least.
    """
    return frozenset((gap + word)[:3] for gap, word in product(gaps, words))


def whole(pattern: str) -> str:
    """A pattern with its tries, each built at the trie's first use."""
    return STAND_IN.sub(lambda found: _makers[int(found[1])](), pattern)


def _later(make: Callable[[], str]) -> str:
    """The stand-in for a pattern that is made when first needed: building all takes as long as a text."""
    _makers.append(cache(make))
    return f"\0{len(_makers) - 1}\0"


def trie(words: Iterable[str]) -> str:
    """A pattern for any of the words, prefixes shared: many times faster than a flat alternation.

    What is given stands for that pattern until ``lazy`` or ``whole`` builds it.
    """
    kept = tuple(words)
    return _later(lambda: _branch(_tree(kept)))


def backwards(words: Iterable[str]) -> str:
    """A pattern for any of the words that runs backwards from where a number begins: endings shared."""
    kept = tuple(words)
    return _later(lambda: _branch(_tree(word[::-1] for word in kept), back=True).replace(r"\ ", "[ \n]"))


def _tree(words: Iterable[str]) -> Trie:
    """The trie of the words."""
    root: Trie = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return root


def _branch(node: Trie, *, back: bool = False) -> str:
    """The pattern of a trie's node: its branches as alternatives, longest match first."""
    ends = "" in node
    below = [
        (key if key.isalnum() else regex.escape(key), _branch(node[key], back=back))
        for key in sorted(node)
        if key
    ]
    branches = [rest + key if back else key + rest for key, rest in below]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"

"""Words in quotation marks that nobody says: nicknames, titles of works, words that stand for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.lexicons.function_words import SMALL_IN_TITLES
from extractors.lexicons.works import NAMES_OF_WORDS, SLOGANS, WORKS

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

# the tags of words that a headline would capitalise
CONTENT = frozenset("NHlvgsSjJGKp")
# so many words of a line tell whether it is a headline; with fewer nothing does
LONGEST_HEADLINE, FEWEST_WORDS = 30, 3
# no title or nickname is as long as this, in characters
LONGEST_TITLE = 150
WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’.-]*+")


def stands_for_itself(line: Line, token: int, inner: str) -> bool:
    """Whether the quotation at ``token`` is a nickname, a title or a word named as a word."""
    before = line.word(token - 1).lower() if token else ""
    if before in NAMES_OF_WORDS:
        return True
    return _is_nickname(line, token, inner) or _is_title(line, token, inner, before)


def is_named_work(line: Line, token: int, inner: str) -> bool:
    """Whether a noun for a work of art stands before the quotation at ``token``, which is a title."""
    return any(word in WORKS for word in _near(line, token, 2, 0)) and _is_title(line, token, inner, "")


def _is_nickname(line: Line, token: int, inner: str) -> bool:
    tags = line.tags
    beside = token > 0 and tags[token - 1] in "NH" and tags[token + 1 : token + 2] == "N"
    return beside and tags[token] == "R" and len(inner.split()) <= 3 and line.word(token - 1).istitle()


def _is_title(line: Line, token: int, inner: str, before: str) -> bool:
    """Words that all begin with capitals, but for small ones, unless a slogan is announced."""
    if any(word in SLOGANS for word in _near(line, token, 4, 2)) or _is_headline(line):
        return False
    words = WORD.findall(inner) if len(inner) < LONGEST_TITLE else []
    if not words or not words[0][0].isupper():
        return False
    if not all(word[0].isupper() or word in SMALL_IN_TITLES for word in words):
        return False
    if len(words) > 1:
        return True
    return before in WORKS or line.tags[token - 1 : token] in ("'", "i")


def _is_headline(line: Line) -> bool:
    """Whether most words of a line begin with capitals, so that those of a quotation tell nothing."""
    first = [
        line.word(token)[0]
        for token in range(min(len(line.tags), LONGEST_HEADLINE))
        if line.tags[token] in CONTENT
    ]
    return len(first) >= FEWEST_WORDS and 4 * sum(letter.isupper() for letter in first) >= 3 * len(first)


def _near(line: Line, token: int, before: int, after: int) -> list[str]:
    """So many words before a token and after it."""
    around = range(max(0, token - before), min(len(line.tags), token + 1 + after))
    return [line.word(at).lower() for at in around if at != token]

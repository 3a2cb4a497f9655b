"""Words in quotation marks that nobody says: nicknames, titles of works, words that stand for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.lexicons.function_words import SMALL_IN_TITLES
from extractors.lexicons.works import COMPANY_OF_WORKS, NAMES_OF_WORDS, NAMING, SLOGANS, WORKS
from extractors.pattern import lazy
from extractors.speech.headlines import is_headline

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

# the tags of verbs that bid, in their base form
VERBS = frozenset("vSJ")
# no title or nickname is as long as this, in characters
LONGEST_TITLE = 150
# nor a word named as a word, in words
LONGEST_TERM = 4
WORD = lazy(r"[\p{L}\d][\p{L}\p{M}\d'’.-]*+")


def stands_for_itself(line: Line, token: int, inner: str) -> bool:
    """Whether the quotation at ``token`` is a nickname, a title or a word named as a word."""
    before = line.word(token - 1).lower() if token else ""
    if before in NAMES_OF_WORDS:
        return line.tags[token] != "Z" and len(inner.split()) <= LONGEST_TERM
    return _is_nickname(line, token, inner) or _is_title(line, token, inner, before)


def is_named_work(line: Line, token: int, inner: str) -> bool:
    """Whether a noun for a work of art stands before the quotation at ``token``, which is a title."""
    return any(word in WORKS for word in _near(line, token, 4, 0)) and _is_title(line, token, inner, "")


def _is_nickname(line: Line, token: int, inner: str) -> bool:
    tags = line.tags
    beside = token > 0 and tags[token - 1] in "NH" and tags[token + 1 : token + 2] == "N"
    return beside and tags[token] == "R" and len(inner.split()) <= 3 and line.word(token - 1).istitle()


def _is_title(line: Line, token: int, inner: str, before: str) -> bool:
    """Words that all begin with capitals, but for small ones, unless a slogan is announced."""
    if any(word in SLOGANS for word in _near(line, token, 4, 2)) or is_headline(
        line.text, line.tags, line.spans
    ):
        return False
    if _is_so_called(line, token) or _qualifies(line, token) or _is_bidden(line, token, inner):
        return False
    words = WORD.findall(inner) if len(inner) < LONGEST_TITLE else []
    if not words or words[0][0].islower():
        return False
    if not all(not word[0].islower() or word in SMALL_IN_TITLES for word in words):
        return False
    if len(words) > 1:
        return True
    return before in WORKS or line.tags[token - 1 : token] in ("'", "i")


def _is_so_called(line: Line, token: int) -> bool:
    """Whether somebody gives a thing this name: dubbed "the Great Wall"; a play called "Salt" is a work."""
    named = any(word in NAMING for word in _near(line, token, 2, 0))
    return named and not any(word in WORKS for word in _near(line, token, 4, 0))


def _qualifies(line: Line, token: int) -> bool:
    """Whether the words stand before a noun that goes with no work: the "Wall or Drown" campaign."""
    if line.tags[token : token + 2] != "Rl" or line.tags[token - 1 : token] in ("o", "i"):
        return False
    return not any(word in COMPANY_OF_WORKS for word in _near(line, token, 0, 2))


def _is_bidden(line: Line, token: int, inner: str) -> bool:
    """Whether a verb follows "to": promised to "Make the Harbour Great"."""
    first = WORD.search(inner)
    return (
        line.tags[token - 1 : token] == "T"
        and first is not None
        and line.known.tags.get(first[0].lower(), "l") in VERBS
    )


def _near(line: Line, token: int, before: int, after: int) -> list[str]:
    """So many words before a token and after it."""
    around = range(max(0, token - before), min(len(line.tags), token + 1 + after))
    return [line.word(at).lower() for at in around if at != token]

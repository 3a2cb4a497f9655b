"""The noun that a number counts: where its phrase ends, and its singular."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.en.lexicon.nouns import (
    ADJECTIVE_ENDINGS,
    ENDS,
    MASS_PLURALS,
    MODIFIERS,
    MODIFYING_PLURALS,
    NOT_PLURAL,
    NOUNS_TOO,
    PLURALS,
    VERB_ENDINGS,
    VERBS_IN_PLACE,
)
from extractors.en.lexicon.numbered_names import MAKES
from extractors.pattern import lazy

if TYPE_CHECKING:
    import regex

    from extractors.text import Page

WORD = lazy(r"[ ](?P<word>[^\W\d_]\w*+(?:\.\w++)*+(?:['’-]\w++)*+)")
MODEL = lazy(r"[ ](?P<word>[0-9]{1,4}+)(?=[ ][a-z])")
"""A make's number within a noun phrase ("40 Boeing 737 jets")."""
LONGEST = 6
"""Words that a counted noun phrase may have: enough for newsrooms, a bound for hostile texts."""


class Noun(NamedTuple):
    """A counted noun phrase: where it ends, its words with the head in the singular, and the head alone."""

    end: int
    unit: str
    head: str


def singular(word: str) -> str:
    """The singular of a plural noun, lower case left to the caller."""
    low = word.lower()
    if low in PLURALS:
        return PLURALS[low]
    if low.endswith(("men",)) and len(low) > 4:
        return word[:-2] + "an"
    if not is_plural(low):
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("shes", "ches", "xes", "zes", "sses", "oes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if (
        word in PLURALS
        or "s-in-" in word
        or (word.endswith("men") and len(word) > 4 and not word.endswith(("specimen", "regimen", "abdomen")))
    ):
        return True
    if not word.endswith("s") or len(word) < 3 or word in NOT_PLURAL:
        return False
    return not word.endswith(("ss", "us", "is", "'s", "’s", "ous"))


def _words(page: Page, end: int, nouns: frozenset[str] = VERBS_IN_PLACE) -> list[regex.Match[str]]:
    """The words behind ``end`` up to the first that cannot be in a counted noun phrase.

    ``nouns`` may begin one though they are verbs too. "and" is in one between two words that modify the same
    plural ("digital and physical sales").
    """
    found: list[regex.Match[str]] = []
    at = end
    while len(found) < LONGEST:
        word = WORD.match(page.low, at)
        if word is None and found and found[-1]["word"] in MAKES:
            word = MODEL.match(page.low, at)
        if word is None or (word["word"] in ENDS and not _may_go_on(word["word"], found, nouns)):
            break
        found.append(word)
        at = word.end()
    return found


def _may_go_on(word: str, found: list[regex.Match[str]], nouns: frozenset[str]) -> bool:
    """Whether a word that ends noun phrases does not do so here."""
    if not found:
        return word in nouns
    return word == "and" and len(found) == 1 and not is_plural(found[0]["word"])


def counted(page: Page, end: int) -> Noun | None:
    """The plural noun phrase right behind a number: up to the first plural and those that follow it at once.

    A plural subject's verb has no ``s``, so a word in ``s`` behind a plural is the head ("two sports cars").
    """
    found = _words(page, end)
    plural = [is_plural(word["word"]) for word in found]
    if not any(plural):
        return None
    last = plural.index(True)
    while last + 1 < len(found) and plural[last + 1]:
        last += 1
    if found[last]["word"] in MODIFYING_PLURALS | MASS_PLURALS and plural[last + 2 : last + 3] == [True]:
        last += 2
    return _noun(page, found[: last + 1])


def phrase(page: Page, end: int) -> Noun | None:
    """A noun phrase, singular or plural, right behind ``end`` ("third storm", "of the fleet").

    A singular subject's verb has ``s`` or a past's ending, so any other word behind a noun is the head's.
    """
    found = _words(page, end, NOUNS_TOO)
    if not found:
        return None
    if len(found) > 1 and found[1]["word"] == "and":  # only adjectives have a noun in common
        found = found[:1] + found[2:] if found[0]["word"].endswith(ADJECTIVE_ENDINGS) else found[:1]
    last = 0
    while last + 1 < len(found):
        word, after = found[last]["word"], found[last + 1]["word"]
        if word in MODIFIERS or (word.endswith(ADJECTIVE_ENDINGS) and not after.endswith("ed")):
            last += 1
        elif is_plural(word) or after.endswith(VERB_ENDINGS):
            break
        else:
            last += 1
    return _noun(page, found[: last + 1])


def _noun(page: Page, found: list[regex.Match[str]]) -> Noun:
    """The phrase of the words, its head made singular."""
    end = found[-1].end()
    head = page.text[found[-1].start("word") : end]
    before = " ".join(page.text[word.start("word") : word.end()] for word in found[:-1])
    single_head = singular(head)
    return Noun(end, f"{before} {single_head}".strip(), single_head.lower())

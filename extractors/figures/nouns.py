"""The noun that a number counts: where its phrase ends, and its singular."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from extractors.lexicons.nouns import (
    ENDS,
    HEAD_ENDINGS,
    MASS_PLURALS,
    MODIFIERS,
    MODIFYING_PLURALS,
    NOT_PLURAL,
    PLURALS,
    VERBS_IN_PLACE,
)

if TYPE_CHECKING:
    from extractors.figures.page import Page

WORD = regex.compile(r"(?:[ \u00a0]|\r?\n(?!\s))(?P<word>[^\W\d_]\w*+(?:\.\w++)*+(?:['’-]\w++)*+)")
LONGEST = 6
"""Words that a counted noun phrase may have: enough for newsrooms, a bound for hostile texts."""


class Noun(NamedTuple):
    """A counted noun phrase: its end in the text, its words with the head in the singular, and the head alone."""

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
    if word in PLURALS or (
        word.endswith("men") and len(word) > 4 and not word.endswith(("specimen", "regimen", "abdomen"))
    ):
        return True
    if not word.endswith("s") or len(word) < 3 or word in NOT_PLURAL:
        return False
    return not word.endswith(("ss", "us", "is", "'s", "’s", "ous"))


def _words(page: Page, end: int) -> list[regex.Match[str]]:
    """The words behind ``end`` up to the first that cannot be in a counted noun phrase."""
    found: list[regex.Match[str]] = []
    at = end
    while len(found) < LONGEST:
        word = WORD.match(page.low, at)
        if word is None or (word["word"] in ENDS and not (not found and word["word"] in VERBS_IN_PLACE)):
            break
        found.append(word)
        at = word.end()
    return found


def counted(page: Page, end: int) -> Noun | None:
    """The plural noun phrase right behind a number: up to the first plural and those that follow it at once.

    A plural subject's verb has no ``s``, so a word in ``s`` behind a plural is the head's ("two sports cars").
    """
    found = _words(page, end)
    for at, word in enumerate(found):
        if not is_plural(word["word"]):
            continue
        last = at
        while (
            last + 1 < len(found)
            and is_plural(found[last + 1]["word"])
            and found[last + 1]["word"] not in ("alumni",)
        ):
            last += 1
        if (
            found[last]["word"] in MODIFYING_PLURALS | MASS_PLURALS
            and last + 2 < len(found)
            and is_plural(found[last + 2]["word"])
        ):
            last += 2
        return _noun(page, found[: last + 1])
    return None


def phrase(page: Page, end: int) -> Noun | None:
    """A noun phrase, singular or plural, that a fraction is a fraction of ("the fleet", "all births")."""
    plural = counted(page, end)
    if plural is not None:
        return plural
    found = _words(page, end)
    if not found:
        return None
    last = 0
    while last + 1 < len(found) and _modifies(page, found[last]):
        last += 1
    return _noun(page, found[: last + 1])


def single(page: Page, end: int) -> Noun | None:
    """The singular noun phrase behind an ordinal or a compound's number ("third storm", "12-page document")."""
    return phrase(page, end)


def _modifies(page: Page, word: regex.Match[str]) -> bool:
    """Whether a word before a singular noun is likely no noun itself."""
    return word["word"] in MODIFIERS or word["word"].endswith(HEAD_ENDINGS) or "-" in word["word"]


def _noun(page: Page, found: list[regex.Match[str]]) -> Noun:
    """The phrase of the words, its head made singular."""
    start, end = found[0].start("word"), found[-1].end()
    head = page.text[found[-1].start("word") : end]
    before = " ".join(page.text[word.start("word") : word.end()] for word in found[:-1])
    single_head = singular(head)
    return Noun(end, f"{before} {single_head}".strip(), single_head.lower())

"""The noun that a number counts: where its phrase ends, and its singular."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec import Struct

from extractors.en.lexicon.nouns import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES_TOO,
    ENDS,
    MASS_PLURALS,
    MODIFIERS,
    MODIFYING_PLURALS,
    NOT_ADVERBS,
    NOT_PLURAL,
    NOUNS_TOO,
    PREDICATES,
    VERB_ENDINGS,
    VERBS_IN_PLACE,
)
from extractors.en.lexicon.numbered_names import MAKES
from extractors.en.lexicon.plurals import SINGULARS
from extractors.en.lexicon.units import UNITS
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page

SINGULAR_UNITS = [word for word in UNITS if word.isalpha() and f"{word}s" in UNITS]
"""Units whose plural adds ``s``."""
WORD = lazy(r"[ ](?P<word>[^\W\d_]\w*+(?:\.\w++)*+(?:(?<=\.\w)\.(?=[ ][a-z]))?(?:['’-]\w++)*+)")
"""A word of a noun phrase."""
MODEL = lazy(r"[ ](?P<word>[0-9]{1,4}+)(?=[ ][a-z])")
"""A make's number within a noun phrase ("40 Boeing 737 jets")."""
ES_BEHIND_US = lazy(r"[^aeo]uses$")
"""Plurals of nouns in ``us`` ("surpluses", not "houses")."""
MEASURED = lazy(
    rf"""
    [ ] (?P<word> [0-9]{{1,4}}+ (?: [.,][0-9]{{1,3}}+ )?
        (?: -[a-z]{{2,20}}+ (?: -[a-z]{{2,20}}+ )*+      # two 20-metre walls
          | [ ] {trie(SINGULAR_UNITS)} ) )              # two 20 metre walls
    (?= [ ][a-z] )
    """,
    regex.VERBOSE,
)
"""A measure before the noun ("two 20-metre walls")."""
OF_PEOPLE = ("ers", "ees", "ors", "ants", "ents", "ists", "interns", "staff", "apprentices", "officials")
"""Endings of nouns for people who are paid for work."""
RANKED = frozenset(NOUNS_TOO | {"goal", "loss"})
"""Nouns that an ordinal may rank though the noun may be a verb ("her first win")."""
ACRONYMS = lazy(r"[A-Z]{2,6}s")
"""The plural of an acronym, to the letter ("78 RBIs")."""
LONGEST_PHRASE = 6
"""Words that a counted noun phrase may have: enough for newsrooms, a bound for hostile texts."""


class Noun(Struct, frozen=True, gc=False):
    """A counted noun phrase: where it ends, its words with the head in the singular, and the head alone."""

    end: int
    unit: str
    head: str


def singular(word: str) -> str:
    """The singular of a plural noun, lower case left to the caller."""
    low = word.lower()
    if low in SINGULARS:
        return SINGULARS[low]
    if ACRONYMS.fullmatch(word) is not None:
        return word[:-1]
    if low.endswith(("men",)) and len(low) > 4:
        return word[:-2] + "an"
    if not is_plural(low):
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("shes", "ches", "xes", "tzes", "sses", "oes")) or ES_BEHIND_US.search(low) is not None:
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if (
        word in SINGULARS
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
    while len(found) < LONGEST_PHRASE:
        word = WORD.match(page.low, at)
        if word is None and found and found[-1]["word"] in MAKES:
            word = MODEL.match(page.low, at)
        if word is None and not found and page.low[at + 1 : at + 2].isdigit():
            word = MEASURED.match(page.low, at)
        if word is None or (word["word"] in ENDS and not _may_go_on(page, word, found, nouns)):
            break
        found.append(word)
        at = word.end()
    return found


def _may_go_on(
    page: Page, word: regex.Match[str], found: list[regex.Match[str]], nouns: frozenset[str]
) -> bool:
    """Whether a word that ends noun phrases does not do so here."""
    said = word["word"]
    if not found and said in nouns:
        return True
    if said in ADJECTIVES_TOO:
        after = WORD.match(page.low, word.end())
        return not found and after is not None and after["word"] not in ENDS
    if said == "paid":  # "197 paid workers", not "197 paid taxes"
        after = WORD.match(page.low, word.end())
        return after is not None and after["word"].endswith(OF_PEOPLE)
    if any(is_plural(before["word"]) for before in found):
        return False
    if said == "and":
        return len(found) == 1
    return said in VERBS_IN_PLACE or (said in nouns and (nouns is RANKED or _modifies(found[-1]["word"])))


def counted(page: Page, end: int, *, first: bool = False) -> Noun | None:
    """The plural noun phrase right behind a number: up to the first plural, and plurals right behind.

    A plural subject's verb has no ``s``, so a word in ``s`` behind a plural is the head ("two sports cars"),
    but where only the ``first`` is asked for.
    """
    found = _words(page, end)
    plural = [
        is_plural(said := word["word"])
        or (said.endswith("s") and ACRONYMS.fullmatch(page.text, *word.span("word")) is not None)
        for word in found
    ]
    if not any(plural):
        return None
    last = plural.index(True)
    if first:
        return _noun(page, found[: last + 1])
    while last + 1 < len(found) and plural[last + 1]:
        last += 1
    if found[last]["word"] in MODIFYING_PLURALS | MASS_PLURALS and plural[last + 2 : last + 3] == [True]:
        last += 2
    return _noun(page, found[: last + 1])


def phrase(page: Page, end: int, *, ranked: bool = False) -> Noun | None:
    """A noun phrase, singular or plural, right behind ``end`` ("third storm", "of the fleet").

    What is ``ranked`` is one thing, whose verb is no base form, as its noun may be ("her third Oslo win").

    A singular subject's verb has ``s`` or a past's ending, so any other word behind a noun is the head's.
    """
    found = _words(page, end, RANKED if ranked else NOUNS_TOO)
    if not found:
        return None
    if len(found) > 1 and found[1]["word"] == "and":  # only adjectives have a noun in common
        found = found[:1] + found[2:] if found[0]["word"].endswith(ADJECTIVE_ENDINGS) else found[:1]
    last = 0
    while last + 1 < len(found) and _goes_on(found[last]["word"], found[last + 1]["word"]):
        last += 1
    return _noun(page, found[: last + 1])


def _goes_on(word: str, after: str) -> bool:
    """Whether a noun phrase of the singular goes on from one of its words to the next."""
    if _modifies(word):
        return True
    if word == "time":  # the first time voters were asked
        return False
    if word.endswith(ADJECTIVE_ENDINGS) and not after.endswith("ed"):
        return True
    return not is_plural(word) and not _may_be_verb(after)


def _modifies(word: str) -> bool:
    """Whether a word stands before a noun and is none itself."""
    return word in MODIFIERS or "-" in word or (word.endswith("ly") and word not in NOT_ADVERBS)


def _may_be_verb(word: str) -> bool:
    """Whether the word behind a singular noun may be its verb or an adverb."""
    if word.endswith(("ss", "us", "is")) or word in NOT_ADVERBS or word in SINGULARS:
        return False
    return word in PREDICATES if word.endswith("s") else word.endswith(VERB_ENDINGS)


def _noun(page: Page, found: list[regex.Match[str]]) -> Noun:
    """The phrase of the words, its head made singular."""
    end = found[-1].end()
    head = page.text[found[-1].start("word") : end]
    before = " ".join(page.text[word.start("word") : word.end()] for word in found[:-1])
    single_head = singular(head)
    return Noun(end, f"{before} {single_head}".strip(), single_head.lower())

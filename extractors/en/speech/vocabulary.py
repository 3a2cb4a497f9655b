"""What the speech rules know of words: those of the lexicons, and a newsroom's own."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from extractors import classes
from extractors.en.lexicon import common_verbs, first_names, function_words, offices, reporting
from extractors.en.lexicon.function_words import NAME_PREFIXES
from extractors.en.lexicon.number_words import DENOMINATORS
from extractors.en.morphology import inflect, spellings
from extractors.en.speech.closed_classes import CLOSED_CLASSES, tag_of_mark

if TYPE_CHECKING:
    from onrecord.words import Words

LONGEST_KNOWN = 30
"""Characters of the longest word that is remembered."""
MOST_KNOWN = 1 << 16
"""Words that are remembered before the memory starts anew."""
OF_SAYING = (classes.SAID, classes.SAY, classes.SAYING)
"""Classes of the finite forms, the base form and the -ing form of a verb of saying."""
OF_CALLING = (classes.CALLED, classes.CALL, classes.CALLING)
"""Classes of the same forms of a verb of judging or calling."""
VERB_TAGS: dict[reporting.Sense, tuple[str, str, str]] = {
    "judge": OF_CALLING,
    "call": OF_CALLING,
    "show": OF_CALLING,
    "utter": OF_SAYING,
    "ask": OF_SAYING,
    "tell": OF_SAYING,
    "say": OF_SAYING,
}
"""By sense the classes of a verb's finite forms, its base form and its -ing form; a later sense wins."""
KEPT_AMID = frozenset(classes.DETERMINER + classes.PRONOUN + classes.QUANTIFIER)
"""Classes of words that stay what they are with a capital amid a sentence."""
KEEPING_CLASS = function_words.SMALL_IN_NAMES | function_words.WEEKDAYS_AND_MONTHS
"""Words that stay what they are with a capital amid a sentence."""

NUMBER_PARTS = frozenset((*function_words.NUMBERS, *DENOMINATORS))
"""The parts of numbers that are written in words with a hyphen."""
PREFIXED = frozenset("aedl")
"""The first letters of prefixes in small letters before a name: al-Rashid, d'Arc."""


class EnglishVocabulary:
    """Each known word with its tag; the senses of verbs that report; the words that go with people."""

    def __init__(self, words: Words) -> None:
        verbs = {sense: (*verbs, *getattr(words, sense)) for sense, verbs in reporting.VERBS.items()}
        self.tags = _tags(verbs)
        self.senses = _senses(verbs)
        self.nouns = reporting.NOUNS.union(words.nouns)
        self.titles = frozenset((*offices.TITLES, *words.titles))
        self.roles = offices.ROLES.union(words.roles)
        self.organisations = offices.ORGANISATIONS.union(words.organisations)
        self._men = first_names.MEN.union(words.men)
        self._women = first_names.WOMEN.union(words.women)
        self._first_names = self._men | self._women
        self.amid: dict[str, str] = Memory(self, initial=False)
        self.initial: dict[str, str] = Memory(self, initial=True)

    def tag(self, word: str, initial: bool) -> str:
        """The tag of a token, ``initial`` at a sentence's head."""
        return tag_of_mark(word) or self._letters(word, initial)

    def is_first_name(self, word: str) -> bool:
        """Whether a word is a given name of a man or a woman."""
        return word in self._first_names

    def gender(self, first_name: str) -> str | None:
        """A man's or a woman's first name: "m" or "f"; None for other words."""
        return "m" if first_name in self._men else "f" if first_name in self._women else None

    def is_organisation(self, parts: list[str]) -> bool:
        """Whether a word of a name is a word for an organisation."""
        return not self.organisations.isdisjoint(word.lower() for word in parts)

    def _letters(self, word: str, initial: bool) -> str:
        lower = word.lower().replace("’", "'")
        tag = self.tags.get(lower) or (classes.NUMBER if "-" in lower and _is_number(lower) else None)
        if word[0].isupper():
            if word.rstrip(".") in self.titles:
                return classes.TITLE
            if not initial:
                return tag if tag and (tag in KEPT_AMID or lower in KEEPING_CLASS) else classes.NAME
            if word in self._first_names and tag != classes.MODAL:
                return classes.NAME
            return tag or (classes.ADVERB if _is_adverb(lower) else classes.NAME)
        if tag:
            return tag
        if word[0] in PREFIXED and _is_prefixed_name(word):
            return classes.NAME
        if _is_adverb(lower):
            return classes.ADVERB
        if lower.endswith("ing") and len(lower) > 4 and lower not in function_words.NOT_GERUNDS:
            return classes.GERUND
        past = lower.endswith("ed") and len(lower) > 3 and not lower.endswith("eed")
        return classes.VERB if past else classes.NOUN


@cache
def vocabulary(words: Words) -> EnglishVocabulary:
    """The lexicons' words and the words given, put together once."""
    return EnglishVocabulary(words)


class Memory(dict[str, str]):
    """The tags of the words met so far in any text, at a sentence's head or amid it; found at need.

    Texts share most of their words. The longest are not kept, and all are forgotten where they are too many.
    """

    def __init__(self, known: EnglishVocabulary, *, initial: bool) -> None:
        super().__init__()
        self._vocabulary = known
        self._at_head = initial

    def __missing__(self, word: str) -> str:
        tag = self._vocabulary.tag(word, self._at_head)
        if len(word) <= LONGEST_KNOWN:
            if len(self) >= MOST_KNOWN:
                self.clear()
            self[word] = tag
        return tag


def _tags(verbs: dict[reporting.Sense, tuple[str, ...]]) -> dict[str, str]:
    """Each known word in lower case, with its tag."""
    tags = dict.fromkeys(common_verbs.finite_forms(), classes.VERB)
    ing = {inflect(verb).ing for verb in common_verbs.VERBS}
    tags.update(dict.fromkeys(ing - function_words.NOT_GERUNDS, classes.GERUND))
    for sense, (finite, base, gerund) in VERB_TAGS.items():
        for verb in verbs[sense]:
            for forms in spellings(verb):
                tags.update({forms.base: base, forms.third: finite})
                tags.update({forms.participle: finite, forms.past: finite, forms.ing: gerund})
    for tag, members in CLOSED_CLASSES.items():
        tags.update(dict.fromkeys(members, tag))
    return tags


def _senses(verbs: dict[reporting.Sense, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Each form of a verb that reports, with the verb's senses."""
    found: dict[str, set[str]] = {"according": {"according"}}
    for sense, members in verbs.items():
        for verb in members:
            for form in chain.from_iterable(spellings(verb)):
                found.setdefault(form, set()).add(sense)
    return {form: frozenset(senses) for form, senses in found.items()}


def _is_adverb(lower: str) -> bool:
    return lower.endswith("ly") and len(lower) > 4 and lower not in function_words.NOT_ADVERBS


def _is_number(lower: str) -> bool:
    """Whether the parts of a hyphened word are numbers: "forty-eight", "two-thirds"."""
    return all(part in NUMBER_PARTS for part in lower.split("-"))


def _is_prefixed_name(word: str) -> bool:
    """Whether a word is a name whose prefix has a small letter: "al-Rashid", "d'Arc"."""
    head = word[:4].replace("'", "-").replace("’", "-")
    prefix, mark, _ = head.partition("-")
    return bool(mark) and prefix in NAME_PREFIXES and word[len(prefix) + 1 : len(prefix) + 2].isupper()

"""Which marks and words of English are of which class, of the classes of which there are whole lists."""

from __future__ import annotations

from extractors import classes
from extractors.en.lexicon import function_words

INITIAL = frozenset(".:;-(" + classes.QUOTED)
"""Marks after which a capital is a sentence's, not a name's."""
PUNCTUATION = {
    **{mark: mark for mark in ",;:()"},
    "[": " ",
    "]": " ",
    **dict.fromkeys("‒–—―", "-"),
}
"""The class of each mark."""
CONTRACTIONS = {
    "": classes.GENITIVE,
    "s": classes.GENITIVE,
    "re": classes.BE,
    "m": classes.BE,
    "ve": classes.HAVE,
    "ll": classes.MODAL,
    "d": classes.MODAL,
}
"""The class of each contraction's end, behind its apostrophe."""
CLOSED_CLASSES = {
    classes.PRONOUN: function_words.PRONOUNS,
    classes.WHO: function_words.RELATIVES,
    classes.DETERMINER: function_words.DETERMINERS,
    classes.NUMBER: function_words.NUMBERS,
    classes.QUANTIFIER: function_words.QUANTIFIERS,
    classes.PREPOSITION: function_words.PREPOSITIONS,
    classes.AND: function_words.COORDINATORS,
    classes.SUBORDINATOR: function_words.SUBORDINATORS,
    classes.BUT: function_words.ADVERSATIVES,
    classes.HAVE: function_words.AUXILIARIES,
    classes.BE: function_words.BE,
    classes.MODAL: function_words.MODALS,
    classes.NOT: function_words.NEGATIONS,
    classes.NEGATED: function_words.NEGATED,
    classes.ADVERB: function_words.ADVERBS,
    classes.TIME: function_words.TIME,
    classes.PARTICLE: function_words.NAME_PARTICLES,
    classes.OF: ["of"],
    classes.TO: ["to"],
    classes.THAT: ["that"],
    classes.AS: ["as"],
    classes.ACCORDING: ["according"],
}
"""Words of each class of which English has a whole list; these win over verbs."""


def tag_of_mark(word: str) -> str | None:
    """The tag of a token that is no word: a mark, a number, an address; None for a word.

    A space stands for the tag of what has none, such as the dots of an omission.
    """
    first = word[0]
    if first in PUNCTUATION:
        return PUNCTUATION[first]
    if first in "'’‘":
        return CONTRACTIONS[word[1:]]
    if first in ".!?":
        return " " if word.startswith("..") else "."
    if first == "-":
        return "-"
    if first == "…":
        return " "
    if first.isdigit() or first in "$€£¥":
        return classes.NUMBER
    if first in "@#" or word.startswith(("http", "www.")):
        return classes.NAME
    return None

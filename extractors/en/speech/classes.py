"""The alphabet of the grammar of speech: a letter for each kind of token, and which kind a word is.

=====  ==========================================  =====  ==========================================
tag    token                                       tag    token
=====  ==========================================  =====  ==========================================
N H    capitalised word; title (Mr., Senator)      s S G  verb of saying: finite, base form, -ing
k      particle of a name (van, bin)               j J K  verb of judging or calling: the same
l      other lower-case word                       v g    other verb or -ed form; other -ing form
p w    pronoun; relative pronoun                   x h m  form of be; of have or do; modal
d D    determiner; quantifier that stands alone    X n    negated auxiliary; not, never
#      number                                      r e    adverb; word of time
o i T  of; other preposition; to                   C      according
t a    that; as                                    B c    but, yet, so; other subordinator
&      and, or                                     '      mark of the genitive
, ; :  themselves                                  -      dash
( )    brackets                                    .      end of a sentence
Q R    quotation ending in a comma; in no mark     P Z    quotation ending in a full stop; in ! ? …
=====  ==========================================  =====  ==========================================

A paragraph is a string of these, so that a rule of grammar is a pattern over single letters: in
``the mayor said that`` they are ``dlst``.
"""

from __future__ import annotations

from extractors.en.lexicon import function_words

INITIAL = frozenset(".:;-(QRPZ")
"""Marks after which a capital is a sentence's, not a name's."""
PUNCTUATION = {
    **{mark: mark for mark in ",;:()"},
    "[": " ",
    "]": " ",
    **dict.fromkeys("‒–—―", "-"),
}
"""The class of each mark."""
CONTRACTIONS = {"s": "'", "re": "x", "ve": "h", "ll": "m", "d": "m", "m": "x", "": "'"}
"""The class of each contraction's end, behind its apostrophe."""
CLOSED_CLASSES = {
    "p": function_words.PRONOUNS,
    "w": function_words.RELATIVES,
    "d": function_words.DETERMINERS,
    "#": function_words.NUMBERS,
    "D": function_words.QUANTIFIERS,
    "i": function_words.PREPOSITIONS,
    "&": function_words.COORDINATORS,
    "c": function_words.SUBORDINATORS,
    "B": function_words.ADVERSATIVES,
    "h": function_words.AUXILIARIES,
    "x": function_words.BE,
    "m": function_words.MODALS,
    "n": function_words.NEGATIONS,
    "X": function_words.NEGATED,
    "r": function_words.ADVERBS,
    "e": function_words.TIME,
    "k": function_words.NAME_PARTICLES,
    "o": ["of"],
    "T": ["to"],
    "t": ["that"],
    "a": ["as"],
    "C": ["according"],
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
        return "#"
    if first in "@#" or word.startswith(("http", "www.")):
        return "N"
    return None

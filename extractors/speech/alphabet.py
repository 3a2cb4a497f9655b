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

from functools import lru_cache

from extractors.lexicons import common_verbs, function_words, reporting
from extractors.lexicons.inflection import inflect
from extractors.lexicons.offices import TITLES

# marks after which a capital is a sentence's, not a name's
INITIAL = frozenset(".:;-(QRPZ")
PUNCTUATION = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "—": "-", "–": "-"}
CONTRACTIONS = {"s": "'", "re": "x", "ve": "h", "ll": "m", "d": "m", "m": "x", "": "'"}
TITLE_WORDS = frozenset(TITLES)
# texts share their words: the tags of the shorter ones are kept from one text to the next
LONGEST_KNOWN = 30


def _lexicon() -> dict[str, str]:
    """Each known word in lower case, with its tag; the closed classes win over verbs."""
    tags = dict.fromkeys(common_verbs.finite_forms(), "v")
    ing = {form for verb in common_verbs.VERBS for form in [inflect(verb).ing]}
    tags.update(dict.fromkeys(ing - set(function_words.NOT_GERUNDS), "g"))
    for sense in ("judge", "call", "utter", "show", "ask", "tell", "say"):
        finite, base, gerund = ("j", "J", "K") if sense in ("judge", "call", "show") else ("s", "S", "G")
        for verb in reporting.VERBS[sense]:
            forms = reporting.FORMS[verb]
            tags.update({forms.base: base, forms.third: finite, forms.participle: finite, forms.past: finite})
            tags[forms.ing] = gerund
    closed = {
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
    for tag, members in closed.items():
        tags.update(dict.fromkeys(members, tag))
    return tags


LEXICON = _lexicon()


class Memory(dict[str, str]):
    """The tags of the words met so far, at a sentence's head or amid it; a new word's is found at need.

    A space stands for the tag of what has none, such as the dots of an omission.
    """

    def __init__(self, *, initial: bool) -> None:
        super().__init__()
        self._at_head = initial

    def __missing__(self, word: str) -> str:
        find = _known_tag if len(word) <= LONGEST_KNOWN else _tag
        tag = self[word] = find(word, self._at_head)
        return tag


def _tag(word: str, initial: bool) -> str:
    first = word[0]
    if first in PUNCTUATION:
        return PUNCTUATION[first]
    if first in "'’":
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
    return _letters(word, initial)


_known_tag = lru_cache(maxsize=1 << 16)(_tag)


def _letters(word: str, initial: bool) -> str:
    lower = word.lower().replace("’", "'")
    tag = LEXICON.get(lower)
    if word[0].isupper():
        if word.rstrip(".") in TITLE_WORDS:
            return "H"
        if not initial:
            return tag if tag and (tag in "dpDe" or lower in function_words.SMALL_IN_NAMES) else "N"
        return tag or ("r" if _is_adverb(lower) else "N")
    if tag:
        return tag
    if _is_adverb(lower):
        return "r"
    if lower.endswith("ing") and len(lower) > 4 and lower not in function_words.NOT_GERUNDS:
        return "g"
    return "v" if lower.endswith("ed") and len(lower) > 3 and not lower.endswith("eed") else "l"


def _is_adverb(lower: str) -> bool:
    return lower.endswith("ly") and len(lower) > 4 and lower not in function_words.NOT_ADVERBS

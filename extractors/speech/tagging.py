"""A paragraph as a string of tags, one letter a token: the alphabet of the grammar of speech.

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
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from extractors.lexicons import common_verbs, function_words, reporting
from extractors.lexicons.inflection import inflect
from extractors.lexicons.offices import ABBREVIATIONS, TITLES
from extractors.lexicons.words import words
from extractors.speech.marks import Part  # noqa: TC001 (a field of a record)

# words that open the sentence after an abbreviation that ends one
SENTENCE_OPENERS = "The|He|She|It|In|But|And|They|We|I|A|An|This|That|On|At|As|If|For"
# Compiled by the standard library, whose matches cost two thirds of regex's: this one runs over every word.
# Plain words, most of what it meets, come first; white space is refused before any of it is tried
TOKEN = re.compile(
    rf"""
    (?!\s)
    (?: [a-z]++(?![\w'’&@/-]|\.\w)
  | [A-Z][a-z]++(?![\w'’&@/.-])
  | [,;:()\[\]]
  | (?:{"|".join(sorted(ABBREVIATIONS, key=len, reverse=True))})\.(?=\W)
  | (?:https?://|www\.)\S++
  | (?:[A-Z]\.){{2,8}}(?!\s+(?:{SENTENCE_OPENERS})\b|["”’]|\s*\Z)
  | [A-Z]\.(?=\s?[A-Z])
  | (?:[A-Z]\.){{1,8}}[A-Z]
  | [A-Z]-[A-Z][A-Za-z.]*+(?=[),])
  | [$€£¥]?[0-9]++(?:[,.:/][0-9]++)*+(?:st|nd|rd|th|s|m|bn|k)?%?(?:-[^\W\d_]++)*+
  | [@\#]?[^\W\d_]\w*+(?:[-–&./@][^\W\d_]\w*+|['’](?:t\b|[A-Z][a-z]++))*+
  | ['’](?:s|re|ve|ll|d|m)\b
  | (?<=[\w.])['’]
  | \.\.\.+|…
  | [.!?]++
  | --+|[—–]|(?<=\s)-(?=\s)
    )
    """,
    re.VERBOSE,
)
PUNCTUATION = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "—": "-", "–": "-"}
CONTRACTIONS = {"s": "'", "re": "x", "ve": "h", "ll": "m", "d": "m", "m": "x", "": "'"}
QUANTIFIERS = frozenset(
    words(
        """
    another some many several others both all most few each these those none half two three
    """
    )
)
BE = frozenset(words("is are was were be been being am"))
# marks after which a capital is a sentence's, not a name's
INITIAL = frozenset(".:;-(QRPZ")
# small words that a capital does not make a name
KEPT_IN_NAMES = frozenset(words("of the for and in on at to with by from that as or"))


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
        "D": QUANTIFIERS,
        "i": function_words.PREPOSITIONS,
        "&": function_words.COORDINATORS,
        "c": function_words.SUBORDINATORS,
        "B": ["but", "yet", "so"],
        "h": function_words.AUXILIARIES,
        "x": BE,
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
TITLE_WORDS = frozenset(TITLES)


class Line(NamedTuple):
    """A tagged paragraph: a tag and a place for each token, and which tokens are quotations.

    ``quotes`` maps a token's index to the index of its quoted part.
    """

    text: str
    tags: str
    spans: list[tuple[int, int]]
    quotes: dict[int, int]

    def word(self, token: int) -> str:
        """A token's own letters."""
        start, end = self.spans[token]
        return self.text[start:end]

    def phrase(self, first: int, last: int) -> str:
        """The words from token ``first`` up to ``last``, that one left out, with single spaces."""
        return (
            " ".join(self.text[self.spans[first][0] : self.spans[last - 1][1]].split())
            if last > first
            else ""
        )

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Where in the text the tokens from ``first`` to ``last`` stand, the last included."""
        return self.spans[first][0], self.spans[last][1]


class _Memory(dict[str, str]):
    """The tags of the words met so far, at a sentence's head or amid it; a new word's is found at need."""

    def __init__(self, *, initial: bool) -> None:
        super().__init__()
        self._at_head = initial

    def __missing__(self, word: str) -> str:
        find = _known_tag if len(word) <= LONGEST_KNOWN else _tag
        tag = self[word] = find(word, self._at_head)
        return tag


class Tagger:
    """Tags the paragraphs of one text, remembering each word that it met."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._amid = _Memory(initial=False)
        self._initial = _Memory(initial=True)

    def tag(self, start: int, end: int, parts: list[tuple[int, Part]]) -> Line:
        """The paragraph ``text[start:end]`` with its quoted parts, each as (index, part)."""
        tags: list[str] = []
        spans: list[tuple[int, int]] = []
        quotes: dict[int, int] = {}
        for index, part in parts:
            self._tokens(start, part.outer_start, tags, spans)
            quotes[len(tags)] = index
            tags.append(_quote_tag(self._text, part))
            spans.append((part.outer_start, part.outer_end))
            start = part.outer_end
        self._tokens(start, end, tags, spans)
        return Line(self._text, _settled(tags, self._text, spans), spans, quotes)

    def _tokens(self, start: int, end: int, tags: list[str], spans: list[tuple[int, int]]) -> None:
        amid, initial = self._amid, self._initial
        memory = initial if not tags or tags[-1] in INITIAL else amid
        for match in TOKEN.finditer(self._text, start, end):
            tag = memory[match[0]]
            if tag != " ":
                memory = initial if tag in INITIAL else amid
                tags.append(tag)
                spans.append(match.span())


def _quote_tag(text: str, part: Part) -> str:
    last = text[part.start : part.end].rstrip(" \t\u00a0'’)]")[-1:]
    if last == ",":
        return "Q"
    if last == ".":
        return "P"
    return "Z" if last and last in "!?…—-" else "R"


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


# texts share their words: the tags of so many are kept from one text to the next
LONGEST_KNOWN = 30
_known_tag = lru_cache(maxsize=1 << 16)(_tag)


def _letters(word: str, initial: bool) -> str:
    lower = word.lower().replace("’", "'")
    tag = LEXICON.get(lower)
    if word[0].isupper():
        if word.rstrip(".") in TITLE_WORDS:
            return "H"
        if not initial:
            return tag if tag and (tag in "dpDe" or lower in KEPT_IN_NAMES) else "N"
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


VERB_OR_NOUN = re.compile(r"[sSjJ]|(?<=[pwt])'|[mr](?=s)|i(?=[#D])")
APPROXIMATORS = frozenset(words("about around over under"))
NOUN_AFTER = frozenset("xhmXvs")
NOUN_BEFORE = frozenset("dD'#oi")


def _settled(tags: list[str], text: str, spans: list[tuple[int, int]]) -> str:
    """The tags as one string, each form that may be verb or noun settled by its neighbours."""
    for match in VERB_OR_NOUN.finditer("".join(tags)):
        token = match.start()
        if match[0] == "'":
            tags[token] = "x"
        elif match[0] == "i":
            if text[slice(*spans[token])].lower() in APPROXIMATORS and (
                not token or tags[token - 1] in ".,;:-QRPZ&Bct"
            ):
                tags[token] = "d"
        elif match[0] in "mr":
            tags[token] = "N" if text[spans[token][0]].isupper() else match[0]
        elif text[slice(*spans[token])].lower() in reporting.NOUN_FORMS and _is_noun(
            text, spans, tags, token
        ):
            tags[token] = "l"
    return "".join(tags)


def _is_noun(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether a form that may be noun or verb is a noun here.

    A base form is a verb only after "to", a modal, a pronoun or a plural.
    """
    before = tags[token - 1] if token else "."
    earlier = tags[token - 2] if token > 1 else "."
    after = tags[token + 1] if token + 1 < len(tags) else "."
    if before in NOUN_BEFORE or (before == "l" and after in NOUN_AFTER):
        return True
    if tags[token] in "SJ" and before in "lNH" and text[spans[token - 1][1] - 1] != "s":
        return True
    return before in "lgrv" and earlier in "d'" and (before != "l" or after in "oi.,")

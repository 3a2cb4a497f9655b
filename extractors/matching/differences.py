"""What differs between a claim's words and a passage's: numbers, negations, names and modals come first."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from rapidfuzz.distance import Levenshtein

from extractors.en.lexicon import function_words, number_words
from extractors.matching.words import folded
from extractors.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.matching.words import Words

Kind = Literal["number", "negation", "name", "modal", "word"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The kinds of words that may differ, those first that a reader must not miss."""
MOST = 3
"""Differences that are told; more are counted."""


def _keys(spelled: Iterable[str]) -> frozenset[str]:
    return frozenset(map(folded, spelled))


NEGATIONS = (
    _keys(function_words.NEGATIONS)
    | _keys(word for word in function_words.NEGATED if word not in ("refused", "declined"))
    | _keys(words("no nor none nobody nothing nowhere without ain't needn't"))
)
"""Words that deny, folded."""
TURNS = NEGATIONS | _keys(words("but however although though unless except if until only"))
"""Words that turn or bound the sense of what stands beside them, folded."""
MODALS = _keys(word for word in function_words.MODALS if "'" not in word and len(word) > 2)
"""Modal verbs, folded."""
NUMBERS = _keys(
    chain(
        number_words.ONES,
        number_words.TEENS,
        number_words.TENS,
        number_words.SCALES,
        number_words.DOZENS,
        number_words.MULTIPLES,
        words("half third quarter"),
    )
)
"""Words that are numbers, folded."""


def numbers_in(keys: Iterable[str]) -> set[str]:
    """The folded words that are numbers."""
    return {key for key in keys if key in NUMBERS or key[:1].isdigit()}


class Difference(NamedTuple):
    """Words of a claim and those that a passage has in their place; one of the two may be empty."""

    kind: Kind
    claimed: str
    there: str

    def __str__(self) -> str:
        if not self.claimed:
            return f"there also “{self.there}”"
        if not self.there:
            return f"“{self.claimed}” is not there"
        return f"there “{self.there}”, not “{self.claimed}”"


class Side(NamedTuple):
    """The words of a text from the ``first`` on, and up to the one ``behind`` them."""

    text: str
    words: Words
    first: int
    behind: int

    @property
    def keys(self) -> list[str]:
        """The folded words."""
        return self.words.keys[self.first : self.behind]

    def said(self, places: range) -> str:
        """Words as the text has them."""
        if not places:
            return ""
        start, end = self.words.starts[self.first + places[0]], self.words.ends[self.first + places[-1]]
        return " ".join(self.text[start:end].split())


def differences(claimed: Side, there: Side) -> list[Difference]:
    """What differs, in the order of ``KINDS`` and of the words."""
    found, ours, theirs = list[Difference](), 0, 0
    for equal in Levenshtein.opcodes(claimed.keys, there.keys).as_matching_blocks():
        if ours < equal.a or theirs < equal.b:
            words, others = range(ours, equal.a), range(theirs, equal.b)
            found.append(
                Difference(_kind(claimed, words, there, others), claimed.said(words), there.said(others))
            )
        ours, theirs = equal.a + equal.size, equal.b + equal.size
    return sorted(found, key=lambda one: KINDS.index(one.kind))


def _kind(claimed: Side, words: range, there: Side, others: range) -> Kind:
    sides = ((claimed, words), (there, others))
    keys = {side.keys[place] for side, places in sides for place in places}
    if numbers_in(keys):
        return "number"
    if keys & NEGATIONS:
        return "negation"
    if any(_is_name(side, place) for side, places in sides for place in places):
        return "name"
    return "modal" if keys & MODALS else "word"


def _is_name(side: Side, place: int) -> bool:
    """Whether a word is written like a name where no sentence begins."""
    start = side.words.starts[side.first + place]
    before = side.text[:start].rstrip(" \t\n\"'“‘([")[-1:]
    return side.text[start].isupper() and side.words.keys[side.first + place] != "i" and before.isalnum()


def told(found: list[Difference]) -> str:
    """Differences in words, the first of them."""
    more = [f"{len(found) - MOST} more differences"] if len(found) > MOST else []
    return "; ".join((*map(str, found[:MOST]), *more))

"""A text cut into sentences and tokens, so that two drafts of it can be laid side by side.

The cuts need not please a linguist; they must be the same wherever the words are the same, whatever the
typography, and rather too few than too many: what stands in a claim's sentence decides whether the claim
still holds.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.records import Span
from onrecord.typography import TOKEN, Folded

if TYPE_CHECKING:
    from onrecord.records import Claim

_ABBREVIATIONS = """
    Mr Mrs Ms Messrs Dr Prof Rev Fr St Hon Sen Sens Rep Reps Gov Govs Pres Lt Gen Adm Col Maj Capt Sgt Cpl
    Pvt Pte Brig Cmdr Det Supt Insp Msgr Asst Atty Cllr Jr Sr Inc Corp Co Ltd Bros Dept Univ No Nos Vol Ave
    Blvd vs
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla
    Ore Pa Tenn Tex Va Vt Wash Wis Wyo
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Words that a full stop shortens, in their own case: titles, companies, months, states as in news style."""
_LOWER = "nos vol vols etc al ca approx est fig figs p pp dept univ inc ltd"
SHORTENED = ABBREVIATIONS | {word.upper() for word in ABBREVIATIONS} | set(_LOWER.split())
"""Words after which a full stop ends no sentence; initials (``J.``, ``p.m.``) need no entry."""

WRAPPED = 37
"""The characters, spaces apart, from which a line may have been broken for its length alone."""

_END = re.compile(r"[.!?][\"')\]*_]*+\s++|[\n\r\v\f\u2028\u2029]\s*+")
_LAST_WORD = re.compile(r"(?:\w\.)*(\w+)\.$")
_INITIAL = re.compile(r"[A-Z]\.|(?:\w\.){2,}")
_NEW_ITEM = re.compile(r"[-—*•#|>]|[0-9]+[.)]|[A-Z][A-Z. ]*:")


def squeezed(text: str) -> str:
    """``text`` with each run of white space as one blank: line breaks and spacing are no words."""
    return " ".join(text.split())


def sentences(text: str) -> list[tuple[int, int]]:
    """The places of the sentences of ``text``, in order, without the white space between them."""
    folded = Folded(text)
    return [folded.original(*place) for place in _sentences(folded.text)]


def _sentences(text: str) -> list[tuple[int, int]]:
    """The places of the sentences of a folded text."""
    places = []
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text, start):
        end = match.start() + len(match[0].rstrip())
        if match.end() == len(text) or _ends(text, start, end, match.end()):
            places.append((start, end))
            start = match.end()
    if start < len(text):
        places.append((start, len(text)))
    return places


def _ends(text: str, start: int, end: int, resumed: int) -> bool:
    """Whether a sentence that began at ``start`` ends at ``end``, where the text goes on at ``resumed``."""
    lines = (text[end:resumed] + "|").splitlines()
    if len(lines) > 2:
        return True
    if len(lines) == 2 and (_NEW_ITEM.match(text, resumed) or _is_short(text, end)):
        return True
    if text[end - 1] not in ".!?\"')]*_" or text[resumed].islower():
        return False
    last = _LAST_WORD.search(text, max(start, end - 12), end)
    return not last or not (last[1] in SHORTENED or _INITIAL.fullmatch(last[0]))


def _is_short(text: str, end: int) -> bool:
    """Whether the line that ends at ``end`` has fewer characters than ``WRAPPED``."""
    line = text[max(0, end - 2 * WRAPPED) : end].splitlines()[-1]
    return len("".join(line.split())) < WRAPPED


class Sentences:
    """A text with its sentences, each known by number."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = Folded(text)
        self._folded_places = _sentences(self.folded.text)
        self.places = [self.folded.original(*place) for place in self._folded_places]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.places]

    def sentence_at(self, position: int) -> int:
        """The number of the sentence at a position."""
        return max(0, bisect_right(self._starts, position) - 1)

    def around(self, claim: Claim) -> range:
        """The numbers of the sentences of a claim, with neighbours that hold its cue, hedge or speaker."""
        first, last = self.sentence_at(claim.start), self.sentence_at(max(claim.start, claim.end - 1))
        parts = (claim.cue, claim.figure and claim.figure.hedge, claim.speaker)
        for beside in (self.sentence_at(part.start) for part in parts if part):
            if beside in (first - 1, last + 1):
                first, last = min(first, beside), max(last, beside)
        return range(first, last + 1)

    def words_of(self, sentences: range) -> str:
        """The text of neighbouring sentences."""
        place = self.place_of(sentences)
        return self.text[place.start : place.end]

    def place_of(self, sentences: range) -> Span:
        """The place of neighbouring sentences."""
        if not self.places:
            return Span(0, 0)
        return Span(self.places[sentences[0]][0], self.places[sentences[-1]][1])

    def of_claim(self, claim: Claim) -> str:
        """The sentence of a claim on one line, with neighbours that hold its cue, hedge or speaker."""
        return squeezed(self.words_of(self.around(claim))) or squeezed(claim.text)


class Layout(Sentences):
    """A text with its sentences and its tokens (words and marks), each known by number.

    The tokens are those of the folded text, and so are the places where they start and end.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        found = list(TOKEN.finditer(self.folded.text))
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        words = [match[0] for match in found]
        self.tokens = [word.casefold() for word in words]
        self.first = [bisect_left(self.starts, start) for start, _ in self._folded_places] + [len(found)]
        self.keys = [" ".join(words[first:last]) for first, last in pairwise(self.first)]

    def sentence_of_token(self, token: int) -> int:
        """The number of the sentence that a token stands in."""
        return bisect_right(self.first, token) - 1

    def sentence_tokens(self, sentence: int) -> range:
        """The numbers of a sentence's tokens."""
        return range(self.first[sentence], self.first[sentence + 1])

    def tokens_in(self, start: int, end: int) -> range:
        """The numbers of the tokens of which ``text[start:end]`` has at least a part."""
        start, end = self.folded.span(start, end)
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def is_word(self, token: int) -> bool:
        """Whether a token is a word or number, not a mark."""
        return self.tokens[token][0].isalnum()

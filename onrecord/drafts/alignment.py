"""Where the words of one draft stand in the next: sentences first, then the words of those that were touched.

An identical sentence is found again wherever it moved; of several identical ones each keeps its own by its
neighbours, then by order. A touched sentence goes to the sentences that have most of its words, so that one
that was split or joined is found, too. All of it takes time in proportion to the texts, but for sorting.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from onrecord.drafts.patience import NOWHERE, common, unique

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from onrecord.drafts.sentences import Layout

HERE = 0.4
"""The share of the shorter one's words that two sentences at the same place need in common to be a pair."""
ELSEWHERE = 0.6
"""The share of common words that two sentences at different places need to be a pair."""
ENOUGH = 4

FREQUENT = 0.05
"""The share of the sentences above which a word counts as frequent, and says little about a sentence."""
LIGHT = 0.25
"""The weight of a frequent word in a share of words, where another word's is 1."""

_COMMON = 20
"""The number of new sentences above which a word they have in common leads to none of them."""
_FEW = 8
"""The number of sentences, from a neighbour on, in which a partner is looked for."""


def align(old: Layout, new: Layout, weights: Weights) -> list[int]:
    """For each token of ``old`` the number of the same one in ``new``, or NOWHERE; no two have the same."""
    partners = match_sentences(old.keys, new.keys)
    image = [NOWHERE] * len(old.tokens)
    taken = [False] * len(new.tokens)
    for sentence, partner in enumerate(partners):
        if partner != NOWHERE:
            for token, other in zip(old.sentence_tokens(sentence), new.sentence_tokens(partner), strict=True):
                image[token] = other
                taken[other] = True
    for sentence, other_sentence, needed in _touched(old, new, partners, weights):
        mine = [token for token in old.sentence_tokens(sentence) if image[token] == NOWHERE]
        theirs = [token for token in new.sentence_tokens(other_sentence) if not taken[token]]
        words, others = [old.tokens[token] for token in mine], [new.tokens[token] for token in theirs]
        pairs = common(words, others)
        if weights.of(words[i] for i, _ in pairs) >= needed * min(weights.of(words), weights.of(others)):
            for i, j in pairs:
                image[mine[i]] = theirs[j]
                taken[theirs[j]] = True
    return image


class Weights:
    """The weights of words in a share: frequent words count little, punctuation marks nothing."""

    def __init__(self, old: Layout, new: Layout) -> None:
        number = len(old.keys) + len(new.keys)
        having = Counter(chain(_each_once(old), _each_once(new)))
        self._frequent = {word for word, times in having.items() if times > max(ENOUGH, FREQUENT * number)}

    def of(self, words: Iterable[str]) -> float:
        """The sum of the words' weights."""
        return sum(LIGHT if word in self._frequent else 1 for word in words if word[0].isalnum())


def _each_once(layout: Layout) -> Iterator[str]:
    for sentence in range(len(layout.keys)):
        yield from set(layout.tokens[layout.first[sentence] : layout.first[sentence + 1]])


def match_sentences(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """For each old sentence the number of the identical new one, or NOWHERE; no two have the same."""
    partners = [NOWHERE] * len(old)
    free = [True] * len(new)

    def pair(i: int, j: int) -> None:
        partners[i] = j
        free[j] = False
        for step in (1, -1):
            a, b = i + step, j + step
            while 0 <= a < len(old) and 0 <= b < len(new) and partners[a] == NOWHERE:
                if not free[b] or old[a] != new[b]:
                    break
                partners[a] = b
                free[b] = False
                a, b = a + step, b + step

    once = unique(new)
    for key, i in unique(old).items():
        if key in once and partners[i] == NOWHERE and free[once[key]]:
            pair(i, once[key])
    _pair_in_order(old, new, partners, free, _before)
    _pair_in_order(old, new, partners, free, _after)
    _pair_by_distance(old, new, partners, free)
    return partners


def _before(partners: list[int]) -> list[int]:
    """For each sentence the partner of the nearest one before it that has one."""
    last, found = NOWHERE, []
    for partner in partners:
        found.append(last)
        last = partner if partner != NOWHERE else last
    return found


def _after(partners: list[int]) -> list[int]:
    return _before(partners[::-1])[::-1]


def _pair_in_order(
    old: Sequence[str],
    new: Sequence[str],
    partners: list[int],
    free: list[bool],
    neighbours: Callable[[list[int]], list[int]],
) -> None:
    """Pair what is left of identical sentences with the same neighbours, the first with the first."""
    waiting: dict[tuple[int, str], list[int]] = defaultdict(list)
    own = [NOWHERE if is_free else place for place, is_free in enumerate(free)]
    for j, neighbour in enumerate(neighbours(own)):
        if free[j]:
            waiting[neighbour, new[j]].append(j)
    queues = {key: iter(places) for key, places in waiting.items()}
    for i, neighbour in enumerate(neighbours(partners)):
        if partners[i] == NOWHERE and (queue := queues.get((neighbour, old[i]))):
            j = next(queue, NOWHERE)
            if j != NOWHERE:
                partners[i] = j
                free[j] = False


def _pair_by_distance(old: Sequence[str], new: Sequence[str], partners: list[int], free: list[bool]) -> None:
    """Pair what is left of identical sentences: each with the one nearest to where it should stand."""
    mine, theirs = defaultdict(list), defaultdict(list)
    for i, before in enumerate(_before(partners)):
        if partners[i] == NOWHERE:
            mine[old[i]].append((i, before + 1))
    for j, is_free in enumerate(free):
        if is_free and new[j] in mine:
            theirs[new[j]].append(j)
    for key, places in theirs.items():
        waiting = mine[key]
        if len(waiting) * len(places) <= _FEW * _FEW and len(waiting) != len(places):
            nearest = sorted((abs(j - due), i, j) for i, due in waiting for j in places)
        else:
            nearest = [(0, i, j) for (i, _), j in zip(waiting, places, strict=False)]
        for _, i, j in nearest:
            if partners[i] == NOWHERE and free[j]:
                partners[i] = j
                free[j] = False


def _touched(
    old: Layout, new: Layout, partners: list[int], weights: Weights
) -> Iterator[tuple[int, int, float]]:
    """Pairs of sentences that may be one, edited; the likest first, with the share of words they need."""
    free = set(range(len(new.keys))) - set(partners)
    words = {j: _words(new, j) for j in free}
    leading: dict[str, list[int]] = defaultdict(list)
    for j in sorted(free):
        for word in words[j]:
            leading[word].append(j)
    nearby = _nearby(partners, free, len(new.keys) - 1)
    pairs = []
    for i, partner in enumerate(partners):
        if partner == NOWHERE:
            mine = _words(old, i)
            led = (leading[word] for word in mine if word in leading and len(leading[word]) <= _COMMON)
            here = nearby(i)
            for j in sorted({*chain.from_iterable(led), *here}):
                shared = weights.of((mine & words[j]).elements())
                shorter = min(weights.of(mine.elements()), weights.of(words[j].elements()))
                needed = HERE if j in here else ELSEWHERE
                enough = j in here or min(mine.total(), words[j].total()) >= ENOUGH
                if shared and enough and shared >= needed * shorter:
                    pairs.append((-shared / shorter - (j in here), abs(i - j), i, j, needed))
    return ((i, j, needed) for _, _, i, j, needed in sorted(pairs))


def _nearby(partners: list[int], free: set[int], last: int) -> Callable[[int], set[int]]:
    """The free new sentences that stand where an old one stood, by its nearest neighbours with partners."""
    before, after = _before(partners), _after(partners)

    def places(sentence: int) -> set[int]:
        first = before[sentence] + 1
        final = after[sentence] - 1 if after[sentence] != NOWHERE else last
        onward = takewhile(free.__contains__, range(first, first + _FEW))
        backward = takewhile(free.__contains__, range(final, final - _FEW, -1))
        return {*onward, *backward}

    return places


def _words(layout: Layout, sentence: int) -> Counter[str]:
    tokens = layout.sentence_tokens(sentence)
    return Counter(layout.tokens[token] for token in tokens if layout.is_word(token))

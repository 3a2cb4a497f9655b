"""The wordings of a claim in two drafts, side by side: as it was decided on, and as it reads now."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.drafts.sentences import Sentences, squeezed
from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.records import Claim, Entry

MOST = 2_000
"""The most words on both sides that are compared; longer wordings stand one behind the other."""

APART = 2
"""The words between two changes from which they are two; nearer ones are told as one phrase."""

_WORD = re.compile(r"\s+|[$£€¥]?\w+(?:[.,’'-]\w+)*|[^\w\s]")


Step = tuple[bool, int, int, int, int]
"""Whether words stayed the same, and which words of each side: from where to where."""

Run = tuple[str, str]
"""Words behind a sign: ``-`` where they went, ``+`` where they came, ``=`` where they stayed."""


class Wordings(NamedTuple):
    """The part of a claim (``sentence``, ``speaker``, ``figure``) that differs: as it was, as it is now."""

    of: str
    was: str
    now: str


def changed(entry: Entry, text: str) -> list[Wordings]:
    """The wordings that differ from those decided on, in the draft's ``text``; none where nothing differs."""
    if not entry.earlier:
        return []
    was = entry.earlier
    pairs = (
        Wordings("sentence", squeezed(was.sentence), sentence(text, entry.claim)),
        Wordings("speaker", _speaker(was.claim), _speaker(entry.claim)),
        Wordings("figure", _figure(was.claim), _figure(entry.claim)),
    )
    return [pair for pair in pairs if pair.was != pair.now]


def sentence(text: str, claim: Claim) -> str:
    """The sentence, or the sentences, of a claim as one line."""
    return _sentences(text).of_claim(claim)


@lru_cache(maxsize=1)
def _sentences(text: str) -> Sentences:
    return Sentences(text)


def _speaker(claim: Claim) -> str:
    return claim.speaker.described if claim.speaker else "nobody"


def _figure(claim: Claim) -> str:
    figure = claim.figure
    if not figure:
        return ""
    values = (f"{value:,.15g}" for value in (figure.value, figure.high) if value is not None)
    said = (figure.bound, figure.change, "-".join(values), figure.currency or figure.unit)
    return " ".join(filter(None, (*said, figure.subject, figure.date)))


def difference(was: str, now: str, around: int | None = None) -> Iterator[Run]:
    """Two wordings as one, in runs of words; typography is no change where anything else is.

    Of what stayed so many words as ``around`` are left on each side of what changed, where that is given.
    """
    mine, theirs = (_WORD.findall(squeezed(text)) for text in (was, now))
    if len(mine) + len(theirs) > MOST:
        yield from ((sign, words) for sign, words in (("-", was), ("+", now)) if words)
        return
    fold = key if key(was) != key(now) else str
    matcher = SequenceMatcher(None, [*map(fold, mine)], [*map(fold, theirs)], autojunk=False)
    steps = _phrases(matcher.get_opcodes(), mine)
    for number, (same, a, b, c, d) in enumerate(steps):
        if same:
            yield "=", _shortened(theirs[c:d], around, before=number > 0, after=number < len(steps) - 1)
            continue
        if a < b:
            yield "-", "".join(mine[a:b])
        if c < d:
            yield "+", "".join(theirs[c:d])


def _phrases(steps: Sequence[tuple[str, int, int, int, int]], mine: list[str]) -> list[Step]:
    """The steps of a comparison, in which changes with fewer than ``APART`` words between them are one."""
    phrases: list[Step] = []
    for number, (what, a, b, c, d) in enumerate(steps):
        between = 0 < number < len(steps) - 1
        few = between and sum(token[0].isalnum() for token in mine[a:b]) < APART
        same = what == "equal" and not few
        if phrases and not (same or phrases[-1][0]):
            _, first, _, theirs, _ = phrases.pop()
            a, c = first, theirs
        phrases.append((same, a, b, c, d))
    return phrases


def _shortened(same: list[str], around: int | None, *, before: bool, after: bool) -> str:
    """Words that stayed, cut short between the changes ``before`` and ``after`` them."""
    if around is None or len(same) <= 2 * around * (before + after) + 2:
        return "".join(same)
    head = "".join([*same[: 2 * around], " "]) if before else ""
    tail = "".join([" ", *same[-2 * around :]]) if after else ""
    return f"{head}…{tail}"


def marked(runs: Iterable[Run]) -> str:
    """Runs of words as text, with ``[-words that went-]`` and ``{+words that came+}``, as git has them."""
    signs = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return "".join(signs[sign].format(words) for sign, words in runs)

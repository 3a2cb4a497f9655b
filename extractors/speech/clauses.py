"""A cue with its clause, and the sentence that it stands in; the letters are those of ``alphabet``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from extractors.speech.mentions import Mention

# after a quotation that ends like a sentence, these go on with the one around it: “Act!” and left
GOING_ON = frozenset("&,oT")
# so many tokens back a sentence's start is looked for
REACH = 80


class Cue(NamedTuple):
    """A cue and its clause, in tokens: ends exclusive.

    ``start`` is where the clause begins, its subject or, inverted, its verb; ``end`` where it ends, its
    subject included. ``denied`` is speech that is negated or only might be.
    """

    first: int
    last: int
    start: int
    end: int
    speaker: Mention | None
    senses: frozenset[str]
    tag: str
    inverted: bool = False
    passive: bool = False
    denied: bool = False


def sentence_start(tags: str, token: int) -> int:
    """The first token of the sentence that ``token`` is in, looked for within reach."""
    floor = max(0, token - REACH)
    end = token
    while True:
        stop, semicolon = tags.rfind(".", floor, end), tags.rfind(";", floor, end)
        end = max(stop, semicolon, tags.rfind("P", floor, end), tags.rfind("Z", floor, end))
        if end < 0:
            return floor
        if tags[end] in ".;" or tags[end + 1] not in GOING_ON:
            return end + 1

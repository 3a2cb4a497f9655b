"""A match: the passage of a document that bears on a claim, and what the passage says of the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

Verdict = Literal["verbatim", "differs", "similar"]
"""What a passage says of a claim: the same words, or the same figure; the same utterance, or figure, in other
words, or of another value; or words much like it.
"""


class Match(Struct, frozen=True, gc=False):
    """A passage of a document (a path) that bears on a claim, and ``why`` in words for a checker.

    ``speaker`` is whose words the passage is, by the document. The ``score`` orders matches of one claim: 1
    is the best that there can be.
    """

    document: str
    locator: str
    start: int
    end: int
    text: str
    speaker: str
    verdict: Verdict
    score: float
    why: str = ""


def best(found: Iterable[Match], most: int) -> list[Match]:
    """The matches with the highest scores, at ``most`` so many; of equal ones those that stand first."""
    return sorted(found, key=lambda match: (-match.score, match.document, match.start))[:most]

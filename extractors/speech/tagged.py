"""A quotation with the speech tag found for it, and whether it is a sentence of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from extractors.speech.clauses import Cue
    from extractors.speech.mentions import Mention
    from extractors.speech.tagging import Line

Place = Literal["after", "before", "colon", "owned", "by", "carried", "denied", "headed", "aside"]
# a sentence has so many words
LEAST_WORDS = 4


class Tagged(NamedTuple):
    """A quotation's token with the speech tag found for it: none where nobody is said to say it.

    ``joined`` is false where other sentences stand between the quotation and its tag.
    """

    token: int
    place: Place | None = None
    speaker: Mention | None = None
    cue: Cue | None = None
    cue_tokens: tuple[int, int] | None = None
    joined: bool = True


def is_sentence(line: Line, token: int) -> bool:
    """Whether a quotation is a sentence: it ends like one, begins with a capital, and is no name."""
    start, end = line.spans[token]
    words = line.text[start:end].split(maxsplit=LEAST_WORDS)
    return (
        line.tags[token] in "PZQ"
        and len(words) >= LEAST_WORDS
        and words[0].strip("\"“”'‘[(…. ")[:1].isupper()
    )


def begins_sentence(line: Line, token: int) -> bool:
    """Whether a quotation stands at the head of its sentence."""
    return (
        token == 0
        or line.tags[token - 1] in ".PZQ(:;"
        or (line.tags[token - 1] in "Bc&" and begins_sentence(line, token - 1))
    )

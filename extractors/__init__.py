"""Text in, claims out: pure functions on ``str``, the words and rules of English, and what needs no language.

``extract`` is the one entry point, ``explain.explain`` gives the same claims with the rules that found them.
Only ``readers`` and ``intake`` touch files.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec.structs import replace

from onrecord.words import NO_WORDS, Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from onrecord.reading import Block, Reading
    from onrecord.records import Claim, Naming, Sorting

VERSION = "extract/10"
"""The extractors' version, raised where the extractors find something else in some text."""

Found = TypeVar("Found")
"""The type of what was found."""
_KINDS = ("quote", "attribution", "figure")
"""The kinds of claims, in the order of claims at one place."""


def version(
    words: Words,
    language: str = "",
    published: str = "",
    sortings: tuple[Sorting, ...] = (),
    encoding: str = "",
    namings: tuple[Naming, ...] = (),
) -> str:
    """The version of a reading, which its draft keeps: a draft of another version can be read again.

    Extractors, words, and what somebody said of language, day of publication, blocks, encoding and speakers
    are in it.
    """
    if words == NO_WORDS and not (language or published or sortings or encoding or namings):
        return VERSION
    given = msgspec.json.encode(words) + language.encode() + published.encode()
    given += (msgspec.json.encode(sortings) if sortings else b"") + encoding.encode()
    given += msgspec.json.encode(namings) if namings else b""
    return f"{VERSION}+{hashlib.sha256(given).hexdigest()[:8]}"


def compile_patterns() -> int:
    """Compile all patterns, before processes part and each would; gives the number of patterns."""
    from extractors import figures, pattern, speech  # noqa: F401  (whose patterns there are)
    from extractors.languages import signs  # noqa: F401

    return pattern.compile_all()


def extract(
    text: str,
    published: date | None = None,
    words: Words = NO_WORDS,
    language: str | None = None,
    blocks: tuple[Block, ...] = (),
) -> list[Claim]:
    """All claims of a text, in document order: by start, the longer first, then by kind.

    Relative dates are counted from the day on which it was ``published``, as ``find_figures`` has it;
    ``words`` are known beside those of the lexicons. ``language`` is the text's, as a code of BCP 47, else
    that of each paragraph is told: outside English only what signs alone tell is found. ``blocks`` are those
    that a reader found: no claim runs from one into another, but a quotation by its marks.
    """
    # Here, since the patterns take a while to compile and most starts of onrecord extract nothing.
    from extractors.figures import find_figures
    from extractors.languages import tell
    from extractors.speech import find_speech, turns_of

    told = tell(text, language, blocks)
    english = told.english
    turns = turns_of(english.text, text, blocks, words)
    speech = find_speech(english.text, words, english.paragraphs, english.set_off, turns)
    figures = find_figures(english.text, published)
    found = [to_the_letter(claim, text) for claim in (*speech, *figures)]
    if foreign := told.foreign:
        from extractors.languages.signs import find_by_signs

        found += find_by_signs(text, foreign)
    claims = in_order(found, lambda claim: claim)
    return turns.with_speakers(claims) if turns else claims


def to_the_letter(claim: Claim, text: str) -> Claim:
    """A claim with the words of the text, where it runs over words that were left out when it was found."""
    words = text[claim.start : claim.end]
    return claim if claim.text == words else replace(claim, text=words)


def claims_of(
    reading: Reading, published: date | None = None, words: Words = NO_WORDS, language: str | None = None
) -> list[Claim]:
    """As ``extract``, of what a reader gave: counted from the document's own day where none is given."""
    return extract(reading.text, published or reading.day, words, language, reading.blocks)


def in_order(found: list[Found], claim_of: Callable[[Found], Claim]) -> list[Found]:
    """The things found, by their claims in document order: by start, the longer first, then by kind."""

    def place(one: Found) -> tuple[int, int, int]:
        claim = claim_of(one)
        return claim.start, -claim.end, _KINDS.index(claim.kind)

    return sorted(found, key=place)

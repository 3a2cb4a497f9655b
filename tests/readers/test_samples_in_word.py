"""The sample documents in other formats: their claims are those of the plain text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest

import extractors
from extractors.readers import html, wire
from tests.readers import books, opendocument, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.reading import Reading
    from onrecord.records import Claim

ROOT = Path(__file__).parents[2]
SEEDS = [*sorted((ROOT / "seeds").glob("*.txt")), *sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))]
"""The samples, and further documents that may lie in a folder beside this one."""
Said = tuple[str, str, str | None, float | None, str | None]


def said(claims: list[Claim]) -> list[Said]:
    """The claims by kind, words, speaker, value and unit."""
    return [
        (
            claim.kind,
            " ".join(claim.text.split()),
            claim.speaker and claim.speaker.name,
            claim.figure and claim.figure.value,
            claim.figure and claim.figure.unit,
        )
        for claim in claims
    ]


def in_page(paragraphs: list[list[str]]) -> Reading:
    lines = "".join(f"<p>{'<br>'.join(paragraph)}</p>" for paragraph in paragraphs)
    return html.read(
        "<html><body><nav><a href='/'>Home</a><a href='/sport'>Sport</a></nav>"
        f"<main><article>{lines}</article></main><footer>All rights reserved</footer></body></html>".encode()
    )


def in_word(paragraphs: list[list[str]]) -> Reading:
    lines = [[word.r(line) for line in paragraph] for paragraph in paragraphs]
    return word.reading("".join(word.p("<w:r><w:br/></w:r>".join(runs)) for runs in lines))


def in_opendocument(paragraphs: list[list[str]]) -> Reading:
    return opendocument.reading("".join(opendocument.p("<text:line-break/>".join(p)) for p in paragraphs))


def in_book(paragraphs: list[list[str]]) -> Reading:
    return books.reading({"a.xhtml": books.page("".join(f"<p>{'<br/>'.join(p)}</p>" for p in paragraphs))})


def in_wire(paragraphs: list[list[str]]) -> Reading:
    body = "".join(f"<p>{'<br/>'.join(p)}</p>" for p in paragraphs)
    return wire.read(f"<nitf><body><body.content>{body}</body.content></body></nitf>".encode())


@pytest.mark.parametrize("saved", [in_page, in_word, in_opendocument, in_book, in_wire])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_claims_are_those_of_the_plain_text(
    seed: Path, saved: Callable[[list[list[str]]], Reading]
) -> None:
    text = seed.read_text(encoding="utf-8")
    paragraphs = [list(map(escape, block.split("\n"))) for block in text.split("\n\n")]
    reading = saved(paragraphs)

    assert said(extractors.extract(reading.text, blocks=reading.blocks)) == said(extractors.extract(text))

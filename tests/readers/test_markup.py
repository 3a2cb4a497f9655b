"""The blocks of plain text and Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import claims_of
from extractors.readers import read_any

if TYPE_CHECKING:
    from onrecord.reading import Reading

ARTICLE = """---
title: "The wall that fell"
author: Ann Quill, Bo Lind
date: 2026-05-03
lang: en
---

# The wall that fell

It fell yesterday, and cost £5 million. In her letter Ruth Bell wrote:

> The wall will not hold.

- 40 boats sank

| Year | Boats |
|------|-------|
| 2024 | 40    |

***
"""


def reading(text: str) -> Reading:
    return read_any(Path("a.md"), text.encode())


def kinds(found: Reading) -> list[tuple[str, str]]:
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


def test_blocks_of_markdown_are_what_its_marks_make_of_them() -> None:
    assert kinds(reading(ARTICLE))[1:] == [
        ("heading", "# The wall that fell"),
        ("paragraph", "It fell yesterday, and cost £5 million. In her letter Ruth Bell wrote:"),
        ("blockquote", "The wall will not hold."),
        ("list", "- 40 boats sank"),
        ("cell", "| Year | Boats |\n|------|-------|\n| 2024 | 40    |"),
        ("furniture", "***"),
    ]


def test_front_matter_tells_of_the_document_and_gives_no_claims() -> None:
    found = reading(ARTICLE)

    assert (found.title, found.authors) == ("The wall that fell", ("Ann Quill", "Bo Lind"))
    assert (found.published, found.language) == ("2026-05-03", "en")
    assert set(found.said.values()) == {"front matter"}
    claims = claims_of(found)
    assert [(claim.text, claim.figure.date) for claim in claims if claim.figure and claim.figure.date] == [
        ("yesterday", "2026-05-02"),
        ("2024", "2024"),
    ]
    (quote,) = (claim for claim in claims if claim.quote)
    assert quote.speaker
    assert (quote.text, quote.speaker.name) == ("The wall will not hold.", "Ruth Bell")


@pytest.mark.parametrize(
    "text",
    ["It cost £5.\n\nShe left.", "a < b > c", "> = 2019", "3 > 2", "-5 degrees", "---", "1984. A novel"],
)
def test_plain_text_has_paragraphs_alone(text: str) -> None:
    assert all(kind in ("paragraph", "furniture", "list") for kind, _ in kinds(reading(text)))
    assert "It cost" not in text or reading(text).blocks == ()


@given(st.text(st.sampled_from("#>-*| \n\tab1.:—“"), max_size=40))
def test_blocks_stand_in_order_in_any_text(text: str) -> None:
    found = reading(text)
    ends = [0]
    for block in found.blocks:
        assert ends[-1] <= block.start < block.end <= len(text)
        ends.append(block.end)

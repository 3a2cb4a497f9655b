"""A text may end anywhere: what is found in it stays in it, and nothing is raised."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors import extract

SEEDS = Path(__file__).parents[2] / "seeds"
PARAGRAPHS = [
    paragraph
    for path in sorted(SEEDS.glob("*.txt"))
    for paragraph in path.read_text(encoding="utf-8").split("\n\n")
]


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_a_paragraph_may_end_after_any_word(paragraph: str) -> None:
    words = paragraph.split(" ")
    for count in range(len(words)):
        text = " ".join(words[:count])
        assert all(text[claim.start : claim.end] == claim.text for claim in extract(text))

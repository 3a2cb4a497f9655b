"""Paragraphs of text in lines: one begins behind an empty line, and where a line is indented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.readers.wire.story import Story

INDENTED = re.compile(r"\t| {2,}")
"""The beginning of a line that begins a paragraph."""


def read(story: Story, text: str) -> None:
    """Add the paragraphs of a text to a story."""
    story.paragraphs += paragraphs(text.splitlines())


def paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """The paragraphs of lines, each on one line."""
    paragraph: list[str] = []
    for line in [*lines, ""]:
        if paragraph and (not line.strip() or INDENTED.match(line)):
            yield " ".join(paragraph)
            paragraph = []
        if line.strip():
            paragraph.append(" ".join(line.split()))

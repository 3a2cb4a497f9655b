"""The kinds of blocks by the names of styles: Word and LibreOffice keep English ones in every language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.reading import BlockKind

KINDS: dict[str, BlockKind] = {
    "title": "headline",
    "headline": "headline",
    "subtitle": "dek",
    "author": "byline",
    "byline": "byline",
    "date": "dateline",
    "dateline": "dateline",
    "quote": "blockquote",
    "intense quote": "blockquote",
    "quotations": "blockquote",
    "block text": "blockquote",
    "block quotation": "blockquote",
    "blockquote": "blockquote",
    "pull quote": "pullquote",
    "pullquote": "pullquote",
    "caption": "caption",
    "image caption": "caption",
    "table caption": "caption",
    "captioned figure": "caption",
    "illustration": "caption",
    "figure": "caption",
    "drawing": "caption",
    "toc heading": "boilerplate",
    "table of figures": "boilerplate",
    "table of authorities": "boilerplate",
}
"""The kinds of blocks by the names of their styles, in small letters."""
NUMBERED: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"heading( \d+)?"), "heading"),
    (
        re.compile(r"(toc|contents|index|user index|table index|illustration index) (\d+|heading)"),
        "boilerplate",
    ),
)
"""The kinds of blocks by styles whose names bear a level."""


def kind_of(name: str) -> BlockKind | None:
    """The kind of a block in a style of a name; None where the name tells none."""
    name = name.strip().lower()
    for pattern, kind in NUMBERED:
        if pattern.fullmatch(name):
            return kind
    return KINDS.get(name)

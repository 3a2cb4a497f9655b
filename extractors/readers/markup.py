"""The blocks of plain text: its paragraphs, and what Markdown's marks make of them.

By CommonMark's signs: ``#`` for headings, ``>`` for quotations, ``-``, ``*``, ``+`` and numbers for lists;
bars for tables, as GitHub has them; front matter between lines of three dashes, as Jekyll has it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.text import paragraphs
from onrecord.reading import Block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.text import Paragraph
    from onrecord.reading import BlockKind

FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<lines>(?:(?!---)[^\n]*\n){1,200}?)---[ \t]*(?:\r?\n|\Z)")
"""Lines of ``key: value`` at the beginning of a text."""
VALUE = re.compile(r"^(?P<key>[A-Za-z_-]+):[ \t]*(?P<value>[^\n]*?)[ \t]*\r?$", re.MULTILINE)
"""A line of front matter."""
MARKS: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"\#{1,6}[ \t]+(?=\S)"), "heading"),
    (re.compile(r">[ \t]?(?=[\w“\"*_\[])"), "blockquote"),
    (re.compile(r"(?:[-*+•]|[0-9]{1,4}[.)])[ \t]+(?=\S)"), "list"),
)
"""The marks at the beginning of a paragraph, and the kinds of blocks that they make."""
ROWS = re.compile(r"(?:\|[^\n]*\|[ \t\r]*(?:\n|\Z))+")
"""Rows of a table."""
RULE = re.compile(r"[\s|:=*_-]+")
"""A line of a table or between parts, without words."""


class Known(NamedTuple):
    """What the front matter of a text tells of it."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    url: str = ""


def known(text: str) -> Known:
    """What the front matter of a text, if any, tells of it."""
    if not (front := FRONT_MATTER.match(text)):
        return Known()
    values = {match["key"].lower(): match["value"].strip("\"' ") for match in VALUE.finditer(front["lines"])}
    authors = values.get("authors", "") or values.get("author", "")
    named = (name.strip(" []\"'") for name in re.split(r"[,;]", authors))
    day = re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", values.get("date", "") or values.get("published", ""))
    return Known(
        values.get("title", ""),
        tuple(filter(None, named)),
        day[0] if day else "",
        values.get("lang", "") or values.get("language", ""),
        values.get("url", "") or values.get("canonical", ""),
    )


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, without locators; none where there are only paragraphs."""
    found = tuple(_blocks(text))
    return found if any(block.kind != "paragraph" for block in found) else ()


def _blocks(text: str) -> Iterator[Block]:
    front = FRONT_MATTER.match(text)
    begin = front.end() if front else 0
    if front:
        yield Block("furniture", 0, len(front[0].rstrip()))
    for place in paragraphs(text):
        if place.start >= begin:
            yield _block(text, place)


def _block(text: str, place: Paragraph) -> Block:
    words = text[place.start : place.end]
    if RULE.fullmatch(words):
        return Block("furniture", *place)
    if ROWS.fullmatch(words):
        return Block("cell", *place)
    for mark, kind in MARKS:
        if found := mark.match(words):
            return Block(kind, place.start + found.end() if kind == "blockquote" else place.start, place.end)
    return Block("paragraph", *place)

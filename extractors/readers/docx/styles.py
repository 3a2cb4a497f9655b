"""What a paragraph's style says: its kind of block, its list, whether its words are hidden."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.readers.docx.names import VAL, W, on
from extractors.readers.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from onrecord.reading import BlockKind

DEEPEST = 30
"""Styles that are based on each other at most: Word allows ten."""
WORD = re.compile("(?<=[a-z])(?=[A-Z0-9])")
"""Where a word begins in an id."""
BODY = 9
"""The outline level of a paragraph that is no heading."""


class Listed(NamedTuple):
    """A paragraph's list, by the number that it has in the document, and the level in it."""

    number: str
    level: int


class Style(NamedTuple):
    """What a style says of its paragraphs or words."""

    kind: BlockKind = "paragraph"
    listed: Listed | None = None
    hidden: bool = False


PLAIN = Style()
"""The style of a paragraph that names none."""


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self.language = ""
        if root is None:
            return
        self._elements = {style.get(f"{W}styleId", ""): style for style in root.iterfind(f"{W}style")}
        language = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        self.language = language.get(VAL, "") if language is not None else ""
        for style in self._elements.values():
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self._known[""] = self[style.get(f"{W}styleId", "")]

    def __getitem__(self, key: str) -> Style:
        style = self._known.get(key)
        if style is None:
            style = self._known[key] = self._read(key)
        return style

    def _read(self, key: str) -> Style:
        kind: BlockKind | None = None
        listed: Listed | None = None
        hidden = False
        for style in self._chain(key):
            kind = kind or _kind(style)
            listed = listed or listed_in(style.find(f"{W}pPr"))
            hidden = hidden or on(style.find(f"{W}rPr"), f"{W}vanish")
        return Style(kind or _kind_by_id(key) or "paragraph", listed, hidden)

    def _chain(self, key: str) -> Iterator[Element]:
        """A style and those on which it is based."""
        seen = set[str]()
        while key in self._elements and key not in seen and len(seen) < DEEPEST:
            seen.add(key)
            yield self._elements[key]
            based = self._elements[key].find(f"{W}basedOn")
            key = based.get(VAL, "") if based is not None else ""


def listed_in(properties: Element | None) -> Listed | None:
    """The list that a paragraph's properties name."""
    listed = properties.find(f"{W}numPr") if properties is not None else None
    if listed is None:
        return None
    number, level = listed.find(f"{W}numId"), listed.find(f"{W}ilvl")
    at = level.get(VAL, "0") if level is not None else "0"
    return Listed(number.get(VAL, "") if number is not None else "", int(at) if at.isdecimal() else 0)


def level_in(properties: Element | None) -> int | None:
    """The outline level in a paragraph's properties; None where they name none."""
    level = properties.find(f"{W}outlineLvl") if properties is not None else None
    value = level.get(VAL, "") if level is not None else ""
    return int(value) if value.isdecimal() else None


def _kind_by_id(key: str) -> BlockKind | None:
    """The kind of block of a style that is not described, or named in words of one's own: ``Heading1``."""
    return kind_of(WORD.sub(" ", key))


def _kind(style: Element) -> BlockKind | None:
    """The kind of block of a style's own name or level."""
    name = style.find(f"{W}name")
    if name is not None and (kind := kind_of(name.get(VAL, ""))):
        return kind
    level = level_in(style.find(f"{W}pPr"))
    return None if level is None else "heading" if level < BODY else "paragraph"

"""What OpenDocument's styles say: the kinds of blocks, hidden words, the numbers of lists and headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element

from extractors.readers.counting import Level
from extractors.readers.kinds import kind_of
from extractors.readers.odt.names import FO, STYLE, TEXT, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading import BlockKind

DEEPEST = 30
"""Styles that are based on each other at most."""
OUTLINE = ""
"""The name under which the levels of headings are kept."""


class Style(NamedTuple):
    """What a style says of its paragraphs or words."""

    kind: BlockKind | None = None
    hidden: bool = False


class Styles:
    """The styles of a part by family and name; the part's own count before the common ones."""

    def __init__(self, *groups: Element | None) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._known: dict[tuple[str, str], Style] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        self.language = ""
        for group in groups:
            for element in group if group is not None else ():
                self._add(element)

    def __call__(self, family: str, name: str | None) -> Style:
        """The style of a paragraph, or of words (``text``)."""
        key = family, name or ""
        if key not in self._known:
            self._known[key] = self._read(*key)
        return self._known[key]

    def levels(self, name: str | None) -> dict[int, Level]:
        """The levels of a list's style, from 0."""
        return self._lists.get(name or "", {}) if name else {}

    @property
    def outline(self) -> dict[int, Level]:
        """The levels of headings."""
        return self._lists.get(OUTLINE, {})

    def _add(self, element: Element) -> None:
        name, family = element.get(f"{STYLE}name", ""), element.get(f"{STYLE}family", "")
        if element.tag == f"{STYLE}style":
            self._elements[family, name] = element
        elif element.tag == f"{TEXT}list-style":
            self._lists[name] = _levels(element)
        elif element.tag == f"{TEXT}outline-style":
            self._lists[OUTLINE] = _levels(element)
        elif element.tag == f"{STYLE}default-style" and family == "paragraph":
            properties = element.find(f"{STYLE}text-properties")
            if properties is not None and (language := properties.get(f"{FO}language", "none")) != "none":
                country = properties.get(f"{FO}country", "none")
                self.language = language if country == "none" else f"{language}-{country}"

    def _read(self, family: str, name: str) -> Style:
        kind, hidden = None, False
        for style in self._chain(family, name):
            if kind is None:
                kind = kind_of(style.get(f"{STYLE}display-name") or _displayed(style.get(f"{STYLE}name", "")))
            if kind is None and style.get(f"{STYLE}default-outline-level", "").isdecimal():
                kind = "heading"
            properties = style.find(f"{STYLE}text-properties")
            hidden = hidden or (properties is not None and properties.get(f"{TEXT}display") == "none")
        return Style(kind, hidden)

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        """A style and those on which it is based."""
        seen = set[str]()
        while (family, name) in self._elements and name not in seen and len(seen) < DEEPEST:
            seen.add(name)
            yield self._elements[family, name]
            name = self._elements[family, name].get(f"{STYLE}parent-style-name", "")
        if name and name not in seen:  # some programs name common styles that they do not write
            yield Element(f"{STYLE}style", {f"{STYLE}name": name})


def _displayed(name: str) -> str:
    """A style's name as people see it: other letters than those of XML's names are written as ``_20_``."""
    return name.replace("_20_", " ")


def _levels(style: Element) -> dict[int, Level]:
    found = {}
    for element in style:
        at = whole(element.get(f"{TEXT}level"), 1) - 1
        shown = min(whole(element.get(f"{TEXT}display-levels"), 1), at + 1)
        numbers = ".".join(f"%{level + 1}" for level in range(at + 1 - shown, at + 1)) if at < 10 else ""
        found[at] = Level(
            element.get(f"{STYLE}num-format", ""),
            element.get(f"{STYLE}num-prefix", "") + numbers + element.get(f"{STYLE}num-suffix", ""),
            whole(element.get(f"{TEXT}start-value"), 1),
        )
    return found

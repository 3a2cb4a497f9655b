"""The lists of a Word document: the number before each of their paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.counting import FORMS, Counters, Level
from extractors.readers.docx.names import VAL, W

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from extractors.readers.docx.styles import Listed


class Numbering:
    """The lists of a document by their numbers."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._numbers: dict[str, Element] = {}
        self._levels: dict[str, tuple[str, dict[int, Level]]] = {}
        self._styles: dict[str, str] = {}
        if root is not None:
            self._abstract = {a.get(f"{W}abstractNumId", ""): a for a in root.iterfind(f"{W}abstractNum")}
            self._numbers = {n.get(f"{W}numId", ""): n for n in root.iterfind(f"{W}num")}
            linked = {_value(a, "styleLink"): key for key, a in self._abstract.items()}
            self._styles = {style: key for style, key in linked.items() if style}

    def levels(self, number: str) -> tuple[str, dict[int, Level]]:
        """What a list is counted with (those of one form go on in each other), and its levels."""
        if number not in self._levels:
            self._levels[number] = self._read(number)
        return self._levels[number]

    def _read(self, number: str) -> tuple[str, dict[int, Level]]:
        element = self._numbers.get(number)
        if element is None:
            return number, {}
        key = _value(element, "abstractNumId")
        abstract = self._abstract.get(key)
        if abstract is not None and (linked := self._styles.get(_value(abstract, "numStyleLink"))):
            key, abstract = linked, self._abstract[linked]
        levels = _levels(abstract) if abstract is not None else {}
        for override in element.iterfind(f"{W}lvlOverride"):
            key = f"{key}/{number}"
            levels |= _levels(override)
            start, at = _value(override, "startOverride"), _level(override)
            if start:
                levels[at] = levels.get(at, Level())._replace(start=_whole(start, 1))
        return key, levels


class Counting:
    """How far the lists of one view of a document are counted."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counters = Counters()

    def next(self, listed: Listed | None) -> str:
        """What stands before the next paragraph of a list: a number and a blank, or nothing."""
        if listed is None or listed.number in ("", "0"):
            return ""
        key, levels = self._numbering.levels(listed.number)
        number = self._counters.next(key, levels, listed.level)
        return f"{number} " if number else ""


def _levels(parent: Element) -> dict[int, Level]:
    return {
        _level(level): Level(
            FORMS.get(_value(level, "numFmt") or "decimal", "1"),
            _value(level, "lvlText"),
            _whole(_value(level, "start"), 1),
        )
        for level in parent.iterfind(f"{W}lvl")
    }


def _level(element: Element) -> int:
    return _whole(element.get(f"{W}ilvl", ""), 0)


def _value(parent: Element, name: str) -> str:
    element = parent.find(W + name)
    return element.get(VAL, "") if element is not None else ""


def _whole(digits: str, otherwise: int) -> int:
    return int(digits) if digits.isdecimal() and len(digits) < 7 else otherwise

"""The lists around what is being read, and the numbers of their items."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.readers.counting import Counters
from extractors.readers.odt.names import TEXT, XML_ID, whole

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from extractors.readers.odt.styles import Styles


class _List(NamedTuple):
    """A list: what it is counted with, and the name of its style."""

    key: str
    style: str


class Lists:
    """Lists within lists, from the outermost."""

    def __init__(self) -> None:
        self._open: list[_List] = []
        self._by_id: dict[str, str] = {}
        self._by_style: dict[str, str] = {}
        self._counters = Counters()
        self._count = 0
        self._label = ""

    @property
    def inside(self) -> bool:
        """Whether a list is around what is being read."""
        return bool(self._open)

    def open(self, element: Element) -> None:
        """Go into a list; one within another is counted with it."""
        style = element.get(f"{TEXT}style-name") or (self._open[-1].style if self._open else "")
        if self._open:
            key = self._open[-1].key
        else:
            continued = self._by_id.get(element.get(f"{TEXT}continue-list", ""))
            if not continued and element.get(f"{TEXT}continue-numbering") == "true":
                continued = self._by_style.get(style)
            self._count += 1
            key = continued or str(self._count)
            self._by_style[style] = key
            if own := element.get(XML_ID):
                self._by_id[own] = key
        self._open.append(_List(key, style))

    def close(self) -> None:
        """Leave the list."""
        self._open.pop()
        self._label = ""

    def item(self, element: Element, styles: Styles) -> None:
        """Count an item, for the paragraph with which it begins."""
        listed = self._open[-1]
        start = element.get(f"{TEXT}start-value")
        self._label = self._counters.next(
            listed.key, styles.levels(listed.style), len(self._open) - 1, whole(start, 1) if start else None
        )

    def heading(self, level: int, styles: Styles) -> str:
        """The number of a heading, and a blank."""
        number = self._counters.next("outline", styles.outline, level - 1) if styles.outline else ""
        return f"{number} " if number else ""

    def label(self) -> str:
        """The number before the paragraph that begins an item, and a blank; for others nothing."""
        label, self._label = self._label, ""
        return f"{label} " if label else ""

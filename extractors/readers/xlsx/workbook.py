"""The cells of a workbook as they show, sheet by sheet, and what is hidden of them."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.readers import xml
from extractors.readers.sheets import LAST, Cell
from extractors.readers.tables import number_of
from extractors.readers.xlsx.numbers import BUILT_IN, GENERAL, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from extractors.readers.package import Package, Part
    from extractors.readers.sheets import Unread

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
"""The names of a workbook's elements."""
ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
"""The attribute that leads to another part."""
ROW, COLUMN, MERGED, LINK = (MAIN + name for name in ("row", "col", "mergeCell", "hyperlink"))
PARTS = (ROW, COLUMN, MERGED, LINK)
"""The elements of a sheet that are read."""
NAME = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")
"""The name of a cell: ``C7``."""
ESCAPED = re.compile(r"_x(00[01][0-9A-F]|005F)_", re.IGNORECASE)
"""A letter as its number: ``_x000D_`` is a line's end."""
WHOLE = re.compile(r"[0-9]{1,9}")
TRUE = ("1", "true")


class Listed(NamedTuple):
    """A sheet in the list of a workbook's sheets: its name, the name of its part, and whether it shows."""

    name: str
    part: str
    is_hidden: bool


class Workbook:
    """A workbook: its sheets, and what the cells of all of them show."""

    def __init__(self, package: Package, main: Part) -> None:
        self.package, self._main = package, main
        strings = main.related("sharedStrings")
        content = package.content(strings)
        self._strings = (
            [_text(item) for item in xml.each(content, strings, (f"{MAIN}si",))] if content else []
        )
        self._formats = self._read_formats()
        properties = main.root.find(f"{MAIN}workbookPr") if main.root is not None else None
        self._since_1904 = properties is not None and properties.get("date1904") in TRUE

    @property
    def sheets(self) -> Iterator[Listed]:
        """The sheets that have cells, in their order."""
        for sheet in self._main.root.iter(f"{MAIN}sheet") if self._main.root is not None else ():
            related = self._main.relations.get(sheet.get(ID, ""))
            if related and related.kind == "worksheet" and not related.outside:
                hidden = sheet.get("state", "visible") != "visible"
                yield Listed(sheet.get("name", ""), related.target, hidden)

    def shown(self, cell: Element) -> str:
        """What a cell shows."""
        said, kind = cell.findtext(f"{MAIN}v"), cell.get("t", "n")
        if kind == "inlineStr":
            return _text(cell.find(f"{MAIN}is"))
        if said is None:
            return ""
        if kind == "s":
            number = whole(said.strip(), -1)
            return self._strings[number] if 0 <= number < len(self._strings) else ""
        if kind == "b":
            return "TRUE" if said.strip() in TRUE else "FALSE"
        if kind != "n":
            return _plain(said)
        try:
            value = float(said)
        except ValueError:
            return said
        form = self._formats.get(whole(cell.get("s"), 0), GENERAL)
        return shown(value, form, since_1904=self._since_1904) if math.isfinite(value) else said

    def _read_formats(self) -> dict[int, str]:
        """The formats of cells by the numbers of their styles."""
        root = self.package.root(self._main.related("styles"))
        if root is None:
            return {}
        own = {
            whole(each.get("numFmtId"), 0): each.get("formatCode", "")
            for each in root.iterfind(f"{MAIN}numFmts/{MAIN}numFmt")
        }
        numbers = (whole(each.get("numFmtId"), 0) for each in root.iterfind(f"{MAIN}cellXfs/{MAIN}xf"))
        return {style: own.get(n) or BUILT_IN.get(n, GENERAL) for style, n in enumerate(numbers)}


class Grid:
    """A sheet's cells; behind them, by cells' names, the ids of ``links`` and the columns that cells span."""

    def __init__(self, workbook: Workbook, part: str, unread: Unread) -> None:
        self._workbook, self._part, self._unread = workbook, part, unread
        self._hidden = bytearray(LAST + 1)
        self.links: dict[str, str] = {}
        self.spans: dict[str, int] = {}

    @property
    def cells(self) -> Iterator[Cell]:
        """The cells that have words and show, row by row."""
        number = 0
        for element in xml.each(self._workbook.package.content(self._part), self._part, PARTS):
            get = element.get
            if element.tag == ROW:
                number = whole(get("r"), number + 1)
                yield from self._row(element, number)
            elif element.tag == COLUMN and get("hidden") in TRUE:
                first, last = min(whole(get("min"), 1), LAST), min(whole(get("max"), 0), LAST)
                self._hidden[first : last + 1] = b"\1" * (last + 1 - first)
            elif element.tag == MERGED:
                corner, _, other = get("ref", "").partition(":")
                self.spans[corner] = 1 + column_of(other) - column_of(corner)
            elif element.tag == LINK:
                self.links[get("ref", "").partition(":")[0]] = get(ID, "")

    def _row(self, row: Element, number: int) -> Iterator[Cell]:
        column, is_hidden = 0, row.get("hidden") in TRUE
        for each in row.iterfind(f"{MAIN}c"):
            column = column_of(each.get("r", "")) or column + 1
            words = self._workbook.shown(each).strip()
            if not words:
                self._unread.unsolved += each.find(f"{MAIN}f") is not None and each.find(f"{MAIN}v") is None
            elif is_hidden or self._hidden[min(column, LAST)]:
                self._unread.hidden += 1
            else:
                yield Cell(number, column, words)


def whole(said: str | None, otherwise: int) -> int:
    """A number of a file that counts something."""
    return int(said) if said and WHOLE.fullmatch(said) else otherwise


def column_of(name: str) -> int:
    """The number of a cell's column by the cell's name; 0 where that is none."""
    found = NAME.fullmatch(name)
    return number_of(found[1]) if found else 0


def _text(item: Element | None) -> str:
    """The words of a string, in one style or several; how they are spoken is left out."""
    if item is None:
        return ""
    parts = (
        each.text if each.tag == f"{MAIN}t" else each.findtext(f"{MAIN}t")
        for each in item
        if each.tag in (f"{MAIN}t", f"{MAIN}r")
    )
    return _plain("".join(filter(None, parts)))


def _plain(words: str) -> str:
    """Words with the letters that XML can't hold, or that were escaped though XML can."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), words).replace("\r\n", "\n")

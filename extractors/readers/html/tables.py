"""Tables of a web page: where each cell stands, and the words at the heads of its row and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.tables import Cell, named

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WIDEST = 1000
"""The most columns that a cell spans in HTML."""


class Table:
    """A table, cell by cell; ``is_layout`` says that the table only puts things side by side."""

    def __init__(self, element: HtmlElement, number: int) -> None:
        self.is_layout = element.get("role") in ("presentation", "none") or _is_layout(element)
        self._columns: dict[int, str] = {}
        self._spans: dict[int, int] = {}
        self._number = number
        self._count = 0
        self._column = 0
        self._row = ""

    def enter(self, element: HtmlElement) -> Cell | None:
        """Begin a row or a cell; where a cell stands, with its heads, its row's first."""
        if element.tag == "tr":
            self._count, self._column, self._row = self._count + 1, 0, ""
            return None
        while self._spans.get(self._column, 0):
            self._spans[self._column] -= 1
            self._column += 1
        column, width = self._column, _span(element, "colspan")
        for place in range(column, column + width):
            self._spans[place] = _span(element, "rowspan") - 1
        self._column += width
        locator = named(self._number, self._count, column + 1)
        if element.tag == "td":
            heads = self._row, self._columns.get(column, "")
            return Cell(locator, tuple(filter(None, heads)))
        words = " ".join("".join(element.itertext()).split())
        if _heads_column(element):
            for place in range(column, column + width):
                self._columns[place] = words
        else:
            self._row = words
        return Cell(locator, ())


def _span(element: HtmlElement, name: str) -> int:
    said = element.get(name, "1").strip()
    return min(int(said), WIDEST) if said.isascii() and said.isdigit() and said != "0" else 1


def _heads_column(element: HtmlElement) -> bool:
    """Whether a head is a column's: it says so, stands in the table's head, or in a row of heads alone."""
    if scope := element.get("scope"):
        return scope in ("col", "colgroup")
    row = element.getparent()
    if row is None:
        return False
    section = row.getparent()
    return (section is not None and section.tag == "thead") or all(cell.tag == "th" for cell in row)


def _is_layout(element: HtmlElement) -> bool:
    """Whether a table has another in it, or never two cells in a row."""
    if next(element.iterdescendants("table"), None) is not None:
        return True
    return all(sum(cell.tag in ("td", "th") for cell in row) < 2 for row in element.iter("tr"))

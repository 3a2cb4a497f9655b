"""OpenDocument spreadsheets (ODS, OTS): what their sheets show, which stands in words beside each value."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from extractors.readers import metadata
from extractors.readers.formats import READERS
from extractors.readers.odt import SAID, opened
from extractors.readers.odt.changes import plain
from extractors.readers.odt.comments import remarks
from extractors.readers.odt.names import OFFICE, STYLE, TABLE, TEXT, whole
from extractors.readers.odt.styles import Styles
from extractors.readers.sheets import LAST, Cell, Sheet, Unread
from extractors.readers.tracked import Place, Span
from extractors.readers.writer import Writer
from onrecord.errors import UnreadableError
from onrecord.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator


NAME = READERS["ods"]
"""The reader with its version."""
HIDDEN = ("collapse", "filter")
"""What rows and columns are said to be that do not show."""
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")


def read(content: bytes, encoding: str = "") -> Reading:
    """The cells of a spreadsheet that show, sheet by sheet."""
    parts = opened(content)
    root = parts.text.find(f"{OFFICE}body/{OFFICE}spreadsheet")
    if root is None:
        raise UnreadableError("an OpenDocument spreadsheet without sheets: save it again")
    writer, unread, comments = Writer(), Unread(), list[tuple[Element, Span]]()
    hidden = {
        style.get(f"{STYLE}name")
        for style in parts.text.iterfind(f"{OFFICE}automatic-styles/{STYLE}style")
        for properties in style.iterfind(f"{STYLE}table-properties")
        if properties.get(f"{TABLE}display") == "false"
    }
    for table in root.iterfind(f"{TABLE}table"):
        name = table.get(f"{TABLE}name", "")
        if table.get(f"{TABLE}style-name") in hidden:
            unread.sheets.append(name)
        elif not unread.has_more:
            sheet, said = Sheet(writer, name), dict[str, Element]()
            sheet.write(unread.taken(_cells(table, unread, said)))
            for cell, comment in said.items():
                if block := sheet.blocks.get(cell):
                    comments.append((comment, Span(Place(block.start), Place(block.end))))
    found = Reading(
        writer.text,
        NAME,
        blocks=tuple(writer.blocks),
        remarks=remarks(comments, Styles(None, None), writer.text),
        warnings=tuple(unread.warnings),
    )
    meta = parts.meta.find(f"{OFFICE}meta") if parts.meta is not None else None
    return metadata.known(found, meta, SAID._replace(in_text=False))


def _cells(table: Element, unread: Unread, comments: dict[str, Element]) -> Iterator[Cell]:
    """The cells of a sheet that have words and show, row by row; their comments go to ``comments``."""
    number, hidden = 0, _hidden_columns(table)
    for row in table.iter(f"{TABLE}table-row"):
        repeated = whole(row.get(f"{TABLE}number-rows-repeated"), 1)
        found = list(_row(row))
        is_hidden = row.get(f"{TABLE}visibility") in HIDDEN
        shown = [each for each in found if not (is_hidden or hidden[each[0]])]
        unread.hidden += repeated * (len(found) - len(shown))
        for again in range(repeated if shown else 0):
            for column, words, element in shown:
                span = whole(element.get(f"{TABLE}number-columns-spanned"), 1)
                cell = Cell(number + again + 1, column, words, span)
                if (comment := element.find(f"{OFFICE}annotation")) is not None:
                    comments[cell.name] = comment
                yield cell
        number += repeated


def _row(row: Element) -> Iterator[tuple[int, str, Element]]:
    """The cells of a row that have words: their columns, their words, their elements."""
    column = 1
    for element in row:
        if element.tag not in CELLS:
            continue
        after = column + whole(element.get(f"{TABLE}number-columns-repeated"), 1)
        if words := "\n".join(map(plain, element.iterfind(f"{TEXT}p"))).strip():
            yield from ((each, words, element) for each in range(column, min(after, LAST + 1)))
        column = after


def _hidden_columns(table: Element) -> bytearray:
    """For each column whether it is hidden."""
    hidden, number = bytearray(LAST + 1), 1
    for column in table.iter(f"{TABLE}table-column"):
        after = min(number + whole(column.get(f"{TABLE}number-columns-repeated"), 1), LAST + 1)
        if column.get(f"{TABLE}visibility") in HIDDEN:
            hidden[number:after] = b"\1" * (after - number)
        number = after
    return hidden

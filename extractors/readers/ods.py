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
    number, columns = 0, _hidden_columns(table)
    for row in table.iter(f"{TABLE}table-row"):
        is_hidden = row.get(f"{TABLE}visibility") in HIDDEN
        repeated = whole(row.get(f"{TABLE}number-rows-repeated"), 1)
        for again in range(repeated if _has_words(row) else 0):
            for cell in _row(row, number + again + 1, comments):
                if is_hidden or cell.column in columns:
                    unread.hidden += 1
                else:
                    yield cell
        number += repeated


def _row(row: Element, number: int, comments: dict[str, Element]) -> Iterator[Cell]:
    column = 1
    for element in row:
        if element.tag not in CELLS:
            continue
        repeated = whole(element.get(f"{TABLE}number-columns-repeated"), 1)
        words = "\n".join(map(plain, element.iterfind(f"{TEXT}p"))).strip()
        for again in range(min(repeated, LAST) if words else 0):
            cell = Cell(
                number, column + again, words, whole(element.get(f"{TABLE}number-columns-spanned"), 1)
            )
            if (comment := element.find(f"{OFFICE}annotation")) is not None:
                comments[cell.name] = comment
            yield cell
        column += repeated


def _has_words(row: Element) -> bool:
    return next(row.iter(f"{TEXT}p"), None) is not None


def _hidden_columns(table: Element) -> set[int]:
    hidden, number = set[int](), 1
    for column in table.iter(f"{TABLE}table-column"):
        repeated = min(whole(column.get(f"{TABLE}number-columns-repeated"), 1), LAST)
        if column.get(f"{TABLE}visibility") in HIDDEN:
            hidden |= {*range(number, number + repeated)}
        number += repeated
    return hidden

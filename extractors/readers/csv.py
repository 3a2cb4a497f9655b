"""Tables of values (CSV, TSV): each value a block with its place, as a spreadsheet names it."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from extractors.readers.decoding import decoded, misread
from extractors.readers.formats import READERS
from extractors.readers.separated import rows_of, separator_of
from extractors.readers.sheets import Cell, Sheet, Unread
from extractors.readers.writer import Writer
from onrecord.errors import UnreadableError
from onrecord.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = READERS["csv"]
"""The reader with its version."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The values of a table, row by row."""
    text, encoding, warnings = decoded(content, encoding)
    writer, unread = Writer(), Unread()
    try:
        found = unread.taken(_cells(text, separator_of(text, is_named=True) or ","))
    except csv.Error:
        raise UnreadableError("a table with a quotation mark that is never closed: save it again") from None
    Sheet(writer).write(found)
    warnings = (*warnings, *filter(None, [misread(text)]), *unread.warnings)
    return Reading(writer.text, NAME, encoding, blocks=tuple(writer.blocks), warnings=warnings)


def _cells(text: str, separator: str) -> Iterator[Cell]:
    for number, row in enumerate(rows_of(text, separator), 1):
        for column, value in enumerate(row, 1):
            if words := value.replace("\r\n", "\n").strip():
                yield Cell(number, column, words)

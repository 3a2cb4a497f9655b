"""A file as a spreadsheet saves it: a workbook, or a CSV with commas, semicolons or tabs, its BOM or none."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord.errors import RefusedError
from onrecord.formats.columns import CLAIMS, DECIDED, names
from onrecord.importing import workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = ("claim_id", "revision", "claim_text", "source_sha256")
"""The columns that identify a row: the claim, and the revision, words and draft at its export."""

DELIMITERS = ",;\t"

_SAYS_SEPARATOR = re.compile(r'"?sep=.?"?(?:\r\n|\r|\n)', re.IGNORECASE)
"""A first line that tells spreadsheets the separator, and that spreadsheets neither show nor count."""


class Row(Struct, frozen=True, gc=False):
    """The cells of ``KEYS`` and ``DECIDED`` of one row; the header is row number 1, as spreadsheets count."""

    number: int
    cells: dict[str, str]


class Sheet(Struct, frozen=True):
    """The rows of a file that are not empty, and the columns that onrecord does not know."""

    rows: list[Row]
    unknown: tuple[str, ...]


def read(content: bytes, name: str) -> Sheet:
    """The sheet in a file of this name. Raises RefusedError where export never wrote such a file."""
    table = workbook.table(content, name) if workbook.is_one(content) else _csv(_text(content, name), name)
    header = [column.strip() for column in next(table)]
    _check(header, name)
    return Sheet(list(_rows(table, header, name)), tuple(_unknown(header)))


def _csv(text: str, name: str) -> Iterator[list[str]]:
    """The rows of a CSV, by the separator that its header has."""
    if told := _SAYS_SEPARATOR.match(text):
        text = text[told.end() :]
    first = text[: text.find("\n")] if "\n" in text else text
    delimiter = next((mark for mark in DELIMITERS if "claim_id" in _fields(first, mark)), None)
    if delimiter is None:
        raise RefusedError(f"{name}: row 1: has no column claim_id: is it a CSV that onrecord exported?")
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # a cell may hold a whole speech
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from lines
    except csv.Error as error:
        raise RefusedError(f"{name}: line {lines.line_num}: {error}") from None


def _text(content: bytes, name: str) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = 1 + content[: error.start].count(b"\n")
        raise RefusedError(f"{name}: line {line}: is not UTF-8; save it as “CSV UTF-8”") from None


def _fields(line: str, delimiter: str) -> list[str]:
    return [field.strip().strip('"') for field in line.split(delimiter)]


def _check(header: list[str], name: str) -> None:
    for column in (*KEYS, *DECIDED):
        if header.count(column) > 1:
            raise RefusedError(f"{name}: row 1: has the column {column} twice")
    if "revision" not in header:
        raise RefusedError(f"{name}: row 1: has no column revision, which says what the decisions are about")
    if not any(column in header for column in DECIDED):
        raise RefusedError(f"{name}: row 1: has no column that comes back; see docs/import.md")


def _rows(lines: Iterator[list[str]], header: list[str], name: str) -> Iterator[Row]:
    known = [(place, column) for place, column in enumerate(header) if column in (*KEYS, *DECIDED)]
    for number, cells in enumerate(lines, 2):
        if not any(cells):
            continue
        if any(cells[len(header) :]):
            raise RefusedError(f"{name}: row {number}: has {len(cells)} cells under {len(header)} columns")
        cells += [""] * (len(header) - len(cells))
        yield Row(number, {column: cells[place] for place, column in known})


def _unknown(header: list[str]) -> Iterator[str]:
    known = names(CLAIMS)
    return (column for column in header if column and column not in known)

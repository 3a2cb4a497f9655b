"""Claims as a workbook (.xlsx), in which no cell is a formula: words are text, values are numbers."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from onrecord.errors import RefusedError
from onrecord.extras import missing
from onrecord.formats import rows
from onrecord.formats.cells import LONGEST, fitted, pictured
from onrecord.formats.columns import CLAIMS, DECIDED, Column, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.records import Entry
    from onrecord.store import Store

ENDING = ".xlsx"

WRAPPED = frozenset(
    {"claim_text", "sentence", "note", "correction", "warnings", "query_text", "query_answer"}
    | {"context_before", "context_after", "evidence_1_quote", "evidence_2_quote", "evidence_3_quote"}
)
"""The columns of whole sentences: wide, their words wrapped."""

WIDE, NARROW = 48, 16
"""The widths of columns, in digits."""

MOST_ROWS = 1_048_575
"""The rows that a sheet of Excel has below its header."""

_NUMBERS = frozenset({"integer", "number"})
_CREATED = datetime(2000, 1, 1)
"""The time at which each workbook says it was made, so that the same claims give the same bytes."""


class Workbook:
    """Writes workbooks of claims, and counts rows, replaced characters and cut cells."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.rows = 0
        self._pictures = 0
        self._cut = 0

    @property
    def remarks(self) -> list[str]:
        """What is not in the workbook as it is on record, each a line."""
        told = [f"control characters are written as their pictures (␀ and so on): {self._pictures}"]
        cut = [f"cells longer than the {LONGEST:,} characters that Excel takes are cut: {self._cut}"]
        return told * bool(self._pictures) + cut * bool(self._cut)

    def claims(self, entries: Iterable[Entry], columns: Sequence[str] = names(CLAIMS)) -> Iterator[bytes]:
        """The bytes of a workbook with a row a claim.

        Raises StoreError where a text is missing, RefusedError where XlsxWriter is, or for too many claims.
        """
        try:
            import xlsxwriter
        except ModuleNotFoundError as error:
            raise RefusedError(missing("a workbook", "xlsx", error)) from None
        by_name = {column.name: column for column in CLAIMS}
        picked = [by_name[name] for name in columns]
        out = BytesIO()
        book = xlsxwriter.Workbook(out, {"constant_memory": True})
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet("claims")
        _lay_out(book, sheet, picked)
        for row in rows.claims(self._store, entries, columns):
            self.rows += 1
            if self.rows > MOST_ROWS:
                raise RefusedError(f"a sheet of Excel has no more than {MOST_ROWS:,} rows; filter the claims")
            self._write(sheet, picked, row)
        _ease(sheet, picked, max(self.rows, 1))
        book.close()
        yield out.getvalue()

    def _write(self, sheet: Any, columns: Sequence[Column], row: Sequence[str]) -> None:
        for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
            if cell and column.type in _NUMBERS:
                sheet.write_number(self.rows, place, float(cell))
            elif cell:
                words, count = pictured(cell)
                short = fitted(words)
                self._pictures += count
                self._cut += short != words
                sheet.write_string(self.rows, place, short)


def _lay_out(book: Any, sheet: Any, columns: Sequence[Column]) -> None:
    """Give the columns widths and forms; in a cell of the form ``@`` what people type stays text, too."""
    plain = {"valign": "top"}
    text = book.add_format(plain | {"num_format": "@"})
    wrapped = book.add_format(plain | {"num_format": "@", "text_wrap": True})
    number = book.add_format(plain)
    head = book.add_format(plain | {"bold": True, "bottom": 1})
    for place, column in enumerate(columns):
        is_long = column.name in WRAPPED
        form = number if column.type in _NUMBERS else wrapped if is_long else text
        sheet.set_column(place, place, WIDE if is_long else NARROW, form)
        sheet.write_string(0, place, column.name, head)


def _ease(sheet: Any, columns: Sequence[Column], last: int) -> None:
    """Freeze the header, put filters into it, and offer the values of decisions to choose from."""
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    for place, column in enumerate(columns):
        if column.values and column.name in DECIDED:
            known = list(column.values)
            choice = {"validate": "list", "source": known, "error_type": "warning"}
            sheet.data_validation(1, place, last, place, choice)

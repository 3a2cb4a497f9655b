"""Tables as CSV: RFC 4180, a header always.

Cells that a spreadsheet would run as a formula are guarded, and ``cells.unguard`` takes exactly that off
again.
"""

from __future__ import annotations

import csv
import io
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.formats import rows
from onrecord.formats.cells import guard_row, pictured
from onrecord.formats.columns import CLAIMS, EVIDENCE, HISTORY, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.records import Entry
    from onrecord.store import Store

COLUMNS = names(CLAIMS)

_CHUNK = 1000


class Tables:
    """Writes tables of claims in one dialect of CSV, and counts rows and replaced characters."""

    def __init__(self, store: Store, *, delimiter: str = ",", raw: bool = False, bom: bool = False) -> None:
        """``raw`` leaves the guard out, ``bom`` begins with a byte order mark, which Excel needs."""
        self._store = store
        self._delimiter = delimiter
        self._raw = raw
        self._bom = bom
        self.rows = 0
        """The number of rows of claims written."""
        self.pictures = 0
        """The number of control characters replaced by their pictures."""

    @property
    def remarks(self) -> list[str]:
        """What is not in the tables as it is on record, each a line."""
        told = f"control characters are written as their pictures (␀ and so on): {self.pictures}"
        return [told] if self.pictures else []

    def claims(self, entries: Iterable[Entry], columns: Sequence[str] = COLUMNS) -> Iterator[str]:
        """A row a claim. Raises StoreError where a text is missing."""

        def counted() -> Iterator[Sequence[str]]:
            for row in rows.claims(self._store, entries, columns):
                self.rows += 1
                yield row

        return self._chunks(columns, counted())

    def evidence(self, entries: Iterable[Entry]) -> Iterator[str]:
        """A row for each item that backs one of these claims."""
        return self._chunks(names(EVIDENCE), rows.evidence(self._store, entries))

    def history(self, entries: Iterable[Entry]) -> Iterator[str]:
        """A row for each change of one of these claims, the last first."""
        return self._chunks(names(HISTORY), rows.history(self._store, entries))

    def _chunks(self, header: Sequence[str], table: Iterable[Sequence[str]]) -> Iterator[str]:
        yield "\ufeff" * self._bom + self._written([header])
        left = iter(table)
        while part := list(islice(left, _CHUNK)):
            yield self._written(part)

    def _written(self, part: Iterable[Sequence[str]]) -> str:
        buffer = io.StringIO(newline="")
        plain = csv.writer(buffer, delimiter=self._delimiter)
        quoted = csv.writer(buffer, delimiter=self._delimiter, quoting=csv.QUOTE_ALL)
        for row in part:
            guarded = row if self._raw else guard_row(row)
            # In quotation marks a guard stays one, also for who takes ``'`` for quotation marks.
            (plain if guarded is row else quoted).writerow(guarded)
        text, count = pictured(buffer.getvalue())
        self.pictures += count
        return text

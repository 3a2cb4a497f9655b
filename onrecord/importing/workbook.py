"""A workbook (.xlsx, .ods and others) as a spreadsheet saves it, its cells read as those of a CSV."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from onrecord.errors import RefusedError
from onrecord.extras import missing
from onrecord.formats.cells import guard, number
from onrecord.importing.reading import CLEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGINNINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def is_one(content: bytes) -> bool:
    """Whether a file is a workbook: no CSV begins as an archive does."""
    return content.startswith(_BEGINNINGS)


def table(content: bytes, name: str) -> Iterator[list[str]]:
    """The rows of the first sheet whose header has ``claim_id``, in their order, each with its guards.

    Raises RefusedError where there is none, and where python-calamine is missing.
    """
    try:
        from python_calamine import CalamineError, load_workbook
    except ModuleNotFoundError as error:
        raise RefusedError(missing("a workbook", "xlsx", error)) from None
    try:
        book = load_workbook(BytesIO(content))
        for place in range(len(book.sheet_names)):
            rows = book.get_sheet_by_index(place).to_python(skip_empty_area=False)
            if rows and "claim_id" in map(_said, rows[0]):
                return ([_guarded(_said(cell)) for cell in row] for row in rows)
    except (CalamineError, ValueError) as error:
        raise RefusedError(f"{name}: is no workbook that can be read: {error}") from None
    raise RefusedError(f"{name}: no sheet has a column claim_id: is it a workbook that onrecord exported?")


def _guarded(cell: str) -> str:
    """A cell as a CSV has it; one that is empty, or empties a value, has no guard there either."""
    return cell if cell.strip() in ("", CLEAR) else guard(cell)


def _said(cell: Any) -> str:
    """What a cell holds, as a CSV would have it."""
    match cell:
        case bool():
            return str(cell).upper()
        case int() | float():
            return number(cell)
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime() | date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
        case _:
            return str(cell)

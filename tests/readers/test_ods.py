"""OpenDocument spreadsheets: what their cells show, and what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.readers import ods, read
from onrecord.errors import UnreadableError
from tests.readers.opendocument import NAMES, p
from tests.readers.word import zipped

TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def sheets(inside: str, automatic: str = "") -> bytes:
    """A spreadsheet with what stands in it."""
    return zipped(
        {
            "mimetype": TYPE,
            "content.xml": (
                f"<office:document-content {NAMES}>"
                f"<office:automatic-styles>{automatic}</office:automatic-styles>"
                f"<office:body><office:spreadsheet>{inside}</office:spreadsheet></office:body>"
                "</office:document-content>"
            ),
        }
    )


def sheet(*rows: str, name: str = "Costs", more: str = "") -> str:
    return f'<table:table table:name="{name}" {more}>{"".join(rows)}</table:table>'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def cell(*words: str, more: str = "", inside: str = "") -> str:
    return f"<table:table-cell {more}>{inside}{''.join(map(p, words))}</table:table-cell>"


def test_cells_say_what_they_show_below_their_heads() -> None:
    said = f"<dc:creator>Nora Vance</dc:creator>{p('Minutes, p. 4')}"
    comment = f"<office:annotation>{said}</office:annotation>"
    content = sheets(
        sheet(
            row(cell("Port"), cell("Share")),
            row(cell("Ebb"), cell("25 %", more='office:value="0.253"', inside=comment)),
            row(cell("Both"), cell("1", more='table:number-columns-repeated="2"')),
        )
    )
    found = read(Path("a.ods"), content)

    assert [(b.locator, b.heads, found.text[b.start : b.end]) for b in found.blocks][3:] == [
        ("Costs!A2", ("Port",), "Ebb"),
        ("Costs!B2", ("Ebb", "Share"), "25 %"),
        ("Costs!A3", ("Port",), "Both"),
        ("Costs!B3", ("Both", "Share"), "1"),
        ("Costs!C3", ("Both",), "1"),
    ]
    (remark,) = found.remarks
    assert (found.text[remark.start : remark.end], remark.text, remark.author) == (
        "25 %", "Minutes, p. 4", "Nora Vance",
    )  # fmt: skip


def test_what_is_hidden_is_left_out_with_a_warning() -> None:
    style = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
    content = sheets(
        sheet(
            '<table:table-column/><table:table-column table:visibility="collapse"/>',
            row(cell("Port"), cell("Secret")),
            row(cell("Ebb"), more='table:visibility="filter" table:number-rows-repeated="2"'),
            row(more='table:number-rows-repeated="1048000"'),
        )
        + sheet(row(cell("No")), name="Notes", more='table:style-name="h"'),
        style,
    )
    found = ods.read(content)

    assert found.text == "Costs\n\nPort"
    assert found.warnings == (
        "1 hidden sheet left out: Notes",
        "3 cells in hidden rows and columns left out: show these to have them read",
    )


def test_repeated_cells_beyond_the_most_are_told() -> None:
    wide = cell("7", more='table:number-columns-repeated="9999"')
    found = ods.read(sheets(sheet(row(wide, more='table:number-rows-repeated="999"'))))

    assert len(found.blocks) == 100_001
    assert found.warnings[0].startswith("has more than 100,000 cells")


def test_a_spreadsheet_without_sheets_says_so() -> None:
    with pytest.raises(UnreadableError, match="without sheets"):
        ods.read(zipped({"mimetype": TYPE, "content.xml": f"<office:document-content {NAMES}/>"}))

"""Workbooks: what their cells show, where each stands and below which heads, and what is left out."""

from __future__ import annotations

import time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors import claims_of
from extractors.readers import read_any, xlsx
from extractors.readers.sheets import MOST
from extractors.readers.xlsx.numbers import BUILT_IN, general, shown
from onrecord.errors import UnreadableError
from tests.readers.word import relations, zipped

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.reading import Reading

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def made(write: Callable[[Any], object]) -> bytes:
    """A workbook that is written by a program's library."""
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        write(book)
    return content.getvalue()


def reading(write: Callable[[Any], object]) -> Reading:
    found = xlsx.read(made(write))
    right(found)
    return found


def right(found: Reading) -> None:
    covered = "".join(found.text[block.start : block.end] for block in found.blocks)
    assert "".join(covered.split()) == "".join(found.text.split())


def shown_in(found: Reading) -> list[tuple[str, str, tuple[str, ...], str]]:
    return [(b.kind, b.locator, b.heads, found.text[b.start : b.end]) for b in found.blocks]


def by_hand(sheet: str, strings: str = "", **parts: str) -> bytes:
    """A workbook with one sheet of rows in XML."""
    return zipped(
        {
            "_rels/.rels": relations({"a": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": (
                f'<workbook xmlns="{MAIN}" {DOCUMENT}><sheets><sheet name="One" r:id="s"/></sheets>'
                "</workbook>"
            ),
            "xl/_rels/workbook.xml.rels": relations(
                {
                    "s": ("worksheet", "worksheets/sheet1.xml"),
                    "t": ("sharedStrings", "strings.xml"),
                    "p": ("person", "persons/person.xml"),
                }
            ),
            "xl/strings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
            "xl/worksheets/sheet1.xml": (
                f'<worksheet xmlns="{MAIN}"><sheetData>{sheet}</sheetData></worksheet>'
            ),
            **parts,
        }
    )


def costs(book: Any) -> None:
    share, pounds = book.add_format({"num_format": "0%"}), book.add_format({"num_format": '"£"0.0,,"m"'})
    day = book.add_format({"num_format": "d mmmm yyyy"})
    sheet = book.add_worksheet("Costs")
    sheet.write("A1", "What cranes cost, as the port office said in March.")
    sheet.write_row("A3", ["Port", "Cost", "Share", "Bought"])
    sheet.write_row("A4", ["Tolmouth"])
    sheet.write("B4", 4_200_000, pounds)
    sheet.write("C4", 0.253, share)
    sheet.write("D4", 46090, day)
    sheet.write("A5", "Ebb")
    sheet.write_formula("B5", "=B4/3", pounds, 1_400_000)
    sheet.write_formula("C5", "=Z1", None, "#REF!")


def test_each_cell_is_a_block_that_says_what_the_cell_shows_below_its_heads() -> None:
    assert shown_in(reading(costs)) == [
        ("heading", "Costs", (), "Costs"),
        ("paragraph", "Costs!A1", (), "What cranes cost, as the port office said in March."),
        ("cell", "Costs!A3", (), "Port"),
        ("cell", "Costs!B3", (), "Cost"),
        ("cell", "Costs!C3", (), "Share"),
        ("cell", "Costs!D3", (), "Bought"),
        ("cell", "Costs!A4", ("Port",), "Tolmouth"),
        ("cell", "Costs!B4", ("Tolmouth", "Cost"), "£4.2m"),
        ("cell", "Costs!C4", ("Tolmouth", "Share"), "25%"),
        ("cell", "Costs!D4", ("Tolmouth", "Bought"), "9 March 2026"),
        ("cell", "Costs!A5", ("Port",), "Ebb"),
        ("cell", "Costs!B5", ("Ebb", "Cost"), "£1.4m"),
        ("cell", "Costs!C5", ("Ebb", "Share"), "#REF!"),
    ]


def test_figures_in_cells_are_claims_that_know_their_cell() -> None:
    found = reading(costs)
    places = {found.text[claim.start : claim.end]: found.block_at(claim.start) for claim in claims_of(found)}

    assert places["£4.2m"].locator == "Costs!B4"
    assert places["25%"].heads == ("Tolmouth", "Share")


def test_hidden_sheets_rows_and_columns_are_left_out_with_a_warning() -> None:
    def write(book: Any) -> None:
        sheet, notes, old = (book.add_worksheet(name) for name in ("Costs", "Notes", "Old"))
        sheet.write_column("A1", ["Port", "Ebb", "Moor"])
        sheet.write_column("B1", ["Cost", 7, 8])
        sheet.write_column("C1", ["Secret", 9, 10])
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column("C:C", None, None, {"hidden": True})
        notes.hide()
        old.very_hidden()

    found = reading(write)
    assert found.text.split() == ["Costs", "Port", "Cost", "Ebb", "7"]
    assert found.warnings == (
        "2 hidden sheets left out: Notes, Old",
        "5 cells in hidden rows and columns left out: show these to have them read",
    )


def test_heads_are_found_below_years_over_merged_cells_and_beside_ranks() -> None:
    def write(book: Any) -> None:
        sheet = book.add_worksheet("S")
        sheet.write("A1", "Rank")
        sheet.write("B1", "Port")
        sheet.merge_range("C1:D1", "Cost")
        sheet.write_row("C2", [2024, 2025])
        sheet.write_row("A3", [1, "Ebb", 4.5, 6])
        sheet.write("A4", "Inland")
        sheet.write_row("A5", [2, "Moor", 1.5, 2])

    heads = {block.locator: block.heads for block in reading(write).blocks}
    assert heads["S!D3"] == ("Ebb", "Cost", "2025")
    assert heads["S!C5"] == (
        "Moor",
        "Cost",
        "2024",
    )  # a row of words alone parts a table, and no heads follow
    assert heads["S!A3"] == ("Rank",)


def test_a_wide_cell_over_some_columns_is_their_head_and_over_all_a_paragraph() -> None:
    def write(book: Any) -> None:
        sheet = book.add_worksheet("S")
        sheet.merge_range("A1:C1", "What cranes cost")
        sheet.merge_range("B2:C2", "Cost")
        sheet.write_row("A3", ["Port", 2024, 2025])
        sheet.write_row("A4", ["Ebb", 4.5, 6])

    blocks = {block.locator: block for block in reading(write).blocks}
    assert blocks["S!A1"].kind == "paragraph"
    assert blocks["S!C4"].heads == ("Ebb", "Cost", "2025")


def test_comments_and_links_are_on_the_words_of_their_cells() -> None:
    def write(book: Any) -> None:
        sheet = book.add_worksheet("S")
        sheet.write_row("A1", ["Port", "Cost"])
        sheet.write_url("A2", "https://ebb.example/", string="Ebb")
        sheet.write("B2", 7)
        sheet.write_comment("B2", "Minutes, p. 4", {"author": "Nora Vance"})

    found = reading(write)
    (remark,), (link,) = found.remarks, found.links
    assert (found.text[remark.start : remark.end], remark.text, remark.author) == (
        "7", "Minutes, p. 4", "Nora Vance",
    )  # fmt: skip
    assert (found.text[link.start : link.end], link.address) == ("Ebb", "https://ebb.example/")


def test_threads_are_comments_with_their_replies() -> None:
    space = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"'
    threads = (
        f'<ThreadedComments {space}><threadedComment ref="A1" dT="2026-03-03T10:00:00" personId="p" id="1">'
        '<text>Source?</text></threadedComment><threadedComment ref="A1" personId="q" id="2" parentId="1">'
        "<text>Minutes.</text></threadedComment></ThreadedComments>"
    )
    people = '<person displayName="Nora" id="p"/><person displayName="Tom" id="q"/>'
    found = xlsx.read(
        by_hand(
            '<row><c r="A1"><v>7</v></c></row>',
            **{
                "xl/worksheets/_rels/sheet1.xml.rels": relations({"c": ("threadedComment", "../t.xml")}),
                "xl/t.xml": threads,
                "xl/persons/person.xml": f"<personList {space}>{people}</personList>",
            },
        )
    )

    (remark,) = found.remarks
    assert (remark.text, remark.author, remark.at) == ("Source?", "Nora", "2026-03-03T10:00:00")
    assert [(reply.text, reply.author) for reply in remark.replies] == [("Minutes.", "Tom")]


def test_words_in_several_styles_are_one_and_how_they_are_spoken_is_left_out() -> None:
    spoken = "<si><r><t>The </t></r><r><t>crane</t></r><rPh><t>KURE</t></rPh></si>"
    cells = ('t="s"><v>0', 't="inlineStr"><is><t>Quay</t></is><v>', 't="b"><v>1', 't="s"><v>1')
    row = "".join(f"<c {cell}</v></c>" for cell in cells)
    found = xlsx.read(by_hand(f"<row>{row}</row>", f"{spoken}<si><t>Two_x000D_\nlines</t></si>"))

    assert [words for _, _, _, words in shown_in(found)][1:] == ["The crane", "Quay", "TRUE", "Two\nlines"]
    assert [place for _, place, _, _ in shown_in(found)][1:] == ["One!A1", "One!B1", "One!C1", "One!D1"]


def test_formulas_without_a_result_and_charts_are_told() -> None:
    found = xlsx.read(
        by_hand("<row><c><v>1</v></c><c><f>A1*2</f></c></row>", **{"xl/charts/chart1.xml": "<a/>"})
    )

    assert found.warnings == (
        "1 formula without a result: open and save the file in a spreadsheet",
        "has charts or drawings whose words are not read: look at them",
    )


def test_title_and_authors_are_those_of_the_file_and_no_sheet_is_a_title() -> None:
    def write(book: Any) -> None:
        costs(book)
        book.set_properties({"title": "Cranes", "author": "Nora Vance"})

    found = reading(write)
    assert (found.title, found.authors) == ("Cranes", ("Nora Vance",))
    assert reading(costs).title == ""


def test_a_workbook_without_words_has_no_text() -> None:
    assert xlsx.read(by_hand("<row><c/></row>")).text == ""


def test_cells_beyond_the_most_are_told() -> None:
    found = xlsx.read(by_hand(f"<row>{'<c><v>7</v></c>' * 100}</row>" * 1001))

    assert len(found.blocks) == 1 + MOST
    assert found.warnings == (
        "has more than 100,000 cells: only the first 100,000 are read; save the others apart",
    )


@pytest.mark.parametrize(
    ("value", "form", "said"),
    [
        (0.253, "0%", "25%"),
        (0.125, "0.00", "0.13"),
        (-0.001, "0.00", "0.00"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (-5, "#,##0", "-5"),
        (-5, "#,##0;[Red](#,##0)", "(5)"),
        (0, '0;-0;"none"', "none"),
        (4_200_000, "[$£-809]#,##0", "£4,200,000"),
        (44, "_-[$€-2]\\ * #,##0.00_-", "€ 44.00"),
        (1200, '#,##0\\ "kr"', "1,200 kr"),
        (12, '0 "hooks"', "12 hooks"),
        (1.5, "0.##", "1.5"),
        (7, "000", "007"),
        (12345, "0.00E+00", "1.23E+04"),
        (5, '[<10]"few";0', "few"),
        (50, '[<10]"few";0', "50"),
        (0.3, "# ?/?", "0.3"),
        (1, ";;;", ""),
        (1e300, "0", "1E+300"),
        (46356, "yyyy-mm-dd", "2026-11-30"),
        (46356, BUILT_IN[14], "2026-11-30"),
        (46356, "[$-809]dd\\ mmmm\\ yyyy", "30 November 2026"),
        (46356, "[$-407]dd. mmmm yyyy", "2026-11-30"),
        (46356.52, "ddd d/m/yy h:mm", "Mon 30/11/26 12:28"),
        (0.5, "h:mm AM/PM", "12:00 PM"),
        (1.5, "[h]:mm", "36:00"),
        (-1, "yyyy", "-1"),
    ],
)
def test_a_number_shows_as_its_format_says(value: float, form: str, said: str) -> None:
    assert shown(value, form) == said


def test_a_number_without_a_format_shows_its_digits() -> None:
    assert [general(value) for value in (12.0, 0.1 + 0.2, 1e20, 1 / 3)] == [
        "12",
        "0.3",
        "1E+20",
        "0.3333333333",
    ]


@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.text('0#?,.;%"\\_*[]$-<>=E+ymdhsAMP/@Gen €', max_size=30),
)
def test_no_format_raises(value: float, form: str) -> None:
    assert isinstance(shown(value, form), str)


def test_what_is_no_workbook_or_an_export_of_ones_own_says_so() -> None:
    for content, why in (
        (zipped({"xl/a.xml": "<a/>"}), "its sheets are missing from it: save it again as .xlsx"),
        (
            zipped(
                {
                    "_rels/.rels": relations({"a": ("officeDocument", "xl/workbook.bin")}),
                    "xl/workbook.bin": "a",
                }
            ),
            "a workbook in binary form: save it as .xlsx",
        ),
        (
            by_hand('<row><c t="str"><v>claim_id</v></c></row>'),
            "an export of onrecord and no document: `onrecord import` takes it back in",
        ),
    ):
        with pytest.raises(UnreadableError) as error:
            read_any(Path("a.xlsx"), content)
        assert str(error.value) == f"a.xlsx: {why}"


ROWS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>2.5</v></c></row>'
    '<row r="2" hidden="1"><c><v>1</v></c></row></sheetData><mergeCells>'
    '<mergeCell ref="A1:B1"/></mergeCells><cols><col min="1" max="2"/></cols><sheetData>'
)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(ROWS)), st.integers(0, len(ROWS)), st.text(max_size=4))
def test_damaged_workbooks_are_read_or_refused(start: int, end: int, instead: str) -> None:
    try:
        found = xlsx.read(by_hand(ROWS[:start] + instead + ROWS[end:], "<si><t>Port</t></si>"))
    except UnreadableError:
        return
    right(found)


def test_time_grows_in_line_with_cells_and_wide_heads() -> None:
    def seconds(size: int) -> float:
        port, cost = '<c t="str"><v>Port</v></c>', "<c><v>1</v></c>"
        content = by_hand(f"<row>{port * 2}</row><row>{port}{cost}</row><row/>" * size)
        begin = time.process_time()
        xlsx.read(content)
        return time.process_time() - begin

    assert any(seconds(4000) < 7 * seconds(1000) + 0.05 for _ in range(4))

"""Claims leave as a workbook and come back from one."""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import load_workbook
from records_by_hand import claim, take_in
from sheets_by_hand import LOG, NASTY_CELLS

from onrecord.errors import RefusedError
from onrecord.formats.columns import CLAIMS, DECIDED, PEOPLE, names
from onrecord.formats.export import export
from onrecord.formats.workbook import Workbook
from onrecord.importing import plan, sheet
from onrecord.records import Figure, Span
from onrecord.store import Citation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onrecord.store import Store


def made(store: Store, columns: Sequence[str] = names(CLAIMS)) -> bytes:
    return b"".join(Workbook(store).claims(store.entries(), columns))


def table(content: bytes) -> list[list[Any]]:
    """The cells as a spreadsheet sees them."""
    return load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python(skip_empty_area=False)


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()


def saved(rows: Sequence[Sequence[Any]]) -> bytes:
    """A workbook as somebody saves it."""
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.set_properties({"created": datetime(2026, 11, 20)})
        page = book.add_worksheet()
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return out.getvalue()


def changed(store: Store, content: bytes) -> plan.Plan:
    return plan.make(store, sheet.read(content, "checked.xlsx"), "Ben")


def test_words_are_text_and_values_are_numbers_and_nothing_is_a_formula(store: Store) -> None:
    figure = Figure("money", 6e6, "=cmd|' /C calc'!A0", Span(0, 2), high=7.5e6)
    take_in(store, "b.txt", "=SUM(A1:A9)", [claim("=SUM(A1:A9)", "=SUM(A1:A9)", "figure", figure=figure)])
    store.decide([store.entries()[-1].id], "Ann", note="007")
    content = made(store)
    row = dict(zip(*(table(content)[number] for number in (0, -1)), strict=True))

    assert (row["claim_text"], row["figure_unit"]) == ("=SUM(A1:A9)", "=cmd|' /C calc'!A0")
    assert (row["figure_value"], row["figure_high"], row["revision"], row["note"]) == (6e6, 7.5e6, 1, "007")
    assert "<f>" not in part(content, "xl/worksheets/sheet1.xml")


def test_the_header_is_frozen_with_filters_and_decisions_have_lists(store: Store) -> None:
    page = part(made(store, PEOPLE), "xl/worksheets/sheet1.xml")

    assert re.search(r'<pane ySplit="1" topLeftCell="A2"[^>]* state="frozen"', page)
    assert '<autoFilter ref="A1:U5"/>' in page
    [chosen] = re.findall(r"<dataValidation .*?</dataValidation>", page)
    assert 'sqref="A2:A5"' in chosen
    assert "unchecked,checking,verified,corrected,false" in chosen


def test_the_same_claims_give_the_same_bytes(store: Store) -> None:
    assert made(store) == made(store)


def test_people_read_status_and_note_first_and_the_sentence_whole(store: Store) -> None:
    header, first, *_ = table(made(store, PEOPLE))

    assert header[:5] == ["status", "note", "correction", "claim_text", "sentence"]
    assert first[3:5] == ["We will act", "“We will act,” said Ruth Bell."]


@pytest.mark.parametrize("columns", [names(CLAIMS), PEOPLE])
def test_a_workbook_that_nobody_changed_changes_nothing(store: Store, columns: Sequence[str]) -> None:
    words = [*NASTY_CELLS, "a;=1+1", "x\x01\x1b\ufffe", "_x0041_", "a" * 40_000, "𝄞" * 30_000, "-5", "1e5"]
    for number, each in enumerate(words):
        take_in(store, f"n{number:02}.txt", f"x {each} y", [claim(f"x {each} y", each)])
        id_ = store.entries()[-1].id
        store.decide([id_], "Ann", status="false", note=each, correction=each, cite=Citation(LOG, each, each))
    planned = changed(store, made(store, columns))

    assert (planned.edits, planned.refusals, planned.rewritten) == ((), (), ())


TYPED = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=12)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TYPED)
def test_a_note_comes_back_as_it_was_typed(store: Store, note: str) -> None:
    entry = store.entries()[0]
    header = ["claim_id", "revision", "note"]
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, header)
        page.write_string(1, 0, entry.id)
        page.write_number(1, 1, 0)
        page.write_string(1, 2, note)
    planned = changed(store, out.getvalue())

    refused = [refusal.column for refusal in planned.refusals]
    expected = (
        [] if not note.strip() or note.strip() == "-" or refused else [note.replace("\ufffe", "\ufffd")]
    )
    assert [edit.decision.note for edit in planned.edits] == expected
    assert refused in ([], ["note"])


def test_what_people_type_into_cells_comes_in_by_the_rules_of_a_csv(store: Store) -> None:
    one, other, third, _ = store.entries()
    header = ["claim_id", "revision", "status", "note", "evidence_1_title", "evidence_1_accessed"]
    rows = [
        header,
        [one.id, 0, "Verified", 12, "Log", ""],
        [other.id, 0, False, "n", "", ""],
        ["", "", "", "", "", ""],
    ]
    planned = changed(store, saved([*rows, [third.id, 0, "verifed", "", "", ""]]))

    assert [(edit.row, edit.decision.status, edit.decision.note) for edit in planned.edits] == [
        (2, "verified", "12"),
        (3, "false", "n"),
    ]
    assert [str(each) for each in planned.refusals] == [
        "row 5, column status: “verifed” is no status; verified?"
    ]


def test_a_lone_dash_empties_a_value(store: Store) -> None:
    entry = store.entries()[0]
    store.decide([entry.id], "Ann", note="n")
    planned = changed(store, saved([["claim_id", "revision", "note"], [entry.id, 1, "-"]]))

    assert [edit.decision.note for edit in planned.edits] == [""]


def test_what_does_not_fit_into_a_cell_is_cut_and_told(store: Store, tmp_path: Path) -> None:
    store.decide([store.entries()[0].id], "Ann", note="𝄞" * 20_000)
    written = export(store, store.entries(), tmp_path / "out.xlsx")
    [_, first, *_] = table((tmp_path / "out.xlsx").read_bytes())
    [note] = [cell for cell in first if str(cell).startswith("𝄞")]

    assert written.rows == 4
    assert written.remarks == ["cells longer than the 32,767 characters that Excel takes are cut: 1"]
    assert note.endswith("𝄞… (cut: too long for a cell)")
    assert len(note.encode("utf-16-le")) // 2 in (32_766, 32_767)


def test_a_file_is_a_workbook_where_its_name_says_so(store: Store, tmp_path: Path) -> None:
    export(store, store.entries(), tmp_path / "out.XLSX")
    export(store, store.entries(), tmp_path / "out.csv")

    assert len(table((tmp_path / "out.XLSX").read_bytes())) == 5
    assert (tmp_path / "out.csv").read_bytes().startswith(b"claim_id,")


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (["a", "b"], "no sheet has a column claim_id"),
        (["claim_id", "note"], "has no column revision"),
        (["claim_id", "revision"], "has no column that comes back"),
    ],
)
def test_other_workbooks_are_refused_in_a_line(header: list[str], said: str) -> None:
    with pytest.raises(RefusedError, match=r"^a\.xlsx: .*" + said):
        sheet.read(saved([header]), "a.xlsx")


def test_what_only_begins_as_a_workbook_is_refused_in_a_line() -> None:
    with pytest.raises(RefusedError, match=r"^a\.xlsx: is no workbook that can be read"):
        sheet.read(b"PK\x03\x04 and no more", "a.xlsx")


@settings(max_examples=150)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(saved([["claim_id", "revision", "note"], ["q7k3", 1, "n"]]))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(RefusedError):
        assert sheet.read(bytes(content), "a.xlsx").unknown is not None


def test_all_decisions_are_among_the_columns() -> None:
    assert set(DECIDED) <= set(names(CLAIMS))

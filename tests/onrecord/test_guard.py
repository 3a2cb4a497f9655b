"""No cell of a CSV runs, however a spreadsheet is told to part it, and each comes back to the letter."""

from __future__ import annotations

import re
import shutil
import subprocess
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from records_by_hand import claim, take_in
from sheets_by_hand import exported, saved, taken

from onrecord import workspace
from onrecord.formats.cells import guard, guard_first, guard_row, unguard
from onrecord.formats.csvfile import Tables
from onrecord.importing import plan, sheet
from onrecord.store import Store

if TYPE_CHECKING:
    from pathlib import Path

PIECES = st.lists(st.sampled_from([*";,\t\r\n \"'=+-@＝a5"]), max_size=9).map("".join)


@given(PIECES | st.text())
@example("a;''=1")
def test_guards_come_off_exactly(cell: str) -> None:
    assert unguard(guard(cell)) == cell
    if "\0" not in cell:
        assert list(guard_row([cell, "x", cell])) == [guard(cell), "x", guard(cell)]


@given(PIECES)
def test_no_part_of_a_cell_starts_a_formula(cell: str) -> None:
    _, *parts = re.split("[;,\t\r\n]", guard(cell))
    assert [part for part in parts if re.match("[ \"]*'?[=+@＝-]", part)] == []


@pytest.mark.parametrize(
    ("cell", "guarded"),
    [
        ("a;=1+1", "a;''=1+1"),
        ("a,+1", "a,''+1"),
        ("a\t@x", "a\t''@x"),
        ("a\n-1", "a\n''-1"),
        ('a; "=1"', "a; \"''=1\""),
        ("a;'=1", "a;'''=1"),
        (" =1+1", " ''=1+1"),
        ("=1;=2", "'=1;''=2"),
    ],
)
def test_what_would_run_behind_a_separator_is_guarded(cell: str, guarded: str) -> None:
    assert guard(cell) == guarded
    assert unguard(guarded) == cell


@pytest.mark.parametrize("cell", ["he said, 'we will'", "a; b = c", "x;y", "a,'b", "a - b", "“No,” he said"])
def test_prose_has_no_guards(cell: str) -> None:
    assert guard(cell) == unguard(cell) == cell


def test_a_row_with_a_guard_has_its_cells_in_quotation_marks(store: Store) -> None:
    one, other, *_ = store.entries()
    store.decide([one.id], "Ann", note="=1+1'")
    text = "".join(Tables(store).claims([one, other], ("note", "kind")))
    decided = store.get(one.id)

    assert text == "note,kind\r\n,quote\r\n,figure\r\n"
    text = "".join(Tables(store).claims([decided, other], ("note", "kind")))
    assert text == 'note,kind\r\n"\'=1+1\'","quote"\r\n,figure\r\n'


@pytest.mark.parametrize("note", ["a;=1", "=a;=b", "=a;'=b", "'tis", "a;''=b", " =1", "x,'=y"])
def test_files_of_earlier_versions_come_back_exactly(store: Store, note: str) -> None:
    store.decide([store.entries()[0].id], "Ann", note=note)
    table = exported(store)
    table[0]["note"] = guard_first(note)

    assert taken(store, table).edits == ()


@pytest.mark.parametrize("told", ["sep=;\r\n", "SEP=;\n", '"sep=;"\r\n'])
def test_a_first_line_that_tells_the_separator_is_no_row(store: Store, told: str) -> None:
    table = exported(store)
    table[1]["note"] = "n"
    made = plan.make(store, sheet.read(told.encode() + saved(table, ";"), "a.csv"), "Ben")

    assert [(edit.row, edit.decision.note) for edit in made.edits] == [(3, "n")]


SEPARATORS = ("44", "59", "9", "44/59/9", "44/59/9/MRG")
"""The separators of LibreOffice's dialog: one, all at once, and several taken for one."""

MARKS = ("34", "39", "")
"""The quotation marks of that dialog: double ones, single ones, none."""

ENCODINGS = ("76", "1")
"""UTF-8, and what Western machines take for it."""

RUNNING = [
    *(
        f"a{sep}{skip}{sign}1+1"
        for sep, skip, sign in product(";,\t\n\r", ("", " ", '"', "'", "' "), "=+-@＝")
    ),
    *(f"{skip}{sign}1+1" for skip, sign in product(("", " ", '"', ' "', "'"), "=+-@＝")),
    *(f"x{sep}=1+1'{sep}'=2+2'{sep}\"=3+3\"" for sep in ";,\t\n\r"),
    *(f"{sep}=1+1'" for sep in ";,\t\n\r"),
    *("=1+1'", "'=1+1'", '"=1+1"'),
]
"""Words that some setting of the dialog would take for formulas, or for cells with formulas."""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store of claims with such words."""
    store = Store(workspace.create(tmp_path_factory.mktemp("running") / "ws"))
    text = "\n".join(f"<{number}{words}>" for number, words in enumerate(RUNNING))
    places = [f"<{number}{words}>" for number, words in enumerate(RUNNING)]
    take_in(store, text=text, claims=[claim(text, words) for words in places])
    for entry, words in zip(store.entries(), RUNNING, strict=True):
        store.decide([entry.id], "Ann", note=words, correction=words)
    return store


def formulas(
    store: Store, folder: Path, separators: str, marks: str, options: str, *, raw: bool
) -> list[str]:
    """The formulas that LibreOffice has in its cells when it opens the files that export writes."""
    office = shutil.which("localc")
    if not office:
        pytest.skip("LibreOffice Calc is not installed")
    files = []
    for name, delimiter in (("comma", ","), ("semicolon", ";"), ("tab", "\t")):
        table = "".join(Tables(store, delimiter=delimiter, raw=raw).claims(store.entries()))
        for told in ("", f"sep={delimiter}\r\n"):
            files.append(folder / f"{name}{'-told' * bool(told)}.csv")
            files[-1].write_bytes((told + table).encode())
    subprocess.run(
        [
            *(office, "--headless", f"-env:UserInstallation=file://{folder}/profile"),
            f"--infilter=CSV:{separators},{marks},{options}",
            *("--convert-to", "fods", "--outdir", str(folder / "out"), *map(str, files)),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    opened = [(folder / "out" / file.name).with_suffix(".fods").read_text("utf-8") for file in files]
    return [found for text in opened for found in re.findall(r'table:formula="([^"]*)"', text)]


def options(encoding: str, trim: str) -> str:
    """The rest of the dialog's settings: special numbers are detected, formulas evaluated."""
    return f"{encoding},1,,1033,false,true,false,false,{trim},0,true"


@pytest.mark.formats
def test_without_guards_libreoffice_runs_cells(running: Store, tmp_path: Path) -> None:
    assert len(formulas(running, tmp_path, "44/59/9", "34", options("76", "false"), raw=True)) > 100


@pytest.mark.formats
@pytest.mark.parametrize("separators", SEPARATORS)
def test_no_cell_runs_in_libreoffice_by_any_setting(running: Store, tmp_path: Path, separators: str) -> None:
    for marks, encoding, trim in product(MARKS, ENCODINGS, ("false", "true")):
        found = formulas(running, tmp_path, separators, marks, options(encoding, trim), raw=False)
        assert found == [], (marks, encoding, trim)

"""What leaves as CSV is read by others as it was: the ``formats`` extra installs them."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from records_by_hand import claim, take_in
from sheets_by_hand import NASTY_CELLS

from onrecord import workspace
from onrecord.formats import schema
from onrecord.formats.csvfile import Tables
from onrecord.formats.output import write
from onrecord.importing import plan, sheet
from onrecord.records import Claim, Evidence, Figure, Span
from onrecord.store import Citation, Store

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.formats

NASTY = [
    *NASTY_CELLS,
    "@SUM(1)",
    "'tis",
    "-5",
    "true",
    "2026-11-22",
    "NUL \x00 and escape \x1b",
    " leading and trailing ",
    "\ufeffmark",
]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with claims of all kinds as claims.csv, and the tables beside it."""
    folder = tmp_path_factory.mktemp("export")
    store = Store(workspace.create(folder / "ws"))
    take_in(store)
    for number, words in enumerate(NASTY):
        figure = Figure("count", number / 7, words, Span(2, 2 + len(words)))
        text = f"x {words} y"
        take_in(store, f"n{number:02}.txt", text, [claim(text, words, "figure", figure=figure)])
        entry = store.entries()[-1]
        item = Evidence("", words, "primary", words, "", "2026-11-22")
        store.decide([entry.id], "Ann", status="false", note=words, cite=Citation(item, words, words))
    tables, entries = Tables(store), store.entries()
    write(
        [
            (folder / "claims.csv", tables.claims(entries)),
            (folder / "evidence.csv", tables.evidence(entries)),
            (folder / "history.csv", tables.history(entries)),
        ]
    )
    paths = {name: f"{name}.csv" for name in schema.TABLES}
    (folder / "datapackage.json").write_text(schema.written(schema.package(paths)), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def expected(files: Path) -> list[list[str]]:
    """The rows as Python's csv reads them, the header first."""
    with (files / "claims.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


SURE = ("claim_id", "status", "claim_text")
"""The columns that are read right even by programs that guess types."""


def picked(table: list[list[str]], *columns: str) -> list[list[str]]:
    places = [table[0].index(column) for column in columns]
    return [[row[place] for place in places] for row in table]


def test_pandas_reads_it(files: Path, expected: list[list[str]]) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed: pip install .[formats]")
    text = pandas.read_csv(files / "claims.csv", dtype=str, keep_default_na=False)
    guessed = pandas.read_csv(files / "claims.csv")

    assert [list(text.columns), *text.to_numpy().tolist()] == expected
    assert [list(SURE), *guessed[list(SURE)].to_numpy().tolist()] == picked(expected, *SURE)


def test_polars_reads_it(files: Path, expected: list[list[str]]) -> None:
    polars = pytest.importorskip("polars", reason="polars is not installed: pip install .[formats]")
    text = polars.read_csv(files / "claims.csv", infer_schema=False).fill_null("")
    guessed = polars.read_csv(files / "claims.csv")

    assert [text.columns, *map(list, text.rows())] == expected
    assert [list(SURE), *map(list, guessed.select(SURE).rows())] == picked(expected, *SURE)


def test_duckdb_reads_it(files: Path, expected: list[list[str]]) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed: pip install .[formats]")
    path = str(files / "claims.csv")

    def read(columns: str, options: str = "") -> list[list[Any]]:
        found = duckdb.sql(f"SELECT {columns} FROM read_csv('{path}'{options})")
        return [list(found.columns), *map(list, found.fetchall())]

    text = read("*", ", all_varchar = true, header = true")
    assert [["" if cell is None else cell for cell in row] for row in text] == expected
    assert read(", ".join(SURE)) == picked(expected, *SURE)


def test_frictionless_finds_nothing_wrong(files: Path) -> None:
    frictionless = pytest.importorskip(
        "frictionless", reason="frictionless is not installed: pip install .[formats]"
    )
    report = frictionless.validate(str(files / "datapackage.json"))

    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])[:5]
    assert report.stats["tasks"] == len(schema.TABLES)


def test_frictionless_reads_the_types(files: Path) -> None:
    frictionless = pytest.importorskip(
        "frictionless", reason="frictionless is not installed: pip install .[formats]"
    )
    package = frictionless.Package(str(files / "datapackage.json"))
    row = package.get_resource("claims").read_rows()[-1]

    assert (row["revision"], row["utterance"], row["speaker"]) == (1, None, None)
    assert float(row["figure_value"]) == pytest.approx((len(NASTY) - 1) / 7)
    assert json.loads((files / "datapackage.json").read_text())["resources"][1]["schema"]["foreignKeys"]


def saved_by_libreoffice(path: Path, folder: Path, columns: str, *, guesses: bool) -> Path:
    """The file that LibreOffice saves when it has opened ``path``, its columns read like this."""
    if not (office := shutil.which("localc")):
        pytest.skip("LibreOffice Calc is not installed")
    subprocess.run(
        [
            *(office, "--headless", f"-env:UserInstallation=file://{folder}/profile"),
            f"--infilter=CSV:44,34,76,1,{columns},1033,false,{str(guesses).lower()}",
            *("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false"),
            *("--outdir", str(folder / "out"), str(path)),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return folder / "out" / path.name


def test_libreoffice_reads_it(files: Path, expected: list[list[str]], tmp_path: Path) -> None:
    columns = "/".join(f"{number}/2" for number in range(1, len(expected[0]) + 1))
    path = saved_by_libreoffice(files / "claims.csv", tmp_path, columns, guesses=False)
    with path.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.reader(file))
    assert [[_lines(cell) for cell in row] for row in read] == [
        [_lines(cell) for cell in row] for row in expected
    ]


GUESSED = [
    *("007", "12 March 2019", "March 2019", "1,200", "1.200", "£6,000", "25%", "12:30", "9:30 p.m.", "3/4"),
    *("123456789012345678901234567890", "=1+1", "true", "1e5", "May 5", "'tis", "+5", "1990", "2026-11-20"),
]
"""Cells that LibreOffice takes for numbers, days and times, most of them."""


def test_what_libreoffice_rewrote_comes_back_as_it_was(tmp_path: Path) -> None:
    store = Store(workspace.create(tmp_path / "ws"))
    text = "\n".join(f"<{words}>" for words in GUESSED)
    places = [text.index(f"<{words}>") + 1 for words in GUESSED]
    take_in(
        store,
        text=text,
        claims=[
            Claim("figure", words, start, start + len(words))
            for words, start in zip(GUESSED, places, strict=True)
        ],
    )
    for entry in store.entries():
        words = entry.claim.text
        item = Evidence("", words, "primary", "", "", "2026-11-12")
        store.decide([entry.id], "Ann", status="false", note=words, cite=Citation(item, words, words))
    write([(tmp_path / "claims.csv", Tables(store, bom=True).claims(store.entries()))])
    path = saved_by_libreoffice(tmp_path / "claims.csv", tmp_path, "", guesses=True)
    made = plan.make(store, sheet.read(path.read_bytes(), "claims.csv"), "Ben")

    assert b"FALSE" in path.read_bytes()
    assert len(made.rewritten) > len(GUESSED)
    assert (made.edits, made.refusals) == ((), ())


def _lines(cell: str) -> str:
    """``cell`` with its line ends as LibreOffice has them: all of one kind."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")

"""What leaves as CSV is read by others as it was: the ``formats`` extra installs them."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from records_by_hand import claim, take_in

from onrecord import workspace
from onrecord.formats import schema
from onrecord.formats.csvfile import Tables
from onrecord.formats.output import write
from onrecord.records import Evidence, Figure, Span
from onrecord.store import Citation, Store

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.formats

NASTY = [
    'a "quoted" word',
    "lines\nand\r\nlines\rand,commas;tabs\t",
    "[the minister] said [$5]",
    "👩‍👩‍👧 𝄞 é é",
    "قال الوزير «نعم»",
    "123456789012345678901234567890",
    "007",
    '=HYPERLINK("http://x.example","go")',
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
"""The columns that also those see as they are who let their program guess types."""


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


def test_libreoffice_reads_it(files: Path, expected: list[list[str]], tmp_path: Path) -> None:
    if not (office := shutil.which("soffice") or shutil.which("localc")):
        pytest.skip("LibreOffice is not installed")
    columns = "/".join(f"{number}/2" for number in range(1, len(expected[0]) + 1))
    subprocess.run(
        [
            *(office, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"),
            f"--infilter=CSV:44,34,76,1,{columns},0,false,true",
            *("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false"),
            *("--outdir", str(tmp_path / "out"), str(files / "claims.csv")),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    with (tmp_path / "out" / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.reader(file))
    assert [[_lines(cell) for cell in row] for row in read] == [
        [_lines(cell) for cell in row] for row in expected
    ]


def _lines(cell: str) -> str:
    """``cell`` with its line ends as LibreOffice has them: it knows but one."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")

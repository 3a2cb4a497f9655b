"""The files that ``export`` writes: all of them, whole, or none."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from python_calamine import load_workbook

if TYPE_CHECKING:
    from command_line import Shell


def rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


@pytest.fixture
def quote(desk: Shell) -> str:
    """The id of the quote, which is verified."""
    [line] = desk.ok("list", "--kind", "quote").splitlines()
    id_ = line.split()[0]
    desk.ok("mark", id_, "verified", "--evidence", "Port log", "--locator", "p. 12", "--note", "a;b")
    return id_


def test_evidence_history_and_schema_are_written_beside(desk: Shell, quote: str) -> None:
    files = ("-o", "out/claims.csv", "--evidence", "out/e.csv", "--history", "out/h.csv")
    answer = desk.run("export", *files, "--schema", "out/datapackage.json", "--delimiter", "semicolon")
    out = desk.folder / "out"

    assert (answer.code, answer.out, answer.err) == (0, "", "out/claims.csv: 1 claim\n")
    assert [(row["claim_id"], row["note"]) for row in rows(out / "claims.csv", ";")] == [(quote, "a;b")]
    assert [(row["title"], row["locator"]) for row in rows(out / "e.csv", ";")] == [("Port log", "p. 12")]
    assert {row["field"] for row in rows(out / "h.csv", ";")} == {"status", "note", "evidence"}
    package = json.loads((out / "datapackage.json").read_text())
    assert [each["path"] for each in package["resources"]] == ["claims.csv", "e.csv", "h.csv"]
    assert {each["dialect"]["csv"]["delimiter"] for each in package["resources"]} == {";"}


def test_the_schema_has_the_columns_that_were_picked(desk: Shell) -> None:
    desk.ok("export", "--columns", "status,claim_id", "-o", "a.csv", "--schema", "datapackage.json")
    [claims] = json.loads((desk.folder / "datapackage.json").read_text())["resources"]

    assert [field["name"] for field in claims["schema"]["fields"]] == ["status", "claim_id"]


def test_control_characters_are_told(desk: Shell, quote: str) -> None:
    desk.ok("mark", quote, "opinion", "--note", "a\x01b")
    answer = desk.run("export", "--status", "opinion", "--columns", "note", "-o", "out.csv")

    assert rows(desk.folder / "out.csv") == [{"note": "a␁b"}]
    assert answer.err.splitlines()[0] == (
        "warning: control characters are written as their pictures (␀ and so on): 1"
    )


def test_what_is_gone_or_stale_is_chosen_as_in_list(desk: Shell, quote: str) -> None:
    article = desk.folder / "seeds" / "article.txt"
    article.write_text(article.read_text().replace("“We will act,” said Ruth Bell.", "Nobody came."))
    desk.ok("take-in", "--changed")

    assert quote not in desk.ok("export", "--status", "all")
    assert quote in desk.ok("export", "--gone")


def test_a_stale_claim_leaves_only_when_asked_for_and_as_stale(desk: Shell, quote: str) -> None:
    article = desk.folder / "seeds" / "article.txt"
    article.write_text(article.read_text().replace("said Ruth Bell", "said Tom Lind"))
    desk.ok("take-in", "--changed")
    columns = ("--columns", "claim_id,status,earlier_speaker")

    without = desk.run("export", *columns)
    along = desk.run("export", *columns, "--stale")

    assert without.out == "claim_id,status,earlier_speaker\r\n"
    assert without.err == "left out, since they are stale: 1; --stale takes them along\n"
    assert along.out == f"claim_id,status,earlier_speaker\r\n{quote},stale,Ruth Bell\r\n"
    assert along.err == ""
    assert desk.ok("export", *columns, "--stale", "--status", "false") == without.out
    assert desk.ok("export", *columns, "--flag", "stale") == along.out
    everything = desk.run("export", *columns, "--status", "all")
    assert (f"{quote},stale,Ruth Bell" in everything.out, everything.err) == (True, "")
    [plain] = map(json.loads, desk.ok("export", "--stale", "--format", "jsonl").splitlines())
    assert (plain["status"], plain["earlier"]["status"]) == ("stale", "verified")
    assert desk.ok("list", "--status", "verified") == ""
    assert desk.ok("list", "--status", "verified", "--stale").split()[:2] == [quote, "stale"]


CLAIMREVIEW = """\
[claimreview]
publisher = "The Carrow Courier"
url = "https://courier.example/checks/{id}"

[claimreview.ratings]
verified = { name = "True", value = 5 }
"""


def test_each_form_has_the_verified_claim(desk: Shell, quote: str) -> None:
    (desk.folder / "onrecord.toml").write_text(CLAIMREVIEW)
    [line] = desk.ok("export", "--format", "jsonl").splitlines()
    [review] = json.loads(desk.ok("export", "--format", "claimreview"))
    [annotation] = json.loads(desk.ok("export", "--format", "annotations"))

    assert json.loads(line)["record"]["id"] == quote
    assert review["url"] == f"https://courier.example/checks/{quote}"
    assert annotation["target"]["selector"][0]["exact"] == "We will act,"


def test_reports_have_all_claims_and_query_sheets_those_with_a_query(desk: Shell, quote: str) -> None:
    claims = len(desk.ok("list").splitlines())
    answer = desk.run("export", "--format", "html", "-o", "out.html")
    page = (desk.folder / "out.html").read_text(encoding="utf-8")

    assert (answer.code, answer.err) == (0, f"out.html: {claims} claims\n")
    assert page.count("<li ") == claims
    assert desk.ok("export", "--format", "markdown").count("\n### ") == claims
    assert desk.ok("export", "--format", "markdown", "--status", "verified").count("\n### ") == 1
    assert desk.ok("export", "--format", "markdown", "--queries") == "# Queries\n"


def test_a_review_without_a_publisher_is_refused_and_the_old_file_stays(desk: Shell, quote: str) -> None:
    (desk.folder / "out.json").write_text("yesterday's")
    said = desk.failure("export", "--format", "claimreview", "-o", "out.json")

    assert said == "a ClaimReview needs [claimreview] publisher in onrecord.toml; see docs/export.md"
    (desk.folder / "onrecord.toml").write_text(CLAIMREVIEW.replace("verified", "false"))
    said = desk.failure("export", "--format", "claimreview", "-o", "out.json")
    assert said == f"{quote}: is verified, which has no rating in [claimreview.ratings] of onrecord.toml"
    assert (desk.folder / "out.json").read_text() == "yesterday's"


def test_of_reviews_none_is_printed_where_one_has_no_rating(desk: Shell, quote: str) -> None:
    (desk.folder / "onrecord.toml").write_text(CLAIMREVIEW)

    said = desk.failure("export", "--format", "claimreview", "--status", "all")
    assert "is unchecked, which has no rating" in said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "html", "--raw"], "--raw is about csv; --format is html"),
        (["--queries"], "--queries is about markdown and html; --format is csv"),
        (["-o", "a.csv", "--evidence", "./a.csv"], "is to hold two files"),
        (["--schema", "datapackage.json"], "describes files in its own folder or below; - is none"),
        (["-o", "a.csv", "--schema", "below/datapackage.json"], "a.csv is none"),
        (["--columns", "note,note"], "note: named twice"),
        (["--delimiter", "x"], "'x' is not one of"),
    ],
)
def test_what_can_not_be_is_told_and_nothing_is_written(desk: Shell, options: list[str], said: str) -> None:
    before = sorted(desk.folder.iterdir())
    answer = desk.run("export", *options)

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert sorted(desk.folder.iterdir()) == before


def test_on_a_full_disk_the_old_file_stays(desk: Shell) -> None:
    (desk.folder / "out.csv").write_text("yesterday's")
    # no bytecode: what Python keeps of a module would be cut off, too, and stay so
    small = desk.apart("bash", "-c", 'ulimit -f 1; PYTHONDONTWRITEBYTECODE=1 exec "$@"', "--")
    said = small.failure("export", "--status", "all", "--force", "-o", "out.csv")

    assert said == f"{desk.folder / 'out.csv'}: File too large: nothing was written"
    assert (desk.folder / "out.csv").read_text() == "yesterday's"
    assert [path.name for path in desk.folder.iterdir() if ".csv" in path.name] == ["out.csv"]


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /dev/full")
def test_on_a_full_device_one_line_says_so(desk: Shell) -> None:
    said = desk.failure("export", "--status", "all", "-o", "/dev/full")

    assert said == "/dev/full: No space left on device: nothing was written"


def test_where_no_file_can_be_one_line_says_so(desk: Shell) -> None:
    (desk.folder / "file").touch()

    said = desk.failure("export", "-o", "file/out.csv")
    assert said == f"{desk.folder / 'file' / 'out.csv'}: File exists: nothing was written"


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("seeds/article.txt", "is in seeds/, among your own documents; --force writes over it"),
        ("seeds/new.csv", "is in seeds/, among your own documents; --force writes over it"),
        ("evidence/log.txt", "is in evidence/, among your own documents; --force writes over it"),
        ("mine.csv", "exists; --force writes over it"),
        ("link.csv", "is in seeds/, among your own documents; --force writes over it"),
        ("data/claims.json", "is the store's place; exports go to data/exports/, or elsewhere"),
        ("data/new.csv", "is the store's place; exports go to data/exports/, or elsewhere"),
        ("data/exports/../history.jsonl", "is the store's place; exports go to data/exports/, or elsewhere"),
    ],
)
@pytest.mark.parametrize("option", ["-o", "--history"])
def test_nothing_of_the_users_is_written_over(desk: Shell, output: str, said: str, option: str) -> None:
    (desk.folder / "evidence").mkdir()
    for name in ("evidence/log.txt", "mine.csv"):
        (desk.folder / name).write_text("mine")
    (desk.folder / "link.csv").symlink_to(desk.folder / "seeds" / "article.txt")
    before = {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()}
    others = ["-o", "fine.csv"] if option != "-o" else []

    assert desk.failure("export", *others, option, output) == f"{output}: {said}"
    assert {path: path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("output", ["mine.csv", "seeds/article.txt"])
def test_force_writes_over_what_is_not_the_store(desk: Shell, output: str) -> None:
    (desk.folder / "mine.csv").write_text("mine")
    desk.ok("export", "--force", "-o", output)

    assert (desk.folder / output).read_text().startswith("claim_id,")


@pytest.mark.parametrize("output", ["data/claims.json", "data/new.csv", "../here/data/claims.journal"])
def test_no_force_writes_into_the_store(desk: Shell, output: str) -> None:
    before = {path: path.read_bytes() for path in (desk.folder / "data").rglob("*") if path.is_file()}

    assert "is the store's place" in desk.failure("export", "--force", "-o", output)
    assert {path: path.read_bytes() for path in (desk.folder / "data").rglob("*") if path.is_file()} == before


def test_exports_have_a_folder_below_data(desk: Shell) -> None:
    desk.ok("export", "-o", "data/exports/out.csv")
    assert "exists; --force" in desk.failure("export", "-o", "data/exports/out.csv")


def test_people_get_the_columns_that_they_read_and_the_sentence_whole(desk: Shell, quote: str) -> None:
    desk.ok("export", "--for", "people", "-o", "out.csv")
    content = (desk.folder / "out.csv").read_bytes()
    [row] = csv.DictReader(content.decode("utf-8-sig").splitlines())

    assert content.startswith(b"\xef\xbb\xbfstatus,note,correction,claim_text,sentence,speaker,")
    assert (row["status"], row["note"], row["claim_id"]) == ("verified", "a;b", quote)
    assert row["sentence"] == "“We will act,” said Ruth Bell."


def test_a_workbook_goes_to_a_colleague_and_comes_back(desk: Shell, quote: str) -> None:
    desk.ok("export", "--status", "all", "--for", "people", "-o", "for-tom.xlsx")
    cells = load_workbook(desk.folder / "for-tom.xlsx").get_sheet_by_index(0).to_python()
    cells[1][:2] = ["opinion", "=his view"]
    with xlsxwriter.Workbook(desk.folder / "back.xlsx", {"strings_to_formulas": False}) as book:
        page = book.add_worksheet()
        for number, row in enumerate(cells):
            page.write_row(number, 0, row)
    answer = desk.run("import", "back.xlsx", "--by", "Tom")

    assert (answer.code, answer.err) == (0, "back.xlsx: 1 claim changed; onrecord undo takes it back\n")
    assert answer.out == (
        f"{quote} “We will act,” status: “verified” -> “opinion”; note: “a;b” -> “=his view”\n"
    )


def test_without_the_extra_one_line_names_it(desk: Shell, quote: str) -> None:
    hidden = desk.folder / "hidden"
    for name in ("xlsxwriter", "python_calamine"):
        (hidden / name).mkdir(parents=True)
        (hidden / name / "__init__.py").write_text(f"raise ModuleNotFoundError(name={name!r})")
    (desk.folder / "a.xlsx").write_bytes(b"PK\x03\x04")
    path = f"{hidden}:{Path(__file__).parents[2]}"
    answers = [
        desk.apart().run("export", "-o", "out.xlsx", PYTHONPATH=path),
        desk.apart().run("import", "a.xlsx", PYTHONPATH=path),
    ]

    assert [(answer.code, answer.err) for answer in answers] == [
        (2, f"onrecord: a workbook needs {name}; pip install 'onrecord[xlsx]' brings it\n")
        for name in ("xlsxwriter", "python_calamine")
    ]


def test_the_query_sheet_has_the_sentence_its_place_and_who_says_it(desk: Shell, quote: str) -> None:
    desk.ok("query", "ask", quote, "--to", "author", "--text", "Did she?", "--asked", "2026-11-20")
    sheet = desk.ok("export", "--format", "markdown", "--queries")

    assert sheet == (
        "# Queries\n\n## author\n\n### 1. Did she?\n\n> “We will act,” said Ruth Bell.\n\n"
        "- about: We will act,\n- said by: Ruth Bell\n- where: article.txt, line 3\n"
        "- asked: 2026-11-20\n- answer:\n"
    )


def test_two_names_of_one_person_become_one(desk: Shell, quote: str) -> None:
    cost = desk.ok("list", "--text", "£6").split()[0]
    desk.ok("query", "ask", quote, "--to", "The Author", "--text", "Did she?")
    desk.ok("query", "ask", cost, "--to", "Tom Reyes", "--text", "With interest?")
    desk.ok("query", "rename", "the author", "Tom Reyes")

    sheet = desk.ok("export", "--format", "markdown", "--queries")
    assert [line for line in sheet.splitlines() if line.startswith("## ")] == ["## Tom Reyes"]
    assert desk.failure("query", "rename", "the author", "Ann") == (
        "the author: no query is put to somebody of this name"
    )
    desk.ok("undo")
    assert "## The Author" in desk.ok("export", "--format", "markdown", "--queries")

"""The recipes of docs/recipes.md do what they say, run as they are written."""

from __future__ import annotations

import csv
import importlib.util
import re
import shutil
from pathlib import Path

import pytest
from desk_of_samples import Desk

from tests.readers.commented import draft

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")


def blocks(title: str) -> list[str]:
    """The programs of a recipe, in their order."""
    [section] = [part for part in PAGE.split("\n## ") if part.startswith(title)]
    return re.findall(r"(?s)```sh\n(.*?)```", section)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A workspace whose documents are taken in."""
    return Desk(tmp_path)


def test_a_next_draft_is_told_of_before_it_is_taken_in(desk: Desk) -> None:
    told, taken = blocks("The next draft")
    desk.run(
        'onrecord list --text "80 years" | onrecord mark - corrected --correction "75 years"'
        ' && onrecord list --text "640 metres" | onrecord mark - verified'
    )
    feature = desk.folder / "seeds" / "harbour-feature.txt"
    text = feature.read_text(encoding="utf-8")
    feature.write_text(text.replace("80 years", "75 years").replace("640 m", "650 m"), encoding="utf-8")

    assert desk.run(told) == "a document changed: this is what would go stale\n"
    lines = desk.run(taken).splitlines()
    assert [line.split()[1:] for line in lines] == [["corrected"], ["stale", "figure", "650", "metres"]]
    assert "650 metres" in (desk.folder / "hand-over.csv").read_text(encoding="utf-8")


def test_two_people_share_sign_and_send_back(desk: Desk) -> None:
    share, agree = blocks("Two people")
    *given, marked = desk.run(share).splitlines()
    assert len(given) == 84
    id_, status = marked.split()
    assert status == "verified"

    desk.run(agree)
    shown = desk.run(f"onrecord show {id_}")
    assert "checking" in shown
    assert "to Ben, " in shown
    assert ": Page 2 says 640 yards. · open" in shown


def test_an_author_s_answer_comes_back_to_the_claim(desk: Desk) -> None:
    ask, answered = blocks("An author's round")
    id_ = desk.run(ask).split()[0]
    sheet = (desk.folder / "for-the-author.html").read_text(encoding="utf-8")
    assert "Some 34 boats still work from Pier 2" in sheet
    assert "The trust says 43. Who counted?" in sheet

    assert desk.run(answered).splitlines()[-1] == f"{id_} verified"
    shown = desk.run(f"onrecord show {id_}")
    assert "I did, on the pier: 34." in shown
    assert "author's word" in desk.run("onrecord evidence list")
    assert desk.run("onrecord query list") == ""


def test_a_word_file_is_read_with_its_changes(desk: Desk) -> None:
    shutil.copy(ROOT / "tests" / "readers" / "samples" / "harbour.docx", desk.folder / "article.docx")
    [read] = blocks("A Word file")
    desk.run(read)

    with (desk.folder / "changed.csv").open(encoding="utf-8", newline="") as file:
        [hooks] = [row for row in csv.DictReader(file) if row["claim_text"] == "twelve hooks"]
    assert (hooks["changed_by"], hooks["locator"]) == ("Ivo Lund", "¶ 4")


def test_the_gate_opens_when_all_is_clear(desk: Desk) -> None:
    script, use = blocks("A gate")
    (desk.folder / "publish.sh").write_text(script)
    said = desk.run(use)

    assert said.startswith("not yet\n")
    names = sorted(path.name for path in (desk.folder / "out").iterdir())
    assert names == ["harbour-feature.txt", "harbour-feature.txt.csv", "harbour-feature.txt.evidence.csv"]


def test_a_spreadsheet_goes_round(desk: Desk) -> None:
    out, back = blocks("Through a spreadsheet")
    desk.run(out)
    sheet = desk.folder / "to-check.csv"
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    table[0] |= {"status": "verified", "evidence_1_title": "Port log", "evidence_1_locator": "p. 12"}
    with sheet.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(table)
    told = desk.run(back).splitlines()

    assert told[0] == told[1]
    assert "status: “unchecked” -> “verified”; evidence_1_title: nothing -> “Port log”" in told[0]
    assert told[2] == f"{table[0]['claim_id']} unchecked"


def test_comments_become_the_backup(desk: Desk) -> None:
    (desk.folder / "feature.docx").write_bytes(draft())
    [program] = blocks("An author's comments")
    said = desk.run(program)

    assert said.count("offered ") == 12  # all, the one that is dismissed, then those that are taken
    assert "unchecked    figure                               £6 million" in said
    assert "evidence" in desk.run("onrecord list --json --flag commented")
    assert desk.run("onrecord comments feature.docx --text dull").startswith("dismissed")


@pytest.mark.formats
def test_the_claims_of_a_folder_are_a_table(desk: Desk) -> None:
    if not importlib.util.find_spec("duckdb"):
        pytest.skip("duckdb is not installed: pip install .[formats]")
    found, decided = map(desk.run, blocks("The claims of a folder"))

    assert "Dilys Roan" in found
    assert "1240.0" in found
    assert "unchecked" in decided

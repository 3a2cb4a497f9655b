"""``import``: what a colleague decided in a spreadsheet comes back in."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import Shell

    Table = list[dict[str, str]]


def save(desk: Shell, table: Table, delimiter: str = ",") -> None:
    with (desk.folder / "sheet.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(table)


def load(desk: Shell) -> Table:
    desk.ok("export", "--status", "all", "--force", "-o", "sheet.csv")
    with (desk.folder / "sheet.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def table(desk: Shell) -> Table:
    """The claims of the workspace as they were exported."""
    return load(desk)


def test_a_round_trip_changes_what_was_changed_and_undo_takes_it_back(desk: Shell, table: Table) -> None:
    table[0] |= {"status": "verified", "evidence_1_title": "Port log", "evidence_1_locator": "p. 12"}
    table[1] |= {"status": "opinion", "note": "[his] view\x1b"}
    save(desk, table, ";")

    dry = desk.run("import", "--dry-run", "sheet.csv")
    assert dry.err == "sheet.csv: 2 claims would change\n"
    assert [row["revision"] for row in load(desk)] == ["0"] * len(table)
    save(desk, table, ";")
    answer = desk.run("import", "--by", "Ben", "sheet.csv")

    assert (answer.code, answer.err) == (0, "sheet.csv: 2 claims changed; onrecord undo takes it back\n")
    first, second = dry.out.splitlines()
    assert answer.out == dry.out
    assert first == (
        f"{table[0]['claim_id']} “{table[0]['claim_text']}” status: “unchecked” -> “verified”; "
        "evidence_1_title: nothing -> “Port log”; evidence_1_locator: nothing -> “p. 12”"
    )
    assert second.endswith("note: nothing -> “[his] view␛”")
    after = load(desk)
    assert [(row["status"], row["checked_by"]) for row in after[:2]] == [
        ("verified", "Ben"),
        ("opinion", "Ben"),
    ]
    assert len(desk.ok("undo", "--by", "Ben").splitlines()) == 2
    assert {row["status"] for row in load(desk)} == {"unchecked"}


def test_standard_input_and_json(desk: Shell, table: Table) -> None:
    table[0]["note"] = "n"
    save(desk, table)
    answer = desk.run("import", "-", "--json", stdin=(desk.folder / "sheet.csv").read_bytes())

    assert json.loads(answer.out) == {"id": table[0]["claim_id"], "row": 2, "changes": {"note": ["", "n"]}}
    assert answer.err == "-: 1 claim changed; onrecord undo takes it back\n"


def test_a_file_that_nobody_changed_says_so(desk: Shell, table: Table) -> None:
    answer = desk.run("import", "sheet.csv")

    assert (answer.code, answer.out, answer.err) == (0, "", "sheet.csv: 0 claims changed\n")


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_all_that_does_not_fit_is_named_and_nothing_changes(
    desk: Shell, table: Table, options: list[str]
) -> None:
    table[0]["status"] = "verifed"
    table[1]["status"] = "corrected"
    table[2]["status"] = "opinion"
    save(desk, table)
    answer = desk.run("import", "sheet.csv", *options)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines() == [
        "onrecord: sheet.csv: row 2, column status: “verifed” is no status; verified?",
        "onrecord: sheet.csv: row 3, column status: corrected needs the proposed wording",
        "onrecord: sheet.csv: nothing was changed",
    ]
    assert {row["revision"] for row in load(desk)} == {"0"}


def test_columns_that_nobody_knows_are_told(desk: Shell, table: Table) -> None:
    save(desk, [row | {"Remarks": "x"} for row in table])

    assert desk.run("import", "sheet.csv").err.splitlines()[0] == (
        "warning: these columns are not known and stay out: Remarks"
    )


def test_a_file_that_is_not_there_or_none_is_told_in_one_line(desk: Shell) -> None:
    (desk.folder / "a.csv").write_text("a,b\n")

    assert desk.failure("import", "none.csv") == "none.csv: No such file or directory"
    assert desk.failure("import", "seeds").endswith("Is a directory")
    assert desk.failure("import", "a.csv").startswith("a.csv: row 1: has no column claim_id")


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_a_correction_on_a_verified_claim_is_warned_of(desk: Shell, table: Table, options: list[str]) -> None:
    desk.ok("mark", table[0]["claim_id"], "verified", "--evidence", "Log", "--locator", "p. 3")
    table = load(desk)
    table[0]["correction"] = "We shall act,"
    save(desk, table)
    answer = desk.run("import", "sheet.csv", *options)

    assert answer.err.splitlines()[0] == (
        f"warning: {table[0]['claim_id']} “We will act,”: verified, though a correction is proposed"
    )

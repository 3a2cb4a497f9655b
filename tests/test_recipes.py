"""The recipes of docs/recipes.md do what they say, run as they are written."""

from __future__ import annotations

import csv
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.readers.commented import draft

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")


def blocks(title: str) -> list[str]:
    """The programs of a recipe, in their order."""
    [section] = [part for part in PAGE.split("\n## ") if part.startswith(title)]
    return re.findall(r"(?s)```sh\n(.*?)```", section)


class Desk:
    """A workspace of the sample documents, in which programs of the shell run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        programs = folder / "bin"
        programs.mkdir()
        for name, module in (("onrecord", "-m onrecord"), ("python3", "")):
            program = programs / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {module} "$@"\n')
            program.chmod(0o755)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        self.environment = os.environ | {
            "PATH": f"{programs}:{os.environ['PATH']}",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "ONRECORD_BY": "Ada",
            "PYTHONPATH": str(ROOT),
        }
        self.run("onrecord take-in")

    def run(self, program: str) -> str:
        """The output of a program, which must succeed."""
        done = subprocess.run(
            ["sh", "-e", "-c", program],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A workspace whose documents are taken in."""
    return Desk(tmp_path)


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

"""The README and the pages of docs/: their links lead somewhere, and their commands do what they say."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import click
import pytest
from desk_of_samples import Desk

from tui.cli import cli

ROOT = Path(__file__).parent.parent
PAGES = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").rglob("*.md"),
    ROOT / "data" / "README.md",
    ROOT / "seeds" / "README.md",
]
LINK = re.compile(r"\]\((?!https?:)(?P<file>[^)#]*)(?:#(?P<anchor>[^)]+))?\)")
CODE = re.compile(r"(?s)```.*?```|`[^`]+`")
CALL = re.compile(r"(?<![\w/.-])onrecord ([^|;&`#)$\n]+)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
ARTICLE = "“The wall cost £400,000,” said Ruth Bell, a harbour pilot.\n"


def anchors(page: str) -> set[str]:
    """The names by which the headings of a page are linked to."""
    headings = re.findall(r"(?m)^#+ (.+)$", page)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_a_file_and_a_heading_of_it(page: Path) -> None:
    for link in LINK.finditer(page.read_text(encoding="utf-8")):
        there = page.parent / link["file"] if link["file"] else page
        assert there.exists(), link[0]
        assert not link["anchor"] or link["anchor"] in anchors(there.read_text(encoding="utf-8")), link[0]


def options(words: list[str]) -> set[str]:
    """The options of the command that these words call, and those that go before any command."""
    command: click.Command = cli
    params = [*cli.params]
    for word in words:
        if isinstance(command, click.Group):
            command = command.get_command(click.Context(command), word) or command
            params += command.params
    return {option for param in params for option in (*param.opts, *param.secondary_opts)} | {"--help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_have_the_options_that_pages_give_them(page: Path) -> None:
    for code in CODE.findall(page.read_text(encoding="utf-8")):
        for call in CALL.findall(code):
            assert options(call.split()) >= {*OPTION.findall(call)}, call


def test_the_readme_begins_with_two_commands_that_make_knows() -> None:
    first = re.findall(r"(?s)```\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"))[0]
    commands = [line.partition("#")[0].split() for line in first.splitlines()]
    assert commands == [["make", "run"], ["make", "test"]]
    for command in commands:
        subprocess.run([*command, "--dry-run"], cwd=ROOT, check=True, capture_output=True)
    assert "\nmake test\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_command_of_the_page_of_scripts_runs(tmp_path: Path) -> None:
    """Each line in its order, with a claim of the article for the one that the page names."""
    desk = Desk(tmp_path)
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "second.txt").write_text(ARTICLE.replace("400", "500"), encoding="utf-8")
    shutil.copytree(tmp_path / "seeds", tmp_path / "archive")
    desk.run("onrecord export --status all -o checked.csv")
    page = (ROOT / "docs" / "scripts.md").read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"(?s)```\n(.*?)```", page) for line in block.splitlines()]
    assert len(lines) > 15
    id_ = "q7k3"
    for line in lines:
        desk.run(line.replace("q7k3", id_), {0, 1})
        if " add article.txt" in line:
            id_ = desk.run("onrecord list --source article.txt").split()[0]
    assert id_ in desk.run("onrecord list --stale")
    assert id_ in (tmp_path / "report.html").read_text(encoding="utf-8")
